// The text of a document and the list of its events, made of plain data: only what has changed is made anew.
(function () {
  var TAGS = /^(p|div|span|mark|button|details|summary|strong|bdi|ol|ul|li|h3)$/;
  var NAMES = /^(class|id|title|dir|lang|open|role|tabindex|(aria|data)-[a-z-]+)$/;

  // What a document says comes as text alone; no tag and no attribute but these is ever made.
  function build(part) {
    if (typeof part === "string") { return document.createTextNode(part); }
    if (!TAGS.test(part[0])) { throw new Error("no part of a text: " + part[0]); }
    var element = document.createElement(part[0]);
    Object.keys(part[1]).forEach(function (name) { if (NAMES.test(name)) { element.setAttribute(name, String(part[1][name])); } });
    part[2].forEach(function (child) { element.appendChild(build(child)); });
    return element;
  }

  function draw(place, parts) {
    var before = place.drawn || [];
    var now = parts.map(function (part) { return JSON.stringify(part); });
    if (now.length === before.length && now.every(function (one, i) { return one === before[i]; })) { return; }
    var back = keep(place);
    if (before.length !== now.length || place.childNodes.length !== now.length) {
      place.replaceChildren.apply(place, parts.map(build));
    } else {
      now.forEach(function (one, i) { if (one !== before[i]) { place.replaceChild(build(parts[i]), place.childNodes[i]); } });
    }
    place.drawn = now;
    back();
  }

  // What has the focus and what is selected are found again in what is drawn anew.
  function keep(place) {
    var active = place.contains(document.activeElement) ? document.activeElement.dataset : null;
    var wanted = active && active.event ? '[data-event="' + CSS.escape(active.event) + '"]' + (active.at ? '[data-at="' + active.at + '"]' : "") : null;
    var words = place.id === "reader-text" ? window.timelineWords.selected() : null;
    return function () {
      if (words) { window.timelineWords.select(words.from, words.to); }
      var element = wanted && !place.contains(document.activeElement) && place.querySelector("button" + wanted);
      if (element) { element.focus({ preventScroll: true }); }
    };
  }

  window.timelineText = { draw: draw };
})();
