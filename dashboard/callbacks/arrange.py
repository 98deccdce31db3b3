"""Arrange: offers "Between two" once exactly two actors are chosen, and goes back to rows where they are no longer."""

from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.page import arrange


def register(app: dash.Dash) -> None:
    """Add the callback that keeps the layouts to those there can be."""

    @app.callback(
        Output(ids.LAYOUT, "data"),
        Output(ids.LAYOUT, "value"),
        Input(ids.WHO, "value"),
        State(ids.LAYOUT, "value"),
        prevent_initial_call=True,
    )
    def offer(chosen: list[str] | None, layout: str) -> Any:  # noqa: ANN401
        return offered(len(chosen or ()), layout)


def offered(actors: int, layout: str) -> tuple[Any, Any]:
    """Return the layouts for a number of chosen actors, and the one to go to if the present one is not among them."""
    there = arrange.layouts(actors)
    return there, no_update if any(one["value"] == layout for one in there) else "rows"
