"""Crowding: where more stands at one spot of a row than a window can show, all but the weightiest are one symbol."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from dashboard.scene.cells import Cluster
from dashboard.scene.clusters import like, size_of
from dashboard.scene.lanes import Standing
from dashboard.scene.layout import Content
from dashboard.scene.legend import legend, statuses
from dashboard.scene.marking import marked
from dashboard.scene.marks import CLOCK, Place
from dashboard.scene.shapes import Scale, Scene
from dashboard.scene.style import Style
from dashboard.scene.timescale import Job, Timescale

_REACH = 3.0
"""What stands within so many sizes of a mark stands one below the other: beside each is a number or a word."""
_LONGEST = 8.0
"""What is longer, in sizes of a mark, is no part of a crowd: its length tells something."""
_PART = 0.5
"""A crowd leads closer in: to less than this share of the days that are shown."""
_FINE = 3.0
"""Of so few days a crowd leads to hours."""
_LEAST = 3
"""Fewer than these need no symbol in their stead."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at one spot of a row, and which of it may be one symbol: the weightiest first."""

    row: str
    standings: tuple[Standing, ...]
    crowd: tuple[Standing, ...]

    def deep(self, most: int) -> int:
        """Return how many stand one below the other if no more than ``most`` should."""
        count = len(self.standings)
        return min(count, max(most, count - len(self.crowd) + 1)) if len(self.crowd) >= _LEAST else count

    def rest(self, most: int) -> tuple[Standing, ...]:
        """Return those of it that are one symbol if no more than ``most`` should stand there: the lightest."""
        over = len(self.standings) - most + 1
        return self.crowd[-max(over, _LEAST) :] if over > 1 and len(self.crowd) >= _LEAST else ()


def spots(
    job: Job, content: Content, across: Timescale, ranked: Sequence[str], *, zooms: bool = True
) -> tuple[Spot, ...]:
    """Return the spots of all rows; ``ranked`` are the events, the weightiest first.

    On paper nothing ``zooms``: there a crowd is one symbol even where no closer look would part it.
    """
    scale, size, places = across.scale, job.style.mark, content.spots
    rank = {event: at for at, event in enumerate(ranked)}
    if job.view.selected in rank:
        rank[job.view.selected] = -1
    shown = _days(scale)
    pixels = {event: scale.x(place.day) for event, place in places.items()}

    def is_short(standing: Standing) -> bool:
        place = places[standing.event.id]
        closed = place.first is not None and place.last is not None and place.other is None
        # Hours say nothing of what is known by the day.
        fine = not zooms or shown > _FINE or standing.event.when.precision in CLOCK
        return (
            closed
            and fine
            and standing.event.id not in content.crowds
            and scale.x(place.end) - scale.x(place.start) <= _LONGEST * size
        )

    def crowd(those: Sequence[Standing]) -> tuple[Standing, ...]:
        short = [standing for standing in those if is_short(standing)]
        if not short:
            return ()
        first, last = _stretch([places[standing.event.id] for standing in short], shown)
        # What no zoom would part stays as it is: how else would it be reached?
        if zooms and last - first > _PART * shown:
            return ()
        return tuple(sorted(short, key=lambda standing: rank.get(standing.event.id, len(rank))))

    found: dict[str, list[list[Standing]]] = defaultdict(list)
    for standing in sorted(content.standings, key=lambda one: pixels[one.event.id]):
        for row in (standing.lead, *standing.others):
            last = found[row][-1] if found[row] else None
            if last is None or pixels[standing.event.id] - pixels[last[0].event.id] > _REACH * size:
                found[row].append([standing])
            else:
                last.append(standing)
    return tuple(Spot(row, tuple(those), crowd(those)) for row, each in found.items() for those in each)


def tall(those: Sequence[Spot], most: int | None = None, *, style: Style) -> float:
    """Return how tall all rows are if no more than ``most`` stand at one spot, by a rough reckoning."""
    deepest: dict[str, int] = {}
    for spot in those:
        deep = len(spot.standings) if most is None else spot.deep(most)
        deepest[spot.row] = max(deepest.get(spot.row, 0), deep)
    line = style.line + style.lane_gap
    return sum(max(style.row_min, 2 * style.row_pad + deep * line) for deep in deepest.values())


def depth(those: Sequence[Spot], *, height: float, style: Style) -> int:
    """Return how many may stand at one spot so that all rows are no taller than ``height``, by the same reckoning."""
    low, high = 1, max((len(spot.standings) for spot in those), default=1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if tall(those, middle, style=style) <= height else (low, middle - 1)
    return low


def crowded(content: Content, across: Timescale, those: Sequence[Spot], most: int) -> Content:
    """Return the content with no more than ``most`` at one spot where that can be, the rest of it as crowds.

    An event whose lead mark is in a crowd has no link and no label: in its other rows it is counted, or a mark alone.
    """
    gone = {(spot.row, at): spot.rest(most) for at, spot in enumerate(those)}
    out = {(standing.event.id, row) for (row, _), rest in gone.items() for standing in rest}
    if not out:
        return content
    kept: list[Standing] = []
    single: list[tuple[str, Standing]] = []
    for one in content.standings:
        others = tuple(row for row in one.others if (one.event.id, row) not in out)
        if (one.event.id, one.lead) not in out:
            targets = tuple(row for row in one.targets if row in others)
            kept.append(replace(one, others=others, targets=targets))
        else:
            single += [(row, one) for row in others]
    places, crowds = dict(content.spots), dict(content.crowds)
    for row, rest in [*((row, rest) for (row, _), rest in gone.items() if rest), *((r, (s,)) for r, s in single)]:
        # One event stands for all of it: only its place and its size are drawn.
        id_ = f"crowd {len(crowds)} of {row}"
        pixels = [across.scale.x(content.spots[standing.event.id].day) for standing in rest]
        first, last = _stretch([content.spots[standing.event.id] for standing in rest], _days(across.scale))
        middle = across.scale.day((min(pixels) + max(pixels)) / 2)
        kept.append(Standing(replace(rest[0].event, id=id_, picked=None), row, (), 0))
        places[id_] = Place("point", middle, first, last, stand_in=True)
        crowds[id_] = tuple(standing.event.id for standing in rest)
    return replace(content, standings=tuple(kept), spots=places, crowds=crowds)


def thinned(job: Job, content: Content, across: Timescale, ranked: Sequence[str], most: int) -> Content:
    """Return the content for paper with no more than ``most`` at one spot, the rest of it counted."""
    return crowded(content, across, spots(job, content, across, ranked, zooms=False), most)


def clustered(scene: Scene, whole: Content, job: Job) -> Scene:
    """Return the scene with its crowds as symbols that lead closer in, and one of a single event as its mark.

    ``whole`` is the content before anything of it was made a crowd.
    """
    if not scene.crowds:
        return scene
    events = {standing.event.id: standing.event for standing in whole.standings}
    marks, symbols = list(scene.marks), []
    for crowd in scene.crowds:
        if crowd.count == 1:
            event = events[crowd.events[0]]
            spot = whole.spots[event.id]
            marks.append(marked(event, spot, row=crowd.row, y=crowd.y, lead=False, scale=scene.scale, job=job))
            continue
        kinds = Counter(events[event].kind for event in crowd.events)
        kind, led = min(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
        first, last = _stretch([whole.spots[event] for event in crowd.events], _days(scene.scale))
        symbols.append(
            Cluster(crowd.row, crowd.x, crowd.y, size_of(crowd.count), floor(first), ceil(last) - 1, crowd.count,
                    kind, led, f"{crowd.count:,}", crowd.events, (first, last))
        )  # fmt: skip
    told = legend(
        [*marks, *(like(one, scene) for one in symbols)], statuses=statuses(list(events.values()), asks=job.asks),
        said=bool(scene.said), aimed=bool(scene.heads), language=job.language,
    )  # fmt: skip
    return replace(scene, marks=tuple(marks), clusters=tuple(symbols), crowds=(), legend=told)


def _days(scale: Scale) -> float:
    """Return how many days are shown, without the silences."""
    return sum(stretch.last - stretch.first for stretch in scale.stretches)


def _stretch(places: Collection[Place], shown: float) -> tuple[float, float]:
    """Return from when to when these places lie: in whole days, or hours where only a few days are ``shown``."""
    parts = 24 if shown <= _FINE else 1
    begins = [floor(place.start * parts + 1e-6) for place in places]
    ends = [ceil(place.end * parts - 1e-6) for place in places]
    return min(begins) / parts, max(max(begin + 1, end) for begin, end in zip(begins, ends, strict=True)) / parts
