/* Between: two actors face to face; what the one does to the other stands above a middle axis, the answer below it. */
const SIDES = ["above", "both", "below"];
/* In Arabic marks that are not seen keep names in Latin letters from turning what the arrow points at. */
const RIGHT = "\u200f";
const ARROW = DATA.language === "ar" ? `${RIGHT}←${RIGHT}` : "→";
const STRIP = 26;
const LEAST_SILENT = 2;
const LONGER = 1.5;
const WIDE = 62;
const MOST_PAIRS = 6;

/* The two actors that are faced, null where that is not asked for or not two are chosen. */
const facing = () => (state.layout === "between" && state.actors.length === 2 ? state.actors : null);
const among = (actor, parties) => (parties || []).some((one) => one.includes(actor));

/* Where an event stands between two, null for one that is not between them. Who only speaks of the other acts. */
function sideOf(event, pair) {
  const acts = pair.map((one) => among(one, event.who) || event.speaker === one);
  const meant = pair.map((one) => among(one, event.whom));
  if (pair.every((one) => among(one, event.who))) return "both";
  if (acts[0] && meant[1]) return "above";
  if (acts[1] && meant[0]) return "below";
  if (meant[0] && meant[1]) return "both";
  if (pair.every((_, at) => acts[at] || meant[at])) return event.speaker === pair[0] ? "above" : "below";
  return null;
}
function sideName(side, pair) {
  const [one, other] = pair.map(actorName);
  const begin = DATA.language === "ar" ? RIGHT : "";
  return { above: `${begin}${one} ${ARROW} ${other}`, both: W.together, below: `${begin}${other} ${ARROW} ${one}` }[side];
}
const sidesOf = (_, pair) => SIDES.map((seat) => ({ seat, name: sideName(seat, pair), items: [] }));

/* The silences between two: each from the last day on which anything is told to the next, longer than usual. */
const heardOf = (pair) => (DATA.heard && pair.every((one) => DATA.chosen.includes(one)) ? DATA.heard : null);
function silencesOf(pair) {
  const happened = EVENTS.filter((event) => event.mark && event.status === "happened" && sideOf(event, pair));
  const own = happened.map(({ start, end }) => [Math.floor(Number.isFinite(start) ? start : end), Math.floor(Number.isFinite(end) ? end : start)]);
  const ends = [];
  let until = null;
  // What may be of any of many days was heard on the first of them: it fills no silence.
  const spans = (heardOf(pair) || own).map(([a, b]) => [a, b - a > WIDE ? a : b]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [first, last] of spans) {
    if (until !== null && first > until) ends.push([until, first]);
    until = until === null ? last : Math.max(until, last);
  }
  const lengths = ends.map(([a, b]) => b - a).sort((a, b) => a - b);
  return ends.filter(([a, b]) => b - a >= LEAST_SILENT && b - a > LONGER * medianWithout(b - a, lengths));
}
function medianWithout(length, lengths) {
  const others = [...lengths];
  others.splice(others.indexOf(length), 1);
  if (!others.length) return 0;
  const half = others.length >> 1;
  return others.length % 2 ? others[half] : (others[half - 1] + others[half]) / 2;
}

/* The middle axis, dashed where there is silence that has room for its name. */
function spine(pair, scale, width, y, left) {
  const parts = [];
  const piece = (from, to, dashed) => {
    if (to - from <= 1) return;
    const made = make("span", { class: `spine${dashed ? " silent" : ""}`, "aria-hidden": "true" });
    Object.assign(made.style, { left: `${left + from}px`, width: `${to - from}px`, top: `${y}px` });
    parts.push(made);
  };
  let at = 0;
  for (const [a, b] of silencesOf(pair)) {
    const [from, to] = [Math.max(at, scale(a + 0.5)), Math.min(width, scale(b + 0.5))];
    const long = lengthWords(b - a);
    // Where the file holds no more than a filter left, days without an event may be no silence.
    const told = DATA.whole || heardOf(pair) ? [say("silence", long), long] : [long];
    const words = told.find((one) => widthOf(one, false) + 12 <= to - from);
    if (!words) continue;
    const half = widthOf(words, false) / 2 + 6;
    const middle = (from + to) / 2;
    piece(at, from, false);
    piece(from, middle - half, true);
    piece(middle + half, to, true);
    const name = make("span", { class: "silence", dir: "auto" }, words);
    Object.assign(name.style, { left: `${left + middle}px`, top: `${y}px` });
    parts.push(name);
    at = to;
  }
  piece(at, width, false);
  return parts;
}

/* Two must be chosen: the pairs of which most is told are offered. */
const faces = make("div", { class: "faces", hidden: true });
function drawFaces() {
  faces.hidden = state.layout !== "between" || facing() !== null;
  if (faces.hidden) return;
  const counts = new Map();
  for (const event of passing("actors")) {
    const seats = event.seats.slice(0, 12).sort((a, b) => a - b);
    for (const [at, one] of seats.entries()) for (const other of seats.slice(at + 1)) counts.set(`${one} ${other}`, (counts.get(`${one} ${other}`) || 0) + 1);
  }
  const wanted = [...counts].map(([pair, count]) => [pair.split(" ").map(Number), count]).filter(([pair]) => fits(pair));
  const offered = wanted.sort((a, b) => b[1] - a[1]).slice(0, MOST_PAIRS);
  const buttons = offered.map(([pair, count]) => make("li", {}, make("button", { class: "plain", type: "button", onclick: () => { state.actors = pair; draw(); (chart.querySelector("[tabindex='0']") || search).focus(); } }, isolated(actorName(pair[0])), " – ", isolated(actorName(pair[1])), ` (${number(count)})`)));
  faces.replaceChildren(make("p", {}, W.pick_two), make("ul", {}, ...buttons));
}
/* One that is chosen is one of the pair; of more than two both are. */
function fits(pair) {
  const chosen = state.actors;
  return chosen.length < 2 ? chosen.every((one) => pair.includes(one)) : pair.every((one) => chosen.includes(one));
}
