"""Close-ups: offers the days in which most of the events found crowd, as buttons over the chart."""

from dataclasses import replace
from math import floor
from typing import Any

import dash
from dash import Input, Output

from dashboard import ids
from dashboard.callbacks.context import Context, given
from dashboard.facing import drawn_by
from dashboard.page import closeups
from dashboard.page.plain import plain
from dashboard.scene.closeup import close_ups, offers
from dashboard.scene.marks import place
from ingest.record.query import EventQuery

MOST = 50_000
"""Of more events no close-up is offered: they are counted, and a cell leads closer in."""
_EXACT = 300
"""So many events of a close-up are read for their times of day: there may be one of hours inside it."""


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that look for close-ups and draw the buttons."""

    @app.callback(
        Output(ids.OFFERED, "data"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.LAYOUT, "value"),
        prevent_initial_call=True,
    )
    def look(address: str | None, _: int | None, layout: str | None) -> Any:  # noqa: ANN401
        query, view = context.asked(given(address))
        return offered(context, replace(query, key=view.key), layout=layout)

    # Apart from the search: a zoom presses another button, and finds no other crowd.
    @app.callback(
        Output(ids.CLOSEUPS, "children"),
        Input(ids.OFFERED, "data"),
        Input(ids.WINDOW, "data"),
        prevent_initial_call=True,
    )
    def offer(found: list[Any] | None, window: list[float] | None) -> Any:  # noqa: ANN401
        return plain(closeups.buttons(found or (), window=window))


def offered(context: Context, query: EventQuery, *, layout: str | None) -> tuple[tuple[str, float, float], ...]:
    """Return the close-ups of what a chart draws: words, first day, last day."""
    return offers(moments(context, drawn_by(replace(query, dated=True), layout=layout)))


def moments(context: Context, query: EventQuery) -> list[float]:
    """Return where each event lies, by the day; in a close-up of few enough events by the time of day."""
    # The chart has asked for the same already; the days of a million events are long to hand over.
    if context.store.extent(query).count > MOST:
        return []
    spans = context.store.spans(query)
    days = [(first + last + 1) / 2 for first, last in spans]
    found = close_ups(days)
    if not found or found[0].count > _EXACT:
        return days
    first, last = found[0].first, found[0].last
    events = context.store.find(replace(query, first=floor(first), last=floor(last) - 1), limit=2 * _EXACT)
    spots = [spot for spot in (place(event.when) for event in events) if spot is not None]
    exact = [spot.day for spot in spots if first <= spot.day < last]
    return [day for day in days if not first <= day < last] + exact
