"""Actor decide: what a person decides about an actor, written down, with the texts read again that it bears on."""

import json
from typing import Any

import dash
from dash import ALL, Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.actors import named
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import Decided, now, signed
from dashboard.page import actor, answers, days, toast
from ingest.record.desk import Desk
from ingest.record.errors import BadValue, Conflict, TimelineError
from ingest.record.judgement import Judgement, Verb

_POST = (ids.ACTOR_SERVES, ids.ACTOR_TITLE, ids.ACTOR_SINCE, ids.ACTOR_UNTIL)
_WRITES = (
    Output(ids.REVISION, "data", allow_duplicate=True),
    Output(ids.TOAST, "children", allow_duplicate=True),
    Output(ids.ACTOR_SAID, "children", allow_duplicate=True),
)


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks that write."""
    _register_names(app, context, desk)
    _register_posts(app, context, desk)
    _register_others(app, context, desk)


def _register_names(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(
        *_WRITES,
        Output(ids.ACTOR_SEEN, "data", allow_duplicate=True),
        Input(ids.ACTOR_RENAME, "n_clicks"),
        State(ids.ACTOR_NAME, "value"),
        State(ids.ACTOR, "data"),
        State(ids.ACTOR_SEEN, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def rename(*values: Any) -> Any:  # noqa: ANN401
        pressed, typed, chosen, seen, who = values
        if not chosen or not pressed:
            return (*_NOTHING, no_update)
        name = (typed or "").strip()
        done = decide(context, desk, "rename", chosen, who=who, value=name, revision=seen or 0)
        # Whoever was told of another's change has seen it: pressed again, the name holds.
        return (*_told(done), done.revision)

    @app.callback(
        *_WRITES,
        Output(ids.ACTOR_FURTHER, "value", allow_duplicate=True),
        Input(ids.ACTOR_ADD_NAME, "n_clicks"),
        State(ids.ACTOR_FURTHER, "value"),
        State(ids.ACTOR_SPOKEN, "value"),
        State(ids.ACTOR, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def add_name(*values: Any) -> Any:  # noqa: ANN401
        pressed, typed, spoken, chosen, who = values
        if not chosen or not pressed:
            return (*_NOTHING, no_update)
        field = "" if spoken == actor.ANY else str(spoken or "")
        done = decide(context, desk, "name", chosen, who=who, value=(typed or "").strip(), field=field)
        return (*_told(done), "" if done.done else no_update)


def _register_posts(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(
        Output(ids.ACTOR_READING, "children"), *(Input(name, "value") for name in _POST), prevent_initial_call=True
    )
    def reading(serves: str | None, _: str | None, since: str | None, until: str | None) -> str:
        read = {"from": _read(desk, since)[1], "to": _read(desk, until)[1]}
        return actor.read_post(read, answers.served_by(_served(desk, serves)) if (serves or "").strip() else "")

    @app.callback(
        *_WRITES,
        *(Output(name, "value", allow_duplicate=True) for name in _POST),
        Input(ids.ACTOR_ADD_POST, "n_clicks"),
        *(State(name, "value") for name in _POST),
        State(ids.ACTOR, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def add_post(*values: Any) -> Any:  # noqa: ANN401
        pressed, serves, title, since, until, chosen, who = values
        if not chosen or not pressed:
            return (*_NOTHING, *(no_update for _ in _POST))
        try:
            value = _post(desk, str(serves or ""), str(title or ""), since, until)
        except BadValue as error:
            return (no_update, no_update, str(error), *(no_update for _ in _POST))
        done = decide(context, desk, "post", chosen, who=who, value=value)
        return (*_told(done), *("" if done.done else no_update for _ in _POST))


def _register_others(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(
        *_WRITES,
        Output(ids.ACTOR, "data", allow_duplicate=True),
        Input({"type": "actor-same", "actor": ALL}, "n_clicks"),
        Input({"type": "actor-new", "kind": ALL}, "n_clicks"),
        State(ids.ACTOR, "data"),
        State(ids.ACTORS_FIND, "value"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def choose(same: list[Any], new: list[Any], chosen: str | None, typed: str | None, who: Any) -> Any:  # noqa: ANN401
        pressed = ctx.triggered_id
        if not isinstance(pressed, dict) or not any([*same, *new]):
            return (*_NOTHING, no_update)
        if pressed["type"] == "actor-same" and chosen:
            done = decide(context, desk, "same_actor", chosen, who=who, other=str(pressed["actor"]))
            return (*_told(done), pressed["actor"] if done.done else no_update)
        name = " ".join((typed or "").split())
        made = f"{pressed.get('kind', '')}:{name}"
        done = decide(context, desk, "rename", made, who=who, value=name)
        return (*_told(done), made if done.done else no_update)

    @app.callback(
        *_WRITES,
        Input({"type": "actor-undo", "judgement": ALL}, "n_clicks"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def take_back(clicks: list[Any], who: Any) -> Any:  # noqa: ANN401
        if not isinstance(ctx.triggered_id, dict) or not any(clicks):
            return _NOTHING
        try:
            taken = desk.undo(who=signed(who, context), judgement=int(ctx.triggered_id["judgement"]))
        except TimelineError as error:
            return no_update, no_update, str(error)
        said = answers.TAKEN_BACK if taken else answers.TAKEN_BACK_ALREADY
        return context.store.revision(), toast.toast(said, undo=False), ""


_NOTHING: tuple[Any, Any, Any] = (no_update, no_update, no_update)


def decide(
    context: Context,
    desk: Desk,
    verb: Verb,
    subject: str,
    *,
    who: Any,  # noqa: ANN401 -- what the browser kept
    value: object = None,
    field: str = "",
    other: str = "",
    revision: int = 0,
) -> Decided:
    """Write a decision about an actor down, and have the documents read again that it bears on.

    ``revision`` is the store's when the person began: who was renamed by somebody else since is not renamed.
    """
    text = "" if value is None else json.dumps(value, ensure_ascii=False)
    made = Judgement(
        signed(who, context), now(), verb, subject, field=field, value=text, other=other, revision=revision
    )
    before = named(context, subject)
    try:
        desk.decide_actor(made)
    except Conflict as conflict:
        said = answers.called_now(conflict, named(context, subject))
        return Decided(said, context.store.revision(), done=False, conflict=conflict)
    except TimelineError as error:
        return Decided(str(error), context.store.revision(), done=False)
    return Decided(_said(context, made, before), context.store.revision(), done=True)


def _said(context: Context, made: Judgement, before: str) -> str:
    return answers.actor(made.verb, before=before, name=named(context, made.subject))


def _told(done: Decided) -> tuple[Any, Any, Any]:
    return (done.revision, toast.toast(done.said), "") if done.done else (no_update, no_update, done.said)


def _post(desk: Desk, serves: str, title: str, since: str | None, until: str | None) -> dict[str, str]:
    """Return a post as the value of a judgement.

    Raises:
        BadValue: nobody is called as typed, or a date is none.
    """
    served = desk.find_actors(serves, limit=1) if serves.strip() else ()
    if not served:
        said = answers.nobody_called(serves.strip()) if serves.strip() else answers.SERVES_NOBODY
        raise BadValue(said, subject=serves, hint=answers.TYPE_WHOM)
    value = {"serves": served[0].id, "title": title.strip()}
    for end, typed in (("start", since), ("end", until)):
        edtf, why = _read(desk, typed)
        if edtf is None and (typed or "").strip():
            raise BadValue(why, subject=str(typed))
        value |= {end: edtf} if edtf else {}
    return value


def _read(desk: Desk, typed: str | None) -> tuple[str | None, str]:
    """Return a date typed in words, null if it is none, and how it is read."""
    if not (typed or "").strip():
        return None, ""
    read = desk.resolve(str(typed), created=None, language="en")
    return (None, read.why) if read.edtf is None else (read.edtf, days.when(read, long=True))


def _served(desk: Desk, typed: str | None) -> str:
    found = desk.find_actors(str(typed), limit=1)
    return found[0].name if found else answers.NOBODY_CALLED_SO
