"""Counts: thousands of events as cells of row and stretch of days, the more of them the deeper the one hue."""

from collections.abc import Sequence
from dataclasses import replace
from math import floor, log10
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

_ALIKE = 2


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

    >>> steps([3, 40, 277, 120]), steps([1, 2, 3])
    ([1, 50, 100, 150, 200], [1, 2, 3])
    """
    most = max(counts, default=1)
    if most <= STEPS:
        return list(range(1, most + 1))
    middle = sorted(counts)[len(counts) // 2]
    if most > _UNEVEN * middle:
        low = max(1.0, quantiles(counts, n=10)[0])
        ratio = (most / low) ** (1 / STEPS)
        return sorted({1, *(_round(low * ratio**k) for k in range(1, STEPS))})
    # Where all are much alike the hue tells them apart; where some stand out it begins at nothing.
    least = min(counts) if most < _ALIKE * middle else 0
    wide = _round((most - least) / STEPS)
    begin = least // wide * wide
    return [1, *(begin + wide * k for k in range(1, STEPS) if begin + wide * k <= most)]


def _round(value: float) -> int:
    """Return a number near to another that is 1, 2 or 5 with noughts."""
    ten = 10 ** floor(log10(max(value, 1.0)))
    return int(min((1 * ten, 2 * ten, 5 * ten, 10 * ten), key=lambda round_: abs(round_ - value)))
