"""Picture: saves what the page shows as a picture for print, a slide or a phone, with the same filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, get_args

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import choice, controls, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.callbacks.download import download
from dashboard.exports import DRAWN, EXPORTS, LISTS, Setting, figure
from dashboard.exports.archive import pack
from dashboard.exports.setting import Origin
from dashboard.facing import faced_by, heard_by
from dashboard.page import days, saved, words
from dashboard.paper.delivery import Delivery, facts
from dashboard.paper.naming import file_stem
from dashboard.paper.picture import PRESETS, Picture, Texts
from dashboard.paper.presets import PAGES
from dashboard.scene import between
from dashboard.scene.saying import as_said
from dashboard.scene.words import LANGUAGES as WRITTEN
from dashboard.view import Layout
from ingest import __version__
from ingest.record.event import Event

WIDTHS = {name: saved.WIDTHS.get(name, name) for name in PRESETS | PAGES}
FORMATS = {suffix: name for suffix, name in saved.FORMATS.items() if suffix in EXPORTS}
LANGUAGES = {code: words.language(code) for code in WRITTEN}
PICTURES = (".png", ".svg", ".pdf", ".txt")


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
        Output(ids.DOWNLOAD, "data"),
        Output(ids.PICTURE_NOTE, "children"),
        Output(ids.PICTURE_ASK, "hidden", allow_duplicate=True),
        Output(ids.PICTURE_UNCHECKED, "children"),
        Input(ids.PICTURE_SAVE, "n_clicks"),
        Input(ids.PICTURE_LEAVE, "n_clicks"),
        Input(ids.PICTURE_GO, "n_clicks"),
        State(ids.ADDRESS, "data"),
        State(ids.PICTURE_TITLE, "value"),
        State(ids.PICTURE_SUBTITLE, "value"),
        State(ids.PICTURE_CREDIT, "value"),
        State(ids.PICTURE_WIDTH, "value"),
        State(ids.PICTURE_FORMAT, "value"),
        State(ids.PICTURE_WORDS, "value"),
        State(ids.PICTURE_STYLE, "value"),
        State(ids.PICTURE_LAYOUT, "value"),
        running=[(Output(ids.PICTURE_SAVE, "disabled"), True, False)],
        prevent_initial_call=True,
    )
    def save(*values: Any) -> Any:  # noqa: ANN401
        *clicks, address, title, subtitle, credit, width, form, language, style, layout = values
        if not any(clicks):
            return (no_update,) * 4
        texts = Texts(title=title or None, subtitle=subtitle or "", credit=credit or "")
        leave = ctx.triggered_id == ids.PICTURE_LEAVE
        drawn = {"language": language or "en", "style": style or "publish", "layout": layout or "page"}
        asked = Asked(address or "", texts, str(width), str(form), checked_only=leave, **drawn)
        return _saved(context, asked, ask=ctx.triggered_id == ids.PICTURE_SAVE)

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


def make(context: Context, asked: Asked) -> Made | None:
    """Return what would be saved; null where there is nothing to draw."""
    query, view = context.asked(asked.address)
    picture = asked.form in PICTURES
    layout = next((one for one in get_args(Layout) if one == asked.layout), view.layout)
    view = replace(view, layout=layout)
    pair = between.pair(view, query.actors) if picture else None
    query = faced_by(query) if pair else query
    events = context.events(query, dated=True if picture else None)
    events = choice.checked(events) if asked.checked_only else events
    picked = query.picked and asked.form in LISTS
    around = setting(context, asked.address, texts=asked.texts, preset=asked.width, picked=picked)
    around = replace(around, language=asked.language, view=replace(around.view, layout=layout))
    if picture and asked.style == "report":
        store = context.store
        around = replace(around, origin=Origin(query, store.count(), store.revision(), __version__))
    if pair:
        around = replace(around, heard=tuple(context.store.spans(heard_by(query))))
    if not picture:
        # A table or a calendar is for other programs: it holds whatever the filter finds, key event or not.
        ordered = choice.in_order(events) if picked else events
        ordered = as_said(ordered) if query.said and asked.form in DRAWN else ordered
        if asked.form in (".json", *DRAWN):
            # One loses nothing, the other shows paragraphs: the texts of the documents are read for them alone.
            around = replace(around, documents={document.id: document for document in context.store.documents()})
        name = f"{days.iso(context.today())}_timeline{asked.form}"
        said = saved.saved(words.count(len(ordered), "event"))
        return Made(name, ordered, said, lambda: EXPORTS[asked.form](ordered, around))
    events = as_said(events) if query.said else events
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
    form = asked.form
    if len(drawn.pages) > 1 and form in (".png", ".svg"):
        data[form], form = partial(paged, drawn, form), f"{form}.zip"
    name = file_stem(shown, actors=around.actors, chosen=around.chosen, size=asked.width, day=days.iso(context.today()))
    return Made(f"{name}{form}", shown, told(drawn), data[asked.form])


def paged(drawn: Picture, form: str) -> bytes:
    """Return the pages of a report as the files of an archive, the same bytes each time."""
    return pack(
        (f"page-{number + 1}{form}", drawn.png(number) if form == ".png" else svg.encode())
        for number, svg in enumerate(drawn.pages)
    )


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
    parts = [saved.saved(words.count(len(made.shown), "event"))]
    if made.not_shown:
        parts.append(saved.left_out(made.not_shown))
    if made.cut:
        parts.append(saved.no_room(words.count(len(made.cut), "label")))
    return "; ".join((*parts, *made.warnings))
