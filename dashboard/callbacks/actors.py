"""Actors: the dialog's list, and what stands of the one actor that is looked at."""

from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.page import actor, actors
from dashboard.page import names as shown_names
from ingest.record.actor import Actor
from ingest.record.actor_judgements import VERBS
from ingest.record.desk import Desk
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery

_OFFERED = 6
FIELDS = (ids.ACTOR_FURTHER, ids.ACTOR_SERVES, ids.ACTOR_TITLE, ids.ACTOR_SINCE, ids.ACTOR_UNTIL, ids.ACTOR_OTHER)
"""What is typed for one actor and is nobody else's."""


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks that look actors up and show one."""

    @app.callback(
        Output(ids.ACTORS_FOUND, "children"),
        Input(ids.ACTORS_FIND, "value"),
        Input(ids.ACTORS, "opened"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
    def find(typed: str | None, opened: bool | None, _: int | None) -> Any:  # noqa: ANN401
        return listed(context, desk, typed or "") if opened else no_update

    @app.callback(
        Output(ids.ACTORS_LIST, "className"),
        Output(ids.ACTOR_ONE, "className"),
        Output(ids.ACTOR_NAME, "value"),
        Output(ids.ACTOR_SAID, "children"),
        Output(ids.ACTOR_SEEN, "data"),
        *(Output(name, "value") for name in FIELDS),
        Input(ids.ACTOR, "data"),
        prevent_initial_call=True,
    )
    def turn(chosen: str | None) -> tuple[Any, ...]:
        seen = context.store.revision()
        one = known(context, desk, chosen)
        if one is None:
            return ("", "actor-one away", "", "", seen, *("" for _ in FIELDS))
        person = " of-person" if one.kind == "person" else ""
        return ("away", f"actor-one{person}", one.name, "", seen, *("" for _ in FIELDS))

    @app.callback(
        Output(ids.ACTOR_HEAD, "children"),
        Output(ids.ACTOR_NAMES, "children"),
        Output(ids.ACTOR_POSTS, "children"),
        Output(ids.ACTOR_SAME, "children"),
        Input(ids.ACTOR, "data"),
        Input(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
    def stand(chosen: str | None, _: int | None) -> Any:  # noqa: ANN401
        one = known(context, desk, chosen)
        return _standing(context, one) if one else ([], [], [], [])

    @app.callback(
        Output(ids.ACTOR_OTHERS, "children"),
        Input(ids.ACTOR_OTHER, "value"),
        State(ids.ACTOR, "data"),
        prevent_initial_call=True,
    )
    def other(typed: str | None, chosen: str | None) -> Any:  # noqa: ANN401
        one = known(context, desk, chosen)
        if one is None or not (typed or "").strip():
            return []
        found = desk.find_actors(str(typed), limit=_OFFERED)
        return actor.others(found, context.store.actors(), one=one)

    in_browser(app, "opened", Input(ids.ACTORS, "opened"), script="actors")
    in_browser(app, "drawn", Input(ids.ACTOR_HEAD, "children"), State(ids.ACTOR, "data"), script="actors")
    in_browser(app, "follow", Input(ids.REVISION, "data"), script="actors")


def listed(context: Context, desk: Desk, typed: str) -> Any:  # noqa: ANN401
    """Return the list for what was typed; the busiest actors of the timeline where nothing was."""
    here = context.store.actors()
    counts = dict(context.store.facets(EventQuery()).actors)
    own = context.store.own_actors()
    if typed.strip():
        several = desk.find_actors(typed, limit=actors.SHOWN)
    else:
        every = {one.id: one for one in here.values()}.values()
        several = tuple(sorted(every, key=lambda one: (-counts.get(one.id, 0), one.name))[: actors.SHOWN])
    changed = frozenset(own.led(id_) for id_ in own.decided)
    return actors.found(several, here, counts, changed, typed=typed)


def known(context: Context, desk: Desk, chosen: str | None) -> Actor | None:
    """Return the actor of an id, of the timeline or of the dictionary; None if there is none."""
    if not chosen:
        return None
    here = context.store.actors()
    if chosen in here:
        return here[chosen]
    return next((one for one in desk.find_actors(chosen.partition(":")[2] or chosen) if one.id == chosen), None)


def _standing(context: Context, one: Actor) -> tuple[Any, ...]:
    here = context.store.actors()
    counts = dict(context.store.facets(EventQuery()).actors)
    made = decided(context, one.id)
    return (
        actor.head(one, here, events=counts.get(one.id, 0)),
        actor.names_of(one, made),
        actor.posts_of(one, made, here),
        actor.same_as(made, context.store.apart([j.subject for j in made if j.verb == "same_actor"])),
    )


def decided(context: Context, id_: str) -> tuple[Judgement, ...]:
    """Return the judgements that stand on an actor, and on those who were said to be this one, oldest first."""
    own = context.store.own_actors()
    subjects = [id_, *(one for one, other in own.same if other == id_)]
    made = [j for one in subjects for j in context.store.judgements(one) if j.verb in VERBS and not j.undone]
    return tuple(sorted(made, key=lambda j: j.id))


def named(context: Context, id_: str) -> str:
    """Return the name of an actor as the page shows it."""
    return shown_names.name(id_, context.store.actors())
