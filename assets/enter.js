// Enter: with Ctrl it presses the button a dialog ends with, wherever in the dialog the keyboard stands.
(function () {
  document.addEventListener("keydown", function (key) {
    if (key.key !== "Enter" || !(key.ctrlKey || key.metaKey) || key.isComposing || !(key.target instanceof Element)) { return; }
    var dialog = key.target.closest("[role=dialog]");
    var buttons = dialog ? dialog.querySelectorAll(".dialog-end .button.primary") : [];
    var button = buttons[0];
    // Where several could be meant none is; the dialog for the name takes every Enter itself.
    if (buttons.length !== 1 || button.disabled || key.target.id === "sign-name") { return; }
    key.preventDefault();
    key.stopPropagation();
    // A field tells the page what stands in it a moment after it was typed: what is seen is saved.
    if (key.target.id && key.target.matches("textarea, input:not([role=combobox]):not([aria-haspopup])")) {
      window.timeline.set(key.target.id, { value: key.target.value });
    }
    button.click();
  }, true);
})();
