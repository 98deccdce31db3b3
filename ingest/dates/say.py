"""Say: a resolved period in plain words, as "why this date?" has them."""

from ingest.dates.periods import Period
from ingest.record.days import Day, from_day, weekday

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASON_NAMES = ("spring", "summer", "autumn", "winter")
_WINTER = 3
"""The season, counted from spring, that ends in the next year."""
_SHORT_YEARS = 999
"""Up to this year a bare number would not look like one: AD 476."""


def say(period: Period) -> str:
    """Return a period in plain words.

    >>> say(Period("day", 738952)), say(Period("quarter", 2024 * 4))
    ('Thursday 7 March 2024', 'the first quarter of 2024')
    """
    unit, index = period.unit, period.index
    if unit == "day":
        return f"{WEEKDAYS[weekday(index)]} {say_day(index)}"
    if unit in ("week", "weekend"):
        return f"the {unit} from {say_day(period.first)} to {say_day(period.last)}"
    if unit == "year":
        return say_year(index)
    if unit == "fiscal":
        return f"fiscal year {index}"
    if unit == "month":
        return f"{MONTHS[index % 12]} {say_year(index // 12)}"
    if unit in ("season", "quarter", "half"):
        count = 2 if unit == "half" else 4
        if unit == "season":
            over = f"-{(index // 4 + 1) % 100:02d}" if index % 4 == _WINTER and index >= 4 else ""
            return f"the {_SEASON_NAMES[index % 4]} of {say_year(index // 4)}{over}"
        return f"the {('first', 'second', 'third', 'fourth')[index % count]} {unit} of {say_year(index // count)}"
    years = f"{say_year(from_day(period.first)[0])} to {say_year(from_day(period.last)[0])}"
    if unit == "decade":
        return f"the {10 * index}s" if index > 0 else f"the decade {years}"
    if unit == "century":
        return f"the {_ordinal(abs(index) if index > 0 else 1 - index)} century{'' if index > 0 else ' BC'} ({years})"
    return years


def _ordinal(number: int) -> str:
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 < number % 100 < 14 else ends.get(number % 10, 'th')}"


def say_day(number: Day) -> str:
    """Return a day in plain words, without its weekday."""
    year, month, day = from_day(number)
    return f"{day} {MONTHS[month - 1]} {say_year(year)}"


def say_year(year: int) -> str:
    """Return a year in plain words."""
    if year <= 0:
        return f"{1 - year} BC"
    return str(year) if year > _SHORT_YEARS else f"AD {year}"
