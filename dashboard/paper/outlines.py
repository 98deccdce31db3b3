"""Outlines: the letters of a drawn picture as shapes, for print shops that have none of its fonts."""

import re
from html import unescape
from typing import Any

from dashboard.paper.fonts import ALL_FONTS, Font, shape, trace
from dashboard.paper.lettering import number

_TEXT = re.compile(
    r'<text x="(?P<x>[^"]+)" y="(?P<y>[^"]+)" font-family="(?P<family>[^"]+)" font-size="(?P<size>[^"]+)"'
    r'(?P<bold> font-weight="700")?(?P<thick> stroke="[^"]+" stroke-width="[^"]+")? fill="(?P<fill>[^"]+)">'
    r"(?P<text>[^<]*)</text>"
)
_FONTS: dict[str, Font] = {font.family: font for font in ALL_FONTS}


def outlined(svg: str, *, families: frozenset[str] | None = None) -> str:
    """Return the picture with a path for each piece of text, of these font families alone if they are given.

    Title and description stay text.
    """
    return _TEXT.sub(lambda found: found[0] if families and found["family"] not in families else _path(found), svg)


def _path(found: re.Match[str]) -> str:
    font, bold, size = _FONTS[found["family"]], found["bold"] is not None, float(found["size"])
    left, baseline = float(found["x"]), float(found["y"])
    drawn = []
    for glyph, x, y in shape(unescape(found["text"]), font, bold=bold):
        pen = _Pen(left + x * size, baseline - y * size, size)
        trace(glyph, font, bold=bold, pen=pen)
        drawn.append("".join(pen.steps))
    return f'<path d="{"".join(drawn)}" fill="{found["fill"]}"{found["thick"] or ""}/>'


class _Pen:
    """Collects the steps of an outline given in em, at a place and a size; the names are those a font calls."""

    def __init__(self, x: float, y: float, size: float) -> None:
        self.x, self.y, self.size = x, y, size
        self.steps: list[str] = []

    def moveTo(self, point: Any) -> None:  # noqa: ANN401, N802
        self._step("M", point)

    def lineTo(self, point: Any) -> None:  # noqa: ANN401, N802
        self._step("L", point)

    def qCurveTo(self, *points: Any) -> None:  # noqa: ANN401, N802
        self._step("Q", *points)

    def curveTo(self, *points: Any) -> None:  # noqa: ANN401, N802
        self._step("C", *points)

    def closePath(self) -> None:  # noqa: N802
        self.steps.append("Z")

    def _step(self, letter: str, *points: Any) -> None:  # noqa: ANN401
        places = (f"{number(self.x + px * self.size)} {number(self.y - py * self.size)}" for px, py in points)
        self.steps.append(letter + " ".join(places))
