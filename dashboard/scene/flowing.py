"""Flowing: a chart that keeps to the height of its window: the weightiest events have words, the others numbers."""

from collections.abc import Sequence
from math import ceil

from dashboard.scene.layout import Content, axis_height, best, finished, packed, told
from dashboard.scene.rows import height_of
from dashboard.scene.shapes import Scene
from dashboard.scene.timescale import Job, timescale

_LINES = 1.0
"""Rows that alone are as tall as the window may grow by so many lines each, for more words."""
_SURE = 0.5
"""So many events a row, the weightiest, have their words at any price; the others where there is room for them."""
_MARGIN = 0.5
"""Room for words right of the last events, in widths of a label."""


def flowing(job: Job, content: Content, labelled: Sequence[str], room: float) -> Scene:
    """Return the scene with all its labels if it is no taller than ``room``; else with numbers where words would be."""
    close = job.closer()
    margin = _MARGIN * job.style.label_width if job.view.last is None else 0.0
    across = timescale(close, content.spots, margin=margin)
    axis = axis_height(across, close.style)
    first = content.with_labels(labelled[: ceil(_SURE * len(content.lanes))], words=True)
    laid = packed(close, first, across)
    left = room - axis - height_of(laid, close)
    # What is too tall even without its words need not be tried with them.
    if left >= 0:
        laid_whole, over = best(job, content)
        spare = room - axis_height(over, job.style) - height_of(laid_whole, job)
        if spare >= 0:
            return finished(job, content, told(job, content, laid_whole, spare=spare, opens=True), over)
    more = _LINES * close.style.line * len(content.lanes)
    laid = told(close, first, laid, spare=max(left, more), opens=left > more)
    return finished(close, first, laid, across)
