/* Controls: the head of the page and the filters, each with how many events it would leave. */
const NARROW = "(max-width: 680px)";
const live = make("p", { class: "count", role: "status" });
const filters = make("div", { class: "filters", id: "filters" });
const trouble = make("p", { class: "trouble", role: "alert", hidden: true });
const legend = make("ul", { class: "legend" });

const search = make("input", { type: "search", id: "search", placeholder: W.search, "aria-label": W.search, autocomplete: "off", oninput: () => { state.text = search.value; show(); } });
const seek = make("input", { type: "search", class: "seek", "aria-label": `${W.who}: ${W.search}`, placeholder: W.search, autocomplete: "off", oninput: () => drawActors() });
const actorBox = make("div", { class: "actors" });
const matchBox = make("div", { class: "choices", role: "radiogroup", "aria-label": W.who });
const kindBox = make("div", {});
const statusBox = make("div", {});
const clear = make("button", { class: "plain", type: "button", onclick: () => { clearFilters(); show(); } }, W.clear);
const oldDays = EXTENT && (EXTENT[0] < 366 || EXTENT[1] > 3_652_000);
const dayInput = (name) => make("input", { type: oldDays ? "text" : "date", id: name, placeholder: oldDays ? "-0043-03-15" : null, onchange: takeDates });
const fromInput = dayInput("from");
const toInput = dayInput("to");

function takeDates() {
  const [from, to] = [readDay(fromInput.value, false), readDay(toInput.value, true)];
  const wrong = Number.isNaN(from) || Number.isNaN(to) ? W.no_day : from !== null && to !== null && from > to ? W.reversed : "";
  trouble.textContent = wrong;
  trouble.hidden = !wrong;
  for (const input of [fromInput, toInput]) input.toggleAttribute("aria-invalid", Boolean(wrong));
  if (wrong) return;
  Object.assign(state, { from, to, first: null, last: null });
  show();
}

function tick(box, label, count, on, change, sign, dim) {
  const input = make("input", { type: "checkbox", onchange: () => change(input.checked) });
  input.checked = on;
  const made = make("label", { class: `tick-box${dim && !on ? " dim" : ""}` }, input, sign, make("span", { class: "label", dir: "auto" }, label), make("span", { class: "n" }, number(count)));
  made.dataset.value = label;
  box.append(made);
}

/* Draw ticks anew and keep the focus on the one that was pressed. */
function ticked(box, fill) {
  const active = box.contains(document.activeElement) ? document.activeElement.closest("label")?.dataset.value : null;
  box.replaceChildren();
  fill();
  if (active) [...box.querySelectorAll("label")].find((one) => one.dataset.value === active)?.querySelector("input").focus({ preventScroll: true });
}

const toggled = (set, value, on) => { const next = new Set(set); if (on) next.add(value); else next.delete(value); return next; };

function drawActors() {
  const counts = counted("actors", (event) => event.ids);
  const wanted = fold(seek.value.trim());
  const all = DATA.actors.map((_, id) => id).filter((id) => fold(actorName(id)).includes(wanted));
  const order = all.sort((a, b) => state.actors.includes(b) - state.actors.includes(a) || (counts.get(b) || 0) - (counts.get(a) || 0) || a - b);
  ticked(actorBox, () => {
    for (const id of order.slice(0, 60)) {
      tick(actorBox, actorName(id), counts.get(id) || 0, state.actors.includes(id), (on) => {
        state.actors = on ? [...state.actors, id] : state.actors.filter((one) => one !== id);
        show();
      }, null, !counts.get(id));
    }
  });
  seek.hidden = DATA.actors.length < 9;
  matchBox.hidden = state.actors.length < 2 || facing() !== null;
  for (const input of matchBox.querySelectorAll("input")) input.checked = input.value === state.match;
}

function drawFilters() {
  drawActors();
  const kinds = counted("kinds", (event) => [event.kind]);
  ticked(kindBox, () => { for (const [kind, words] of KINDS) if (EVENTS.some((event) => event.kind === kind)) tick(kindBox, words, kinds.get(kind) || 0, state.kinds.has(kind), (on) => { state.kinds = toggled(state.kinds, kind, on); show(); }, symbol(kind), false); });
  const stands = counted("status", (event) => [event.status]);
  ticked(statusBox, () => { for (const one of STATUSES) if (EVENTS.some((event) => event.status === one)) tick(statusBox, W[one], stands.get(one) || 0, state.status.has(one), (on) => { state.status = toggled(state.status, one, on); show(); }, null, false); });
  if (document.activeElement !== search) search.value = state.text;
  if (document.activeElement !== fromInput) fromInput.value = state.from === null ? "" : isoDay(state.from);
  if (document.activeElement !== toInput) toInput.value = state.to === null ? "" : isoDay(state.to);
  clear.hidden = !isFiltered();
}

function buildFilters() {
  for (const [value, words] of [["any", W.any], ["all", W.all_of], ["only", W.only]]) {
    const input = make("input", { type: "radio", name: "match", value, onchange: () => { state.match = value; show(); } });
    matchBox.append(make("label", {}, input, words));
  }
  const group = (name, ...inside) => make("fieldset", {}, make("legend", {}, name), ...inside);
  const dates = make("div", { class: "dates" }, make("label", { for: "from" }, W.from, fromInput), make("label", { for: "to" }, W.to, toInput));
  filters.append(group(W.who, seek, matchBox, actorBox), group(W.when, dates, trouble), group(W.kind, kindBox), group(W.status, statusBox), clear);
}

/* Two or three choices side by side, one of them pressed. */
function choice(values, read, write) {
  const buttons = values.map(([value, words]) => make("button", { type: "button", onclick: () => { write(value); show(); } }, words));
  const box = make("div", { class: "choice", role: "group" }, ...buttons);
  box.draw = () => buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(read() === values[at][0])));
  return box;
}
const isNarrow = () => matchMedia(NARROW).matches;
// On a phone the chronology stands for the rows.
const layouts = choice([["rows", W.rows], ["list", W.chronology], ["between", W.between]], () => (isNarrow() && state.layout === "rows" ? "list" : state.layout), (value) => { state.layout = value; });
const keys = choice([[true, W.key_events], [false, W.all]], () => state.key, (value) => { state.key = value; });
const zooming = make("div", { class: "choice zooming", role: "group", dir: "ltr" }, ...[
  ["earlier", "‹", () => pan(-0.5)], ["zoom_out", "−", () => zoom(2)], ["whole", W.whole, wholeTime], ["zoom_in", "+", () => zoom(0.5)], ["later", "›", () => pan(0.5)],
].map(([name, sign, act]) => make("button", { type: "button", "aria-label": W[name], title: W[name], onclick: act }, sign)));

/* Light or dark: as the machine has it until the reader says otherwise. */
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
let scheme = null;
function paintScheme() {
  document.documentElement.dataset.scheme = scheme || (prefersDark.matches ? "dark" : "light");
}
const schemeButton = make("button", { class: "round", type: "button", "aria-label": W.dark, title: W.dark, onclick: () => {
  scheme = document.documentElement.dataset.scheme === "dark" ? "light" : "dark";
  paintScheme();
} }, "◐");
prefersDark.addEventListener("change", paintScheme);

function drawLegend(events) {
  const kinds = [...KINDS].filter(([kind]) => events.some((event) => event.kind === kind));
  const made = kinds.map(([kind, words]) => make("li", {}, symbol(kind), " ", words));
  const entry = (shown, sign, words) => { if (events.some((event) => event.mark && shown(event.mark, event))) made.push(make("li", {}, sign, " ", words)); };
  const like = (look) => symbol("other", { open: true, ...look });
  entry((mark, event) => event.status === "scheduled" && !mark.asked, like({}), W.scheduled);
  entry((mark, event) => event.status === "scheduled" && mark.asked, like({ asked: true }), W.no_outcome);
  entry((_, event) => event.status === "hypothetical", like({ asked: true }), W.hypothetical);
  entry((_, event) => event.status === "called_off", like({ struck: true }), W.called_off);
  entry((_, event) => event.status === "denied", like({ struck: true, crossed: true }), W.denied);
  const spans = (shape, about) => make("span", { class: `example ${shape} k-other${about ? " about" : ""}`, "aria-hidden": "true" });
  entry((mark) => mark.shape === "bar", spans("bar"), W.period);
  entry((mark) => mark.shape === "beam" && !mark.dashed, spans("beam"), W.inexact);
  entry((mark) => mark.dashed, spans(events.some((event) => event.mark?.dashed && event.mark.shape === "beam") ? "beam" : "bar", true), W.about.replace("{}", "").trim());
  legend.replaceChildren(...made);
}
