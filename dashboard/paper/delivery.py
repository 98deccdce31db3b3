"""Delivery: how a drawn picture is handed over: its ground, in greys alone, letters as shapes, facts in the file."""

import re
from dataclasses import dataclass

from dashboard.paper.lettering import inert
from dashboard.paper.outlines import outlined
from ingest import __version__

WHITE = "#FFFFFF"
_TAG = re.compile(r"<[^>]*>")
_COLOUR = re.compile(r'"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})"')


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is asked of the file: no ground, greys alone, shapes for letters, and what stands in it unseen.

    ``facts`` are pairs of a keyword and its text, such as the query and the revision of the store: they are written
    into a PNG as texts and into an SVG as its metadata.
    """

    transparent: bool = False
    grey: bool = False
    outlines: bool = False
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def ground(self) -> str | None:
        """Return the colour behind the picture, null for none."""
        return None if self.transparent else WHITE


def facts(query: str, revision: int) -> tuple[tuple[str, str], ...]:
    """Return what stands unseen in a file so that it can be made again: query, revision of the store, version."""
    return (("Query", query), ("Store revision", str(revision)), ("Version", __version__))


def delivered(svg: str, delivery: Delivery) -> str:
    """Return a drawn picture as it is handed over."""
    if delivery.grey:
        svg = greyed(svg)
    if delivery.outlines:
        svg = outlined(svg)
    if delivery.facts:
        told = "; ".join(f"{name}: {text}" for name, text in delivery.facts)
        svg = svg.replace("</desc>\n", f"</desc>\n<metadata>{inert(told)}</metadata>\n", 1)
    return svg


def greyed(svg: str) -> str:
    """Return the picture with every colour as the grey of its lightness: kinds are told by their symbols.

    >>> greyed('<circle fill="#0072B2"/>fill="#0072B2"')
    '<circle fill="#606060"/>fill="#0072B2"'
    """
    # Between tags stands text, in which a colour is a word like any other.
    svg = _TAG.sub(lambda tag: _COLOUR.sub(_grey, tag[0]), svg)
    # A logo is a picture of its own.
    return svg.replace("<image ", '<image filter="grayscale(1)" ')


def _grey(found: re.Match[str]) -> str:
    red, green, blue = (int(part, 16) for part in found.groups())
    # Of the colours as written: lightness to the eye, as ITU-R BT.601 weighs them.
    level = f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02X}"
    return f'"#{level * 3}"'
