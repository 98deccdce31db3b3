"""Lettering: lines of text as SVG, each run in a font that has its letters and at a place of its own."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from dashboard.paper.bidi import visual_runs
from dashboard.paper.fonts import LATIN, FontSet

Align = Literal["left", "right", "middle"]
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_BASELINE = 0.35
"""From the middle of a line to its baseline, in em: half the height of Noto's capitals."""
_TURNED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_THICKEN = 0.035
"""Width, in em, of the line that makes a regular letter bold where the font has no bold."""


def inert(text: str) -> str:
    """Return text as XML shows it letter for letter; letters XML forbids become a space."""
    return escape(_ILLEGAL.sub(" ", text), quote=False)


@dataclass(frozen=True, slots=True)
class Ink:
    """How text is set: size in pixels, colour, and the fonts."""

    fonts: FontSet
    size: float
    fill: str = "#000000"


def line_svg(
    runs: Sequence[tuple[str, bool]], x: float, middle: float, *, ink: Ink, align: Align = "left", rtl: bool = False
) -> str:
    """Return the SVG of one line of runs ``(text, bold)``; ``middle`` is the middle of the line.

    ``x`` is the left edge, the right edge or the middle of the line, by ``align``. Runs follow each other from the
    left, or with ``rtl`` from the right; a bold date keeps the order of its own language inside.
    """
    pieces: list[tuple[str, str, bool, float]] = []
    for text, bold in reversed(runs) if rtl else runs:
        own = rtl and not (bold and len(runs) > 1 and _reads_from_left(text))
        pieces += _pieces(text, bold, ink, rtl=own)
    whole = sum(width for _, _, _, width in pieces)
    at = x - {"left": 0.0, "right": whole, "middle": whole / 2}[align]
    baseline = middle + _BASELINE * ink.size
    out = []
    for part, family, bold, width in pieces:
        if part.strip():
            out.append(_text(part, at, baseline, family=family, bold=bold, ink=ink))
        at += width
    return "".join(out)


def _reads_from_left(text: str) -> bool:
    first = next((letter for letter in text if letter.isalpha()), "0")
    return unicodedata.bidirectional(first) not in ("R", "AL")


def _pieces(text: str, bold: bool, ink: Ink, *, rtl: bool) -> list[tuple[str, str, bool, float]]:
    """Return text, family, weight and width of each piece, from left to right as they stand."""
    pieces: list[tuple[str, str, bool, float]] = []
    for start, end, backwards in visual_runs(text, rtl=rtl):
        own = []
        for piece in ink.fonts.pieces(text[start:end]):
            family = piece.font.family if piece.font is not None else LATIN.family
            parts = _strong_in_the_middle(piece.text) if backwards else (piece.text,)
            own += [(part, family, bold, ink.fonts.width(part, ink.size, bold)) for part in parts]
        pieces += reversed(own) if backwards else own
    return pieces


def _strong_in_the_middle(text: str) -> tuple[str, ...]:
    """Cut the marks off both ends of a run that reads from the right, each by itself, brackets turned round.

    A rasteriser sets them as if the line read from the left, so a full stop would go to the wrong end.
    """
    first = next((i for i, letter in enumerate(text) if _is_strong(letter)), len(text))
    last = len(text) - next((i for i, letter in enumerate(reversed(text)) if _is_strong(letter)), len(text))
    if first >= last:
        return tuple(letter.translate(_TURNED) for letter in text)
    ends = (text[:first].translate(_TURNED), text[last:].translate(_TURNED))
    return (*ends[0], text[first:last], *ends[1])


def _is_strong(letter: str) -> bool:
    return unicodedata.bidirectional(letter) in ("R", "AL", "NSM")


def _text(part: str, x: float, y: float, *, family: str, bold: bool, ink: Ink) -> str:
    # Spaces at the ends would be folded away: the piece starts at its first letter instead.
    lead = len(part) - len(part.lstrip(" "))
    x += ink.fonts.width(part[:lead], ink.size, bold) if lead else 0.0
    weight = ""
    if bold:
        weight = ' font-weight="700"'
        if "CJK" in family:
            weight = f' stroke="{ink.fill}" stroke-width="{number(_THICKEN * ink.size)}"'
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-family="{family}" font-size="{number(ink.size)}"'
        f'{weight} fill="{ink.fill}">{inert(part.strip(" "))}</text>'
    )


def number(value: float) -> str:
    """Return a number with at most two places, never in the form of powers: the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
