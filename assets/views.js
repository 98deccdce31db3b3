// Views: what is asked of a saved view, and the link to what is in sight.
(function () {
  function set(id, props) { window.dash_clientside.set_props(id, props); }

  function say(text) {
    set("toast", { children: { namespace: "dash_html_components", type: "Div", props: { className: "toast", children: text } } });
  }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    var menu = document.getElementById("views");
    var asked = click.target.closest("[data-view]");
    if (asked) {
      var at = asked.dataset.view.indexOf(":");
      set("views-asked", { data: { what: asked.dataset.view.slice(0, at), name: asked.dataset.view.slice(at + 1), at: Date.now() + Math.random() } });
    }
    if (click.target.closest("[data-copy-link]")) {
      navigator.clipboard.writeText(location.href).then(function () { say(window.timelinePhrases.linkCopied); }, function () { say(window.timelinePhrases.notCopied); });
    }
    if (menu && menu.open && (!menu.contains(click.target) || click.target.closest(".views-link, [data-copy-link]"))) { menu.open = false; }
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

  document.addEventListener("keydown", function (key) {
    var menu = document.getElementById("views");
    if (key.key !== "Escape" || !menu || !menu.open) { return; }
    menu.open = false;
    menu.querySelector("summary").focus();
    key.stopPropagation();
  }, true);
})();
