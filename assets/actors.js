// Actors: any part that carries data-actor opens the dialog at that actor ("": at the list); its work is followed.
(function () {
  var keep = window.dash_clientside && window.dash_clientside.no_update;
  var asked = null;

  function by(id) { return window.timeline.by(id); }

  document.addEventListener("click", function (click) {
    var part = click.target instanceof Element && click.target.closest("[data-actor]");
    if (!part || !by("actors-list")) { return; }
    asked = part.dataset.actor;
    window.timeline.set("actor", { data: asked || null });
    window.timeline.set("actors", { opened: true });
  });

  // A field tells the page what is typed in it a moment later: what is pressed at once must not miss the last letters.
  var fields = ".actors input.mantine-TextInput-input";

  document.addEventListener("click", function (click) {
    var beside = click.target instanceof Element && click.target.closest(".actors button") && click.target.closest("div[data-signs]");
    if (!beside) { return; }
    beside.querySelectorAll(fields).forEach(function (one) { window.timeline.set(one.id, { value: one.value }); });
  }, true);

  // Enter in a field presses the button beside it.
  document.addEventListener("keydown", function (key) {
    if (key.key !== "Enter" || key.isComposing || !(key.target instanceof Element) || !key.target.matches(fields)) { return; }
    var beside = key.target.closest("[data-signs]");
    var button = beside && beside.querySelector("button[data-signs]");
    if (button) { key.preventDefault(); button.click(); }
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.actors = {
    // Who comes back to the list stands in its field; who leaves begins with an empty one.
    opened: function (opened) {
      if (opened === false) { window.timeline.set("actors-find", { value: "" }); }
      return keep;
    },

    // The keyboard follows what is shown: the name of the actor, or the field of the list.
    drawn: function (children, actor) {
      requestAnimationFrame(function () {
        var place = actor ? by("actor-called") : by("actors-find");
        var lost = !document.activeElement || document.activeElement === document.body || !document.activeElement.offsetParent;
        if (place && (asked === (actor || "") || lost) && document.querySelector(".actors") && place.offsetParent) { place.focus(); }
        asked = null;
      });
      return keep;
    },

    // A decision begins work behind the page, whoever made or took it back: its course is shown like that of adding.
    follow: function (revision) {
      if (revision) { window.timelineUpload.resume(); }
      return keep;
    }
  };
})();
