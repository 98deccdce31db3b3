// Views: what is asked of a saved view, and the link to what is in sight.
(function () {
  function set(id, props) { window.timeline.set(id, props); }
  function say(text) { window.timeline.say(text); }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    var asked = click.target.closest("[data-view]");
    if (asked) {
      var at = asked.dataset.view.indexOf(":");
      set("views-asked", { data: { what: asked.dataset.view.slice(0, at), name: asked.dataset.view.slice(at + 1), at: Date.now() + Math.random() } });
    }
    if (click.target.closest("[data-copy-link]")) {
      navigator.clipboard.writeText(location.href).then(function () { say(window.timelinePhrases.linkCopied); }, function () { say(window.timelinePhrases.notCopied); });
    }
  });

  // A field tells the page what is typed in it a moment later: what is pressed at once must not miss the last letters.
  function tell() {
    var box = document.getElementById("views-name");
    if (box) { set("views-name", { value: box.value }); }
  }

  document.addEventListener("click", function (click) {
    if (click.target instanceof Element && click.target.closest("#views button")) { tell(); }
  }, true);

  document.addEventListener("keydown", function (key) {
    if (key.key !== "Enter" || key.isComposing || !(key.target instanceof Element) || key.target.id !== "views-name") { return; }
    key.preventDefault();
    document.getElementById("views-save").click();
  });
})();
