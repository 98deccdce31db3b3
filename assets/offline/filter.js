/* Filter: what the reader asks for, which events that leaves, and the same in the address behind "#". */
const state = {
  actors: [], match: "any", kinds: new Set(), status: new Set(), text: "", from: null, to: null,
  key: false, layout: "rows", rows: "actor", sort: "activity", first: null, last: null, selected: null, ...DATA.view,
};
if (state.layout === "between") state.actors = DATA.chosen;
const keyCount = EVENTS.filter((event) => event.key).length;
const hasKeys = keyCount > 0 && keyCount < EVENTS.length;
state.key = hasKeys && EVENTS.length > 60;
const START = { ...state };

const TESTS = {
  actors(event) {
    if (facing()) return sideOf(event, facing()) !== null;
    if (!state.actors.length) return true;
    if (state.match === "all") return state.actors.every((one) => event.ids.has(one));
    if (state.match === "only" && state.actors.length > 1) {
      const among = event.parties.every((one) => one.some((id) => state.actors.includes(id)));
      return among && state.actors.filter((one) => event.ids.has(one)).length > 1;
    }
    return state.actors.some((one) => event.ids.has(one));
  },
  kinds: (event) => !state.kinds.size || state.kinds.has(event.kind),
  status: (event) => !state.status.size || state.status.has(event.status),
  text: (event) => fold(state.text).split(/\s+/).every((word) => event.sought.includes(word)),
  /* What touches the window is kept, the last day included; an event without a date touches none. */
  dates(event) {
    if (state.from === null && state.to === null) return true;
    if (!event.mark) return false;
    return (state.to === null || event.start < state.to + 1) && (state.from === null || event.end >= state.from);
  },
};

const passing = (besides) => EVENTS.filter((event) => Object.entries(TESTS).every(([name, test]) => name === besides || test(event)));

/* How many events there would be with each value of a filter, whatever else of that filter is chosen. */
function counted(besides, valuesOf) {
  const counts = new Map();
  for (const event of passing(besides)) for (const value of valuesOf(event)) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

const isFiltered = () => Boolean(state.actors.length || state.kinds.size || state.status.size || state.text.trim() || state.from !== null || state.to !== null);

function clearFilters() {
  Object.assign(state, { actors: [], match: "any", kinds: new Set(), status: new Set(), text: "", from: null, to: null, first: null, last: null });
}

/* The days of events, with a little air; a start and an end that are open give none. */
function extentOf(events) {
  const ends = events.filter((event) => event.mark).flatMap((event) => [event.start, event.end, event.mark.day]).filter(Number.isFinite);
  return ends.length ? aired(ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))) : null;
}
const EXTENT = extentOf(EVENTS);
/* The days of what the filters leave: a chart of one year in a file of two centuries is as wide as any. */
let fitted = EXTENT;
function aired(first, last) {
  const air = Math.max((last - first) * 0.03, 0.6);
  return [first - air, last + air];
}

/* All days there are to see: those asked for, else those of the events. */
function wholeDays() {
  const whole = [state.from === null ? fitted[0] : state.from - 0.2, state.to === null ? fitted[1] : state.to + 1.2];
  if (whole[1] - whole[0] < 1) whole[1] = whole[0] + 1;
  return whole;
}
const days = () => (state.first === null ? wholeDays() : [state.first, state.last]);

/* The address: only what differs from how the file opens; what cannot be read is left out. */
function toAddress() {
  const said = new URLSearchParams();
  for (const one of state.actors) said.append("actor", actorName(one));
  if (START.actors.length && !state.actors.length) said.set("actor", "");
  if (state.match !== START.match) said.set("match", state.match);
  for (const one of state.kinds) said.append("kind", one);
  for (const one of state.status) said.append("status", one);
  if (state.text.trim()) said.set("text", state.text.trim());
  if (state.from !== null) said.set("from", isoDay(state.from));
  if (state.to !== null) said.set("to", isoDay(state.to));
  if (state.key !== START.key) said.set("key", state.key ? "1" : "0");
  for (const name of ["layout", "rows", "sort"]) if (state[name] !== START[name]) said.set(name, state[name]);
  if (state.first !== null) said.set("window", `${state.first.toFixed(4)}_${state.last.toFixed(4)}`);
  if (state.selected !== null) said.set("event", EVENTS[state.selected].id);
  return said.toString();
}
function fromAddress(address) {
  const asked = new URLSearchParams(address.replace(/^#/, ""));
  const kept = (name, known) => new Set(asked.getAll(name).filter((one) => known.includes(one)));
  const named = asked.getAll("actor").map((name) => DATA.actors.findIndex((actor) => actor[0] === name));
  state.actors = asked.has("actor") ? [...new Set(named.filter((one) => one >= 0))] : START.actors;
  state.match = ["any", "all", "only"].includes(asked.get("match")) ? asked.get("match") : START.match;
  state.kinds = kept("kind", [...KINDS.keys()]);
  state.status = kept("status", STATUSES);
  state.text = asked.get("text") || "";
  state.from = readDay(asked.get("from") || "", false);
  state.to = readDay(asked.get("to") || "", true);
  if (Number.isNaN(state.from)) state.from = null;
  if (Number.isNaN(state.to)) state.to = null;
  state.key = hasKeys && asked.has("key") ? asked.get("key") === "1" : START.key;
  const known = (name, values) => (values.includes(asked.get(name)) ? asked.get(name) : START[name]);
  state.layout = known("layout", ["rows", "list", "between"]);
  state.rows = known("rows", Object.keys(ROWS));
  state.sort = known("sort", Object.keys(SORTS));
  const ends = (asked.get("window") || "").split("_").map(Number);
  const usable = ends.length === 2 && ends.every(Number.isFinite) && ends[1] - ends[0] >= 0.04;
  [state.first, state.last] = usable ? ends : [null, null];
  state.selected = PLACE_OF.get(asked.get("event")) ?? null;
}
