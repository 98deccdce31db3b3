"""Rows: how tall each row is for what is packed into it, and where its shelves lie."""

from collections.abc import Mapping, Sequence

from dashboard.scene.laid import Laid
from dashboard.scene.lanes import Lane
from dashboard.scene.shapes import Row
from dashboard.scene.shelf import Shelf
from dashboard.scene.timescale import Job
from dashboard.scene.wrap import plain

Names = Mapping[str, tuple[str, ...]]
"""The name of each row, wrapped to the column of names, by its id."""


def names_of(lanes: Sequence[Lane], job: Job) -> dict[str, tuple[str, ...]]:
    """Return the names of rows, wrapped."""
    style = job.style
    width = style.column - style.clear if style.column else job.size.width
    out = {}
    for lane in lanes:
        name = plain(lane.name, measure=job.measure, size=style.name_size, width=width, most=3, bold=True)
        out[lane.id] = tuple("".join(text for text, _ in line) for line in name.lines)
    return out


def height_of(laid: Laid, job: Job) -> float:
    """Return how tall all rows are together."""
    shelves = laid.packing.shelves
    return sum(_height(laid.names[lane.id], own, job) for lane, own in zip(laid.lanes, shelves, strict=True))


def rows_of(laid: Laid, job: Job, *, top: float) -> tuple[tuple[Row, ...], list[dict[int, float]]]:
    """Return the rows from ``top`` on and, for each, the middle of every shelf by its key."""
    style, size = job.style, job.size
    shelves = laid.packing.shelves
    heights = [_height(laid.names[lane.id], own, job) for lane, own in zip(laid.lanes, shelves, strict=True)]
    spare = 0.0
    if size.fill and size.height is not None and heights:
        spare = max(0.0, size.height - top - sum(heights)) / len(heights)
    rows, middles = [], []
    for lane, own, height in zip(laid.lanes, shelves, heights, strict=True):
        lines = laid.names[lane.id]
        bottom = top + height + spare
        head = 0.0 if style.column else style.name_line * len(lines) + style.lane_gap
        # The content stands in the middle of its row; under a name it stands below it.
        y = top + head + (height + spare - head - _content(own, job)) / 2
        if not style.column:
            y -= style.row_pad / 4
        at = {}
        for shelf in own:
            at[shelf.key] = y + shelf.above
            y += shelf.above + shelf.below + style.lane_gap
        rows.append(Row(lane.id, lane.name, top, bottom, lane.count, lines, tuple(at.values())))
        middles.append(at)
        top = bottom
    return tuple(rows), middles


def _content(shelves: Sequence[Shelf], job: Job) -> float:
    return sum(s.above + s.below for s in shelves) + job.style.lane_gap * max(0, len(shelves) - 1)


def _height(lines: Sequence[str], shelves: Sequence[Shelf], job: Job) -> float:
    style, words = job.style, job.style.name_line * len(lines)
    if style.column:
        height = max(_content(shelves, job), words) + 2 * style.row_pad
    else:
        height = words + style.lane_gap + _content(shelves, job) + 1.5 * style.row_pad
    return max(height, style.row_min)
