// Saving: when the page asks about what nobody has checked, the keyboard stands on the answer that loses nothing;
// and the file of a logo, which this browser keeps for the next picture.
(function () {
  document.addEventListener("click", function (click) {
    var pressed = click.target instanceof Element && click.target.closest("[data-logo]");
    if (!pressed) { return; }
    if (pressed.dataset.logo === "none") { window.timeline.set("picture-logo", { data: null }); return; }
    var input = document.createElement("input");
    input.type = "file";
    input.accept = ".png,.jpg,.jpeg,.svg";
    input.addEventListener("change", function () {
      var reader = new FileReader();
      reader.addEventListener("load", function () { window.timeline.set("picture-logo", { data: reader.result }); });
      if (input.files.length) { reader.readAsDataURL(input.files[0]); }
      pressed.focus();
    });
    input.click();
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.saving = {
    focusAsked: function (hidden) {
      var first = window.timeline.by("picture-show");
      if (hidden === false && first) { requestAnimationFrame(function () { first.focus(); }); }
      return window.dash_clientside.no_update;
    },
  };
})();
