// Listbox: the marks of the chart walked through by keys, row by row; a ring on the chart follows.
(function () {
  var told = { rows: [], events: {}, summary: "" };
  var at = { row: 0, place: 0 };
  var column = null;    // where the walk up and down set out from, in pixels
  var waiting = 0;
  var drawn = null;

  function box() { return window.timeline.by("by-key"); }
  function focused() { return document.activeElement !== null && document.activeElement === box(); }
  function mark() { var row = told.rows[at.row]; return row ? row.marks[at.place] : undefined; }
  function option(row, place) { return window.timeline.by("by-key-" + row + "-" + place); }

  // ---- the list: drawn when there is time for it, or at once when the keyboard comes ----

  function part(name, style, text) {
    var made = document.createElement(name);
    made.className = style;
    made.textContent = text;
    return made;
  }

  function line(row, place, one, count) {
    var event = told.events[one[0]] || ["", "", "", ""];
    var made = part("div", "by-key-option", "");
    var text = part("span", "by-key-text", event[1]);
    made.id = "by-key-" + row + "-" + place;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.setAttribute("aria-posinset", String(place + 1));
    made.setAttribute("aria-setsize", String(count));
    text.dir = "auto";
    if (event[2]) { text.lang = event[2]; }
    made.append(part("span", "by-key-date", event[0]), " ", text, " ", part("span", "muted", event[3]));
    return made;
  }

  function draw() {
    var list = box();
    if (!list || drawn === told) { return; }
    drawn = told;
    list.replaceChildren.apply(list, told.rows.map(function (row, r) {
      var group = document.createElement("div");
      var head = part("div", "by-key-row", row.name);
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", row.name);
      head.setAttribute("aria-hidden", "true");
      head.dir = "auto";
      group.append(head);
      row.marks.forEach(function (one, p) { group.append(line(r, p, one, row.marks.length)); });
      return group;
    }));
    show();
    open();
  }

  // Where the keyboard stands after the chart was drawn anew: on the same event, in the same row if it is there.
  function stand(event, name) {
    var best = null;
    told.rows.forEach(function (row, r) {
      row.marks.forEach(function (one, p) {
        if (one[0] === event && (best === null || row.name === name)) { best = { row: r, place: p }; }
      });
    });
    return best;
  }

  function tell(next) {
    var before = mark(), name = told.rows[at.row] && told.rows[at.row].name;
    told = next || { rows: [], events: {}, summary: "" };
    column = null;
    at = (before && stand(before[0], name)) || { row: 0, place: 0 };
    var summary = window.timeline.by("chart-summary");
    if (summary) { summary.textContent = told.summary; }
    clearTimeout(waiting);
    if (focused()) { draw(); } else { waiting = setTimeout(draw, 250); }
  }

  // ---- the ring ----

  function show() {
    var list = box(), ring = window.timeline.by("chart-cursor"), one = mark();
    if (!list || !ring) { return; }
    list.querySelectorAll(".by-key-at").forEach(function (other) { other.classList.remove("by-key-at"); });
    var here = one && option(at.row, at.place);
    if (here) { list.setAttribute("aria-activedescendant", here.id); here.classList.add("by-key-at"); }
    else { list.removeAttribute("aria-activedescendant"); }
    ring.classList.toggle("here", Boolean(one) && focused());
    if (!one || !focused()) { return; }
    var size = Math.max(24, one[3] * 1.2 + 12);
    ring.style.width = ring.style.height = size + "px";
    ring.style.left = one[1] - size / 2 + "px";
    ring.style.top = one[2] - size / 2 + "px";
    ring.scrollIntoView({ block: "nearest", inline: "nearest" });
    // In the list itself only the list scrolls: the page stays with the ring.
    if (here) { list.scrollTop = Math.max(0, here.offsetTop - list.clientHeight / 2 + here.offsetHeight / 2); }
  }

  function open() {
    var selected = markOpen.event, list = box();
    if (!list) { return; }
    list.querySelectorAll('[aria-selected="true"]').forEach(function (one) { one.setAttribute("aria-selected", "false"); });
    told.rows.forEach(function (row, r) {
      row.marks.forEach(function (one, p) {
        if (selected && one[0] === selected && option(r, p)) { option(r, p).setAttribute("aria-selected", "true"); }
      });
    });
  }

  function markOpen(event) { markOpen.event = event; open(); }

  // ---- keys ----

  function go(row, place) {
    var last = told.rows.length - 1;
    if (last < 0) { return; }
    at.row = Math.min(Math.max(row, 0), last);
    at.place = Math.min(Math.max(place, 0), told.rows[at.row].marks.length - 1);
    show();
  }

  function along(row, place) { column = null; go(row, place); }

  function across(step) {
    var row = told.rows[at.row + step];
    if (!row) { return; }
    if (column === null) { column = mark()[1]; }
    var near = 0;
    row.marks.forEach(function (one, p) {
      if (Math.abs(one[1] - column) < Math.abs(row.marks[near][1] - column)) { near = p; }
    });
    go(at.row + step, near);
  }

  function enter() {
    var one = mark();
    if (one) { window.timelineChart.press(one[0], box()); }
  }

  var moves = {
    ArrowRight: function () { along(at.row, at.place + 1); },
    ArrowLeft: function () { along(at.row, at.place - 1); },
    ArrowDown: function () { across(1); },
    ArrowUp: function () { across(-1); },
    Home: function () { along(at.row, 0); },
    End: function () { along(at.row, Infinity); },
    Enter: enter,
    " ": enter,
    "+": function () { window.timelineChart.zoom("in", mark() && mark()[1]); },
    "=": function () { window.timelineChart.zoom("in", mark() && mark()[1]); },
    "-": function () { window.timelineChart.zoom("out"); },
    "0": function () { window.timelineChart.zoom("all"); }
  };
  var shifted = {
    ArrowRight: function () { window.timelineChart.pan(0.25); },
    ArrowLeft: function () { window.timelineChart.pan(-0.25); }
  };
  var ends = { Home: function () { along(0, 0); }, End: function () { along(Infinity, Infinity); } };

  document.addEventListener("keydown", function (key) {
    if (!focused() || key.altKey || key.metaKey) { return; }
    var does = key.ctrlKey ? ends[key.key] : (key.shiftKey && shifted[key.key]) || moves[key.key];
    if (does) { key.preventDefault(); draw(); does(); }
  });

  // What the pointer shows beside a mark goes by key, without moving the pointer (WCAG 1.4.13).
  document.addEventListener("keydown", function (key) {
    var plot = document.querySelector("#graph .js-plotly-plot");
    if (key.key === "Escape" && plot && plot.querySelector(".hoverlayer .hovertext") && window.Plotly) { window.Plotly.Fx.unhover(plot); }
  }, true);

  document.addEventListener("focusin", function (focus) { if (focus.target === box()) { draw(); show(); } });
  document.addEventListener("focusout", function (focus) {
    var ring = window.timeline.by("chart-cursor");
    if (focus.target === box() && ring) { ring.classList.remove("here"); }
  });
  // A press on a line leaves the keyboard where it is: the list would close under the pointer.
  document.addEventListener("mousedown", function (press) {
    if (press.target instanceof Element && press.target.closest(".by-key-panel")) { press.preventDefault(); }
  });
  document.addEventListener("click", function (click) {
    var one = click.target instanceof Element && click.target.closest(".by-key-option");
    if (!one) { return; }
    var place = one.id.split("-").slice(-2).map(Number);
    along(place[0], place[1]);
    enter();
  });

  // The list, standing on an event that was pressed on the chart: there the keyboard goes on afterwards.
  function from(event) {
    var found = stand(event, told.rows[at.row] && told.rows[at.row].name);
    if (!found || !box() || !box().getClientRects().length) { return null; }
    at = found;
    column = null;
    draw();
    show();
    return box();
  }

  window.timelineListbox = { tell: tell, from: from, markOpen: markOpen, events: function () { return Object.keys(told.events).map(function (id) { return told.events[id]; }).filter(function (event) { return !event[4]; }); } };
})();
