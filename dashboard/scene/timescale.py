"""Timescale: the scale of a scene, its broken silences, its ticks and today's line, for one layout."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import floor

from dashboard.scene import axis, gaps
from dashboard.scene.datewords import day_words, span_words
from dashboard.scene.marks import Place
from dashboard.scene.measure import Measure
from dashboard.scene.shapes import Gap, Scale, Tick
from dashboard.scene.style import Size, Style
from dashboard.scene.words import word
from dashboard.view import View
from ingest.record.days import Day
from ingest.record.event import Event

_GAPS_SHARE = 0.42
"""The names of gaps take no larger share of the axis: days are what it is for."""
_GIVES_WAY = 3
"""Of so many names one can give way to today's."""

_MOMENT = 1 / 24
_AROUND = 3.0
"""Days on both sides of a day that stands alone."""
_MARGIN = 0.3
"""Room on both sides of a period that stands alone, as a share of it."""


@dataclass(frozen=True, slots=True)
class Job:
    """What one layout works with, so that its steps need not pass ten values around."""

    view: View
    size: Size
    measure: Measure
    style: Style
    today: Day | None
    language: str
    said: Mapping[str, Day] = field(default_factory=dict)
    """The day each event was first published, where that is known."""
    settled: frozenset[str] = frozenset()
    """Plans whose day is past and of which it is known what became."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """What stands behind the words of events, by their ids: "[1, 3]" leads to the sources of a report."""

    def asks(self, event: Event) -> Day | None:
        """Return the day from which a plan without an outcome is past; null for one that has its outcome."""
        return None if event.id in self.settled else self.today

    def closer(self) -> "Job":
        """Return the same job with rows and their lines closer together."""
        return replace(self, style=self.style.closer())


@dataclass(frozen=True, slots=True)
class Timescale:
    """Days across: the scale, the named gaps, the ticks, and today if it lies inside."""

    scale: Scale
    gaps: tuple[Gap, ...]
    ticks: tuple[Tick, ...]
    today: float | None


def timescale(job: Job, spots: Mapping[str, Place], *, margin: float) -> Timescale:
    """Return the scale for these places; ``margin`` pixels at the right are kept free of days for labels."""
    style, view = job.style, job.view
    places = list(spots.values())
    windowed = view.first is not None or view.last is not None
    days = [d for d in gaps.moments(places) if _inside(d, view)]
    first = view.first if view.first is not None else (days[0] if days else 0.0)
    last = view.last if view.last is not None else (days[-1] if days else first)
    if not windowed:
        first, last = _with_room(first, last, places)
    held = sorted(spot.day for spot in places if not spot.stand_in)
    broken: tuple[tuple[float, float], ...] = ()
    if style.breaks and not windowed:
        left, right = _ends(job, margin)
        broken = gaps.silences(days, width=right - left, mark=style.mark, gap=6 * style.axis_size, held=held)
    return over(job, first, last, broken=broken, held=held, places=places, margin=margin)


def over(
    job: Job,
    first: float,
    last: float,
    *,
    broken: Sequence[tuple[float, float]],
    held: Sequence[float],
    places: Sequence[Place] = (),
    margin: float = 0.0,
) -> Timescale:
    """Return the scale from one day to another without the ``broken`` silences; ``held`` are days of events, in order.

    ``places`` are the events whose own days the axis may name; with none it names regular days.
    """
    left, right = _ends(job, margin)
    name = _day_name(job)
    kept, widths, raised = _gaps(job, broken, right - left, name)
    scale, holes = gaps.scale(
        first, last, left=left, right=right, broken=kept, gap_widths=widths, days=held, least=name + axis.APART
    )
    named = gaps.named(kept, holes, raised=raised, language=job.language)
    today = job.today + 0.5 if job.today is not None else None
    silent = today is not None and any(a < today < b for a, b in kept)
    if today is not None and (silent or not first <= today <= last):
        # In a silence that is left out its line would stand at no day.
        today = None
    return Timescale(scale, named, _ticks(job, scale, named, places, today), today)


def _with_room(first: float, last: float, places: Sequence[Place]) -> tuple[float, float]:
    """Return the days of the axis: what stands alone in time stands in the middle, with days around it."""
    if len({(spot.first, spot.last, spot.day) for spot in places}) != 1:
        return first, last
    if last - first < _MOMENT or places[0].first is None or places[0].last is None:
        # To the last second of the last day: at midnight the next one would be named.
        return floor(places[0].day) - _AROUND, floor(places[0].day) + 1.0 + _AROUND - 1 / 86_400
    room = _MARGIN * (last - first)
    return first - room, last + room


def _ends(job: Job, margin: float) -> tuple[float, float]:
    """Return the pixels that the days take, from and to."""
    right = max(job.style.edge, _day_name(job) * 0.45)
    return job.style.column + job.style.edge, job.size.width - right - margin


def _day_name(job: Job) -> float:
    return job.measure.width(day_words(738_000, language=job.language, year=True), job.style.axis_size)


def _gaps(
    job: Job, broken: Sequence[tuple[float, float]], room: float, day_name: float
) -> tuple[tuple[tuple[float, float], ...], list[float], bool]:
    """Return the silences whose names fit, the longest kept, the pixels of each, and whether the names are raised.

    Beside a gap's name the days on both sides are named too, if that leaves most of the ``room`` to the days.
    """

    def widths(kept: Sequence[tuple[float, float]], more: float) -> list[float]:
        names = [span_words(b - a, language=job.language) for a, b in kept]
        return [job.measure.width(name, job.style.axis_size) + more for name in names]

    beside = widths(broken, 2 * axis.APART + day_name)
    if sum(beside) <= _GAPS_SHARE * room:
        return tuple(broken), beside, False
    raised = job.style.raise_gaps
    kept = list(broken)
    while sum(found := widths(kept, 6.0 if raised else 2 * axis.APART)) > _GAPS_SHARE * room:
        kept.remove(min(kept, key=lambda silence: silence[1] - silence[0]))
    return tuple(kept), found, raised


def _inside(day: float, view: View) -> bool:
    return (view.first is None or day >= view.first) and (view.last is None or day <= view.last)


def _ticks(
    job: Job, scale: Scale, named: Sequence[Gap], places: Sequence[Place], today: float | None
) -> tuple[Tick, ...]:
    """Return the days of the events if they are few and their names fit, else regular ticks; today named if it fits."""
    style = job.style
    taken = []
    for gap in named:
        if gap.raised:
            continue
        half = job.measure.width(gap.text, style.axis_size) / 2
        middle = (gap.left + gap.right) / 2
        taken.append((middle - half, middle + half))
    room = axis.Room(job.measure, style.axis_size, 0.0, job.size.width, tuple(taken))
    exact = sorted({float(int(p.day // 1)) + 0.5 for p in places if p.shape == "point" and _inside(p.day, job.view)})
    clocks = any(p.shape == "point" and p.day % 1 != 0.5 for p in places)
    spans = sum(1 for p in places if p.shape != "point")
    ticks: tuple[Tick, ...] | None = None
    # Clock times spread over a wide day: no single place in it is "that day".
    wide = clocks and bool(exact) and scale.x(exact[0] + 0.5) - scale.x(exact[0] - 0.5) >= axis.WIDE_DAY
    if exact and len(exact) <= style.event_ticks and spans < len(exact) and not wide:
        ticks = axis.event_ticks(exact, scale=scale, room=room, language=job.language)
        if len(exact) == 1 and len(scale.stretches) == 1:
            # A day by itself says little: it is named among its neighbours, if there is room for its own name too.
            around = axis.regular_ticks(scale=scale, room=room, language=job.language, timed=clocks)
            ticks = around if any(floor(tick.day) == floor(exact[0]) for tick in around) else ticks
    if ticks is None:
        spanned = any(end is not None and end % 1 for p in places if p.shape != "point" for end in (p.first, p.last))
        ticks = axis.regular_ticks(scale=scale, room=room, language=job.language, timed=clocks or spanned)
        ticks = axis.at_least_one_a_stretch(ticks, exact, scale=scale, room=room, language=job.language)
    return ticks if today is None else _with_today(today, ticks, scale, room, language=job.language)


def _with_today(
    today: float, ticks: Sequence[Tick], scale: Scale, room: axis.Room, *, language: str
) -> tuple[Tick, ...]:
    """Return the ticks with today's, its name centred on its line or, where that is taken, right or left of it.

    A line without a name is a riddle: where all is taken the nearest name of a day gives way.
    """
    free = _today(today, axis.used(ticks, room), scale, room, language=language)
    named = [tick for tick in ticks if tick.text]
    if free.text or len(named) < _GIVES_WAY:
        return (*ticks, free)
    nearest = min(named, key=lambda tick: abs((tick.x or scale.x(tick.day)) - free.x))
    rest = tuple(replace(tick, text="") if tick is nearest else tick for tick in ticks)
    return (*rest, _today(today, axis.used(rest, room), scale, room, language=language))


def _today(today: float, taken: Sequence[tuple[float, float]], scale: Scale, room: axis.Room, *, language: str) -> Tick:
    text, x = word("today", language=language), scale.x(today)
    half = room.measure.width(text, room.size) / 2
    for centre in (x, x + half + 3.0, x - half - 3.0):
        left, right = centre - half, centre + half
        apart = 0.5 * axis.APART
        if left >= room.left and right <= room.right and all(right + apart <= a or b + apart <= left for a, b in taken):
            return Tick(today, text, grid=False, x=centre)
    return Tick(today, "", grid=False, x=x)
