"""Judge: writes down what a button of the drawer decides; takes decisions back and lets them stand again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import Decided, decide, shown, signed
from dashboard.callbacks.history import now, titled
from dashboard.page import answers, decisions, toast
from ingest.record.desk import Desk
from ingest.record.errors import TimelineError
from ingest.record.event import Event
from ingest.record.judgement import Judgement, Verb


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of the drawer's buttons, of Undo and of Redo."""

    # The page's script says what was pressed and on which event: a button that is drawn again loses its presses.
    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children"),
        Output(ids.SELECTED, "data", allow_duplicate=True),
        Output(ids.EDITOR, "children", allow_duplicate=True),
        Input(ids.DECIDED, "data"),
        State(ids.SIGNED, "data"),
        State(ids.QUERY, "data"),
        prevent_initial_call=True,
    )
    def press(pressed: dict[str, Any] | None, who: str | None, address: str | None) -> Any:  # noqa: ANN401
        if not pressed:
            return (no_update,) * 4
        if pressed["what"] == "back":
            said = undo(context, desk, who, judgement=int(pressed["value"]))
            return context.store.revision(), toast.toast(said, undo=False), no_update, no_update
        made, selects = answer(context, pressed, who, address)
        # The list of events to choose from has served.
        closed: Any = [] if made.done and pressed["what"] == "same" else no_update
        return made.revision, toast.toast(made.said, undo=made.done), selects or no_update, closed

    @app.callback(
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Output(ids.SELECTED, "data", allow_duplicate=True),
        # It stands only in a toast that offers it.
        Input(ids.UNDO, "n_clicks", allow_optional=True),
        Input(ids.UNDO_KEY, "n_clicks"),
        Input(ids.REDO_KEY, "n_clicks"),
        State(ids.REVISION, "data"),
        State(ids.SIGNED, "data"),
        State(ids.SELECTED, "data"),
        prevent_initial_call=True,
    )
    def turn(*values: Any) -> Any:  # noqa: ANN401
        *_clicks, seen, who, selected = values
        # A toast that comes in is no press on it, however often the keys were pressed before.
        if not any(one["value"] for one in ctx.triggered):
            return (no_update,) * 3
        turned = (_redone if ctx.triggered_id == ids.REDO_KEY else _undone)(context, desk, who)
        back = came_back(context, turned.made) if selected else None
        return context.store.revision() or seen, toast.toast(turned.said, undo=False), back or no_update


def answer(
    context: Context, pressed: dict[str, Any], who: str | None, address: str | None
) -> tuple[Decided, str | None]:
    """Write down what was pressed; return what became of it and the event to show now, null for the same one.

    ``pressed`` has ``what`` (check, pick, hide, same, apart), the id of the ``event``, and as ``value`` the other
    event, or the report that tells of another.
    """
    event, what, value = shown(context, str(pressed["event"])), pressed["what"], str(pressed.get("value") or "")
    if not isinstance(event, Event):
        why = event.why if event else answers.NO_EVENT
        return Decided(why, context.store.revision(), done=False), None
    if what == "same":
        made = decide(context, event.id, "merge", who=who, other=value, revision=event.revision)
        return made, now_called(context, event.id)
    if what == "apart":
        return decide(context, event.id, "keep_apart", who=who, value=[value], revision=event.revision), None
    verb = verb_for(what, event)
    # A hidden event leaves the chart, so the next one is shown; Undo brings it back.
    after = next_after(context, event.id, address) if verb == "hide" else None
    made = decide(context, event.id, verb, who=who, revision=event.revision)
    return made, after if made.done else None


def verb_for(what: str, event: Event) -> Verb:
    """Return what a button of the drawer means for an event as it stands."""
    if what == "pick":
        return "pick" if event.picked is None else "unpick"
    if what == "hide":
        return "show" if event.review == "hidden" else "hide"
    return "check"


def now_called(context: Context, name: str) -> str | None:
    """Return the id of the event that one has become by being put together; null if it kept its own."""
    found = shown(context, name)
    return None if isinstance(found, Event) or found is None else found.now


def next_after(context: Context, event: str, address: str | None) -> str | None:
    """Return the event that stands after one in what is listed, before it at the end; null where it stands alone."""
    query, view = context.asked(address or "")
    listed = [one.id for one in context.events(query, key=view.key)]
    if event not in listed:
        return None
    place = listed.index(event)
    return next(iter([*listed[place + 1 :], *reversed(listed[:place])]), None)


def came_back(context: Context, made: Sequence[Judgement]) -> str | None:
    """Return the event that a hiding taken back shows again: who had moved on from it to the next one sees it again."""
    back = [event for one in made if one.verb == "hide" and isinstance(event := now(context, one.subject), Event)]
    return next((event.id for event in back if event.review != "hidden"), None)


@dataclass(frozen=True, slots=True)
class Turned:
    """What was taken back, or stands again, and what to say of it."""

    said: str
    made: tuple[Judgement, ...] = ()


def undo(context: Context, desk: Desk, who: str | None, *, judgement: int | None = None) -> str:
    """Take back what a person decided last, or one judgement of a number; return what to say of it."""
    return _undone(context, desk, who, judgement=judgement).said


def redo(context: Context, desk: Desk, who: str | None) -> str:
    """Let what a person took back last stand again; return what to say of it."""
    return _redone(context, desk, who).said


def _undone(context: Context, desk: Desk, who: str | None, *, judgement: int | None = None) -> Turned:
    try:
        taken = desk.undo(who=signed(who, context), judgement=judgement)
    except TimelineError as error:
        return Turned(str(error))
    return _turned(context, answers.UNDONE, taken) if taken else Turned(answers.NOTHING_TO_UNDO)


def _redone(context: Context, desk: Desk, who: str | None) -> Turned:
    try:
        again = desk.redo(who=signed(who, context))
    except TimelineError as error:
        return Turned(str(error))
    return _turned(context, answers.DONE_AGAIN, again) if again else Turned(answers.NOTHING_TO_REDO)


def _turned(context: Context, done: str, one: Judgement) -> Turned:
    made = context.store.together(one.id)
    titles, _ = titled(context, made)
    return Turned(f"{done}: {decisions.what(made, titles)}", made)
