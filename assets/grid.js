// How the table draws: its colours, and what stands in a cell. Everything of a document is a text node, never markup.
window.dashAgGridFunctions = window.dashAgGridFunctions || {};
window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {};

(function () {
  var cells = window.dashAgGridComponentFunctions;
  function make() { return window.React.createElement.apply(null, arguments); }
  function language(cell) { return cell.colDef.field === "text" && cell.data.language ? { lang: cell.data.language } : {}; }

  // The page's own colours, so that the table turns dark with it.
  window.dashAgGridFunctions.timelineTheme = function (quartz) {
    return quartz.withParams({
      accentColor: "var(--accent)",
      backgroundColor: "var(--paper)",
      foregroundColor: "var(--ink)",
      borderColor: "var(--line)",
      browserColorScheme: "inherit",
      headerBackgroundColor: "var(--paper)",
      headerTextColor: "var(--muted)",
      headerFontWeight: 600,
      rowHoverColor: "var(--soft)",
      selectedRowBackgroundColor: "var(--accent-soft)",
      chromeBackgroundColor: "var(--paper)",
      menuBackgroundColor: "var(--paper)",
      inputBackgroundColor: "var(--paper)",
      fontFamily: "inherit",
      fontSize: 14,
      cellHorizontalPadding: 10,
      columnBorder: false,
      wrapperBorder: false,
      wrapperBorderRadius: 0
    });
  };

  window.dashAgGridFunctions.timelineKeys = function (asked) { return window.timelineTable.keys(asked); };

  function text(shown, further) {
    return make("span", Object.assign({ className: "cell-text", dir: "auto", title: shown || undefined }, further), shown);
  }

  cells.EventText = function (cell) {
    if (!cell.data) { return null; }
    return text(cell.valueFormatted || cell.value || "", language(cell));
  };

  cells.EventDate = function (cell) {
    if (!cell.data) { return null; }
    var written = cell.data.written;
    var open = make("button", { className: "open", tabIndex: -1, "data-event": cell.data.id, "aria-haspopup": "dialog" }, cell.value);
    // In the order in which things were said, that day is the one to see.
    if (cell.data.said) { return make("span", { className: "cell-two" }, open, make("span", { className: "muted written" }, cell.data.said)); }
    return make("span", { className: "cell-two" }, open, written ? make("span", { className: "muted written", dir: "auto", title: window.timelinePhrases.asWritten(written) }, written) : null);
  };

  // Each name keeps its own direction and turns no neighbour round.
  cells.EventNames = function (cell) {
    if (!cell.data) { return null; }
    var parts = [];
    (cell.data[cell.colDef.field + "Parts"] || []).forEach(function (name, at) {
      if (at) { parts.push(", "); }
      parts.push(make("bdi", { key: at }, name));
    });
    return make("span", { className: "cell-text" }, parts);
  };

  cells.EventKind = function (cell) {
    if (!cell.data) { return null; }
    return make("span", { className: "cell-kind" }, make("span", { className: cell.data.symbol, "aria-hidden": true }), text(cell.valueFormatted || cell.value));
  };

  function sign(cell, name, on, shown, says) {
    if (!cell.writable) { return make("span", { className: "sign", role: "img", "aria-label": on ? says : "no" }, on ? shown : ""); }
    return make("button", {
      className: "sign", tabIndex: -1, title: says, "data-mark": name, "data-signs": "", "data-row": cell.data.id,
      "aria-pressed": String(on), "aria-label": says
    }, shown);
  }

  cells.EventStar = function (cell) {
    if (!cell.data) { return null; }
    var picked = cell.value !== null && cell.value !== undefined;
    return sign(cell, "picked", picked, picked ? "★" : "☆", picked ? window.timelinePhrases.picked(cell.value) : window.timelinePhrases.pick);
  };

  cells.EventChecked = function (cell) {
    if (!cell.data) { return null; }
    if (cell.value) { return text("✓ " + cell.value); }
    return cell.writable ? sign(cell, "checked", false, window.timelinePhrases.check, window.timelinePhrases.markChecked) : null;
  };
})();
