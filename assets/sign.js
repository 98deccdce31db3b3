// Signing: the first time something is pressed that writes, the name it is kept under is asked; then the press goes on.
(function () {
  var waiting = null;
  var asked = null;

  // The browser keeps the name; where it keeps nothing (a private window) it is held until the page is left.
  function name() {
    if (asked) { return asked; }
    try { return JSON.parse(localStorage.getItem("signed")); } catch (refused) { return null; }
  }

  function ask(element, again) {
    waiting = { element: element, id: element && element.id, again: again };
    window.timeline.set("sign", { opened: true });
  }

  function stop(event, element, again) {
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(element, again);
  }

  // Before anything else hears of the press.
  document.addEventListener("click", function (click) {
    var element = click.target instanceof Element && click.target.closest("[data-signs]");
    // A field in a part that writes is only written with Enter: a click into it begins nothing yet.
    if (!element || name() || window.timeline.editable(click.target)) { return; }
    stop(click, element, function (one) { one.focus({ preventScroll: true }); one.click(); });
  }, true);

  document.addEventListener("keydown", function (key) {
    if (key.key !== "Enter" || !(key.target instanceof Element)) { return; }
    if (key.target.id === "sign-name") { save(); return; }
    if (!window.timeline.editable(key.target) || !key.target.closest("[data-signs]") || name()) { return; }
    var pressed = { key: "Enter", code: "Enter", bubbles: true, cancelable: true, ctrlKey: key.ctrlKey, metaKey: key.metaKey };
    stop(key, key.target, function (one) { one.focus(); one.dispatchEvent(new KeyboardEvent("keydown", pressed)); });
  }, true);

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    if (click.target.closest("#sign-save")) { save(); }
    if (click.target.closest("[data-sign]")) { ask(null, null); }
  });

  function save() {
    var typed = window.timeline.by("sign-name").value.trim().slice(0, 80);
    if (!typed) { window.timeline.by("sign-name").focus(); return; }
    asked = typed;
    window.timeline.set("signed", { data: typed });
    window.timeline.set("sign", { opened: false });
    var pressed = waiting;
    waiting = null;
    if (!pressed || !pressed.again) { return; }
    again(pressed);
  }

  // The dialog gives the focus back first: what is pressed may lead it on.
  function again(pressed) {
    if (window.timeline.dialog()) { setTimeout(function () { again(pressed); }, 30); return; }
    var element = document.contains(pressed.element) ? pressed.element : pressed.id && window.timeline.by(pressed.id);
    if (element) { pressed.again(element); }
  }
})();
