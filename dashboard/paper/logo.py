"""Logo: a house's own sign at the foot of a picture, read from a file of its own and kept inside the picture."""

import re
import struct
from base64 import b64encode
from dataclasses import dataclass

from dashboard.paper.furniture import Drawn, Faces, at
from dashboard.paper.lettering import number
from dashboard.scene.style import MM, PT
from ingest.record.errors import BadValue

MOST_BYTES = 500_000
"""It is written into every picture, and a page remembers it: a sign is a small file."""
_HEIGHT, _WIDTH = 8 * MM, 34 * MM
"""No sign is larger in print; beside it stands type of 7 points."""
_USUAL = 7 * PT
_SPACE = 4 * MM
_HINT = "give a PNG, a JPEG or an SVG of at most 500 kB"
_ROOT = re.compile(rb"<svg\b[^>]*>", re.IGNORECASE)
_BOX = re.compile(rb"""\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)""")
_SIDE = re.compile(rb"""(?<![-\w])(width|height)\s*=\s*["']\s*([\d.]+)\s*(?:px|pt|mm|cm|in)?\s*["']""")
_LEAST_FACTS = 10
"""Bytes of a JPEG's frame before its sides end."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A sign as a picture holds it: its bytes as an address that needs no network, and its width by its height."""

    href: str
    ratio: float


def logo(data: bytes) -> Logo:
    """Return the sign in a PNG, JPEG or SVG file.

    Raises:
        BadValue: the file is none of these, is too large, or cannot be drawn.
    """
    if len(data) > MOST_BYTES:
        raise BadValue(f"the logo has {len(data) // 1000:,} kB", subject="logo", hint=_HINT)
    kind, width, height = _measured(data)
    if not (width > 0 and height > 0):
        raise BadValue("this logo is not a picture that can be read", subject="logo", hint=_HINT)
    made = Logo(f"data:{kind};base64,{b64encode(data).decode('ascii')}", width / height)
    if not _can_be_drawn(made):
        raise BadValue("nothing of this logo can be drawn", subject="logo", hint=_HINT)
    return made


def beside(
    text: Drawn, sign: Logo | None, *, width: float, faces: Faces, rtl: bool = False, top: bool = False
) -> Drawn:
    """Return lines of text, no wider than ``room``, with the sign at the far end: of the last line, or of the first."""
    if sign is None:
        return text
    wide, high = _size(sign, faces)
    whole = max(text.height, high)
    x, y = 0.0 if rtl else width - wide, 0.0 if top else whole - high
    place = f'x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(high)}"'
    indent = width - room(sign, width=width, faces=faces) if rtl else 0.0
    lines = at(indent, 0.0 if top else whole - text.height, text.svg)
    return Drawn(f'{lines}<image {place} href="{sign.href}"/>', whole)


def room(sign: Logo | None, *, width: float, faces: Faces) -> float:
    """Return how wide the text beside a sign may be."""
    return width if sign is None else width - _size(sign, faces)[0] - _SPACE * faces.foot / _USUAL


def _size(sign: Logo, faces: Faces) -> tuple[float, float]:
    """Return width and height in pixels: as high as allowed, a wide one as wide as allowed."""
    grow = faces.foot / _USUAL
    width = min(_WIDTH, _HEIGHT * sign.ratio) * grow
    return width, width / sign.ratio


def _measured(data: bytes) -> tuple[str, float, float]:
    """Return the kind of file with its width and height, 0 where they cannot be told."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > 24:
        return "image/png", *struct.unpack(">II", data[16:24])
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg", *_jpeg(data)
    return "image/svg+xml", *_svg(data)


def _jpeg(data: bytes) -> tuple[int, int]:
    """Return the sides of a JPEG, from its frame: the segments before it are stepped over by their lengths."""
    at = 2
    while at + _LEAST_FACTS <= len(data) and data[at] == 0xFF:
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        # C0 to CF are frames, but for the tables C4, C8 and CC.
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 0, 0


def _svg(data: bytes) -> tuple[float, float]:
    root = _ROOT.search(data)
    if root is None:
        return 0.0, 0.0
    try:
        if box := _BOX.search(root[0]):
            return float(box[1]), float(box[2])
        sides = {name: float(value) for name, value in _SIDE.findall(root[0])}
    except ValueError:
        return 0.0, 0.0
    return sides.get(b"width", 0.0), sides.get(b"height", 0.0)


def _can_be_drawn(sign: Logo) -> bool:
    """Tell whether the painter sees anything: it leaves out without a word what it cannot read."""
    import resvg_py  # noqa: PLC0415  # a native library: loaded when a logo is asked for

    frame = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64">{}</svg>'
    image = f'<image width="64" height="64" href="{sign.href}"/>'
    empty, full = (
        bytes(resvg_py.svg_to_bytes(svg_string=frame.format(inside), skip_system_fonts=True)) for inside in ("", image)
    )
    return full != empty
