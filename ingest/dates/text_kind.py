"""Text kind: whether a text is news, a history, of antiquity or of unknown date, by the years it names."""

from typing import Literal

from ingest.dates.meaning import Clock, Exact, Found, Meaning, Nth, Range, Shift, Weekday
from ingest.dates.periods import SIZE, Period

TextKind = Literal["news", "history", "undated"]

_FAR = 2
"""Years from publication beyond which a text's dates are no news."""
_FEW, _MANY = 4, 12
"""Named years that make a text of the past a history, and any chronicle one."""
_STALE = 10
"""Named years to one "yesterday" or weekday that a short history may have; an article dated by them is news."""
_ANTIQUE = 3
"""Years before Christ that make a text one of antiquity."""


def kind_of(founds: tuple[Found, ...], created: Period | None) -> TextKind:
    """Tell news from histories, whose publication says nothing of their dates, and from texts of unknown date."""
    if created is None:
        return "undated"
    years = [y for f in founds if (y := year_said(f.meaning)) is not None]
    far = [y for y in years if created.year - y >= _FAR]
    fresh = [f for f in founds if _hangs_on_publication(f.meaning)]
    # One "he said Saturday" among four years of a man's life is still news.
    stale = 4 if len(years) >= _MANY else _STALE
    past = len(years) >= _FEW and len(far) * 3 >= len(years) * 2 and len(fresh) * stale <= len(years)
    chronicle = len(years) >= _MANY and len(far) * 3 >= len(years) and len(fresh) * 12 <= len(years)
    return "history" if past or chronicle else "news"


def tells_of_antiquity(founds: tuple[Found, ...]) -> bool:
    """Tell whether a text names years before Christ often enough for a bare "By 460" to be one."""
    said = (year_said(f.meaning) for f in founds if not f.texts)
    return sum(1 for year in said if year is not None and year <= 0) >= _ANTIQUE


def _hangs_on_publication(meaning: Meaning) -> bool:
    match meaning:
        case Weekday():
            return True
        case Shift(unit, base=base):
            return base == "created" and unit in ("day", "week", "month")
        case Clock(day=day) if day is not None:
            return _hangs_on_publication(day)
    return False


def year_said(meaning: Meaning) -> int | None:
    """Return the year that words name outright, None if they name none."""
    match meaning:
        case Exact(period) if SIZE[period.unit] <= SIZE["fiscal"]:
            return period.year
        case Clock(day=day) if day is not None:
            return year_said(day)
        case Nth(of=of) if of is not None:
            return year_said(of)
        case Range(first, last):
            return year_said(first) if year_said(first) is not None else year_said(last)
    return None
