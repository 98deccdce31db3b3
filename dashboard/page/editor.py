"""Editor: the form an event's facts turn into, each field with what stands now."""

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import choice, words
from dashboard.page.attributes import attributes
from dashboard.page.sentence import sentence
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.report import KIND_OF

FIELDS = {
    "when": ids.EDIT_WHEN,
    "about": ids.EDIT_ABOUT,
    "source": ids.EDIT_SOURCE,
    "target": ids.EDIT_TARGET,
    "event_type": ids.EDIT_TYPE,
    "status": ids.EDIT_STATUS,
    "label": ids.EDIT_LABEL,
    "translation": ids.EDIT_TRANSLATION,
    "note": ids.EDIT_NOTE,
}
"""The fields of the form and the parts that hold them, in the order they are shown and written."""

NO_DATE = "No date: it will stand in “No date found”"
GONE = "This event is gone; copy what you typed before you close the form"
NOT_CHANGED = "Nothing was changed"


def form(event: Event, began: Mapping[str, Any], *, choices: choice.Choices, document: Document | None) -> Component:
    """Return the form; ``began`` is what stands in its fields and since when, ``choices`` the actors to choose from.

    It keeps ``began`` itself, so that whatever is drawn again round it, only what a person changed is written.
    """
    values = began["values"]
    quote = sentence(event.reports[0], document) if event.reports else ""
    end = [
        html.Button("Cancel", id=ids.EDIT_CANCEL, className="button", title="Key: Esc"),
        html.Button(
            "Save",
            id=ids.EDIT_SAVE,
            className="button primary",
            title="Key: Ctrl Enter",
            **attributes({"data-signs": ""}),
        ),
    ]
    parts = [
        dcc.Store(id=ids.EDIT_BEGAN, data=dict(began)),
        html.Div(quote, className="edit-quote"),
        *_date(values),
        choice.actors(ids.EDIT_SOURCE, "Who acts or speaks", values["source"], choices),
        choice.actors(ids.EDIT_TARGET, "To or with whom", values["target"], choices),
        html.Div([_kind(values["event_type"]), _status(values["status"])], className="pair"),
        dmc.TextInput(id=ids.EDIT_LABEL, label="Label", value=values["label"], inputProps={"dir": "auto"}),
        _area(ids.EDIT_TRANSLATION, "Your translation", values["translation"]),
        _area(ids.EDIT_NOTE, "Note", values["note"]),
        html.Div(end, className="form-end"),
    ]
    said = {"aria-label": f"Edit {event.label or event.headline}", "data-panel": "edit", "data-of": event.id}
    return html.Div(parts, className="edit", role="form", **attributes(said))


def give_up(*, go_on: str = ids.EDIT_GO_ON, leave: str = ids.EDIT_GIVE_UP) -> Component:
    """Return the question whether what was typed may be lost; ``go_on`` and ``leave`` name its two buttons."""
    ends = [
        html.Button("Go on editing", id=go_on, className="button small"),
        html.Button("Give up", id=leave, className="button small"),
    ]
    return html.Div(
        [html.P("Give up what you have typed?"), html.Div(ends, className="form-end")], className="conflict"
    )


def kept() -> list[Component]:
    """Return the note that another event was not opened, since something is typed here."""
    return wrong("Save or cancel first: what you have typed is not kept yet.")


def wrong(text: str) -> list[Component]:
    """Return what keeps the form from being saved."""
    return [html.P(text, className="wrong", dir="auto")]


def not_chosen(typed: str) -> str:
    """Return that a name was typed that no actor was chosen for: it would be lost."""
    return f"“{typed}” is not chosen yet: take one of the list, or take the word out. “Edit actors” adds other names."


def _date(values: Mapping[str, Any]) -> list[Component]:
    field = dmc.TextInput(
        id=ids.EDIT_WHEN,
        label="Date",
        value=values["when"],
        placeholder="7 March 2024, last Tuesday, 2024-03, early 2024",
        inputProps={"dir": "auto", "autoComplete": "off", "aria-describedby": ids.EDIT_READING},
    )
    about = dmc.Checkbox(id=ids.EDIT_ABOUT, label="about", checked=values["about"], size="sm")
    reading = html.P(id=ids.EDIT_READING, className="reading", **attributes({"aria-live": "polite"}))
    return [html.Div([field, about], className="edit-date"), reading]


def _kind(value: str) -> Component:
    """Return the choice of the type, grouped by the kinds that carry the colours."""
    groups = [
        {
            "group": name,
            "items": [{"value": one, "label": words.TYPES[one]} for one, fold in KIND_OF.items() if fold == kind],
        }
        for kind, name in words.KINDS.items()
    ]
    return choice.one_of(ids.EDIT_TYPE, "Kind", value, groups)


def _status(value: str) -> Component:
    offered = [{"value": one, "label": name} for one, name in words.STATUS.items()]
    return choice.one_of(ids.EDIT_STATUS, "Reported or planned", value, offered)


def _area(id: str, label: str, value: str) -> Component:
    area: Component = dmc.Textarea(
        id=id, label=label, value=value, autosize=True, minRows=1, maxRows=8, inputProps={"dir": "auto"}
    )
    return area
