/* Pack: where in its row each mark and its words have room, without one lying on another. */
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
        if (side === "left" && box[0] < 0) continue;
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
  finish(row, items.length ? [30] : []);
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
  const order = tall.map((_, at) => at);
  // Face to face the upper row grows upwards from the axis, and the axis has a strip of its own below what both do.
  if (row.seat === "above") order.reverse();
  const strip = row.seat === "both" ? STRIP : 0;
  const tops = [];
  let height = 7;
  for (const at of order) { tops[at] = height + tall[at] / 2; height += tall[at]; }
  row.height = Math.max(height + 7 + strip, 40);
  row.axis = row.height - 7 - strip / 2;
  const spare = (row.height - height - 7 - strip) / 2;
  for (const one of [...row.items, ...row.crowds]) one.y = tops[one.shelf] + spare;
}
