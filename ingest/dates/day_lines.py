"""Day lines: lines that hold nothing but a day without its year, as a page written day by day has them.

"8 Aug 2023" over one part of a live page and "4 Aug" over another are of one year. Where no day line names a year,
each is read as any date is, and still stands over the lines below it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ingest.dates.calendar_dates import choices_round
from ingest.dates.meaning import Clock, Found, Meaning, Weekday, Yearly
from ingest.dates.outcome import Outcome
from ingest.dates.periods import Period
from ingest.dates.standing import Roles, Standing, sort_of
from ingest.record.days import weekday
from ingest.record.document import Block

_FAR = 183
"""Days from the nearest day line with a year within which a day without one is taken to be of the same run."""


def day_lines(text: str, founds: tuple[Found, ...], blocks: tuple[Block, ...]) -> dict[int, Found]:
    """Return the day lines of a text that name no year, by where they start; a single one stands over nothing."""
    roles = Roles(blocks)
    lines = {}
    for found in founds:
        role, _ = roles.at(found.start)
        if _yearless(found.meaning) is not None and sort_of(text, found, "day", role) == "heading":
            lines[found.start] = found
    return lines


def _yearless(meaning: Meaning) -> Yearly | Weekday | None:
    match meaning:
        case Yearly(unit="day", holiday="", which="", short=None, of=None) | Weekday(which="", weeks=None, grain="day"):
            return meaning
        case Clock(day=day) if day is not None:
            return _yearless(day)
    return None


def by_neighbour(found: Found, over: Sequence[Standing]) -> Outcome | None:
    """Return the day of a day line by the nearest one that names its year, None where none does nearby.

    ``over`` are the days that stand over the text, in text order.
    """
    meaning = _yearless(found.meaning)
    near = min(_beside(found.start, over), key=lambda s: (abs(s.start - found.start), s.start), default=None)
    if near is None or not isinstance(meaning, Yearly):
        return None
    choices = choices_round(meaning, near.period.year, reach=1).values()
    fitting = [p for p in choices if meaning.weekday is None or weekday(p.index) == meaning.weekday]
    chosen = min(fitting, key=lambda p: (abs(p.first - near.period.first), p.first), default=None)
    if chosen is None or abs(chosen.first - near.period.first) > _FAR:
        return None
    words = f'"{near.words}"'
    made = Outcome(chosen, anchor=words, basis="context", why=f"no year is named; the day line {words} is of this run")
    return replace(made, clock=found.meaning) if isinstance(found.meaning, Clock) else made


def _beside(place: int, over: Sequence[Standing]) -> Sequence[Standing]:
    """Return what stands next before and behind a place."""
    at = bisect_left(over, place, key=lambda s: s.start)
    return over[max(0, at - 1) : at + 1]


def standing_of(found: Found, period: Period, text: str) -> Standing:
    """Return a day line as what stands over the lines below it."""
    return Standing(found.start, period, text[found.start : found.end], "heading", sure=True)
