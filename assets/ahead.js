// Ahead: the events that come next in a walk are fetched before they are asked for, and drawn before the page follows.
(function () {
  var kept = {};      // by event: when it was asked for, and what will have come
  var wanted = null;
  var FRESH = 5000;   // milliseconds: what is older is fetched again, somebody else may have changed it
  var MOST = 20;

  function who() { try { return JSON.parse(localStorage.getItem("signed")) || ""; } catch (refused) { return ""; } }

  function ask(event) {
    var one = kept[event];
    if (one && Date.now() - one.at < FRESH) { return one.told; }
    if (Object.keys(kept).length >= MOST) { kept = {}; }
    var address = "/queue/event?id=" + encodeURIComponent(event) + "&who=" + encodeURIComponent(who());
    var told = fetch(address)
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .catch(function () { return null; });
    kept[event] = { at: Date.now(), told: told };
    return told;
  }

  // Draw an event; where that can not be done, the page itself is asked to.
  function show(event, otherwise) {
    wanted = event;
    ask(event).then(function (told) {
      if (wanted !== event) { return; }
      if (told) { window.timeline_plain.show(told); } else { delete kept[event]; otherwise(); }
    });
  }

  // The page itself shows it from now on.
  function seen(event) { wanted = null; window.timeline_plain.want(event); }

  window.timelineAhead = { ask: ask, show: show, seen: seen, forget: function () { kept = {}; } };
})();
