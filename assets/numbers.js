// Numbers: how many events each counted field has, written into the picture. As a trace of Plotly's, which gives each
// text its style twice, they would take half the time of the whole picture.
(function () {
  var SVG = "http://www.w3.org/2000/svg";

  function write(plot) {
    var fields = plot.querySelector(".heatmaplayer"), layout = plot.layout, meta = layout.meta || {};
    var before = plot.querySelector(".numbers");
    if (before) { before.remove(); }
    if (!fields || !meta.numbers || !meta.numbers.length) { return; }
    var range = layout.xaxis.range, unit = (meta.right - meta.left) / (range[1] - range[0]), top = layout.yaxis.range[1];
    var group = document.createElementNS(SVG, "g");
    group.setAttribute("class", "numbers");
    meta.numbers.forEach(function (one) {
      var text = document.createElementNS(SVG, "text");
      text.setAttribute("x", (one[0] - range[0]) * unit);
      text.setAttribute("y", one[1] - top);
      text.setAttribute("fill", one[3]);
      text.textContent = one[2];
      group.append(text);
    });
    // Above the fields, below what the pointer is shown; cut off where they are.
    fields.after(group);
  }

  window.timelineNumbers = { write: write };
})();
