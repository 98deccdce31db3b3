// Fields: single keys that open the form of an event at the field they name, its text chosen to be written over.
(function () {
  var fields = { w: "edit-source", t: "edit-target", s: "edit-status", l: "edit-label" };

  // The form takes the focus to its first field once it is drawn; from there it goes on to the one that was meant.
  function lead(id, again) {
    var part = document.getElementById(id), at = document.activeElement;
    if (part && at && at.id === "edit-when") {
      part.focus();
      if (part.select) { part.select(); }
      return;
    }
    if (again > 0) { setTimeout(function () { lead(id, again - 1); }, 30); }
  }

  document.addEventListener("timeline:key", function (key) {
    var open = document.getElementById("edit-open");
    if (!fields[key.detail] || !open || window.timeline.editing()) { return; }
    open.click();
    lead(fields[key.detail], 100);
  });
})();
