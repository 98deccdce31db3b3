// Sheets: a chart taller than a sheet of paper is printed in parts, each with the axis above it; nothing is cut in two.
(function () {
  var SHEET = 1020, TALL = 660, HEAD = 110; // pixels of a sheet between its margins, and what stands above the chart

  // From top to bottom in the chart's own pixels: what may not be cut, and where the rows end.
  function measured(plot) {
    var box = plot.getBoundingClientRect(), grown = box.width / plot.offsetWidth || 1;
    function spans(what) {
      return Array.from(plot.querySelectorAll(what), function (one) {
        var at = one.getBoundingClientRect();
        return [(at.top - box.top) / grown, (at.bottom - box.top) / grown];
      });
    }
    return { height: box.height / grown, rows: spans(".row-band"), whole: spans(".annotation-text, .points path, .textpoint, .numbers text, .row-band > span") };
  }

  // Where to cut: at the end of a row if one lies in the lower half of what fits, else where nothing stands.
  function cuts(seen, first, other) {
    var found = [0], room = first;
    while (seen.height - found[found.length - 1] > room) {
      var from = found[found.length - 1], most = from + room;
      var ends = seen.rows.map(function (row) { return row[1]; }).filter(function (end) { return end > from + room / 2 && end <= most; });
      var at = ends.length ? Math.max.apply(null, ends) : free(seen.whole, most, from);
      found.push(at);
      room = other;
    }
    return found.concat(seen.height);
  }

  function free(whole, most, from) {
    var at = most, crossed = true;
    while (crossed) {
      crossed = false;
      whole.forEach(function (one) { if (one[0] < at && one[1] > at) { at = one[0] - 0.5; crossed = true; } });
    }
    return at > from + 20 ? at : most;
  }

  function part(chart, from, to) {
    var made = document.createElement("div"), axis = chart.querySelector(".axis").cloneNode(true);
    var view = document.createElement("div"), plot = chart.querySelector(".plot").cloneNode(true);
    made.className = "sheet";
    view.className = "sheet-view";
    view.style.height = to - from + "px";
    plot.style.top = -from + "px";
    [axis, plot].concat(Array.from(plot.querySelectorAll("[id]"))).forEach(function (one) { one.removeAttribute("id"); });
    // The name of a row that is cut stands in the middle of each part of it.
    plot.querySelectorAll(".row-band").forEach(function (row) {
      var top = parseFloat(row.style.top), end = top + parseFloat(row.style.height);
      row.style.top = Math.max(top, from) + "px";
      row.style.height = Math.max(0, Math.min(end, to) - Math.max(top, from)) + "px";
      row.hidden = end <= from + 1 || top >= to - 1;
    });
    view.append(plot);
    made.append(axis, view);
    return made;
  }

  function fill() {
    var chart = document.getElementById("chart");
    clear();
    if (!chart || !chart.querySelector(".graph .main-svg")) { return; }
    var plot = chart.querySelector(".plot"), zoom = SHEET / plot.offsetWidth;
    var axis = chart.querySelector(".axis").offsetHeight, seen = measured(plot);
    var at = cuts(seen, (TALL - HEAD) / zoom - axis, TALL / zoom - axis);
    if (at.length < 3) { return; }
    var sheets = document.createElement("div");
    sheets.className = "sheets";
    sheets.setAttribute("aria-hidden", "true");
    for (var i = 1; i < at.length; i++) { sheets.append(part(chart, at[i - 1], at[i])); }
    chart.after(sheets);
  }

  function clear() { document.querySelectorAll(".sheets").forEach(function (one) { one.remove(); }); }

  window.addEventListener("beforeprint", fill);
  window.addEventListener("afterprint", clear);
})();
