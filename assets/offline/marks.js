/* Marks: an event or a crowd as it stands in a row: the sign, what spans days, the words beside it. */
/* What a mark says aloud: date, words, kind. */
function spoken(event) {
  return `${event.date || W.no_date}, ${worded(event)}, ${KINDS.get(event.kind)}`;
}

function markOf(one, row, left) {
  const { event } = one;
  const at = (px) => `${Math.round(px * 10) / 10}px`;
  const parts = [];
  const chosen = state.selected === event.index ? " selected" : "";
  if (one.spans && one.right - one.left > 2) {
    const span = make("span", { class: `span ${event.mark.shape} k-${event.kind}${event.mark.dashed ? " about" : ""}${chosen}`, "data-e": event.index, "aria-hidden": "true" });
    if (event.mark.first === undefined) span.classList.add("open-start");
    if (event.mark.last === undefined) span.classList.add("open-end");
    Object.assign(span.style, { left: at(left + one.left), width: at(one.right - one.left), top: at(one.y) });
    parts.push(span);
  }
  const size = one.lead ? 16 : 11;
  const button = make("button", {
    class: `mark${one.lead ? "" : " small"}${chosen}`, type: "button", tabindex: "-1", title: spoken(event),
    "aria-label": spoken(event), "data-e": event.index, "data-key": `${row}:${event.index}`,
  }, symbol(event.kind, event.mark, size));
  Object.assign(button.style, { left: at(left + one.x), top: at(one.y) });
  parts.push(button);
  if (one.label) {
    const words = make("span", { class: `tag ${one.side} lines-${one.label.lines}${chosen}`, "data-e": event.index, dir: "auto", "aria-hidden": "true" },
      make("b", {}, one.label.date), " ", isolated(one.label.text));
    const width = one.label.width;
    const x = one.side === "left" ? one.x - MARK / 2 - width : one.x + MARK / 2;
    Object.assign(words.style, { left: at(left + x), top: at(one.y), width: at(width) });
    parts.push(words);
  }
  return parts;
}

/* Events that have no room of their own, counted; pressed, it shows their days or, within a day, what they are. */
function crowdOf(crowd, row, left) {
  const { events } = crowd;
  if (events.length === 1) {
    const one = { event: events[0], lead: true, x: crowd.x, y: crowd.y, left: crowd.x, right: crowd.x, spans: false };
    return markOf(one, row, left);
  }
  const first = Math.floor(Math.min(...events.map((event) => event.mark.day)));
  const last = Math.floor(Math.max(...events.map((event) => event.mark.day)));
  const when = first === last ? dayWords(first, true) : `${dayWords(first, true)} – ${dayWords(last, true)}`;
  const said = `${eventsWords(events.length)}, ${when}`;
  const size = Math.min(BIN - 2, 15 + 3 * Math.log2(events.length));
  const button = make("button", {
    class: `crowd k-${leading(events)}`, type: "button", tabindex: "-1", title: said, "aria-label": said,
    "data-key": `${row}:c${Math.round(crowd.x)}`,
  }, String(events.length));
  Object.assign(button.style, { left: `${left + crowd.x}px`, top: `${crowd.y}px`, width: `${size}px`, height: `${size}px` });
  button.addEventListener("click", () => enter(events, button));
  return [button];
}

function leading(events) {
  const counts = new Map();
  for (const event of events) counts.set(event.kind, (counts.get(event.kind) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

function enter(events, button) {
  const ends = events.map((event) => event.mark.day);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const [from, to] = days();
  if (last - first < 0.5 || to - from < 2.5) openCrowd(events, button);
  else look(...aired(first, last));
}
