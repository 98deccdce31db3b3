"""Standing: date words that stand over a text rather than in it: year and day headings, the datelines of letters."""

import re
from dataclasses import dataclass
from typing import Literal

from ingest.dates.meaning import Clock, Exact, Found, Meaning, Range
from ingest.dates.periods import SIZE, Period, Unit
from ingest.record.document import Block

Sort = Literal["heading", "dateline", "entry"]

_WEEK = 7
"""A day heading within so many days of publication is one of a page that is written day by day."""
_LINE = 90
"""A line longer than this is a sentence, whatever stands at its end."""
_DAY_OF = r"(?:(?:day|tag|jour|día|dia|giorno|день|day no\.?)\s\d{1,4}\s?[:.,–—-]?\s*)?"
_BARE = re.compile(_DAY_OF + r"[\s.,:;*#=_()\[\]|—-]*(?:\[?\d{1,3}\]?)?[\s.,:;*#=_()\[\]|—-]*", re.IGNORECASE)
_PLACE = re.compile(r"(?:[^\W\d_][\w.'’-]*,?\s+){1,7}(?:le |den |el |am )?")


@dataclass(frozen=True, slots=True)
class Standing:
    """A date that holds for what stands below it, from ``start`` on.

    A heading of a year or month gives the year to the dates below; a heading of a day, or a dateline, is the day that
    "yesterday" below is counted from. ``level`` is the heading's depth, 0 where the text has no blocks.
    """

    start: int
    period: Period
    words: str
    sort: Sort
    level: int = 0
    sure: bool = False
    """The page itself sets it apart as a dateline."""


def standings(text: str, founds: tuple[Found, ...], blocks: tuple[Block, ...]) -> tuple[Standing, ...]:
    """Return the dates that stand over parts of a text, in text order."""
    result, roles = [], Roles(blocks)
    for found in founds:
        period = _period(found.meaning)
        if period is None or SIZE[period.unit] > SIZE["fiscal"]:
            continue
        role, level = roles.at(found.start)
        sort = sort_of(text, found, period.unit, role)
        if sort is not None:
            words = text[found.start : found.end]
            result.append(Standing(found.start, period, words, sort, level, sure=role == "dateline"))
    return tuple(result)


def _period(meaning: Meaning) -> Period | None:
    match meaning:
        case Exact(period, also=None):
            return period
        case Clock(day=Exact(period, also=None)):
            return period
        case Range(Exact(period), Exact(last)) if SIZE[period.unit] <= SIZE["month"] and last.year == period.year:
            return Period("year", period.year)
    return None


def sort_of(text: str, found: Found, unit: Unit, role: str) -> Sort | None:
    """Return what date words of a unit are on their line: a heading, a dateline, or neither."""
    # Looking no further than a line may be long keeps the work in step with the text.
    low, high = max(0, found.start - _LINE), min(len(text), found.end + _LINE)
    start, end = text.rfind("\n", low, found.start) + 1, text.find("\n", found.end, high)
    start, end = start or (0 if low == 0 else -1), (len(text) if high == len(text) else -1) if end < 0 else end
    if start < 0 or end < 0 or end - start > _LINE:
        return None
    before, after = text[start : found.start], text[found.end : end]
    coarse_heading: Sort | None = "heading" if role == "heading" and SIZE[unit] >= SIZE["month"] else None
    if role == "dateline" and unit == "day":
        return "dateline"
    if not _BARE.fullmatch(after):
        return coarse_heading
    if _BARE.fullmatch(before):
        return "heading"
    if unit == "day" and _PLACE.fullmatch(before.lstrip()):
        return "dateline"
    return coarse_heading


class Roles:
    """Finds the block that offsets lie in; offsets must be asked for in order."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks, self._next = blocks, 0

    def at(self, place: int) -> tuple[str, int]:
        """Return the role and level of the block at an offset, empty if none is there."""
        while self._next < len(self._blocks) and self._blocks[self._next].end <= place:
            self._next += 1
        if self._next == len(self._blocks) or self._blocks[self._next].start > place:
            return "", 0
        return self._blocks[self._next].role, self._blocks[self._next].level


class Over:
    """Finds what stands over offsets; they must be asked for in order."""

    def __init__(self, standings: tuple[Standing, ...]) -> None:
        self._standings, self._next = list(standings), 0

    def put(self, standing: Standing) -> None:
        """Take one more, which stands no earlier than what was last asked for."""
        while self._next < len(self._standings) and self._standings[self._next].start <= standing.start:
            self._next += 1
        self._standings.insert(self._next, standing)

    def at(self, place: int) -> Standing | None:
        """Return the heading or dateline that stands over an offset; its own words stand under the one before."""
        while self._next < len(self._standings) and self._standings[self._next].start < place:
            self._next += 1
        return self._standings[self._next - 1] if self._next else None


def days_over(over: tuple[Standing, ...], created: Period | None) -> tuple[Standing, ...]:
    """Return those that words such as "yesterday" below are counted from.

    A dateline that the page itself sets apart, or a day heading close to publication, always counts. Any other counts
    where publication is unknown, or where several different ones make a bundle of letters: alone in a page of known
    date, it is most likely an old document quoted.
    """
    days = tuple(s for s in over if s.period.unit == "day")
    several = len({s.period.index for s in days}) > 1
    return tuple(s for s in days if created is None or several or s.sure or _close(s.period, created))


def days_of_parts(over: tuple[Standing, ...], text: str, body: int) -> tuple[Standing, ...]:
    """Return those that count where a person said when the document was published.

    What the person said holds against the date at the document's own head, and against a short sentence that ends with
    a date; only the days of its parts count (letters of a bundle, entries of a diary). Its text begins at ``body``.
    """
    days = tuple(s for s in over if s.period.unit == "day" and not _ends_sentence(text, s))
    below = {s.period.index for s in days if s.start >= body}
    head = any(s.start < body for s in days)
    return days if len(below) + head > 1 else ()


def _ends_sentence(text: str, standing: Standing) -> bool:
    line = text[max(0, standing.start - _LINE) : standing.start].rpartition("\n")[2].split()
    return bool(line) and line[-1].islower() and line[-1] not in ("le", "den", "el", "am", "this")


def _close(period: Period, created: Period) -> bool:
    return created.unit == "day" and abs(created.first - period.first) <= _WEEK


def years_over(over: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """Return the headings of a year or a month, which give the dates below them their year."""
    return tuple(s for s in over if s.sort == "heading" and s.period.unit in ("year", "month"))
