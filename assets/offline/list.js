/* List: the events in order of time, evenly spaced: beside the chart a table, alone a chronology, on a phone all. */
const PART = 150;
const list = make("section", { class: "list", id: "list" });
let listed = PART;
let looseListed = PART;
let listedFor = "";

function drawList(events) {
  const key = JSON.stringify([state.actors, state.match, [...state.kinds], [...state.status], state.text, state.from, state.to, state.key, state.layout, state.first, state.last]);
  if (key !== listedFor) [listed, looseListed, listedFor] = [PART, PART, key];
  const [most, mostLoose] = document.body.classList.contains("printing") ? [Infinity, Infinity] : [listed, looseListed];
  const dated = events.filter((event) => event.mark && inWindow(event));
  const loose = events.filter((event) => !event.mark);
  const parts = [];
  if (!events.length) parts.push(make("p", { class: "none" }, W.none, " ", isFiltered() ? make("button", { class: "plain", type: "button", onclick: () => { clearFilters(); show(); } }, W.clear) : null));
  if (dated.length) {
    const head = make("div", { class: "head", "aria-hidden": "true" }, ...["date", "what", "who", "outlet"].map((name) => make("span", {}, W[name])));
    parts.push(make("h2", { class: "unseen" }, W.chronology), head, make("ol", {}, ...byYear(dated.slice(0, most))));
  }
  if (dated.length > most) parts.push(moreOf(dated.length - most, events, () => { const first = listed; listed += PART; return first; }));
  if (loose.length) {
    parts.push(make("h2", { class: "loose" }, say("undated", number(loose.length))), make("ol", {}, ...loose.slice(0, mostLoose).map(entry)));
    if (loose.length > mostLoose) parts.push(moreOf(loose.length - mostLoose, events, () => { const first = Math.min(listed, dated.length) + looseListed; looseListed += PART; return first; }));
  }
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.e : undefined;
  list.replaceChildren(...parts);
  if (focused !== undefined) list.querySelector(`.entry[data-e="${focused}"]`)?.focus({ preventScroll: true });
}

/* A button that lists more of them and goes on to the first that is new. */
function moreOf(left, events, grow) {
  const more = () => { const first = grow(); drawList(events); list.querySelectorAll("ol .entry")[first]?.focus(); };
  return make("button", { class: "plain", type: "button", onclick: more }, say("more_rows", number(Math.min(PART, left))));
}

const inWindow = (event) => {
  if (!EXTENT || state.first === null || isNarrow()) return true;
  return event.start <= state.last && event.end >= state.first;
};

function byYear(events) {
  let year = null;
  const rows = [];
  for (const event of events) {
    const own = Number.isFinite(event.start) ? toDate(Math.floor(event.start)).getUTCFullYear() : year;
    if (own !== year) rows.push(make("li", { class: "year" }, yearWords(own)));
    year = own;
    rows.push(entry(event));
  }
  return rows;
}

function entry(event) {
  const who = facing() ? sideName(sideOf(event, facing()), facing()) : distinct(event.seats).slice(0, 6).map(actorName).join(", ");
  const outlets = (event.outlets || []).slice(0, 2).join(", ") + ((event.outlets || []).length > 2 ? ` +${event.outlets.length - 2}` : "");
  const chosen = state.selected === event.index;
  return make("li", {}, make("button", { class: `entry${chosen ? " selected" : ""}`, type: "button", "data-e": event.index, "aria-current": chosen ? "true" : null },
    make("span", { class: "when" }, symbol(event.kind, event.mark || {}), make("bdi", {}, event.date || W.no_date)),
    make("span", { class: "what", dir: "auto" }, worded(event)),
    make("span", { class: "whom", dir: "auto" }, who),
    make("span", { class: "outlet", dir: "auto" }, outlets)));
}

list.addEventListener("click", (press) => {
  const found = press.target.closest("[data-e]");
  if (found) select(Number(found.dataset.e), found);
});
list.addEventListener("keydown", (press) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (!(press.key in steps) || !press.target.matches(".entry")) return;
  const all = [...list.querySelectorAll(".entry")];
  all[all.indexOf(press.target) + steps[press.key]]?.focus();
  press.preventDefault();
});
