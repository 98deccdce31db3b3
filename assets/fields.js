// Fields: single keys that open the form of an event at the field they name, its text chosen to be written over; and
// fields that hold what stands now, whose text is chosen whenever they are entered.
(function () {
  var fields = { w: "edit-source", t: "edit-target", s: "edit-status", l: "edit-label" };

  // The form takes the focus to its first field once it is drawn; from there it goes on to the one that was meant.
  function lead(id, again, drawn) {
    var part = document.getElementById(id), at = document.activeElement;
    if (drawn && !part) { return; }
    if (part && at && at.id === "edit-when") {
      part.focus();
      if (part.select) { part.select(); }
      return;
    }
    if (again > 0) { setTimeout(function () { lead(id, again - 1, Boolean(part)); }, 30); }
  }

  // At once, so that no letter typed meanwhile is chosen with it; a press puts its caret later and is waited for.
  var entered = null;

  document.addEventListener("focusin", function (focus) {
    var field = focus.target;
    entered = null;
    if (!(field instanceof HTMLInputElement) || !field.closest("[data-select]")) { return; }
    field.select();
    entered = field;
  });

  document.addEventListener("mouseup", function (press) {
    if (press.target === entered && entered.selectionStart === entered.selectionEnd) { entered.select(); }
    entered = null;
  });

  document.addEventListener("timeline:key", function (key) {
    var open = document.getElementById("edit-open");
    if (!fields[key.detail] || !open || window.timeline.editing()) { return; }
    open.click();
    lead(fields[key.detail], 300, false);
  });

  // What the form of an event still lacks is said below it; the focus goes to the field that is to be filled.
  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element) || !click.target.closest("#noted-save")) { return; }
    var empty = ["noted-date", "noted-sentence"].filter(function (id) { var field = document.getElementById(id); return field && !field.value.trim(); })[0];
    var label = document.getElementById("noted-label");
    if (empty === "noted-date" || (empty && !(label && label.value.trim()))) { document.getElementById(empty).focus(); }
  });
})();
