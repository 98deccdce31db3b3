"""Report: events on pages: what was asked, how many of how many, chart or list, numbered sources, how it was made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.paper.caption import spoken
from dashboard.paper.charting import Room, chart_pages
from dashboard.paper.chronology import GUTTER, column_count, column_width, entries, legend_of
from dashboard.paper.columns import columns
from dashboard.paper.furniture import GREY, Drawn, Faces, legend, paragraph, piled
from dashboard.paper.logo import beside, room
from dashboard.paper.pages import Page, foot, page_svg, room_on
from dashboard.paper.presets import Preset
from dashboard.paper.references import references
from dashboard.paper.sheet import Order, drawn, listing, titled
from dashboard.scene.datewords import day_words
from dashboard.scene.shapes import Scene
from dashboard.scene.style import MM
from dashboard.scene.words import word
from ingest.record.event import Event

_LEAST = 22 * MM
"""A list begins on the next page rather than in less room than this."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a report says of where it comes from.

    ``asked`` is the filter in words, ``of`` how many events the timeline holds, ``cited`` the citations of documents by
    id, ``undated`` how many events of the filter have no date, ``revision`` and ``version`` those of timeline and
    program.
    """

    asked: str = ""
    of: int | None = None
    cited: Mapping[str, str] = field(default_factory=dict)
    undated: int = 0
    revision: int = 0
    version: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report as SVG pages; its title, and the scenes of its charts for whoever wants to measure them."""

    pages: tuple[str, ...]
    title: str
    scenes: tuple[Scene, ...]


def report(events: Sequence[Event], order: Order, basis: Basis, *, ground: str | None = "#FFFFFF") -> Report:
    """Return the pages of a report of these events, all of them, none in type under 7 points."""
    told = references(events, cited=basis.cited, mark="\u200e" if order.language == "ar" else "")
    page = Page.of(order.size, rtl=order.language == "ar")
    faces, width = Faces(), page.width
    order = replace(order, notes=told.notes, spans=(), size=_inner(order.size, width, faces))
    title = titled(events, order)
    head = _head(title, order, basis, len(events), width=width, faces=faces)
    bottom = foot(_made(order, basis), page=page, faces=faces, fonts=order.fonts)
    room = room_on(page, bottom)
    bodies, scenes = [], []
    if order.view.layout == "chronology":
        made = _list_pages(events, order, head, room=room, width=width)
    else:
        made = chart_pages(events, order, head, on=Room(room, width))
    for body, scene in made:
        bodies.append(body)
        scenes.append(scene)
    bodies = _with_sources(bodies, told.sources, order, basis, room=room, width=width)
    said = spoken(events, actors=order.actors, language=order.language)
    pages = tuple(
        page_svg(body, page=page, title=title, description=said if number == 1 else f"{title} ({number})",
                 foot=bottom, number=number, count=len(bodies), fonts=order.fonts, ground=ground)
        for number, body in enumerate(bodies, start=1)
    )  # fmt: skip
    return Report(pages, title, tuple(scenes))


def _inner(size: Preset, width: float, faces: Faces) -> Preset:
    """Return the size of a picture without a height that is as wide inside as the page."""
    return replace(size, width=(width + 2 * faces.margin) / MM, height=None)


def _head(title: str, order: Order, basis: Basis, shown: int, *, width: float, faces: Faces) -> Drawn:
    language, rtl = order.language, order.language == "ar"
    asked = basis.asked or word("every", language=language)
    counted = f"{asked} · {word('n_of', str(shown), f'{basis.of:,}', language=language)}" if basis.of else asked
    sign = order.texts.logo
    sized = {"width": room(sign, width=width, faces=faces), "fonts": order.fonts, "rtl": rtl}
    small = {"size": faces.subtitle, "line": faces.subtitle_line, **sized}
    said = piled(
        [
            paragraph(title, size=faces.title, line=faces.title_line, bold=True, **sized),  # type: ignore[arg-type]
            paragraph(order.texts.subtitle, **small),  # type: ignore[arg-type]
            paragraph(counted, fill=GREY, **small),  # type: ignore[arg-type]
        ]
    )
    return piled([beside(said, sign, width=width, faces=faces, rtl=rtl, top=True), Drawn("", faces.space)])


def _made(order: Order, basis: Basis) -> str:
    """Return the line that says when and by what a report was made: the day is the clock's that was given."""
    language, parts = order.language, []
    if order.texts.credit:
        parts.append(word("graphic", order.texts.credit, language=language))
    if order.today is None:
        parts.append(word("made", basis.version, str(basis.revision), language=language))
    else:
        day = day_words(order.today, language=language, year=True)
        parts.append(word("made_on", day, basis.version, str(basis.revision), language=language))
    return " · ".join(parts)


def _list_pages(
    events: Sequence[Event], order: Order, head: Drawn, *, room: float, width: float
) -> Iterator[tuple[Drawn, Scene]]:
    """Give a page after the other, each with as many of the next events as its columns have room for."""
    sheet = drawn(tuple(events), order, 1.0)
    how = listing(order, sheet.around, sheet.style)
    count = column_count(events, width)
    own = column_width(width, count)
    pieces = list(entries(sheet.events, how, width=own))
    signs = legend(legend_of(events, how), width=width, faces=how.faces, fonts=how.fonts, rtl=how.rtl)
    above = piled([head, signs, Drawn("", how.faces.space * 0.5)])
    while pieces or above.height:
        listed, placed = columns(
            pieces, count, width=own, gutter=GUTTER, room=room - above.height, rtl=how.rtl
        )  # fmt: skip
        yield piled([above, listed]), sheet.scene
        pieces, above = pieces[max(placed, 1) :], Drawn("", 0.0)


def _with_sources(
    bodies: Sequence[Drawn], sources: Sequence[str], order: Order, basis: Basis, *, room: float, width: float
) -> list[Drawn]:
    """Return the pages with the numbered sources behind them, and what else is to be known of the days."""
    language, rtl, faces = order.language, order.language == "ar", Faces()
    count = 2 if width >= 200 * MM else 1
    own = column_width(width, count)
    small = {"width": own, "size": faces.foot, "line": faces.foot_line, "fonts": order.fonts, "rtl": rtl}
    lines = [f"[{number}] {source}" for number, source in enumerate(sources, start=1)]
    notes = [word("undated", str(basis.undated), language=language)] if basis.undated else []
    notes.append(word("zone", language=language))
    pieces = [paragraph(line, most=3, **small) for line in lines]  # type: ignore[arg-type]
    pieces += [paragraph(note, most=3, fill=GREY, **small) for note in notes]  # type: ignore[arg-type]
    named = word("source_list", language=language) if sources else ""
    head = paragraph(
        named, width=width, size=faces.legend, line=faces.legend_line, fonts=order.fonts, bold=True, rtl=rtl
    )
    space, out = Drawn("", 2 * faces.space), list(bodies)
    left = room - out[-1].height - space.height - head.height
    whole = columns(pieces, count, width=own, gutter=GUTTER)[0].height
    if left < min(_LEAST, whole):
        out.append(Drawn("", 0.0))
        left = room - head.height
    before = [out.pop(), *([space] if out or bodies[-1].height else []), head]
    while pieces:
        listed, placed = columns(pieces, count, width=own, gutter=GUTTER, room=left, rtl=rtl)
        out.append(piled([*before, listed]))
        pieces, before, left = pieces[max(placed, 1) :], [], room
    return out
