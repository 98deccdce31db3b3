"""Axis: ticks from a century to an hour, named so that no two names touch."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import floor

from dashboard.scene.datewords import clock_words, day_words, month_words, year_words
from dashboard.scene.measure import Measure
from dashboard.scene.shapes import Scale, Stretch, Tick
from ingest.record.days import add_months, from_day, to_day, weekday

APART = 10.0
"""Pixels kept between two names on the axis."""
_FEW_DAYS = 2.0
"""In so narrow a window the hours are what is left to tell."""
_NUDGE = 0.5
"""Of half its width: so far a name may stand from the middle of its day."""
WIDE_DAY = 80.0
"""A day of so many pixels is a stretch of time and no point."""


@dataclass(frozen=True, slots=True)
class _Step:
    unit: str
    count: int
    days: float


_STEPS = (
    _Step("hour", 1, 1 / 24), _Step("hour", 3, 3 / 24), _Step("hour", 6, 6 / 24), _Step("hour", 12, 0.5),
    _Step("day", 1, 1), _Step("day", 2, 2), _Step("week", 1, 7), _Step("week", 2, 14),
    _Step("month", 1, 30.4), _Step("month", 2, 60.9), _Step("month", 3, 91.3), _Step("month", 6, 182.6),
    _Step("year", 1, 365.2), _Step("year", 2, 730.5), _Step("year", 5, 1826), _Step("year", 10, 3652),
    _Step("year", 20, 7305), _Step("year", 50, 18262), _Step("year", 100, 36524), _Step("year", 200, 73048),
    _Step("year", 500, 182621), _Step("year", 1000, 365242),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Room:
    """What tick names must keep to: measure, type size, and the pixels from ``left`` to ``right``."""

    measure: Measure
    size: float
    left: float
    right: float
    taken: tuple[tuple[float, float], ...] = ()
    """Pixels already used by the names of gaps."""


def event_ticks(days: Sequence[float], *, scale: Scale, room: Room, language: str = "en") -> tuple[Tick, ...] | None:
    """Return a tick on each day something happens, as a newspaper would; None if their names would not fit.

    The first tick of each year carries the year. A name that finds no room is left empty (the label beside the mark
    has the date in bold), but most must fit.
    """
    ticks: list[Tick] = []
    year = None
    for day in days:
        y, _, _ = from_day(int(day // 1))
        ticks.append(Tick(day, day_words(int(day // 1), language=language, year=y != year), x=scale.x(day)))
        year = y
    shown = named(ticks, room, language)
    lost = sum(1 for tick in shown if not tick.text)
    return shown if lost * 5 <= 2 * len(shown) else None


def regular_ticks(*, scale: Scale, room: Room, language: str = "en", timed: bool = True) -> tuple[Tick, ...]:
    """Return the finest regular ticks whose names fit: hours, days, weeks, months, years up to a thousand.

    Each stretch of a broken axis has its own step. A stretch of a single moment has none. Where nothing is ``timed`` to
    the clock, days are not told by the hour: nobody said one.
    """
    out: list[Tick] = []
    for stretch in scale.stretches:
        if stretch.last - stretch.first >= 1e-3:
            there = replace(room, taken=used(out, room))
            out += _of_stretch(stretch, there, language, timed=timed)
    return tuple(out)


def _of_stretch(stretch: Stretch, room: Room, language: str, *, timed: bool) -> tuple[Tick, ...]:
    best: tuple[Tick, ...] = ()
    share = (stretch.right - stretch.left) / (stretch.last - stretch.first)
    for step in _STEPS:
        if share * step.days < 24 or (step.days < 1 and not timed and stretch.last - stretch.first >= _FEW_DAYS):
            continue
        ticks = _marked(_days(step, stretch.first, stretch.last), step, stretch, language)
        shown = tuple(tick for tick in named(ticks, room, language) if tick.text)
        if len(shown) == len(ticks) > 1:
            return shown
        # Names that had to be left out make a step poorer; of two poor ones the fuller is taken.
        if len(shown) * 2 > len(ticks) and len(shown) > len(best):
            best = shown
    return best


def used(ticks: Sequence[Tick], room: Room) -> tuple[tuple[float, float], ...]:
    """Return the pixels the names of ticks take, those of the gaps included."""
    halves = [(tick.x, room.measure.width(tick.text, room.size) / 2) for tick in ticks if tick.text]
    return (*room.taken, *((x - half, x + half) for x, half in halves))


def at_least_one_a_stretch(
    ticks: tuple[Tick, ...], days: Sequence[float], *, scale: Scale, room: Room, language: str = "en"
) -> tuple[Tick, ...]:
    """Add a tick on the first event day of each stretch that has none, so that no part of a broken axis is nameless."""
    out = list(ticks)
    for stretch in scale.stretches:
        inside = [d for d in days if stretch.first - 1e-3 <= d <= stretch.last + 1e-3]
        if not inside or any(stretch.first <= tick.day <= stretch.last for tick in ticks):
            continue
        day = inside[0]
        text = day_words(int(day // 1), language=language, year=True)
        there = replace(room, taken=used(out, room))
        out += named((Tick(day, text, x=scale.x(day)),), there, language, years=[*ticks, *(Tick(d, "") for d in days)])
    return tuple(sorted(out, key=lambda tick: tick.day))


def _free(left: float, right: float, taken: Sequence[tuple[float, float]]) -> bool:
    return all(right + APART <= a or b + APART <= left for a, b in taken)


def named(ticks: Sequence[Tick], room: Room, language: str, *, years: Sequence[Tick] | None = None) -> tuple[Tick, ...]:
    """Blank the names that would touch another name, a gap's name or the picture's edge; the first goes first.

    A name may lose its year to fit, if that is the year most ticks (or ``years``) are in, and may be moved a little
    from the one before it.
    """
    taken = list(room.taken)
    out = []
    counts = Counter(from_day(int(tick.day // 1))[0] for tick in years or ticks)
    common = counts.most_common(1)[0][0] if counts else None
    for tick in ticks:
        short = _shorter(tick, language) if from_day(int(tick.day // 1))[0] == common else tick.text
        for text in dict.fromkeys((tick.text, short)):
            half = room.measure.width(text, room.size) / 2
            centre = min(max(tick.x, room.left + half), room.right - half)
            # A name may be pushed in from the edge, but not away from its day.
            before = max((b for a, b in taken if a <= centre), default=room.left)
            moved = min(before + APART + half, room.right - half)
            places = [(centre, half), (moved, half * _NUDGE)]
            free = [at for at, far in places if abs(at - tick.x) <= far and _free(at - half, at + half, taken)]
            if free:
                taken.append((free[0] - half, free[0] + half))
                out.append(replace(tick, text=text, x=free[0]))
                break
        else:
            out.append(replace(tick, text=""))
    return tuple(out)


def _shorter(tick: Tick, language: str) -> str:
    """Return a tick's name without its year, if it is a day."""
    short = day_words(int(tick.day // 1), language=language)
    return short if tick.text.startswith(short) or tick.text.endswith(short) else tick.text


def _days(step: _Step, first: float, last: float) -> Iterator[float]:
    start = int(first // 1)
    y, m, _ = from_day(start)
    if step.unit == "hour":
        # Counted in whole hours: added up, a third of a day drifts past midnight.
        hour = floor((first - start) * 24 / step.count) * step.count
        while (day := start + hour / 24) <= last + 1e-6:
            if day >= first - 1e-6:
                yield day
            hour += step.count
    elif step.unit in ("day", "week"):
        width = step.count * (7 if step.unit == "week" else 1)
        # Weeks begin on Monday; every other day counts from day 1, so that panning does not move the ticks.
        day = start - (weekday(start) if step.unit == "week" and step.count == 1 else (start - 1) % width)
        while day <= last:
            if day >= first:
                yield float(day)
            day += width
    elif step.unit == "month":
        m = (m - 1) // step.count * step.count + 1
        while (day := to_day(y, m)) <= last:
            if day >= first:
                yield float(day)
            y, m = add_months(y, m, step.count)
    else:
        y = y // step.count * step.count
        while (day := to_day(y)) <= last:
            if day >= first:
                yield float(day)
            y += step.count


def _marked(days: Iterator[float], step: _Step, stretch: Stretch, language: str) -> list[Tick]:
    ticks = []
    share = (stretch.right - stretch.left) / (stretch.last - stretch.first)
    before: tuple[int, int, int] | None = None
    for day in days:
        number = int((day + 1e-6) // 1)
        date = from_day(number)
        new_year = before is None or before[0] != date[0]
        if step.unit == "hour":
            clock = clock_words(max(0, round((day - number) * 86_400)))
            with_day = before is None or before != date
            text = f"{day_words(number, language=language)}, {clock}" if with_day else clock
        elif step.unit in ("day", "week"):
            text = day_words(number, language=language, year=new_year)
        elif step.unit == "month":
            text = month_words(number, language=language, year=new_year)
        else:
            text = year_words(date[0], language=language)
        before = date
        # A day's mark stands at its noon; so does the tick of a day, while months and years begin at midnight.
        noon = day + 0.5 if step.unit in ("day", "week") else day
        # Where a day is wide, its clock times spread over it: lines bound it, and its name stands in its middle.
        at = day if step.unit == "day" and step.count == 1 and share >= WIDE_DAY else noon
        ticks.append(Tick(at, text, x=stretch.left + (noon - stretch.first) * share))
    return ticks
