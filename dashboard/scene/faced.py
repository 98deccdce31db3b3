"""Faced: two actors face to face where their events are counted: above the middle axis, on it, and below."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.scene import between, crowd
from dashboard.scene.crowd import Band, Ground
from dashboard.scene.shapes import Scene
from ingest.record.actor import Actor
from ingest.record.answers import Seat

_SIDE, _SIDE_COUNTED = 76.0, 104.0
"""Heights of a side in clusters and in cells: two rows have more room than many, as far as a chart stays a chart."""
_BOTH = 34.0


def scene(
    ground: Ground,
    seats: Sequence[Seat],
    pair: tuple[str, str],
    *,
    actors: Mapping[str, Actor],
    heard: between.Spans,
    close: bool,
) -> tuple[Scene, tuple[Band, ...]]:
    """Return the scene without what is counted, its axis broken by silences, and where each side shows its counts.

    ``seats`` are how many events stand on each of ``between.SIDES``, ``heard`` the days on which anything is told,
    ``close`` that they are drawn as clusters.
    """
    job = ground.job
    side = _SIDE if close else _SIDE_COUNTED
    counts = {seat.id: seat.count for seat in seats}
    lanes = between.lanes(pair, counts, actors=actors, language=job.language)
    # The axis has a strip of its own below what both do; where they do nothing together that is all there is.
    strip = 2 * job.style.line
    tall = {"above": side, "both": strip + (_BOTH if counts.get("both") else 0.0), "below": side}
    made, (above, both, below) = crowd.scene(ground, lanes, tall=tall)
    bottom = max(both.top, both.bottom + 2.0 - strip)
    one, middle, other = made.rows
    middle = replace(middle, shelves=((bottom + middle.bottom) / 2,))
    made = replace(made, rows=(one, middle, other))
    return between.with_axis(made, heard, job), (above, Band(both.top, bottom), below)
