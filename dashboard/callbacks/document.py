"""Document: opens a document beside the drawer, page by page, and draws it anew when anything of it changes."""

from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update, set_props

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.callbacks.correcting import events_of
from dashboard.page import toast
from dashboard.page.document import apart, events, facts, place, text
from dashboard.page.document.plain import plain
from ingest.record.document import Document
from ingest.record.errors import TimelineError
from ingest.record.event import Event

NOTHING: dict[str, Any] = {"text": [], "events": []}
CLOSED: tuple[Any, ...] = ("reader", [], [], NOTHING)


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that open a document and turn its pages."""

    @app.callback(
        Output(ids.READER, "className"),
        Output(ids.READER_HEAD, "children"),
        Output(ids.READER_FACTS, "children"),
        Output(ids.READER_DRAWN, "data"),
        Input(ids.PASSAGE, "data"),
        Input(ids.READER_BLOCK, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.BEGUN, "data"),
        State(ids.READER, "className"),
        prevent_initial_call=True,
    )
    def read(passage: str | None, block: int | None, _: int | None, __: int | None, shown: str | None) -> Any:  # noqa: ANN401
        if not passage:
            return (no_update,) * 4 if shown == "reader" else CLOSED
        turned = ctx.triggered_id != ids.PASSAGE and block is not None
        return opened(context, passage, block=block if turned else None)

    in_browser(app, "opened", Input(ids.READER, "className"), script="reader", at_start=True)
    drawn = (Input(ids.READER_DRAWN, "data"), State(ids.PASSAGE, "data"), State(ids.SELECTED, "data"))
    in_browser(app, "drawn", *drawn, script="reader")


def opened(context: Context, passage: str, *, block: int | None = None) -> tuple[Any, ...]:
    """Return the panel of a document, at a passage or a block; for an id that leads nowhere, what is known of it."""
    name, *places = passage.split(" ")
    words = (int(places[0]), int(places[1])) if len(places) == 2 else None
    try:
        found = context.store.document(name)
    except TimelineError as error:
        set_props(ids.TOAST, {"children": toast.toast(str(error), undo=False)})
        return "reader reader-open", place.nothing(context.store.removed(name)), [], NOTHING
    told = events_of(context, name)
    lines = context.store.rejected(name).get(name, ())
    page = text.page_of(found, told, first=block or 0, passage=words if block is None else None)
    around = _around(context, found, told)
    return (
        "reader reader-open",
        place.head(found),
        facts.facts(found, around),
        {
            "text": plain(text.view(found, page, rejected=lines, passage=words)),
            "events": plain(events.listed(page, events=len(told))),
        },
    )


def _around(context: Context, document: Document, told: tuple[Event, ...]) -> facts.Around:
    lines = context.store.rejected(document.id).get(document.id, ())
    older, newer = context.store.versions(document.id)
    return facts.Around(
        events=len(told),
        undated=sum(event.when.edtf is None for event in told),
        nowhere=tuple(apart.rejected(document, lines)[1]),
        older=older,
        newer=newer,
        kept=context.store.original(document.id) is not None,
    )
