/* Start: puts the page together, draws it for the state, and keeps state and address as one. */
const filterButton = make("button", { class: "plain narrow-only", type: "button", "aria-expanded": "false", "aria-controls": "filters", onclick: () => {
  const open = document.body.classList.toggle("show-filters");
  filterButton.setAttribute("aria-expanded", String(open));
} }, W.filters);
const range = make("p", { class: "range" });
const over = make("div", { class: "over" }, closeups, make("div", { class: "pickers" }, rowsBy, sortedBy));
const stage = make("div", { class: "stage" }, strip, over, range, chart, make("p", { class: "keys muted", id: "keys" }, W.keys), legend);

function build() {
  buildFilters();
  const sources = DATA.outlets.length ? say("sources", DATA.outlets.join("; ")) : "";
  const light = DATA.left_out ? say("left_out", number(DATA.left_out)) : "";
  const foot = make("footer", {}, ...[sources, DATA.credit ? say("graphic", DATA.credit) : "", light].filter(Boolean).map((text) => make("p", { dir: "auto" }, text)));
  document.body.append(
    make("a", { class: "skip", href: "#list", onclick: (press) => { press.preventDefault(); document.querySelector(".entry")?.focus(); } }, W.skip),
    make("header", {}, make("div", { class: "names" }, make("h1", { dir: DATA.titled ? "auto" : null }, DATA.title), DATA.subtitle ? make("p", { class: "muted", dir: "auto" }, DATA.subtitle) : null), make("div", { class: "actions" }, search, filterButton, schemeButton)),
    make("div", { class: "work" }, filters, make("main", {}, make("div", { class: "bar-line" }, live, make("div", { class: "switches" }, zooming, hasKeys ? keys : null, layouts)), narrowed, faces, stage, list, foot), drawer),
  );
}

/* What the filters ask for in words, for a printed page, which has no filters. */
const narrowed = make("p", { class: "narrowed muted", dir: "auto" });
function inWords() {
  const days = [state.from, state.to].map((day) => (day === null ? "" : dayWords(day, true)));
  const match = state.actors.length > 1 && !facing() ? { any: W.any, all: W.all_of, only: W.only }[state.match] : "";
  const named = [[W.who, [...state.actors.map(actorName), match]], [W.from, [days[0]]], [W.to, [days[1]]], [W.kind, [...state.kinds].map((kind) => KINDS.get(kind))], [W.status, [...state.status].map((one) => W[one])], [W.search, [state.text.trim()]]];
  return named.map(([name, said]) => [name, said.filter(Boolean)]).filter(([, said]) => said.length).map(([name, said]) => `${name}: ${said.join(", ")}`).join(" · ");
}

let asked = 0;
function show() {
  asked = asked || requestAnimationFrame(() => { asked = 0; draw(); });
}
const shown = () => passing().filter((event) => !state.key || event.key || event.index === state.selected);

function draw() {
  const found = passing();
  const events = shown();
  fitted = extentOf(events) || EXTENT;
  document.body.classList.toggle("as-list", state.layout === "list");
  stage.hidden = state.layout === "list" || isNarrow() || !EXTENT || !events.some((event) => event.mark);
  const said = say("shown", number(found.length), number(EVENTS.length)) + (state.key ? ` · ${W.key_events}: ${number(events.length)}` : "");
  if (live.textContent !== said) live.textContent = said;
  narrowed.textContent = inWords();
  drawFilters();
  drawFaces();
  if (!faces.hidden) stage.hidden = true;
  zooming.hidden = stage.hidden;
  layouts.draw();
  keys.draw();
  drawDrawer(events);
  cover();
  if (!stage.hidden) {
    drawStrip(events);
    drawCloseups(events);
    over.querySelector(".pickers").hidden = facing() !== null;
    for (const one of [rowsBy, sortedBy]) one.draw();
    const [first, last] = days();
    const inside = events.filter((event) => event.mark && inWindow(event)).length;
    range.textContent = state.first === null ? "" : `${spanWords(first, last)} · ${eventsWords(inside)}`;
    drawChart(events);
    drawLegend(events);
  }
  drawList(events);
  const address = toAddress();
  if (address !== location.hash.slice(1)) history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
}

paintScheme();
build();
fromAddress(location.hash);
draw();
addEventListener("hashchange", () => { fromAddress(location.hash); draw(); });
addEventListener("keydown", (press) => {
  const typing = press.target.matches("input");
  if (press.key === "Escape" && !drawer.hidden) { delete drawer.dataset.crowd; closeDrawer(); }
  else if (press.key === "/" && !typing) { press.preventDefault(); search.focus(); }
});
/* On paper all of the list stands, and the chart is as wide as a page. */
addEventListener("beforeprint", () => { document.body.classList.add("printing"); draw(); });
addEventListener("afterprint", () => { document.body.classList.remove("printing"); draw(); });
// Its height changes with what is drawn: only another width asks for another drawing.
let wide = 0;
new ResizeObserver(([{ contentRect }]) => { if (Math.abs(contentRect.width - wide) >= 1) { wide = contentRect.width; show(); } }).observe(document.querySelector("main"));
