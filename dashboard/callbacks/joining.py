"""Joining: the list of the events that one may be the same as; which was meant is written down by ``judge``."""

from typing import Any

import dash
from dash import Input, Output, State

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import shown
from dashboard.callbacks.nearest import nearest
from dashboard.page import same
from ingest.record.event import Event


def register(app: dash.Dash, context: Context) -> None:
    """Add the callback that fills the list."""

    @app.callback(
        Output(ids.SAME_LIST, "children"),
        Input(ids.SAME_WORDS, "value"),
        Input(ids.REVISION, "data"),
        State(ids.SELECTED, "data"),
    )
    def fill(typed: str | None, _: int | None, selected: str | None) -> Any:  # noqa: ANN401
        event = shown(context, selected)
        if not isinstance(event, Event):
            return []
        words = (typed or "").strip()
        found = nearest(context.store, event, words)
        return same.listed(event, found, actors=context.store.actors(), searched=bool(words))
