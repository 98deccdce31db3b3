/* Drawer: one event with its date as written and as read, who takes part, its sentence, and where that comes from. */
const drawer = make("aside", { class: "drawer", id: "drawer", "aria-labelledby": "drawer-title", hidden: true });
let opener = null;
let openedIn = null;
const RUNS = ["", "date", "actor", "trigger"];

const WEB = /^https?:\/\//i;
const term = (name, ...value) => (value.flat().filter(Boolean).length ? [make("dt", {}, name), make("dd", { dir: "auto" }, ...value)] : []);

function select(index, from) {
  if (from) [opener, openedIn] = [from, from.closest("#list, #chart")];
  state.selected = index;
  show();
  // At once: the focus goes there.
  drawDrawer(shown());
  cover();
  const found = document.getElementById("drawer-title");
  if (found) found.focus({ preventScroll: true });
}
function closeDrawer() {
  const index = state.selected;
  state.selected = null;
  drawer.hidden = true;
  draw();
  // What was pressed has been drawn anew.
  const own = `button[data-e="${index}"]`;
  const key = opener?.dataset.key;
  const same = key && (index === null || opener.dataset.e === String(index)) ? `[data-key="${key}"]` : own;
  (openedIn?.querySelector(same) || document.querySelector(own) || search).focus();
  opener = null;
}

/* On a phone the drawer lies over all else, which is out of reach as long as it does. */
function cover() {
  for (const one of document.querySelectorAll("header, .filters, main")) one.inert = !drawer.hidden && isNarrow();
}

function drawDrawer(events) {
  const event = state.selected === null ? null : EVENTS[state.selected];
  if (event === null && !drawer.dataset.crowd) drawer.hidden = true;
  document.body.classList.toggle("with-drawer", event !== null || Boolean(drawer.dataset.crowd));
  const at = events.indexOf(event);
  const now = `${state.selected} ${at} ${events.length}`;
  // Drawn anew it would lose the focus and its place.
  if (event === null || (!drawer.hidden && drawer.dataset.shown === now)) return;
  const focused = drawer.contains(document.activeElement);
  delete drawer.dataset.crowd;
  drawer.dataset.shown = now;
  drawer.hidden = false;
  const step = (to, name, sign) => make("button", { class: "round", type: "button", "aria-label": W[name], title: W[name], disabled: !events[to] || at < 0, onclick: () => select(events[to].index, null) }, sign);
  const head = make("div", { class: "drawer-head" },
    make("p", { class: "kind" }, symbol(event.kind, event.mark || {}), " ", KINDS.get(event.kind), event.status === "happened" ? "" : ` · ${W[event.status]}`),
    step(at - 1, "previous", "↑"), step(at + 1, "next", "↓"),
    make("button", { class: "round", type: "button", "aria-label": W.close, title: W.close, onclick: closeDrawer }, "×"));
  const title = make("h2", { id: "drawer-title", tabindex: "-1", dir: "auto" }, event.label);
  const headline = event.headline && !event.headline.startsWith(event.label) ? make("p", { class: "muted", dir: "auto" }, event.headline) : null;
  drawer.replaceChildren(head, title, ...(headline ? [headline] : []), dating(event), facts(event), ...quoted(event));
  drawer.scrollTop = 0;
  if (focused) title.focus({ preventScroll: true });
}

function dating(event) {
  const written = event.written ? make("q", {}, isolated(event.written)) : make("span", { class: "muted" }, W.no_words);
  const others = [...(event.readings || []), ...(event.calendars || [])].join(" · ");
  const read = [make("strong", {}, event.date || W.no_date), event.exact ? make("span", { class: "muted", lang: "en" }, event.exact) : null, others ? make("span", { class: "muted", dir: "ltr" }, others) : null, event.iso ? make("span", { class: "muted iso", dir: "ltr" }, event.iso) : null];
  return make("div", { class: "why" },
    make("div", { class: "sides" }, make("div", {}, make("span", { class: "muted" }, W.written), written), make("div", {}, make("span", { class: "muted" }, W.read), ...read)),
    event.why ? make("p", {}, make("strong", {}, W.why), " ", make("span", { lang: "en", dir: "auto" }, event.why)) : null);
}

function parties(those) {
  const parts = [];
  for (const one of those || []) parts.push(parts.length ? ", " : "", isolated(partyName(one)));
  return parts;
}

function facts(event) {
  const strength = event.because ? make("span", { lang: "en" }, event.because) : W[event.strength];
  return make("dl", { class: "facts" },
    term(W.acts, ...parties(event.who)), term(W.with, ...parties(event.whom)), term(W.said_by, event.said || ""), term(W.place, event.place || ""),
    term(W.strength, strength), term(W.translation, event.translation || ""), term(W.note, event.note || ""),
    term(W.outlet, (event.outlets || []).join("; ")), [make("dt", { class: "unseen" }, W.checked), make("dd", { class: event.checked ? "checked" : "muted" }, event.checked ? `✓ ${W.checked}` : W.unchecked)]);
}

function quoted(event) {
  const reports = event.reports || [];
  if (!reports.length) return [];
  const parts = [make("h3", {}, W.sentence), ...quote(reports[0])];
  if (event.bare) parts.push(make("p", { class: "cite" }, W.left_out_here));
  if (reports.length > 1) parts.push(make("h3", {}, W.also), ...reports.slice(1).flatMap(quote));
  if (event.others) parts.push(make("p", { class: "muted" }, say("more_reports", number(event.others.length))));
  return parts;
}

/* A quote to the letter, its date words, actors and act set apart, and under it where it stands. */
function quote(report) {
  const source = DATA.documents[report.document] || {};
  const runs = (report.text || []).map(([text, kind, around]) => {
    const piece = kind ? make("mark", { class: RUNS[kind] }, text) : text;
    return around ? make("span", { class: "around" }, piece) : piece;
  });
  const named = [source.outlet, source.author, source.title && source.title !== source.outlet ? `“${source.title}”` : "", dateWords(source.date || ""), report.via, report.context, report.locator].filter(Boolean);
  const link = source.link && WEB.test(source.link) ? make("a", { href: source.link, target: "_blank", rel: "noopener noreferrer" }, W.open) : null;
  const saved = source.saved ? say("saved", dateWords(source.saved)) : "";
  const cite = named.flatMap((one, at) => [at ? " · " : "", isolated(one)]);
  return [
    make("blockquote", { dir: "auto", lang: source.language || null }, ...runs),
    make("p", { class: "cite" }, ...cite, ...(saved ? [" · ", isolated(saved)] : []), link ? " · " : "", link),
  ];
}

/* Events of one day that lie on each other, to choose one from. */
function openCrowd(events, from) {
  [opener, openedIn] = [from, chart];
  state.selected = null;
  drawer.dataset.crowd = "1";
  delete drawer.dataset.shown;
  const title = make("h2", { id: "drawer-title", tabindex: "-1" }, eventsWords(events.length));
  const head = make("div", { class: "drawer-head" }, make("p", { class: "kind" }, dayWords(Math.floor(events[0].mark.day), true)),
    make("button", { class: "round", type: "button", "aria-label": W.close, title: W.close, onclick: () => { delete drawer.dataset.crowd; closeDrawer(); } }, "×"));
  const rows = make("ol", { class: "crowd-list" }, ...events.map((event) => make("li", {}, make("button", { class: "plain", type: "button", "data-e": event.index, onclick: () => select(event.index, null) }, symbol(event.kind, event.mark), " ", make("bdi", {}, worded(event))))));
  drawer.replaceChildren(head, title, rows);
  drawer.hidden = false;
  document.body.classList.add("with-drawer");
  title.focus();
}
