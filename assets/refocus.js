// Focus: what is drawn anew under a keyboard gives the focus to its new self, else to the heading it stood under.
(function () {
  var held = null;
  // The button that was pressed and rested while its work was done: the browser took the focus from it.
  var rested = null;

  function lost() { return !document.activeElement || document.activeElement === document.body; }
  // A button without an id is known by what it asks for.
  function named(element) {
    if (element.id) { return document.getElementById(element.id); }
    var asks = Array.from(element.attributes).filter(function (one) { return one.name.indexOf("data-") === 0 && one.value; });
    if (!asks.length || element.tagName !== "BUTTON") { return null; }
    return document.querySelector(asks.map(function (one) { return "[" + one.name + "=" + JSON.stringify(one.value) + "]"; }).join(""));
  }

  function places() {
    var dialog = window.timeline.dialog();
    if (dialog) { return [dialog.querySelector("textarea, input, button.primary"), dialog]; }
    var reader = document.body.classList.contains("with-reader");
    return ["drawer-title", reader ? "reader-text" : "main"].map(window.timeline.by);
  }

  document.addEventListener("focusin", function (focus) { held = focus.target; });
  // A press on nothing means that nothing shall have the focus.
  document.addEventListener("pointerdown", function () { held = null; }, true);

  function back() {
    // What leads the focus on by itself has had its time.
    if (!held || !lost() || (held.isConnected && !held.disabled && held !== rested)) { return; }
    var old = held;
    held = rested = null;
    [old.isConnected ? old : named(old)].concat(places()).some(function (place) {
      if (place && place.getClientRects().length) { place.focus({ preventScroll: true }); }
      return !lost();
    });
    // What is not there yet may come with the next drawing.
    if (lost()) { held = old; }
  }

  var waiting = 0;
  new MutationObserver(function () {
    if (held && held.disabled) { rested = held; }
    if (!held || !lost()) { return; }
    clearTimeout(waiting);
    waiting = setTimeout(back, 300);
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
})();
