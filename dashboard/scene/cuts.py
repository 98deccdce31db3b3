"""Cuts: the stretches of days that events are counted in, by the calendar, each wide enough to be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from typing import Literal

from dashboard.scene.datewords import day_words, month_words, span_of_days, year_words
from dashboard.scene.shapes import Scale, Stretch
from ingest.record.days import Day, add_months, from_day, to_day

Unit = Literal["day", "week", "month", "year"]
_STEPS: tuple[tuple[Unit, int, float], ...] = (
    ("day", 1, 1), ("day", 2, 2), ("week", 1, 7), ("week", 2, 14),
    ("month", 1, 30.44), ("month", 3, 91.3), ("month", 6, 182.6),
    ("year", 1, 365.2), ("year", 2, 730.5), ("year", 5, 1826), ("year", 10, 3652), ("year", 20, 7305),
    ("year", 50, 18262), ("year", 100, 36524), ("year", 200, 73048), ("year", 500, 182621), ("year", 1000, 365242),
)  # fmt: skip
"""Unit, how many of them, and about how many days: none but those a reader can name."""
MONDAY = 1
"""The first day of all is one."""
_SLIVER = 0.6
"""A first or last stretch narrower than this share of what is least goes to its neighbour."""


@dataclass(frozen=True, slots=True)
class Cuts:
    """The edges in days, in order: stretch k goes from edge k to edge k + 1. ``count`` of ``unit`` is their length."""

    edges: tuple[float, ...]
    unit: Unit
    count: int


def cuts(scale: Scale, *, least: float) -> Cuts:
    """Return the finest cuts of a scale whose stretches are ``least`` pixels wide where the days have most room.

    Silences that the scale leaves out are stretches of their own, in which nothing happens.
    """
    share = max((s.right - s.left) / ((s.last - s.first) or 1) for s in scale.stretches)
    unit, count, _ = next((step for step in _STEPS if share * step[2] >= least), _STEPS[-1])
    edges: list[float] = []
    for stretch in scale.stretches:
        edges += _within(stretch, unit, count, least * _SLIVER)
    return Cuts(tuple(edges), unit, count)


@lru_cache(maxsize=4096)
def cut_words(first: Day, last: Day, *, language: str = "en") -> str:
    """Return the days of a stretch, both inclusive: "2014", "2010–2014", "Mar 2024", "4–10 Mar 2024", "5 Mar 2024"."""
    (y1, m1, d1), (y2, m2, d2) = from_day(first), from_day(last + 1)
    if first == last:
        return day_words(first, language=language, year=True)
    if (m1, d1, m2, d2) == (1, 1, 1, 1):
        years = [year_words(year, language=language) for year in (y1, y2 - 1)]
        return years[0] if years[0] == years[1] else "–".join(years)
    if (d1, d2) == (1, 1):
        months = [month_words(day, language=language) for day in (first, last)]
        return months[0] if months[0] == months[1] else " – ".join(months)
    return span_of_days(first, last, language=language)


def days_of(first: float, last: float) -> tuple[Day, Day]:
    """Return the first and the last whole day that a stretch from one edge to another touches."""
    return floor(first), max(floor(first), ceil(last) - 1)


def _within(stretch: Stretch, unit: Unit, count: int, least: float) -> list[float]:
    share = (stretch.right - stretch.left) / ((stretch.last - stretch.first) or 1)
    inside = [day for day in _days(unit, count, stretch.first, stretch.last) if stretch.first < day < stretch.last]
    while inside and (inside[0] - stretch.first) * share < least:
        inside.pop(0)
    while inside and (stretch.last - inside[-1]) * share < least:
        inside.pop()
    return [stretch.first, *inside, stretch.last]


def _days(unit: Unit, count: int, first: float, last: float) -> Iterator[float]:
    """Yield the first day of each unit from the one that ``first`` lies in to ``last``."""
    day = floor(first)
    year, month, _ = from_day(day)
    if unit in ("day", "week"):
        wide = count * (7 if unit == "week" else 1)
        # Weeks begin on Monday, and all count from one day, so that panning does not move them.
        day -= (day - MONDAY) % wide
        while day < last:
            yield float(day)
            day += wide
    elif unit == "month":
        month = (month - 1) // count * count + 1
        while (day := to_day(year, month)) < last:
            yield float(day)
            year, month = add_months(year, month, count)
    else:
        year = year // count * count
        while (day := to_day(year)) < last:
            yield float(day)
            year += count
