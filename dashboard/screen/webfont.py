"""Web font: the letters of the page, cut from the same font files that measure the labels.

A label is broken into lines by the width of its letters; drawn in another font it would run into its neighbours. The
files hold every script and width (2 MB); the page gets the alphabets of Europe in one width and Arabic apart, which
the browser fetches only when such a letter is shown. Other scripts come from the reader's own fonts.
"""

from functools import cache

import uharfbuzz as hb
from flask import Flask, Response

from dashboard.paper.fonts import ARABIC, LATIN, Font

Ranges = tuple[tuple[int, int], ...]
_EUROPE: Ranges = (
    (0x20, 0x24F), (0x2BC, 0x2BC), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2212, 0x2212),
)  # fmt: skip
"""Latin, Greek, Cyrillic, their marks, punctuation, money, arrows."""
_ARABIC: Ranges = ((0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
FONTS: dict[str, tuple[Font, Ranges]] = {"noto-sans.ttf": (LATIN, _EUROPE), "noto-sans-arabic.ttf": (ARABIC, _ARABIC)}


def serve(server: Flask) -> None:
    """Answer for the addresses of the fonts."""

    @server.get("/fonts/<name>")
    def font(name: str) -> Response:
        if name not in FONTS:
            return Response(status=404)
        answer = Response(cut(name), mimetype="font/ttf")
        answer.headers["Cache-Control"] = "public, max-age=604800"
        return answer


@cache
def cut(name: str) -> bytes:
    """Return one of ``FONTS`` with its letters only, regular to bold, as a TrueType file."""
    font, ranges = FONTS[name]
    face = hb.Face(hb.Blob.from_file_path(str(font.path)))
    wanted = hb.SubsetInput()
    letters = wanted.sets(hb.SubsetInputSets.UNICODE)
    letters.clear()
    for first, last in ranges:
        letters.add_range(first, last)
    wanted.pin_axis_to_default(face, "wdth")
    wanted.set_axis_range(face, "wght", 400, 700, 400)
    result = hb.subset(face, wanted).blob
    if result is None:
        raise RuntimeError(f"{font.family} could not be cut")
    return bytes(result.data)
