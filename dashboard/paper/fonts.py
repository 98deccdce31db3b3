"""Fonts: the font files a picture is drawn and measured with, found in the installed packages, the same everywhere."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

import uharfbuzz

from ingest.record.errors import TimelineError


class NoFonts(TimelineError):
    """A font package that the product depends on is not installed."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font file: the family a drawing names it by, its package, file and face, and whether its weight varies.

    A file without a bold weight is thickened with a thin line of the text's colour.
    """

    family: str
    package: str
    file: str
    face: int = 0
    varies: bool = True

    @property
    def path(self) -> Path:
        """Return where the file lies.

        Raises:
            NoFonts: the package or the file is missing.
        """
        spec = find_spec(self.package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            found = Path(folder) / self.file
            if found.is_file():
                return found
        raise NoFonts(
            f"font {self.family} not found",
            subject=self.package,
            hint=f"pip install {self.package.replace('_', '-')}",
        )


LATIN = Font("Noto Sans", "fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf")
ARABIC = Font("Noto Sans Arabic", "fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf")
HEBREW = Font("Assistant", "fontpkg_assistant", "files/Assistant[wght].ttf")
_CJK = "NotoSansCJK-Regular.ttc"
JAPANESE = Font("Noto Sans CJK JP", "noto_cjk_sans_otc", _CJK, 0, varies=False)
KOREAN = Font("Noto Sans CJK KR", "noto_cjk_sans_otc", _CJK, 1, varies=False)
CHINESE = Font("Noto Sans CJK SC", "noto_cjk_sans_otc", _CJK, 2, varies=False)
ALL_FONTS = (LATIN, ARABIC, HEBREW, CHINESE, JAPANESE, KOREAN)


@cache
def _face(font: Font) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font.path)), font.face)


@cache
def _letters(font: Font) -> frozenset[int]:
    return frozenset(_face(font).unicodes)


@cache
def _shaper(font: Font, bold: bool) -> uharfbuzz.Font:
    shaper = uharfbuzz.Font(_face(font))
    if font.varies:
        shaper.set_variations({"wght": 700.0 if bold else 400.0})
    return shaper


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one font; ``font`` is null for letters that no font has."""

    text: str
    font: Font | None


@dataclass(frozen=True, slots=True, eq=False)
class FontSet:
    """Fonts in the order they are tried, and a measure of text set in them.

    A set is the same as none but itself: widths are remembered by it, and to compare all its fonts at each would cost
    more than to measure.
    """

    fonts: tuple[Font, ...] = ALL_FONTS

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """Split text into runs, each of one font that has all its letters.

        Spaces, digits and marks stay with the run before them where its font has them.
        """
        order = self._order(text)
        runs: list[tuple[list[str], Font | None]] = []
        for letter in text:
            font = self._font(letter, order, runs[-1][1] if runs else None)
            if runs and runs[-1][1] == font:
                runs[-1][0].append(letter)
            else:
                runs.append(([letter], font))
        return tuple(Piece("".join(letters), font) for letters, font in runs)

    def missing(self, text: str) -> tuple[str, ...]:
        """Return the distinct letters of a text that no font has, in order."""
        found = dict.fromkeys(letter for p in self.pieces(text) if p.font is None for letter in p.text)
        return tuple(found)

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Return the advance width of one line in pixels; a letter without a font counts a whole em."""
        return _advance(self, text, bold) * size

    def _order(self, text: str) -> tuple[Font, ...]:
        """Put the face of the text's own language first among the East Asian ones: they draw Han differently."""
        if any("\u3040" <= letter <= "\u30ff" for letter in text):
            first = JAPANESE
        elif any("\uac00" <= letter <= "\ud7af" for letter in text):
            first = KOREAN
        else:
            return self.fonts
        if first not in self.fonts:
            return self.fonts
        plain = [font for font in self.fonts if font.package != first.package]
        return (*plain, first, *(f for f in self.fonts if f.package == first.package and f != first))

    def _font(self, letter: str, order: Iterable[Font], before: Font | None) -> Font | None:
        code = ord(letter)
        # A space, a digit, a mark or a joiner goes with the run it follows, if that font has it.
        follows = before is not None and not letter.isalpha() and code in _letters(before)
        if follows:
            return before
        if unicodedata.category(letter) in ("Cf", "Mn", "Me", "Cc"):
            return before if before is not None else next(iter(self.fonts))
        return next((font for font in order if code in _letters(font)), None)


@lru_cache(maxsize=20_000)
def _advance(fonts: FontSet, text: str, bold: bool) -> float:
    return sum(_shaped(piece, bold) for piece in fonts.pieces(text))


def _shaped(piece: Piece, bold: bool) -> float:
    """Return the width of a run in em."""
    if piece.font is None:
        return float(len(piece.text))
    advance = sum(position.x_advance for position in _set(piece.text, piece.font, bold).glyph_positions)
    return float(advance) / float(_face(piece.font).upem)


def _set(text: str, font: Font, bold: bool) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(_shaper(font, bold), buffer)
    return buffer


def shape(text: str, font: Font, *, bold: bool) -> Iterator[tuple[int, float, float]]:
    """Give the glyphs of a run as they stand from left to right, each with its place in em from the run's origin."""
    buffer, em, at = _set(text, font, bold), float(_face(font).upem), 0.0
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        yield glyph.codepoint, (at + place.x_offset) / em, place.y_offset / em
        at += place.x_advance


def trace(glyph: int, font: Font, *, bold: bool, pen: object) -> None:
    """Draw a glyph, in em, with a pen that has moveTo, lineTo, qCurveTo, curveTo and closePath."""
    _shaper(font, bold).draw_glyph_with_pen(glyph, _InEm(pen, float(_face(font).upem)))


class _InEm:
    """Hands the steps of a pen on, from the font's units to em."""

    def __init__(self, pen: object, units: float) -> None:
        self._pen, self._units = pen, units

    def __getattr__(self, name: str) -> Callable[..., None]:
        step, units = getattr(self._pen, name), self._units

        def scaled(*points: tuple[float, float]) -> None:
            step(*((x / units, y / units) for x, y in points))

        return scaled


@cache
def font_set() -> FontSet:
    """Return the set of all the fonts that ship with the product."""
    return FontSet()
