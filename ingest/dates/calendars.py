"""Calendars beside the Gregorian one: the days of a date of the Hijri, Solar Hijri, Republican or Hebrew calendar.

The packages that know them are loaded when the first such date is met: most texts never pay for them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Any

from ingest.record.days import Day, to_day


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of a day, month or year of another calendar.

    ``reckoning`` says by which rule; ``sure`` is false where the rule may be a day off from what people counted.
    """

    first: Day
    last: Day
    reckoning: str
    sure: bool = True


class NoSuchDate(Exception):
    """The calendar has no such day, month or year; the text says why."""


@cache
def _module(name: str) -> Any:  # noqa: ANN401 - convertdate has no types
    return import_module(name)


_MONTHS = 12


# -- Hijri -------------------------------------------------------------------------------------------------------------

HIJRI_MONTHS = (
    "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Awwal", "Jumada al-Thani", "Rajab", "Shaban",
    "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
)  # fmt: skip
_UMM_AL_QURA = (1343, 1500)
"""Years of the printed tables of the Saudi calendar, 1924 to 2077."""
_LONGEST = 30


def _hijri_first(year: int, month: int) -> Day:
    """Return the first day of a month: by the tables where they reach, else by the rule of thirty years."""
    if _UMM_AL_QURA[0] <= year <= _UMM_AL_QURA[1]:
        made = _module("hijridate").Hijri(year, month, 1).to_gregorian()
        return int(made.toordinal())
    return to_day(*_module("convertdate.islamic").to_gregorian(year, month, 1))


def _hijri(year: int, month: int, day: int) -> Span:
    tabled = _UMM_AL_QURA[0] <= year <= _UMM_AL_QURA[1]
    reckoning = "the Umm al-Qura calendar" if tabled else "the tabular Hijri calendar, which can be a day off"
    if day == _LONGEST and _length(_hijri_first, year, month) < _LONGEST:
        # Where the moon was seen a day later the month had its thirtieth day.
        before = _span((year, month, day - 1), _hijri_first, reckoning, False, HIJRI_MONTHS)
        return replace(before, first=before.first + 1, last=before.last + 1)
    return _span((year, month, day), _hijri_first, reckoning, tabled, HIJRI_MONTHS)


# -- Solar Hijri -------------------------------------------------------------------------------------------------------

SOLAR_MONTHS = (
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman",
    "Esfand",
)  # fmt: skip
_LEAPS_OF_33 = (1178, 1633)
"""Years, 1799 to 2254, in which eight leap years in every 33 agree with the equinox at Tehran."""


def _solar_first(year: int, month: int) -> Day:
    if not _LEAPS_OF_33[0] <= year <= _LEAPS_OF_33[1]:
        return to_day(*_module("convertdate.persian").to_gregorian(year, month, 1))
    # 1 Farvardin 1178 is 21 March 1799. The rule of 2820 years that convertdate follows is a day off in 1404.
    leaps = sum((25 * y + 11) % 33 < 8 for y in range(_LEAPS_OF_33[0], year))
    start = to_day(1799, 3, 21) + 365 * (year - _LEAPS_OF_33[0]) + leaps
    return start + 31 * min(month - 1, 6) + 30 * max(month - 7, 0)


def _solar(year: int, month: int, day: int) -> Span:
    sure = _LEAPS_OF_33[0] <= year <= _LEAPS_OF_33[1]
    reckoning = "the Solar Hijri calendar" if sure else "the Solar Hijri calendar reckoned back, which can be a day off"
    return _span((year, month, day), _solar_first, reckoning, sure, SOLAR_MONTHS)


# -- French Republican -------------------------------------------------------------------------------------------------

REPUBLICAN_MONTHS = (
    "Vendémiaire", "Brumaire", "Frimaire", "Nivôse", "Pluviôse", "Ventôse", "Germinal", "Floréal", "Prairial",
    "Messidor", "Thermidor", "Fructidor",
)  # fmt: skip
_REPUBLICAN = range(1, 15)
"""The years in which it was in force, 1792 to 1805."""


def _republican_first(year: int, month: int) -> Day:
    # Years III, VII and XI had a sixth day after the twelve months of thirty days.
    return to_day(1792, 9, 22) + 365 * (year - 1) + sum(y < year for y in (3, 7, 11)) + 30 * (month - 1)


def _republican(year: int, month: int, day: int) -> Span:
    if year not in _REPUBLICAN:
        raise NoSuchDate(f"the French Republican calendar has no year {year}")
    return _span((year, month, day), _republican_first, "the French Republican calendar", True, REPUBLICAN_MONTHS)


# -- what they share ---------------------------------------------------------------------------------------------------


def _span(
    date: tuple[int, int, int],
    first_of: Callable[[int, int], Day],
    reckoning: str,
    sure: bool,
    names: tuple[str, ...],
) -> Span:
    """Return the days of a date, given the first day of each month; a month or day of 0 is the whole of it."""
    year, month, day = date
    if not month:
        return Span(first_of(year, 1), first_of(year + 1, 1) - 1, reckoning, sure)
    first = first_of(year, month)
    # The days after the last Republican month belong to none.
    last = first + (30 if names is REPUBLICAN_MONTHS else _length(first_of, year, month)) - 1
    if not day:
        return Span(first, last, reckoning, sure)
    if not 1 <= day <= last - first + 1:
        raise NoSuchDate(f"{names[month - 1]} {year} has no day {day}; look at the original and set the date by hand")
    return Span(first + day - 1, first + day - 1, reckoning, sure)


def _length(first_of: Callable[[int, int], Day], year: int, month: int) -> int:
    after = first_of(year, month + 1) if month < _MONTHS else first_of(year + 1, 1)
    return after - first_of(year, month)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar by name: its months, how its years are marked, and the days of a date of it."""

    name: str
    months: tuple[str, ...]
    era: str
    span: Callable[[int, int, int], Span]

    def write(self, year: int, month: int = 0, day: int = 0) -> str:
        """Return a date of the calendar in plain words, ``12 Ramadan 1445 AH``."""
        named = f"{day or ''} {self.months[month - 1]} ".lstrip() if month else ""
        numeral = _roman(year) if self.months is REPUBLICAN_MONTHS else str(year)
        return f"{named}{self.era.format(numeral)}"


CALENDARS: dict[str, Calendar] = {
    "hijri": Calendar("Hijri", HIJRI_MONTHS, "{} AH", _hijri),
    "solar": Calendar("Solar Hijri", SOLAR_MONTHS, "{} SH", _solar),
    "republican": Calendar("French Republican", REPUBLICAN_MONTHS, "year {}", _republican),
}


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def year_holding(calendar: Calendar, gregorian: int, month: int, day: int) -> int | None:
    """Return the year of a calendar whose month, or day, begins in a Gregorian year: Ramadan of 2024 is of 1445."""
    offset = 622 if calendar.months is SOLAR_MONTHS else 0
    middle = gregorian - offset + 1 if offset else round((gregorian - 622) * 33 / 32) + 1
    for year in range(middle - 2, middle + 3):
        span = calendar.span(year, month, day) if year > 0 else None
        if span is not None and to_day(gregorian) <= span.first <= to_day(gregorian, 12, 31):
            return year
    return None
