// How fields for actors find, draw and take their choices: by the beginning of any word of any name, with the count
// beside it; Enter takes the first, and Tab the one that is marked.
window.dashMantineFunctions = window.dashMantineFunctions || {};

(function () {
  var functions = window.dashMantineFunctions;

  // The same folding as names.folded in Python: without marks, without case, words joined by one space.
  function folded(text) {
    var bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return (bare.match(/[\p{L}\p{N}_]+/gu) || []).join(" ");
  }

  // What the Who filter finds actors by; the choices of other fields bring it along, and of thousands of actors its own.
  var known = {};

  function keysOf(item) { return item.keys || known[item.value] || [folded(item.label)]; }

  // 0 for one that is called so, 1 for one a word of whose names begins so, 2 for one that is not found.
  function rank(item, wanted) {
    return keysOf(item).reduce(function (best, key) {
      return key === wanted ? 0 : Math.min(best, (" " + key).indexOf(" " + wanted) >= 0 ? 1 : 2);
    }, 2);
  }

  // Found ones keep their order, but who is called exactly so stands first, and so does its group: "UN" is no union.
  function ranked(items, wanted, rankOf) {
    return items
      .map(function (one, place) { return { one: one, place: place, rank: rankOf(one, wanted) }; })
      .filter(function (found) { return found.rank < 2; })
      .sort(function (a, b) { return a.rank - b.rank || a.place - b.place; })
      .map(function (found) { return found.one; });
  }

  functions.byAnyName = function (asked) {
    var wanted = folded(asked.search);
    if (!wanted) { return asked.options; }
    var found = asked.options.map(function (one) {
      return one.items ? Object.assign({}, one, { items: ranked(one.items, wanted, rank) }) : one;
    });
    return ranked(found, wanted, function (one) {
      return one.items ? (one.items.length ? rank(one.items[0], wanted) : 2) : rank(one, wanted);
    });
  };

  functions.withCount = function (drawn) {
    var create = window.React.createElement;
    var count = drawn.option.count;
    return create(
      "span", { className: "option" },
      create("span", { dir: "auto" }, drawn.option.label),
      create("span", { className: "count" }, count === undefined ? "" : count.toLocaleString("en"))
    );
  };

  // A field whose choices change goes back to what the page knew to be chosen: what is chosen in it at that moment would
  // be gone. New choices wait while somebody is at it, and those that are the same already are left alone.
  var REST = 600, REDRAWN = 150;
  var waiting = {}, offered = {}, used = 0, drawing = 0, looking = 0;

  // A field that is folded away is not in the page; Dash knows it all the same.
  function atIt(id) {
    var field = document.getElementById(id);
    if (!field || !offered[id] || !(window.timeline.unfolded(field) || field === document.activeElement)) { return false; }
    return Boolean(field.value && !field.readOnly) || Date.now() - used < REST;
  }

  function offer(id, choices) {
    var told = JSON.stringify(choices);
    if (offered[id] === told) { return; }
    offered[id] = told;
    drawing = Date.now() + REDRAWN;
    window.timeline.set(id, { data: choices });
  }

  function offerWaiting() {
    clearTimeout(looking);
    Object.keys(waiting).forEach(function (id) {
      if (atIt(id)) { return; }
      offer(id, waiting[id]);
      delete waiting[id];
    });
    if (Object.keys(waiting).length) { looking = setTimeout(offerWaiting, 200); }
  }

  // A page that is built anew offers what it was built with.
  window.timelineOffers = { anew: function () { waiting = {}; offered = {}; } };

  ["keydown", "pointerdown", "click"].forEach(function (name) {
    document.addEventListener(name, function () { used = Date.now(); }, true);
  });

  // What the reader chooses while a list is drawn anew is taken when it is.
  document.addEventListener("click", function (click) {
    var late = click.isTrusted && Date.now() < drawing && click.target instanceof Element;
    var option = late && click.target.closest("[data-combobox-option]");
    if (!option) { return; }
    click.stopPropagation();
    setTimeout(function () { if (option.isConnected) { option.click(); } }, drawing - Date.now() + 1);
  }, true);

  // What was found for other words than those in the field comes too late: something was chosen, or typed, since.
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.timelineOptions = {
    know: function (keys) { known = keys || {}; return window.dash_clientside.no_update; },
    offer: function (choices) { Object.assign(waiting, choices); offerWaiting(); return window.dash_clientside.no_update; },
    // The server is asked where it does not tell all names.
    seek: function (searched) { return "" in known && searched ? searched : window.dash_clientside.no_update; },
    answered: function (answer, searched) {
      if (!answer || answer.searched !== searched) { return window.dash_clientside.no_update; }
      drawing = Date.now() + REDRAWN;
      return answer.found;
    }
  };

  // Choices that the timeline finds come after the letters: none of them is marked then, and Enter means the first.
  // While a list is drawn anew nothing is taken: the field would forget it again.
  function takeFirst(field, again) {
    var list = document.getElementById(field.getAttribute("aria-controls"));
    var first = Date.now() > drawing && list && list.querySelector("[role=option]");
    if (first) { first.click(); }
    else if (again > 0 && field.value && document.activeElement === field) { setTimeout(function () { takeFirst(field, again - 1); }, 100); }
  }

  document.addEventListener("keydown", function (key) {
    var field = key.target;
    if (key.key !== "Enter" || key.ctrlKey || key.metaKey || key.isComposing || !(field instanceof HTMLInputElement)) { return; }
    if (!field.value || !field.closest(".mantine-MultiSelect-root")) { return; }
    var list = document.getElementById(field.getAttribute("aria-controls"));
    if (list && list.querySelector("[data-combobox-selected]")) { return; }
    key.preventDefault();
    // The field itself may take the Enter for a second choice, of the list as it was before.
    key.stopPropagation();
    takeFirst(field, 20);
  }, true);

  // Who goes on means the choice that is marked: the letters would be gone without a word.
  document.addEventListener("keydown", function (key) {
    var field = key.target;
    if (key.key !== "Tab" || key.isComposing || !(field instanceof HTMLInputElement)) { return; }
    if (!field.value || !field.closest(".mantine-MultiSelect-root")) { return; }
    var list = document.getElementById(field.getAttribute("aria-controls"));
    var marked = list && list.querySelector("[data-combobox-selected]");
    if (marked) { marked.click(); }
  }, true);

  // A field for one value takes what its letters mean when it is left, if any were typed since it was entered: the list
  // marks a choice also where a field is only passed, and before it knows which one stands.
  var typed = null;

  document.addEventListener("input", function (input) { typed = input.target; }, true);
  document.addEventListener("click", function (click) {
    if (click.target instanceof Element && click.target.closest("[role=option]")) { typed = null; }
  }, true);

  document.addEventListener("focusout", function (leaving) {
    var field = leaving.target, letters = typed;
    typed = null;
    if (field !== letters || !(field instanceof HTMLInputElement) || !field.value || !field.closest(".mantine-Select-root")) { return; }
    var list = document.getElementById(field.getAttribute("aria-controls"));
    var meant = list && (list.querySelector("[data-combobox-selected]") || list.querySelector("[role=option]"));
    if (meant) { meant.click(); }
  }, true);
})();
