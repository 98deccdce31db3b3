"""Days without limit: a day is a whole number, day 1 is 0001-01-01, and year 0 is 1 BC.

``datetime.date`` ends at years 1 and 9999; histories do not. All functions use the proleptic Gregorian calendar
and the astronomical count of years (0 is 1 BC, -1 is 2 BC).

Reference: ISO 8601-1:2019, 4.3.1 and 4.3.2; the arithmetic is the usual count of days in eras of 400 years.
"""

Day = int
"""A day, counted so that 1 is 0001-01-01, the same number as ``datetime.date.toordinal`` where both exist."""

_DAYS_IN_400_YEARS = 146_097
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether a year of the proleptic Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days in a month.

    Raises:
        ValueError: ``month`` is not 1 to 12.
    """
    if not 1 <= month <= 12:
        raise ValueError(f"month {month} is not 1 to 12")
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def to_day(year: int, month: int = 1, day: int = 1) -> Day:
    """Return the number of a calendar day.

    >>> to_day(1, 1, 1), to_day(2024, 3, 7)
    (1, 738952)

    Raises:
        ValueError: the month has no such day.
    """
    if not 1 <= day <= month_length(year, month):
        raise ValueError(f"{year:04d}-{month:02d} has no day {day}")
    # March starts the counted year, so the leap day is its last day.
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_400_YEARS + day_of_era - 305


def from_day(number: Day) -> tuple[int, int, int]:
    """Return the year, month and day of a day's number.

    >>> from_day(738952), from_day(0)
    ((2024, 3, 7), (0, 12, 31))
    """
    era, day_of_era = divmod(number + 305, _DAYS_IN_400_YEARS)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return era * 400 + year_of_era + (month <= 2), month, day


def weekday(number: Day) -> int:
    """Return the weekday of a day: 0 is Monday, 6 is Sunday."""
    return (number - 1) % 7


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month ``count`` months away.

    >>> add_months(2024, 1, -1)
    (2023, 12)
    """
    years, zero_based = divmod(year * 12 + month - 1 + count, 12)
    return years, zero_based + 1
