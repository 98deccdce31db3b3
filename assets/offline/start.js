/* Start: puts the page together, draws it for the state, and keeps state and address as one. */
const filterButton = make("button", { class: "plain narrow-only", type: "button", "aria-expanded": "false", "aria-controls": "filters", onclick: () => {
  const open = document.body.classList.toggle("show-filters");
  filterButton.setAttribute("aria-expanded", String(open));
} }, W.filters);
const range = make("p", { class: "range" });
const stage = make("div", { class: "stage" }, strip, range, chart, make("p", { class: "keys muted", id: "keys" }, W.keys), legend);

function build() {
  buildFilters();
  const sources = DATA.outlets.length ? say("sources", DATA.outlets.join("; ")) : "";
  const foot = make("footer", {}, ...[sources, DATA.credit ? say("graphic", DATA.credit) : ""].filter(Boolean).map((text) => make("p", { dir: "auto" }, text)));
  document.body.append(
    make("a", { class: "skip", href: "#list", onclick: (press) => { press.preventDefault(); document.querySelector(".entry")?.focus(); } }, W.skip),
    make("header", {}, make("div", { class: "names" }, make("h1", { dir: "auto" }, DATA.title), DATA.subtitle ? make("p", { class: "muted", dir: "auto" }, DATA.subtitle) : null), make("div", { class: "actions" }, search, filterButton, schemeButton)),
    make("div", { class: "work" }, filters, make("main", {}, make("div", { class: "bar-line" }, live, make("div", { class: "switches" }, zooming, hasKeys ? keys : null, layouts)), stage, list, foot), drawer),
  );
}

let asked = 0;
function show() {
  asked = asked || requestAnimationFrame(() => { asked = 0; draw(); });
}
const shown = () => passing().filter((event) => !state.key || event.key || event.index === state.selected);

function draw() {
  const found = passing();
  const events = shown();
  const narrow = matchMedia(NARROW).matches;
  document.body.classList.toggle("as-list", state.layout === "list");
  stage.hidden = state.layout === "list" || narrow || !EXTENT || !events.some((event) => event.mark);
  zooming.hidden = stage.hidden;
  const said = say("shown", number(found.length), number(EVENTS.length)) + (state.key ? ` · ${W.key_events}: ${number(events.length)}` : "");
  if (live.textContent !== said) live.textContent = said;
  drawFilters();
  layouts.draw();
  keys.draw();
  drawDrawer(events);
  if (!stage.hidden) {
    drawStrip(events);
    const [first, last] = days();
    const inside = events.filter((event) => event.mark && inWindow(event)).length;
    range.textContent = state.first === null ? "" : `${dayWords(Math.floor(first), true)} – ${dayWords(Math.floor(last), true)} · ${say("events", number(inside))}`;
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
new ResizeObserver(() => show()).observe(document.querySelector("main"));
