"""Sheet: events laid out on paper of a size: what gives way where room is short, and what stands around."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import inf

from dashboard.paper.caption import spoken
from dashboard.paper.chronology import GUTTER, Listing, column_count, column_width, entries, legend_of
from dashboard.paper.columns import columns
from dashboard.paper.fonts import FontSet
from dashboard.paper.furniture import Faces, default_title, outlets
from dashboard.paper.presets import Preset, Texts
from dashboard.paper.svg import Surround, head, tail
from dashboard.scene.between import Spans
from dashboard.scene.closeup import CloseUp, close_ups
from dashboard.scene.compose import compose
from dashboard.scene.marks import place
from dashboard.scene.said import said_days
from dashboard.scene.shapes import Scale, Scene, Stretch
from dashboard.scene.style import MM, SMALLEST, Size, Style
from dashboard.scene.wording import common_year, date_words
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.event import Event

_SHRINK = (1.0, 0.9, 0.8)
"""A sheet of fixed height tries smaller type before it leaves labels out."""
_LIST_SIZES = (1.5, 1.3, 1.15, *_SHRINK)
"""A list on such a sheet is set as large as fits: its type has no chart to agree with."""
_TALLEST = 215 * MM
"""A chart with all its labels grows no taller than this: an A4 page less the title. Else numbers stand for labels."""
_FEW = 25
_TALLEST_FEW = 340 * MM
"""Up to so many events have no numbers: their chart grows up to the height of a newspaper's page, then shows fewer."""
_TALLEST_LIST = 255 * MM
"""A list grows no taller than a page less the title."""
_TALLEST_NUMBERED = 170 * MM
"""With a key below it the chart leaves room for that on the page."""
_MOST_CUT = 0.4
"""A sheet of fixed height with a larger share of marks without a label shows fewer events instead."""

LEAST_TOLD = 0.4
"""A picture with close-ups shows so few events that this share of them keep their labels."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked of a picture beside its events."""

    size: Preset
    actors: Mapping[str, Actor]
    view: View
    texts: Texts
    fonts: FontSet
    chosen: tuple[str, ...] = ()
    today: Day | None = None
    language: str = "en"
    titles: Mapping[str, str] = field(default_factory=dict)
    """Of documents, by id: for rows by document."""
    spans: tuple[CloseUp, ...] = ()
    """The close-ups, settled for all that is asked for: fewer events on the sheet do not change them."""
    apart: bool = False
    """The close-ups are drawn elsewhere."""
    heard: Spans | None = None
    settled: frozenset[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict)
    """What stands behind the words of events, by their ids: "[1, 3]"."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Events as they were laid out: those shown, the scene, what stands around it, and the sizes used."""

    events: tuple[Event, ...]
    scene: Scene
    around: Surround
    style: Style
    chart: str | None = None
    """What is drawn in the place of the scene's marks: the list of a chronology."""


def lay_out_sheet(events: Sequence[Event], order: Order) -> Sheet:
    """Return the events laid out on the sheet.

    A sheet as tall as its content shows them all; where that would not fit a page, numbers and a key stand for
    labels. A sheet of fixed height shrinks its type a little, then leaves labels out. Where even that is too much,
    fewer events are shown, the weightiest.
    """
    days = [spot.day for spot in (place(event.when) for event in events) if spot is not None]
    # A sheet of fixed height has no room for bands.
    closer = order.size.style.close_ups and order.size.height is None
    order = replace(order, spans=close_ups(days) if closer else ())
    if order.size.height is None:
        return _growing(tuple(events), order)
    sheet = _fixed(tuple(events), order, _LIST_SIZES if order.view.layout == "chronology" else _SHRINK)
    if _good(sheet, order):
        return sheet
    return _fewer(sheet, lambda kept: _fixed(kept, order, _SHRINK[-1:]), lambda tried: _good(tried, order))


def by_weight(events: Sequence[Event]) -> list[Event]:
    """Return the events in the order they are kept where room is short.

    Picked ones first, as picked; then by weight, by how many outlets and places tell of them, the later before the
    earlier.
    """

    def rank(event: Event) -> tuple[bool, int, float, int, int, int, str]:
        when = event.when
        day = when.earliest if when.earliest is not None else when.latest or 0
        chosen = event.picked is None, event.picked or 0
        return *chosen, -event.weight, -len(event.publishers), -len(event.reports), -day, event.id

    return sorted(events, key=rank)


def _fewer(sheet: Sheet, draw: Callable[[tuple[Event, ...]], Sheet], good: Callable[[Sheet], bool]) -> Sheet:
    """Return the sheet of as many events as are good, the weightiest; the sheet as it is if none are."""
    ranked = by_weight(sheet.events)
    low, high, best = 1, len(ranked) - 1, sheet
    while low <= high:
        middle = (low + high) // 2
        kept = {event.id for event in ranked[:middle]}
        tried = draw(tuple(event for event in sheet.events if event.id in kept))
        if good(tried):
            best, low = tried, middle + 1
        else:
            high = middle - 1
    return best


def _good(sheet: Sheet, order: Order) -> bool:
    if len(sheet.scene.cut) > _MOST_CUT * len(sheet.events):
        return False
    return order.size.height is None or sheet.scene.whole <= _room(sheet, order) + 0.5


def _growing(events: tuple[Event, ...], order: Order) -> Sheet:
    grow = order.size.grow
    sheet = drawn(events, order, grow)
    few = len(events) <= _FEW
    tallest = (_TALLEST_LIST if sheet.chart is not None else _TALLEST_FEW if few else _TALLEST) * grow
    if sheet.scene.whole <= tallest:
        return sheet
    if sheet.chart is not None or few:
        return _fewer(sheet, lambda kept: drawn(kept, order, grow), lambda tried: tried.scene.whole <= tallest)
    # With close-ups the chart is the page: its labels are read there, and the key runs on behind.
    closer = bool(order.spans)
    limit = (_TALLEST if closer else _TALLEST_NUMBERED) * grow
    numbered = _numbered(events, order, limit)

    def good(tried: Sheet) -> bool:
        told = len(tried.events) - len(tried.around.key)
        return tried.scene.whole <= limit + 0.5 and (not closer or told >= LEAST_TOLD * len(tried.events))

    if good(numbered):
        return numbered
    return _fewer(numbered, lambda kept: _numbered(kept, order, limit), good)


def _numbered(events: tuple[Event, ...], order: Order, limit: float) -> Sheet:
    """Return the sheet on which numbers and a key stand for labels that do not fit."""
    sheet = drawn(events, order, order.size.grow, height=limit, numbers=True)
    return replace(sheet, around=replace(sheet.around, key=key_items(sheet.scene, events, order.language)))


def _fixed(events: tuple[Event, ...], order: Order, shares: Sequence[float]) -> Sheet:
    for share in shares:
        grow = order.size.grow * share
        free = sheet = drawn(events, order, grow)
        if free.chart is not None:
            if free.scene.whole <= _room(free, order):
                break
            continue
        sheet = drawn(events, order, grow, height=_room(free, order), fill=True)
        if not sheet.scene.cut:
            return sheet
    if sheet.chart is None:
        sheet = drawn(events, order, grow, height=_room(sheet, order), fill=True, tight=True)
    return sheet


def _room(sheet: Sheet, order: Order) -> float:
    """Return the pixels that a sheet of fixed height leaves for the chart."""
    assert order.size.height is not None
    taken = head(sheet.scene, sheet.around, order.fonts, order.language).height
    taken += tail(sheet.scene, sheet.around, order.fonts, order.language).height
    return order.size.height * MM - 2 * sheet.around.faces.margin - taken


def drawn(
    events: tuple[Event, ...], order: Order, grow: float, *, height: float | None = None, fill: bool = False,
    numbers: bool = False, tight: bool = False,
) -> Sheet:  # fmt: skip
    """Return the events laid out at a size of type: ``grow`` times that of the style."""
    around = _around(events, order, grow)
    style = replace(order.size.style.scaled(grow, least=SMALLEST), numbers=numbers)
    style = replace(style.tight(), max_rows=style.max_rows) if tight else style
    width = order.size.width * MM - 2 * around.faces.margin
    if order.view.layout == "chronology":
        return _listed(events, order, around, style)
    scene = compose(
        events, actors=order.actors, view=order.view, size=Size(width, height, fill), measure=order.fonts,
        chosen=order.chosen, today=order.today, language=order.language, style=style, spans=order.spans,
        titles=order.titles, said=said_days(events), heard=order.heard, settled=order.settled,
        notes=order.notes, apart=order.apart,
    )  # fmt: skip
    return Sheet(events, scene, around, style)


def _listed(events: tuple[Event, ...], order: Order, around: Surround, style: Style) -> Sheet:
    """Return the events as a list, in order of time."""
    events = tuple(sorted(events, key=_time))
    width = order.size.width * MM - 2 * around.faces.margin
    how = listing(order, around, style)
    count = column_count(events, width)
    own = column_width(width, count)
    chart, _ = columns(entries(events, how, width=own), count, width=own, gutter=GUTTER, rtl=how.rtl)
    nowhere = Scale((Stretch(0.0, 1.0, 0.0, width),))
    scene = Scene(width, chart.height, 0.0, 0.0, nowhere, legend=legend_of(events, how), rtl=how.rtl)
    return Sheet(events, scene, around, style, chart.svg)


def listing(order: Order, around: Surround, style: Style) -> Listing:
    """Return what a list of these events is set with."""
    return Listing(
        order.actors, style, around.faces, order.fonts, order.language, order.today, order.settled, order.notes
    )


def _time(event: Event) -> tuple[float, float]:
    spot = place(event.when)
    return (spot.start, spot.end) if spot is not None else (inf, inf)


def _around(events: tuple[Event, ...], order: Order, grow: float) -> Surround:
    """Return the texts around the chart: those given, else the defaults for these events."""
    texts, language = order.texts, order.language
    sources = "; ".join(outlets(events)) if texts.sources is None else texts.sources
    return Surround(
        titled(events, order), texts.subtitle, sources, texts.credit,
        faces=Faces().scaled(grow), description=spoken(events, actors=order.actors, language=language),
        logo=texts.logo,
    )  # fmt: skip


def titled(events: Sequence[Event], order: Order) -> str:
    """Return the title that was given, else whose timeline it is, from when to when."""
    if order.texts.title is not None:
        return order.texts.title
    return default_title(events, actors=order.actors, chosen=order.chosen, language=order.language)


def key_items(
    scene: Scene, events: Sequence[Event], language: str, notes: Mapping[str, str] | None = None
) -> tuple[tuple[int, str, str], ...]:
    """Return the key to the numbers of a scene, each text with what stands behind it."""
    numbers = scene.numbers()
    common = common_year([spot.day for spot in (place(event.when) for event in events) if spot is not None])
    items = [
        (
            numbers[event.id],
            date_words(event, common=common, language=language),
            " ".join(part for part in (event.label or event.headline, (notes or {}).get(event.id, "")) if part),
        )
        for event in events
        if event.id in numbers
    ]
    return tuple(sorted(items))
