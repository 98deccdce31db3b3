"""Presets: the sizes a picture is published at, named or one's own, and the texts around it."""

import re
from dataclasses import dataclass

from dashboard.paper.logo import Logo
from dashboard.scene.style import PAPER, PAPER_NARROW, Style
from ingest.record.errors import BadValue


@dataclass(frozen=True, slots=True)
class Preset:
    """A size to publish at: width and height in millimetres (a null height follows the content), and dots per inch.

    ``grow`` multiplies all type and marks: a slide is read from afar.
    """

    width: float
    height: float | None = None
    dpi: float = 300.0
    style: Style = PAPER
    grow: float = 1.0


PRESETS: dict[str, Preset] = {
    "180mm": Preset(180.0),
    "88mm": Preset(88.0, style=PAPER_NARROW),
    "slide": Preset(338.667, 190.5, dpi=144.0, grow=1.75),
    "phone": Preset(91.44, 114.3, dpi=300.0, style=PAPER_NARROW, grow=1.05),
}
"""Slide: 1920 x 1080 pixels; phone: 1080 x 1350 pixels."""
PAGES: dict[str, Preset] = {"a4": Preset(297.0, 210.0), "word": Preset(165.0, 235.0)}
"""What a report stands on: an A4 page on its side, and the column of a text document."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What stands around the chart; null means the default, an empty string or no logo leaves it out."""

    title: str | None = None
    subtitle: str = ""
    sources: str | None = None
    credit: str = ""
    logo: Logo | None = None


_OWN = re.compile(r"(\d+(?:\.\d+)?)(?:\s*[x×]\s*(\d+(?:\.\d+)?))?\s*(mm|px)", re.IGNORECASE)
_LEAST, _MOST = 50.0, 1200.0
"""No picture is narrower or wider, in millimetres."""
_LEAST_HEIGHT = 40.0
_NARROW = 120.0
"""Up to this width the names of rows stand above them."""
_DOTS = 300.0


def preset_of(name: str | Preset) -> Preset:
    """Return a preset by its name, or a size of one's own: ``120x80mm``, ``120mm``, ``1200x630px``.

    Pixels are those of a picture with 300 dots per inch, so that its type is as large as in print.

    >>> preset_of("1200x630px").width
    101.6

    Raises:
        BadValue: there is none of that name, or the size is too small or too large.
    """
    if isinstance(name, Preset):
        return name
    known = (PRESETS | PAGES).get(name.strip().casefold())
    return known if known is not None else _own(name)


def _own(name: str) -> Preset:
    read = _OWN.fullmatch(name.strip())
    if read is None:
        hint = f"use one of {', '.join(PRESETS | PAGES)}, or a size of your own: 120mm, 120x80mm, 1200x630px"
        raise BadValue(f"no picture size {name}", subject=name, hint=hint)
    share = 1.0 if read[3].casefold() == "mm" else 25.4 / _DOTS
    width, height = (round(float(part) * share, 3) if part else None for part in read.group(1, 2))
    assert width is not None
    if not _LEAST <= width <= _MOST or (height is not None and not _LEAST_HEIGHT <= height <= _MOST):
        hint = f"a picture is {_LEAST:g} to {_MOST:g} mm wide and at least {_LEAST_HEIGHT:g} mm high"
        raise BadValue(f"no picture has the size {name}", subject=name, hint=hint)
    return Preset(width, height, dpi=_DOTS, style=PAPER_NARROW if width <= _NARROW else PAPER)
