// Words of a document: what is selected in its text, by mouse or by keys, as offsets in the clean text, and back.
// An offset counts characters as the record does: an emoji is one, though JavaScript holds it as two units.
(function () {
  var RUN = "[data-start]";
  var kept = null;

  function text() { return document.getElementById("reader-text"); }
  function length(string) { return Array.from(string).length; }
  function runs() { return Array.from(text().querySelectorAll(RUN)); }
  function starts(run) { return Number(run.dataset.start); }
  function ends(run) { return starts(run) + length(run.textContent); }

  // ---- from a place in the page to an offset, and back ----

  // Between runs stand signs that are no text: a place there counts as the end of the run before it.
  function offset(node, units) {
    var run = (node instanceof Element ? node : node.parentElement).closest(RUN);
    if (run && node.nodeType === Node.TEXT_NODE) { return starts(run) + length(node.data.slice(0, units)); }
    var place = document.createRange();
    place.setStart(node, units);
    var all = runs();
    var found = null;
    for (var i = 0; i < all.length; i += 1) {
      if (place.comparePoint(all[i], all[i].childNodes.length) > 0) { return found === null ? starts(all[i]) : found; }
      found = ends(all[i]);
    }
    return found;
  }

  function place(at) {
    var all = runs();
    var run = null;
    for (var i = 0; i < all.length; i += 1) {
      if (starts(all[i]) > at) { break; }
      run = all[i];
      if (at < ends(run)) { break; }
    }
    if (!run || !run.firstChild) { return null; }
    var before = Array.from(run.textContent).slice(0, at - starts(run)).join("");
    return { node: run.firstChild, units: Math.min(before.length, run.firstChild.data.length) };
  }

  function selected() {
    var chosen = window.getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed || !text().contains(chosen.anchorNode) || !text().contains(chosen.focusNode)) { return null; }
    var one = offset(chosen.anchorNode, chosen.anchorOffset);
    var other = offset(chosen.focusNode, chosen.focusOffset);
    if (one === null || other === null || one === other) { return null; }
    return { start: Math.min(one, other), end: Math.max(one, other), from: one, to: other };
  }

  function select(from, to) {
    var one = place(from);
    var other = place(to);
    if (!one || !other) { return; }
    window.getSelection().setBaseAndExtent(one.node, one.units, other.node, other.units);
    var element = other.node.parentElement;
    element.scrollIntoView({ block: "nearest" });
  }

  // ---- by keys: a sentence at a time, then wider and narrower by word and sentence ----

  // The places where units begin and end, over all blocks, as offsets.
  function edges(granularity) {
    var found = [];
    var cut = new Intl.Segmenter(undefined, { granularity: granularity });
    text().querySelectorAll(".block").forEach(function (block) {
      var own = Array.from(block.querySelectorAll(RUN));
      if (!own.length) { return; }
      var whole = own.map(function (run) { return run.textContent; }).join("");
      var at = starts(own[0]);
      Array.from(cut.segment(whole)).forEach(function (unit) {
        var start = at;
        at += length(unit.segment);
        if (granularity === "word" ? unit.isWordLike : unit.segment.trim()) {
          found.push({ start: start, end: start + length(unit.segment.trimEnd()) });
        }
      });
    });
    return found;
  }

  function sentence(step) {
    var all = edges("sentence");
    var now = selected();
    var from = now ? now.start : caret();
    var next = step > 0
      ? all.find(function (one) { return now ? one.start > from : one.end > from; })
      : all.filter(function (one) { return one.start < from; }).pop();
    if (next) { select(next.start, next.end); }
  }

  // Where the keyboard is in the text: the mark that has the focus, else the first run in sight.
  function caret() {
    var element = document.activeElement;
    if (element && element.dataset.at && text().contains(element)) { return Number(element.dataset.at); }
    var top = text().parentElement.getBoundingClientRect().top;
    var run = runs().find(function (one) { return one.getBoundingClientRect().bottom > top + 4; });
    return run ? starts(run) : 0;
  }

  function stretch(granularity, step, end) {
    var now = selected();
    if (!now) { sentence(1); return; }
    var all = edges(granularity);
    var from = end === "start" ? now.start : now.end;
    var next;
    if (end === "start") {
      next = step > 0
        ? all.find(function (one) { return one.start > from && one.start < now.end; })
        : all.filter(function (one) { return one.start < from; }).pop();
      if (next) { select(now.end, next.start); }
      return;
    }
    next = step > 0
      ? all.find(function (one) { return one.end > from; })
      : all.filter(function (one) { return one.end < from && one.end > now.start; }).pop();
    if (next) { select(now.start, next.end); }
  }

  // Shift and arrows move the end of what is selected, with Alt its beginning: words sidewards, sentences up and down.
  function widen(key) {
    var ways = { ArrowRight: ["word", 1], ArrowLeft: ["word", -1], ArrowDown: ["sentence", 1], ArrowUp: ["sentence", -1] };
    if (!key.shiftKey || !ways[key.key]) { return false; }
    var way = ways[key.key];
    var turned = way[0] === "word" && getComputedStyle(under()).direction === "rtl";
    stretch(way[0], turned ? -way[1] : way[1], key.altKey ? "start" : "end");
    return true;
  }

  function press(letter) {
    if (letter === "s" || letter === "S") { sentence(letter === "s" ? 1 : -1); }
    if (letter === "+") { add(); }
  }

  function under() {
    var node = window.getSelection().focusNode;
    var element = node && (node instanceof Element ? node : node.parentElement);
    return element && text().contains(element) ? element : text();
  }

  function add() {
    var now = selected() || kept;
    var button = document.querySelector("[data-add-words]");
    if (!now || !button) { return false; }
    window.dash_clientside.set_props("reader-words", { data: { start: now.start, end: now.end, asked: Date.now() } });
    return true;
  }

  // ---- the button that offers to add an event, while words are selected ----

  function look() {
    var button = document.querySelector("[data-add-words]");
    kept = document.body.classList.contains("with-reader") ? selected() : null;
    if (button) { button.parentElement.classList.toggle("offered", Boolean(kept)); }
  }

  document.addEventListener("selectionchange", function () {
    var chosen = window.getSelection();
    // A field that takes the focus takes the selection too: what was selected in the text still counts.
    if (!chosen.anchorNode || !text().contains(chosen.anchorNode)) { return; }
    look();
  });

  // A press would take the selection away before it is read.
  document.addEventListener("mousedown", function (press) {
    if (press.target instanceof Element && press.target.closest("[data-add-words]")) { press.preventDefault(); }
  });

  document.addEventListener("click", function (click) {
    if (click.target instanceof Element && click.target.closest("[data-add-words]")) { add(); }
  });

  window.timelineWords = { look: look, press: press, stretch: widen, selected: selected, select: select, offset: offset, place: place };
})();
