// Exporting: what is asked for in the menu of files, and the text that is copied from it.
(function () {
  function set(id, props) { window.dash_clientside.set_props(id, props); }

  function say(text) {
    set("toast", { children: { namespace: "dash_html_components", type: "Div", props: { className: "toast", children: text } } });
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.exporting = {
    copied: function (made) {
      if (made) {
        navigator.clipboard.writeText(made.text).then(function () { say(made.said); }, function () { say(window.timelinePhrases.notCopied); });
      }
      return window.dash_clientside.no_update;
    }
  };

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    var menu = document.getElementById("export");
    var asked = click.target.closest("[data-export]");
    if (asked) { set("export-asked", { data: { form: asked.dataset.export, at: Date.now() + Math.random() } }); }
    if (menu && menu.open && (asked || !menu.contains(click.target))) { menu.open = false; }
    // Whoever goes by keys stands on the button again, not on nothing.
    if (asked && menu) { menu.querySelector("summary").focus(); }
  });

  document.addEventListener("keydown", function (key) {
    var menu = document.getElementById("export");
    if (key.key !== "Escape" || !menu || !menu.open) { return; }
    menu.open = false;
    menu.querySelector("summary").focus();
    key.stopPropagation();
  }, true);
})();
