"""Numbers: stand at the marks whose words find no room, counted in order of time; words replace them where they can."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from dashboard.scene.labels import FORCED, Link, Packing, at
from dashboard.scene.shelf import Put, Shelf, Spot, Wanted
from dashboard.scene.timescale import Job
from dashboard.scene.wrap import Block, is_rtl

_BEHIND = 2
"""Words that stand for a number may hide a piece of so many links."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a label would stand, how far it reaches above and below, and what links it would hide a piece of.

    ``through`` is how many cross all shelves of its row, ``links`` are those that begin or end in it.
    """

    spot: Spot
    extent: tuple[float, float]
    through: int
    links: Sequence[Link]


def number(value: int, job: Job) -> Block:
    """Return a number as it stands beside its mark."""
    text = str(value)
    return Block((((text, False),),), job.measure.width(text, job.style.label_size))


def with_words(
    packing: Packing,
    wanted: dict[str, Wanted],
    numbers: Mapping[str, int],
    words: Mapping[str, tuple[Block, ...]],
    *,
    spare: float = 0.0,
    opens: bool = False,
) -> set[str]:
    """Let words stand for numbers where a shelf has room for them, the weightiest first; return those events.

    ``words`` are the forms of labels, the weightiest event first; what is wanted of those events is changed. Shelves
    may grow by ``spare`` pixels in all, and with ``opens`` there may be new ones.
    """
    told = set()
    for event, blocks in words.items():
        found = _told(packing, wanted[event], blocks, spare=spare, opens=opens) if event in numbers else None
        if found is not None:
            wanted[event], grown = found
            spare -= grown
            told.add(event)
    return told


def renumbered(packing: Packing, events: Iterable[str], job: Job, *, first: int) -> dict[str, int]:
    """Return the numbers of these events from ``first`` on, in the order given, and write them where they stand.

    Each is no longer than the number that stood there before: it has room.
    """
    numbers = {}
    for value, event in enumerate(events, first):
        numbers[event] = value
        put = packing.puts[event]
        if put.label is not None:
            spot, block = put.label, number(value, job)
            x = spot.x + spot.block.width - block.width if spot.side == "left" else spot.x
            packing.puts[event] = replace(put, label=replace(spot, block=block, x=x))
    return numbers


def _told(
    packing: Packing, each: Wanted, blocks: Sequence[Block], *, spare: float, opens: bool
) -> tuple[Wanted, float] | None:
    """Put words where a number stands if a shelf has room for them; return what then is wanted, and its growth."""
    put = packing.puts[each.event]
    if put.label is None or put.forced:
        return None
    own = next(s for s in packing.shelves[each.lead] if s.key == put.shelves[each.lead])
    boxes = [(put.label.x, put.label.x + put.label.block.width, True), (each.left, each.right, False)]
    for box in boxes:
        own.taken.remove(box)
    worded = replace(each, blocks=tuple(blocks), rtl=is_rtl(blocks[0].lines))
    places = _places(packing, worded, own, opens=opens)
    grown, shelf, spot = min(places, key=lambda place: place[0], default=(inf, own, put.label))
    if grown > spare:
        own.taken += boxes
        return None
    if all(shelf is not known for known in packing.shelves[each.lead]):
        packing.shelves[each.lead].append(shelf)
    above, below = packing.extent(spot)
    shelf.above, shelf.below = max(shelf.above, above), max(shelf.below, below)
    shelf.taken += [(spot.x, spot.x + spot.block.width, True), boxes[1]]
    packing.puts[each.event] = Put({**put.shelves, each.lead: shelf.key}, spot)
    return worded, grown


def _places(packing: Packing, each: Wanted, own: Shelf, *, opens: bool) -> Iterator[tuple[float, Shelf, Spot]]:
    """Give the places for a label on the shelves there are, and by how much the shelf grows; the first best.

    An event that stands in one row alone may go to another shelf of it, if it ``opens`` one to a new one below. Where
    no other place is left a label may stand across a few links: they are left out behind it.
    """
    clear = packing.style.clear
    around = [spot for spot, cost in packing.spots(each) if spot is not None and cost < FORCED / 2]
    every = [_Place(spot, packing.extent(spot), *_behind(packing, each, spot)) for spot in around]
    shelves = packing.shelves[each.lead]
    new = Shelf(shelves[-1].key + 1)
    others = [*(s for s in shelves if s is not own), *([new] if opens else [])] if not each.others else []
    for most in (0, _BEHIND):
        open_ = [place for place in every if place.through <= most]
        for shelf in (own, *others):
            if shelf is not own and not shelf.free(each.left, each.right, label=False, clear=clear):
                continue
            here = (each.lead, shelf.key)
            for place in open_:
                spot, behind = place.spot, place.through
                if not shelf.free(spot.x, spot.x + spot.block.width, label=True, clear=clear):
                    continue
                if place.links:
                    behind += sum(link.top < here < link.bottom for link in place.links)
                if behind <= most:
                    grown = packing.added(None if shelf is new else shelf, *place.extent)
                    yield grown, shelf, spot
                    if not grown:
                        return


def _behind(packing: Packing, each: Wanted, spot: Spot) -> tuple[int, Sequence[Link]]:
    """Return how many links run through the pixels of a label on all shelves of its row, and those on some."""
    near, row, links = packing.style.clear / 2 + 1.0, each.lead, packing.links
    first, last = spot.x - near, spot.x + spot.block.width + near
    met = links[bisect_right(links, first, key=at) : bisect_left(links, last, key=at)]
    others = [link for link in met if link.x != each.x and link.top[0] <= row <= link.bottom[0]]
    some = [link for link in others if row in (link.top[0], link.bottom[0])]
    return len(others) - len(some), some
