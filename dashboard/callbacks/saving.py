"""Saving: writes what was changed in the form, all fields at once, and asks where somebody else changed one too."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import dash
from dash import ALL, Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks import dating
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import meant, shown, signed
from dashboard.page import answers, conflict, editor, toast, values, words
from ingest.record.desk import Desk
from ingest.record.errors import Conflict, TimelineError
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.typed import no_date
from ingest.record.wire import encode

Began = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a save: the fields written, what the form began with now, and what is wrong, "" if nothing."""

    fields: tuple[str, ...]
    began: Began
    wrong: str = ""


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks that save the form and answer its conflicts."""
    outputs = (
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Output(ids.EDITOR, "children", allow_duplicate=True),
        Output(ids.EDIT_SAID, "children", allow_duplicate=True),
        Output(ids.EDIT_BEGAN, "data", allow_duplicate=True),
    )

    @app.callback(
        *outputs,
        Input(ids.EDIT_SAVE, "n_clicks"),
        *(State(part, "checked" if name == "about" else "value") for name, part in editor.FIELDS.items()),
        State(ids.EDIT_BEGAN, "data"),
        State(ids.SIGNED, "data"),
        State(ids.EDIT_SOURCE, "searchValue"),
        State(ids.EDIT_TARGET, "searchValue"),
        prevent_initial_call=True,
    )
    def save(clicks: int | None, *states: Any) -> Any:  # noqa: ANN401
        *given, began, who, acting, other = states
        if not clicks or not began:
            return (no_update,) * 5
        if left := (acting or other or "").strip():
            return *(no_update,) * 3, editor.wrong(editor.not_chosen(left)), no_update
        return after(context, write(context, desk, began, dict(zip(editor.FIELDS, given, strict=True)), who))

    @app.callback(
        *outputs,
        Input({"type": ids.THEIRS, "field": ALL}, "n_clicks"),
        Input({"type": ids.MINE, "field": ALL}, "n_clicks"),
        State(ids.EDIT_BEGAN, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def settle(_: list[int | None], __: list[int | None], began: Began | None, who: str | None) -> Any:  # noqa: ANN401
        pressed = ctx.triggered_id
        if not isinstance(pressed, dict) or not ctx.triggered[0]["value"] or not began:
            return (no_update,) * 5
        return after(context, settled(context, began, pressed["field"], who, mine=pressed["type"] == ids.MINE))


def after(context: Context, done: Written) -> tuple[Any, ...]:
    """Return what the page shows after a save: the form closes once nothing is left to ask."""
    open_questions = done.began["conflicts"]
    closed = not open_questions and not done.wrong
    said = (
        toast.toast(f"{answers.SAYS['set']}: {words.listed([values.field(one) for one in done.fields])}")
        if done.fields
        else ""
    )
    asked = (
        editor.wrong(done.wrong) if done.wrong else conflict.conflicts(open_questions, actors=context.store.actors())
    )
    revision = context.store.revision() if done.fields or open_questions else no_update
    if closed:
        return revision, said or toast.toast(editor.NOT_CHANGED, undo=False), [], [], no_update
    return revision, said or no_update, no_update, asked, done.began


def write(context: Context, desk: Desk, began: Began, given: Mapping[str, Any], who: str | None) -> Written:
    """Write down every field that is not as it was when editing began."""
    event = shown(context, began["event"])
    if not isinstance(event, Event):
        return Written((), began, editor.GONE)
    try:
        wanted = changed(context, desk, event, began["values"], given, signed(who, context))
    except TimelineError as error:
        return Written((), began, str(error))
    made = _written(context, began, event, wanted, who)
    kept = {name: given[name] for field in made.fields for name in ((field, "about") if field == "when" else (field,))}
    return replace(made, began={**made.began, "values": began["values"] | kept})


def settled(context: Context, began: Began, field: str, who: str | None, *, mine: bool) -> Written:
    """Write a person's own value over the other one, on what stands now, or leave the other one standing."""
    asked = began["conflicts"].get(field)
    left = {name: one for name, one in began["conflicts"].items() if name != field}
    began = {**began, "conflicts": left}
    if not mine or asked is None:
        return Written((), began)
    event, value = shown(context, began["event"]), json.loads(asked["mine"])
    if not isinstance(event, Event):
        return Written((), began, editor.GONE)
    made = _written(context, {**began, "revision": event.revision}, event, {field: value}, who)
    # What is asked of the other fields is still to be answered, on what stood when editing began.
    asks = {**left, **made.began["conflicts"]} if not made.wrong else left
    return replace(made, began={**began, "conflicts": asks})


def changed(
    context: Context, desk: Desk, event: Event, before: Mapping[str, Any], given: Mapping[str, Any], who: str
) -> dict[str, Any]:
    """Return the fields of the form that were changed and what the record keeps for each.

    Raises:
        BadValue: a date is none, or an actor is unknown; it says the mend.
    """
    wanted: dict[str, Any] = {}
    text = str(given["when"] or "").strip()
    if text != before["when"] or bool(given["about"]) != before["about"]:
        wanted["when"] = _date(context, desk, event, text, about=bool(given["about"]), who=who)
    for field in ("source", "target"):
        if list(given[field] or []) != before[field]:
            wanted[field] = list(given[field] or [])
            desk.know(wanted[field])
    for field in ("event_type", "status", "label", "translation", "note"):
        if (value := str(given[field] or "").strip()) != before[field].strip():
            wanted[field] = value
    return wanted


def _date(context: Context, desk: Desk, event: Event, text: str, *, about: bool, who: str) -> dict[str, Any]:
    if not text:
        return encode(no_date(event.when, who=who))
    return dating.value(context, desk, event, text, about=about, who=who)


def _written(context: Context, began: Began, event: Event, wanted: Mapping[str, Any], who: str | None) -> Written:
    """Write fields of an event at once; those that somebody else changed meanwhile are left to be asked about."""
    by = signed(who, context)
    try:
        made = context.store.judge_together([_meant(event, began, f, value, by) for f, value in wanted.items()])
    except TimelineError as error:
        return Written((), {**began, "conflicts": {}}, str(error))
    asked = {_field(one): _both(conflict, wanted[_field(one)]) for one, conflict in made.conflicts}
    return Written(tuple(map(_field, made.stored)), {**began, "conflicts": asked})


def _meant(event: Event, began: Began, field: str, value: object, who: str) -> Judgement:
    if field == "note":
        return meant(event.id, "note", who=who, value=value, revision=began["revision"])
    return meant(event.id, "set", who=who, field=field, value=value, revision=began["revision"])


def _field(judgement: Judgement) -> str:
    return judgement.field or judgement.verb


def _both(found: Conflict, value: object) -> dict[str, str]:
    mine = json.dumps(value, ensure_ascii=False)
    return {"who": found.who, "at": found.at, "did": found.did, "theirs": found.value, "mine": mine}
