"""Lists: the statements without a date, the chronology."""

from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, no_update

from dashboard import choice, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.callbacks.drawing import NARROW, NARROW_BETWEEN
from dashboard.facing import drawn_by
from dashboard.page import table
from dashboard.page.plain import plain
from dashboard.scene import zoom
from dashboard.scene.saying import as_said


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that fill the lists."""

    @app.callback(
        Output(ids.UNDATED, "children"),
        Output("undated-count", "children"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        # What is not in sight is not drawn: every part that stands on the page slows each of its changes.
        Input(ids.TABS, "value"),
        prevent_initial_call=True,
    )
    def fill_undated(address: str | None, _: int | None, tab: str) -> Any:  # noqa: ANN401
        query, _view = context.asked(given(address))
        # Of a hundred thousand the first are read, not all.
        asked = replace(query, key=False, dated=False)
        found = context.store.count(asked)
        # Lines that make no event have no actors to filter by: only a choice of documents leaves some out.
        chosen = query.documents
        rejected = {d: lines for d, lines in context.store.rejected().items() if not chosen or d in chosen}
        count = found + sum(map(len, rejected.values()))
        if tab != "undated":
            return [], f"{count:,}"
        events = context.store.find(asked, limit=table.PAGE_ROWS)
        return plain(table.undated(events, found=found, rejected=rejected, **around(context))), f"{count:,}"

    @app.callback(
        Output(ids.CHRONOLOGY, "children"),
        Output(ids.CHRONOLOGY, "className"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.SIZE, "data"),
        Input(ids.LAYOUT, "value"),
        prevent_initial_call=True,
    )
    def fill_chronology(address: str | None, _: int | None, size: dict[str, Any] | None, layout: str) -> Any:  # noqa: ANN401
        if not address or not size:
            return no_update, no_update
        query, view = context.asked(address)
        asked = drawn_by(replace(query, key=view.key, dated=True), layout=layout)
        found = context.store.count(asked)
        narrow = NARROW_BETWEEN if layout == "between" else NARROW
        # Where there are too many for a list a chart of their counts helps, however narrow it is.
        if layout != "chronology" and (size["width"] >= narrow or found > zoom.MOST_DRAWN):
            return [], "off"
        events = context.store.find(asked, limit=None if query.picked else table.PAGE_ROWS)
        # Picked events stand as they were picked; what lies between two of them is no silence then.
        events = as_said(events) if query.said else events
        shown = choice.in_order(events) if query.picked else events
        by_date = shown == events
        return plain(table.chronology(shown, found=found, by_date=by_date, **around(context))), "on"

    in_browser(app, "markSelected", Input(ids.SELECTED, "data"), at_start=True)
    for part in (ids.UNDATED, ids.CHRONOLOGY):
        in_browser(app, "listsDrawn", Input(part, "children"))


def around(context: Context) -> dict[str, Any]:
    """Return what the lists need beside the events: the names of actors, the documents."""
    return {"actors": context.store.actors(), "documents": context.documents()}
