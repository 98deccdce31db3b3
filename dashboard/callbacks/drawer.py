"""Drawer: opens the event that is selected, and the document behind its sentence."""

from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.page import document, drawer, words
from ingest.record.errors import TimelineError
from ingest.record.event import Gone


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that open drawer and document."""

    @app.callback(
        Output(ids.DRAWER, "children"),
        Output(ids.WORK, "className"),
        Input(ids.SELECTED, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.WORK, "id"),
    )
    def show(selected: str | None, _: int | None, __: str) -> Any:  # noqa: ANN401
        if not selected:
            return [], "work with-events"
        return contents(context, selected), "work with-events with-drawer"

    @app.callback(
        Output(ids.READER_TEXT, "children"),
        Output(ids.READER, "title"),
        Output(ids.READER, "opened"),
        Input(ids.PASSAGE, "data"),
        prevent_initial_call=True,
    )
    def read(passage: str | None) -> Any:  # noqa: ANN401
        if not passage:
            return no_update, no_update, False
        name, *places = passage.split(" ")
        found = context.store.document(name)
        start, end = (int(places[0]), int(places[1])) if len(places) == 2 else (None, None)
        return document.view(found, start=start, end=end), words.outlet(found), True

    in_browser(app, "focusDrawer", Input(ids.DRAWER, "children"), State(ids.SELECTED, "data"))
    in_browser(app, "showPassage", Input(ids.READER_TEXT, "children"))


def contents(context: Context, selected: str) -> Any:  # noqa: ANN401
    """Return the drawer for an event id, or the note that it is gone."""
    try:
        event = context.store.event(selected)
    except TimelineError as error:
        event = Gone(selected, None, str(error))
    if isinstance(event, Gone):
        return drawer.gone(event)
    documents = {report.document: context.store.document(report.document) for report in event.reports}
    return drawer.panel(event, actors=context.store.actors(), documents=documents, writable=context.writable)
