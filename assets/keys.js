// Keys: undo and redo, the single keys that press a button of the page, and the switch that turns those off.
(function () {
  var buttons = { a: "check", h: "hide", p: "pick", e: "edit-open", m: "same-open", n: "note-open", u: "undo-key" };
  var kept = "timeline-keys";

  // WCAG 2.1.4: single keys can be turned off, for those who speak to their machine or press keys they did not mean.
  function on() {
    try { return localStorage.getItem(kept) !== "off"; } catch (refused) { return true; }
  }

  function turn(wanted) {
    try { localStorage.setItem(kept, wanted ? "on" : "off"); } catch (refused) { /* a private window */ }
    window.timeline.set("keys-on", { checked: wanted });
  }

  // A form takes a moment to come: letters typed meanwhile are meant for it and decide nothing.
  var coming = 0;

  function press(id) {
    var button = window.timeline.by(id);
    var behind = window.timeline.editing() && !/^(un|re)do-key$/.test(id);
    if (!button || button.disabled || behind) { return false; }
    button.click();
    return true;
  }

  function show() {
    window.timeline.set("keys-on", { checked: on() });
    window.timeline.set("keys", { opened: true });
  }

  // A field, a list that is open, a grid's cell that is being written: there a letter is a letter.
  function writing(element) {
    return window.timeline.editable(element) || Boolean(element.closest && element.closest("[role=listbox]:not(#by-key), [role=combobox], .ag-cell-inline-editing"));
  }

  document.addEventListener("keydown", function (key) {
    if (key.defaultPrevented || key.isComposing || !(key.target instanceof Element) || writing(key.target)) { return; }
    var letter = key.key.length === 1 ? key.key.toLowerCase() : key.key;
    if ((key.ctrlKey || key.metaKey) && !key.altKey) {
      var turned = letter === "z" ? (key.shiftKey ? "redo-key" : "undo-key") : letter === "y" && !key.shiftKey ? "redo-key" : null;
      if (turned && press(turned)) { key.preventDefault(); }
      return;
    }
    if (key.ctrlKey || key.metaKey || key.altKey || key.repeat || window.timeline.dialog() || !on()) { return; }
    if (Date.now() < coming && letter.length === 1) { key.preventDefault(); return; }
    if (single(key, letter)) { key.preventDefault(); }
  });

  function single(key, letter) {
    if (letter === "?") { show(); return true; }
    if (letter === "/") {
      var text = window.timeline.by("text");
      if (text) { text.focus(); }
      return Boolean(text);
    }
    if (!key.shiftKey && buttons[letter] && press(buttons[letter])) { return true; }
    // What no button here is for belongs to another part of the page.
    if (key.key.length === 1) { document.dispatchEvent(new CustomEvent("timeline:key", { detail: key.key })); }
    return false;
  }

  document.addEventListener("focusin", function (focus) { if (focus.target.closest("#editor")) { coming = 0; } });

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    if (click.target.closest("#edit-open, #note-open, #same-open")) { coming = Date.now() + 9000; }
    else if (click.target.closest("button")) { coming = 0; }
    if (click.target.closest("[data-keys]")) { show(); }
    var stands = click.target.closest("[data-press]");
    if (stands) { press(stands.dataset.press); }
  });

  document.addEventListener("change", function (change) {
    if (change.target instanceof Element && change.target.id === "keys-on") { turn(change.target.checked); }
  });
})();
