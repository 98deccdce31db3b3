"""Finding: actors are found as a name is typed; an answer that comes after a choice changes nothing."""

from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard.callbacks import whom
from dashboard.callbacks.context import Context
from dashboard.page import choice, names
from ingest.record.desk import Desk
from ingest.record.query import EventQuery

FOUND = 20
"""How many actors beside those of the timeline a name offers."""


def choices(context: Context, desk: Desk, searched: str, chosen: Sequence[str]) -> list[dict[str, Any]]:
    """Return the actors to choose from: those of the timeline with their counts, and others the words may name."""
    known = context.store.actors()
    counts = {actor: n for actor, n in context.store.facets(EventQuery()).actors if n}
    found = {one.id: one for one in desk.find_actors(searched, limit=FOUND)} if searched else {}
    offered = {**dict.fromkeys(known, 0), **dict.fromkeys(found, 0), **counts}
    if len(offered) > whom.MOST:
        # Of thousands those alone go to the page that the words name.
        own = (one for one, actor in known.items() if names.finds(names.search_keys(actor), searched))
        offered = {one: offered[one] for one in dict.fromkeys((*own, *found))}
    grouped = names.options({**found, **known}, offered, chosen)
    for group in grouped:
        for item in group["items"]:
            # What the desk finds by a name that no copy here has is offered all the same.
            item["keys"] = [*item["keys"], names.folded(searched)] if item["value"] in found else item["keys"]
            item["count"] = item["count"] or ""
    return grouped


def register(app: dash.Dash, box: str, context: Context, desk: Desk) -> None:
    """Let a field for actors offer those that the words in it may name."""

    @app.callback(
        Output(choice.answer(box), "data"),
        Input(box, "searchValue"),
        State(box, "value"),
        prevent_initial_call=True,
    )
    def answer(searched: str | None, chosen: list[str] | None) -> Any:  # noqa: ANN401
        words = (searched or "").strip()
        return {"searched": searched, "found": choices(context, desk, words, chosen or [])} if words else no_update

    whom.answers(app, box)
