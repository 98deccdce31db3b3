"""Web fonts: the letters of the page, cut from the same font files that measure the labels.

A label is broken into lines by the width of its letters; drawn in another font it would run into its neighbours. The
files hold every script, width and weight (20 MB in all); the page gets them in pieces by script, and a browser
fetches a piece only when one of its letters is shown. A reader's own copy of a large East Asian font is used first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import uharfbuzz as hb
from flask import Flask, Response

from dashboard.paper.fonts import ARABIC, CHINESE, HEBREW, KOREAN, LATIN, Font

FAMILY = "Noto Sans"
URL = "/fonts/fonts.css"
Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a font: its code points as ranges, and the names of a reader's own font that serve as well."""

    font: Font
    ranges: Ranges
    local: tuple[str, ...] = ()


_LATIN: Ranges = (
    (0x20, 0x17F), (0x218, 0x21B), (0x2BC, 0x2BC), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F),
    (0x2212, 0x2212),
)  # fmt: skip
"""The Latin letters of Europe, punctuation, money: what every page has."""
_LATIN_RARE: Ranges = ((0x180, 0x217), (0x21C, 0x24F), (0x300, 0x36F), (0x1E00, 0x1EFF))
"""Latin letters of Vietnam and Africa, and the marks that are put on any letter."""
_EAST: Ranges = ((0x370, 0x3FF), (0x400, 0x52F))
"""Greek and Cyrillic."""
_ARABIC: Ranges = ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
_HEBREW: Ranges = ((0x590, 0x5FF), (0xFB1D, 0xFB4F))
FIRST_HAN = 0x4E00
_KANA_AND_POINTS: Ranges = ((0x3000, 0x30FF), (0xFF00, 0xFFEF))


@cache
def pieces() -> dict[str, Piece]:
    """Return the pieces by file name.

    Han letters come in two: those of everyday Chinese (the first plane of GB 2312), and the rarer and traditional
    ones. Korean syllables are those of KS X 1001.
    """
    common = set(_decoded("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)))
    rare = set(_decoded("gb2312", range(0xD8, 0xF8), range(0xA1, 0xFF)))
    rare |= set(_decoded("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))))
    syllables = set(_decoded("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)))
    han = ("Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei")
    return {
        "noto-sans.ttf": Piece(LATIN, _LATIN),
        "noto-sans-rare.ttf": Piece(LATIN, _LATIN_RARE),
        "noto-sans-east.ttf": Piece(LATIN, _EAST),
        "noto-sans-arabic.ttf": Piece(ARABIC, _ARABIC),
        "hebrew.ttf": Piece(HEBREW, _HEBREW),
        "han.otf": Piece(CHINESE, (*_KANA_AND_POINTS, *_ranges(common)), han),
        "han-rare.otf": Piece(CHINESE, _ranges(point for point in rare - common if point >= FIRST_HAN), han),
        "hangul.otf": Piece(KOREAN, _ranges(syllables), ("Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic")),
    }


def serve(server: Flask) -> None:
    """Answer for the style sheet of the fonts and for each piece."""

    @server.get(URL)
    def style_sheet() -> Response:
        return _kept(css().encode(), "text/css")

    @server.get("/fonts/<name>")
    def font(name: str) -> Response:
        if name not in pieces():
            return Response(status=404)
        return _kept(cut(name), "font/ttf" if name.endswith(".ttf") else "font/otf")


@cache
def css() -> str:
    """Return a ``@font-face`` for each piece, all of one family."""
    rules = []
    for name, piece in pieces().items():
        sources = [f'local("{local}")' for local in piece.local] + [f'url("/fonts/{name}")']
        spans = ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in piece.ranges)
        rules.append(
            # One range of weights for all: a browser joins only pieces of the same weights into one font.
            f'@font-face {{ font-family: "{FAMILY}"; font-weight: 400 700; font-display: swap; '
            f"src: {', '.join(sources)}; unicode-range: {spans}; }}"
        )
    return "\n".join(rules)


@cache
def cut(name: str) -> bytes:
    """Return a piece as a font file with its letters only, in one width, regular to bold."""
    piece = pieces()[name]
    face = hb.Face(hb.Blob.from_file_path(str(piece.font.path)), piece.font.face)
    wanted = hb.SubsetInput()
    letters = wanted.sets(hb.SubsetInputSets.UNICODE)
    letters.clear()
    for first, last in piece.ranges:
        letters.add_range(first, last)
    axes = {axis.tag for axis in face.axis_infos}
    if "wdth" in axes:
        wanted.pin_axis_to_default(face, "wdth")
    if "wght" in axes:
        wanted.set_axis_range(face, "wght", 400, 700, 400)
    result = hb.subset(face, wanted).blob
    if result is None:
        raise RuntimeError(f"{piece.font.family} could not be cut")
    return bytes(result.data)


def _kept(data: bytes, kind: str) -> Response:
    answer = Response(data, mimetype=kind)
    answer.headers["Cache-Control"] = "public, max-age=604800"
    return answer


def _decoded(encoding: str, leads: Iterable[int], trails: Iterable[int]) -> Iterable[int]:
    """Return the code points of the two-byte letters of an old encoding that have these bytes."""
    trails = tuple(trails)
    for lead in leads:
        for trail in trails:
            letter = bytes((lead, trail)).decode(encoding, errors="ignore")
            if len(letter) == 1:
                yield ord(letter)


def _ranges(points: Iterable[int]) -> Ranges:
    """Return code points as sorted ranges, both ends inclusive."""
    ranges: list[tuple[int, int]] = []
    for point in sorted(points):
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1] = (ranges[-1][0], point)
        else:
            ranges.append((point, point))
    return tuple(ranges)
