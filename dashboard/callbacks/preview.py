"""Preview: draws the picture of the dialog anew at each change, smaller than it is saved."""

from dataclasses import replace
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.picture import FIELDS, asked_of, gathered, lacks
from dashboard.exports import figure
from dashboard.page import preview, saved, words
from dashboard.paper.picture import Picture
from ingest.record.errors import TimelineError

_MOST = 10_000
"""Of more events no preview is drawn: reading them takes seconds, at every letter."""


def register(app: dash.Dash, context: Context) -> None:
    """Add the callback of the preview."""

    @app.callback(
        Output(preview.PREVIEW, "children"),
        inputs={
            "opened": Input(ids.PICTURE, "opened"),
            "said": {name: Input(*place) for name, place in FIELDS.items()},
        },
        state={"address": State(ids.ADDRESS, "data")},
        prevent_initial_call=True,
    )
    def look(opened: bool | None, said: dict[str, Any], address: str | None) -> Any:  # noqa: ANN401
        return seen(context, address, **said) if opened else no_update


def seen(context: Context, address: str | None, **said: Any) -> Any:  # noqa: ANN401
    """Return the picture of what is asked for, its first page where there are several."""
    try:
        asked = asked_of(address, ".png", **said)
        if many := too_many(context, asked.address):
            return preview.too_many(many)
        drawn = figure.picture(*gathered(context, asked))
        if not drawn.shown:
            return preview.nothing()
        small = replace(drawn, width_px=preview.WIDTH_PX, facts=()).png()
    except TimelineError as error:
        return preview.wrong(str(error))
    return preview.shown(small, said=told(drawn), alternative=drawn.text, clear=asked.clear)


def too_many(context: Context, address: str) -> int:
    """Return how many events a picture would have to read, 0 where that takes no longer than one waits while typing."""
    query, view = context.asked(address)
    found = context.store.count(replace(query, key=view.key, dated=True))
    return found if found > _MOST else 0


def told(drawn: Picture) -> str:
    """Return how much is on a picture, and what is not."""
    events, pages = words.count(len(drawn.shown), "event"), len(drawn.pages)
    first = saved.first_of(events, pages) if pages > 1 else events
    return "; ".join((first, *lacks(drawn)))
