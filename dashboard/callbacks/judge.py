"""Judge: marks an event checked, picks or hides it, and takes decisions back or lets them stand again."""

from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import decide, shown, signed
from dashboard.page import toast
from ingest.record.desk import Desk
from ingest.record.errors import TimelineError
from ingest.record.event import Event
from ingest.record.judgement import Verb


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of the drawer's buttons, of Undo and of Redo."""

    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children"),
        Output(ids.SELECTED, "data", allow_duplicate=True),
        Input(ids.CHECK, "n_clicks"),
        Input(ids.PICK, "n_clicks"),
        Input(ids.HIDE, "n_clicks"),
        State(ids.SELECTED, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def press(*values: Any) -> Any:  # noqa: ANN401
        *clicks, selected, who = values
        if not selected or not any(clicks):
            return no_update, no_update, no_update
        return _press(context, str(ctx.triggered_id), selected, who)

    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        # It stands only in a toast that offers it.
        Input(ids.UNDO, "n_clicks", allow_optional=True),
        Input(ids.UNDO_KEY, "n_clicks"),
        Input(ids.REDO_KEY, "n_clicks"),
        State(ids.REVISION, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def turn(*values: Any) -> Any:  # noqa: ANN401
        *_clicks, seen, who = values
        # A toast that comes in is no press on it, however often the keys were pressed before.
        if not any(one["value"] for one in ctx.triggered):
            return no_update, no_update
        said = _redo(context, desk, who) if ctx.triggered_id == ids.REDO_KEY else _undo(context, desk, who)
        return context.store.revision() or seen, toast.toast(said, undo=False)


def verb_for(button: str, event: Event) -> Verb:
    """Return what a button of the drawer means for an event as it stands."""
    if button == ids.PICK:
        return "pick" if event.picked is None else "unpick"
    if button == ids.HIDE:
        return "show" if event.review == "hidden" else "hide"
    return "check"


def _press(context: Context, button: str, selected: str, who: str | None) -> tuple[Any, Any, Any]:
    event = shown(context, selected)
    if not isinstance(event, Event):
        why = event.why if event else "There is no such event any more"
        return context.store.revision(), toast.toast(why, undo=False), no_update
    verb = verb_for(button, event)
    decided = decide(context, event.id, verb, who=who, revision=event.revision)
    # A hidden event leaves the chart, so its drawer closes; Undo brings it back.
    closed = None if verb == "hide" and decided.done else no_update
    return decided.revision, toast.toast(decided.said, undo=decided.done), closed


def _undo(context: Context, desk: Desk, who: str | None) -> str:
    try:
        taken = desk.undo(who=signed(who, context))
    except TimelineError as error:
        return str(error)
    return "Undone" if taken else "There is nothing to undo"


def _redo(context: Context, desk: Desk, who: str | None) -> str:
    try:
        again = desk.redo(who=signed(who, context))
    except TimelineError as error:
        return str(error)
    return "Done again" if again else "There is nothing to do again"
