// The table in the browser: keys, the drawer it opens and takes the focus back from, and rows that stand where they go.
(function () {
  var api = null;
  var told = null;
  var waiting = 0;
  var follow = null;
  var stale = false;
  var column = "date";

  function by(id) { return document.getElementById(id); }
  function set(id, props) { window.dash_clientside.set_props(id, props); }
  function now() { return Date.now() + Math.random(); }
  function drawerOpen() { return document.querySelector(".with-drawer") !== null; }
  function editing() { return api && api.getEditingCells().length > 0; }

  // ---- the grid, once it is there ----

  function bind(found) {
    if (api === found) { return; }
    api = found;
    api.setGridAriaProperty("label", window.timelinePhrases.events);
    api.addEventListener("cellClicked", clicked);
    api.addEventListener("cellDoubleClicked", function (click) { clearTimeout(waiting); write(click.rowIndex, click.column); });
    api.addEventListener("cellFocused", focused);
    api.addEventListener("cellEditingStopped", stopped);
    api.addEventListener("modelUpdated", function () { settle(); mark(); });
  }

  function withGrid(act) {
    if (api && !api.isDestroyed()) { act(); return; }
    if (!by("grid") || !window.dash_ag_grid) { return; }
    window.dash_ag_grid.getApiAsync("grid").then(function (found) { bind(found); act(); });
  }

  // A row is clicked: the drawer shows it and the table keeps the keys. A second click, to edit, comes before that.
  function clicked(click) {
    var from = click.event && click.event.target;
    if (!click.data || (from && from.closest("button"))) { return; }
    clearTimeout(waiting);
    waiting = setTimeout(function () { if (!editing()) { set("selected", { data: click.data.id }); } }, drawerOpen() ? 0 : 240);
  }

  // The date opens the drawer, which takes the keys: a second click, to write in the cell, is waited for as well.
  document.addEventListener("click", function (click) {
    var date = click.detail && click.target instanceof Element && click.target.closest("#grid button.open");
    if (!date) { return; }
    click.preventDefault();
    click.stopPropagation();
    clearTimeout(waiting);
    if (click.detail === 1) { waiting = setTimeout(function () { if (!editing()) { window.timeline.select(date.dataset.event, date); } }, 240); }
  }, true);

  // With the drawer open it follows the keys up and down.
  function focused(focus) {
    if (!focus.column || focus.rowIndex === null) { return; }
    column = focus.column.getColId();
    var node = api.getDisplayedRowAtIndex(focus.rowIndex);
    if (!told || !node || !node.data || node.data.id === told || editing()) { return; }
    clearTimeout(waiting);
    waiting = setTimeout(function () { if (told) { set("selected", { data: node.data.id }); } }, 120);
  }

  // ---- keys: true keeps the grid from doing what it would do by itself ----

  function keys(asked) {
    var key = asked.event, row = asked.node.data;
    if (asked.editing) { return false; }
    if (!row) { return true; }
    if (key.altKey && (key.key === "ArrowUp" || key.key === "ArrowDown")) {
      if (key.type === "keydown") { key.preventDefault(); move(row, key.key === "ArrowUp" ? -1 : 1); }
      return true;
    }
    if (key.key === "Enter" && key.type === "keydown") {
      var press = asked.column.getColId();
      if (press === "picked" || press === "checked") { sign(row, press); }
      else { key.preventDefault(); follow = { event: row.id, column: press }; window.timeline.select(row.id); }
      return true;
    }
    if (key.key === "F2") {
      if (key.type === "keydown") { key.preventDefault(); write(asked.node.rowIndex, asked.column); }
      return true;
    }
    if (key.key === " ") {
      key.preventDefault();
      if (key.type === "keydown") { sign(row, asked.column.getColId() === "checked" ? "checked" : "picked"); }
      return true;
    }
    // A letter is a key of the page, not the beginning of a word; F2 writes.
    return key.key === "Backspace" || key.key === "Delete" || (key.key.length === 1 && !key.ctrlKey && !key.metaKey);
  }

  // Writing begins when the hidden button was pressed: the name of the person is asked for before, if it is not known.
  var page = null;

  function write(index, into) {
    var node = api.getDisplayedRowAtIndex(index);
    if (!by("pen") || !node || !node.data || !into.isCellEditable(node)) { return; }
    page = { row: index, column: into.getColId() };
    by("pen").click();
  }

  // The button itself is pressed, so that whoever watches presses (for the name of the person) sees it.
  function sign(row, name) {
    var button = document.querySelector('#grid [data-mark="' + name + '"][data-row="' + CSS.escape(row.id) + '"]');
    if (button) { button.click(); }
  }

  function move(row, step) {
    if (!document.querySelector("#grid [data-signs]")) { return; }
    follow = { event: row.id, column: column };
    set("moved", { data: { event: row.id, by: step, at: now() } });
  }

  document.addEventListener("click", function (click) {
    var pressed = click.target instanceof Element && click.target.closest("#grid [data-mark]");
    if (pressed) { set("starred", { data: { event: pressed.dataset.row, sign: pressed.dataset.mark, at: now() } }); }
    if (page && click.target instanceof Element && click.target.id === "pen") {
      api.setFocusedCell(page.row, page.column);
      api.startEditingCell({ rowIndex: page.row, colKey: page.column, key: "Enter" });
      page = null;
    }
    var step = click.target instanceof Element && click.target.closest("[data-step]");
    if (step && api) {
      var at = api.getFocusedCell();
      var node = at ? api.getDisplayedRowAtIndex(at.rowIndex) : told && api.getRowNode(told);
      if (node && node.data) { move(node.data, Number(step.dataset.step)); }
    }
  });

  // ---- the reading of a date while it is typed ----

  var typing = 0;
  document.addEventListener("input", function (input) {
    var cell = input.target instanceof Element && input.target.closest('#grid [col-id="date"]');
    if (!cell) { return; }
    var row = cell.closest("[row-id]"), place = cell.getBoundingClientRect(), reading = by("reading");
    reading.hidden = false;
    reading.style.left = place.left + "px";
    reading.style.top = place.bottom + 4 + "px";
    clearTimeout(typing);
    typing = setTimeout(function () { set("typed", { data: { event: row.getAttribute("row-id"), words: input.target.value } }); }, 180);
  });

  function stopped(cell) {
    clearTimeout(typing);
    by("reading").hidden = true;
    set("typed", { data: null });
    if (cell.data) { follow = { event: cell.data.id, column: cell.column.getColId() }; }
    if (stale) { stale = false; fresh(); }
  }

  // ---- rows anew ----

  function fresh(whole) {
    withGrid(function () {
      if (editing()) { stale = true; return; }
      if (whole) { api.purgeInfiniteCache(); } else { api.refreshInfiniteCache(); }
    });
  }

  // A row that was written in and went elsewhere takes the keys with it.
  function settle() {
    if (!follow || editing()) { return; }
    var node = api.getRowNode(follow.event), at = api.getFocusedCell();
    var inside = by("grid").contains(document.activeElement) || document.activeElement === document.body;
    if (!node || node.rowIndex === null || !inside || (at && at.rowIndex === node.rowIndex)) { return; }
    api.ensureIndexVisible(node.rowIndex);
    api.setFocusedCell(node.rowIndex, follow.column);
  }

  function mark() {
    if (!api || api.isDestroyed()) { return; }
    var node = told && api.getRowNode(told);
    if (node && node.isSelected()) { return; }
    api.deselectAll();
    if (node) { node.setSelected(true); }
  }

  // After the drawer the keys go back to the row it was opened from.
  function back(event) {
    if (!api || api.isDestroyed() || !event || !by("grid").offsetParent) { return false; }
    var node = api.getRowNode(event);
    if (!node || node.rowIndex === null) { return false; }
    api.ensureIndexVisible(node.rowIndex);
    api.setFocusedCell(node.rowIndex, column);
    return true;
  }

  var known = null;
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.table = {
    fresh: function (query) {
      var whole = query !== known;
      known = query;
      if (whole) { follow = null; }
      if (query) { fresh(whole); }
      return window.dash_clientside.no_update;
    },
    mark: function (selected) {
      told = selected;
      withGrid(mark);
      return window.dash_clientside.no_update;
    }
  };

  window.timelineTable = { keys: keys, back: back, holds: function (element) { return Boolean(element && element.closest && element.closest("#grid")); } };
})();
