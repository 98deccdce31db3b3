"""Counts: thousands of events as cells of row and stretch of days, the more of them the deeper the one hue."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import floor, log, log10
from statistics import quantiles

from dashboard.scene.cells import NO_HUE, Cell
from dashboard.scene.crowd import Band, Ground
from dashboard.scene.cuts import days_of
from dashboard.scene.lanes import OTHER
from dashboard.scene.shapes import Scene
from ingest.record.answers import Bin

LEAST = 24.0
"""Pixels a cell is wide at least: three digits find room in it."""
STEPS = 5
_TEXT = 11.0
_UNEVEN = 8
"""With the fullest cell so many times as full as most, equal steps would show nothing but that one."""
_FAR = 4
"""What is over so many times as full as most is one of the few."""
_DOWN = 0.75
_ALIKE = 2
"""With the fullest cell less than so many times as full as most, all are much alike."""


def counts(scene: Scene, bands: Sequence[Band], ground: Ground, found: Sequence[Bin]) -> Scene:
    """Return the scene with a cell for each row and stretch in which anything happens."""
    own = [row.id != OTHER for row in scene.rows]
    lows = steps([one.count for one in found if own[one.row]] or [one.count for one in found])
    edges, measure = ground.cuts.edges, ground.job.measure
    cells = []
    for one in found:
        left, right = scene.scale.x(edges[one.bin]), scene.scale.x(edges[one.bin + 1])
        first, last = days_of(edges[one.bin], edges[one.bin + 1])
        forms = (text for text in written(one.count) if measure.width(text, _TEXT) + 2 <= right - left)
        # All others together are no row to be compared with: they have no hue.
        step = sum(1 for low in lows if one.count >= low) - 1 if own[one.row] else NO_HUE
        band = bands[one.row]
        cells.append(
            Cell(scene.rows[one.row].id, left, right, band.top, band.bottom, first, last, one.count, step,
                 one.kind, one.led, next(forms, ""))
        )  # fmt: skip
    return replace(scene, cells=tuple(cells), steps=tuple(lows), unit=ground.cuts.unit, units=ground.cuts.count)


def written(count: int) -> tuple[str, ...]:
    """Return the ways to write a count, the exact one first: "1,204", "1.2k"."""
    if count < 1000:
        return (f"{count}",)
    return f"{count:,}", f"{count / 1000:.1f}k" if count < 10_000 else f"{round(count / 1000)}k"


def steps(counts: Sequence[int]) -> list[int]:
    """Return the least count of each step of the hue, from 1, at most five and round.

    Where a few cells are far fuller than most the steps are uneven: of those that double and those that keep the
    deepest for the few, the ones that tell more cells apart.

    >>> steps([3, 40, 277, 120]), steps([1, 2, 3]), steps([40, 55, 60, 65, 70, 75, 80, 1600])
    ([1, 50, 100, 150, 200], [1, 2, 3], [1, 50, 60, 70, 1000])
    """
    most = max(counts, default=1)
    if most <= STEPS:
        return list(range(1, most + 1))
    middle = sorted(counts)[len(counts) // 2]
    if most <= _UNEVEN * middle:
        return _even(counts, STEPS)
    usual = [count for count in counts if count <= _FAR * middle]
    doubling = _doubling(counts, STEPS)
    few = min((count for count in counts if count > _FAR * middle), default=most)
    # Rounded down to a round number, but never into what is usual.
    apart = [*_even(usual, STEPS - 1), max(_round(few * _DOWN), max(usual) + 1)]
    return max(doubling, apart, key=lambda lows: _told_apart(counts, lows))


def _even(counts: Sequence[int], steps: int) -> list[int]:
    """Return steps of one width; where all are much alike they begin near the least, else at nothing."""
    most, middle = max(counts), sorted(counts)[len(counts) // 2]
    if most <= steps:
        return list(range(1, most + 1))
    least = min(counts) if most < _ALIKE * middle else 0
    wide = _round((most - least) / steps)
    begin = least // wide * wide
    return [1, *(begin + wide * k for k in range(1, steps) if begin + wide * k <= most)]


def _doubling(counts: Sequence[int], steps: int) -> list[int]:
    """Return steps of which each is so many times the one before."""
    low = max(1.0, quantiles(counts, n=10)[0]) if len(counts) > 1 else 1.0
    ratio = (max(counts) / low) ** (1 / steps)
    return sorted({1, *(_round(low * ratio**k) for k in range(1, steps))})


def _told_apart(counts: Sequence[int], lows: Sequence[int]) -> float:
    """Return how evenly counts are spread over steps: 0 if all have one hue."""
    held = Counter(bisect_right(lows, count) for count in counts)
    return -sum(n * log(n / len(counts)) for n in held.values())


def _round(value: float) -> int:
    """Return a number near to another that is 1, 2 or 5 with noughts."""
    ten = 10 ** floor(log10(max(value, 1.0)))
    return int(min((1 * ten, 2 * ten, 5 * ten, 10 * ten), key=lambda round_: abs(round_ - value)))
