"""Flowing: a chart that keeps to the height of its window: the weightiest events have words, the others numbers."""

from collections.abc import Sequence
from math import ceil

from dashboard.scene.crowding import clustered, crowded, depth, spots, tall
from dashboard.scene.laid import Laid
from dashboard.scene.layout import Content, axis_height, best, finished, packed, told
from dashboard.scene.rows import height_of
from dashboard.scene.shapes import Scene
from dashboard.scene.timescale import Job, Timescale, timescale
from dashboard.scene.zoom import MOST_LABELLED

_LINES = 1.0
"""Rows that alone are as tall as the window may grow by so many lines each, for more words."""
_SURE = 0.5
"""So many events a row, the weightiest, have their words at any price; the others where there is room for them."""
_MARGIN = 0.5
"""Room for words right of the last events, in widths of a label."""
_TALLEST = 1.5
"""What is taller than so many windows is crowded somewhere: there all but the weightiest are one symbol."""
_CLOSE = 2
"""So few stand one below the other in the closest chart that is tried at first."""
_TRIES = 4
"""How often it is tried how many may: how tall that is shows only once it is packed."""


def flowing(job: Job, content: Content, ranked: Sequence[str], room: float) -> Scene:
    """Return the scene with all its labels if it is no taller than ``room``; else with numbers where words would be.

    ``ranked`` are the events, the weightiest first. What is far taller has crowds: they are one symbol each.
    """
    close = job.closer()
    margin = _MARGIN * job.style.label_width if job.view.last is None else 0.0
    across = timescale(close, content.spots, margin=margin)
    axis = axis_height(across, close.style)
    first = content.with_labels(ranked[: ceil(_SURE * len(content.lanes))], words=True)
    most = _TALLEST * room - axis
    shown, laid = _parted(close, first, across, ranked, room=most)
    high = height_of(laid, close)
    left = room - axis - high
    # What is too tall even without its words need not be tried with them.
    if left >= 0 and shown is first:
        laid_whole, over = best(job, content)
        spare = room - axis_height(over, job.style) - height_of(laid_whole, job)
        if spare >= 0:
            return finished(job, content, told(job, content, laid_whole, spare=spare, opens=True), over)
    more = _LINES * close.style.line * len(content.lanes)
    if shown is not first:
        more = max(more, most - high)
    laid = told(close, shown, laid, spare=max(left, more), opens=left > more)
    return clustered(finished(close, shown, laid, across), first, close)


def _parted(
    job: Job, content: Content, across: Timescale, ranked: Sequence[str], *, room: float
) -> tuple[Content, Laid]:
    """Return the content and how it is packed, with what is crowded as one symbol each if all is taller than room.

    A few dozen are all drawn: a chart of them is never much taller.
    """
    few = len(ranked) <= MOST_LABELLED
    places = () if few else spots(job, content, across, ranked)
    if few or tall(places, style=job.style) <= room:
        laid = packed(job, content, across)
        if few or height_of(laid, job) <= room:
            return content, laid
    # From close together to farther apart: little is packed fast, and how tall it is tells how far to go.
    found: tuple[Content, Laid] | None = None
    fits, fails, most = 0, len(ranked), _CLOSE
    for _ in range(_TRIES):
        shown = crowded(content, across, places, most)
        laid = packed(job, shown, across)
        high = height_of(laid, job)
        if high <= room or found is None:
            found = shown, laid
        fits, fails = (most, fails) if high <= room else (fits, most)
        aim = room * tall(places, most, style=job.style) / high
        most = min(max(depth(places, height=aim, style=job.style), fits + 1), fails - 1)
        if most <= fits:
            break
    assert found is not None
    return found
