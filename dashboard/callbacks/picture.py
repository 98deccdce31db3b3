"""Picture: saves what the page shows as a picture for print, a slide or a phone, with the same filters."""

from base64 import b64decode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.util import find_spec
from typing import Any, get_args

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import choice, controls, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.callbacks.download import download
from dashboard.drawable import drawable
from dashboard.exports import DRAWN, EXPORTS, LISTS, Setting, figure
from dashboard.exports.archive import pack
from dashboard.exports.setting import Origin, is_whole
from dashboard.facing import faced_by, heard_by
from dashboard.page import days, preview, saved, words
from dashboard.paper.delivery import Delivery, facts
from dashboard.paper.logo import logo
from dashboard.paper.naming import file_stem
from dashboard.paper.picture import PRESETS, Picture, Texts
from dashboard.paper.presets import PAGES
from dashboard.paper.press import printed
from dashboard.scene import between
from dashboard.scene.saying import as_said
from dashboard.scene.words import LANGUAGES as WRITTEN
from dashboard.view import Layout
from ingest import __version__
from ingest.record.errors import TimelineError
from ingest.record.event import Event

WIDTHS = {name: saved.WIDTHS.get(name, name) for name in PRESETS | PAGES}
FORMATS = {suffix: name for suffix, name in saved.FORMATS.items() if suffix in EXPORTS}
LANGUAGES = {code: words.language(code) for code in WRITTEN}
PICTURES = (".png", ".svg", ".pdf", ".txt")
FIELDS = {
    "title": (ids.PICTURE_TITLE, "value"), "subtitle": (ids.PICTURE_SUBTITLE, "value"),
    "sources": (preview.SOURCES, "value"), "credit": (ids.PICTURE_CREDIT, "value"), "sign": (preview.LOGO, "data"),
    "width": (ids.PICTURE_WIDTH, "value"), "own": (preview.OWN, "value"), "language": (ids.PICTURE_WORDS, "value"),
    "style": (ids.PICTURE_STYLE, "value"), "layout": (ids.PICTURE_LAYOUT, "value"),
    "grey": (preview.GREY, "checked"), "clear": (preview.CLEAR, "checked"),
}  # fmt: skip
"""What the dialog says of a picture: the names ``asked_of`` knows, and where they stand."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be saved: the events of an address, in a form, with these texts, at this size."""

    address: str
    texts: Texts
    width: str
    form: str
    checked_only: bool = False
    language: str = "en"
    style: str = "publish"
    layout: str = "page"
    grey: bool = False
    clear: bool = False
    """Without a ground."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file as it would be saved: its name, what it shows, what a reader should know, and how to get its bytes."""

    name: str
    events: tuple[Event, ...]
    said: str
    data: Callable[[], bytes]


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks of the dialog that saves."""

    @app.callback(
        Output(ids.PICTURE, "opened"),
        Output(ids.PICTURE_ASK, "hidden"),
        Output(ids.PICTURE_NOTE, "children", allow_duplicate=True),
        Input(ids.PICTURE_OPEN, "n_clicks"),
        prevent_initial_call=True,
    )
    def open_dialog(clicks: int | None) -> Any:  # noqa: ANN401
        return (True, True, "") if clicks else (no_update,) * 3

    @app.callback(
        output=(
            Output(ids.DOWNLOAD, "data"),
            Output(ids.PICTURE_NOTE, "children"),
            Output(ids.PICTURE_ASK, "hidden", allow_duplicate=True),
            Output(ids.PICTURE_UNCHECKED, "children"),
        ),
        inputs={
            "save": Input(ids.PICTURE_SAVE, "n_clicks"),
            "leave": Input(ids.PICTURE_LEAVE, "n_clicks"),
            "go": Input(ids.PICTURE_GO, "n_clicks"),
        },
        state={
            "address": State(ids.ADDRESS, "data"),
            "form": State(ids.PICTURE_FORMAT, "value"),
            "said": {name: State(*place) for name, place in FIELDS.items()},
        },
        running=[(Output(ids.PICTURE_SAVE, "disabled"), True, False)],
        prevent_initial_call=True,
    )
    def save(*, address: str | None, form: str | None, said: dict[str, Any], **clicks: int | None) -> Any:  # noqa: ANN401
        if not any(clicks.values()):
            return (no_update,) * 4
        try:
            asked = replace(asked_of(address, form, **said), checked_only=ctx.triggered_id == ids.PICTURE_LEAVE)
            return _saved(context, asked, ask=ctx.triggered_id == ids.PICTURE_SAVE)
        except TimelineError as error:
            return no_update, str(error), True, ""

    @app.callback(
        Output(ids.PICTURE, "opened", allow_duplicate=True),
        Output(ids.URL, "search", allow_duplicate=True),
        Input(ids.PICTURE_SHOW, "n_clicks"),
        State(ids.ADDRESS, "data"),
        State(ids.PICTURE_FORMAT, "value"),
        prevent_initial_call=True,
    )
    def show_unchecked(clicks: int | None, address: str | None, form: str | None) -> Any:  # noqa: ANN401
        return (False, to_unchecked(context, address or "", str(form))) if clicks else (no_update, no_update)

    in_browser(app, "focusAsked", Input(ids.PICTURE_ASK, "hidden"), script="saving")


def formats() -> dict[str, str]:
    """Return the forms the dialog offers: PDF only where the part that makes it is installed."""
    return {suffix: name for suffix, name in FORMATS.items() if suffix != ".pdf" or find_spec("typst") is not None}


def setting(context: Context, address: str, *, texts: Texts, preset: str, picked: bool = False) -> Setting:
    """Return what the writers of files get beside the events of an address."""
    query, view = context.asked(address)
    return Setting(
        actors=context.store.actors(),
        documents=context.documents(),
        chosen=query.actors,
        view=replace(controls.windowed(query, view), selected=None),
        texts=texts,
        preset=preset,
        delivery=Delivery(facts=facts(controls.to_address(query, view), context.store.revision())),
        today=context.today(),
        picked=picked,
    )


def to_unchecked(context: Context, address: str, form: str) -> str:
    """Return the address of what nobody has checked of all that would be saved from an address."""
    query, view = context.asked(address)
    made = make(context, Asked(address, Texts(), next(iter(PRESETS)), form))
    # A picture of key events shows those picked alone, if any are: so does what is to be checked for it.
    picked = query.picked or (made is not None and all(event.picked is not None for event in made.events))
    return controls.to_address(replace(query, review=("new",), picked=picked), replace(view, selected=None))


def asked_of(
    address: str | None,
    form: str | None,
    *,
    title: str | None = None,
    subtitle: str | None = None,
    sources: str | None = None,
    credit: str | None = None,
    sign: str | None = None,
    width: str | None = None,
    own: str | None = None,
    language: str | None = None,
    style: str | None = None,
    layout: str | None = None,
    grey: bool | None = None,
    clear: bool | None = None,
) -> Asked:
    """Return what the fields of the dialog ask for; a size of one's own goes before one of the list.

    ``sign`` is a logo as a browser holds a file: ``data:image/png;base64,...``.

    Raises:
        BadValue: the logo cannot be read.
    """
    shown = logo(b64decode(sign.partition(",")[2])) if sign else None
    texts = Texts(title or None, subtitle or "", sources or None, credit or "", shown)
    size = (own or "").strip() or width or next(iter(PRESETS))
    return Asked(
        address or "", texts, size, form or ".png", language=language or "en", style=style or "publish",
        layout=layout or "page", grey=bool(grey), clear=bool(clear),
    )  # fmt: skip


def make(context: Context, asked: Asked) -> Made | None:
    """Return what would be saved; null where there is nothing to draw.

    Raises:
        BadValue: no picture has this size.
    """
    events, around = gathered(context, asked)
    form = asked.form
    if form not in PICTURES:
        name = f"{days.iso(context.today())}_timeline{form}"
        return Made(name, events, saved.saved(words.count(len(events), "event")), lambda: EXPORTS[form](events, around))
    drawn = figure.picture(events, around)
    if not drawn.shown:
        return None
    data: dict[str, Callable[[], bytes]] = {
        ".png": drawn.png,
        ".svg": drawn.svg.encode,
        ".pdf": drawn.pdf,
        ".txt": drawn.beside.encode,
    }
    shown = _shown(events, drawn)
    if len(drawn.pages) > 1 and form in (".png", ".svg"):
        data[form], form = partial(paged, drawn, form), f"{form}.zip"
    name = file_stem(shown, actors=around.actors, chosen=around.chosen, size=asked.width, day=days.iso(context.today()))
    return Made(f"{name}{form}", shown, told(drawn), data[asked.form])


def gathered(context: Context, asked: Asked) -> tuple[tuple[Event, ...], Setting]:
    """Return the events that would be saved, in their order, and what their writer gets beside them."""
    query, view = context.asked(asked.address)
    picture = asked.form in PICTURES
    layout = next((one for one in get_args(Layout) if one == asked.layout), view.layout)
    view = replace(view, layout=layout)
    pair = between.pair(view, query.actors) if picture else None
    query = faced_by(query) if pair else query
    found = None
    if picture and not pair and not asked.checked_only and asked.style != "report":
        events, found = drawable(context.store, query, key=view.key)
    else:
        events = context.events(query, dated=True if picture else None)
    events = choice.checked(events) if asked.checked_only else events
    picked = query.picked and asked.form in LISTS
    around = setting(context, asked.address, texts=asked.texts, preset=asked.width, picked=picked)
    delivery = replace(around.delivery, grey=asked.grey, transparent=asked.clear)
    around = replace(
        around, language=asked.language, view=replace(around.view, layout=layout), delivery=delivery, found=found
    )
    if picture and asked.style == "report":
        store = context.store
        around = replace(around, origin=Origin(query, store.count(), store.revision(), __version__))
    if pair:
        around = replace(around, heard=tuple(context.store.spans(heard_by(query))))
    if picture:
        return (as_said(events) if query.said else events), around
    # A table or a calendar is for other programs: it holds whatever the filter finds, key event or not.
    ordered = choice.in_order(events) if picked else events
    ordered = as_said(ordered) if query.said and asked.form in DRAWN else ordered
    if asked.form in DRAWN:
        # It shows paragraphs: the texts of the documents are read for it alone.
        texts = {document.id: document for document in context.store.documents()}
        around = replace(around, documents=texts, whole=is_whole(query, checked_only=asked.checked_only))
    return ordered, around


def paged(drawn: Picture, form: str) -> bytes:
    """Return the pages of a report as the files of an archive, the same bytes each time."""
    pages = printed(drawn) if form == ".png" else [svg.encode() for svg in drawn.pages]
    return pack((f"page-{number}{form}", page) for number, page in enumerate(pages, start=1))


def _saved(context: Context, asked: Asked, *, ask: bool) -> tuple[Any, ...]:
    """Return the file, what is told of it, whether nothing is asked, and what is asked."""
    made = make(context, asked)
    if made is None:
        return no_update, saved.nothing(checked_only=asked.checked_only), True, ""
    unchecked = choice.unchecked(made.events)
    if ask and unchecked.count:
        return no_update, "", False, saved.not_checked(unchecked.count, unchecked.total)
    return download(made.name, made.data()), made.said, True, ""


def _shown(events: Sequence[Event], drawn: Picture) -> tuple[Event, ...]:
    shown = set(drawn.shown)
    return tuple(event for event in events if event.id in shown)


def told(made: Picture) -> str:
    """Return what a reader should know of a picture before it is printed."""
    return "; ".join((saved.saved(words.count(len(made.shown), "event")), *lacks(made)))


def lacks(made: Picture) -> tuple[str, ...]:
    """Return what a picture does not show, and the letters that no font has."""
    left = [saved.left_out(made.not_shown)] if made.not_shown else []
    cut = [saved.no_room(words.count(len(made.cut), "label"), made.unlabelled)] if made.cut else []
    return (*left, *cut, *made.warnings)
