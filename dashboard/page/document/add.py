"""Add: the form in which the words a person selected become an event that was missed."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import choice, words
from dashboard.page.attributes import attributes
from dashboard.page.document.selected import Selected
from ingest.record.document import Document


def dialog() -> Component:
    """Return the dialog, closed; the form is made for the words that are selected."""
    made: Component = dmc.Modal(
        html.Div(id=ids.READER_ADD_FORM, className="stack"),
        id=ids.READER_ADD,
        title="Add an event from these words",
        opened=False,
        size="lg",
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
    quote = html.Blockquote(found.quote, className="quote", dir="auto", lang=language)
    date = dmc.TextInput(
        id=ids.READER_ADD_DATE,
        label="Date",
        description="In words, as in the text: 5 March, last Friday, spring 1861. Empty: no date found",
        value=found.typed,
        debounce=300,
        **attributes({"data-autofocus": ""}),
    )
    acting, other = found.actors[:1], found.actors[1:]
    return [
        quote,
        date,
        html.P(id=ids.READER_ADD_READING, className="reading", role="status"),
        choice.actors(ids.READER_ADD_SOURCE, "Who acts or speaks", acting, choices),
        choice.actors(ids.READER_ADD_TARGET, "To or with whom", other, choices),
        html.Div(
            [
                choice.one_of(ids.READER_ADD_TYPE, "Kind", "OTHER", words.TYPES),
                choice.one_of(ids.READER_ADD_STATUS, "Reported or planned", "happened", words.STATUS),
            ],
            className="pair",
        ),
        dmc.TextInput(
            id=ids.READER_ADD_LABEL,
            label="Label",
            placeholder="A short line for the chart; built from who and kind if empty",
        ),
        html.Div(id=ids.READER_ADD_SAID, className="given-said", role="alert"),
        dcc.Store(id=ids.READER_ADD_SPAN, data={"document": document.id, "start": found.start, "end": found.end}),
        html.Div(
            html.Button(
                "Add event", id=ids.READER_ADD_SAVE, className="button primary", **attributes({"data-signs": ""})
            ),
            className="dialog-end",
        ),
    ]


def nothing() -> list[Component]:
    """Return what stands there where no words are selected."""
    return [html.P("Select words of the text first: with the mouse, or with s and Shift and the arrows.")]
