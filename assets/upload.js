// Adding from the browser: files and pasted text go to the server one by one, each with its name; progress is told.
(function () {
  var queue = [];
  var done = 0;
  var busy = false;
  var arrived = [];
  var asked = [];
  var running = null;
  var added = false;

  function writable() { return document.querySelector("[data-choose]") !== null; }

  // The line of progress: words, a bar where the end is known, and a button to stop while there is something to stop.
  function tell(text, work) {
    var words = window.timeline.by("progress-words");
    if (!words) { return; }
    if (words.textContent !== text) { words.textContent = text; }
    document.querySelectorAll("[data-progress]").forEach(function (one) { if (one.textContent !== text) { one.textContent = text; } });
    var bar = window.timeline.by("progress-bar");
    bar.hidden = !(work && work.total);
    if (!bar.hidden) { bar.max = work.total; bar.value = work.done; }
    window.timeline.by("progress-stop").hidden = !work;
  }

  function ask(method, url, body) {
    return fetch(url, { method: method, body: body, headers: { "X-Timeline": "1", "Content-Type": "application/octet-stream" } })
      .then(function (answer) {
        if (answer.status === 413) { return failed(window.timelinePhrases.tooLarge); }
        if (answer.status === 404) { return failed(window.timelinePhrases.startedAgain); }
        if (!answer.ok) { return failed(window.timelinePhrases.refused(answer.status)); }
        return answer.json();
      })
      .catch(function () { return failed(window.timelinePhrases.goneQuiet); });
  }

  function failed(said) { return { ended: true, arrived: [{ name: failed.name, reason: said[0], mend: said[1] }] }; }

  function next() {
    var one = queue.shift();
    if (!one) {
      busy = false;
      tell("");
      document.body.classList.remove("adding");
      if (added) { leave(); }
      added = false;
      done = 0;
      resume();
      return;
    }
    busy = true;
    document.body.classList.add("adding");
    var total = done + 1 + queue.length;
    tell(window.timelinePhrases.reading(one.name, done + 1, total));
    failed.name = one.name;
    ask("POST", one.url, one.body).then(follow);
  }

  // Whoever stood in the panel stands at the cards of what came, once the panel is gone.
  function leave() {
    var stood = window.timeline.by("add").contains(document.activeElement) || document.activeElement === document.body;
    window.timeline.show("show-add", false);
    if (stood) { setTimeout(function () { window.timeline.by("cards").focus(); }, 0); }
  }

  // Asks again until the work has ended; each question waits a little on the server.
  function follow(work) {
    running = work.ended ? null : work.work;
    if (!work.ended) {
      tell(work.said, work);
      ask("GET", "/work/" + work.work).then(follow);
      return;
    }
    done += 1;
    added = added || !work.again;
    if (work.arrived.length) {
      arrived = work.arrived.concat(arrived).slice(0, 200);
      window.timeline.set("arrived", { data: arrived });
    }
    if (work.asked) { asked = asked.concat([work.asked]); window.timeline.set("asked", { data: asked }); }
    if (work.revision !== undefined) { window.timeline.set("revision", { data: work.revision }); }
    next();
  }

  // Work that a reload of the page left behind is followed again.
  function resume() {
    fetch("/work", { headers: { "X-Timeline": "1" } }).then(function (answer) { return answer.ok ? answer.json() : []; }).then(function (works) {
      if (!works.length || busy) { return; }
      busy = true;
      document.body.classList.add("adding");
      failed.name = works[0].name;
      follow(works[0]);
    }).catch(function () { /* the page's own poll tells that nobody answers */ });
  }

  function add(items) {
    if (!items.length || !writable()) { return; }
    if (!busy) { arrived = []; }
    queue = queue.concat(items);
    if (!busy) { next(); }
  }

  // When the file was last changed, for a suggestion; a browser that does not know it gives this very moment.
  function changed(file) {
    if (!file.lastModified || Date.now() - file.lastModified < 120000) { return ""; }
    return "&modified=" + new Date(file.lastModified).toISOString().slice(0, 19) + "Z";
  }

  function files(list) {
    add(Array.from(list).map(function (file) { return { name: file.name, body: file, url: "/add?name=" + encodeURIComponent(file.name) + changed(file) }; }));
  }

  function text(words) {
    if (words.trim()) { add([{ name: window.timelinePhrases.pasted, body: words, url: "/add?name=" + encodeURIComponent(window.timelinePhrases.pasted + ".txt") }]); }
  }

  function choose() {
    var input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.addEventListener("change", function () { files(input.files); });
    input.click();
  }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    if (click.target.closest("[data-choose]")) { choose(); }
    if (click.target.closest("#progress-stop") && running !== null) {
      click.target.disabled = true;
      ask("POST", "/work/" + running + "/stop").then(function () { click.target.disabled = false; });
    }
    if (click.target.closest("#example")) { add([{ name: "the examples", body: "", url: "/examples" }]); }
    var held = click.target.closest("[data-held]");
    if (held) { answer(held.dataset.held); }
    var paste = click.target.closest("[data-paste]");
    if (paste) {
      text(window.timeline.by(paste.dataset.paste).value);
      window.timeline.set(paste.dataset.paste, { value: "" });
      window.timeline.show("show-paste", false);
    }
  });

  // The answer to what was found in a file: take it apart, whole, or leave it out.
  function answer(given) {
    var token = given.split(":")[0], how = given.split(":")[1];
    var one = asked.filter(function (each) { return each.token === token; })[0];
    asked = asked.filter(function (each) { return each.token !== token; });
    window.timeline.set("asked", { data: asked });
    if (how === "drop") { ask("POST", "/held/" + token + "/drop"); window.timeline.by("main").focus(); return; }
    add([{ name: one ? one.name : "the file", body: "", url: "/held/" + token + "?as=" + how }]);
  }

  // Text pasted anywhere but into a field is an article.
  document.addEventListener("paste", function (paste) {
    if (window.timeline.editable(paste.target) || !writable() || !paste.clipboardData) { return; }
    if (paste.clipboardData.files.length) { files(paste.clipboardData.files); }
    else { text(paste.clipboardData.getData("text/plain")); }
  });

  function carriesFiles(drag) { return drag.dataTransfer && Array.from(drag.dataTransfer.types).some(function (type) { return type === "Files" || type === "text/plain"; }); }

  document.addEventListener("dragover", function (drag) {
    if (!carriesFiles(drag) || !writable()) { return; }
    drag.preventDefault();
    document.body.classList.add("dragging");
  });
  document.addEventListener("dragleave", function (drag) { if (!drag.relatedTarget) { document.body.classList.remove("dragging"); } });
  document.addEventListener("drop", function (drag) {
    document.body.classList.remove("dragging");
    if (!carriesFiles(drag) || !writable() || window.timeline.editable(drag.target)) { return; }
    drag.preventDefault();
    if (drag.dataTransfer.files.length) { files(drag.dataTransfer.files); }
    else { text(drag.dataTransfer.getData("text/plain")); }
  });

  window.timelineUpload = { resume: resume };
})();
