"""Close-ups on paper: the counted mark of a crowd, and the funnel that leads from it to the band below."""

from dashboard.paper.fonts import FontSet
from dashboard.paper.furniture import Drawn
from dashboard.paper.lettering import Align, Ink, line_svg, number
from dashboard.scene.shapes import Scene
from dashboard.scene.signs import Crowd
from dashboard.scene.style import Style

_GROUND = "#F3F3F3"
_EDGE = "#777777"
_LEAST = 5.0
"""A bracket is no narrower than this: a crowd of hours in a chart of years would be a hair."""


def crowd_svg(crowd: Crowd, *, style: Style, fonts: FontSet) -> str:
    """Return the counted mark of a crowd: its number in a box with round ends."""
    left, top = crowd.x - crowd.width / 2, crowd.y - crowd.height / 2
    box = (
        f'<rect x="{number(left)}" y="{number(top)}" width="{number(crowd.width)}" height="{number(crowd.height)}" '
        f'rx="{number(crowd.height / 2)}" fill="#FFFFFF" stroke="#333333" stroke-width="1"/>'
    )
    ink = Ink(fonts, style.label_size)
    return box + line_svg(((crowd.text, True),), crowd.x, crowd.y, ink=ink, align="middle")


def closeup_svg(scene: Scene, *, style: Style, fonts: FontSet, rtl: bool) -> str:
    """Return what joins a scene to its close-up: a bracket under the crowd, a funnel, and the close-up's name."""
    inset = scene.inset
    if inset is None:
        return ""
    middle = (inset.left + inset.right) / 2
    left, right = min(inset.left, middle - _LEAST / 2), max(inset.right, middle + _LEAST / 2)
    top, shoulder = scene.height, inset.title - style.name_line * 0.7
    edge, far = inset.scene.left, inset.scene.width
    ground = _points((left, top + 3), (right, top + 3), (far, shoulder), (edge, shoulder))
    lines = ((left, top + 3, edge, shoulder), (right, top + 3, far, shoulder))
    out = [f'<polygon points="{ground}" fill="{_GROUND}"/>']
    out += [
        f'<line x1="{number(a)}" y1="{number(b)}" x2="{number(c)}" y2="{number(d)}" stroke="{_EDGE}" '
        f'stroke-width="0.7"/>'
        for a, b, c, d in lines
    ]
    out.append(f'<rect x="{number(left)}" y="{number(top)}" width="{number(right - left)}" height="3" fill="#000000"/>')
    align: Align = "right" if rtl else "left"
    x = scene.width if rtl else 0.0
    ink = Ink(fonts, style.name_size)
    out.append(line_svg(((inset.name, True),), x, inset.title, ink=ink, align=align, rtl=rtl))
    return "".join(out)


def pointer(
    left: float, right: float, name: str, *, width: float, style: Style, fonts: FontSet, rtl: bool
) -> Drawn:  # fmt: skip
    """Return what stands under an overview whose close-up is on another page: a bracket, and where to find it."""
    middle, line = (left + right) / 2, style.name_line
    left, right = min(left, middle - _LEAST / 2), max(right, middle + _LEAST / 2)
    half = fonts.width(name, style.name_size, True) / 2
    x = min(max(middle, half), width - half)
    bracket = f'<rect x="{number(left)}" y="0" width="{number(right - left)}" height="3" fill="#000000"/>'
    ink = Ink(fonts, style.name_size)
    return Drawn(bracket + line_svg(((name, True),), x, 4 + line * 0.6, ink=ink, align="middle", rtl=rtl), line * 1.4)


def _points(*corners: tuple[float, float]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)
