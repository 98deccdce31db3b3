"""Picture: events in, a finished picture out: which events, how large, which texts, and what could not be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.paper.caption import side_text, spoken
from dashboard.paper.fonts import FontSet, font_set
from dashboard.paper.furniture import Faces, default_title, outlets
from dashboard.paper.raster import to_png
from dashboard.paper.svg import Surround, draw, head, tail
from dashboard.scene.compose import compose
from dashboard.scene.marks import place
from dashboard.scene.shapes import Scene
from dashboard.scene.style import MM, PAPER, PAPER_NARROW, Size, Style
from dashboard.scene.wording import common_year, date_words
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.errors import BadValue
from ingest.record.event import Event

MOST = 80
"""No picture shows more: the weightiest are taken, and how many are left is told."""
_FEW = 4
_SHRINK = (1.0, 0.9, 0.8)
"""A sheet of fixed height tries smaller type before it leaves labels out."""
_TALLEST = 215 * MM
"""A chart grows no taller than this: an A4 page less the title and the key. Labels that do not fit become numbers."""


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


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture: its SVG, its width in pixels, its text beside, and what a reader should be told.

    ``shown`` are the events it shows, ``not_shown`` how many more were asked for, ``cut`` those without a label,
    ``warnings`` plain sentences. ``text`` is caption, alternative text and every event with quote and link.
    """

    svg: str
    width_px: int
    dpi: float
    scene: Scene
    title: str
    shown: tuple[str, ...]
    not_shown: int
    cut: tuple[str, ...]
    warnings: tuple[str, ...]
    text: str

    def png(self) -> bytes:
        """Return the picture as PNG, with its dots per inch and what it shows written into the file."""
        texts = (("Title", self.title), ("Software", "diplomatic-timeline"), ("Description", self.text))
        return to_png(self.svg, width_px=self.width_px, dpi=self.dpi, texts=texts)


def make_picture(
    events: Sequence[Event],
    *,
    actors: Mapping[str, Actor],
    view: View | None = None,
    chosen: tuple[str, ...] = (),
    texts: Texts | None = None,
    preset: str | Preset = "180mm",
    language: str = "en",
    today: Day | None = None,
    fonts: FontSet | None = None,
    background: str | None = "#FFFFFF",
) -> Picture:
    """Return the picture of these events.

    Raises:
        BadValue: there is no preset of that name.
    """
    size = _preset(preset)
    fonts, texts, view = fonts or font_set(), texts or Texts(), view or View()
    shown = choose(events, view=view)
    title = (
        texts.title
        if texts.title is not None
        else default_title(shown, actors=actors, chosen=chosen, language=language)
    )
    sources = texts.sources if texts.sources is not None else "; ".join(outlets(shown))
    around = Surround(
        title, texts.subtitle, sources, texts.credit,
        description=spoken(shown, actors=actors, language=language),
    )  # fmt: skip
    scene, around, style = _laid(shown, around, size, fonts, actors=actors, view=view, chosen=chosen, today=today,
                                 language=language)  # fmt: skip
    svg = draw(
        scene, around=around, style=style, fonts=fonts, language=language, background=background,
        height=size.height * MM if size.height is not None else None,
    )  # fmt: skip
    warnings = _warnings(shown, around, fonts)
    not_shown = sum(1 for event in events if place(event.when) is not None) - len(shown)
    return Picture(
        svg=svg, width_px=round(size.width / 25.4 * size.dpi), dpi=size.dpi, scene=scene, title=title,
        shown=tuple(event.id for event in shown), not_shown=not_shown, cut=scene.cut, warnings=warnings,
        text=side_text(shown, title=title, actors=actors, not_shown=not_shown, cut=len(scene.cut), warnings=warnings,
                       language=language),
    )  # fmt: skip


def save_picture(
    events: Sequence[Event],
    *,
    actors: Mapping[str, Actor],
    view: View | None = None,
    chosen: tuple[str, ...] = (),
    texts: Texts | None = None,
    preset: str | Preset = "180mm",
    language: str = "en",
    today: Day | None = None,
) -> bytes:
    """Return the PNG of these events; ``make_picture`` also gives the SVG, the text beside it and the warnings."""
    return make_picture(
        events, actors=actors, view=view, chosen=chosen, texts=texts, preset=preset, language=language, today=today
    ).png()


def choose(events: Sequence[Event], *, view: View | None = None) -> tuple[Event, ...]:
    """Return the dated events a picture shows, in order of time.

    With ``view.key``, the picked ones if there are any, else the key events; without it, all. Never more than eighty.
    """
    dated = [event for event in events if place(event.when) is not None]
    ranked = sorted(dated, key=lambda e: (e.picked is None, -e.weight, e.when.earliest or 0, e.id))
    taken = ranked
    if view is None or view.key:
        picked = [event for event in ranked if event.picked is not None]
        taken = picked or _key_events(ranked)
    ids = {event.id for event in taken[:MOST]}
    return tuple(event for event in dated if event.id in ids)


def _key_events(ranked: Sequence[Event]) -> list[Event]:
    """Return the key events, filled up by weight where they are very few; a sidebar (weight 0) is never among them."""
    key = [event for event in ranked if event.key]
    if len(key) >= _FEW:
        return key
    return [event for event in ranked if event.weight > 0][:_FEW] or list(ranked[:_FEW])


def _laid(
    events: Sequence[Event],
    around: Surround,
    size: Preset,
    fonts: FontSet,
    *,
    actors: Mapping[str, Actor],
    view: View,
    chosen: tuple[str, ...],
    today: Day | None,
    language: str,
) -> tuple[Scene, Surround, Style]:
    """Lay the events out. Where labels must give way, type shrinks a little, then numbers and a key stand for them."""

    def laid(style: Style, around: Surround, height: float | None = None) -> Scene:
        width = size.width * MM - 2 * around.faces.margin
        return compose(
            events, actors=actors, view=view, size=Size(width, height, fill=height is not None), measure=fonts,
            chosen=chosen, today=today, language=language, style=style,
        )  # fmt: skip

    if size.height is None:
        style = size.style.scaled(size.grow)
        around = replace(around, faces=Faces().scaled(size.grow))
        scene = laid(style, around)
        if scene.height <= _TALLEST * size.grow:
            return scene, around, style
        scene = laid(replace(style, numbers=True), around, _TALLEST * size.grow)
        return scene, replace(around, key=_key(scene, events, language)), style
    for share in _SHRINK:
        style = size.style.scaled(size.grow * share)
        around = replace(around, faces=Faces().scaled(size.grow * share))
        scene = laid(style, around)
        room = size.height * MM - 2 * around.faces.margin
        room -= head(scene, around, fonts, language).height + tail(scene, around, fonts, language).height
        scene = laid(style, around, room)
        if not scene.cut:
            break
    return scene, around, style


def _key(scene: Scene, events: Sequence[Event], language: str) -> tuple[tuple[int, str, str], ...]:
    """Return the key to the numbers of a scene."""
    numbers = {label.event: label.number for label in scene.labels if label.number is not None}
    days = [spot.day for spot in (place(event.when) for event in events) if spot is not None]
    common = common_year(days)
    items = [
        (numbers[event.id], date_words(event, common=common, language=language), event.label or event.headline)
        for event in events
        if event.id in numbers
    ]
    return tuple(sorted((n or 0, date, text) for n, date, text in items))


def _preset(preset: str | Preset) -> Preset:
    if isinstance(preset, Preset):
        return preset
    known = PRESETS.get(preset)
    if known is None:
        raise BadValue(f"no picture size {preset}", subject=preset, hint=f"use one of {', '.join(PRESETS)}")
    return known


def _warnings(events: Sequence[Event], around: Surround, fonts: FontSet) -> tuple[str, ...]:
    """Return a sentence for each text with letters that no font has, naming letters and event."""
    out = []
    for name, text in (("the title", around.title), ("the subtitle", around.subtitle), ("the credit", around.credit)):
        if missing := fonts.missing(text):
            out.append(f"No font has the letters {' '.join(missing)} of {name}.")
    labels = ((event, fonts.missing(event.label or event.headline)) for event in events)
    out += [f"No font has the letters {' '.join(missing)} of event {event.id}." for event, missing in labels if missing]
    return tuple(out)
