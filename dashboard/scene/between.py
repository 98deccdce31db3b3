"""Between: two actors face to face; what the one does to the other stands above a middle axis, the answer below it.

What both do together stands on the band of that axis. Where nothing is heard between them for longer than usual, the
axis is broken and the silence is named.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from dashboard.scene.datewords import span_words
from dashboard.scene.labels import Packing
from dashboard.scene.lanes import Lane, Standing, actor_name
from dashboard.scene.shapes import Scene
from dashboard.scene.shelf import Shelf
from dashboard.scene.spine import Silence, SpinePiece
from dashboard.scene.style import Style
from dashboard.scene.timescale import Job
from dashboard.scene.words import word
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.event import Event
from ingest.record.report import Party

Side = Literal["above", "both", "below"]
SIDES: tuple[Side, ...] = ("above", "both", "below")
Spans = Sequence[tuple[Day, Day]]

_STRIP = 10**6
"""Key of the shelf that the axis itself takes: below all others of its row."""
_LONGER = 1.5
"""A silence is so many times as long as the others usually are."""
_LEAST = 2
"""Days: a shorter silence is none."""
_WIDE = 62
"""What may be of any of more days than these was heard on the first of them: it fills no silence."""
_APART = 6.0


def pair(view: View, chosen: Sequence[str]) -> tuple[str, str] | None:
    """Return the two actors that are to be faced, None unless that is asked for and exactly two are chosen."""
    return (chosen[0], chosen[1]) if view.layout == "between" and len(chosen) == 2 else None


def side(event: Event, pair: tuple[str, str]) -> Side | None:
    """Return where an event stands between two actors, None if it is none between them.

    An official counts as the state or organisation served at that date. Who only speaks of the other counts as acting.
    """
    acts = [_among(one, event.source) or event.speaker == one for one in pair]
    meant = [_among(one, event.target) for one in pair]
    if all(_among(one, event.source) for one in pair):
        return "both"
    if acts[0] and meant[1]:
        return "above"
    if acts[1] and meant[0]:
        return "below"
    if all(meant):
        return "both"
    if all(a or m for a, m in zip(acts, meant, strict=True)):
        # One speaks of what the other does.
        return "above" if event.speaker == pair[0] else "below"
    return None


def faced(events: Iterable[Event], pair: tuple[str, str]) -> list[Event]:
    """Return the events that are between two actors."""
    return [event for event in events if side(event, pair) is not None]


def arrange(
    events: Sequence[Event], pair: tuple[str, str], *, actors: Mapping[str, Actor], language: str = "en"
) -> tuple[tuple[Lane, ...], tuple[Standing, ...]]:
    """Return the three rows from top to bottom and where each event stands; all of them are between the two."""
    sides = [side(event, pair) for event in events]
    counts: dict[str, int] = {place: sides.count(place) for place in SIDES}
    standings = tuple(
        Standing(event, place, (), len({p.through or p.actor for p in (*event.source, *event.target)}))
        for event, place in zip(events, sides, strict=True)
        if place is not None
    )
    return lanes(pair, counts, actors=actors, language=language), standings


def lanes(
    pair: tuple[str, str], counts: Mapping[str, int], *, actors: Mapping[str, Actor], language: str = "en"
) -> tuple[Lane, ...]:
    """Return the three rows from top to bottom, each with how many events stand in it."""
    one, other = (actor_name(name, actors, language=language) for name in pair)
    arrow = "←" if language == "ar" else "→"
    names = (f"{one} {arrow} {other}", word("together", language=language), f"{other} {arrow} {one}")
    return tuple(Lane(place, name, counts.get(place, 0)) for place, name in zip(SIDES, names, strict=True))


def settle(packing: Packing, style: Style) -> None:
    """Let the upper row grow upwards from the axis, and give the axis a shelf of its own below what both do."""
    packing.shelves[0].reverse()
    half = style.line / 2 + 2.0
    packing.shelves[1].append(Shelf(_STRIP, half, half))


def heard(events: Iterable[Event]) -> list[tuple[Day, Day]]:
    """Return the days on which something is told between two: what is only planned, denied or possible is not."""
    days = []
    for event in events:
        first, last = event.when.earliest, event.when.latest
        if event.status == "happened" and (first is not None or last is not None):
            days.append((first if first is not None else last or 0, last if last is not None else first or 0))
    return sorted(days)


def silences(spans: Spans) -> list[tuple[Day, Day]]:
    """Return the silences, each from the last day before it to the first day after it.

    Longer than usual is over one and a half times the median of the others; where there is one alone, it is told.
    """
    ends: list[tuple[Day, Day]] = []
    until: Day | None = None
    for first, last in sorted((a, a if b - a > _WIDE else b) for a, b in spans):
        if until is not None and first > until:
            ends.append((until, first))
        until = last if until is None else max(until, last)
    lengths = sorted(b - a for a, b in ends)
    return [(a, b) for a, b in ends if b - a >= _LEAST and b - a > _LONGER * _median_without(b - a, lengths)]


def _median_without(length: int, lengths: Sequence[int]) -> float:
    """Return the median of all lengths, in order, but for one; of thousands each asks for that of the others."""
    left = len(lengths) - 1
    if not left:
        return 0
    out = bisect_left(lengths, length)
    low, high = (lengths[at + (at >= out)] for at in ((left - 1) // 2, left // 2))
    return (low + high) / 2


def with_axis(scene: Scene, spans: Spans, job: Job) -> Scene:
    """Return the scene with its middle axis, broken where a silence is named; one without room for a name is not."""
    band = next((row for row in scene.rows if row.id == "both"), None)
    if band is None or not band.shelves:
        return scene
    y, at = band.shelves[-1], scene.left
    pieces: list[SpinePiece] = []
    named: list[Silence] = []
    for a, b in silences(spans):
        left, right = max(at, scene.scale.x(a + 0.5)), min(scene.width, scene.scale.x(b + 0.5))
        name = _name(b - a, right - left - 2 * _APART, job)
        if name is None:
            continue
        middle, edge = (left + right) / 2, name[1] / 2 + _APART
        named.append(Silence(middle, y, name[1], name[0]))
        pieces += [
            SpinePiece(at, left, y),
            SpinePiece(left, middle - edge, y, dashed=True),
            SpinePiece(middle + edge, right, y, dashed=True),
        ]
        at = right
    pieces.append(SpinePiece(at, scene.width, y))
    return replace(scene, spine=tuple(one for one in pieces if one.right - one.left > 1), silences=tuple(named))


def _name(days: int, room: float, job: Job) -> tuple[str, float] | None:
    """Return what a silence is called with its width: "19 days of silence", else "19 days"; None for want of room."""
    long = span_words(days, language=job.language)
    for text in (word("silence", long, language=job.language), long):
        width = job.measure.width(text, job.style.axis_size)
        if width <= room:
            return text, width
    return None


def _among(actor: str, parties: Iterable[Party]) -> bool:
    return any(actor in (party.actor, party.through) for party in parties)
