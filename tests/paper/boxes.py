"""Boxes of the lines of text in a drawn picture, read from its SVG with the places of the groups they stand in."""

import re
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from dashboard.paper.fonts import font_set


@dataclass(frozen=True)
class Line:
    """A piece of text with its box in pixels."""

    text: str
    x: float
    y: float
    width: float
    size: float


def lines(svg: str) -> list[Line]:
    """Return the pieces of text of a picture as they stand."""
    found: list[Line] = []

    def walk(element, x, y):
        moved = re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", ""))
        if moved:
            x, y = x + float(moved[1]), y + float(moved[2])
        if element.tag.endswith("}text"):
            size, bold = float(element.get("font-size")), element.get("font-weight") == "700"
            text = element.text or ""
            place = x + float(element.get("x")), y + float(element.get("y"))
            found.append(Line(text, *place, font_set().width(text, size, bold), size))
        for child in element:
            walk(child, x, y)

    walk(ElementTree.fromstring(svg), 0.0, 0.0)
    return found


def faults(svg: str) -> list[str]:
    """Return a sentence for each two pieces of text on top of one another, and each that leaves the sheet."""
    root = ElementTree.fromstring(svg)
    width, height = (float(part) for part in root.get("viewBox").split()[2:])
    found, out = lines(svg), []
    for a, b in combinations(found, 2):
        across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
        down = min(a.y + 0.2 * a.size, b.y + 0.2 * b.size) - max(a.y - 0.75 * a.size, b.y - 0.75 * b.size)
        if across > 0.5 and down > 0.5:
            out.append(f"{a.text!r} on {b.text!r}")
    outside = [a for a in found if a.x < 0 or a.x + a.width > width or a.y < 0 or a.y > height]
    return out + [f"{a.text!r} leaves the sheet" for a in outside]
