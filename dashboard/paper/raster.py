"""Raster: SVG to PNG with our own fonts alone, with its dots per inch and what it shows written into the file.

As a program of its own it draws the pages of an order (``press``).
"""

import json
import re
import struct
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

from dashboard.paper.fonts import ALL_FONTS, Font
from ingest.record.errors import TimelineError

_ROOT = re.compile(r'<svg ([^>]*?)width="[^"]+" height="[^"]+"( viewBox="0 0 ([\d.]+) ([\d.]+)")')
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


class NotDrawn(TimelineError):
    """The picture could not be turned into pixels."""


def to_png(
    svg: str,
    *,
    width_px: int,
    dpi: float = 300.0,
    fonts: Sequence[Font] = ALL_FONTS,
    texts: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Return the SVG as PNG, ``width_px`` wide, with ``dpi`` and ``texts`` (keyword, text) in the file.

    Only the fonts given are used, never the system's, so that the bytes are the same everywhere.

    Raises:
        NotDrawn: the SVG cannot be drawn, or is too large.
    """
    import resvg_py  # noqa: PLC0415  # a native library: loaded when a picture is asked for

    files = sorted({str(font.path) for font in fonts if f'"{font.family}"' in svg})
    try:
        data = bytes(
            resvg_py.svg_to_bytes(
                svg_string=_in_pixels(svg, width_px),
                width=width_px,
                dpi=96.0,
                skip_system_fonts=True,
                font_files=files,
                font_family="Noto Sans",
            )
        )
    except ValueError as error:
        raise NotDrawn("the picture could not be drawn", subject=str(error), hint="try a smaller size") from error
    return _with_chunks(data, dpi, texts)


def _in_pixels(svg: str, width: int) -> str:
    """Return the SVG with its size in whole pixels: a rasteriser rounds millimetres first and then multiplies."""
    return _ROOT.sub(
        lambda root: (
            f'<svg {root[1]}width="{width}" height="{round(width * float(root[4]) / float(root[3]))}"{root[2]}'
        ),
        svg,
        count=1,
    )


def _with_chunks(data: bytes, dpi: float, texts: Sequence[tuple[str, str]]) -> bytes:
    """Put pHYs and the texts right behind the header chunk."""
    end = len(_SIGNATURE) + 12 + struct.unpack(">I", data[8:12])[0]
    metre = round(dpi / 0.0254)
    chunks = _chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))
    for keyword, text in texts:
        name = keyword.encode("latin-1", "replace")[:79]
        if text.isascii():
            chunks += _chunk(b"tEXt", name + b"\0" + text.encode("ascii"))
        else:
            chunks += _chunk(b"iTXt", name + b"\0\0\0\0\0" + text.encode("utf-8", "replace"))
    return data[:end] + chunks + data[end:]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def main(order: Path) -> None:
    """Draw the pages of an order, each into its own file beside it, whole or not at all."""
    asked = json.loads(order.read_text(encoding="utf-8"))
    texts = [(str(keyword), str(text)) for keyword, text in asked["texts"]]
    for number, svg in asked["pages"].items():
        made = order.with_name(f"{number}.part")
        made.write_bytes(to_png(svg, width_px=asked["width_px"], dpi=asked["dpi"], texts=texts))
        made.replace(order.with_name(f"{number}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
