"""PDF order: the lines of a page in the order they are read: column by column, the rows of a table each by itself.

A gutter is where lines end on one side and begin on the other. What is wide and wordy on both sides are columns;
what is short on a side, or begins at the same heights on both, is a table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.readers.pdf_lines import Line, merged

_DEEPEST, _MOST_ROWS = 4, 2_000
"""A page with more rows is no page of columns; looking for them would take long."""
_LEAST = 3
"""Lines on either side that make a gutter believable."""
_TRIED = 6
"""Gutters looked at for one part of a page."""
_SET_APART, _EMPTY = 1.4, 1.7
"""How much wider than others, and how wide in sizes, a gap is that ends columns above a table."""
_GRID = 3.0
"""Points within which edges of lines are the same edge."""
_COLUMN, _WIDEST, _FILLED = 12.0, 24.0, 0.55
"""Width of a column in sizes, at least and as far as it counts, and the part of it that its middle line fills."""
_BETWEEN_ROWS = 0.3
"""Part of the size of letters that is empty between two rows of a table in all its columns."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Lines that are read one after the other."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: its cells, each of one or more lines, in the order of reading."""

    cells: tuple[tuple[Line, ...], ...]


Region = Flow | TableRow


def arrange(rows: Sequence[Sequence[Line]], *, backwards: bool, deep: int = 0) -> list[Region]:
    """Return the regions of a page, or of a part of it, in the order of reading.

    Args:
        rows: its rows from top to bottom, each with its lines from left to right.
        backwards: columns and cells are read from right to left.
        deep: how many gutters the part lies within.
    """
    for x in _gutters(rows) if deep < _DEEPEST and len(rows) <= _MOST_ROWS else ():
        found = _by_gutter(rows, x, backwards=backwards, deep=deep)
        if found is not None:
            return found
    return _plain(rows, backwards=backwards)


def _by_gutter(rows: Sequence[Sequence[Line]], x: float, *, backwards: bool, deep: int) -> list[Region] | None:
    """Return the regions of a part by a gutter, None where it parts neither columns nor cells."""
    done: list[Region] = []
    waiting: list[Sequence[Line]] = []
    parted = False
    for band, across in _whole_bands(rows, x):
        regions = None if across or not _two_sided(band, x) else _parted(band, x, backwards=backwards, deep=deep)
        if regions is None:
            waiting += band
            continue
        done += arrange(waiting, backwards=backwards, deep=deep + 1)
        done += regions
        waiting, parted = [], True
    return [*done, *arrange(waiting, backwards=backwards, deep=deep + 1)] if parted else None


def _parted(band: Sequence[Sequence[Line]], x: float, *, backwards: bool, deep: int) -> list[Region] | None:
    """Return rows on both sides of a gutter as columns or as a table, None where they are neither."""
    left, right = _side(band, x, left=True), _side(band, x, left=False)
    if _is_column(left) and _is_column(right) and not _same_heights(left, right):
        sides = (right, left) if backwards else (left, right)
        return [region for side in sides for region in arrange(side, backwards=backwards, deep=deep + 1)]
    return _table(band, backwards=backwards)


def _gutters(rows: Sequence[Sequence[Line]]) -> list[float]:
    """Return where many lines lie on two sides of an empty strip, the likeliest first."""
    edges: dict[tuple[bool, int], list[float]] = {}
    for row in rows:
        for line in row:
            edges.setdefault((True, round(line.x0 / _GRID)), []).append(line.x0)
            edges.setdefault((False, round(line.x1 / _GRID)), []).append(line.x1)
    common = sorted((e for e in edges.items() if len(e[1]) >= _LEAST), key=lambda e: (-len(e[1]), e[0]))[:24]
    scored = []
    for (begins, _), places in common:
        x = min(places) - 0.5 if begins else max(places) + 0.5
        score = 0
        for band, across in _bands(rows, x):
            if not across:
                lefts = sum(line.x1 <= x for row in band for line in row)
                rights = sum(line.x0 >= x for row in band for line in row)
                score += min(lefts, rights) if min(lefts, rights) >= _LEAST else 0
        if score:
            scored.append((-score, x))
    return [x for _, x in sorted(scored)[:_TRIED]]


def _whole_bands(rows: Sequence[Sequence[Line]], x: float) -> list[tuple[list[Sequence[Line]], bool]]:
    """Return the bands, less a last row or two that a gap sets apart on both sides: a table under the columns."""
    done: list[tuple[list[Sequence[Line]], bool]] = []
    for band, across in _bands(rows, x):
        tail = next((k for k in (len(band) - 1, len(band) - 2) if k > _LEAST and _set_apart(band, k, x)), None)
        if across or tail is None:
            done.append((band, across))
        else:
            done += [(band[:tail], False), (band[tail:], True)]
    return done


def _set_apart(band: Sequence[Sequence[Line]], k: int, x: float) -> bool:
    """Tell whether a gap parts a row and those below it from what is above, on both sides of a gutter."""
    for left in (True, False):
        above, below = _side(band[:k], x, left=left), _side(band[k:], x, left=left)
        if len(below) < len(band) - k or len(above) < _LEAST:
            return False
        gap = above[-1][0].y - below[0][0].y
        usual = median(a[0].y - b[0].y for a, b in pairwise(above))
        if gap < max(_SET_APART * usual, _EMPTY * below[0][0].size):
            return False
    return True


def _bands(rows: Sequence[Sequence[Line]], x: float) -> list[tuple[list[Sequence[Line]], bool]]:
    """Group rows by whether a line of theirs runs across a gutter."""
    bands: list[tuple[list[Sequence[Line]], bool]] = []
    for row in rows:
        across = any(line.x0 < x < line.x1 for line in row)
        if bands and bands[-1][1] == across:
            bands[-1][0].append(row)
        else:
            bands.append(([row], across))
    return bands


def _two_sided(band: Sequence[Sequence[Line]], x: float) -> bool:
    return min(len(_side(band, x, left=True)), len(_side(band, x, left=False))) >= _LEAST


def _side(band: Sequence[Sequence[Line]], x: float, *, left: bool) -> list[list[Line]]:
    sides = [[line for line in row if (line.x1 <= x) == left] for row in band]
    return [row for row in sides if row]


def _is_column(rows: Sequence[Sequence[Line]]) -> bool:
    """Tell whether lines are those of a column of text, or of several: wide enough, and mostly filled."""
    lines = [line for row in rows for line in row]
    size = median(line.size for line in lines)
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    return width >= _COLUMN * size and median(line.x1 - line.x0 for line in lines) >= _FILLED * min(
        width, _WIDEST * size
    )


def _same_heights(left: Sequence[Sequence[Line]], right: Sequence[Sequence[Line]]) -> bool:
    """Tell whether paragraphs of both sides begin at the same heights: then they are cells, side by side."""
    one, other = _beginnings(left), _beginnings(right)
    common = sum(any(abs(a - b) < _GRID for b in other) for a in one)
    return common >= 2 and common >= 0.6 * max(len(one), len(other))


def _beginnings(rows: Sequence[Sequence[Line]]) -> list[float]:
    """Return the heights of the lines under a gap wider than the one between most lines."""
    gaps = [a[0].y - b[0].y for a, b in pairwise(rows)]
    usual = sorted(gaps)[len(gaps) // 3] if gaps else 0.0
    return [b[0].y for (_, b), gap in zip(pairwise(rows), gaps, strict=True) if gap > 1.25 * usual]


def _plain(rows: Sequence[Sequence[Line]], *, backwards: bool) -> list[Region]:
    """Return rows read from top to bottom; a row of several lines is a row of cells."""
    done: list[Region] = []
    flow: list[Line] = []
    for k, row in enumerate(rows):
        if len(row) == 1 or _is_stretched(row, (*rows[max(k - 1, 0) : k], *rows[k + 1 : k + 2])):
            flow.append(row[0] if len(row) == 1 else merged(row))
            continue
        if flow:
            done.append(Flow(tuple(flow)))
            flow = []
        done.append(TableRow(tuple((line,) for line in (reversed(row) if backwards else row))))
    return [*done, Flow(tuple(flow))] if flow else done


def _is_stretched(row: Sequence[Line], beside: Sequence[Sequence[Line]]) -> bool:
    """Tell whether a row is a justified line with wide blanks: one line beside it begins and ends where it does."""
    left, right = min(line.x0 for line in row), max(line.x1 for line in row)
    for other in beside:
        line = other[0]
        close = abs(line.y - row[0].y) < 2 * line.size
        if len(other) == 1 and close and abs(line.x0 - left) < _GRID and abs(line.x1 - right) < _GRID:
            return True
    return False


def _table(band: Sequence[Sequence[Line]], *, backwards: bool) -> list[Region] | None:
    """Return the rows of a table, None where lines side by side make none."""
    columns = _columns([line for row in band for line in row])
    if len(columns) < 2:
        return None
    done: list[Region] = []
    for group in _row_groups(band, columns, backwards=backwards):
        cells = []
        for left, right in reversed(columns) if backwards else columns:
            lines = tuple(line for row in group for line in row if left <= line.middle <= right)
            if lines:
                cells.append(lines)
        done.append(TableRow(tuple(cells)))
    return done if sum(isinstance(r, TableRow) and len(r.cells) > 1 for r in done) >= 2 else None


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Return where the columns of a table lie: strips that lines fill, with nothing between them."""
    columns: list[tuple[float, float]] = []
    for line in sorted(lines, key=lambda line: line.x0):
        if columns and line.x0 <= columns[-1][1] + 1:
            columns[-1] = (columns[-1][0], max(columns[-1][1], line.x1))
        else:
            columns.append((line.x0, line.x1))
    return columns


def _row_groups(
    band: Sequence[Sequence[Line]], columns: Sequence[tuple[float, float]], *, backwards: bool
) -> list[list[Sequence[Line]]]:
    """Group lines to rows of a table: by the empty strips between rows, else by what stands in the first column."""
    groups: list[list[Sequence[Line]]] = []
    floor = float("inf")
    for row in band:
        top = max(line.y + 0.8 * line.size for line in row)
        if not groups or floor - top > _BETWEEN_ROWS * row[0].size:
            groups.append([row])
            floor = min(line.y - 0.22 * line.size for line in row)
        else:
            groups[-1].append(row)
            floor = min(floor, *(line.y - 0.22 * line.size for line in row))
    left, right = columns[-1] if backwards else columns[0]

    def leads(row: Sequence[Line]) -> bool:
        return any(left <= line.middle <= right for line in row)

    done: list[list[Sequence[Line]]] = []
    for group in groups:
        # Rows without padding have no strips between them: each line in the first column then begins one.
        if len(group) > 2 and sum(map(leads, group)) >= 0.6 * len(group) and all(len(row) > 1 for row in group[:2]):
            for row in group:
                if leads(row) or not done:
                    done.append([row])
                else:
                    done[-1].append(row)
        else:
            done.append(group)
    return done
