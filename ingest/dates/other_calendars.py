"""Other calendars: makers for dates that a text writes in Old Style or by the Hijri, Solar or Republican calendar."""

import re

from ingest.dates.calendar_dates import calendar_date, old_style, old_style_date, year_of
from ingest.dates.calendars import CALENDARS, NoSuchDate, year_holding
from ingest.dates.julian import STYLES_APART
from ingest.dates.meaning import Exact, Impossible, Meaning, Reckoned, Yearly
from ingest.dates.periods import Period, Unit
from ingest.dates.reading import Reading
from ingest.record.days import Day, month_length

_GREGORIAN = 1700
"""From this number on a year beside a Hijri month is one of ours: Ramadan 2024."""
_ROMAN = re.compile(r"[ivx]+")


def other_date(read: Reading) -> Meaning | None:
    """A day, month or year of another calendar, named by the rule's ``calendar``."""
    name = read.text("calendar")
    calendar = CALENDARS[name]
    month, day = int(read.word(f"{name}_month") or 0), read.whole("day", "ordinal") or 0
    written = read.groups.get("year") or read.groups.get("later")
    if written is None:
        return None
    year: int | None = _roman(written) if _ROMAN.fullmatch(written) else int(written)
    try:
        if year is not None and year >= _GREGORIAN:
            year = year_holding(calendar, year, month, day) if month else None
        if not year:
            return None
        span = calendar.span(year, month, day)
    except NoSuchDate as error:
        return Impossible(str(error))
    unit: Unit = "day" if day else "month" if month else "year"
    by = Reckoned(
        calendar.name,
        calendar.write(year, month, day),
        f"{calendar.write(year, month, day)} by {span.reckoning}",
        span.last if unit != "day" else None,
        unit,
        span.sure and not read.has("sighted"),
    )
    return Exact(Period("day", span.first), by=by)


def _roman(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[c] for c in numeral]
    return sum(-v if v < max(values[k:]) else v for k, v in enumerate(values))


def old_style_pair(read: Reading) -> Meaning | None:
    """A day in Old and New Style beside each other, "1/13 March 1881", "25 October (7 November) 1917".

    Only a true pair counts: "1/13 March" is one, "3/4 March" is two days.
    """
    month, day, year = int(read.word("month") or 0), read.whole("day"), year_of(read)
    other_month, other_day = int(read.word("month", "old_month") or month), read.whole("old")
    if not month or not day or not other_day:
        return None
    if year is None:
        # No year is named, but the styles lie ten to thirteen days apart: the New Style counts.
        apart = (day - other_day) if month == other_month else day + month_length(2000, other_month) - other_day
        return Yearly("day", month, day) if apart in STYLES_APART and (month - other_month) % 12 in (0, 1) else None
    new = calendar_date(year, month, day)
    if isinstance(new, Exact) and _julian(new.period.first) == (other_month, other_day):
        return Exact(new.period, by=old_style(new.period.first))
    # The New Style may come first: "7 November (25 October) 1917".
    new = calendar_date(year, other_month, other_day)
    if isinstance(new, Exact) and _julian(new.period.first) == (month, day):
        return Exact(new.period, by=old_style(new.period.first))
    return None


def old_style_day(read: Reading) -> Meaning | None:
    """10 July O.S. 1774: the style is named before the year."""
    month, day, year = int(read.word("month") or 0), read.whole("day"), year_of(read)
    return old_style_date(year, month, day) if month and day and year else None


def _julian(number: Day) -> tuple[int, int]:
    return int(old_style(number).written[-5:-3]), int(old_style(number).written[-2:])


def dual_year(read: Reading) -> Meaning | None:
    """11 February 1731/32: the year began on Lady Day, so 1732 as we count, and the day is in Old Style."""
    month, day, first = int(read.word("month") or 0), read.whole("day", "ordinal"), int(read.groups["first"])
    second = read.groups["second"]
    if not str(first + 1).endswith(second):
        return None
    if not month or not day or (month, day) >= (3, 25):
        return None
    return old_style_date(first + 1, month, day)
