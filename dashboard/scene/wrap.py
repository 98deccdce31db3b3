"""Wrap: text broken into lines that fit a width, balanced, for every script."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.scene.measure import Measure

Run = tuple[str, bool]
"""Text and whether it is bold."""
Line = tuple[Run, ...]

_NOT_FIRST = set("、。，．：；！？）」』】》〉”’％・ー々…")
"""East Asian marks that never begin a line."""
_NOT_LAST = set("（「『【《〈“‘")


@dataclass(frozen=True, slots=True)
class Block:
    """Wrapped text: its lines and the width of the widest, in pixels; ``cut`` if it ends in an ellipsis."""

    lines: tuple[Line, ...]
    width: float
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    bold: bool
    space: bool
    width: float


def wrap(runs: Sequence[Run], *, measure: Measure, size: float, width: float, most: int) -> Block:
    """Return ``runs`` wrapped to ``width`` pixels and ``most`` lines, as even as they can be.

    What does not fit ends in an ellipsis at a word's end, and the block is marked as cut. A single word wider than
    the width is broken.
    """
    pieces = _pieces(runs, measure, size, width)
    gap = measure.width(" ", size)
    lines = _fill(pieces, width, gap)
    cut = len(lines) > most
    if cut:
        lines = [*lines[: most - 1], _ending(lines[most - 1], measure, size, width, gap)]
    elif len(lines) > 1:
        lines = _even(pieces, width, gap, len(lines))
    return Block(tuple(_merge(line) for line in lines), max((_extent(x, gap) for x in lines), default=0.0), cut)


def plain(text: str, *, measure: Measure, size: float, width: float, most: int, bold: bool = False) -> Block:
    """Return one text wrapped, for row names, titles and footers."""
    return wrap(((text, bold),), measure=measure, size=size, width=width, most=most)


def is_wide(letter: str) -> bool:
    """Tell an East Asian letter, between which a line may break without a space."""
    return unicodedata.east_asian_width(letter) in ("W", "F")


def is_rtl(lines: Sequence[Line]) -> bool:
    """Tell whether the words after the bold date run from right to left, by their first letter or a mark before it."""
    for line in lines:
        for text, bold in line:
            for letter in text:
                if letter == "\u200f" and not bold:
                    return True
                if letter.isalpha() and not bold:
                    return "\u0590" <= letter <= "\u08ff" or "\ufb1d" <= letter <= "\ufefc"
    return False


def _pieces(runs: Sequence[Run], measure: Measure, size: float, width: float) -> list[_Piece]:
    pieces: list[_Piece] = []
    for text, bold in runs:
        space = bool(pieces)
        for word in text.split():
            for part in _breakable(word, measure, size, width, bold):
                pieces.append(_Piece(part, bold, space, measure.width(part, size, bold)))
                space = False
            space = True
    return pieces


def _breakable(word: str, measure: Measure, size: float, width: float, bold: bool) -> list[str]:
    """Split a word where a line may break inside it: between East Asian letters, or anywhere if it is too wide."""
    if word.isascii() and measure.width(word, size, bold) <= width:
        return [word]
    parts: list[str] = []
    for letter in word:
        joins = parts and (
            not (is_wide(letter) or is_wide(parts[-1][-1]))
            or letter in _NOT_FIRST
            or parts[-1][-1] in _NOT_LAST
            # A number keeps its counting word: 2月, 30亿.
            or parts[-1][-1].isdigit()
        )
        if joins:
            parts[-1] += letter
        else:
            parts.append(letter)
    fitting: list[str] = []
    for part in parts:
        rest = part
        while len(rest) > 1 and measure.width(rest, size, bold) > width:
            count = max(1, int(len(rest) * width / measure.width(rest, size, bold)))
            while count > 1 and measure.width(rest[:count], size, bold) > width:
                count -= 1
            fitting.append(rest[:count])
            rest = rest[count:]
        fitting.append(rest)
    return fitting


def _fill(pieces: Sequence[_Piece], width: float, gap: float) -> list[list[_Piece]]:
    lines: list[list[_Piece]] = []
    used = 0.0
    for piece in pieces:
        lead = gap if piece.space else 0.0
        if lines and used + lead + piece.width <= width:
            lines[-1].append(piece)
            used += lead + piece.width
        else:
            lines.append([piece])
            used = piece.width
    return lines


def _even(pieces: Sequence[_Piece], width: float, gap: float, count: int) -> list[list[_Piece]]:
    """Return the lines of the narrowest width that still needs no more than ``count`` lines."""
    low, high = width / count * 0.6, width
    best = _fill(pieces, width, gap)
    for _ in range(7):
        middle = (low + high) / 2
        lines = _fill(pieces, middle, gap)
        if len(lines) <= count and max(_extent(line, gap) for line in lines) <= middle + 0.01:
            best, high = lines, middle
        else:
            low = middle
    return best


def _ending(line: list[_Piece], measure: Measure, size: float, width: float, gap: float) -> list[_Piece]:
    kept = list(line)
    while kept:
        last = kept[-1]
        text = last.text.rstrip(" ,;:.–-") + "…"
        ended = [*kept[:-1], _Piece(text, last.bold, last.space, measure.width(text, size, last.bold))]
        if _extent(ended, gap) <= width or len(kept) == 1:
            return ended
        kept.pop()
    return kept


def _extent(line: Sequence[_Piece], gap: float) -> float:
    return sum(piece.width + (gap if piece.space and index else 0.0) for index, piece in enumerate(line))


def _merge(line: Sequence[_Piece]) -> Line:
    """Join the pieces of one line into runs; a space between two runs goes to the second."""
    runs: list[Run] = []
    for index, piece in enumerate(line):
        text = (" " if piece.space and index else "") + piece.text
        if runs and runs[-1][1] == piece.bold:
            runs[-1] = (runs[-1][0] + text, piece.bold)
        else:
            runs.append((text, piece.bold))
    return tuple(runs)
