// The form for a missed event: Escape, its cross and a press beside it ask before what was typed is lost.
window.dash_clientside = window.dash_clientside || {};

(function () {
  function by(id) { return document.getElementById(id); }

  // A field tells the page what stands in it a moment after it was typed: what is seen counts.
  function tell() {
    ["reader-add-date", "reader-add-label"].forEach(function (id) {
      if (by(id)) { window.timeline.set(id, { value: by(id).value }); }
    });
  }

  function leave() {
    if (!by("reader-add-leave")) { window.timeline.set("reader-add", { opened: false }); return; }
    by("reader-add-leave").click();
  }

  // The dialog of the form that an element stands in or beside, null for any other place.
  function root(element) {
    var found = element.closest(".mantine-Modal-root");
    return found && found.querySelector("#reader-add-form") ? found : null;
  }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element) || !root(click.target)) { return; }
    if (click.target.closest("#reader-add-save, #reader-add-leave")) { tell(); return; }
    if (click.target.closest(".mantine-Modal-close") || !click.target.closest(".mantine-Modal-content")) {
      click.stopPropagation();
      leave();
    }
  }, true);

  document.addEventListener("keydown", function (key) {
    if (key.key !== "Escape" || key.isComposing || !(key.target instanceof Element)) { return; }
    var open = window.timeline.dialog();
    var here = key.target === document.body ? open && root(open) : root(key.target);
    // A list that is open takes the key for itself.
    if (!here || window.timeline.unfolded(key.target)) { return; }
    key.stopPropagation();
    key.preventDefault();
    if (by("reader-add-go-on")) { by("reader-add-go-on").click(); } else { leave(); }
  }, true);

  var before = null;

  window.dash_clientside.timelineMissed = {
    // A question that comes up takes the focus, so that it is answered by the next key; then the field has it again.
    asked: function (children) {
      var question = children && children.length > 0;
      setTimeout(function () {
        var button = document.querySelector("#reader-add-said button");
        if (question && button) { before = document.activeElement; button.focus(); }
        if (!question && before && before.isConnected) { before.focus(); before = null; }
      }, 30);
      return window.dash_clientside.no_update;
    }
  };
})();
