// Taking in a colleague's file of changes: it is chosen here, sent to the server, and what became of it is shown.
(function () {
  var last = null;

  function show(told) { window.timeline.set("changes-taken", { children: told }); }
  function line(text) { return { namespace: "dash_html_components", type: "P", props: { children: text, className: "muted" } }; }

  function send(file, over) {
    show(line(window.timelinePhrases.reading(file.name)));
    var signed = null;
    try { signed = JSON.parse(localStorage.getItem("signed")); } catch (unset) { /* a private window keeps nothing */ }
    var address = "/changes.json?over=" + (over ? "1" : "0") + (signed ? "&who=" + encodeURIComponent(signed) : "");
    fetch(address, { method: "POST", body: file, headers: { "X-Timeline": "1", "Content-Type": "application/octet-stream" } })
      .then(function (answer) { return answer.ok ? answer.json() : { told: line(answer.status === 413 ? window.timelinePhrases.changesTooLarge : window.timelinePhrases.changesRefused) }; })
      .then(function (answer) {
        show(answer.told);
        if (answer.revision !== undefined) { window.timeline.set("revision", { data: answer.revision }); }
      })
      .catch(function () { show(line(window.timelinePhrases.noAnswer + ".")); });
  }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    if (click.target.closest("[data-take-over]") && last) { send(last, true); }
    if (click.target.closest("[data-take-keep]")) { show([]); }
    var opener = click.target.closest("[data-take-in]");
    if (!opener) { return; }
    var input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.addEventListener("change", function () {
      if (!input.files.length) { return; }
      last = input.files[0];
      send(last, false);
      opener.focus();
    });
    input.click();
  });
})();
