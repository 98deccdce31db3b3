"""Labels: the words beside a mark, and a place for marks and labels in the lines of their rows where nothing overlaps.

A row is a stack of shelves. On a shelf everything stands side by side, so that two things overlap only if they do
across; links cross shelves from top to bottom. Each event takes the cheapest place, in pixels of added height.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import inf

from dashboard.scene.shelf import Put, Shelf, Spot, Wanted
from dashboard.scene.style import Style

_OTHER_SIDE = 3.0
"""What a label costs on the side it does not read from, in pixels of added height; so the others."""
_UNDER = 14.0
_WIDE_UNDER = 11.0
"""Under a long bar a label is at home."""
_SHIFTED = 5.0
_THROUGH_MARK = 8.0
"""Cost of a link that passes behind the mark of another event."""
_ANYWHERE, _NOWHERE = (-inf, inf), (inf, -inf)
"""All shelves of a row, and none."""
FORCED = 1e6
"""What a place costs where a link must be left out behind a label."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line across rows: its pixel, and row and shelf of both ends."""

    x: float
    top: tuple[int, int]
    bottom: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Choice:
    cost: float
    order: int
    key: int
    above: float
    below: float
    spot: Spot | None
    placing: float = 0.0


@dataclass(slots=True)
class Packing:
    """The rows while they are filled. ``left``/``right`` are the edges of the chart in pixels."""

    rows: int
    left: float
    right: float
    style: Style
    cost: float = 0.0
    """What the places of the labels cost in all, for comparing layouts."""
    shelves: list[list[Shelf]] = field(default_factory=list)
    puts: dict[str, Put] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    """All links that are placed, from left to right."""
    crossed: list[list[tuple[float, str]]] = field(default_factory=list)

    def fill(self, wanted: Sequence[Wanted]) -> None:
        """Place all events, in the order given."""
        self.shelves = [[] for _ in range(self.rows)]
        self.crossed = [[] for _ in range(self.rows)]
        for each in wanted:
            # A link crosses the rows between its ends whatever the shelves: labels there can keep clear at once.
            for row in range(each.top + 1, each.bottom):
                self.crossed[row].append((each.x, each.event))
        for each in wanted:
            self._put(each)

    def _put(self, each: Wanted) -> None:
        shelves: dict[int, int] = {}
        choice = _cheapest(self._lead_choices(each))
        forced = choice.cost >= FORCED / 2
        self.cost += choice.placing
        box = (each.left, each.right)
        self._take(each.lead, choice, box)
        shelves[each.lead] = choice.key
        for row in each.others:
            small = _cheapest(self._small_choices(each, row))
            self._take(row, small, (each.small_left, each.small_right))
            shelves[row] = small.key
        if each.others:
            ends = sorted(shelves.items())
            insort(self.links, Link(each.x, ends[0], ends[-1]), key=at)
        self.puts[each.event] = Put(shelves, choice.spot, forced)

    def _take(self, row: int, choice: _Choice, box: tuple[float, float]) -> None:
        shelf = next((s for s in self.shelves[row] if s.key == choice.key), None)
        if shelf is None:
            shelf = Shelf(choice.key)
            insort(self.shelves[row], shelf, key=lambda s: s.key)
        shelf.above, shelf.below = max(shelf.above, choice.above), max(shelf.below, choice.below)
        shelf.taken.append((*box, False))
        if choice.spot is not None:
            shelf.taken.append((choice.spot.x, choice.spot.x + choice.spot.block.width, True))

    def _keys(self, row: int) -> Iterator[tuple[int, Shelf | None, float]]:
        """Give the shelves a thing may go to: those there are, a new one below, a new one above, and their cost."""
        shelves = self.shelves[row]
        for shelf in shelves:
            yield shelf.key, shelf, 0.0
        yield (shelves[-1].key + 1 if shelves else 0), None, 0.0
        if shelves:
            yield shelves[0].key - 1, None, 2.0

    def _lead_choices(self, each: Wanted) -> Iterator[_Choice]:
        half = (each.tall or self.style.mark) / 2
        order, best = 0, inf
        way = self._ways(each.lead, each)
        spots = [
            (spot, cost, *((self._between(each, spot), *self.extent(spot)) if spot else (_ANYWHERE, half, half)))
            for spot, cost in self.spots(each)
        ]
        for key, shelf, extra in self._keys(each.lead):
            if shelf and not shelf.free(each.left, each.right, label=False, clear=self.style.clear):
                continue
            through = way(key)
            least = extra + (through or 0.0)
            for spot, cost, (highest, lowest), above, below in spots:
                order += 1
                # What costs as much as the best before anything is added is not looked at: there are very many.
                if least + cost >= best:
                    continue
                bad = False
                if spot is not None:
                    right = spot.x + spot.block.width
                    if shelf and not shelf.free(spot.x, right, label=True, clear=self.style.clear):
                        continue
                    bad = not highest <= key <= lowest
                if through is None or bad:
                    # Only a new shelf may be forced: there is always one, so every event finds a place.
                    if shelf is not None:
                        continue
                    cost += FORCED
                whole = self.added(shelf, above, below) + cost + extra + (through or 0.0)
                best = min(best, whole)
                yield _Choice(whole, order, key, above, below, spot, cost)

    def _small_choices(self, each: Wanted, row: int) -> Iterator[_Choice]:
        half, way = self.style.small / 2, self._ways(row, each)
        for order, (key, shelf, extra) in enumerate(self._keys(row)):
            if shelf and not shelf.free(each.small_left, each.small_right, label=False, clear=self.style.clear):
                continue
            through = way(key)
            forced = FORCED if through is None else through
            if through is None and shelf is not None:
                continue
            yield _Choice(self.added(shelf, half, half) + extra + forced, order, key, half, half, None)

    def spots(self, each: Wanted) -> Iterator[tuple[Spot | None, float]]:
        """Give the places of the label around its mark that lie inside the chart, and what each costs in looks."""
        if not each.blocks:
            yield None, 0.0
            return
        beside = self.style.beside
        right, left = (_OTHER_SIDE, 0.0) if each.rtl else (0.0, _OTHER_SIDE)
        links = self._links_of(each)
        for index, block in enumerate(each.blocks):
            narrow = 0.5 * index
            for shift, more in self._shifts(each, 1, block.width, links):
                x = each.right + beside + shift
                if x + block.width <= self.right:
                    yield Spot("right", block, x), right + narrow + more
            for shift, more in self._shifts(each, -1, block.width, links):
                x = each.left - beside - shift - block.width
                if x >= self.left:
                    yield Spot("left", block, x), left + narrow + more
            if each.others:
                # Under its mark, but on one side of its own link.
                for x in (each.x + beside, each.x - beside - block.width):
                    if self.left <= x and x + block.width <= self.right:
                        yield Spot("under", block, x), _UNDER + narrow
            else:
                x = max(self.left, min(each.left, self.right - block.width))
                yield Spot("under", block, x), _UNDER + narrow - (_WIDE_UNDER if each.right - each.left > 60 else 0)
        # Where nothing else fits: across its own link, which is left out behind the label.
        block = each.blocks[0]
        yield Spot("under", block, max(self.left, min(each.left, self.right - block.width))), FORCED / 2

    def _links_of(self, each: Wanted) -> Sequence[float]:
        """Return the pixels of the links of other events that meet a row, in order."""
        xs = {x for x, event in self.crossed[each.lead] if event != each.event}
        return sorted(xs | {link.x for link in self.links if link.top[0] <= each.lead <= link.bottom[0]})

    def _shifts(self, each: Wanted, way: int, width: float, links: Sequence[float]) -> Iterator[tuple[float, float]]:
        """Give how far a label may stand off its mark: not at all, or past a link close by; never two of its widths."""
        yield 0.0, 0.0
        edge, near = (each.right if way > 0 else each.left), self.style.clear / 2 + 1.0
        furthest = min(self.style.mark * 1.6, 1.5 * width - near)
        first, last = (edge, edge + furthest) if way > 0 else (edge - furthest, edge)
        for x in links[bisect_right(links, first) : bisect_left(links, last)]:
            yield max(0.0, (x - edge) * way + near + 1.0 - self.style.beside), _SHIFTED

    def extent(self, spot: Spot) -> tuple[float, float]:
        """Return how far a label and its mark reach above and below the middle of the mark."""
        half, line = self.style.mark / 2, self.style.line
        height = line * len(spot.block.lines)
        if spot.side == "under":
            return half, half + 2.0 + height
        return max(half, line / 2), max(half, height - line / 2)

    def added(self, shelf: Shelf | None, above: float, below: float) -> float:
        """Return how much taller a row gets by something on a shelf, or on a new one."""
        if shelf is None:
            return above + below + self.style.lane_gap
        return max(above - shelf.above, 0.0) + max(below - shelf.below, 0.0)

    def _between(self, each: Wanted, spot: Spot) -> tuple[float, float]:
        """Return the highest and the lowest shelf, by their keys, on which no link runs through a label's pixels."""
        near, row = self.style.clear / 2 + 1.0, each.lead
        left, right = spot.x - near, spot.x + spot.block.width + near
        if any(event != each.event and left < x < right for x, event in self.crossed[row]):
            return _NOWHERE
        highest, lowest = _ANYWHERE
        for link in self.links[bisect_right(self.links, left, key=at) : bisect_left(self.links, right, key=at)]:
            (above, top), (below, bottom) = link.top, link.bottom
            if above < row < below:
                return _NOWHERE
            if above == row:
                # It begins in this row and crosses the shelves below.
                lowest = min(lowest, top)
            elif below == row:
                highest = max(highest, bottom)
        return highest, lowest

    def _ways(self, row: int, each: Wanted) -> Callable[[int], float | None]:
        """Return what tells by a shelf's key what a link costs on its way out of a row; None: it meets a label."""
        if not each.others:
            return lambda _: 0.0
        shelves, near = self.shelves[row], self.style.clear / 2 + 1.0
        hits = [_hit(shelf, each.x, near) for shelf in shelves]
        keys = [shelf.key for shelf in shelves]
        above = [0.0, *accumulate(hits)] if row > each.top else [0.0] * (len(hits) + 1)
        below = [0.0, *accumulate(reversed(hits))][::-1] if row < each.bottom else [0.0] * (len(hits) + 1)

        def way(key: int) -> float | None:
            cost = above[bisect_left(keys, key)] + below[bisect_right(keys, key)]
            return cost if cost < inf else None

        return way


def at(link: Link) -> float:
    """Return the pixel of a link, by which links are in order."""
    return link.x


def _cheapest(choices: Iterator[_Choice]) -> _Choice:
    """Return the first of the cheapest; none is better than one that costs nothing."""
    best = next(choices)
    for choice in choices:
        if not best.cost:
            break
        if choice.cost < best.cost:
            best = choice
    return best


def _hit(shelf: Shelf, x: float, near: float) -> float:
    """Return what a link costs that crosses a shelf; no price is high enough for a label."""
    hits = [is_label for left, right, is_label in shelf.taken if left - near < x < right + near]
    return inf if any(hits) else len(hits) * _THROUGH_MARK
