// Exporting: what is asked for in the menu of files, and the text that is copied from it.
(function () {
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.exporting = {
    copied: function (made) {
      var say = window.timeline.say;
      if (made) {
        navigator.clipboard.writeText(made.text).then(function () { say(made.said); }, function () { say(window.timelinePhrases.notCopied); });
      }
      return window.dash_clientside.no_update;
    }
  };

  document.addEventListener("click", function (click) {
    var asked = click.target instanceof Element && click.target.closest("[data-export]");
    if (asked) { window.timeline.set("export-asked", { data: { form: asked.dataset.export, at: Date.now() + Math.random() } }); }
  });
})();
