"""Add: the form in which the words a person selected become an event that was missed."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import choice, dates, days, words
from dashboard.page.attributes import attributes
from dashboard.page.document.selected import Selected
from ingest.record.document import Document
from ingest.record.report import When

FIELDS = {
    "date": ids.READER_ADD_DATE,
    "source": ids.READER_ADD_SOURCE,
    "target": ids.READER_ADD_TARGET,
    "event_type": ids.READER_ADD_TYPE,
    "status": ids.READER_ADD_STATUS,
    "label": ids.READER_ADD_LABEL,
}
"""The fields of the form and the parts that hold them."""

UNDATED = "It will stand under “No date found”"
NO_DATE = "It was added without a date."
NO_WORDS = "Select words of the text first"


def dialog() -> Component:
    """Return the dialog, closed; the form is made for the words that are selected.

    The page's script closes it: what was typed is not lost before it is asked.
    """
    made: Component = dmc.Modal(
        html.Div(id=ids.READER_ADD_FORM, className="stack"),
        id=ids.READER_ADD,
        title="Add an event from these words",
        opened=False,
        size="lg",
        closeOnEscape=False,
        closeOnClickOutside=False,
        closeButtonProps={"aria-label": "Close"},
    )
    return made


def offer() -> Component:
    """Return the button that is shown while words are selected; its key is +."""
    key = html.Kbd("+", className="key")
    return html.Button(
        ["Add event from these words", key], className="button primary", **attributes({"data-add-words": ""})
    )


def form(found: Selected, document: Document, *, choices: Sequence[Any]) -> list[Component]:
    """Return the form, filled with what the words tell by themselves."""
    language = document.language if document.language != "und" else ""
    values = beginning(found)
    quote = html.Blockquote(found.quote, className="quote", dir="auto", lang=language)
    date = dmc.TextInput(
        id=ids.READER_ADD_DATE,
        label="Date",
        description="In words, as in the text: 5 March, last Friday, spring 1861. Empty: no date found",
        value=values["date"],
        debounce=300,
        inputProps={"dir": "auto", "autoComplete": "off", "aria-describedby": ids.READER_ADD_READING},
        **attributes({"data-autofocus": ""}),
    )
    return [
        quote,
        date,
        html.P(id=ids.READER_ADD_READING, className="reading", role="status"),
        choice.actors(ids.READER_ADD_SOURCE, "Who acts or speaks", values["source"], choices),
        choice.actors(ids.READER_ADD_TARGET, "To or with whom", values["target"], choices),
        html.Div(
            [
                choice.one_of(ids.READER_ADD_TYPE, "Kind", values["event_type"], words.TYPES),
                choice.one_of(ids.READER_ADD_STATUS, "Reported or planned", values["status"], words.STATUS),
            ],
            className="pair",
        ),
        dmc.TextInput(
            id=ids.READER_ADD_LABEL,
            label="Label",
            placeholder="A short line for the chart; built from who and kind if empty",
        ),
        html.Div(id=ids.READER_ADD_SAID, className="given-said", role="alert"),
        dcc.Store(
            id=ids.READER_ADD_SPAN,
            data={"document": document.id, "start": found.start, "end": found.end, "values": values},
        ),
        html.Div(
            [
                html.Button("Cancel", id=ids.READER_ADD_LEAVE, className="button", title="Key: Esc"),
                html.Button(
                    "Add event", id=ids.READER_ADD_SAVE, className="button primary", **attributes({"data-signs": ""})
                ),
            ],
            className="dialog-end",
        ),
    ]


def beginning(found: Selected) -> dict[str, Any]:
    """Return what stands in the fields before a person types anything."""
    return {
        "date": found.typed,
        "source": list(found.actors[:1]),
        "target": list(found.actors[1:]),
        "event_type": "OTHER",
        "status": "happened",
        "label": "",
    }


def read(date: When) -> str:
    """Return how a typed date was read, and by what."""
    return dates.why(date) if date.edtf is None else f"Read as {days.when(date, long=True)}. {date.why}"


def nothing() -> list[Component]:
    """Return what stands there where no words are selected."""
    return [html.P("Select words of the text first: with the mouse, or with s and Shift and the arrows.")]
