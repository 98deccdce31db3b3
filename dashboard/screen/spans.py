"""Spans on the screen: periods as bars, inexact dates as I-beams, open ends with an arrow, strokes over what failed."""

from collections.abc import Mapping
from typing import Any

from dashboard.scene.shapes import Mark, Scene
from ingest.record.report import Kind

_REACH = 0.7
"""How far a stroke runs to both sides of a symbol, in its sizes."""
_TIP = 6.0
"""Length of the arrow at an open end, in pixels."""


def spans(scene: Scene, *, colours: Mapping[Kind, str], outline: str, soft: str, paper: str) -> list[dict[str, Any]]:
    """Return periods as bars (open where they are planned) and months or years as I-beams, under their symbols."""
    shapes: list[dict[str, Any]] = []
    for mark in scene.marks:
        if mark.shape == "point":
            continue
        left = scene.left if mark.open_start else scene.scale.x(mark.first)
        right = scene.width if mark.open_end else scene.scale.x(mark.last)
        dash = "3px,3px" if mark.dashed else "solid"
        if mark.shape == "bar":
            colour = colours[mark.kind]
            edge = {"color": outline if mark.filled else colour, "width": 1 if mark.filled else 1.5, "dash": dash}
            fill = {"fillcolor": colour if mark.filled else paper, "opacity": 0.45 if mark.filled else 1.0}
            shapes.append({"type": "path", "path": _bar(mark, left, right), "line": edge, **fill})
        else:
            caps = [x for x, is_open in ((left, mark.open_start), (right, mark.open_end)) if not is_open]
            shapes.append(line(left, mark.y, right, mark.y, colour=soft, dash=dash, width=1.5))
            shapes += [line(x, mark.y - 5, x, mark.y + 5, colour=soft, width=1.5) for x in caps]
            shapes += [_head(x, way, mark.y, soft) for x, way in _open_ends(mark, left, right)]
    return [shape | {"layer": "below"} for shape in shapes]


def strikes(scene: Scene, *, colour: str) -> list[dict[str, Any]]:
    """Return a stroke over each mark that is called off, two over one that is denied."""
    lines = []
    for mark, x in scene.placed():
        r = mark.size * _REACH
        # Along a diamond's edges slanted strokes would be lost.
        ways = ((r, 0.0), (0.0, r)) if mark.symbol == "diamond" else ((r, r), (r, -r))
        for across, rise in ways[: mark.struck + mark.crossed]:
            lines.append(line(x - across, mark.y + rise, x + across, mark.y - rise, colour=colour, width=2))
    return lines


def line(
    x0: float, y0: float, x1: float, y1: float, *, colour: str, dash: str = "solid", width: float = 1
) -> dict[str, Any]:
    """Return a line in the scene's pixels."""
    drawn = {"color": colour, "dash": dash, "width": width}
    return {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": drawn}


def box(x0: float, y0: float, x1: float, y1: float, *, fill: str, opacity: float) -> dict[str, Any]:
    """Return a filled box in the scene's pixels."""
    corners = {"x0": x0, "x1": x1, "y0": y0, "y1": y1}
    return {"type": "rect", **corners, "fillcolor": fill, "opacity": opacity, "line": {"width": 0}}


def _bar(mark: Mark, left: float, right: float) -> str:
    half = max(2.0, mark.size * 0.28)
    tip = min(_TIP, (right - left) / 2)
    start = [(left + tip, -half), (left, 0.0), (left + tip, half)] if mark.open_start else [(left, -half), (left, half)]
    end = (
        [(right - tip, half), (right, 0.0), (right - tip, -half)] if mark.open_end else [(right, half), (right, -half)]
    )
    return "M" + "L".join(f"{x:.1f},{mark.y + rise:.1f}" for x, rise in (*start, *end)) + "Z"


def _open_ends(mark: Mark, left: float, right: float) -> list[tuple[float, int]]:
    ends = ((left, mark.open_start, 1), (right - 1, mark.open_end, -1))
    return [(x, way) for x, is_open, way in ends if is_open]


def _head(x: float, way: int, y: float, colour: str) -> dict[str, Any]:
    """Return the arrow at an open end of an I-beam, as on paper."""
    back = x + way * _TIP
    path = f"M{back:.1f},{y - 4:.1f}L{x:.1f},{y:.1f}L{back:.1f},{y + 4:.1f}"
    return {"type": "path", "path": path, "line": {"color": colour, "width": 1.5}, "fillcolor": "rgba(0,0,0,0)"}
