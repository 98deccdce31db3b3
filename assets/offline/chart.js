/* Chart: rows on a time scale, drawn anew for every change; zoom, drag and the keyboard move its days. */
const EDGE = 14;
const SHORTEST = 0.5;
const MOST_LINKED = 150;
const chart = make("div", { class: "chart", id: "chart", role: "group", "aria-label": W.chart, "aria-describedby": "keys", dir: "ltr" });
const roomFor = () => chart.clientWidth - nameWidth() - EDGE;
let cursor = null;
let drawnStretches = [];

function drawChart(events) {
  const [names, width] = [nameWidth(), roomFor()];
  if (!EXTENT || width < 120) return;
  const [first, last] = days();
  const seen = events.filter((event) => event.mark && event.start <= last && event.end >= first);
  const stretches = stretchesOf(seen, first, last, width);
  drawnStretches = stretches;
  const scale = scaleOf(stretches);
  const years = new Set(seen.map((event) => toDate(event.mark.day).getUTCFullYear()));
  const rows = pack(seen, rowsOf(events.filter((event) => event.mark)), scale, width, years.size > 1);
  const kept = chart.contains(document.activeElement);
  const unfolding = kept && document.activeElement.matches(".further");
  const axis = make("div", { class: "axis", "aria-hidden": "true" });
  const grid = make("div", { class: "grid", "aria-hidden": "true" });
  const put = (box, made, x, wide) => {
    made.style.left = `${names + x}px`;
    if (wide) made.style.width = `${wide}px`;
    box.append(made);
  };
  for (const [at, [from, to, left, right, , heard]] of stretches.entries()) {
    for (const [day, words] of ticks(from, to, right - left)) {
      // The length of the silence stands there.
      if ((at && scale(day) < left + 34) || (stretches[at + 1] && scale(day) > right - 34)) continue;
      // Cut at the edge a day could be read for another.
      if (scale(day) + widthOf(words, false) / 2 <= width + EDGE) put(axis, make("span", { class: "tick" }, words), scale(day));
      put(grid, make("span", { class: "line" }), scale(day));
    }
    const next = stretches[at + 1];
    if (!next) continue;
    put(axis, make("span", { class: "tick gap-words" }, lengthWords(next[4] - heard)), right + GAP / 2);
    put(grid, make("span", { class: "gap" }), right + 8, GAP - 16);
  }
  if (DATA.today !== null && stretches.some(([from, to]) => DATA.today + 0.5 > from && DATA.today + 0.5 < to)) {
    const line = make("span", { class: "line today" }, make("span", {}, W.today));
    put(grid, line, scale(DATA.today + 0.5));
  }
  let top = 0;
  const places = new Map();
  const drawnRows = rows.map((row, index) => {
    const made = make("div", { class: "row", role: "group", "aria-label": row.name }, nameOf(row));
    made.style.height = `${row.height}px`;
    if (row.seat === "both") made.append(...spine(facing(), scale, width, row.axis, names));
    for (const one of row.items) {
      made.append(...markOf(one, index, names));
      if (!places.has(one.event)) places.set(one.event, []);
      places.get(one.event).push([one.x, top + one.y]);
    }
    for (const crowd of row.crowds || []) made.append(...crowdOf(crowd, index, names));
    top += row.height;
    return made;
  });
  chart.style.setProperty("--names", `${names - 8}px`);
  const links = make("div", { class: "links", "aria-hidden": "true" });
  for (const [event, at] of places) {
    // Among many, lines join nothing any more: then that of the event in hand alone.
    if (at.length < 2 || (seen.length > MOST_LINKED && state.selected !== event.index)) continue;
    const ys = at.map((one) => one[1]);
    const link = make("span", { class: `link${event.mark.open ? " open" : ""}${state.selected === event.index ? " selected" : ""}` });
    Object.assign(link.style, { left: `${names + at[0][0]}px`, top: `${Math.min(...ys)}px`, height: `${Math.max(...ys) - Math.min(...ys)}px` });
    links.append(link);
  }
  chart.replaceChildren(axis, make("div", { class: "rows" }, grid, links, ...drawnRows));
  rove(kept);
  if (unfolding) chart.querySelector(".further")?.focus({ preventScroll: true });
}

/* One mark of the chart is in the order of the Tab key; the arrows go on from there. */
const stops = () => [...chart.querySelectorAll("[data-key]")];
function rove(focus) {
  const all = stops();
  // With nothing in view the keys that zoom and move on still need a place.
  chart.toggleAttribute("tabindex", false);
  if (!all.length) {
    chart.tabIndex = 0;
    if (focus) chart.focus({ preventScroll: true });
    return;
  }
  const own = all.find((one) => one.dataset.key === cursor) || all.find((one) => Number(one.dataset.e) === state.selected) || all[0];
  own.tabIndex = 0;
  if (focus) own.focus({ preventScroll: true });
}
function toStop(stop) {
  if (!stop) return;
  for (const one of stops()) one.tabIndex = -1;
  stop.tabIndex = 0;
  cursor = stop.dataset.key;
  stop.focus();
}

function alongRow(stop, step) {
  const row = [...stop.parentElement.querySelectorAll("[data-key]")].sort((a, b) => parseFloat(a.style.left) - parseFloat(b.style.left) || parseFloat(a.style.top) - parseFloat(b.style.top));
  if (!Number.isFinite(step)) return row[step < 0 ? 0 : row.length - 1];
  return row[row.indexOf(stop) + step];
}
function acrossRows(stop, step) {
  const rows = [...chart.querySelectorAll(".row")].filter((row) => row.querySelector("[data-key]"));
  const row = rows[rows.indexOf(stop.parentElement) + step];
  if (!row) return null;
  const x = parseFloat(stop.style.left);
  return [...row.querySelectorAll("[data-key]")].sort((a, b) => Math.abs(parseFloat(a.style.left) - x) - Math.abs(parseFloat(b.style.left) - x))[0];
}

/* Show the days from first to last, never less than half of one, nor much more than there is. */
function look(first, last) {
  const whole = wholeDays();
  const middle = (first + last) / 2;
  const half = Math.min(Math.max(last - first, SHORTEST), whole[1] - whole[0]) / 2;
  let [from, to] = [middle - half, middle + half];
  if (from < whole[0]) [from, to] = [whole[0], whole[0] + 2 * half];
  if (to > whole[1]) [from, to] = [whole[1] - 2 * half, whole[1]];
  [state.first, state.last] = to - from >= whole[1] - whole[0] - 1e-6 ? [null, null] : [from, to];
  show();
}
/* Zoom about a day: that of the mark in hand, else the middle one of the events in view, never about nothing. */
function zoom(factor, about = null) {
  if (!EXTENT) return;
  const [first, last] = days();
  const own = [Number(document.activeElement?.dataset?.e ?? NaN), state.selected ?? NaN].map((index) => EVENTS[index]?.mark?.day);
  const within = own.find((day) => day >= first && day <= last);
  const seen = shown().filter((event) => event.mark && event.mark.day >= first && event.mark.day <= last);
  const at = about ?? within ?? seen[Math.floor(seen.length / 2)]?.mark.day ?? (first + last) / 2;
  look(at - (at - first) * factor, at + (last - at) * factor);
}
function pan(share) {
  if (!EXTENT) return;
  const [first, last] = days();
  const by = (last - first) * share;
  look(first + by, last + by);
}
function wholeTime() {
  [state.first, state.last] = [null, null];
  show();
}

chart.addEventListener("click", (press) => {
  const found = press.target.closest("[data-e]");
  if (!found || chart.dataset.dragged) return;
  cursor = found.dataset.key || cursor;
  select(Number(found.dataset.e), found.matches("button") ? found : chart.querySelector(`button[data-e="${found.dataset.e}"]`));
});
const STEPS_OF = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
chart.addEventListener("keydown", (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  const stop = press.target.closest("[data-key]");
  const keys = { "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), "−": () => zoom(2), 0: wholeTime };
  if (press.shiftKey && (press.key === "ArrowLeft" || press.key === "ArrowRight")) pan(press.key === "ArrowLeft" ? -0.25 : 0.25);
  else if (keys[press.key]) keys[press.key]();
  else if (stop && press.key in STEPS_OF) toStop(alongRow(stop, STEPS_OF[press.key]));
  else if (stop && (press.key === "ArrowUp" || press.key === "ArrowDown")) toStop(acrossRows(stop, press.key === "ArrowUp" ? -1 : 1));
  else return;
  press.preventDefault();
});

/* Ctrl and the wheel (or two fingers drawn apart) zoom where the pointer is; the bare wheel scrolls the page. */
chart.addEventListener("wheel", (turn) => {
  const width = roomFor();
  if (turn.ctrlKey || turn.metaKey) {
    const x = turn.clientX - chart.getBoundingClientRect().left - nameWidth();
    zoom(Math.exp(Math.max(-1, Math.min(1, turn.deltaY / 100)) * 0.3), dayAt(drawnStretches, x));
  } else if (Math.abs(turn.deltaX) > Math.abs(turn.deltaY) || turn.shiftKey) pan((turn.deltaX || turn.deltaY) / width);
  else return;
  turn.preventDefault();
}, { passive: false });

dragging(chart, (move, start) => {
  if (start.target.closest("button")) return;
  const width = roomFor();
  pan(-move / width);
});

/* Tell of a drag piece by piece, in pixels since the last piece; what follows a drag is no click. */
function dragging(box, tell) {
  box.addEventListener("pointerdown", (start) => {
    if (start.button || start.pointerType === "touch" && box === chart) return;
    let last = start.clientX;
    delete box.dataset.dragged;
    const move = (now) => {
      if (Math.abs(now.clientX - last) < (box.dataset.dragged ? 1 : 4)) return;
      box.dataset.dragged = "1";
      tell(now.clientX - last, start, now);
      last = now.clientX;
    };
    const end = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      setTimeout(() => delete box.dataset.dragged);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  });
}
