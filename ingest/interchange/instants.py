"""Instants: dates as programs write them: ISO 8601, JavaScript's dates, years with BC, milliseconds from 1970.

People's words are no matter of this file. A clock time of 00:00 in all dates of an entry is how programs write a day.

Reference: ISO 8601; ECMA-262, date strings; the event sources of SIMILE Timeline (years of up to four digits, BC, AD).
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.record.days import from_day, to_day
from ingest.record.edtf_form import Date, parse, write
from ingest.record.errors import BadEdtf

_OFFSET = r"(?P<zone>Z|(?:GMT|UTC?)?\s?[+-]\d\d:?\d\d|GMT|UTC?|[+-]\d\d)?"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
_AFTER = rf"(?:,?\s+{_CLOCK}\s?(?P<half>[AaPp]\.?[Mm]\.?)?(?:\s*{_OFFSET})?(?:\s*\([^()]{{0,40}}\))?)?"
_ISO = re.compile(
    r"(?P<year>[+-]?\d{4}|[+-]\d{6})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
    rf"\s?{_OFFSET})?)?)?",
    re.ASCII,
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z)?)?",
    re.ASCII,
)
_YEAR = re.compile(
    r"(?P<year>-?\d{1,4}|-\d{5,6}|\d{5,6}(?=\s?[A-Ca-c]))\s?(?P<era>B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)?",
    re.ASCII | re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(?:(?P<month>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2}),?|(?P<day2>\d{1,2})[\s-](?P<month2>[A-Za-z]{3,9})\.?,?)"
    rf"[\s-]+(?P<year>-?\d{{1,6}})(?:\s(?P<era>BC|AD|BCE|CE))?{_AFTER}",
    re.ASCII,
)
_MONTH = re.compile(r"(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{3,4})", re.ASCII)
_SLASHED = re.compile(rf"(?:(?P<year>\d{{4}})/(?P<month>\d\d?)/(?P<day>\d\d?)){_AFTER}", re.ASCII)
_AMERICAN = re.compile(rf"(?:(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{{4}})){_AFTER}", re.ASCII)
_FORMS = (_ISO, _COMPACT, _YEAR, _NAMED, _MONTH, _SLASHED, _AMERICAN)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OPEN = frozenset({"now", "today", "present", "the present", "ongoing", "current", "..", "till now", "to date"})
_MOST_MILLISECONDS = 8_640_000_000_000_000
"""ECMA-262: how far a JavaScript date reaches on either side of 1970."""
_LONGEST = 80
_EPOCH = to_day(1970)


@dataclass(frozen=True, slots=True)
class Instant:
    """A point in time as a file tells it: its date, null where it has none, with the reason.

    ``open`` says that the words mean the time of reading ("now"): nothing but an open end can be made of them.
    """

    date: Date | None
    words: str
    why: str = ""
    open: bool = False


def read_instant(value: object, *, milliseconds: bool = False) -> Instant | None:
    """Return a date as a program writes it, None where there is nothing; with ``milliseconds`` numbers count from 1970.

    >>> read_instant("Fri Nov 22 1963 12:30:00 GMT-0600").date
    Date(year=1963, month=11, day=22, clock='12:30', zone='-06:00', decade=False, approximate=False)
    >>> read_instant("200 BC").date.year
    -199
    """
    if value is None or value == "" or isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _counted(value, milliseconds=milliseconds)
    if not isinstance(value, str):
        return Instant(None, str(value)[:_LONGEST], "A date is a text or a number.")
    words = " ".join(value.split())
    if not words:
        return None
    if words.casefold() in _OPEN:
        return Instant(None, words, f'"{words}" is whenever the file is read, and no date.', open=True)
    if len(words) > _LONGEST:
        return Instant(None, words[:_LONGEST] + "…", "It is too long to be a date.")
    if milliseconds and re.fullmatch(r"-?\d{8,16}", words) and not _COMPACT.fullmatch(words):
        return _counted(int(words), milliseconds=True)
    return _parsed(words)


@lru_cache(maxsize=65_536)
def _parsed(words: str) -> Instant:
    for form in _FORMS:
        match = form.fullmatch(words)
        if match is not None:
            return _from_match(match.groupdict(), words)
    try:
        found = parse(words)
    except BadEdtf:
        found = None
    if isinstance(found, Date):
        return Instant(found, words)
    return Instant(None, words, f'"{words}" is no date that this format has.')


def _from_match(found: dict[str, str | None], words: str) -> Instant:
    number = int(found["year"] or 0)
    era = (found.get("era") or "").replace(".", "").upper()
    year = 1 - number if era.startswith("B") else number
    if era and number < 1:
        return Instant(None, words, f'"{words}" names no year: an era begins with its year 1.')
    month_words = found.get("month") or found.get("month2")
    month = _month(month_words) if month_words else None
    day = found.get("day") or found.get("day2")
    if month_words and month is None:
        return Instant(None, words, f'"{words}" has no month that is known.')
    clock = _clock(found)
    if clock is None:
        return Instant(None, words, f'"{words}" has no such time of day.')
    zone = _zone(found.get("zone")) if clock else ""
    return checked(Date(year, month, int(day) if day else None, clock, zone), words)


def checked(date: Date, words: str) -> Instant:
    """Return an instant of a date if the calendar has it, else the reason."""
    try:
        parse(write(date))
    except BadEdtf as error:
        return Instant(None, words, f"The calendar has no such date: {error.message}.")
    return Instant(date, words)


def _month(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    short = words[:3].casefold()
    return _MONTHS.index(short) + 1 if short in _MONTHS else None


def _clock(found: dict[str, str | None]) -> str | None:
    """Return the time of day, "" if there is none, None if it cannot be.

    A program writes seconds always: ":00" tells of none.
    """
    if found.get("hour") is None:
        return ""
    hour, minute, second = (int(found.get(k) or 0) for k in ("hour", "minute", "second"))
    half = (found.get("half") or "")[:1].casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if (hour, minute, second) == (24, 0, 0) or hour > 23 or minute > 59 or second > 59:
        return None
    return f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if second else "")


def _zone(text: str | None) -> str:
    if not text:
        return ""
    digits = re.sub(r"[^\d+-]", "", text)
    if not digits or int(digits[1:]) == 0:
        return "Z"
    return f"{digits[0]}{digits[1:3]}:{digits[3:5] or '00'}"


def read_clock(text: str) -> str | None:
    """Return a time of day of a field of its own, "" if it is empty, None if it is none.

    >>> read_clock("2:05 pm"), read_clock("14:05:09"), read_clock("late")
    ('14:05', '14:05:09', None)
    """
    words = text.strip()
    if not words:
        return ""
    match = re.fullmatch(
        r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?)?\s?(?P<half>[AaPp]\.?[Mm]\.?)?",
        words,
        re.ASCII,
    )
    return _clock(match.groupdict()) if match else None


def _counted(value: float, *, milliseconds: bool) -> Instant:
    words = f"{value:.0f}" if isinstance(value, float) and value == value and abs(value) < 1e17 else str(value)[:40]
    if not milliseconds:
        return _parsed(words)
    if value != value or abs(value) > _MOST_MILLISECONDS:
        return Instant(None, words, f"{words} milliseconds from 1970 are no date.")
    days, rest = divmod(int(value), 86_400_000)
    seconds = rest // 1000
    clock = f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}" + (f":{seconds % 60:02d}" if seconds % 60 else "")
    date = Date(*from_day(_EPOCH + days), clock, "Z")
    # What a person reads is the date; nobody reads milliseconds.
    return Instant(date, write(date))


def midnights(instants: tuple[Instant, ...]) -> bool:
    """Tell whether dates have clock times, each of them midnight: days, as programs write them."""
    clocks = [i.date.clock for i in instants if i.date is not None and i.date.clock]
    return bool(clocks) and all(clock == "00:00" for clock in clocks)


def without_clock(instant: Instant) -> Instant:
    """Return an instant as its day."""
    return instant if instant.date is None else replace(instant, date=replace(instant.date, clock="", zone=""))
