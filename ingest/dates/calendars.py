"""Calendars beside the Gregorian one: the Julian (Old Style), Easter and the feasts that diplomats date by."""

from collections.abc import Callable

from ingest.dates.periods import weekday_after, weekday_before
from ingest.record.days import Day, to_day

_MARCH_4801_BC = 1_753_507
"""Days from 1 March 4801 BC (Julian), the start of a cycle of leap years, to day 0."""
_FOUR_YEARS = 1461


def from_julian(year: int, month: int, day: int) -> Day:
    """Return the day that the Julian calendar calls so.

    >>> from_day(from_julian(1918, 1, 31))
    (1918, 2, 13)

    Reference: the usual count of days in cycles of four years.
    """
    shifted = year + 4800 - (month <= 2)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return shifted * 365 + shifted // 4 + of_year - _MARCH_4801_BC


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


def _nth(month: int, weekday: int, count: int) -> Callable[[int], Day]:
    """Return a function of the year: the ``count``-th such weekday of a month, the last for -1."""

    def of(year: int) -> Day:
        if count < 0:
            after = to_day(year + month // 12, month % 12 + 1, 1)
            return weekday_before(after, weekday)
        return weekday_after(to_day(year, month, 1), weekday, inclusive=True) + 7 * (count - 1)

    return of


def _fixed(month: int, day: int) -> Callable[[int], Day]:
    return lambda year: to_day(year, month, day)


def _from_easter(days: int) -> Callable[[int], Day]:
    return lambda year: easter(year) + days


def _election(year: int) -> Day:
    """Tuesday after the first Monday in November."""
    return weekday_after(to_day(year, 11, 1), 0, inclusive=True) + 1


_DAYS: dict[str, Callable[[int], Day]] = {
    "new year": _fixed(1, 1), "new year's eve": _fixed(12, 31), "christmas": _fixed(12, 25),
    "christmas eve": _fixed(12, 24), "boxing day": _fixed(12, 26), "epiphany": _fixed(1, 6),
    "easter": easter, "easter monday": _from_easter(1), "good friday": _from_easter(-2),
    "palm sunday": _from_easter(-7), "ash wednesday": _from_easter(-46), "ascension": _from_easter(39),
    "whitsun": _from_easter(49), "whit monday": _from_easter(50), "corpus christi": _from_easter(60),
    "maundy thursday": _from_easter(-3), "orthodox easter": orthodox_easter,
    "orthodox christmas": _fixed(1, 7), "assumption": _fixed(8, 15), "all saints": _fixed(11, 1),
    "halloween": _fixed(10, 31), "michaelmas": _fixed(9, 29), "lady day": _fixed(3, 25),
    "midsummer day": _fixed(6, 24), "valentine": _fixed(2, 14), "st patrick": _fixed(3, 17),
    "may day": _fixed(5, 1), "europe day": _fixed(5, 9), "victory day": _fixed(5, 9), "ve day": _fixed(5, 8),
    "bastille day": _fixed(7, 14), "independence day us": _fixed(7, 4), "independence day ua": _fixed(8, 24),
    "veterans day": _fixed(11, 11), "armistice day": _fixed(11, 11), "labor day": _nth(9, 0, 1),
    "memorial day": _nth(5, 0, -1), "martin luther king day": _nth(1, 0, 3), "presidents' day": _nth(2, 0, 3),
    "columbus day": _nth(10, 0, 2), "thanksgiving": _nth(11, 3, 4), "election day": _election,
    "united nations day": _fixed(10, 24), "women's day": _fixed(3, 8), "german unity day": _fixed(10, 3),
    "anzac day": _fixed(4, 25), "day of the dead": _fixed(11, 2), "nowruz": _fixed(3, 20),
    "ohi day": _fixed(10, 28),
}  # fmt: skip


def holiday_known(name: str) -> bool:
    """Tell whether a feast's name is one of ours."""
    return name in _DAYS


def holiday_day(name: str, year: int) -> Day | None:
    """Return the day of a feast in a year, None where the year had none."""
    return _DAYS[name](year) if year > 0 else None


def julian_date(number: Day) -> str:
    """Return a day as the Julian calendar writes it, ``1796-11-17``.

    >>> julian_date(to_day(1796, 11, 28))
    '1796-11-17'
    """
    cycles, rest = divmod(number + _MARCH_4801_BC, _FOUR_YEARS)
    years = min(rest // 365, 3)
    of_year = rest - years * 365
    shifted_month = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = cycles * 4 + years - 4800 + (month <= 2)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"
