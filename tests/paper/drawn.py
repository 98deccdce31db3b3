"""What a reader sees of a drawn picture, read from its SVG: lines of text, lines through them, and their contrast."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from dashboard.paper.fonts import font_set
from tests.scene.boxes import Box, overlap

SMALLEST = 7.0
"""Points; a question mark inside a symbol is part of the symbol."""
AA = 4.5
"""The least contrast of text on its ground: WCAG 2.2, 1.4.3."""


@dataclass(frozen=True)
class Line:
    """A piece of text with its box in pixels."""

    text: str
    x: float
    y: float
    width: float
    size: float
    fill: str = "#000000"

    @property
    def box(self) -> Box:
        """Return its box: from the top of its capitals to the foot of its letters."""
        return self.x, self.y - 0.75 * self.size, self.x + self.width, self.y + 0.2 * self.size


def lines(svg: str) -> list[Line]:
    """Return the pieces of text of a picture as they stand."""
    return [_line(element, x, y) for element, x, y in walk(svg) if _name(element) == "text"]


def faults(svg: str) -> list[str]:
    """Return a sentence for each two pieces of text on top of one another, and each that leaves the sheet."""
    width, height = (float(part) for part in ElementTree.fromstring(svg).get("viewBox").split()[2:])
    found = lines(svg)
    out = [f"{a.text!r} on {b.text!r}" for a, b in combinations(found, 2) if overlap(a.box, b.box, slack=0.5)]
    outside = [a for a in found if a.x < 0 or a.x + a.width > width or a.y < 0 or a.y > height]
    return out + [f"{a.text!r} leaves the sheet" for a in outside]


def crossings(svg: str) -> list[str]:
    """Return a sentence for each upright or level line that runs through a text."""
    ruled = [box for element, x, y in walk(svg) if (box := _rule(element, x, y)) is not None]
    return [
        f"a line at {box[0]:.0f}, {box[1]:.0f} through {line.text!r}"
        for line in lines(svg)
        if line.text != "?"
        for box in ruled
        if overlap(line.box, box, slack=0.4)
    ]


def too_small(svg: str) -> list[str]:
    """Return a sentence for each text under seven points at the size the sheet is printed at."""
    root = ElementTree.fromstring(svg)
    # The sheet's width says what a unit of its drawing is in print.
    unit = float(root.get("width").removesuffix("mm")) / float(root.get("viewBox").split()[2]) / 25.4 * 72
    return [
        f"{line.text!r} has {line.size * unit:.1f} points"
        for line in lines(svg)
        if line.text != "?" and line.size * unit < SMALLEST - 0.02
    ]


def faint(svg: str) -> list[str]:
    """Return a sentence for each text with too little contrast on what is drawn behind it; on no ground: on white."""
    grounds: list[tuple[Box, str]] = []
    out = []
    for element, x, y in walk(svg):
        if _name(element) == "text":
            line = _line(element, x, y)
            left, top, right, bottom = line.box
            middle = ((left + right) / 2, (top + bottom) / 2)
            behind = next((fill for box, fill in reversed(grounds) if _holds(box, *middle)), "#FFFFFF")
            ratio = contrast(line.fill, behind)
            if ratio < AA:
                out.append(f"{line.text!r}: {line.fill} on {behind} is {ratio:.1f} to 1")
        elif (box := _area(element, x, y)) is not None:
            grounds.append((box, element.get("fill")))
    return out


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours.

    >>> round(contrast("#000000", "#FFFFFF"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def walk(svg: str) -> Iterator[tuple[ElementTree.Element, float, float]]:
    """Give each part of a drawing with how far the groups around it move it."""

    def within(element, x, y):
        moved = re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", ""))
        if moved:
            x, y = x + float(moved[1]), y + float(moved[2])
        yield element, x, y
        for child in element:
            yield from within(child, x, y)

    return within(ElementTree.fromstring(svg), 0.0, 0.0)


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _line(element: ElementTree.Element, x: float, y: float) -> Line:
    size, bold = float(element.get("font-size")), element.get("font-weight") == "700"
    text = element.text or ""
    place = x + float(element.get("x")), y + float(element.get("y"))
    return Line(text, *place, font_set().width(text, size, bold), size, element.get("fill"))


def _rule(element: ElementTree.Element, x: float, y: float) -> Box | None:
    """Return the box of an upright or level line; slanted ones are strokes of symbols."""
    if _name(element) != "line":
        return None
    x1, y1, x2, y2 = (float(element.get(name)) for name in ("x1", "y1", "x2", "y2"))
    half = float(element.get("stroke-width", "1")) / 2
    if x1 != x2 and y1 != y2:
        return None
    return x + min(x1, x2) - half, y + min(y1, y2) - half, x + max(x1, x2) + half, y + max(y1, y2) + half


def _area(element: ElementTree.Element, x: float, y: float) -> Box | None:
    """Return the box of a filled shape."""
    if not (element.get("fill") or "none").startswith("#"):
        return None
    value = {name: float(element.get(name, "0")) for name in ("x", "y", "width", "height", "cx", "cy", "r")}
    if _name(element) == "rect":
        left, top = x + value["x"], y + value["y"]
        return left, top, left + value["width"], top + value["height"]
    if _name(element) == "circle":
        return (
            x + value["cx"] - value["r"], y + value["cy"] - value["r"], x + value["cx"] + value["r"],
            y + value["cy"] + value["r"],
        )  # fmt: skip
    # A polygon's corners, or those of a path of straight lines.
    pairs = re.findall(r"(-?[\d.]+)[ ,](-?[\d.]+)", element.get("points") or element.get("d") or "")
    if not pairs:
        return None
    across, down = [x + float(a) for a, _ in pairs], [y + float(b) for _, b in pairs]
    return min(across), min(down), max(across), max(down)


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
