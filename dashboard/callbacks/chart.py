"""Chart: gathers the controls into one address and draws its scene by Patch, so that the reader's zoom stays."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State, no_update, set_props

from dashboard import controls, ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.callbacks.drawing import drawn
from dashboard.callbacks.failing import tell
from dashboard.facing import faced_by, faces
from dashboard.page import chart, empty, listbox, names, settings, words
from dashboard.scene import between
from dashboard.screen import figure
from dashboard.screen.patch import patch
from dashboard.view import View
from ingest.record.query import EventQuery

CONTROLS = {
    **{field: Input(id_, prop) for field, (id_, prop) in settings.FIELDS.items()},
    "first": Input(ids.FROM, "value"),
    "last": Input(ids.TO, "value"),
    "key": Input(ids.KEY, "value"),
    "said": Input(ids.SAID, "value"),
    "layout": Input(ids.LAYOUT, "value"),
    "rows": Input(ids.ROWS_BY, "value"),
    "sort": Input(ids.SORT, "value"),
    "tab": Input(ids.TABS, "value"),
    "selected": Input(ids.SELECTED, "data"),
    "read": Input(ids.PASSAGE, "data"),
    "window": Input(ids.WINDOW, "data"),
    "rest": Input(ids.REST, "data"),
}
"""Every control that the address is made of, by the names of ``EventQuery`` and ``View``."""
PICTURE = {
    "figure": Output(ids.GRAPH, "figure"),
    "axis": Output(ids.AXIS, "children"),
    "axis_style": Output(ids.AXIS, "style"),
    "rows": Output(ids.ROWS, "children"),
    "legend": Output(ids.LEGEND, "children"),
    "state": Output(ids.CHART, "className"),
    "notes": Output(ids.NOTES, "children"),
    "marked": Output(ids.MARKED, "data"),
    "pictured": Output(ids.PICTURED, "data"),
}
"""The picture, and what stands around it."""


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that draw the chart and say how much of the timeline it shows."""

    @app.callback(
        # One answer for both: of two the page would have to take in one more before the picture changes.
        output={
            "address": Output(ids.ADDRESS, "data"),
            "wrong": Output(ids.DATE_ERROR, "children"),
            "drawn": Output(ids.DRAWN, "data"),
            "picture": PICTURE,
        },
        inputs={
            "values": CONTROLS,
            "room": {
                "size": Input(ids.SIZE, "data"),
                "shade": Input(ids.SHADE, "data"),
                # Not the selected event itself: who walks through a list is not kept waiting for a picture each time.
                "ringed": Input(ids.RINGED, "data"),
                "revision": Input(ids.REVISION, "data"),
                "again": Input(ids.AGAIN, "data"),
            },
        },
        state={
            "build": State(ids.BUILD, "data"),
            "drawn": State(ids.DRAWN, "data"),
            "pictured": State(ids.PICTURED, "data"),
        },
        prevent_initial_call=True,
    )
    def draw(
        values: dict[str, Any],
        room: dict[str, Any],
        build: int | None,
        drawn: dict[str, Any] | None,
        pictured: dict[str, Any] | None,
    ) -> dict[str, Any]:
        query, view, wrong = controls.read(values)
        for name, id_, every in (("kinds", ids.KINDS, words.KINDS), ("status", ids.STATUS, words.STATUS)):
            # Nothing ticked is no filter, and boxes that say the opposite would be a riddle: all are ticked again.
            if values[name] == []:
                set_props(id_, {"value": list(every)})
        asked = asked_for(query, view, build=build)
        wanted = pictured_for(query, view, room, build=build)
        answer = {
            "address": controls.to_address(query, view),
            "wrong": wrong,
            "drawn": no_update if asked == drawn else asked,
            "picture": dict.fromkeys(PICTURE, no_update),
        }
        if not room["size"] or not room["shade"]:
            return {**answer, "drawn": no_update}
        # The chronology has the place of the chart, which is drawn when the reader comes back to it.
        if wanted == pictured or view.layout == "chronology":
            return answer
        try:
            made = shown(
                context, query, replace(view, selected=room["ringed"]), room["size"], dark=room["shade"] == "dark"
            )
        except Exception as error:
            # There is no chart; the lists go on without it.
            tell(error)
            return answer
        answer["picture"] = {
            "figure": patch(made.figure, build=build), "axis": made.axis, "axis_style": made.axis_style,
            "rows": made.rows, "legend": made.legend, "state": made.state, "notes": made.notes,
            "marked": made.marked, "pictured": wanted,
        }  # fmt: skip
        return answer

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

    # All that an answer sets off in the browser is one callback: each costs the renderer a look at the whole page.
    told = (Input(name, "data") for name in (ids.ADDRESS, ids.DRAWN, ids.PICTURED, ids.BEGUN))
    in_browser(app, "answered", *told, State(ids.MARKED, "data"), State(ids.BUILD, "data"))
    in_browser(app, "windowSeen", Input(ids.WINDOW, "data"), at_start=True)
    in_browser(app, "shown", Input(ids.SHOWN, "children"), script="said")


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


def asked_for(query: EventQuery, view: View, *, build: int | None) -> dict[str, Any]:
    """Return what lists and counts go by, which begin once the chart is drawn and do not hold it up.

    What only looks elsewhere (a zoom, other rows) is no part of it and draws none of them anew. ``build`` is that of
    the page: what was asked for by the one before may come late.
    """
    return {"address": controls.to_address(query, View(key=view.key)), "build": build}


def pictured_for(query: EventQuery, view: View, room: Mapping[str, Any], *, build: int | None) -> dict[str, Any]:
    """Return all that a picture is drawn for: where that is the same, the picture that stands is the one wanted.

    ``room`` has the size in pixels, the shade, the event with a ring, the revision of the file, and what asks again.
    """
    plain = replace(view, selected=None, read=None, tab=View().tab)
    return {"address": controls.to_address(query, plain), "build": build, **room}


def _faced(context: Context, query: EventQuery, layout: str | None) -> int | None:
    """Return how many events stand between the two actors of a query, None where none are faced."""
    if not faces(query, layout=layout):
        return None
    seats = context.store.seats(faced_by(query), rows="side")
    return sum(seat.count for seat in seats if seat.id in between.SIDES)
