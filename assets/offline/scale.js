/* Scale: days to pixels; a silence that would take a good part of the width is broken and named instead. */
const GAP = 66;
const LONG = 0.4;
const LEAST = 130;

/* The stretches that are drawn, each [first day, last day, left, right] and the days of the first and last in it. */
function stretchesOf(events, first, last, width) {
  const clipped = (day) => Math.min(Math.max(day, first), last);
  const spans = events.map((event) => [clipped(Math.min(event.start, event.mark.day)), clipped(Math.max(event.end, event.mark.day))]).sort((a, b) => a[0] - b[0]);
  const groups = [];
  const long = (last - first) * LONG;
  for (const [from, to] of spans) {
    const group = groups[groups.length - 1];
    if (group && from - group[1] <= long) group[1] = Math.max(group[1], to);
    else groups.push([from, to]);
  }
  const days = groups.reduce((sum, [from, to]) => sum + to - from, 0);
  // Who has come near wants to see the days as they run.
  if (groups.length < 2 || state.first !== null || width < groups.length * (LEAST + GAP)) return [[first, last, 0, width]];
  const air = Math.max(days * 0.03, 0.6);
  const aired = groups.map(([from, to]) => [from - air, to + air, from, to]);
  const room = width - GAP * (groups.length - 1) - LEAST * groups.length;
  const all = aired.reduce((sum, [from, to]) => sum + to - from, 0);
  let left = 0;
  return aired.map(([from, to, ...heard]) => {
    const right = left + LEAST + (room * (to - from)) / all;
    const made = [from, to, left, right, ...heard];
    left = right + GAP;
    return made;
  });
}

/* Leads a day to a pixel; in a gap to its middle, outside everything beyond the edge on its side. */
function scaleOf(stretches) {
  return (day) => {
    for (const [at, [first, last, left, right]] of stretches.entries()) {
      const x = left + ((day - first) / (last - first)) * (right - left);
      if (day <= last) return day >= first || !at ? x : left - GAP / 2;
      if (at === stretches.length - 1) return x;
    }
    return 0;
  };
}

/* The day of a pixel, in a gap that of its nearer edge. */
function dayAt(stretches, x) {
  const away = ([, , left, right]) => Math.max(left - x, x - right, 0);
  const [first, last, left, right] = stretches.reduce((near, one) => (away(one) < away(near) ? one : near));
  return first + ((Math.min(Math.max(x, left), right) - left) / (right - left)) * (last - first);
}

/* How long a silence is, in the largest unit that says it well, as in the pictures: "157 years". */
function lengthWords(days) {
  const [unit, count] = days >= 700 ? ["year", days / 365.25] : days > 60 ? ["month", days / 30.44] : days >= 2 ? ["day", days] : ["hour", Math.max(1 / 24, days) * 24];
  const locale = LOCALES[DATA.language] || DATA.language;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 }).format(Math.round(count));
}
