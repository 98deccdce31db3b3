/* Data: the events as the file holds them, what is said, and the making of elements; text is only ever text. */
const DATA = JSON.parse(document.getElementById("data").textContent);
const W = DATA.words;
const KINDS = new Map(DATA.kinds);
const STATUSES = ["happened", "scheduled", "called_off", "hypothetical", "denied"];
const OTHER = -1;

const say = (name, ...parts) => parts.reduce((text, part) => text.replace("{}", () => part), W[name]);
const number = (n) => n.toLocaleString(LOCALES[DATA.language] || DATA.language);
const eventsWords = (n) => (n === 1 ? W.one_event : say("events", number(n)));
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/* make("button", {class: "mark", onclick}, "text", child): children that are nothing are left out. */
function make(tag, values, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

const SHAPES = {
  statement: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z",
  meeting: "M2.8 2.8h10.4v10.4H2.8z",
  agreement: "M8 1.2 14.8 8 8 14.8 1.2 8z",
  demand: "M4.9 2.4h6.2L14.4 8l-3.3 5.6H4.9L1.6 8z",
  criticism: "M5.7 1.8h4.6v3.9h3.9v4.6h-3.9v3.9H5.7v-3.9H1.8V5.7h3.9z",
  sanction: "M8 1.9 14.8 13.7H1.2z",
  force: "M8 1.5 14.6 6.4 12.1 14H3.9L1.4 6.4z",
  other: "M8 4.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6z",
};
const SVG = "http://www.w3.org/2000/svg";
function drawn(tag, values) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  return made;
}

/* The sign of a kind: filled for reported, open for planned, struck for called off, twice for denied, "?" for doubt. */
function symbol(kind, mark = {}, size = 16) {
  const made = drawn("svg", { viewBox: "0 0 16 16", width: size, height: size, class: `symbol k-${kind}`, "aria-hidden": "true" });
  const look = [mark.open ? "open" : "full", mark.dashed ? "about" : ""].join(" ").trim();
  made.append(drawn("path", { d: SHAPES[kind] || SHAPES.other, class: look }));
  if (mark.struck) made.append(drawn("path", { d: "M1 15 15 1", class: "stroke" }));
  if (mark.crossed) made.append(drawn("path", { d: "M1 1 15 15", class: "stroke" }));
  if (mark.asked) {
    const sign = drawn("text", { x: 8, y: 12, "text-anchor": "middle", class: "asked" });
    sign.textContent = "?";
    made.append(sign);
  }
  return made;
}

const isolated = (text) => make("bdi", {}, text);
const actorName = (actor) => DATA.actors[actor][0];

function partyName(party) {
  return party.length > 1 ? `${actorName(party[0])} (${actorName(party[1])})` : actorName(party[0]);
}

/* Each event gets what the filters and the chart ask of it again and again. */
const EVENTS = DATA.events.map((event, index) => {
  const parties = [...(event.who || []), ...(event.whom || [])];
  const quotes = (event.reports || []).map((one) => (one.text || []).filter((run) => !run[2]).map((run) => run[0]).join(""));
  const sought = [event.label, event.headline, event.said, event.place, event.note, event.translation, ...quotes, ...parties.map(partyName)];
  const mark = event.mark && event.mark.day !== undefined ? event.mark : null;
  return {
    ...event, index, parties, mark,
    seats: [...new Set(parties.map((one) => (one.length > 1 ? one[1] : one[0])))],
    ids: new Set(parties.flat()),
    start: mark ? (mark.shape === "point" ? mark.day : mark.first ?? -Infinity) : null,
    end: mark ? (mark.shape === "point" ? mark.day : mark.last ?? Infinity) : null,
    sought: fold([...sought, ...(event.outlets || [])].filter(Boolean).join(" \n ")),
  };
});
const PLACE_OF = new Map(EVENTS.map((event) => [event.id, event.index]));

/* "planned: video call": what kept it from happening stands before the words, once; "Chad: planned talks" loses its own. */
function worded(event) {
  if (event.status === "happened") return event.label;
  const first = W[event.status];
  let text = event.label.endsWith(`, ${first}`) ? event.label.slice(0, -first.length - 2) : event.label;
  const at = text.lastIndexOf(`: ${first} `);
  if (at >= 0) text = `${text.slice(0, at)}: ${text.slice(at + first.length + 3)}`;
  return text.toLowerCase().startsWith(first.toLowerCase()) ? text : `${first}: ${text}`;
}
