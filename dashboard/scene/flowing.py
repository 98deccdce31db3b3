"""Flowing: a chart that keeps to the height of its window: the weightiest events have words, the others numbers."""

from collections.abc import Sequence
from math import ceil

from dashboard.scene.crowding import clustered, crowded, depth, spots
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
_TRIES = 3
"""How often a crowd is drawn closer together: how tall it is shows only once it is packed."""


def flowing(job: Job, content: Content, ranked: Sequence[str], room: float) -> Scene:
    """Return the scene with all its labels if it is no taller than ``room``; else with numbers where words would be.

    ``ranked`` are the events, the weightiest first. What is far taller has crowds: they are one symbol each.
    """
    close = job.closer()
    margin = _MARGIN * job.style.label_width if job.view.last is None else 0.0
    across = timescale(close, content.spots, margin=margin)
    axis = axis_height(across, close.style)
    first = content.with_labels(ranked[: ceil(_SURE * len(content.lanes))], words=True)
    laid = packed(close, first, across)
    left = room - axis - height_of(laid, close)
    # What is too tall even without its words need not be tried with them.
    if left >= 0:
        laid_whole, over = best(job, content)
        spare = room - axis_height(over, job.style) - height_of(laid_whole, job)
        if spare >= 0:
            return finished(job, content, told(job, content, laid_whole, spare=spare, opens=True), over)
    shown, laid = _parted(close, first, across, laid, ranked, room=_TALLEST * room - axis)
    more = _LINES * close.style.line * len(content.lanes)
    laid = told(close, shown, laid, spare=max(left, more), opens=left > more)
    return clustered(finished(close, shown, laid, across), first, close)


def _parted(
    job: Job, content: Content, across: Timescale, laid: Laid, ranked: Sequence[str], *, room: float
) -> tuple[Content, Laid]:
    """Return the content and how it is packed, with what is crowded as one symbol each if all is taller than room.

    A few dozen are all drawn: a chart of them is never much taller.
    """
    high = height_of(laid, job)
    if high <= room or len(ranked) <= MOST_LABELLED:
        return content, laid
    places = spots(job, content, across, ranked)
    most, aim, shown = depth(places, height=room, style=job.style), room, content
    for _ in range(_TRIES):
        shown = crowded(content, across, places, most)
        laid = packed(job, shown, across)
        high = height_of(laid, job)
        aim *= room / high
        nearer = depth(places, height=aim, style=job.style)
        if high <= room or nearer == most:
            break
        most = nearer
    return shown, laid
