"""Spans: the date of an entry from its first and last instant, whole or uncertain, and the ends to write it with."""

from dataclasses import replace
from functools import lru_cache

from ingest.interchange.instants import Instant, midnights, without_clock
from ingest.record.clock import clocked
from ingest.record.days import Day, add_months, from_day, to_day
from ingest.record.edtf import bounds, interval
from ingest.record.edtf_form import PARTS, Date, Interval, OneOf, parse, write
from ingest.record.errors import BadEdtf
from ingest.record.report import When

UNDATED = When(None, basis="table", why="The entry has no date.")


def period(start: Instant | None, end: Instant | None = None) -> When:
    """Return the date from one instant to another, both inclusive; ``edtf`` is null, with the reason, where it is none.

    Equal ends are one date; "now" leaves the end open; an end that cannot be read leaves the start, and is said.
    """
    given = start, end
    start, end = _days(start, end)
    found = _period(start, end)
    if given == (start, end) or found.edtf is None:
        return found
    return replace(found, why=f"{found.why} A time of 00:00 is how programs write a day.")


def _period(start: Instant | None, end: Instant | None) -> When:
    if start is None and end is None:
        return UNDATED
    if start is None:
        assert end is not None
        return _none(end.words, end.why) if end.date is None else _made(f"../{write(end.date)}", f"to {end.words}")
    if start.date is None:
        return _none(start.words, start.why)
    if end is None or end.date == start.date:
        return _made(write(start.date), start.words)
    words = f"{start.words} – {end.words}"
    if end.open:
        return _made(f"{write(start.date)}/..", words)
    if end.date is None:
        found = _made(write(start.date), start.words)
        return replace(found, why=f"{found.why} Its end is not read: {end.why}")
    try:
        return _made(interval(write(start.date), write(end.date)), words)
    except BadEdtf:
        return _none(words, f'It would end ("{end.words}") before it begins ("{start.words}").')


def some_time(first: Instant, last: Instant) -> When:
    """Return "at one time between these", both inclusive; where they are the ends of a year or a month, that.

    >>> from ingest.interchange.instants import read_instant
    >>> some_time(read_instant("1845"), read_instant("1847")).edtf
    '[1845..1847]'
    """
    one, other = _days(first, last)
    assert one is not None and other is not None
    unit = between_next(one, other)
    if unit is not None:
        found = _made(write(unit), f"{one.words} – {other.words}")
        return replace(found, why=f'From "{one.words}" to where "{other.words}" begins; the file gives no more.')
    whole = period(one, other)
    if whole.edtf is None or "/" not in whole.edtf or one.date is None or other.date is None:
        return whole
    words = f"{one.words} – {other.words}"
    between = OneOf((one.date, other.date), between=True)
    found = _made(_unit(whole.earliest, whole.latest) or write(between), words)
    return replace(found, why=f'At one time between "{one.words}" and "{other.words}"; the file gives no more.')


def between_next(first: Instant | None, last: Instant | None) -> Date | None:
    """Return the year, month or day from an instant to the one next to it, None where they lie further apart.

    That is how a year is told where dates are instants: "1866" is the first moment of 1866, "1867" its end.
    """
    if first is None or last is None or first.date is None or last.date is None:
        return None
    one, other = first.date, last.date
    if one.clock not in ("", "00:00") or other.clock not in ("", "00:00") or not (plain(one) and plain(other)):
        return None
    begin, end = ((d.year, d.month or 1, d.day or 1) for d in (one, other))
    year, month, number = begin
    if end == (year + 1, 1, 1) and (month, number) == (1, 1):
        return Date(year)
    if one.month is None or other.month is None:
        return None
    if end == (*add_months(year, month, 1), 1) and number == 1:
        return Date(year, month)
    if one.day is None or other.day is None:
        return None
    return Date(*begin) if to_day(*end) == to_day(*begin) + 1 else None


def told(edtf: object, words: str) -> When | None:
    """Return the date of an EDTF string that stands beside a format's own date; None if it is none."""
    if not isinstance(edtf, str) or not 4 <= len(edtf) <= 200:
        return None
    try:
        return _made(edtf, words)
    except BadEdtf:
        return None


def ends(when: When) -> tuple[Date | None, Date | None, bool]:
    """Return the first and the last date of an EDTF date, and whether it is one of what lies between.

    The last one is null where it is a single date; both are null where there is no date.
    """
    if when.edtf is None:
        return None, None, False
    value = parse(when.edtf)
    if isinstance(value, Date):
        return value, None, False
    if isinstance(value, Interval):
        return value.start, value.end, False
    if value.before or value.after:
        return (None, value.choices[0], True) if value.before else (value.choices[0], None, True)
    return value.choices[0], value.choices[-1], True


def plain(date: Date | None) -> bool:
    """Tell whether a date is a year, a month or a day with or without a clock, which every format can write."""
    return date is None or not (date.approximate or date.decade or date.month in PARTS)


def exact(when: When, *, zones: bool = True) -> bool:
    """Tell whether a format with plain first and last dates, with zones or without, says all of a date."""
    first, last, one_of = ends(when)
    if not zones and any(date is not None and date.zone for date in (first, last)):
        return False
    return first is not None and plain(first) and plain(last) and not one_of and not (when.edtf or "").endswith("/..")


def outer(when: When) -> tuple[Date | None, Date | None]:
    """Return dates a format without uncertainty can write: the date's own ends, or its first and last possible day."""
    if exact(when):
        first, last, _ = ends(when)
        return first, last
    days = [d for d in (when.earliest, when.latest) if d is not None]
    if not days:
        return None, None
    return _day(days[0]), (_day(days[-1]) if days[-1] != days[0] else None)


def _days(start: Instant | None, end: Instant | None) -> tuple[Instant | None, Instant | None]:
    """Return both ends as days where their clock times are midnight."""
    there = tuple(i for i in (start, end) if i is not None)
    if not midnights(there):
        return start, end
    return start and without_clock(start), end and without_clock(end)


def _none(words: str, why: str) -> When:
    return When(None, basis="table", words=words, why=why)


@lru_cache(maxsize=65_536)
def _made(edtf: str, words: str) -> When:
    """Return the date of an EDTF string, with its clock times.

    Raises:
        BadEdtf: it is none.
    """
    span = bounds(edtf)
    found = When(
        edtf, span.earliest, span.latest, span.precision, span.approximate,
        basis="table", words=words, rule="entry", why=f'"{words}" stands in the entry.',
    )  # fmt: skip
    return clocked(found)


def _unit(first: Day | None, last: Day | None) -> str | None:
    """Return the year or month that two days are the first and last of, None if they are of none."""
    if first is None or last is None:
        return None
    (y1, m1, _), (y2, _, _) = from_day(first), from_day(last)
    for edtf in (write(Date(y1)), write(Date(y1, m1))):
        span = bounds(edtf)
        if (span.earliest, span.latest) == (first, last) and y1 == y2:
            return edtf
    return None


def _day(number: Day) -> Date:
    return Date(*from_day(number))
