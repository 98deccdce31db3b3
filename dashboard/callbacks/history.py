"""History: fills the list of all that was decided."""

from collections.abc import Iterable
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import shown, signed
from dashboard.page import history, names, words
from ingest.record.event import Event
from ingest.record.judgement import Judgement


def register(app: dash.Dash, context: Context) -> None:
    """Add the callback that fills the list."""

    @app.callback(
        Output(ids.CHANGES_LIST, "children"),
        Input(ids.CHANGES, "opened"),
        Input(ids.REVISION, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def fill(opened: bool | None, _: int | None, who: str | None) -> Any:  # noqa: ANN401
        return listed(context, who) if opened else no_update


def listed(context: Context, who: str | None) -> Any:  # noqa: ANN401
    """Return the list of all that was decided."""
    made, lost = context.store.judgements(), context.store.lost()
    titles, events = titled(context, (*made[-history.LISTED :], *lost))
    return history.listed(
        made, lost, me=signed(who, context), actors=context.store.actors(), titles=titles, events=events
    )


def titled(context: Context, made: Iterable[Judgement]) -> tuple[dict[str, str], frozenset[str]]:
    """Return what the subjects of decisions are called, and which of them lead to an event."""
    documents, actors = context.documents(), context.store.actors()
    titles: dict[str, str] = {}
    events = set()
    for name in {one.subject for one in made}:
        if name in documents:
            titles[name] = words.title(documents[name])
        elif name in actors:
            titles[name] = names.name(name, actors)
        elif isinstance(event := now(context, name), Event):
            titles[name] = event.label or event.headline
            events.add(name)
    return titles, frozenset(events)


def now(context: Context, name: str) -> Event | None:
    """Return the event that an id leads to by now."""
    found = shown(context, name)
    if found is not None and not isinstance(found, Event) and found.now:
        found = shown(context, found.now)
    return found if isinstance(found, Event) else None
