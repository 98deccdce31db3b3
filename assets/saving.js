// Saving: when the page asks about what nobody has checked, the keyboard stands on the answer that loses nothing.
(function () {
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.saving = {
    focusAsked: function (hidden) {
      var first = window.timeline.by("picture-show");
      if (hidden === false && first) { requestAnimationFrame(function () { first.focus(); }); }
      return window.dash_clientside.no_update;
    },
  };
})();
