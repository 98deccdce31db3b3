// The queue: what waits to be checked, walked by j and k; a decision leads to the next one at once, the page follows.
(function () {
  var events = [];     // [id, revision] of what waits, in order
  var decided = {};    // what was decided in this walk: the revision it was written at, 0 while it is on its way
  var asked = null;
  var whole = 0;       // how many the walk is about
  var done = 0;
  var selected = null;
  var walking = false;
  var known = null;    // the event that the page itself knows to be open: the walk is ahead of it
  var resting = 0;
  var toasting = 0;
  var held = false;
  var pending = 0;
  var settling = 0;
  var ringing = 0;
  var ringed = null;
  var latest = null;
  var sending = Promise.resolve();
  var since = null;
  var keep = "timeline-left:" + location.host;
  var tab = null;

  function by(id) { return document.getElementById(id); }
  function set(id, props) { window.dash_clientside.set_props(id, props); }
  function now() { return new Date().toISOString().slice(0, 19) + "Z"; }
  function place(id) { return events.findIndex(function (one) { return one[0] === id; }); }

  // ---- the last visit: kept in the browser, moved on when the reader leaves or says so ----

  function read(store, name) { try { return store.getItem(name); } catch (refused) { return null; } }
  function write(store, name, value) { try { store.setItem(name, value); } catch (refused) { /* a private window */ } }

  // A reload is no new visit: what this window began with stays.
  since = read(sessionStorage, keep);
  if (since === null) { since = read(localStorage, keep) || ""; write(sessionStorage, keep, since); }
  addEventListener("pagehide", function () { write(localStorage, keep, now()); });
  // Who leaves while decisions are on their way is asked to wait for them.
  addEventListener("beforeunload", function (leaving) { if (pending > 0) { leaving.preventDefault(); } });

  function seen() {
    since = now();
    write(localStorage, keep, since);
    write(sessionStorage, keep, since);
    set("visit", { data: since });
  }

  // ---- the walk ----

  function go(id) {
    walking = true;
    if (id !== selected) { lead(id); }
    mark(id);
    if (latest !== null) { settle(4000); }
  }

  // The drawer shows it at once; chart, address and lists follow where the hand rests or turns to something else.
  function lead(id) {
    selected = id;
    if (!window.timeline_plain.ready() || window.timeline.editing()) { follow(); return; }
    window.timelineAhead.show(id, follow);
    window.timeline.mark(id);
    var at = place(id), next = after(at, 1);
    if (next) { window.timelineAhead.ask(next); next = after(place(next), 1); }
    if (next) { window.timelineAhead.ask(next); }
    clearTimeout(resting);
    resting = setTimeout(follow, 1500);
  }

  function follow() {
    clearTimeout(resting);
    if (selected !== known) { known = selected; set("selected", { data: selected }); }
  }

  // Any key or press but those of the walk is meant for the event in sight: the page must know it first.
  document.addEventListener("keydown", function (key) {
    if (!/^([jkah]|Shift|Control|Alt|Meta)$/i.test(key.key) || key.ctrlKey || key.metaKey) { follow(); }
  }, true);
  document.addEventListener("click", function (click) {
    var button = click.target instanceof Element && click.target.closest("button");
    if (!button || !deciding(button)) { follow(); }
  }, true);

  function mark(id) {
    var item = document.querySelector('.queue li[data-event="' + CSS.escape(id) + '"]');
    if (item) { item.scrollIntoView({ block: "nearest" }); }
  }

  function after(at, step) {
    for (var i = at + step; i >= 0 && i < events.length; i += step) { if (!(events[i][0] in decided)) { return events[i][0]; } }
    return null;
  }

  function step(way) {
    var at = place(selected);
    if (at < 0) { at = way > 0 ? -1 : events.length; }
    var id = after(at, way);
    if (id) { go(id); return; }
    if (way > 0) { say(left() ? window.timelinePhrases.lastOne : ""); }
  }

  // The chart is drawn for the event that is open; not at every step of a walk, only where it rests.
  function ring(event, wait) {
    clearTimeout(ringing);
    if (event !== ringed) { ringing = setTimeout(function () { ringed = event; set("ringed", { data: event }); }, wait); }
  }

  function left() { return Math.max(0, whole - done); }

  function tell(further) {
    var words = by("queue-words"), bar = by("queue-bar"), start = by("queue-start");
    if (!words) { return; }
    var text = "";
    if (whole && !left()) { text = window.timelinePhrases.allChecked(whole); }
    else if (whole) { text = window.timelinePhrases.checked(done, whole); }
    if (further) { text += (text ? " · " : "") + further; }
    if (words.textContent !== text) { words.textContent = text; }
    bar.hidden = !whole;
    bar.max = whole || 1;
    bar.value = done;
    start.hidden = !left();
    start.textContent = walking && done ? window.timelinePhrases.goOn : window.timelinePhrases.start;
  }

  function say(text) { tell(text); }

  // ---- decisions: the drawer's own buttons, but for the event in sight, and without waiting for the page ----

  function deciding(button) {
    var of = button.dataset.of;
    return tab === "check" && (button.id === "check" || button.id === "hide") && (place(of) >= 0 || of in decided);
  }

  // Between whoever asks for the name and the button's own part: only a press that goes through is heard here.
  document.body.addEventListener("click", function (click) {
    var button = click.target instanceof Element && click.target.closest("button");
    if (!button) { return; }
    var undoing = (button.id === "undo" || button.id === "undo-key") && pending > 0;
    if (!undoing && !deciding(button)) { return; }
    click.stopPropagation();
    click.preventDefault();
    // What is still on its way is taken back once it has come.
    if (undoing) { sending.then(function () { button.click(); }); return; }
    // What is not in sight yet is not decided: the drawer may still show the one before.
    if (button.dataset.of === selected && !(selected in decided)) { decide(button.id); }
  }, true);

  function decide(verb) {
    var at = place(selected), one = events[at];
    decided[one[0]] = 0;
    done += 1;
    pending += 1;
    hold(true);
    send({ event: one[0], verb: verb, revision: one[1], who: signed() });
    var item = document.querySelector('.queue li[data-event="' + CSS.escape(one[0]) + '"]');
    if (item) { item.classList.add("done"); }
    var next = after(at, 1) || after(at, -1);
    if (next) { go(next); }
    tell();
  }

  function signed() { try { return JSON.parse(localStorage.getItem("signed")); } catch (refused) { return null; } }

  // One after the other: an undo must find them in the order they were made.
  function send(one) {
    sending = sending.then(function () {
      return fetch("/queue/decide", { method: "POST", headers: { "X-Timeline": "1", "Content-Type": "application/json" }, body: JSON.stringify(one) })
        .then(function (answer) { return answer.json(); })
        .then(function (told) { settled(one.event, told); })
        .catch(function () { settled(one.event, { done: false, said: window.timelinePhrases.noAnswer }); });
    });
  }

  function settled(event, told) {
    pending = Math.max(0, pending - 1);
    if (told.revision) { latest = Math.max(latest || 0, told.revision); }
    clearTimeout(toasting);
    if (told.toast) { toasting = setTimeout(function () { set("toast", { children: told.toast }); }, told.done ? 700 : 0); }
    if (told.done) { decided[event] = told.revision; }
    else { window.timelineAhead.forget(); delete decided[event]; done = Math.max(0, done - 1); go(event); tell(told.toast ? "" : told.said || told.error); }
    settle(4000);
  }

  // The lists and the chart are drawn anew once the hand rests: not between two keys.
  function settle(wait) {
    clearTimeout(settling);
    settling = setTimeout(function () {
      if (pending > 0) { settle(400); return; }
      hold(false);
      if (latest !== null) { set("revision", { data: latest }); latest = null; }
    }, wait);
  }

  // What is decided here is no news to this page: it does not look for any while the hand is at work.
  function hold(on) {
    if (on !== held) { held = on; set("poll", { disabled: on }); }
  }

  document.addEventListener("click", function (click) {
    if (!(click.target instanceof Element)) { return; }
    if (click.target.closest("#queue-seen")) { seen(); }
    if (click.target.closest("#queue-start")) { step(1); }
  });

  document.addEventListener("timeline:key", function (key) {
    if (tab !== "check") { return; }
    if (key.detail === "j") { step(1); }
    if (key.detail === "k") { step(-1); }
  });

  var nothing = function () { return window.dash_clientside.no_update; };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.queue = {
    filled: function (told) {
      if (!told) { return nothing(); }
      if (told.asked !== asked) { asked = told.asked; decided = {}; done = 0; whole = told.found; walking = false; }
      // What stands in the list again was given back by an undo: there the walk goes on.
      var back = told.events.filter(function (one) { return decided[one[0]] && decided[one[0]] < told.revision; });
      back.forEach(function (one) { delete decided[one[0]]; });
      events = told.events;
      window.timelineAhead.forget();
      // The page was drawn anew for something else meanwhile, with all that was decided here.
      if (latest !== null && told.revision >= latest && pending === 0) { clearTimeout(settling); hold(false); latest = null; }
      whole = Math.max(whole, told.found);
      if (pending === 0) { done = whole - told.found; }
      if (back.length && walking) { go(back[back.length - 1][0]); }
      setTimeout(function () { tell(); if (walking && selected) { mark(selected); } }, 30);
      return nothing();
    },
    sight: function (event, there) {
      // The chart that comes with the page has its ring.
      if (tab === null) { ringed = event || null; }
      // What was told a moment ago comes back when the walk may be further already.
      if (event !== known || event === selected) { selected = known = event; window.timelineAhead.seen(event); }
      ring(event || null, there === "check" && walking ? 2500 : 0);
      if (tab === null) { set("visit", { data: since || null }); }
      if (tab === "check" && there !== "check") { settle(0); }
      tab = there;
      return nothing();
    }
  };
})();
