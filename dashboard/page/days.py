"""Days in words: a date as the drawer and the table show it, and a day typed by the reader."""

import re

from dashboard.scene.datewords import when_words
from ingest.record.days import Day, from_day, month_length, to_day, weekday
from ingest.record.report import When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# As the chart writes them: one page, one way.
_SHORT = tuple("Sept" if name == "September" else name[:3] for name in MONTHS)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ISO = re.compile(r"(?P<year>-?\d{4,})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_DECADE = re.compile(r"(?:the )?(?P<begun>\d{3})0s", re.IGNORECASE)
_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?(?:(?P<month>[a-z]{3,9})\.? )?(?:(?P<late>\d{1,2})(?:st|nd|rd|th)? )?"
    r"(?P<year>\d{1,5})(?: (?P<era>bce?|ad|ce))?",
    re.IGNORECASE,
)


def turned(first: Day | None, last: Day | None) -> str:
    """Return what is wrong with a range of days that ends before it begins, "" if nothing is."""
    return "The first day is after the last" if first is not None and last is not None and last < first else ""


def iso(day: Day) -> str:
    """Return a day as ISO 8601 writes it, years BC with a sign: ``2024-02-14``, ``-0043-03-15``."""
    year, month, date = from_day(day)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{date:02d}"


def short(day: Day) -> str:
    """Return a day as the date inputs show it.

    >>> short(738952)
    '7 Mar 2024'
    """
    year, month, date = from_day(day)
    return f"{date} {_SHORT[month - 1]} {_year(year)}"


def full(day: Day, *, with_weekday: bool = True) -> str:
    """Return a day in full, as the drawer shows it.

    >>> full(738952)
    'Thursday 7 March 2024'
    """
    year, month, date = from_day(day)
    words = f"{date} {MONTHS[month - 1]} {_year(year)}"
    return f"{WEEKDAYS[weekday(day)]} {words}" if with_weekday else words


def year(day: Day) -> str:
    """Return the year of a day: ``2024``, ``44 BC``."""
    return _year(from_day(day)[0])


def when(date: When, *, long: bool = False) -> str:
    """Return a date as read, never more exact than it is: ``about Mar 2024``, ``5–7 Mar 2024``; long with weekday."""
    if date.edtf is None:
        return "No date"
    if long and not date.approximate and (found := _ISO.fullmatch(date.edtf)) and found["day"]:
        return full(to_day(int(found["year"]), int(found["month"]), int(found["day"])))
    return when_words(date, year=True)


def exactness(date: When) -> str:
    """Return how exact a date is: ``to the day``, ``to the month``, ``a period``."""
    if date.edtf is None or date.precision is None:
        return ""
    if date.readings or "," in date.edtf:
        return "could also be another day"
    if date.edtf.startswith("[.."):
        return "at the latest"
    if date.edtf.endswith("..]"):
        return "at the earliest"
    if date.edtf.startswith("["):
        return "at one time between"
    if "/" in date.edtf and date.precision != "week":
        return "a period"
    return f"to the {date.precision}"


def created(edtf: str) -> str:
    """Return a document's date in words: ``5 March 2024``, ``Mar 1861``; what cannot be read comes back as it is."""
    found = _ISO.fullmatch(edtf)
    if found and found["day"]:
        day = to_day(int(found["year"]), int(found["month"]), int(found["day"]))
        return full(day, with_weekday=False)
    return when_words(When(edtf), year=True)


def read(typed: str | None, *, last: bool = False) -> Day | None:
    """Read a day typed by the reader: ``14 Feb 2024``, ``2024-02``, ``Feb 2024``, ``1861``, ``1860s``, ``44 BC``.

    A month, a year or a decade gives its first day, with ``last`` its last one. None for nothing.

    Raises:
        ValueError: it is no day; the message says the mend.
    """
    text = " ".join((typed or "").replace(",", " ").split())
    if not text:
        return None
    if decade := _DECADE.fullmatch(text):
        begun = int(decade["begun"]) * 10
        return to_day(begun + 9, 12, 31) if last else to_day(begun)
    parts = _iso_parts(text) or _word_parts(text)
    if parts is None:
        raise ValueError("Type a day such as 14 Feb 2024, or a month or a year")
    year, month, day = parts
    try:
        if last:
            month = month or 12
            return to_day(year, month, day or month_length(year, month))
        return to_day(year, month or 1, day or 1)
    except ValueError:
        raise ValueError(f"There is no such day: {text}") from None


def _iso_parts(text: str) -> tuple[int, int, int] | None:
    found = _ISO.fullmatch(text)
    return None if found is None else (int(found["year"]), int(found["month"] or 0), int(found["day"] or 0))


def _word_parts(text: str) -> tuple[int, int, int] | None:
    found = _WORDS.fullmatch(text)
    if found is None or (found["day"] and found["late"]):
        return None
    day = int(found["day"] or found["late"] or 0)
    month = _month(found["month"].lower()) if found["month"] else 0
    if (found["month"] or day) and not month:
        return None
    year = int(found["year"])
    return (1 - year if (found["era"] or "").lower().startswith("b") else year), month, day


def _month(name: str) -> int:
    """Return the number of a month by its name or a beginning of it, 0 for none."""
    name = "sep" if name == "sept" else name
    return next((number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name)), 0)


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
