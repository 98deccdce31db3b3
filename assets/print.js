// Print: the events of the chart as a plain list below it: the table cannot be unrolled on paper.
(function () {
  function part(name, style, text, language) {
    var made = document.createElement(name);
    made.className = style;
    made.textContent = text;
    made.dir = "auto";
    if (language) { made.lang = language; }
    return made;
  }

  function fill() {
    var place = window.timeline.by("printed");
    if (!place) { return; }
    place.replaceChildren.apply(place, window.timelineListbox.events().map(function (event) {
      var line = document.createElement("li");
      line.append(part("span", "chronology-date", event[0]), part("span", "", event[1], event[2]), part("span", "muted", event[3]));
      return line;
    }));
  }

  window.addEventListener("beforeprint", fill);
  window.matchMedia("print").addEventListener("change", function (media) { if (media.matches) { fill(); } });
})();
