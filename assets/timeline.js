// The page's own script: what must happen in the browser. It sets properties of Dash components and reads none.
window.dash_clientside = window.dash_clientside || {};

(function () {
  var opener = null;
  var openedEvent = null;
  var returning = null;
  var openedByReader = false;
  var leftBehind = null;
  var fading = 0;
  var marked = null;

  // Dash has it once its renderer is there, after this script.
  function keep() { return window.dash_clientside.no_update; }
  function set(id, props) { window.dash_clientside.set_props(id, props); }
  function by(id) { return document.getElementById(id); }
  // One that is closed may wait in the page, unseen.
  function dialog() {
    return Array.prototype.find.call(document.querySelectorAll(".mantine-Modal-content"), function (one) { return one.getClientRects().length > 0; });
  }
  function editable(element) { return element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)); }

  // Whether the list of a field is open; fields for one choice and for several say so differently.
  function unfolded(field) { return field.getAttribute("aria-expanded") === "true" || field.hasAttribute("data-expanded"); }

  // ---- what buttons and rows ask for, by their data attributes ----

  var asks = {
    event: function (element) { select(element.dataset.event, element); },
    document: function (element) { window.timelineReader.open(element.dataset.document, element); },
    window: function (element) {
      var days = element.dataset.window.split("..").map(Number);
      set("window", { data: days.length === 2 ? days : null });
    },
    zoom: function (element) { window.timelineChart.zoom(element.dataset.zoom); },
    only: function (element) { var pair = element.dataset.only.split(":"); set(pair[0], { value: [pair[1]] }); },
    set: function (element) { var pair = element.dataset.set.split(":"); set(pair[0], { value: pair[1] }); },
    toggle: function (element) { toggle(element.dataset.toggle); },
    close: function (element) { show(element.dataset.close, false); },
    dismiss: function (element) { set(element.dataset.dismiss, { children: [] }); },
    copy: function (element) {
      navigator.clipboard.writeText(element.dataset.copy).then(function () { say(window.timelinePhrases.citationCopied); }, function () { say(window.timelinePhrases.notCopied); });
    },
    empty: function (element) { set(element.dataset.empty, { data: [] }); },
    // A jump by the address would be lost where the address is being written at that moment.
    skip: function (element, click) { click.preventDefault(); shown(element.dataset.skip).focus(); }
  };

  // Where the chronology stands for the chart, the part around both.
  function shown(id) { var part = by(id); return part && part.getClientRects().length ? part : by("main"); }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    for (var name in asks) {
      var element = click.target.closest("[data-" + name + "]");
      if (element && !(name === "event" && String(window.getSelection()) && element.tagName !== "BUTTON")) {
        asks[name](element, click);
        return;
      }
    }
  });

  function select(event, from) {
    if (!event) { close(); return; }
    opener = from || row(event) || document.activeElement;
    openedEvent = event;
    openedByReader = true;
    set("selected", { data: event });
  }

  // The row of the open event is marked here, so that opening one draws no list anew.
  function mark() {
    document.querySelectorAll("tr[data-event], li[data-event]").forEach(function (one) {
      var on = one.dataset.event === marked;
      one.classList.toggle("selected", on);
      if (on) { one.setAttribute("aria-current", "true"); } else { one.removeAttribute("aria-current"); }
    });
  }

  function markRow(event) { marked = event; mark(); window.timelineListbox.markOpen(event); }

  // The button in the lists that stands for an event.
  function row(event) { return document.querySelector('button.open[data-event="' + CSS.escape(event) + '"]'); }

  function close() {
    set("selected", { data: null });
    // One that the address opened was asked for by nothing on the page.
    var event = openedEvent || marked;
    var back = opener && document.contains(opener) ? opener : event && row(event);
    var inTable = !back || window.timelineTable.holds(back);
    if (!(inTable && window.timelineTable.back(event))) { back = back || (event && window.timelineListbox.from(event)); if (back) { back.focus(); } }
    // The lists are drawn anew at once: then the row of the same event stands for the one that was pressed.
    returning = { event: event, until: Date.now() + 3000 };
    opener = openedEvent = null;
  }

  // ---- folding parts in and out: a class on the body, told to the button that does it ----

  function show(name, on) {
    document.body.classList.toggle(name, on);
    document.querySelectorAll('[data-toggle="' + name + '"]').forEach(function (button) { button.setAttribute("aria-expanded", String(on)); });
    if (on && name === "show-paste") { by("paste").focus(); }
    if (on && name === "show-add") { by("add").querySelector("[data-choose]").focus(); }
    if (name === "show-filters") { cover(on); }
  }

  // On a narrow screen the filters cover the page: what lies behind is out of reach until they are closed.
  function cover(on) {
    document.querySelectorAll("#page > header, .centre, .drawer, #add").forEach(function (one) { one.toggleAttribute("inert", on); });
    var next = by(on ? "filters-done" : "filters-open");
    if (next) { next.focus(); }
  }

  // Grown wide, the page has the filters beside it.
  matchMedia("(max-width: 980px)").addEventListener("change", function (narrow) {
    if (!narrow.matches && document.body.classList.contains("show-filters")) { show("show-filters", false); }
  });

  function toggle(name) { show(name, !document.body.classList.contains(name)); }

  function say(text) {
    set("toast", { children: { namespace: "dash_html_components", type: "Div", props: { className: "toast", children: text } } });
  }

  // A toast goes by itself, but not while the reader is on it.
  function fade() {
    if (document.querySelector(".toast:is(:hover, :focus-within)")) { fading = setTimeout(fade, 3000); return; }
    set("toast", { children: [] });
  }

  // ---- keys ----

  document.addEventListener("keydown", function (key) {
    if (key.key === "Escape" && !dialog() && !editable(key.target)) {
      if (document.body.classList.contains("show-filters")) { show("show-filters", false); }
      else if (document.querySelector(".with-drawer")) { close(); }
      else if (document.body.classList.contains("show-add")) { show("show-add", false); }
    }
  });

  // ---- the page comes ----

  var come = false;

  function filled() {
    var add = by("add-open");
    if (add && !window.timeline.resumed) { window.timeline.resumed = true; window.timelineUpload.resume(); }
    window.timelineChart.watchSize();
    window.timelineChart.watchShade();
  }

  // Scripts that the first chart can do without. A page without its table is a page all the same.
  function late(then) {
    var links = Array.from(document.querySelectorAll("link[data-late]")), left = links.length;
    function one() { left -= 1; if (left === 0) { then(); } }
    links.forEach(function (link) {
      var script = document.createElement("script");
      script.src = link.href;
      script.onload = script.onerror = one;
      link.remove();
      document.body.append(script);
    });
    if (!links.length) { then(); }
  }

  // ---- callbacks of the app that run here ----

  window.dash_clientside.timeline = {
    // All that the page is built from: its address, the room for the chart, light or dark.
    start: function (search, before) {
      if (typeof search !== "string") { search = location.search; }
      // Dash asks before its own part has read the address, and again when it has. Later the same may be asked for anew.
      if (!come && before && before.search === search) { return keep(); }
      var place = document.querySelector(".waiting .work");
      if (place) { place.classList.toggle("with-drawer", /[?&]event=/.test(search)); }
      return { search: search, size: window.timelineChart.room(), shade: window.timelineChart.shade(), at: Date.now() };
    },

    begin: function (_, drawn) { return drawn ? [drawn.address, keep()] : [keep(), Date.now()]; },

    // The page has come. What fills it waits until the chart it came with is drawn.
    ready: function (children) {
      if (!children || !by("page")) { return keep(); }
      come = true;
      window.timelineOffers.anew();
      filled();
      window.timelineChart.whenDrawn(function () { late(function () { set("begun", { data: Date.now() }); }); });
      return keep();
    },

    filled: function () { filled(); return keep(); },

    // The address, what lists and counts go by, and the picture: whichever the answer has changed.
    answered: function (address, drawn, pictured, _, marked, build) {
      var on = window.dash_clientside.callback_context.triggered.map(function (one) { return one.prop_id; });
      function news(id) { return on.includes(id + ".data"); }
      // One that was asked for before may come after the page of another address, whose own is then drawn again.
      if ((news("drawn") && drawn.build !== build) || (news("pictured") && pictured.build !== build)) {
        set("again", { data: Date.now() });
        return keep();
      }
      if (address && location.search !== address) { history.replaceState(history.state, "", location.pathname + address); }
      if (news("pictured")) { window.timelineChart.bind(); }
      if (news("pictured") || news("begun")) { window.timelineListbox.tell(marked); }
      // What fills the lists and counts anew would hold up the chart that has just come for the same filter.
      if (news("drawn")) { window.timelineChart.painted(function () { set("query", { data: drawn.address }); }); }
      return keep();
    },

    windowSeen: function (days) { window.timelineChart.seen(days || null); return keep(); },

    focusDrawer: function (children, selected) {
      if (!selected || !openedByReader || selected === leftBehind) { return keep(); }
      openedByReader = false;
      leftBehind = null;
      requestAnimationFrame(function () { var title = by("drawer-title"); if (title) { title.focus({ preventScroll: true }); } });
      return keep();
    },

    fadeToast: function (children) {
      clearTimeout(fading);
      if (children && !Array.isArray(children)) { fading = setTimeout(fade, 9000); }
      return keep();
    },

    markSelected: function (selected) { markRow(selected); window.timelineReader.selected(selected); return keep(); },

    listsDrawn: function () {
      setTimeout(mark, 30);
      if (!returning || !returning.event || Date.now() > returning.until) { return keep(); }
      var event = returning.event;
      setTimeout(function () {
        var lost = !document.activeElement || document.activeElement === document.body;
        var button = lost && row(event);
        if (button) { button.focus({ preventScroll: true }); }
      }, 30);
      return keep();
    }
  };

  // The event that comes after one is led to as if the reader had opened it; the same one drawn again is not yet that.
  function leadIn(from) { openedByReader = true; leftBehind = from; }

  // Whether a form of the drawer stands open: asked of the page itself, as what follows a change comes a moment later.
  function editing() { return by("edit-cancel") !== null; }

  window.timeline = { set: set, say: say, by: by, show: show, select: select, leadIn: leadIn, mark: markRow, editable: editable, editing: editing, dialog: dialog, unfolded: unfolded };
})();
