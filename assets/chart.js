// The chart in the browser: its width, and zoom led from pixels to days. The server draws; this only tells it for what.
(function () {
  var bound = null;
  var watched = null;
  var waiting = 0;

  function graph() { return document.querySelector("#graph .js-plotly-plot"); }

  // Width of the chart, in steps so that a scroll bar does not redraw it.
  function tellWidth() {
    var area = document.querySelector(".chart-area");
    if (!area || !area.clientWidth) { return; }
    var width = Math.max(240, Math.floor(area.clientWidth / 4) * 4);
    var height = Math.round((innerHeight - 230) / 20) * 20;
    if (tellWidth.last !== width + "x" + height) {
      tellWidth.last = width + "x" + height;
      window.timeline.set("size", { data: { width: width, height: height } });
    }
  }

  function watchSize() {
    var area = document.querySelector(".chart-area");
    if (!area || area === watched) { return; }
    watched = area;
    tellWidth.last = null;
    function soon() { clearTimeout(waiting); waiting = setTimeout(tellWidth, tellWidth.last ? 120 : 0); }
    new ResizeObserver(soon).observe(area);
    if (!watchSize.window) { watchSize.window = true; addEventListener("resize", soon); }
  }

  // Light or dark, as the page stands: the chart is drawn in the colours of one of them.
  function watchShade() {
    var root = document.documentElement;
    function tell() {
      var shade = root.getAttribute("data-mantine-color-scheme") === "dark" ? "dark" : "light";
      if (watchShade.last !== shade) { watchShade.last = shade; window.timeline.set("shade", { data: shade }); }
    }
    if (watchShade.last === undefined) { new MutationObserver(tell).observe(root, { attributeFilter: ["data-mantine-color-scheme"] }); }
    tell();
  }

  function meta() { var plot = graph(); return plot && plot.layout && plot.layout.meta; }

  // A pixel of the scene as a day: linear by stretches, as Scale.x the other way round.
  function day(pixel, stretches) {
    var first = stretches[0], last = stretches[stretches.length - 1];
    var one = first;
    for (var i = 0; i < stretches.length; i++) { if (pixel >= stretches[i][2]) { one = stretches[i]; } }
    if (pixel > last[3]) { one = last; }
    var span = (one[1] - one[0]) || 1, width = (one[3] - one[2]) || 1;
    return one[0] + ((pixel - one[2]) * span) / width;
  }

  function look(left, right) {
    var known = meta();
    if (!known || right - left < 1e-6) { return; }
    var first = day(left, known.stretches), last = day(right, known.stretches);
    // Closer than an hour there is nothing to see.
    if (last - first < 1 / 24) { var middle = (first + last) / 2; first = middle - 1 / 48; last = middle + 1 / 48; }
    window.timeline.set("window", { data: [first, last] });
  }

  // ``around`` is the pixel that stays in the middle, where the keyboard stands on a mark.
  function zoom(way, around) {
    if (way === "all") { window.timeline.set("window", { data: null }); return; }
    var known = meta();
    if (!known) { return; }
    var middle = typeof around === "number" ? around : way === "in" ? nearest((known.left + known.right) / 2) : (known.left + known.right) / 2;
    var half = ((known.right - known.left) / 2) * (way === "in" ? 0.5 : 2);
    look(middle - half, middle + half);
  }

  // Other days, as many as are shown; ``share`` of them go out of sight, before the first where it is below nothing.
  function pan(share) {
    var known = meta();
    if (!known) { return; }
    var step = (known.right - known.left) * share;
    look(known.left + step, known.right + step);
  }

  // The mark nearest to a pixel: closer in, there must be something to see.
  function nearest(pixel) {
    var marks = graph().data.filter(function (trace) { return trace.customdata; })[0];
    return Array.from((marks && marks.x) || []).reduce(function (best, x) {
      return best === null || Math.abs(x - pixel) < Math.abs(best - pixel) ? x : best;
    }, null) || pixel;
  }

  // Closed again, the drawer leaves the keyboard on the mark that was pressed.
  function select(event) { window.timeline.select(event, window.timelineListbox.from(event)); }

  function bind() {
    var plot = graph();
    if (!plot || plot === bound || !plot.on) { return; }
    bound = plot;
    plot.on("plotly_relayout", function (change) {
      var left = change["xaxis.range[0]"], right = change["xaxis.range[1]"], known = meta();
      if (left === undefined && change["xaxis.range"]) { left = change["xaxis.range"][0]; right = change["xaxis.range"][1]; }
      if (left === undefined || !known) { return; }
      if (Math.abs(left - known.left) + Math.abs(right - known.right) > 1) { look(left, right); }
    });
    plot.on("plotly_doubleclick", function () { zoom("all"); return false; });
    plot.on("plotly_click", function (click) {
      var point = click.points && click.points[0];
      if (point && point.customdata) { select(String(point.customdata)); }
    });
    plot.on("plotly_clickannotation", function (click) { select(click.annotation.name); });
    plot.on("plotly_hover", function () { plot.classList.add("hovering"); });
    plot.on("plotly_unhover", function () { plot.classList.remove("hovering"); });
  }

  window.timelineChart = { bind: bind, zoom: zoom, pan: pan, watchSize: watchSize, watchShade: watchShade, day: day };
})();
