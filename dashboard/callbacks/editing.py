"""Editing: opens the form of an event, reads the date that is typed, finds the actors that are searched for."""

from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks import dating, finding
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import shown
from dashboard.page import dates, editor, same
from ingest.record.desk import Desk
from ingest.record.event import Event


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of the form; what saves it is in ``saving``."""
    fields = [
        State(part, "checked" if name == "about" else "value", allow_optional=True)
        for name, part in editor.FIELDS.items()
    ]

    @app.callback(
        Output(ids.EDITOR, "children"),
        Output(ids.EDIT_SAID, "children"),
        Output(ids.SELECTED, "data", allow_duplicate=True),
        Input(ids.EDITS, "data"),
        Input(ids.SELECTED, "data"),
        State(ids.EDIT_BEGAN, "data", allow_optional=True),
        *fields,
        prevent_initial_call=True,
    )
    def open_form(asked: dict[str, Any] | None, selected: str | None, began: Any, *given: Any) -> Any:  # noqa: ANN401
        if began and unsaved(began, given):
            other = selected != began["event"] or (asked and asked["event"] != began["event"])
            return (no_update, editor.kept() if other else no_update, began["event"] if other else no_update)
        # Who asks for the form at once after a step to another event tells of both together.
        asks = f"{ids.EDITS}.data" in ctx.triggered_prop_ids
        event = shown(context, str(asked["event"])) if asked and asks else None
        if not asked or not isinstance(event, Event):
            return [], [], no_update
        made = same.panel(event) if asked["what"] == "same" else formed(context, desk, event)
        return made, [], no_update

    @app.callback(
        Output(ids.EDITOR, "children", allow_duplicate=True),
        Output(ids.EDIT_SAID, "children", allow_duplicate=True),
        Input(ids.EDIT_CANCEL, "n_clicks"),
        Input(ids.EDIT_GIVE_UP, "n_clicks", allow_optional=True),
        Input(ids.EDIT_GO_ON, "n_clicks", allow_optional=True),
        State(ids.EDIT_BEGAN, "data", allow_optional=True),
        *fields,
        prevent_initial_call=True,
    )
    def cancel(*values: Any) -> Any:  # noqa: ANN401
        _, __, ___, began, *given = values
        if not any(one["value"] for one in ctx.triggered):
            return no_update, no_update
        if ctx.triggered_id == ids.EDIT_GO_ON:
            return no_update, []
        ask = ctx.triggered_id == ids.EDIT_CANCEL and began and unsaved(began, given)
        return (no_update, [editor.give_up()]) if ask else ([], [])

    @app.callback(
        Output(ids.EDIT_READING, "children"),
        Output(ids.EDIT_ABOUT, "disabled"),
        Input(ids.EDIT_WHEN, "value"),
        Input(ids.EDIT_ABOUT, "checked"),
        State(ids.EDIT_BEGAN, "data"),
    )
    def reading(typed: str | None, about: bool | None, began: dict[str, Any] | None) -> Any:  # noqa: ANN401
        event = shown(context, began["event"]) if began else None
        if not isinstance(event, Event):
            return "", no_update
        return told(context, desk, event, (typed or "").strip(), about=bool(about))

    for box in (ids.EDIT_SOURCE, ids.EDIT_TARGET):
        finding.register(app, box, context, desk)

    in_browser(app, "drawn", Input(ids.EDITOR, "children"), script="timelineDrawer", at_start=True)
    in_browser(app, "asked", Input(ids.EDIT_SAID, "children"), script="timelineDrawer")


def unsaved(began: dict[str, Any], given: Sequence[Any]) -> bool:
    """Tell whether anything stands in the form that did not stand there when editing began."""
    empty = {"about": False, "source": [], "target": []}
    pairs = zip(editor.FIELDS, given, strict=True)
    return any((value or empty.get(name, "")) != began["values"][name] for name, value in pairs)


def formed(context: Context, desk: Desk, event: Event) -> Any:  # noqa: ANN401
    """Return the form of an event."""
    began = beginning(desk, event)
    chosen = [*began["values"]["source"], *began["values"]["target"]]
    document = context.documents().get(event.reports[0].document) if event.reports else None
    return editor.form(event, began, choices=finding.choices(context, desk, "", chosen), document=document)


def beginning(desk: Desk, event: Event) -> dict[str, Any]:
    """Return what stands in the fields of an event's form, and the revision it stands there since."""
    return {
        "event": event.id,
        "revision": event.revision,
        "values": {
            "when": dates.typed_as(desk.resolve, event.when),
            "about": event.when.approximate,
            "source": [party.actor for party in event.source],
            "target": [party.actor for party in event.target],
            "event_type": event.event_type,
            "status": event.status,
            "label": event.label,
            "translation": event.translation,
            "note": event.note,
        },
        "conflicts": {},
    }


def told(context: Context, desk: Desk, event: Event, typed: str, *, about: bool) -> tuple[str, bool]:
    """Return how a typed date is read, and whether "about" can not be said of it."""
    if not typed:
        return editor.NO_DATE if event.when.edtf is not None else "", True
    plain = dating.read(context, desk, event, typed)
    found = dating.read(context, desk, event, typed, about=about)
    return dates.said(found, event.when.words), not dates.can_be_about(plain)
