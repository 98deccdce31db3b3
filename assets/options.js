// How the Who filter finds and draws its choices: by the beginning of any word of any name, with the count beside it.
window.dashMantineFunctions = window.dashMantineFunctions || {};

(function () {
  var functions = window.dashMantineFunctions;

  // The same folding as names.folded in Python: without marks, without case, words joined by one space.
  function folded(text) {
    var bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return (bare.match(/[\p{L}\p{N}_]+/gu) || []).join(" ");
  }

  functions.byAnyName = function (asked) {
    var wanted = folded(asked.search);
    if (!wanted) { return asked.options; }
    function finds(item) {
      return (item.keys || [folded(item.label)]).some(function (key) { return (" " + key).indexOf(" " + wanted) >= 0; });
    }
    return asked.options
      .map(function (one) {
        return one.items ? Object.assign({}, one, { items: one.items.filter(finds) }) : finds(one) ? one : null;
      })
      .filter(function (one) { return one && (!one.items || one.items.length); });
  };

  functions.withCount = function (drawn) {
    var create = window.React.createElement;
    var count = drawn.option.count;
    return create(
      "span", { className: "option" },
      create("span", { dir: "auto" }, drawn.option.label),
      create("span", { className: "count" }, count === undefined ? "" : String(count))
    );
  };
})();
