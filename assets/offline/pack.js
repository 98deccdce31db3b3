/* Pack: which rows there are and where in them each mark and its words have room, without one lying on another. */
const MOST_ROWS = 8;
const MOST_SHELVES = 7;
const MARK = 18;
const LABEL = 186;
const MOST_LABELLED = 60;
const MOST_MARKED = 300;
const BIN = 26;
const gauge = document.createElement("canvas").getContext("2d");
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';
function widthOf(text, bold) {
  gauge.font = `${bold ? 700 : 400} 12.5px ${FONT}`;
  return gauge.measureText(text).width;
}

/* Rows from top to bottom: those chosen, then by number of events, ties by first event; the rest in one row. */
function rowsOf(events) {
  const counts = new Map();
  for (const event of events) for (const seat of event.seats) counts.set(seat, (counts.get(seat) || 0) + 1);
  const chosen = state.actors.length ? state.actors : DATA.chosen;
  const first = chosen.filter((one) => counts.has(one));
  const order = [...first, ...[...counts.keys()].filter((one) => !first.includes(one)).sort((a, b) => counts.get(b) - counts.get(a))];
  // A row named "Other (1)" says less than the name it hides.
  const shown = order.length === MOST_ROWS + 1 ? order : order.slice(0, MOST_ROWS);
  const rows = shown.map((seat) => ({ seat, name: actorName(seat), count: counts.get(seat), items: [] }));
  const rest = order.length - shown.length;
  const loose = events.filter((event) => !event.seats.some((seat) => shown.includes(seat)));
  const needed = loose.length || events.some((event) => event.seats.length && !shown.includes(event.seats[0]));
  if (needed) rows.push({ seat: OTHER, name: rest ? `${W.other} (${rest})` : W.other, count: loose.length, items: [] });
  return rows;
}

/* The rows of an event: that of its lead mark first. More parties than can be told apart have one mark. */
function placesOf(event, rows) {
  const at = (seat) => { const found = rows.findIndex((row) => row.seat === seat); return found < 0 ? rows.length - 1 : found; };
  if (!event.seats.length) return [rows.length - 1];
  const seats = event.seats.length > DATA.many ? event.seats.slice(0, 1) : event.seats;
  const lead = at(seats[0]);
  const known = seats.slice(1).filter((seat) => rows.some((row) => row.seat === seat));
  return [...new Set([lead, ...known.map(at)])];
}

/* Words beside a mark, in as few lines as they need; the date has its year where the days shown have two. */
function labelOf(event, withYear, most) {
  const text = worded(event) + (event.seats.length > DATA.many ? ` (${say("states", String(event.seats.length))})` : "");
  const date = withYear ? event.date : event.short;
  const space = widthOf(" ", false);
  let [lines, at, widest] = [1, widthOf(date, true), 0];
  // A script without spaces may be broken after any letter.
  for (const word of text.match(/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]|[^\s\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+/g) || []) {
    const width = widthOf(word, false);
    if (at + space + width > LABEL) {
      widest = Math.max(widest, at);
      [lines, at] = [lines + 1, width];
    } else at += space + width;
  }
  return { text, date, width: Math.min(LABEL, Math.max(widest, at)) + 7, lines: Math.min(lines, most), cut: lines > most };
}

/* Lay events out over a scale; returns rows with placed items (and crowds), links, and the height of all. */
function pack(events, rows, scale, width, withYear) {
  const most = events.length <= MOST_LABELLED ? 3 : 2;
  const labelled = new Set(
    events.length <= MOST_LABELLED ? events : events.length <= MOST_MARKED ? [...events].sort((a, b) => b.weight - a.weight).slice(0, 40) : [],
  );
  for (const event of events) {
    const [lead, ...others] = placesOf(event, rows);
    rows[lead].items.push(item(event, true, scale, width, labelled.has(event) ? labelOf(event, withYear, most) : null));
    if (events.length <= MOST_MARKED) for (const row of others) rows[row].items.push(item(event, false, scale, width, null));
  }
  for (const row of rows) {
    if (events.length > MOST_MARKED) crowded(row, row.items);
    else shelved(row, scale, width);
  }
  return rows;
}

function item(event, lead, scale, width, label) {
  const mark = event.mark;
  const x = Math.min(Math.max(scale(mark.day), 0), width);
  const spans = mark.shape !== "point";
  const left = spans ? Math.max(scale(mark.first ?? -1e9), 0) : x;
  const right = spans ? Math.min(scale(mark.last ?? 1e9), width) : x;
  return { event, lead, x, left, right, spans, label };
}

const boxOf = (one, label, side) => {
  const from = Math.min(one.left, one.x - MARK / 2), to = Math.max(one.right, one.x + MARK / 2);
  if (!label) return [from, to];
  return side === "left" ? [Math.min(from, one.x - MARK / 2 - label.width), to] : [from, Math.max(to, one.x + MARK / 2 + label.width)];
};

function shelved(row, scale, width) {
  const shelves = [];
  const left = [];
  const fits = (box, shelf) => shelf.every((taken) => box[1] + 5 <= taken[0] || taken[1] + 5 <= box[0]);
  const put = (one, label) => {
    const sides = !label ? [null] : one.x + MARK + label.width <= width ? ["right", "left"] : ["left"];
    for (let at = 0; at < MOST_SHELVES; at += 1) {
      for (const side of sides) {
        const box = boxOf(one, label, side);
        if (label && box[0] < 0) continue;
        if (!shelves[at]) shelves[at] = [];
        if (!fits(box, shelves[at])) continue;
        shelves[at].push(box);
        Object.assign(one, { shelf: at, label, side });
        return true;
      }
    }
    return false;
  };
  const inTime = (a, b) => a.x - b.x || a.event.index - b.event.index;
  const first = row.items.filter((one) => one.label).sort(inTime);
  const rest = row.items.filter((one) => !one.label);
  const placed = [];
  for (const one of first) (put(one, one.label) ? placed : rest).push(one);
  for (const one of rest.sort(inTime)) (put(one, null) ? placed : left).push(one);
  row.items = placed;
  row.crowds = [];
  const tall = shelves.map(() => 24);
  for (const one of placed) if (one.label) tall[one.shelf] = Math.max(tall[one.shelf], 6 + 15 * one.label.lines);
  if (left.length) {
    row.crowds = bins(left);
    for (const crowd of row.crowds) crowd.shelf = tall.length;
    tall.push(26);
  }
  finish(row, tall);
}

function crowded(row, items) {
  row.items = [];
  row.crowds = bins(items).map((crowd) => ({ ...crowd, shelf: 0 }));
  finish(row, [30]);
}

/* Marks that have no room of their own, counted by places on the scale. */
function bins(items) {
  const found = new Map();
  for (const one of items) {
    const bin = Math.floor(one.x / BIN);
    if (!found.has(bin)) found.set(bin, { x: (bin + 0.5) * BIN, events: [] });
    found.get(bin).events.push(one.event);
  }
  return [...found.values()];
}

function finish(row, tall) {
  const tops = [];
  let height = 7;
  for (const one of tall) { tops.push(height + one / 2); height += one; }
  row.height = Math.max(height + 7, 40);
  const spare = (row.height - height - 7) / 2;
  for (const one of [...row.items, ...row.crowds]) one.y = tops[one.shelf] + spare;
}
