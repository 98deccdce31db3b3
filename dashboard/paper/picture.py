"""Picture: events in, a finished picture out, with its text beside it and what could not be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dashboard.paper.caption import side_text
from dashboard.paper.delivery import Delivery, delivered
from dashboard.paper.fonts import FontSet, font_set
from dashboard.paper.furniture import outlets
from dashboard.paper.pdf import to_pdf
from dashboard.paper.presets import PRESETS, Preset, Texts, preset_of
from dashboard.paper.raster import to_png
from dashboard.paper.report import Basis, report
from dashboard.paper.sheet import Order, by_weight, lay_out_sheet
from dashboard.paper.svg import draw
from dashboard.scene import between
from dashboard.scene.between import Spans
from dashboard.scene.marks import place
from dashboard.scene.shapes import Scene
from dashboard.scene.style import MM
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.event import Event
from ingest.record.outcome import settled

__all__ = ["PRESETS", "Picture", "Preset", "Texts", "choose", "make_picture", "save_picture"]

MOST = 80
"""No picture shows more: the weightiest are taken, and how many are left is told."""
MOST_KEY = 25
"""So many key events a picture shows if nothing else is said: they all keep their labels."""
LEAST_KEY = 4
"""With fewer key events a picture shows the weightiest of all."""
_TOLD_BY = 5000
"""Events that are looked at to tell what became of a plan."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture: its SVG, its width in pixels, its text beside, and what a reader should be told.

    ``shown`` are the events it shows, ``not_shown`` how many more were asked for, ``cut`` those without a label,
    ``unlabelled`` what these would have said,
    ``warnings`` plain sentences: letters that no font has. ``text`` is caption, alternative text and every event with
    quote and outlet, and is written into a PNG with the ``facts``; ``beside``, for those who make the picture, says as
    well how many nobody has checked. ``pages`` are all the pages of a report, ``svg`` is the first of them.
    """

    svg: str
    width_px: int
    dpi: float
    scene: Scene
    title: str
    shown: tuple[str, ...]
    not_shown: int
    cut: tuple[str, ...]
    unlabelled: tuple[str, ...]
    warnings: tuple[str, ...]
    text: str
    beside: str
    facts: tuple[tuple[str, str], ...] = ()
    pages: tuple[str, ...] = ()

    def png(self, page: int = 0) -> bytes:
        """Return the picture, or a page of it, as PNG, with its dots per inch and what it shows written into it."""
        return to_png(self.pages[page], width_px=self.width_px, dpi=self.dpi, texts=self.texts())

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return what is written into a PNG beside its pixels: keywords and their texts."""
        return (("Title", self.title), ("Software", "diplomatic-timeline"), *self.facts, ("Description", self.text))

    def pdf(self) -> bytes:
        """Return the picture, all its pages, as PDF.

        Raises:
            NoPdf: the optional part that makes it is not installed.
        """
        return to_pdf(self.pages, title=self.title, facts=self.facts)


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
    titles: Mapping[str, str] | None = None,
    delivery: Delivery | None = None,
    heard: Spans | None = None,
    basis: Basis | None = None,
    found: int | None = None,
) -> Picture:
    """Return the picture of these events: the key ones, or all if the view says so.

    ``found`` is how many there are where not all of them are given (``dashboard.drawable``).

    Between two actors (``view.layout``) only what is between them is shown; ``heard`` are the days on which anything
    is. ``titles`` are the names of documents, for rows by document. With a
    ``basis`` it is a report: as many pages as the events need, with numbered sources.

    Raises:
        BadValue: there is no preset of that name.
    """
    view, delivery = view or View(), delivery or Delivery()
    size = preset_of(preset)
    if (pair := between.pair(view, chosen)) is not None:
        events = between.faced(events, pair)
        heard = between.heard(events) if heard is None else heard
    order = Order(
        size, actors, view, texts or Texts(), fonts or font_set(), chosen, today, language, titles or {}, heard=heard
    )
    shown = choose(events, view=view, most=MOST if basis is None else len(events))
    known = settled(shown, events[:_TOLD_BY], today=today) if today is not None else frozenset[str]()
    order = replace(order, settled=known)
    made = _pages(shown, order, delivery, basis) if basis is not None else _sheet(shown, order, delivery)
    warnings = _warnings(made, order)
    given = sum(1 for event in events if place(event.when) is not None)
    not_shown = (given if found is None else found) - len(made.events)
    tell = partial(
        side_text, made.events, title=made.title, actors=actors, not_shown=not_shown, cut=len(made.scene.cut),
        warnings=warnings, language=language,
    )  # fmt: skip
    pages = tuple(delivered(svg, delivery) for svg in made.svgs)
    return Picture(
        svg=pages[0], pages=pages, facts=delivery.facts, width_px=round(size.width / 25.4 * size.dpi), dpi=size.dpi,
        scene=made.scene, title=made.title, shown=tuple(event.id for event in made.events), not_shown=not_shown,
        cut=made.scene.cut, warnings=warnings,
        unlabelled=tuple(event.label or event.headline for event in made.events if event.id in made.scene.cut),
        text=tell(), beside=tell(unchecked=sum(event.review != "checked" for event in made.events)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Made:
    """What was drawn: one sheet or several pages, the first scene, the title, and the events that are on it."""

    svgs: tuple[str, ...]
    scene: Scene
    title: str
    events: tuple[Event, ...]


def _sheet(shown: tuple[Event, ...], order: Order, delivery: Delivery) -> _Made:
    sheet = lay_out_sheet(shown, order)
    svg = draw(
        sheet.scene, around=sheet.around, style=sheet.style, fonts=order.fonts, language=order.language,
        background=delivery.ground, height=order.size.height * MM if order.size.height is not None else None,
        chart=sheet.chart,
    )  # fmt: skip
    return _Made((svg,), sheet.scene, sheet.around.title, sheet.events)


def _pages(shown: tuple[Event, ...], order: Order, delivery: Delivery, basis: Basis) -> _Made:
    made = report(shown, order, basis, ground=delivery.ground)
    return _Made(made.pages, made.scenes[0], made.title, shown)


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


def choose(events: Sequence[Event], *, view: View | None = None, most: int = MOST) -> tuple[Event, ...]:
    """Return the dated events a picture shows, in order of time.

    With ``view.key``, the picked ones if there are any, else the key events, at most 25; without it, all. Never more
    than ``most``.
    """
    dated = [event for event in events if place(event.when) is not None]
    taken = by_weight(dated)
    if view is None or view.key:
        picked = [event for event in taken if event.picked is not None]
        taken = picked or _key_events(taken)
    ids = {event.id for event in taken[:most]}
    return tuple(event for event in dated if event.id in ids)


def _key_events(ranked: Sequence[Event]) -> list[Event]:
    """Return the key events, filled up by weight where they are very few; a sidebar (weight 0) is never among them."""
    key = [event for event in ranked if event.key]
    if len(key) >= LEAST_KEY:
        return key[:MOST_KEY]
    return [event for event in ranked if event.weight > 0][:LEAST_KEY] or list(ranked[:LEAST_KEY])


def _warnings(made: _Made, order: Order) -> tuple[str, ...]:
    """Return a sentence for each text with letters that no font has, naming letters and event."""
    given = order.texts
    sources = "; ".join(outlets(made.events)) if given.sources is None else given.sources
    texts = (
        ("the title", made.title),
        ("the subtitle", given.subtitle),
        ("the sources", sources),
        ("the credit", given.credit),
    )
    named = [*texts, *((f"event {event.id}", event.label or event.headline) for event in made.events)]
    found = ((name, order.fonts.missing(text)) for name, text in named)
    return tuple(f"No font has the letters {' '.join(missing)} of {name}." for name, missing in found if missing)
