"""Presets: the sizes a picture is published at, and the texts around it."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Texts:
    """What stands around the chart; null means the default, an empty string leaves the line out."""

    title: str | None = None
    subtitle: str = ""
    sources: str | None = None
    credit: str = ""


def preset_of(name: str | Preset) -> Preset:
    """Return a preset by its name.

    Raises:
        BadValue: there is none of that name.
    """
    if isinstance(name, Preset):
        return name
    known = PRESETS.get(name)
    if known is None:
        raise BadValue(f"no picture size {name}", subject=name, hint=f"use one of {', '.join(PRESETS)}")
    return known
