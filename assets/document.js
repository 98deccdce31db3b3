// The document view: opens and closes it, walks its marks by key, and brings the focus back to what opened it.
window.dash_clientside = window.dash_clientside || {};

(function () {
  var keep = window.dash_clientside.no_update;
  var opener = null;
  var openerName = null;
  var turning = null;
  var shown = null;

  function by(id) { return document.getElementById(id); }
  function set(id, props) { window.dash_clientside.set_props(id, props); }
  function reading() { return document.body.classList.contains("with-reader"); }
  function marks() { return Array.from(by("reader-text").querySelectorAll(".mark-no")); }
  function lost() { return !document.activeElement || document.activeElement === document.body; }

  function open(passage, from) {
    if (!reading()) {
      opener = from || document.activeElement;
      openerName = opener && opener.dataset && opener.dataset.document;
    }
    set("reader-block", { data: null });
    // A passage that is asked for once more is shown once more.
    if (shown === passage) { showPassage(); return; }
    set("passage-asked", { data: passage });
  }

  function close() { set("passage-asked", { data: null }); }

  // What opened the view may have been drawn anew since: then the button for the same document stands for it.
  function back() {
    var element = opener && document.contains(opener) ? opener : null;
    if (!element && openerName) { element = document.querySelector('[data-document="' + CSS.escape(openerName) + '"]'); }
    element = element || by("main");
    if (element) { element.focus({ preventScroll: true }); }
    opener = openerName = null;
  }

  function showPassage() {
    var text = by("reader-text");
    var passage = text.querySelector(".run-passage");
    if (passage) { passage.scrollIntoView({ block: "center" }); }
  }

  // ---- walking from mark to mark ----

  function here() {
    var all = marks();
    var at = all.indexOf(document.activeElement);
    if (at >= 0) { return at; }
    var current = by("reader-text").querySelector(".mark-no.current");
    return current ? all.indexOf(current) : null;
  }

  function walk(step) {
    var all = marks();
    var at = here();
    var next = all[at === null ? (step > 0 ? firstSeen(all) : -1) : at + step];
    if (next) { go(next); return; }
    var buttons = Array.from(by("reader-text").querySelectorAll("[data-block]"));
    var turn = buttons.filter(function (one) { return (one.textContent === "Show more") === (step > 0); })[0];
    if (turn) { turning = step; turn.click(); }
  }

  // Without a place to start from, the first mark that is in sight is the next one.
  function firstSeen(all) {
    var top = by("reader-text").parentElement.getBoundingClientRect().top;
    for (var i = 0; i < all.length; i += 1) { if (all[i].getBoundingClientRect().top >= top) { return i; } }
    return 0;
  }

  function go(mark) {
    mark.scrollIntoView({ block: "center" });
    mark.focus({ preventScroll: true });
  }

  function current(event) {
    by("reader").querySelectorAll(".current").forEach(function (one) { one.classList.remove("current"); });
    if (!event) { return; }
    by("reader").querySelectorAll('[data-event="' + CSS.escape(event) + '"]').forEach(function (one) { one.classList.add("current"); });
  }

  // ---- buttons and keys ----

  var does = {
    close: close,
    next: function () { walk(1); },
    previous: function () { walk(-1); },
    remove: function () { set("reader-remove", { opened: true }); },
    left: function (button) {
      var off = by("reader-text").classList.toggle("without-left");
      button.setAttribute("aria-pressed", String(!off));
    }
  };

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    var button = click.target.closest("[data-reader]");
    if (button) { does[button.dataset.reader](button); return; }
    var turn = click.target.closest("[data-block]");
    if (turn) { turning = turning || 1; set("reader-block", { data: Number(turn.dataset.block) }); return; }
    var give = click.target.closest("[data-give]");
    if (give) {
      var said = give.dataset.give.split(":");
      set("reader-give", { data: { field: said[0], how: said[1], at: Date.now() } });
      return;
    }
    var jump = click.target.closest("[data-jump]");
    if (jump) {
      var mark = by("reader-text").querySelector('.mark-no[data-at="' + jump.dataset.jump + '"][data-event="' + CSS.escape(jump.dataset.event) + '"]');
      if (mark) { mark.scrollIntoView({ block: "center" }); }
    }
  });

  // Enter in a field of one line saves it.
  document.addEventListener("keydown", function (key) {
    var row = key.key === "Enter" && !key.isComposing && key.target instanceof Element && key.target.closest(".given-row");
    if (!row || key.target.tagName !== "INPUT" || key.target.getAttribute("aria-haspopup") === "listbox") { return; }
    var save = row.querySelector('[data-give$=":save"]');
    if (save) { key.preventDefault(); setTimeout(function () { save.click(); }, 0); }
  });

  document.addEventListener("keydown", function (key) {
    if (!reading() || key.ctrlKey || key.metaKey || window.timeline.dialog() || window.timeline.editable(key.target)) { return; }
    var done = true;
    if (key.key === "Escape" && !document.querySelector(".with-drawer")) { close(); }
    else { done = window.timelineWords.stretch(key); }
    if (done) { key.preventDefault(); key.stopImmediatePropagation(); }
  });

  // Single keys come by way of keys.js, which has the switch that turns them off.
  document.addEventListener("timeline:key", function (key) {
    if (!reading()) { return; }
    key.stopImmediatePropagation();
    if (key.detail === "j") { walk(1); }
    else if (key.detail === "k") { walk(-1); }
    else { window.timelineWords.press(key.detail); }
  });

  // ---- callbacks of the app that run here ----

  window.dash_clientside.reader = {
    opened: function (className) {
      var on = className === "reader reader-open";
      var was = reading();
      document.body.classList.toggle("with-reader", on);
      if (!on) { shown = null; window.timelineWords.look(); }
      if (was && !on) { back(); }
      return keep;
    },

    drawn: function (parts, passage, event) {
      window.timelineText.draw(by("reader-text"), parts ? parts.text : []);
      window.timelineText.draw(by("reader-events"), parts ? parts.events : []);
      if (!passage) { return keep; }
      var fresh = shown !== passage;
      shown = passage;
      setTimeout(function () {
        window.timelineWords.look();
        current(event);
        if (turning) {
          var all = marks();
          var step = turning;
          turning = null;
          if (all.length) { go(all[step > 0 ? 0 : all.length - 1]); }
          return;
        }
        if (!fresh || !reading()) { return; }
        by("reader").querySelector("details.reader-facts").open = window.innerWidth > 860;
        by("reader-title").focus({ preventScroll: true });
        by("reader-text").parentElement.scrollTop = 0;
        showPassage();
      }, 60);
      return keep;
    }
  };

  // The drawer gives the focus back to what is hidden behind the document: the text takes it.
  function selected(event) {
    current(event);
    if (reading() && !event) { setTimeout(function () { if (reading() && lost()) { by("reader-text").focus({ preventScroll: true }); } }, 60); }
  }

  window.timelineReader = { open: open, close: close, reading: reading, selected: selected };
})();
