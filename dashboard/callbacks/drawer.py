"""Drawer: opens the event that is selected."""

from typing import Any

import dash
from dash import Input, Output, State

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import signed
from dashboard.coming import became
from dashboard.page import actions, drawer
from dashboard.page.plain import plain
from ingest.record.errors import TimelineError
from ingest.record.event import Gone

PARTS = ("head", "facts", "buttons")


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that open the drawer."""

    @app.callback(
        Output(ids.DRAWER_HEAD, "children"),
        Output(ids.DRAWER_FACTS, "children"),
        Output(ids.DRAWER_BUTTONS, "children"),
        Output(ids.WORK, "className"),
        Input(ids.SELECTED, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.SIGNED, "data"),
        Input(ids.BEGUN, "data"),
        prevent_initial_call=True,
    )
    def show(selected: str | None, _: int | None, who: str | None, __: int | None) -> Any:  # noqa: ANN401
        if not selected:
            return [], [], [], "work with-events"
        parts = contents(context, selected, who)
        drawn = (plain(part, name=name, of=selected) for name, part in zip(PARTS, parts, strict=True))
        return *drawn, "work with-events with-drawer"

    in_browser(app, "redrawn", Input(ids.DRAWER_BUTTONS, "children"), script="timelineDrawer")
    in_browser(app, "focusDrawer", Input(ids.DRAWER_HEAD, "children"), State(ids.SELECTED, "data"))


def contents(context: Context, selected: str, who: str | None) -> tuple[Any, Any, Any]:
    """Return head, facts and buttons of the drawer for an event id, or the note that it is gone."""
    try:
        event = context.store.event(selected)
    except TimelineError as error:
        event = Gone(selected, None, str(error))
    if isinstance(event, Gone):
        return drawer.gone(event), [], []
    documents = {report.document: context.store.document(report.document) for report in event.reports}
    plan = event.status in ("scheduled", "called_off")
    facts = drawer.panel(
        event,
        became=became(context.store, event, today=context.today()) if plan else None,
        actors=context.store.actors(),
        documents=documents,
        history=context.store.history(event.id),
        me=signed(who, context),
        writable=context.writable,
    )
    return drawer.head(event), facts, actions.actions(event, documents, writable=context.writable)
