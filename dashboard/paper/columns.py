"""Columns: drawn pieces one below the other in columns of even height, or as many of them as a page has room for."""

from collections.abc import Sequence

from dashboard.paper.furniture import Drawn, at, piled


def columns(
    pieces: Sequence[Drawn], count: int, *, width: float, gutter: float, room: float | None = None, rtl: bool = False
) -> tuple[Drawn, int]:
    """Return pieces in columns, each ``width`` wide, and how many of them found room.

    Without ``room`` all do. The columns are as even as their pieces let them be; the first stands at the right with
    ``rtl``.
    """
    if not pieces:
        return Drawn("", 0.0), 0
    low, high = max(piece.height for piece in pieces), sum(piece.height for piece in pieces)
    if room is not None and _fill(pieces, count, room)[1] < len(pieces):
        split, placed = _fill(pieces, count, room)
    else:
        while high - low > 0.5:
            middle = (low + high) / 2
            low, high = (low, middle) if _fill(pieces, count, middle)[1] == len(pieces) else (middle, high)
        split, placed = _fill(pieces, count, high)
    out = []
    for index, own in enumerate(split):
        place = count - 1 - index if rtl else index
        out.append(at(place * (width + gutter), 0.0, piled(own).svg))
    return Drawn("\n".join(out), max((sum(p.height for p in own) for own in split), default=0.0)), placed


def _fill(pieces: Sequence[Drawn], count: int, room: float) -> tuple[list[list[Drawn]], int]:
    """Return the pieces column by column, each no higher than ``room``, and how many were placed."""
    split: list[list[Drawn]] = [[]]
    used = 0.0
    for placed, piece in enumerate(pieces):
        if used + piece.height > room + 0.01 and split[-1]:
            if len(split) == count:
                return split, placed
            split.append([])
            used = 0.0
        if piece.height > room + 0.01:
            return split, placed
        split[-1].append(piece)
        used += piece.height
    return split, len(pieces)
