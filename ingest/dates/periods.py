"""Period: a calendar unit counted from a fixed start, so that shifting is adding and every unit has a first day.

A year's number is astronomical (0 is 1 BC). ``Period("month", 2024 * 12 + 1)`` is February 2024,
``Period("week", n)`` the week that begins on Monday, day ``7 * n + 1``. A winter belongs to the year it begins in.
"""

from dataclasses import dataclass
from typing import Literal

from ingest.record.days import Day, from_day, to_day, weekday

Unit = Literal[
    "millennium", "century", "decade", "year", "fiscal", "half", "season", "quarter", "month", "week", "weekend", "day"
]

PER_YEAR: dict[Unit, int] = {"half": 2, "season": 4, "quarter": 4, "month": 12}
"""How many of a unit a year has."""
YEARS: dict[Unit, int] = {"millennium": 1000, "century": 100, "decade": 10, "year": 1, "fiscal": 1}
"""How many years a unit has."""
SIZE: dict[Unit, float] = {
    "day": 1, "weekend": 2, "week": 7, "month": 30.4, "quarter": 91, "season": 91, "half": 182, "year": 365,
    "fiscal": 365, "decade": 3652, "century": 36524, "millennium": 365240,
}  # fmt: skip
"""Days in a unit, roughly: for telling which of two periods is finer."""

UNITS: dict[str, Unit] = {unit: unit for unit in SIZE}
"""Each unit by its name in a pack."""
SEASONS = ("SP", "SU", "FA", "WI")
"""The seasons in TIMEX3, in the order of their numbers."""


@dataclass(frozen=True, slots=True)
class Period:
    """One unit of the calendar, by its running number."""

    unit: Unit
    index: int

    @property
    def first(self) -> Day:
        """Return the first day."""
        return _first(self.unit, self.index)

    @property
    def last(self) -> Day:
        """Return the last day, inclusive."""
        if self.unit in ("decade", "century") and self.index < 0:
            return to_day(*_bc_years(self)[1:], 12, 31)
        if self.unit == "weekend":
            return self.first + 1
        return _first(self.unit, self.index + 1) - 1

    @property
    def year(self) -> int:
        """Return the year of the first day, or the fiscal year's number."""
        return self.index if self.unit in ("year", "fiscal") else from_day(self.first)[0]

    @property
    def month(self) -> int:
        """Return the month of the first day."""
        return from_day(self.first)[1]

    def shifted(self, count: int) -> "Period":
        """Return the period ``count`` units later."""
        return Period(self.unit, self.index + count)

    def inside(self, unit: Unit) -> "Period":
        """Return the period of a coarser or equal unit that holds this one's first day."""
        if unit == "fiscal" or (unit == "year" and self.unit == "fiscal"):
            return Period(unit, self.year)
        return self if unit == self.unit else containing(self.first, unit)


def day(year: int, month: int, number: int) -> Period:
    """Return a calendar day.

    Raises:
        ValueError: the month has no such day.
    """
    return Period("day", to_day(year, month, number))


def month(year: int, number: int) -> Period:
    """Return a month of a year."""
    return Period("month", year * 12 + number - 1)


def part_of_year(unit: Unit, year: int, number: int) -> Period:
    """Return the ``number``-th (from 1) half, season, quarter or month of a year; seasons begin with spring."""
    return Period(unit, year * PER_YEAR[unit] + number - 1)


def containing(number: Day, unit: Unit) -> Period:
    """Return the period of a unit that holds a day.

    >>> containing(738952, "week").first
    738949
    """
    if unit == "day":
        return Period("day", number)
    if unit in ("week", "weekend"):
        return Period(unit, (number - 1) // 7)
    year, of_year, _ = from_day(number)
    if unit == "season":
        # January and February belong to the winter that began in December.
        count = year * 12 + of_year - 3
        return Period("season", count // 3)
    if unit in PER_YEAR:
        return Period(unit, year * PER_YEAR[unit] + (of_year - 1) * PER_YEAR[unit] // 12)
    if unit == "century":
        return Period(unit, (year - 1) // 100 + 1)
    if unit == "decade" and year <= 0:
        return Period(unit, -((1 - year) // 10) - 1)
    return Period(unit, year // YEARS[unit])


def weekday_after(number: Day, wanted: int, *, inclusive: bool = False) -> Day:
    """Return the first such weekday (0 is Monday) after a day, or on it if ``inclusive``."""
    ahead = (wanted - weekday(number)) % 7
    return number + (ahead if ahead or inclusive else 7)


def weekday_before(number: Day, wanted: int, *, inclusive: bool = False) -> Day:
    """Return the last such weekday before a day, or on it if ``inclusive``."""
    back = (weekday(number) - wanted) % 7
    return number - (back if back or inclusive else 7)


def iso_week(number: Day) -> tuple[int, int]:
    """Return the ISO year and week of a day.

    Reference: ISO 8601-1:2019, 3.1.1.23: week 1 is the one with the year's first Thursday.
    """
    thursday = (number - 1) // 7 * 7 + 4
    year = from_day(thursday)[0]
    return year, (thursday - to_day(year, 1, 1)) // 7 + 1


def from_iso_week(year: int, number: int) -> Period:
    """Return an ISO week."""
    first_thursday = weekday_after(to_day(year, 1, 1), 3, inclusive=True)
    return Period("week", (first_thursday - 1) // 7 + number - 1)


def _first(unit: Unit, index: int) -> Day:
    if unit == "day":
        return index
    if unit == "week":
        return index * 7 + 1
    if unit == "weekend":
        return index * 7 + 6
    if unit == "season":
        year, number = divmod(index, 4)
        return to_day(year, number * 3 + 3)
    if unit in PER_YEAR:
        year, number = divmod(index, PER_YEAR[unit])
        return to_day(year, number * 12 // PER_YEAR[unit] + 1)
    if unit == "century":
        return to_day((index - 1) * 100 + 1)
    if unit == "decade" and index < 0:
        return to_day(_bc_years(Period(unit, index))[0])
    return to_day(index * YEARS[unit])


def _bc_years(period: Period) -> tuple[int, int]:
    """First and last year of a decade or century before Christ: the 480s BC are 489 to 480 BC."""
    if period.unit == "century":
        return (period.index - 1) * 100 + 1, period.index * 100
    count = -period.index - 1
    return 1 - (count * 10 + 9), 1 - max(count * 10, 1)
