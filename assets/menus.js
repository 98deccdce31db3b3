// Menus: what unfolds over the page closes by a press beside it, by Escape, and by what is done in it.
(function () {
  var OPEN = "details.menu[open], details.views[open]";
  var DONE = "[data-copy], [data-copy-link], [data-export]";

  function close(menu, back) {
    menu.open = false;
    // Whoever goes by keys stands on the button again, not on nothing.
    if (back) { menu.querySelector("summary").focus(); }
  }

  document.addEventListener("click", function (click) {
    var pressed = click.target;
    if (!(pressed instanceof Element)) { return; }
    document.querySelectorAll(OPEN).forEach(function (menu) {
      var inside = menu.contains(pressed), done = inside && Boolean(pressed.closest(DONE));
      if (!inside || done || pressed.closest(".views-link")) { close(menu, done); }
    });
  });

  // Before anything on the page hears of it: only the menu is meant.
  window.addEventListener("keydown", function (key) {
    var menu = key.key === "Escape" && document.querySelector(OPEN);
    if (menu) { close(menu, true); key.stopPropagation(); }
  }, true);
})();
