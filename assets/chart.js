// The chart in the browser: its width, zoom and pan led from pixels to days, and the way back. The server draws; this
// only tells it for what.
(function () {
  var bound = null;
  var watched = null;
  var waiting = 0;

  function graph() { return document.querySelector("#graph .js-plotly-plot"); }

  // The room for the chart, null while there is none; its width in steps so that a scroll bar does not redraw it.
  function room() {
    var area = document.querySelector(".chart-area");
    // On paper the chart of the screen is scaled: there is no time to draw another.
    if (!area || !area.clientWidth || window.matchMedia("print").matches) { return null; }
    var width = Math.max(240, Math.floor(area.clientWidth / 4) * 4);
    var height = Math.round((innerHeight - 230) / 20) * 20;
    tellWidth.last = width + "x" + height;
    document.documentElement.style.setProperty("--chart-width", width);
    return { width: width, height: height };
  }

  function tellWidth() {
    var before = tellWidth.last, now = room();
    if (now && tellWidth.last !== before) { window.timeline.set("size", { data: now }); }
  }

  function watchSize() {
    var area = document.querySelector(".chart-area");
    if (!area || area === watched) { return; }
    watched = area;
    function soon() { clearTimeout(waiting); waiting = setTimeout(tellWidth, tellWidth.last ? 120 : 0); }
    new ResizeObserver(soon).observe(area);
    if (!watchSize.window) { watchSize.window = true; addEventListener("resize", soon); }
  }

  // Light or dark, as the page stands: the chart is drawn in the colours of one of them.
  function shade() {
    shade.last = document.documentElement.getAttribute("data-mantine-color-scheme") === "dark" ? "dark" : "light";
    return shade.last;
  }

  function watchShade() {
    function tell() { if (shade.last !== shade()) { window.timeline.set("shade", { data: shade.last }); } }
    if (!watchShade.on) { watchShade.on = new MutationObserver(tell); watchShade.on.observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] }); }
    tell();
  }

  // Once the chart that came with the page is drawn, or there is none to see; after a while in any case.
  function whenDrawn(then) {
    var until = Date.now() + 8000;
    function look() {
      var place = document.getElementById("graph"), plot = graph();
      var seen = place && place.getClientRects().length > 0;
      if (seen && !(plot && plot.on && plot._fullLayout) && Date.now() < until) { requestAnimationFrame(look); return; }
      bind();
      painted(then);
    }
    look();
  }

  // Once what has come is on the screen; a page behind others is never painted.
  function painted(then) {
    if (document.hidden) { setTimeout(then, 0); return; }
    requestAnimationFrame(function () { setTimeout(then, 0); });
  }

  function meta() { var plot = graph(); return plot && plot.layout && plot.layout.meta; }

  // Linear by stretches, as Scale.x; beyond both ends it goes on as at the end. A stretch has its days at 0, its pixels at 2.
  function lead(at, stretches, from, to) {
    var one = stretches[0], last = stretches[stretches.length - 1];
    for (var i = 0; i < stretches.length; i++) { if (at >= stretches[i][from]) { one = stretches[i]; } }
    if (at > last[from + 1]) { one = last; }
    var span = (one[from + 1] - one[from]) || 1, width = (one[to + 1] - one[to]) || 1;
    return one[to] + ((at - one[from]) * width) / span;
  }

  function day(pixel, stretches) { return lead(pixel, stretches, 2, 0); }

  function pixel(day, stretches) { return lead(day, stretches, 0, 2); }

  // Days to look at, kept to those there are: all of them is no window at all.
  function look(left, right) {
    var known = meta();
    if (!known || right - left < 1e-6) { return; }
    go(day(left, known.stretches), day(right, known.stretches));
  }

  function go(first, last) {
    var known = meta(), limits = known && known.limits;
    // Closer than an hour there is nothing to see.
    if (last - first < 1 / 24) { var middle = (first + last) / 2; first = middle - 1 / 48; last = middle + 1 / 48; }
    if (limits) {
      var room = limits[1] - limits[0], span = last - first;
      if (span >= room) { tell(null); return; }
      if (first < limits[0]) { first = limits[0]; last = first + span; }
      if (last > limits[1]) { last = limits[1]; first = last - span; }
    }
    tell([first, last]);
  }

  // The days that were told and are not drawn yet: who presses on goes on from them, not from the picture that stands.
  var aimed = null, told = 0;

  function tell(days) {
    var known = meta();
    var to = days || (known && known.limits) || null;
    // Where nothing else is asked for than what stands, nothing new will come: the picture goes back to its place.
    if (known && same(days, current) && !ahead()) { move(known.left, known.right); }
    else if (known && to) { move(pixel(to[0], known.stretches), pixel(to[1], known.stretches)); }
    aimed = to;
    told = Date.now();
    // What follows in the page would hold up the picture.
    painted(function () { window.timeline.set("window", { data: days }); });
  }

  function ahead() {
    var known = meta();
    if (!aimed || !known || Date.now() - told > 3000) { return null; }
    var off = Math.abs(day(known.left, known.stretches) - aimed[0]) + Math.abs(day(known.right, known.stretches) - aimed[1]);
    return off < (aimed[1] - aimed[0]) / 100 ? null : aimed;
  }

  // ---- the way back: every window the reader left, the latest last ----

  var past = [], current = null, returning = false, moved = 0;

  function same(one, other) {
    if (!one || !other) { return !one && !other; }
    return Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < 1e-6;
  }

  // The window has changed, whoever changed it.
  function seen(days) {
    if (same(days, current)) { return; }
    // What one turn of the wheel leads through is one step of the way back.
    var now = Date.now();
    if (!returning && now - moved > 1200) { past.push(current); past = past.slice(-50); }
    returning = false;
    moved = now;
    current = days;
    offer();
  }

  function offer() {
    var button = document.querySelector('[data-zoom="back"]');
    if (button) { button.disabled = !past.length; }
  }

  function back() {
    if (!past.length) { return; }
    returning = true;
    tell(past.pop());
  }

  // ``around`` is the pixel that stays in the middle, where the keyboard stands on a mark.
  function zoom(way, around) {
    if (way === "all") { tell(null); return; }
    if (way === "back") { back(); return; }
    if (way === "left" || way === "right") { pan(way === "left" ? -0.25 : 0.25); return; }
    var known = meta(), to = ahead();
    if (!known) { return; }
    if (to) {
      var reach = (to[1] - to[0]) * (way === "in" ? 0.25 : 1), centre = (to[0] + to[1]) / 2;
      go(centre - reach, centre + reach);
      return;
    }
    var half = (known.right - known.left) / 2, middle = known.left + half;
    if (typeof around === "number") { middle = around; } else if (way === "in") { middle = nearest(middle); }
    half = way === "in" ? half / 2 : half * 2;
    look(middle - half, middle + half);
  }

  // Other days, as many as are shown; ``share`` of them go out of sight, before the first where it is below nothing.
  function pan(share) {
    var known = meta(), to = ahead();
    if (!known) { return; }
    if (to) { go(to[0] + (to[1] - to[0]) * share, to[1] + (to[1] - to[0]) * share); return; }
    var step = (known.right - known.left) * share;
    look(known.left + step, known.right + step);
  }

  // The mark nearest to a pixel: closer in, there must be something to see.
  function nearest(pixel) {
    var best = null;
    graph().data.forEach(function (trace) {
      if (!trace.customdata || trace.type === "heatmap") { return; }
      Array.from(trace.x || []).forEach(function (x) {
        if (best === null || Math.abs(x - pixel) < Math.abs(best - pixel)) { best = x; }
      });
    });
    return best === null ? pixel : best;
  }

  // ---- the picture that stands is moved at once; the server draws the new one, after the wheel when the hand rests ----

  var resting = 0;

  function move(left, right) {
    var plot = graph(), known = meta();
    if (!plot || !window.Plotly || !known || !plot.layout.xaxis) { return; }
    var range = window.timelineMoved.range(plot);
    if (Math.abs(range[0] - left) + Math.abs(range[1] - right) >= 0.01) { window.timelineMoved.to(plot, known, left, right); }
  }

  function shift(left, right) {
    move(left, right);
    clearTimeout(resting);
    resting = setTimeout(function () { look(left, right); }, 180);
  }

  // The wheel alone scrolls the page. With Ctrl, or two fingers drawn apart, it zooms; sideways, or with Shift, it pans.
  function wheel(event) {
    var plot = graph(), known = meta();
    if (!plot || !known || !event.target.closest || !event.target.closest("#graph")) { return; }
    var range = window.timelineMoved.range(plot), span = range[1] - range[0];
    var sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      var box = plot.getBoundingClientRect();
      var share = Math.min(1, Math.max(0, (event.clientX - box.left - known.left) / (known.right - known.left)));
      var by = Math.pow(1.0025, Math.max(-200, Math.min(200, event.deltaY * (event.deltaMode ? 30 : 1)))), middle = range[0] + share * span;
      shift(middle - (middle - range[0]) * by, middle + (range[1] - middle) * by);
    } else if (sideways && Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      event.preventDefault();
      var pixels = (sideways * span) / (known.right - known.left);
      shift(range[0] + pixels, range[1] + pixels);
    }
  }

  // A counted stretch leads to its days, a mark to its event; ``from`` has the keyboard when the drawer is closed again.
  function press(name, from) {
    var days = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)@/.exec(name);
    if (days) { go(Number(days[1]), Number(days[2])); } else { select(name, from); }
  }

  // Closed again, the drawer leaves the keyboard on the mark that was pressed.
  function select(event, from) { window.timeline.select(event, from || window.timelineListbox.from(event)); }

  function bind() {
    var plot = graph();
    window.timelineMoved.home();
    offer();
    if (!plot || plot === bound || !plot.on) { return; }
    bound = plot;
    window.timelineNumbers.write(plot);
    plot.on("plotly_afterplot", function () { window.timelineNumbers.write(plot); });
    plot.on("plotly_relayout", function (change) {
      var left = change["xaxis.range[0]"], right = change["xaxis.range[1]"], known = meta();
      if (left === undefined || !known) { return; }
      if (Math.abs(left - known.left) + Math.abs(right - known.right) > 1) { look(left, right); }
    });
    plot.on("plotly_relayouting", function (change) {
      if (change["xaxis.range[0]"] !== undefined && meta()) { window.timelineMoved.beside(meta(), change["xaxis.range[0]"], change["xaxis.range[1]"]); }
    });
    plot.on("plotly_doubleclick", function () {
      if (!plot.classList.contains("hovering")) { zoom(past.length ? "back" : "all"); }
      return false;
    });
    plot.on("plotly_click", function (click) {
      var point = click.points && click.points[0];
      if (point && point.customdata) { press(String(point.customdata)); }
    });
    plot.on("plotly_clickannotation", function (click) { select(click.annotation.name); });
    plot.on("plotly_hover", function () { plot.classList.add("hovering"); });
    plot.on("plotly_unhover", function () { plot.classList.remove("hovering"); });
  }

  document.addEventListener("wheel", wheel, { passive: false });

  window.timelineChart = {
    bind: bind, zoom: zoom, pan: pan, press: press, seen: seen, room: room, shade: shade,
    watchSize: watchSize, watchShade: watchShade, whenDrawn: whenDrawn, painted: painted
  };
})();
