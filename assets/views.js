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
      navigator.clipboard.writeText(location.href).then(function () { say("Link copied"); }, function () { say("The browser did not let it be copied"); });
    }
    if (menu && menu.open && (!menu.contains(click.target) || click.target.closest(".views-link, [data-copy-link]"))) { menu.open = false; }
  });

  document.addEventListener("keydown", function (key) {
    var menu = document.getElementById("views");
    if (key.key !== "Escape" || !menu || !menu.open) { return; }
    menu.open = false;
    menu.querySelector("summary").focus();
    key.stopPropagation();
  }, true);
})();
