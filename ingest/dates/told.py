"""Told: what a text has told so far, which its yearless and relative dates hang on, and whether it is news at all."""

from dataclasses import dataclass, field

from ingest.dates.meaning import Clock, Exact, Found, Meaning, Range
from ingest.dates.periods import SIZE, Period

_FAR = 2
"""Years from publication beyond which a text's dates are no news."""


@dataclass(slots=True)
class Told:
    """The running date while one text is read.

    ``period`` is the date told last, ``day`` the last one that was a day, ``month`` and ``year`` likewise; ``place``
    where its words end, ``words`` the words. ``heading`` is the date of the heading that stands over the text at hand.
    """

    period: Period | None = None
    day: Period | None = None
    month: Period | None = None
    year: int | None = None
    place: int = -1
    words: str = ""
    heading: Period | None = None
    heading_words: str = ""
    explicit: int = -1
    explicit_year: int | None = None
    explicit_words: str = ""
    seen: list[int] = field(default_factory=list)

    def tell(self, period: Period, place: int, words: str) -> None:
        """Take note of a date."""
        if SIZE[period.unit] > SIZE["fiscal"]:
            return
        self.period, self.place, self.words = period, place, words
        self.year = period.year
        if period.unit == "day":
            self.day = period
        if not SIZE[period.unit] > SIZE["month"]:
            self.month = period.inside("month")

    def of(self, unit: str) -> Period | None:
        """Return the date told last that is no coarser than a unit, so that counting from it makes sense."""
        if self.period is not None and SIZE[self.period.unit] <= SIZE.get(unit, 1):  # type: ignore[call-overload]
            return self.period
        if unit == "day":
            return self.day if self.day is not None else self.period
        if unit in ("week", "month") and self.month is not None:
            return self.month
        return self.period


def is_history(founds: tuple[Found, ...], created: Period | None) -> bool:
    """Tell whether a text tells of times far from its publication, so that publication says nothing of its dates."""
    if created is None:
        return True
    years = [y for f in founds if (y := year_said(f.meaning)) is not None]
    far = [y for y in years if abs(y - created.year) >= _FAR]
    return len(years) >= 4 and len(far) * 3 >= len(years) * 2


def year_said(meaning: Meaning) -> int | None:
    """Return the year that words name outright, None if they name none."""
    match meaning:
        case Exact(period) if SIZE[period.unit] <= SIZE["fiscal"]:
            return period.year
        case Clock(day=day) if day is not None:
            return year_said(day)
        case Range(first, last):
            return year_said(first) if year_said(first) is not None else year_said(last)
    return None
