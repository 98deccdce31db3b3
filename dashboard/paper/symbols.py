"""Symbols: the marks of a picture as SVG shapes: symbol, bar, I-beam; open, dashed, struck, with a question mark."""

from collections.abc import Sequence
from math import cos, pi, sin

from dashboard.paper.arrows import head_svg, link_svg
from dashboard.paper.lettering import Ink, line_svg, number
from dashboard.scene.palette import COLOUR_OF, OUTLINE
from dashboard.scene.shapes import BEAM_SYMBOL, Gap, LegendEntry, Mark, Scale, Symbol
from dashboard.scene.signs import Head
from ingest.record.report import Kind

_POINTS: dict[Symbol, tuple[int, float, float]] = {
    "diamond": (4, 0.62, -pi / 2),
    "hexagon": (6, 0.56, 0.0),
    "triangle": (3, 0.66, -pi / 2),
    "pentagon": (5, 0.58, -pi / 2),
}
"""Corners, radius in sizes and the angle of the first corner: chosen so that all look equally large."""
_DASH = "3 2"


def symbol_svg(
    symbol: Symbol, x: float, y: float, size: float, *, colour: str, filled: bool, dashed: bool = False
) -> str:
    """Return one symbol around its middle: filled with a thin dark outline, or open with a thick coloured one."""
    heavy = max(1.2, size * 0.2)
    drawn = size if filled else size - heavy * 0.5
    if filled:
        paint = f'fill="{colour}" stroke="{OUTLINE}" stroke-width="{number(max(0.6, size * 0.08))}"'
    else:
        dash = f' stroke-dasharray="{_DASH}"' if dashed else ""
        paint = f'fill="#FFFFFF" stroke="{colour}" stroke-width="{number(heavy)}"{dash}'
    if symbol in _POINTS:
        corners, radius, turn = _POINTS[symbol]
        points = _polygon(corners, radius * drawn, turn, x, y + (0.1 * drawn if symbol == "triangle" else 0.0))
        return f'<polygon points="{points}" {paint} stroke-linejoin="round"/>'
    if symbol == "square":
        half = drawn * 0.45
        side = number(2 * half)
        return f'<rect x="{number(x - half)}" y="{number(y - half)}" width="{side}" height="{side}" {paint}/>'
    if symbol == "cross":
        return f'<path d="{_cross(x, y, drawn * 0.54, drawn * 0.2)}" {paint}/>'
    radius = drawn * (0.5 if symbol == "circle" else 0.36)
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" {paint}/>'


def mark_svg(mark: Mark, scale: Scale, *, left: float, right: float, gaps: Sequence[Gap], ink: Ink) -> str:
    """Return a whole mark. ``left``/``right`` are the edges of the chart, to which open ends run."""
    colour, x = COLOUR_OF[mark.kind], scale.x(mark.day)
    out = []
    size = mark.size
    if mark.shape != "point":
        start = left if mark.open_start else scale.x(mark.first)
        end = right if mark.open_end else scale.x(mark.last)
        span = _bar if mark.shape == "bar" else _beam
        out.append(span(mark, start, end, colour, gaps))
        if mark.shape == "beam":
            size *= BEAM_SYMBOL
    out.append(
        _on_top(
            mark.symbol,
            x,
            mark.y,
            size,
            colour,
            mark.filled,
            strokes=mark.struck + mark.crossed,
            asked=mark.asked,
            ink=ink,
        )
    )
    return "".join(out)


def legend_svg(entry: LegendEntry, x: float, y: float, size: float, *, ink: Ink) -> str:
    """Return the sample of a legend entry in a box of ``size`` (bars and beams: twice as wide), from its left."""
    if entry.shape == "point":
        colour = COLOUR_OF[entry.kind] if entry.kind else OUTLINE
        return _on_top(entry.symbol, x + size / 2, y, size, colour, entry.filled,
                       strokes=entry.struck + entry.crossed, asked=entry.asked, ink=ink)  # fmt: skip
    if entry.shape == "arrow":
        at, reach = x + size / 2, size * 0.55
        return link_svg(at, y - reach, y) + head_svg(Head("", at, y + reach, size * 0.6, down=True))
    if entry.shape == "tick":
        middle, half = number(x + size / 2), size * 0.45
        ends = f'x1="{middle}" y1="{number(y - half)}" x2="{middle}" y2="{number(y + half)}"'
        return f'<line {ends} stroke="#777777" stroke-width="0.8"/>'
    kind: Kind = entry.kind or "other"
    mark = Mark("", "", kind, entry.symbol, entry.shape, 0.0, 0.0, 0.0, y, size, dashed=entry.dashed)
    return (_bar if entry.shape == "bar" else _beam)(mark, x, x + 2 * size, OUTLINE, ())


def legend_width(entry: LegendEntry, size: float) -> float:
    """Return how wide the sample of a legend entry is."""
    return size if entry.shape in ("point", "arrow", "tick") else 2 * size


def _on_top(
    symbol: Symbol, x: float, y: float, size: float, colour: str, filled: bool, *, strokes: int, asked: bool, ink: Ink
) -> str:
    out = symbol_svg(symbol, x, y, size, colour=colour, filled=filled)
    reach = size * 0.7
    # Along a diamond's edges slanted strokes would be lost.
    ways = ((reach, 0.0), (0.0, reach)) if symbol == "diamond" else ((reach, reach), (reach, -reach))
    for colour_of, heavy in (("#FFFFFF", 0.24), ("#000000", 0.12)):
        for across, rise in ways[:strokes]:
            out += (
                f'<line x1="{number(x - across)}" y1="{number(y + rise)}" x2="{number(x + across)}" '
                f'y2="{number(y - rise)}" stroke="{colour_of}" stroke-width="{number(size * heavy)}"/>'
            )
    if asked:
        small = Ink(ink.fonts, size * 0.72)
        out += line_svg((("?", True),), x, y, ink=small, align="middle")
    return out


def _bar(mark: Mark, start: float, end: float, colour: str, gaps: Sequence[Gap]) -> str:
    """Return a period: a bar of the kind's colour, pointed at an open end, interrupted where the axis is broken."""
    thick = mark.size * 0.46
    top, bottom = mark.y - thick / 2, mark.y + thick / 2
    pieces = _without(start, max(end, start + 3.0), gaps)
    fill = colour if mark.filled else "#FFFFFF"
    dash = f' stroke-dasharray="{_DASH}"' if mark.dashed else ""
    stroke = OUTLINE if mark.filled and not mark.dashed else colour
    paint = f'fill="{fill}" stroke="{stroke}" stroke-width="{number(max(0.6, mark.size * 0.08))}"{dash}'
    out = []
    for index, (a, b) in enumerate(pieces):
        tip = min(thick, (b - a) / 2)
        left = (
            [(a + tip, top), (a, mark.y), (a + tip, bottom)]
            if mark.open_start and index == 0
            else [(a, top), (a, bottom)]
        )
        last = mark.open_end and index == len(pieces) - 1
        right = [(b - tip, bottom), (b, mark.y), (b - tip, top)] if last else [(b, bottom), (b, top)]
        points = " ".join(f"{number(px)},{number(py)}" for px, py in (*left, *right))
        out.append(f'<polygon points="{points}" {paint}/>')
    return "".join(out)


def _beam(mark: Mark, start: float, end: float, colour: str, gaps: Sequence[Gap]) -> str:
    """Return an inexact date: a line over all its possible days with a cap at each end, an arrow at an open one."""
    heavy, cap = max(1.0, mark.size * 0.16), mark.size * 0.4
    reach = mark.size * 0.75
    if end - start < 2 * reach:
        # Shorter than its symbol: the caps stand just outside it.
        middle = (start + end) / 2
        start = start if mark.open_start else middle - reach
        end = end if mark.open_end else middle + reach
    dash = f' stroke-dasharray="{_DASH}"' if mark.dashed else ""
    paint = f'stroke="{colour}" stroke-width="{number(heavy)}"'
    out = [
        f'<line x1="{number(a)}" y1="{number(mark.y)}" x2="{number(b)}" y2="{number(mark.y)}" {paint}{dash}/>'
        for a, b in _without(start, end, gaps)
    ]
    for x, is_open, way in ((start, mark.open_start, 1), (end, mark.open_end, -1)):
        if is_open:
            points = f"{number(x + way * cap * 1.2)},{number(mark.y - cap * 0.7)} {number(x)},{number(mark.y)} "
            points += f"{number(x + way * cap * 1.2)},{number(mark.y + cap * 0.7)}"
            out.append(f'<polyline points="{points}" fill="none" {paint}/>')
        else:
            ends = f'x1="{number(x)}" y1="{number(mark.y - cap)}" x2="{number(x)}" y2="{number(mark.y + cap)}"'
            out.append(f"<line {ends} {paint}/>")
    return "".join(out)


def _without(start: float, end: float, gaps: Sequence[Gap]) -> list[tuple[float, float]]:
    pieces, at = [], start
    for gap in gaps:
        middle = (gap.left + gap.right) / 2
        if start < gap.left and gap.right < end:
            pieces.append((at, middle - 3.0))
            at = middle + 3.0
    pieces.append((at, end))
    return pieces


def _polygon(corners: int, radius: float, turn: float, x: float, y: float) -> str:
    angles = [turn + 2 * pi * corner / corners for corner in range(corners)]
    return " ".join(f"{number(x + radius * cos(a))},{number(y + radius * sin(a))}" for a in angles)


def _cross(x: float, y: float, reach: float, arm: float) -> str:
    points = [
        (-arm, -reach), (arm, -reach), (arm, -arm), (reach, -arm), (reach, arm), (arm, arm), (arm, reach),
        (-arm, reach), (-arm, arm), (-reach, arm), (-reach, -arm), (-arm, -arm),
    ]  # fmt: skip
    return "M" + "L".join(f"{number(x + px)} {number(y + py)}" for px, py in points) + "Z"
