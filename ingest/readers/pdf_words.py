"""PDF words: the letters of a page with the places they are printed at, put together to words.

The order of a PDF's letters is that of its printing commands. Words are cut at blanks; whatever is to be known of
lines, columns and the direction of writing is read from the places.

Reference: ISO 32000-2, 9.4 Text objects; 14.8.2.5 on the order of content.
"""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

MOST_LETTERS = 200_000
"""Letters of one page; the rest of a page with more is not read, and that is said."""
_LINE_HYPHENS = (0x02, 0xFFFE)
"""What the library gives for a hyphen at the end of a line, and then leaves out the end of the line."""
_BOLD = 600
_QUARTER = math.pi / 2
_SMALL = 0.85
_BACKWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTERS = {code: chr(code) for code in (*range(0x21, 0x7F), *range(0xC0, 0x250), *range(0x400, 0x530))}
"""Letters that are what they are: asked for so often that it is worth a table."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed letter: its left and right end, and its place in the order of printing."""

    left: float
    right: float
    text: str
    index: int


@dataclass(frozen=True, slots=True)
class Word:
    """Letters between two blanks. ``y`` is the baseline, upwards; all lengths in points, the page turned upright.

    ``index`` counts the words in the order of printing; ``linked`` says that a blank of the file's own stands between
    it and the word printed before, ``glued`` that nothing does. ``glyphs`` are there where the page has letters
    written from right to left.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    index: int
    linked: bool = False
    glued: bool = False
    glyphs: tuple[Glyph, ...] = ()


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page as it is turned for reading; ``across`` are those printed in another direction."""

    words: tuple[Word, ...]
    across: tuple[Word, ...] = ()
    unreadable: int = 0
    """Letters that the file gives no meaning to, shown as U+FFFD."""
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Span:
    first: int
    last: int
    linked: bool
    glued: bool


def is_right_to_left(text: str) -> bool:
    """Tell whether a letter of a text is written from right to left."""
    return _BACKWARDS.search(text) is not None


def page_words(page: Any, c: Any) -> PageWords:  # noqa: ANN401 -- the library has no types
    """Return the words of a text page; ``c`` is the library's own interface."""
    page = page.raw
    count = c.FPDFText_CountChars(page)
    cut = count > MOST_LETTERS
    codes = [c.FPDFText_GetUnicode(page, i) for i in range(min(count, MOST_LETTERS))]
    letters = [_LETTERS.get(code) or _letter(code) for code in codes]
    backwards = is_right_to_left("".join(letters))
    measure = _Measure(page, c)
    turned: dict[int, list[Word]] = {}
    for index, span in enumerate(_spans(codes, letters, measure)):
        turn, word = measure.word(span, letters, index, backwards=backwards)
        if word is not None:
            turned.setdefault(turn, []).append(word)
    if not turned:
        return PageWords((), cut=cut)
    upright = Counter({turn: sum(len(w.text) for w in words) for turn, words in turned.items() if turn >= 0})
    main = max(upright, key=lambda turn: (upright[turn], -turn)) if upright else -1
    across = tuple(w for turn in sorted(turned) if turn != main for w in turned[turn])
    unreadable = sum(w.text.count("\ufffd") for words in turned.values() for w in words)
    return PageWords(tuple(turned.get(main, ())), across, unreadable, cut)


def _letter(code: int) -> str:
    """Return a letter as it is written by itself: no ligature, no form for the middle of a word."""
    if code in _LINE_HYPHENS:
        return "-"
    if code in (9, 10, 13, 32, 0xA0, 0x2028, 0x2029, 0x3000) or 0x2000 <= code <= 0x200A or code == 0x202F:
        return " "
    if code < 32 or 0xD800 <= code <= 0xF8FF or code in (0x7F, 0xFFFF) or code > 0xEFFFF:
        return "\ufffd"
    if code in (0x200B, 0x2060, 0xFEFF) or 0x202A <= code <= 0x202E or 0x200E <= code <= 0x200F:
        return ""
    letter = chr(code)
    if 0xFB00 <= code <= 0xFB06 or 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        return unicodedata.normalize("NFKC", letter)
    return letter


def _spans(codes: list[int], letters: list[str], measure: "_Measure") -> Iterator[_Span]:
    """Yield the words as spans of letters: between blanks, at hyphens that end a line, before raised small figures."""
    first = -1
    linked = glued = False
    blanks: list[int] = []
    for i, letter in enumerate(letters):
        if letter == " ":
            if first >= 0:
                yield _Span(first, i - 1, linked, glued)
                first, blanks, glued = -1, [], False
            blanks.append(codes[i])
            continue
        if first < 0:
            first, linked = i, len(blanks) == 1 and blanks[0] != 13 and not measure.made_up(i - 1)
        elif letter.isdigit() and not letters[i - 1].isdigit() and measure.smaller(first, i):
            yield _Span(first, i - 1, linked, glued)
            first, blanks, linked, glued = i, [], False, True
        if codes[i] in _LINE_HYPHENS:
            yield _Span(first, i, linked, glued)
            first, blanks, glued = -1, [13], False
    if first >= 0:
        yield _Span(first, len(letters) - 1, linked, glued)


class _Measure:
    """Asks the library where letters stand."""

    def __init__(self, page: Any, c: Any) -> None:  # noqa: ANN401 -- the library has no types
        self._page, self._c = page, c
        self._left, self._right, self._low, self._high = (ctypes.c_double() for _ in range(4))
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = c.FS_MATRIX()
        self._turn, self._slanted, self._scale = 0, False, 1.0

    def made_up(self, i: int) -> bool:
        """Tell whether a blank is not in the file, but was put where the library saw a gap."""
        return bool(self._c.FPDFText_IsGenerated(self._page, i))

    def smaller(self, first: int, i: int) -> bool:
        """Tell whether a letter is printed clearly smaller than another."""
        c = self._c
        return bool(c.FPDFText_GetFontSize(self._page, i) < c.FPDFText_GetFontSize(self._page, first) * _SMALL)

    def word(self, span: _Span, letters: list[str], index: int, *, backwards: bool) -> tuple[int, Word | None]:
        """Return a word and the quarter turns it is printed at, -1 for a slant."""
        c, page, first = self._c, self._page, span.first
        text = "".join(letters[first : span.last + 1])
        if "\u00ad" in text:
            text = text[:-1].replace("\u00ad", "") + text[-1]
        if not text:
            return 0, None
        if not (span.linked or span.glued):
            # Words with a blank of the file's own between them are printed in one go, at one angle.
            self._aim(first)
        turn = self._turn
        c.FPDFText_GetCharOrigin(page, first, self._x, self._y)
        glyphs: tuple[Glyph, ...] = ()
        if backwards:
            glyphs = tuple(Glyph(*self._box(i), letters[i], i) for i in range(first, span.last + 1) if letters[i])
            x0, x1 = min(g.left for g in glyphs), max(g.right for g in glyphs)
        else:
            x0, x1 = self._box(first)
            if span.last > first:
                left, right = self._box(span.last)
                x0, x1 = min(x0, left), max(x1, right)
        size = c.FPDFText_GetFontSize(page, first) * self._scale
        word = Word(
            text=text,
            x0=x0,
            x1=x1,
            y=self._y.value if turn == 0 else _turned(self._x.value, self._y.value, turn)[1],
            size=size if 1 <= size <= 400 else 10.0,
            bold=c.FPDFText_GetFontWeight(page, first) >= _BOLD,
            index=index,
            linked=span.linked,
            glued=span.glued,
            glyphs=glyphs,
        )
        return (-1 if self._slanted else turn), word

    def _aim(self, i: int) -> None:
        """Take the angle and scale that letters are printed at from here on."""
        angle = self._c.FPDFText_GetCharAngle(self._page, i)
        turn = round(angle / _QUARTER)
        self._slanted = abs(angle - turn * _QUARTER) > 0.12
        # The library counts turns the way of the clock's hands.
        self._turn = -turn % 4
        self._c.FPDFText_GetMatrix(self._page, i, self._matrix)
        self._scale = math.hypot(self._matrix.c, self._matrix.d)

    def _box(self, i: int) -> tuple[float, float]:
        self._c.FPDFText_GetCharBox(self._page, i, self._left, self._right, self._low, self._high)
        if self._turn == 0:
            return self._left.value, self._right.value
        one = _turned(self._left.value, self._low.value, self._turn)[0]
        other = _turned(self._right.value, self._high.value, self._turn)[0]
        return min(one, other), max(one, other)


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """Return a place after the page was turned so that its text stands upright."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn]
