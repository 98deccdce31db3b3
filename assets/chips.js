// Chips: a press sets the controls as its button says and nothing else, so that the page stays and the zoom with it.
(function () {
  var dropped = 0;

  document.addEventListener("click", function (click) {
    var button = click.target instanceof Element && click.target.closest("[data-drop]");
    if (!button) { return; }
    dropped = Date.now();
    var wanted = JSON.parse(button.dataset.drop);
    Object.keys(wanted).forEach(function (id) { window.timeline.set(id, wanted[id]); });
  });

  // The button that was pressed may be gone with what it dropped: then the next one has the focus, else the count.
  function refocus() {
    if (Date.now() - dropped > 4000) { return; }
    var at = document.activeElement;
    if (at && at !== document.body) { return; }
    var chips = document.querySelectorAll(".chip");
    var next = chips[chips.length - 1] || document.getElementById("shown");
    if (next && next.getClientRects().length) { next.focus({ preventScroll: true }); }
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.timelineChips = {
    drawn: function () { setTimeout(refocus, 30); return window.dash_clientside.no_update; }
  };
})();
