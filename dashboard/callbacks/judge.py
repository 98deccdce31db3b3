"""Judge: marks an event checked, picks or hides it, and takes the last decision back."""

from datetime import UTC, datetime
from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.page import toast
from ingest.record.desk import Desk
from ingest.record.document import Given
from ingest.record.errors import TimelineError
from ingest.record.event import Event, Gone
from ingest.record.judgement import Judgement, Verb

SAYS: dict[Verb, str] = {
    "check": "Marked as checked",
    "show": "Shown again",
    "pick": "Picked for the picture",
    "unpick": "No longer picked",
    "hide": "Hidden",
}


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of the drawer's buttons and of Undo."""

    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children"),
        Output(ids.SELECTED, "data", allow_duplicate=True),
        Input(ids.CHECK, "n_clicks"),
        Input(ids.PICK, "n_clicks"),
        Input(ids.HIDE, "n_clicks"),
        State(ids.SELECTED, "data"),
        prevent_initial_call=True,
    )
    def decide(*values: Any) -> Any:  # noqa: ANN401
        if not values[-1] or not any(values[:-1]):
            return no_update, no_update, no_update
        return _decide(context, str(ctx.triggered_id), values[-1])

    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Input(ids.UNDO, "n_clicks"),
        State(ids.REVISION, "data"),
        prevent_initial_call=True,
    )
    def undo(clicks: int | None, seen: int | None) -> Any:  # noqa: ANN401
        if not clicks:
            return no_update, no_update
        taken = _undo(context, desk)
        return context.store.revision() or seen, toast.toast(taken, undo=False)


def verb_for(button: str, event: Event) -> Verb:
    """Return what a button of the drawer means for an event as it stands."""
    if button == ids.PICK:
        return "pick" if event.picked is None else "unpick"
    if button == ids.HIDE:
        return "show" if event.review == "hidden" else "hide"
    return "check"


def judgement(event: Event, verb: Verb, *, who: str, at: str) -> Judgement:
    """Return the judgement on an event, with what attaches it again when its reports change."""
    quotes = tuple((report.document, report.quote) for report in event.reports)
    reports = tuple(report.id for report in event.reports)
    return Judgement(who, at, verb, event.id, reports=reports, quotes=quotes, revision=event.revision)


def _decide(context: Context, button: str, selected: str) -> tuple[Any, Any, Any]:
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        event = context.store.event(selected)
        if isinstance(event, Gone):
            return context.store.revision(), toast.toast(event.why, undo=False), no_update
        verb = verb_for(button, event)
        context.store.judge(judgement(event, verb, who=context.who, at=at))
    except TimelineError as error:
        return context.store.revision(), toast.toast(str(error), undo=False), no_update
    # A hidden event leaves the chart, so its drawer closes; Undo brings it back.
    return context.store.revision(), toast.toast(SAYS[verb]), None if verb == "hide" else no_update


def _undo(context: Context, desk: Desk) -> str:
    try:
        taken = context.store.undo(who=context.who)
        if taken is None:
            return "There is nothing to undo"
        if taken.verb == "given":
            desk.given(taken.subject, Given(), who=context.who)
    except TimelineError as error:
        return str(error)
    return "Undone"
