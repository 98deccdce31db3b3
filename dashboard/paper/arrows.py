"""Arrows on paper: the heads at the ends of links, and the ticks on the days of publication."""

from dashboard.paper.lettering import number
from dashboard.scene.signs import Head, Said

LINK = "#333333"
SAID = "#777777"
_SLIM = 0.42
"""Half the width of a head in its lengths."""


def head_svg(head: Head) -> str:
    """Return the head of an arrow, its tip where the mark begins."""
    back = head.y - head.size if head.down else head.y + head.size
    half = head.size * _SLIM
    points = ((head.x, head.y), (head.x - half, back), (head.x + half, back))
    return f'<polygon points="{" ".join(f"{number(x)},{number(y)}" for x, y in points)}" fill="{LINK}"/>'


def link_svg(x: float, top: float, bottom: float) -> str:
    """Return a piece of a link by itself, as the legend shows it."""
    ends = f'x1="{number(x)}" y1="{number(top)}" x2="{number(x)}" y2="{number(bottom)}"'
    return f'<line {ends} stroke="{LINK}" stroke-width="1"/>'


def said_svg(tick: Said) -> str:
    """Return the tick of a day of publication, standing on the bottom of its row."""
    x = number(tick.x)
    ends = f'x1="{x}" y1="{number(tick.top)}" x2="{x}" y2="{number(tick.bottom)}"'
    return f'<line {ends} stroke="{SAID}" stroke-width="0.8"/>'
