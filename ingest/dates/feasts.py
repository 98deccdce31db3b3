"""Feasts: the days of Easter, of the feasts counted from it, and of the public days that diplomats date by.

The list is ``[feasts]`` of ``ingest/data/any/dates.toml``; a pack gives their names in its language.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from ingest.dates.calendars import CALENDARS, year_holding
from ingest.dates.julian import from_julian
from ingest.dates.periods import weekday_after, weekday_before
from ingest.record.days import Day, to_day


@dataclass(frozen=True, slots=True)
class Feast:
    """The days of a feast in one year, mostly one; ``why`` says how they are found where that is not plain.

    ``written`` is the day in the calendar it is fixed in, ``last`` the last day of a feast that lasts, ``sure`` false
    where the day hangs on the sighting of the moon.
    """

    days: tuple[Day, ...]
    last: Day | None = None
    calendar: str = ""
    written: str = ""
    why: str = ""
    sure: bool = True


def feast_known(name: str) -> bool:
    """Tell whether a feast's name is one of ours."""
    return name in _feasts()


def feast(name: str, year: int) -> Feast:
    """Return the days of a feast in a year; none where the year had none."""
    entry = _feasts()[name]
    if year < 1:
        return Feast(())
    if "calendar" in entry:
        return _of_calendar(entry, year)
    if "from" in entry:
        start = feast(str(entry["from"]), year).days
        return Feast(tuple(d + int(entry["days"]) for d in start))
    if "weekday" in entry:
        return Feast((_nth(year, entry),))
    if "easter" in entry:
        return Feast((orthodox_easter(year) if entry["easter"] == "eastern" else easter(year),))
    return Feast((to_day(year, *_month_day(entry)),))


def easter(year: int) -> Day:
    """Return Easter Sunday of the Western churches.

    Reference: the anonymous Gregorian algorithm (Nature, 1876).
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quads, last = divmod(of_century, 4)
    week = (32 + 2 * rest + 2 * quads - moon - last) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return to_day(year, month, day + 1)


def orthodox_easter(year: int) -> Day:
    """Return Easter Sunday of the Eastern churches, in the Gregorian calendar.

    Reference: Meeus, Astronomical Algorithms, Julian Easter.
    """
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return from_julian(year, month, day + 1)


@cache
def _feasts() -> Mapping[str, Mapping[str, Any]]:
    path = files("ingest").joinpath("data", "any", "dates.toml")
    found: Mapping[str, Mapping[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["feasts"]
    return found


def _month_day(entry: Mapping[str, Any]) -> tuple[int, int]:
    month, _, day = str(entry["day"]).partition("-")
    return int(month), int(day or 0)


def _nth(year: int, entry: Mapping[str, Any]) -> Day:
    """Return the ``nth`` such weekday of a month, the last for -1, and so many ``days`` after it."""
    weekday, month, count = int(entry["weekday"]), int(entry["month"]), int(entry["nth"])
    if count < 0:
        found = weekday_before(to_day(year + month // 12, month % 12 + 1), weekday)
    else:
        found = weekday_after(to_day(year, month), weekday, inclusive=True) + 7 * (count - 1)
    return found + int(entry.get("days", 0))


def _of_calendar(entry: Mapping[str, Any], year: int) -> Feast:
    """Return a feast that is fixed in another calendar, as it falls in a Gregorian year: now and then twice."""
    name = str(entry["calendar"])
    month, day = _month_day(entry)
    if name == "julian":
        days = [from_julian(y, month, day) for y in (year - 1, year)]
        return Feast(tuple(d for d in days if to_day(year) <= d <= to_day(year, 12, 31)))
    if name == "hebrew":
        hebrew = import_module("convertdate.hebrew")
        # The Hebrew year changes in autumn, with its seventh month.
        made = hebrew.to_gregorian(year + (3761 if month >= 7 else 3760), month, day)
        return Feast((to_day(*made),))
    calendar = CALENDARS[name]
    found = year_holding(calendar, year, month, day)
    if found is None:
        return Feast(())
    spans = [calendar.span(y, month, day) for y in (found, found + 1)]
    inside = [s for s in spans if to_day(year) <= s.first <= to_day(year, 12, 31)]
    sighted = bool(entry.get("sighted"))
    why = f"{calendar.write(found, month, day)} by {inside[0].reckoning}"
    return Feast(
        tuple(s.first for s in inside),
        last=inside[0].last if not day else None,
        calendar=calendar.name,
        written=calendar.write(found, month, day),
        why=f"{why}, which the sighting of the moon can move by a day" if sighted else why,
        sure=inside[0].sure and not sighted,
    )
