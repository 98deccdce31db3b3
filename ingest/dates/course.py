"""Course: the year of each yearless date of a story, weighed over all that is told before and after it.

A story goes forward in time, mostly by little, and names other years in passing. So each way of reading a text is a
path: a date either moves the story, at the price of the leap, or is an aside, at a price of its own. Paths are followed
through the whole text side by side, and the cheapest at its end decides: as a place of the story a year named in
passing costs two leaps, there and back, so what stands behind it stays in the story's own year. Few paths are kept at
once, so time grows with length only. All prices are in leaps: 1 is a leap of two months ahead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log1p

from ingest.dates.calendar_dates import choices_round
from ingest.dates.direction import sentence_bounds
from ingest.dates.meaning import Clock, Exact, Found, Meaning, Range, Shift, Yearly
from ingest.dates.periods import SIZE, Period
from ingest.record.days import weekday

_PATHS = 10
"""Paths followed at once. Those that stand at the same place are one, and no further one has been seen to win."""
_SCALE = 35.0
"""Days: a leap costs the logarithm of its length over this, so that a year is not twelve times a month."""
_BACK = 1.0
"""What going back costs at all: stories go forward."""
_FAR = 0.2
"""What a leap costs more for each of its years."""
_LEADS = 0.5
"""What is left of a leap's price where a date opens a paragraph or, a bare year, its sentence: stories turn there."""
_OTHER_YEAR = 0.5
"""What it costs a date without year to lie in another year than the story so far."""
_RECENT = 0.3
"""What it costs each of the next dates without year to stay with the story behind a day, month or season named in
passing with its year: perhaps the story has gone there after all."""
_STAYS = 8
"""How many dates pay that: less in sum than a leap of a few years, which an aside so never makes."""
_UNDER = 1.5
"""What it costs a date without year to lie in another year than the heading over it names."""
_BESIDE = 2.2
"""What it costs to tell a date without year to the one in passing just before it: "in March 1832 and in April"."""
_CLOSE, _SOON = 160, 40
"""Characters between the two, and days."""
_OTHER_WEEKDAY = 3.0
"""What it costs a day to lie in a year in which it is not the weekday named beside it."""
_COUNTED = 1.0
"""What it costs to take "two years later" for a look aside."""
_ASIDE = {"bracket": 0.3, "year": 1.2, "date": 3.0, "leading": 3.5, "heading": 99.0}
"""What it costs to take a date for one named in passing; a bare year mostly is one, a heading never."""
_OPENING = 60
"""Characters from the beginning of a paragraph within which a date opens it."""
_NEXT = 12
"""Characters from the beginning of a sentence within which a bare year opens it: "In 1965, ..."."""
_BRACKET = 40
"""Characters on either side of date words within which the brackets are that they stand in."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the course says of one date: the year of a yearless one and what it goes on from, or that it is an aside."""

    year: int | None = None
    since: Period | None = None
    words: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class _Path:
    """One reading of the text so far: what it cost, where the story stands, and the words that brought it there.

    ``passed`` is the year of the last aside, as often as dates behind it still pay for not going there.
    """

    cost: float
    at: Period | None = None
    words: str = ""
    start: int = -1
    turn: Turn | None = None
    back: "_Path | None" = None
    passed: tuple[int, ...] = ()

    def on(self, here: "_Here", *, cost: float, to: Period, turn: Turn, passed: tuple[int, ...] = ()) -> "_Path":
        """Return this path gone on to a period. A year named again does not blur the month the story is in."""
        at = self.at
        if at is not None and SIZE[to.unit] > SIZE[at.unit] and to.first <= at.first <= to.last:
            to = at
        return _Path(self.cost + cost, to, here.words, here.start, turn, self, passed)

    def by(self, here: "_Here", *, cost: float, turn: Turn, passed: tuple[int, ...] = ()) -> "_Path":
        """Return this path gone by an aside."""
        return _Path(self.cost + cost, self.at, self.words, here.start, turn, self, passed)


@dataclass(frozen=True, slots=True)
class _Here:
    """One date: its words, what kind of aside it would be, and the year standing over it."""

    start: int
    words: str
    kind: str
    over: Period | None
    near: tuple[Period, str] | None
    """The date with its year that was told just before, and its words."""

    def strange(self, at: Period, period: Period) -> float:
        """Return what a yearless date costs in a year that story or heading does not speak of."""
        cost = _OTHER_YEAR if at.year != period.year else 0.0
        if self.over is not None and self.over.year != period.year:
            cost += _UNDER
        return cost


def course(text: str, folded: str, founds: tuple[Found, ...], headings: frozenset[int]) -> Mapping[int, Turn]:
    """Return the turns of a story, by the offset each date begins at.

    Args:
        text: clean text.
        folded: the same, folded.
        founds: its date words.
        headings: offsets of those that are headings.
    """
    paths = [_Path(0.0)]
    over: Period | None = None
    last: Found | None = None
    for found in founds:
        said = _core(found.meaning)
        if not isinstance(said, Exact | Yearly | Shift):
            continue
        kind = "heading" if found.start in headings else _kind(found, said, folded)
        here = _Here(found.start, text[found.start : found.end], kind, over, _near(last, found, text))
        paths = _best([step for path in paths for step in _steps(path, said, here)]) or paths
        last = found if isinstance(said, Exact) else None
        if kind == "heading":
            over = said.period if isinstance(said, Exact) else None
    turns: dict[int, Turn] = {}
    path: _Path | None = paths[0]
    while path is not None:
        if path.turn is not None:
            turns[path.start] = path.turn
        path = path.back
    return turns


def _core(meaning: Meaning) -> Meaning:
    """Return the date that carries a phrase: a clock time's day, the end of a range that settles the other."""
    match meaning:
        case Clock(day=day) if day is not None:
            return _core(day)
        case Range(Yearly(), Exact() as last):
            return last
        case Range(first, _):
            return _core(first)
    return meaning


def _best(steps: list[_Path]) -> list[_Path]:
    """Return the cheapest path to each place, the cheapest first."""
    kept: dict[Period | None, _Path] = {}
    for step in sorted(steps, key=lambda p: p.cost):
        kept.setdefault(step.at, step)
        if len(kept) == _PATHS:
            break
    return list(kept.values())


def _steps(path: _Path, said: Exact | Yearly | Shift, here: _Here) -> Iterator[_Path]:
    """Yield the ways a path goes on over one date; none if the date has no say."""
    match said:
        case Exact(period):
            if SIZE[period.unit] <= SIZE["fiscal"]:
                yield from _stated(path, period, here)
        case Yearly(short=None, which=""):
            yield from _yearless(path, said, here)
        case Shift(unit, count, base) if base in ("told", "near") and count is not None and path.at is not None:
            # The following year: a step from wherever the path stands.
            if SIZE[path.at.unit] <= SIZE[unit] <= SIZE["fiscal"]:
                period = path.at.inside(unit).shifted(count)
                yield path.on(here, cost=_leap(path.at, period) * _LEADS, to=period, turn=Turn())
                yield path.by(here, cost=_COUNTED, turn=Turn())


def _stated(path: _Path, period: Period, here: _Here) -> Iterator[_Path]:
    # A story that stands at a bare year has not begun in earnest: the first whole date is where it does.
    vague = path.at is not None and SIZE[period.unit] < SIZE["year"] <= SIZE[path.at.unit]
    eased = _LEADS if vague or here.kind in ("leading", "heading") else 1.0
    yield path.on(here, cost=_leap(path.at, period) * eased, to=period, turn=Turn())
    if path.at is not None:
        whole = SIZE[period.unit] <= SIZE["season"] and here.kind != "bracket"
        passed = (period.year,) * _STAYS if whole else path.passed
        cost = _ASIDE[here.kind] / (_LEADS if vague else 1.0)
        yield path.by(here, cost=cost, turn=Turn(aside=True), passed=passed)


def _yearless(path: _Path, said: Yearly, here: _Here) -> Iterator[_Path]:
    if path.at is None:
        return
    around, reach = path.at.year, 1
    if said.of is not None:
        if not isinstance(said.of, Shift) or said.of.unit != "year" or said.of.base not in ("told", "near"):
            return
        around, reach = around + (said.of.count or 0), 0
    for year, period in choices_round(said, around, reach=reach).items():
        cost = _leap(path.at, period) + (here.strange(path.at, period) if reach else 0.0)
        if said.weekday is not None and said.unit == "day" and weekday(period.index) != said.weekday:
            cost += _OTHER_WEEKDAY
        if path.passed and path.passed[0] != period.year:
            cost += _RECENT
        yield path.on(here, cost=cost, to=period, turn=Turn(year, path.at, path.words), passed=path.passed[1:])

    if here.near is not None and reach and path.passed and path.passed[0] == here.near[0].year:
        near, words = here.near
        for year, period in choices_round(said, near.year, reach=0).items():
            if 0 < period.first - near.last <= _SOON and SIZE[near.unit] <= SIZE["month"]:
                yield path.by(here, cost=_BESIDE, turn=Turn(year, near, words, aside=True), passed=path.passed[1:])


def _near(last: Found | None, found: Found, text: str) -> tuple[Period, str] | None:
    said = None if last is None or found.start - last.end > _CLOSE else _core(last.meaning)
    return (said.period, text[last.start : last.end]) if last is not None and isinstance(said, Exact) else None


def _leap(at: Period | None, period: Period) -> float:
    """Return what it costs to go on from one period with another; nothing where they overlap."""
    if at is None or (period.first <= at.last and at.first <= period.last):
        return 0.0
    days = period.first - at.last if period.first > at.last else at.first - period.last
    return log1p(days / _SCALE) + days * _FAR / 365 + (_BACK if period.last < at.first else 0.0)


def _kind(found: Found, said: Meaning, folded: str) -> str:
    if bracketed(found, folded):
        return "bracket"
    year = isinstance(said, Exact) and said.period.unit == "year"
    return "leading" if _leading(found, folded, year=year) else "year" if year else "date"


def bracketed(found: Found, folded: str) -> bool:
    """Tell whether words stand in brackets, or are a span of years."""
    if isinstance(found.meaning, Range) and isinstance(found.meaning.first, Exact):
        last = found.meaning.last
        if not isinstance(last, Exact) or last.period.year != found.meaning.first.period.year:
            return True
    opened = folded.rfind("(", max(0, found.start - _BRACKET), found.start)
    return opened >= 0 and ")" not in folded[opened : found.start] and ")" in folded[found.end : found.end + _BRACKET]


def _leading(found: Found, folded: str, *, year: bool) -> bool:
    """Tell whether date words open a paragraph, or a bare year its sentence."""
    back = max(0, found.start - _OPENING)
    if back == 0 or folded.rfind("\n", back, found.start) >= 0:
        return True
    return year and found.start - sentence_bounds(folded, found.start, found.end)[0] <= _NEXT
