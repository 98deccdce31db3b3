// The drawer in the browser: what its buttons ask for, where the focus goes, and the keys of the form.
window.dash_clientside = window.dash_clientside || {};

(function () {
  var focusNext = null;
  var open = false;

  function set(id, props) { window.dash_clientside.set_props(id, props); }
  function by(id) { return document.getElementById(id); }
  // A number that never comes twice: the same press on the same event is a press all the same.
  function now() { return Date.now() + Math.random(); }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    var decides = click.target.closest("[data-decide]");
    if (decides) { decide(decides.dataset); }
    var edits = click.target.closest("[data-edit]");
    if (edits) { set("edits", { data: { what: edits.dataset.edit, event: edits.dataset.of, at: now() } }); focusNext = edits.dataset.edit; }
    if (click.target.closest("[data-changes]")) { set("changes", { opened: true }); }
    if (click.target.closest("#changes-list [data-event], .changes [data-sign]")) { set("changes", { opened: false }); }
  });

  function decide(asked) {
    // The event that is shown instead of a hidden one, or the one it was put together with, is told to the reader.
    if (asked.decide === "hide") { window.timeline.leadIn(asked.of); }
    if (asked.decide === "same") { focusNext = "decided"; }
    set("decided", { data: { what: asked.decide, event: asked.of, value: asked.value || "", at: now() } });
  }

  // A field tells the page what stands in it a moment after it was typed: who saves at once, saves what is seen.
  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element) || !click.target.closest("#edit-save, #edit-cancel")) { return; }
    ["edit-when", "edit-label", "edit-translation", "edit-note"].forEach(function (id) {
      var field = by(id);
      if (field) { set(id, { value: field.value }); }
    });
  }, true);

  // ---- keys of the form ----

  document.addEventListener("keydown", function (key) {
    if (!(key.target instanceof Element)) { return; }
    if (key.key === "Escape") { escape(key); return; }
    var form = key.target.closest("#editor .edit");
    if (!form || key.key !== "Enter" || !by("edit-save")) { return; }
    if (key.ctrlKey || key.metaKey || (key.target.id === "edit-when" && !key.isComposing)) {
      key.preventDefault();
      key.stopPropagation();
      // What was just chosen from a list is known to the page a moment after Enter: a Save that follows at once waits for it.
      setTimeout(save, key.target.getAttribute("role") === "combobox" || key.target.hasAttribute("aria-haspopup") ? 150 : 0, 20);
    }
  }, true);

  function save(again) {
    if (again > 0 && !known()) { setTimeout(save, 50, again - 1); return; }
    if (by("edit-save")) { by("edit-save").click(); }
  }

  // Whether the page knows of as many chosen actors as are seen.
  function known() {
    return ["edit-source", "edit-target"].every(function (id) {
      var seen = by(id) && by(id).closest(".mantine-MultiSelect-root").querySelectorAll(".mantine-Pill-root").length;
      var told = window.dash_component_api.getLayout(id);
      return !by(id) || !told || (told.props.value || []).length === seen;
    });
  }

  function escape(key) {
    var busy = window.timeline.unfolded(key.target) || window.timeline.dialog();
    var here = key.target === document.body || key.target.closest("#drawer");
    if (busy || !here || !by("edit-cancel")) { return; }
    key.stopPropagation();
    key.preventDefault();
    by(by("edit-go-on") ? "edit-go-on" : "edit-cancel").click();
  }

  // ---- where the focus goes ----

  var first = { edit: "edit-when", note: "edit-note", same: "same-words" };
  var opener = { edit: "edit-open", note: "note-open", same: "same-open", decided: "drawer-title" };

  // A date is typed anew, a note is gone on with.
  function begin(part, id) {
    if (id === "edit-when") { part.select(); }
    if (id === "edit-note") { part.setSelectionRange(part.value.length, part.value.length); }
  }

  // A part that is drawn a little later, or still hidden by the form that closes, takes the focus once it can.
  function soon(id, again) {
    requestAnimationFrame(function () {
      var part = by(id);
      if (part) { part.focus(); }
      if (part && document.activeElement === part) { begin(part, id); return; }
      if (again > 0) { setTimeout(function () { soon(id, again - 1); }, 40); }
    });
  }

  // Title and buttons are drawn anew with every change: the one that had the focus has it again.
  var held = null;
  document.addEventListener("focusin", function (focus) {
    held = focus.target.id && focus.target.closest("#drawer-head, #drawer-buttons") ? focus.target.id : null;
  });

  window.dash_clientside.timelineDrawer = {
    redrawn: function () {
      var back = held;
      setTimeout(function () {
        if (back && (!document.activeElement || document.activeElement === document.body)) { soon(back, 5); }
      }, 30);
      return window.dash_clientside.no_update;
    },

    drawn: function (children) {
      var is = Boolean(children && !Array.isArray(children));
      if (is && focusNext) { soon(first[focusNext], 20); }
      var left = !document.activeElement || document.activeElement === document.body || document.activeElement.closest("#drawer");
      if (!is && open && left && focusNext) { soon(opener[focusNext], 20); }
      open = is;
      document.body.classList.toggle("editing", is);
      return window.dash_clientside.no_update;
    },

    // A question that comes up takes the focus, so that it is answered by the next key.
    asked: function (children) {
      if (children && children.length) {
        setTimeout(function () { var button = document.querySelector("#edit-said button"); if (button) { button.focus(); } }, 30);
      }
      return window.dash_clientside.no_update;
    }
  };
})();
