"""Grid: hands the table the rows in sight, in the order asked for, and says how many there are."""

from dataclasses import replace
from typing import Any, cast

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.page import answers, grid
from dashboard.view import View
from ingest.record.event import Event
from ingest.record.order import Order, SortBy
from ingest.record.query import EventQuery


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that fill the table."""

    @app.callback(
        Output(ids.GRID, "getRowsResponse"),
        Input(ids.GRID, "getRowsRequest"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def rows(asked: dict[str, Any] | None, address: str | None) -> Any:  # noqa: ANN401
        # The table asks before the page knows its query, and must have an answer; it asks again then.
        if not asked or address is None:
            return {"rowData": [], "rowCount": 0}
        query, view = context.asked(address)
        first, end = int(asked["startRow"]), int(asked["endRow"])
        shown, found = page_of(context, query, view, order_of(asked, query), first=first, count=end - first)
        return {"rowData": told(context, shown, first=first, said=query.said), "rowCount": found}

    @app.callback(Output(ids.GRID_FRAME, "children"), Input(ids.BEGUN, "data"), prevent_initial_call=True)
    def place(begun: int | None) -> Any:  # noqa: ANN401
        return grid.grid(writable=context.writable) if begun else no_update

    @app.callback(
        Output("table-count", "children"),
        Output(ids.TABLE_NOTE, "children"),
        Output(ids.GRID_FRAME, "style"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
    def count(address: str | None, _: int | None) -> Any:  # noqa: ANN401
        query, view = context.asked(given(address))
        found = context.store.count(replace(query, key=view.key, dated=True))
        shown = {"height": grid.height(found)} if found else {"display": "none"}
        return f"{found:,}", "" if found else answers.NO_DATED, shown

    changes = (Input(ids.QUERY, "data"), Input(ids.REVISION, "data"), Input(ids.TABLE_AGAIN, "data"))
    in_browser(app, "fresh", *changes, script="table")
    # An event may be chosen before the table is placed.
    rows_came = Input(ids.GRID, "getRowsResponse", allow_optional=True)
    in_browser(app, "mark", Input(ids.SELECTED, "data"), rows_came, script="table")


def page_of(
    context: Context, query: EventQuery, view: View, order: Order, *, first: int, count: int
) -> tuple[tuple[Event, ...], int]:
    """Return some of the dated events that the page shows, in an order, and how many there are in all."""
    return context.store.page(replace(query, key=view.key, dated=True), order, limit=count, offset=first)


def order_of(asked: dict[str, Any], query: EventQuery) -> Order:
    """Return the order the heads of the table ask for; without one picked events stand as they were picked."""
    for sort in asked.get("sortModel") or ():
        if sort.get("colId") in grid.SORTED:
            return Order(cast("SortBy", sort["colId"]), descending=sort.get("sort") == "desc")
    return Order("picked" if query.picked else "date")


def told(context: Context, events: tuple[Event, ...], *, first: int, said: bool = False) -> list[dict[str, Any]]:
    """Return the rows of some events, the first of which is at a place of the table."""
    actors, documents = context.store.actors(), context.documents()
    return [
        grid.row(event, actors=actors, documents=documents, place=place, said=said)
        for place, event in enumerate(events, first)
    ]
