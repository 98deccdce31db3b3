"""Cells: what a person writes into the table, picks there or moves, written down as decisions on the events."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import dash
from dash import Input, Output, State, no_update

from dashboard import ids
from dashboard.callbacks import dating
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import Decided, decide, meant, shown, signed
from dashboard.callbacks.history import titled
from dashboard.callbacks.naming import named
from dashboard.page import answers, dates, decisions, toast
from ingest.record.desk import Desk
from ingest.record.errors import BadValue, TimelineError
from ingest.record.event import Event
from ingest.record.judgement import Judgement, Verb
from ingest.record.query import EVERY
from ingest.record.report import When

_FIELDS = {"date": "when", "who": "source", "target": "target", "kind": "event_type"}
"""Columns whose field has another name in the record."""


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks that write."""

    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Output(ids.TABLE_AGAIN, "data"),
        Input(ids.GRID, "cellValueChanged"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def edit(changes: list[dict[str, Any]] | None, who: str | None) -> Any:  # noqa: ANN401
        return answer(written(context, desk, changes, who)) if changes else (no_update,) * 3

    @app.callback(Output(ids.READING, "children"), Input(ids.TYPED, "data"), prevent_initial_call=True)
    def reading(typed: dict[str, str] | None) -> str:
        if not typed or not str(typed.get("words", "")).strip():
            return ""
        return dates.said(read(context, desk, str(typed.get("event")), str(typed["words"])), "")

    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Output(ids.TABLE_AGAIN, "data", allow_duplicate=True),
        Input(ids.STARRED, "data"),
        Input(ids.MOVED, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def star(starred: dict[str, Any] | None, moved: dict[str, Any] | None, who: str | None) -> Any:  # noqa: ANN401
        if dash.ctx.triggered_id == ids.MOVED and moved:
            return answer(placed(context, moved, who))
        return answer(marked(context, starred, who)) if starred else (no_update,) * 3


def answer(decided: Decided) -> tuple[Any, ...]:
    """Return what the page sets after a decision: where nothing was written the table shows what stands."""
    return decided.revision, toast.toast(decided.said, undo=decided.done), no_update if decided.done else uuid4().hex


def written(context: Context, desk: Desk, changes: list[dict[str, Any]], who: str | None) -> Decided:
    """Write down what was typed into cells, all of it at once; what cannot be written is told before what was."""
    made, wrong = list[Judgement](), list[str]()
    for change in changes:
        try:
            made.append(_meant(context, desk, change, signed(who, context)))
        except TimelineError as error:
            wrong.append(str(error))
    try:
        done = context.store.judge_together(made)
        wrong += [str(conflict) for _, conflict in done.conflicts]
    except TimelineError as error:
        wrong.append(str(error))
    said = f"{wrong[0][:1].upper()}{wrong[0][1:]}" if wrong else f"{answers.SAYS['set']}: {_what(context, made)}"
    return Decided(said, context.store.revision(), done=not wrong)


def _what(context: Context, made: list[Judgement]) -> str:
    titles, _ = titled(context, made)
    return decisions.what(made, titles)


def _meant(context: Context, desk: Desk, change: dict[str, Any], who: str) -> Judgement:
    """Return what typing into a cell decides.

    Raises:
        BadValue: the event is gone, or what was typed cannot be read; it says the mend.
    """
    row, column = change["data"], str(change["colId"])
    event = shown(context, str(row["id"]))
    if not isinstance(event, Event):
        raise BadValue(answers.NO_EVENT)
    value = value_of(context, desk, column, event, change.get("value"), who=who)
    field = _FIELDS.get(column, column)
    return meant(row["id"], "set", who=who, field=field, value=value, revision=int(row["revision"]))


def value_of(context: Context, desk: Desk, column: str, event: Event, typed: object, *, who: str) -> object:
    """Return what the record keeps for what was typed into a column.

    Raises:
        BadValue: it is no date, or names somebody nobody knows; it says the mend.
    """
    text = " ".join(str(typed or "").split())
    if column == "date":
        return dating.value(context, desk, event, text, who=who)
    if column in ("who", "target"):
        stood = [party.actor for party in (event.source if column == "who" else event.target)]
        return list(named(context, desk, text, stood=stood))
    return text


def read(context: Context, desk: Desk, event: str, words: str) -> When:
    """Read a date typed for an event: what is relative counts from the day of its document."""
    found = shown(context, event)
    return dating.read(context, desk, found, words) if isinstance(found, Event) else desk.resolve(words, created=None)


def marked(context: Context, pressed: dict[str, Any], who: str | None) -> Decided:
    """Pick an event or let it go, or check it, as the sign that was pressed says."""
    event = shown(context, str(pressed.get("event")))
    if not isinstance(event, Event):
        return Decided(answers.NO_EVENT, context.store.revision(), done=False)
    if pressed.get("sign") == "checked":
        return decide(context, event.id, "check", who=who, revision=event.revision)
    verb: Verb = "pick" if event.picked is None else "unpick"
    return decide(context, event.id, verb, who=who, revision=event.revision)


def placed(context: Context, moved: dict[str, Any], who: str | None) -> Decided:
    """Move a picked event up or down in the order of picking."""
    event = shown(context, str(moved.get("event")))
    if not isinstance(event, Event) or event.picked is None:
        return Decided(answers.PICK_FIRST, context.store.revision(), done=False)
    place = event.picked + int(moved.get("by", 0))
    if place < 1 or place > context.store.count(replace(EVERY, picked=True)):
        return Decided(answers.first_or_last(place), context.store.revision(), done=False)
    made = decide(context, event.id, "pick", who=who, value=place, revision=event.revision)
    if not made.done:
        return made
    # Others may have been picked, or let go, meanwhile: what counts is where it stands now.
    now = shown(context, event.id)
    return Decided(answers.moved_to(now.picked if isinstance(now, Event) else place), made.revision, done=True)
