/* Rows: what a row stands for, which rows there are, and in which of them an event stands. */
const ROWS = { actor: "actor", person: "person", speaker: "speaker", kind: "kind", publisher: "outlet", document: "document" };
const SORTS = { activity: "most", name: "name", first: "first_event" };
const MOST_ROWS = 8;
const FURTHER = 12;
const OF_ACTORS = ["actor", "person", "speaker"];
const distinct = (all) => [...new Set(all)];
/* So many rows more than usual: the reader asked for what "Other" hides. */
let further = 0;

const SEATS = {
  actor: (event) => event.seats,
  person(event) {
    const those = distinct(event.parties.map((one) => one[0]));
    const people = those.filter((one) => DATA.actors[one][1] === "person");
    return people.length ? people : those;
  },
  speaker: (event) => (event.speaker === undefined ? [] : [event.speaker]),
  kind: (event) => [event.kind],
  publisher: (event) => event.outlets || [],
  document: (event) => distinct([...(event.reports || []).map((one) => one.document), ...(event.others || [])]),
};
const seatsOf = (event) => (facing() ? [sideOf(event, facing())] : SEATS[state.rows](event));

function rowName(seat) {
  if (OF_ACTORS.includes(state.rows)) return actorName(seat);
  if (state.rows === "kind") return KINDS.get(seat);
  return state.rows === "document" ? DATA.documents[seat].title : seat;
}

/* Rows from top to bottom: actors that were chosen, then as they are sorted; the rest in one row. */
function rowsOf(events) {
  if (facing()) return sidesOf(events, facing());
  const counts = new Map();
  // In order of time, so that of equals the first stands first.
  for (const event of events) for (const seat of seatsOf(event)) counts.set(seat, (counts.get(seat) || 0) + 1);
  const chosen = OF_ACTORS.includes(state.rows) ? (state.actors.length ? state.actors : DATA.chosen) : [];
  const first = chosen.filter((one) => counts.has(one));
  const others = [...counts.keys()].filter((one) => !first.includes(one));
  if (state.sort === "activity") others.sort((a, b) => counts.get(b) - counts.get(a));
  else if (state.sort === "name") others.sort((a, b) => rowName(a).localeCompare(rowName(b), DATA.language));
  const order = [...first, ...others];
  // A row named "Other (1)" says less than the name it hides.
  const most = MOST_ROWS + further;
  const seats = order.length === most + 1 ? order : order.slice(0, most);
  const rows = seats.map((seat) => ({ seat, name: rowName(seat), items: [] }));
  const rest = order.length - seats.length;
  const needed = events.some((event) => !seatsOf(event).length || !seats.includes(seatsOf(event)[0]));
  if (needed) rows.push({ seat: OTHER, name: rest ? `${W.other} (${number(rest)})` : W.other, rest, items: [] });
  return rows;
}

/* The rows of an event: that of its lead mark first. More parties than can be told apart have one mark. */
function placesOf(event, rows) {
  const seats = seatsOf(event);
  const at = (seat) => { const found = rows.findIndex((row) => row.seat === seat); return found < 0 ? rows.length - 1 : found; };
  if (!seats.length) return [rows.length - 1];
  const lead = at(seats[0]);
  if (seats.length > DATA.many) return [lead];
  return distinct([lead, ...seats.slice(1).filter((seat) => rows.some((row) => row.seat === seat)).map(at)]);
}

/* Names that are long have a wider column. */
const nameWidth = () => (facing() || ["document", "publisher"].includes(state.rows) ? 172 : 124);

function nameOf(row) {
  // As many lines as the row has room for; all of it is told where the pointer rests.
  const words = make("span", {}, row.name);
  words.style.webkitLineClamp = Math.max(2, Math.floor((row.height - 8) / 15));
  const more = Math.min(row.rest || 0, FURTHER);
  if (!more) return make("div", { class: "name", dir: "auto", title: row.name }, words);
  const button = make("button", { class: "further", type: "button", "aria-label": `${row.name}: ${say("more_rows", number(more))}`, title: say("more_rows", number(more)), onclick: () => { further += FURTHER; show(); } }, words, " ↓");
  return make("div", { class: "name", dir: "auto" }, button);
}

/* A list to choose one of a few from, with its name before it. */
function picker(name, offered, read, write) {
  const list = make("select", { onchange: () => { write(list.value); show(); } }, ...Object.entries(offered).map(([value, words]) => make("option", { value }, W[words])));
  const box = make("label", { class: "picker" }, W[name], list);
  box.draw = () => { list.value = read(); };
  return box;
}
const rowsBy = picker("rows_by", ROWS, () => state.rows, (value) => { state.rows = value; further = 0; });
const sortedBy = picker("sorted_by", SORTS, () => state.sort, (value) => { state.sort = value; });
