"""Whom: the choices of the Who filter; of thousands of actors the busiest are sent, the others found as one types."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.browser import in_browser, set_in_browser
from dashboard.callbacks.context import Context, given
from dashboard.page import choice, names
from ingest.record.query import EventQuery

MOST = 200
"""Actors that are sent at once; of so many the page itself knows all names."""
_ASK: dict[str, list[str]] = {"": []}
"""Told for the names of all: there are too many, and the server is to be asked."""

Keys = dict[str, list[str]]


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks that tell the names of actors, or look them up."""
    keys = _Keys(context)

    @app.callback(
        Output(ids.ACTOR_KEYS, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.BEGUN, "data"),
        prevent_initial_call=True,
    )
    def known(_: int | None, __: int | None) -> Keys:
        found = keys.all()
        return _ASK if len(found) > MOST else found

    @app.callback(
        Output(choice.answer(ids.WHO), "data"),
        Input(ids.SOUGHT, "data"),
        State(ids.WHO, "value"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def find(searched: str | None, chosen: list[str] | None, address: str | None) -> Any:  # noqa: ANN401
        if not searched:
            return no_update
        query, _ = context.asked(given(address))
        counts = dict(context.store.facets(query).actors)
        every = keys.all()
        wanted = (one for one in counts if one in every and names.finds(every[one], searched))
        # Beside those that are there already: whoever takes the letters back has them all the same.
        also = (*(chosen or ()), *islice(wanted, MOST))
        return {"searched": searched, "found": choices(context, counts, also)}

    in_browser(app, "know", Input(ids.ACTOR_KEYS, "data"), script="timelineOptions")
    seek = (Output(ids.SOUGHT, "data"), Input(ids.WHO, "searchValue"))
    set_in_browser(app, "seek", *seek, script="timelineOptions")
    answers(app, ids.WHO, duplicate=True)


def answers(app: dash.Dash, box: str, *, duplicate: bool = False) -> None:
    """Let a field take the choices that were found for the letters in it, not those that come after a choice.

    A field whose choices change goes back to what the page knew to be chosen: the choice just made would be gone.
    ``duplicate`` says that something else sets the choices of the field too.
    """
    found = Output(box, "data", allow_duplicate=duplicate)
    asked = (Input(choice.answer(box), "data"), State(box, "searchValue"))
    set_in_browser(app, "answered", found, *asked, script="timelineOptions")


def offered(context: Context, query: EventQuery) -> list[dict[str, Any]]:
    """Return the choices of the Who filter beside the rest of a query."""
    return choices(context, dict(context.store.facets(query).actors), query.actors)


def choices(context: Context, counts: dict[str, int], chosen: Sequence[str]) -> list[dict[str, Any]]:
    """Return the first of some actors as choices, and the chosen ones; of many each brings what it is found by.

    ``counts`` has the busiest first.
    """
    actors = context.store.actors()
    also = {one: counts[one] for one in chosen if one in counts}
    return names.options(actors, dict(islice(counts.items(), MOST)) | also, chosen, keyed=len(actors) > MOST)


class _Keys:
    """What a search finds each actor by, folded once for as long as nobody changes the timeline."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: tuple[int, Keys] = (-1, {})

    def all(self) -> Keys:
        """Return it by the actors' ids."""
        revision = self._context.store.revision()
        known = self._known
        if known[0] != revision:
            known = self._known = (revision, names.all_keys(self._context.store.actors()))
        return known[1]
