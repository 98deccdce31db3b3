"""Chart: composes the scene for query, view and width, and draws it by Patch, so that the reader's zoom stays."""

from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import controls, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.page import chart, empty, listbox
from dashboard.page.plain import plain
from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.shapes import Scene
from dashboard.scene.style import SCREEN, Size
from dashboard.screen import figure
from dashboard.screen.hover import hovers
from dashboard.screen.patch import patch
from dashboard.view import View
from ingest.record.event import Event
from ingest.record.query import EventQuery

NARROW = 620
"""Below this width in pixels the chronology stands in for the chart."""
STYLE = replace(SCREEN, breaks=True)
MOST_DRAWN = 1000
"""More events than this are not drawn one by one: the picture would take seconds and be taller than any screen."""


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
        Input(ids.QUERY, "data"),
        Input(ids.WINDOW, "data"),
        # Not the selected event itself: who walks through a list is not kept waiting for a picture at every step.
        Input(ids.RINGED, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.SIZE, "data"),
        Input(ids.SHADE, "data"),
        prevent_initial_call=True,
    )
    def draw(
        asked: str | None,
        window: list[float] | None,
        selected: str | None,
        _: int | None,
        size: dict[str, Any] | None,
        shade: str | None,
    ) -> Any:  # noqa: ANN401
        if not asked or not size or not shade:
            return (no_update,) * 8
        query, view = context.asked(asked)
        first, last = window or (None, None)
        scene, events = composed(context, query, replace(view, first=first, last=last, selected=selected), size)
        new = figure.draw(scene, hovers=hovers(events), dark=shade == "dark")
        state = "chart" if events else "chart none"
        height = {"height": f"{scene.axis:.0f}px"}
        around = (plain(chart.axis(scene)), height, plain(chart.rows(scene)), plain(chart.legend(scene)))
        total = len(events)
        if total == MOST_DRAWN:
            total = context.store.count(replace(query, key=view.key, dated=True))
        marked = listbox.told(scene, events, context.documents())
        return patch(new), *around, state, chart.notes(scene, len(events), total=total), marked

    @app.callback(
        Output(ids.SHOWN, "children"),
        Output(ids.EMPTY, "children"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
    def say(address: str | None, _: int | None) -> Any:  # noqa: ANN401
        query, view = context.asked(given(address))
        tally = context.store.tally(query)
        drawn = context.store.count(replace(query, key=view.key, dated=True))
        shown = chart.shown(tally.shown, tally.total, tally.undated, drawn=drawn, key=view.key)
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

    in_browser(
        app,
        "bindChart",
        Input(ids.GRAPH, "figure"),
        State(ids.WINDOW, "data"),
    )
    in_browser(app, "tell", Input(ids.MARKED, "data"), script="listbox")


def composed(
    context: Context, query: EventQuery, view: View, size: dict[str, float]
) -> tuple[Scene, tuple[Event, ...]]:
    """Return the scene of a query for a room of ``width`` pixels, and the events it was made of."""
    events = context.store.find(replace(query, key=view.key, dated=True), limit=MOST_DRAWN)
    scene = compose(
        events,
        actors=context.store.actors(),
        view=controls.windowed(query, view),
        size=Size(size["width"]),
        measure=font_set(),
        chosen=query.actors,
        today=context.today(),
        style=STYLE,
    )
    return scene, events
