// The picture that stands, moved at once to other days; the server draws the one that takes its place.
(function () {
  var plot = null, shown = null, resting = 0;

  // Pixels of the scene, as the server drew it, that the left and right edge of the picture show.
  function range(of) { return shown && of === plot ? shown : of.layout.xaxis.range; }

  // What Plotly drew goes along by the style alone, which it leaves out of account: drawing it anew would take many
  // times as long. ``left`` and ``right`` are pixels of the scene, ``meta`` has the edges of the picture.
  function to(of, meta, left, right) {
    if (plot !== of) { of.on("plotly_afterplot", clear); plot = of; }
    shown = [left, right];
    of.classList.add("moved");
    var drawn = of.layout.xaxis.range, width = meta.right - meta.left;
    var unit = width / (drawn[1] - drawn[0]), grown = (drawn[1] - drawn[0]) / (right - left);
    var edge = meta.left + (left - drawn[0]) * unit;
    function there(at) { return meta.left + (at - edge) * grown; }

    // Shapes and counted fields grow wider; symbols and words keep their form. Traces begin at the edge of the picture.
    of.querySelectorAll(".heatmaplayer, .lines, .fills, .errorbars").forEach(function (part) { stretch(part, (meta.left - edge) * grown, grown); });
    of.querySelectorAll(".shape-group > path").forEach(function (path) { stretch(path, there(0), grown); });
    of.querySelectorAll(".points > *").forEach(function (point) {
      var at = /translate\((-?[\d.e+-]+)/.exec(point.getAttribute("transform"));
      if (at) { slide(point, Number(at[1]) + meta.left, there); }
    });
    of.querySelectorAll(".textpoint text, .numbers text").forEach(function (text) { slide(text, Number(text.getAttribute("x")) + meta.left, there); });
    of.querySelectorAll(".annotation").forEach(function (note) {
      var at = meta.left + (of.layout.annotations[note.dataset.index].x - drawn[0]) * unit;
      within(note, meta, slide(note, at, there));
    });
    beside(meta, left, right);
    clearTimeout(resting);
    resting = setTimeout(settle, 500);
  }

  function stretch(part, by, grown) { part.style.translate = by + "px 0"; part.style.scale = grown + " 1"; }

  function slide(part, at, there) { part.style.translate = there(at) - at + "px 0"; return there(at); }

  function within(part, meta, at) { part.style.visibility = at < meta.left || at > meta.right ? "hidden" : ""; }

  // The days of the axis and the ring of the keyboard stand beside the figure and go along with it.
  function beside(meta, left, right) {
    var grown = (meta.right - meta.left) / (right - left);
    function there(at) { return meta.left + (at - left) * grown; }
    document.querySelectorAll("#axis .tick").forEach(function (tick) { within(tick, meta, slide(tick, parseFloat(tick.style.left), there)); });
    var ring = document.getElementById("chart-cursor");
    if (ring && ring.style.left) { within(ring, meta, slide(ring, parseFloat(ring.style.left) + parseFloat(ring.style.width) / 2, there)); }
  }

  // Drawn anew: what stands is where it should be. Both are styles of ours; Plotly's own are attributes.
  function clear() {
    clearTimeout(resting);
    if (!shown) { return; }
    shown = null;
    plot.classList.remove("moved");
    plot.querySelectorAll("[style*='translate:']").forEach(function (part) { part.style.translate = part.style.scale = ""; });
    plot.querySelectorAll(".annotation").forEach(function (note) { note.style.visibility = ""; });
  }

  function home() {
    document.querySelectorAll("#axis .tick, #chart-cursor").forEach(function (one) { one.style.translate = one.style.visibility = ""; });
  }

  // Where the new picture takes its time, or a hand takes hold of this one, Plotly is told what is seen.
  function settle() {
    if (shown && plot.isConnected) { window.Plotly.relayout(plot, { "xaxis.range": shown }); }
  }

  document.addEventListener("pointerdown", function (press) { if (shown && plot.contains(press.target)) { settle(); } }, true);

  window.timelineMoved = { range: range, to: to, beside: beside, home: home };
})();
