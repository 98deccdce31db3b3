"""Chart: composes the scene for query, view and width, and draws it by Patch, so that the reader's zoom stays."""

from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.callbacks.drawing import drawn
from dashboard.callbacks.failing import tell
from dashboard.facing import faced_by, faces
from dashboard.page import chart, empty, listbox, names
from dashboard.scene import between
from dashboard.screen import figure
from dashboard.screen.patch import patch
from dashboard.view import Layout, RowsBy, SortBy, View
from ingest.record.query import EventQuery


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that draw the chart and say how much of the timeline it shows."""

    @app.callback(
        Output(ids.GRAPH, "figure"),
        Output(ids.AXIS, "children"),
        Output(ids.AXIS, "style"),
        Output(ids.ROWS, "children"),
        Output(ids.LEGEND, "children"),
        Output(ids.CHART, "className"),
        Output(ids.NOTES, "children"),
        Output(ids.MARKED, "data"),
        Output(ids.DRAWN, "data"),
        Input(ids.WANTED, "data"),
        Input(ids.WINDOW, "data"),
        # Not the selected event itself: who walks through a list is not kept waiting for a picture at every step.
        Input(ids.RINGED, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.SIZE, "data"),
        Input(ids.SHADE, "data"),
        Input(ids.ROWS_BY, "value"),
        Input(ids.SORT, "value"),
        Input(ids.LAYOUT, "value"),
        State(ids.DRAWN, "data"),
        State(ids.BUILD, "data"),
        prevent_initial_call=True,
        on_error=undrawn,
    )
    def draw(
        asked: str | None,
        window: list[float] | None,
        selected: str | None,
        _: int | None,
        size: dict[str, Any] | None,
        shade: str | None,
        rows: RowsBy,
        sort: SortBy,
        layout: Layout,
        before: str | None,
        build: int | None,
    ) -> Any:  # noqa: ANN401
        if not asked or not size or not shade:
            return (no_update,) * 9
        if layout == "chronology":
            # It has the place of the chart, which is drawn when the reader comes back to it.
            return *(no_update,) * 8, no_update if asked == before else asked
        query, view = context.asked(asked)
        first, last = window or (None, None)
        view = replace(view, first=first, last=last, selected=selected, rows=rows, sort=sort, layout=layout)
        made = shown(context, query, view, size, dark=shade == "dark")
        # Lists and counts go by this one: they begin once the chart is drawn, and do not hold it up.
        new = no_update if asked == before else asked
        around = (made.axis, made.axis_style, made.rows, made.legend, made.state, made.notes, made.marked)
        return patch(made.figure, build=build), *around, new

    @app.callback(
        Output(ids.SHOWN, "children"),
        Output(ids.EMPTY, "children"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.LAYOUT, "value"),
        prevent_initial_call=True,
    )
    def say(address: str | None, _: int | None, layout: str | None) -> Any:  # noqa: ANN401
        query, view = context.asked(given(address))
        tally = context.store.tally(query)
        asked = replace(query, key=view.key, dated=True)
        drawn = context.store.count(asked)
        shown = chart.shown(
            tally.shown, tally.total, tally.undated, drawn=drawn, key=view.key, said=query.said,
            between=_faced(context, asked, layout),
        )  # fmt: skip
        nothing: list[Any] = []
        if not drawn:
            nothing = empty.explain(
                context.store,
                query,
                view,
                total=tally.total,
                shown=tally.shown,
                undated=tally.undated,
                documents=context.documents(),
            )
        return shown, nothing

    in_browser(app, "follow", Input(ids.DRAWN, "data"), State(ids.WANTED, "data"))
    in_browser(app, "bindChart", Input(ids.GRAPH, "figure"), State(ids.BUILD, "data"), State(ids.WANTED, "data"))
    in_browser(app, "windowSeen", Input(ids.WINDOW, "data"), at_start=True)
    in_browser(app, "shown", Input(ids.SHOWN, "children"), script="said")
    in_browser(app, "tell", Input(ids.MARKED, "data"), script="listbox", at_start=True)


def shown(context: Context, query: EventQuery, view: View, size: dict[str, Any], *, dark: bool) -> chart.Shown:
    """Return the chart of a query for a room of pixels, with what stands around it."""
    made = drawn(context, query, view, size)
    scene = made.scene
    new = figure.draw(scene, hovers=made.hovers, dark=dark, limits=made.limits)
    notes = chart.notes(scene, made.found, drawn=made.events)
    if not made.found and between.pair(view, query.actors) and context.store.count(replace(query, dated=True)):
        notes = [empty.apart([names.name(one, context.store.actors()) for one in query.actors], key=view.key)]
    marked = listbox.told(scene, made.alone, context.documents())
    return chart.shown_of(scene, new, alone=made.alone, found=made.found, notes=notes, marked=marked)


def _faced(context: Context, query: EventQuery, layout: str | None) -> int | None:
    """Return how many events stand between the two actors of a query, None where none are faced."""
    if not faces(query, layout=layout):
        return None
    seats = context.store.seats(faced_by(query), rows="side")
    return sum(seat.count for seat in seats if seat.id in between.SIDES)


def undrawn(error: Exception) -> tuple[Any, ...]:
    """Say that there is no chart, and let the lists go on without it."""
    tell(error)
    asked, before = ctx.inputs[f"{ids.WANTED}.data"], ctx.states[f"{ids.DRAWN}.data"]
    return *(no_update,) * 8, no_update if asked == before else asked
