"""EDTF: read and write the profile of date strings this project keeps, and lead them to days.

| string | meaning |
| --- | --- |
| ``2024-02-26`` ``2024-02`` ``2024`` | a day, a month, a year |
| ``-0500`` ``0000`` ``Y12024`` | 501 BC, 1 BC, and years past 9999 |
| ``2024-03-05T20:42+02:00`` | a clock time, in hours, minutes or seconds, with its zone or none |
| ``2024-21`` to ``24`` | spring, summer, autumn, winter, northern; ``29`` to ``32`` the same, southern |
| ``2024-33`` to ``36``, ``2024-40`` ``41`` | quarters, half years |
| ``199X`` | a decade; a century is the interval of its years, ``1801/1900`` |
| ``2024-02~`` | about |
| ``a/b`` ``a/..`` ``../b`` | from a to b, both inclusive; ongoing; until |
| ``[a, b]`` ``[a..b]`` | one of these; at one time from a to b |
| ``[a..]`` ``[..b]`` | on a or later; on b or earlier |

Reference: ISO 8601-2:2019, levels 0 and 1 and parts of 2; which months a season has is our choice (meteorological).
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.record.days import Day, add_months, from_day, month_length, to_day, weekday
from ingest.record.edtf_form import PARTS, Date, Edtf, Interval, OneOf, bad, parse, write
from ingest.record.report import Precision
from ingest.record.widths import DEFAULT_WIDTHS, Widths

__all__ = [
    "DEFAULT_WIDTHS", "EXACTNESS", "Date", "Edtf", "Interval", "OneOf", "Span", "Widths", "about", "after", "before",
    "bounds", "century", "day", "decade", "half", "interval", "month", "one_of", "parse", "quarter", "season", "week",
    "write", "year",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """First and last possible day, inclusive, null at an open end; how exact; and whether it is "about"."""

    earliest: Day | None
    latest: Day | None
    precision: Precision
    approximate: bool = False


@lru_cache(maxsize=65_536)
def bounds(edtf: str, *, about: Widths = DEFAULT_WIDTHS) -> Span:
    """Return the first and last possible day of a date string, how exact it is, and whether it is "about".

    An interval of days has precision ``day``: whoever writes a week as its interval says so itself.

    >>> bounds("2024-02-26")
    Span(earliest=738942, latest=738942, precision='day', approximate=False)

    Raises:
        BadEdtf: as ``parse``.
    """
    value = parse(edtf)
    if isinstance(value, Date):
        first, last, precision = _extent(value, about)
        return Span(first, last, precision, value.approximate)
    if isinstance(value, Interval):
        return _interval_span(value, about)
    spans = [_extent(choice, about) for choice in value.choices]
    approximate = any(choice.approximate for choice in value.choices)
    # The coarsest of the choices: "a day, or some time in May" is no more exact than a month.
    precision = max((p for _, _, p in spans), key=EXACTNESS.__getitem__)
    earliest = None if value.before else min(first for first, _, _ in spans)
    latest = None if value.after else max(last for _, last, _ in spans)
    return Span(earliest, latest, precision, approximate)


EXACTNESS: dict[Precision, int] = {
    "second": 0, "minute": 1, "hour": 2, "day": 3, "week": 4, "month": 5, "quarter": 6, "season": 7, "half": 8,
    "year": 9, "decade": 10, "century": 11,
}  # fmt: skip
"""Precisions from the most to the least exact."""


def _interval_span(value: Interval, about: Widths) -> Span:
    start = None if value.start is None else _extent(value.start, about)
    end = None if value.end is None else _extent(value.end, about)
    approximate = any(date is not None and date.approximate for date in (value.start, value.end))
    coarsest: Precision = max((side[2] for side in (start, end) if side), key=EXACTNESS.__getitem__, default="day")
    precision: Precision = "century" if _is_century(value) else coarsest
    return Span(start and start[0], end and end[1], precision, approximate)


def _is_century(value: Interval) -> bool:
    start, end = value.start, value.end
    if start is None or end is None or start.decade or end.decade or start.month or end.month:
        return False
    return start.year % 100 == 1 and end.year == start.year + 99


def _extent(date: Date, about: Widths) -> tuple[Day, Day, Precision]:
    """Return first day, last day and precision of one date, widened where it is "about"."""
    if date.day is not None and date.month is not None:
        day = to_day(date.year, date.month, date.day)
        widen = about.days if date.approximate else 0
        return day - widen, day + widen, _CLOCKS[len(date.clock)]
    if date.month is not None:
        precision, month, length = PARTS.get(date.month, ("month", date.month, 1))
        widen = about.months if date.approximate else 0
        first_year, first_month = add_months(date.year, month, -widen)
        last_year, last_month = add_months(date.year, month, length - 1 + widen)
        last = to_day(last_year, last_month, month_length(last_year, last_month))
        return to_day(first_year, first_month, 1), last, precision
    # -199X counts away from zero, as its digits do: it is -1999 to -1990.
    back, ahead = ((9, 0) if date.year < 0 else (0, 9)) if date.decade else (0, 0)
    widen = about.years if date.approximate else 0
    first, last = to_day(date.year - back - widen), to_day(date.year + ahead + widen, 12, 31)
    return first, last, "decade" if date.decade else "year"


_CLOCKS: dict[int, Precision] = {0: "day", 2: "hour", 5: "minute", 8: "second"}


def day(number: Day) -> str:
    """Write a day from its number."""
    return write(Date(*from_day(number)))


def month(year: int, month: int) -> str:
    """Write a month."""
    return write(Date(year, month))


def year(year: int) -> str:
    """Write a year; 0 is 1 BC."""
    return write(Date(year))


def season(year: int, number: int, *, southern: bool = False) -> str:
    """Write a season: 1 is spring, 4 winter; a northern winter ends in the following year."""
    return write(Date(year, (28 if southern else 20) + number))


def quarter(year: int, number: int) -> str:
    """Write a quarter, 1 to 4."""
    return write(Date(year, 32 + number))


def half(year: int, number: int) -> str:
    """Write a half year, 1 or 2."""
    return write(Date(year, 39 + number))


def decade(year: int) -> str:
    """Write the decade a year lies in: 1990 to 1999 give ``199X``."""
    return write(Date(year // 10 * 10 if year >= 0 else -(-year // 10 * 10), decade=True))


def century(number: int) -> str:
    """Write a century: 19 gives ``1801/1900``, -5 (the fifth BC) ``-0499/-0400``."""
    first = number * 100 - 99 if number > 0 else number * 100 + 1
    return write(Interval(Date(first), Date(first + 99)))


def week(number: Day) -> str:
    """Write the week, Monday to Sunday, a day lies in; its precision is for the caller to keep."""
    monday = number - weekday(number)
    return f"{day(monday)}/{day(monday + 6)}"


def interval(start: str | None, end: str | None) -> str:
    """Write the interval between two date strings, both inclusive; null is an open end; equal ends are one date.

    Raises:
        BadEdtf: an end is not a single date, or it ends before it starts.
    """
    if start == end and start is not None:
        return write(parse(start))
    return write(parse(f"{start or '..'}/{end or '..'}"))


def one_of(*choices: str) -> str:
    """Write "one of these", sorted and without doubles; a single one is that date.

    Raises:
        BadEdtf: a choice is not a single date.
    """
    distinct = sorted(set(choices), key=lambda text: (bounds(text).earliest or 0, bounds(text).latest or 0, text))
    return write(parse(f"[{', '.join(distinct)}]" if len(distinct) > 1 else distinct[0]))


def before(latest: str) -> str:
    """Write "on this date or earlier"."""
    return write(parse(f"[..{latest}]"))


def after(earliest: str) -> str:
    """Write "on this date or later"."""
    return write(parse(f"[{earliest}..]"))


def about(edtf: str) -> str:
    """Write a date, or both ends of an interval, as "about".

    Raises:
        BadEdtf: it is "one of": that says already what is not known.
    """
    value = parse(edtf)
    if isinstance(value, Date):
        return write(replace(value, approximate=True))
    if isinstance(value, Interval):
        ends = (end and replace(end, approximate=True) for end in (value.start, value.end))
        return write(Interval(*ends))
    raise bad(edtf, "one of several dates cannot be about as well")
