"""Julian: the calendar of the Old Style, to days and back."""

from ingest.record.days import Day

STYLES_APART = range(10, 14)
"""Days by which New Style is ahead of Old Style, from 1582 to 2100."""
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


def to_julian(number: Day) -> tuple[int, int, int]:
    """Return the year, month and day that the Julian calendar calls a day.

    >>> to_julian(to_day(1796, 11, 28))
    (1796, 11, 17)
    """
    cycles, rest = divmod(number + _MARCH_4801_BC, _FOUR_YEARS)
    years = min(rest // 365, 3)
    of_year = rest - years * 365
    shifted_month = (5 * of_year + 2) // 153
    day = of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return cycles * 4 + years - 4800 + (month <= 2), month, day


def julian_length(year: int, month: int) -> int:
    """Return the number of days in a month: every fourth year is a leap year."""
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    return from_julian(*after, 1) - from_julian(year, month, 1)


def julian_date(number: Day) -> str:
    """Return a day as the Julian calendar writes it, ``1796-11-17``."""
    year, month, day = to_julian(number)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"
