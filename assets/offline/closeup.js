/* Close-up: the short spans in which most of the events crowd; a button each sets the days to one, or back to all. */
const SHARE = 0.4;
const SLIVER = 0.05;
const ROUNDED = 0.12;
const NEARLY_ALL = 0.9;
const MORE = 4;
const FEWEST = 20;
const SAMPLED = 400;
const HOUR = 1 / 24;

/* Up to three spans [first, last, count], each inside the one before; the rules are those of the pictures. */
function closeUps(days) {
  let inside = [...days].sort((a, b) => a - b);
  if (!inside.length) return [];
  const all = inside;
  let [first, last] = [inside[0], inside[inside.length - 1]];
  const found = [];
  while (found.length < 2) {
    const span = crowdIn(inside, first, last);
    if (!span) break;
    found.push(span);
    [first, last] = span;
    inside = inside.filter((day) => day >= first && day < last);
  }
  const story = found.length ? storyOf(all) : null;
  return story && leadsTo(story, found[0]) ? [story, ...found] : found;
}

const sampled = (days) => { const step = Math.max(1, Math.floor(days.length / SAMPLED)); return days.filter((_, at) => at % step === 0); };
const within = (days, first, last) => days.filter((day) => day >= first && day < last).length;

/* Of all spans with a good part of the events in a sliver of the time, the one that tells most. */
function crowdIn(days, first, last) {
  const whole = last - first;
  if (days.length < FEWEST || whole <= 0) return null;
  const some = sampled(days);
  let best = null;
  for (let count = Math.floor(some.length * SHARE) + 1; count < some.length; count += 1) {
    let start = 0;
    for (let at = 1; at + count <= some.length; at += 1) if (some[at + count - 1] - some[at] < some[start + count - 1] - some[start]) start = at;
    const [a, b] = [some[start], some[start + count - 1]];
    if (b - a >= SLIVER * whole) break;
    const worth = (count / some.length) * Math.log(whole / Math.max(b - a, HOUR));
    if (!best || worth > best[0]) best = [worth, a, b];
  }
  if (!best) return null;
  const [a, b] = roundedDays(best[1], best[2]);
  const inside = within(days, a, b);
  if (b - a > ROUNDED * whole || inside <= SHARE * days.length || (inside === days.length && b - a >= whole)) return null;
  return [a, b, inside];
}

/* The span of nearly all events that stands most by itself: its silences are long for its length. */
function storyOf(days) {
  const whole = days[days.length - 1] - days[0];
  const some = sampled(days);
  let best = null;
  for (let count = Math.ceil(some.length * NEARLY_ALL); count < some.length; count += 1) {
    for (let start = 0; start + count <= some.length; start += 1) {
      const [a, b] = [some[start], some[start + count - 1]];
      if (b - a >= SLIVER * whole) continue;
      const before = start ? a - some[start - 1] : whole;
      const after = start + count < some.length ? some[start + count] - b : whole;
      const apart = Math.min(before, after) / Math.max(b - a, HOUR);
      if (!best || apart > best[0]) best = [apart, a, b];
    }
  }
  if (!best) return null;
  const [a, b] = roundedDays(best[1], best[2]);
  return [a, b, within(days, a, b)];
}
function leadsTo([first, last, count], [from, to, held]) {
  return first <= from && to <= last && to - from <= ROUNDED * (last - first) && count >= held + MORE;
}

/* Widened to whole hours, days, months or years, by how long it is. */
function roundedDays(first, last) {
  const long = last - first;
  if (long > 0 && long < 0.6) return [Math.floor(first / HOUR + 1e-6) * HOUR, Math.ceil(last / HOUR - 1e-6) * HOUR];
  if (long <= 75) return [Math.floor(first), Math.floor(last) + 1];
  const [from, to] = [toDate(Math.floor(first)), toDate(Math.floor(last))];
  if (long <= 1500) return [toDay(from.getUTCFullYear(), from.getUTCMonth() + 1), toDay(to.getUTCFullYear(), to.getUTCMonth() + 2)];
  return [toDay(from.getUTCFullYear()), toDay(to.getUTCFullYear() + 1)];
}

/* "22–25 Nov 1963", "22 Nov 1963, 12:00–16:00", "1961–1963". */
function spanWords(first, last) {
  const [from, to] = [Math.floor(first), Math.ceil(last - 1e-9) - 1];
  if (from === to && last - first < 1) {
    const clock = (day) => { const minutes = Math.round((day - from) * 1440); return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`; };
    return `${dayWords(from, true)}, ${clock(first)}–${clock(last)}`;
  }
  const [begin, end, next] = [toDate(from), toDate(to), toDate(to + 1)];
  if (begin.getUTCFullYear() < 1) return from === to ? dayWords(from, true) : `${dayWords(from, true)} – ${dayWords(to, true)}`;
  const parts = begin.getUTCDate() > 1 || next.getUTCDate() > 1 ? { day: "numeric", month: "short" } : begin.getUTCMonth() || next.getUTCMonth() ? { month: "short" } : {};
  return rangeFormat({ year: "numeric", ...parts }).formatRange(begin, end);
}

const closeups = make("div", { class: "closeups", hidden: true });
function drawCloseups(events) {
  const offers = closeUps(events.filter((event) => event.mark).map((event) => event.mark.day));
  const focused = closeups.contains(document.activeElement) ? [...closeups.children].indexOf(document.activeElement) : -1;
  closeups.hidden = !offers.length;
  closeups.replaceChildren(...offers.map(([first, last, count]) => {
    const on = state.first !== null && Math.abs(state.first - first) + Math.abs(state.last - last) < 1e-3;
    // Pressed once more it shows all days again.
    const press = () => { [state.first, state.last] = on ? [null, null] : [first, last]; show(); };
    return make("button", { class: "plain", type: "button", "aria-pressed": String(on), onclick: press }, `${say("close_up", spanWords(first, last))}, ${eventsWords(count)}`);
  }));
  closeups.children[focused]?.focus({ preventScroll: true });
}
