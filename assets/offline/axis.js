/* Axis: days as numbers (1 is 0001-01-01, N to N + 1 is a whole day), as words, and as the lines of a time scale. */
const LOCALES = { en: "en-GB", ar: "ar-u-nu-latn" };
const DAY = 86_400_000;
const TO_1970 = 719_163;
const toDate = (day) => new Date((day - TO_1970) * DAY);

function toDay(year, month = 1, day = 1) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY) + TO_1970;
}

const formats = new Map();
function rangeFormat(parts) {
  const key = JSON.stringify(parts);
  if (!formats.has(key)) {
    const locale = LOCALES[DATA.language] || DATA.language;
    formats.set(key, new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC", calendar: "gregory" }));
  }
  return formats.get(key);
}
const format = (date, parts) => rangeFormat(parts).format(date);

const yearWords = (year) => (year > 0 ? String(year) : say("bc", String(1 - year)));
function dayWords(day, withYear) {
  const date = toDate(day);
  const words = format(date, { day: "numeric", month: "short" });
  return withYear ? `${words} ${yearWords(date.getUTCFullYear())}` : words;
}
function monthWords(date, withYear) {
  const words = format(date, { month: "short" });
  return withYear ? `${words} ${yearWords(date.getUTCFullYear())}` : words;
}

function isoDay(day) {
  const date = toDate(day);
  const year = date.getUTCFullYear();
  const two = (n) => String(n).padStart(2, "0");
  const written = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${written}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/* Read "2024-02-14", "2024-02" or "2024"; the last day of a month or a year where it ends a range. Null for nothing. */
function readDay(text, last) {
  const typed = text.trim();
  if (!typed) return null;
  const found = /^(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  if (!found) return NaN;
  const [year, month, day] = [Number(found[1]), Number(found[2] || 0), Number(found[3] || 0)];
  if (month > 12 || (found[2] && !month)) return NaN;
  if (day) {
    const read = toDay(year, month, day);
    return toDate(read).getUTCDate() === day ? read : NaN;
  }
  if (!last) return toDay(year, month || 1);
  return toDay(month ? year : year + 1, month ? month + 1 : 1) - 1;
}

/* A date of a document in words: a day as "5 Mar 2024", anything less exact as it is written. */
function dateWords(written) {
  return /^-?\d{4,6}-\d{2}-\d{2}$/.test(written) ? dayWords(readDay(written, false), true) : written;
}

/* Steps of the scale: days per step (about), least pixels per step, and the first line at or after a day. */
const hourly = (hours) => ({ days: hours / 24, room: 58, from: (day) => Math.ceil((day * 24) / hours - 1e-6) * hours / 24, next: (day) => Math.round((day * 24) / hours + 1) * hours / 24, words: hourWords });
const daily = (days) => ({ days, room: 66, from: (day) => Math.ceil((day - 1) / days) * days + 1, next: (day) => day + days, words: (day, year) => dayWords(day, year) });
const monthly = (months) => ({ days: months * 30.4, room: 72, from: (day) => onMonth(day, months, 0), next: (day) => onMonth(day, months, 1), words: (day, year) => monthWords(toDate(day), year) });
const yearly = (years) => ({ days: years * 365.2, room: 58, from: (day) => onMonth(day, years * 12, 0), next: (day) => onMonth(day, years * 12, 1), words: (day) => yearWords(toDate(day).getUTCFullYear()) });
function hourWords(day, year) {
  const inDay = Math.round((day - Math.floor(day)) * 24);
  return inDay ? `${String(inDay).padStart(2, "0")}:00` : dayWords(day, year);
}
/* The first day of a step of months, at or after a day, or the one that follows it. */
function onMonth(day, months, further) {
  const date = toDate(Math.ceil(day));
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + (date.getUTCDate() > 1 && !further ? 1 : 0);
  const step = further ? Math.floor(count / months) + 1 : Math.ceil(count / months);
  return toDay(Math.floor((step * months) / 12), (((step * months) % 12) + 12) % 12 + 1);
}
const STEPS = [
  ...[1, 3, 6, 12].map(hourly), ...[1, 2, 7, 14].map(daily), ...[1, 2, 3, 6].map(monthly),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map(yearly),
];

/* The lines of a scale from day to day over so many pixels: [day, words]; the year stands where it changes. */
function ticks(first, last, width) {
  const step = STEPS.find((one) => (one.days / (last - first)) * width >= one.room) || STEPS[STEPS.length - 1];
  const found = [];
  let year = null;
  for (let day = step.from(first); day <= last && found.length < 200; day = step.next(day)) {
    const own = toDate(day).getUTCFullYear();
    found.push([day, step.words(day, own !== year)]);
    year = own;
  }
  return found;
}
