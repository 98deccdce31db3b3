"""Correct: what can be put right of a document: its date, language, date order, outlet; each saved by itself."""

import json
from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, words
from dashboard.page.attributes import attributes
from ingest.record.document import NO_DATE, Document, Given
from ingest.record.errors import Conflict

MISSED = (
    "Select its words in the text, with the mouse, or with s for a sentence and Shift and the arrows for more or less; "
    "then press +."
)
ORDERS = {"DMY": "Day first: 3/4 is 3 April", "MDY": "Month first: 3/4 is 4 March"}


def names(document: Document) -> dict[str, str]:
    """Return the name of each field on the page."""
    return {
        "created": f"{words.CREATED[document.kind]} on",
        "language": "Language",
        "date_order": "Dates in digits",
        "publisher": "Outlet",
        "table": "Columns",
    }


def form(document: Document, said: Given, *, columns: Component | None = None) -> Component:
    """Return the form; ``said`` is what people said of the document so far."""
    name = names(document)
    created = dmc.TextInput(
        id={"type": "given", "field": "created"},
        label=name["created"],
        placeholder=days.created(document.created.when) if document.created else "5 March 2024",
        debounce=300,
        size="sm",
    )
    publisher = dmc.TextInput(
        id={"type": "given", "field": "publisher"},
        label=name["publisher"],
        placeholder=document.publisher or "",
        size="sm",
    )
    rows = [
        _row(created, "created", said.created is not None, none=said.created != NO_DATE),
        html.P(id=ids.READER_READING, className="reading", role="status"),
        _row(publisher, "publisher", said.publisher is not None),
        _row(_language(document, name["language"]), "language", said.language is not None),
        _row(_order(said, name["date_order"]), "date_order", said.date_order is not None),
        *([columns] if columns is not None else []),
        html.Div(id=ids.READER_SAID, className="given-said", role="alert"),
        html.H3("Was an event missed?"),
        html.P(MISSED, className="muted"),
    ]
    return html.Section([html.H3("Correct it"), *rows], className="given")


def told(field: str, value: Any) -> str:  # noqa: ANN401 -- what JSON holds
    """Return the value of a field in the reader's words."""
    if value is None:
        return "what was found in the document"
    if field == "created":
        return "no date" if value == NO_DATE else days.created(str(value))
    if field == "language":
        return words.language(str(value))
    if field == "date_order":
        return ORDERS.get(str(value), str(value)).partition(":")[0].lower()
    if field == "table":
        return "other columns"
    return str(value)


def conflict(error: Conflict, field: str, typed: Any, document: Document) -> list[Component]:  # noqa: ANN401
    """Return both values where somebody else said something of the same field, and the choice between them."""
    stands = told(field, _value(error.value))
    who = error.who or "Somebody"
    at = f" on {days.created(error.at[:10])}, {error.at[11:16]} UTC" if error.at else ""
    name = names(document)[field]
    return [
        html.P([html.Strong([html.Bdi(who), " was here meanwhile. "]), f"{name}, said{at}: ", html.Bdi(stands), "."]),
        html.P(["You said: ", html.Bdi(told(field, typed)), ". Nothing was overwritten."]),
        html.Div(
            [give(field, "over", "Save mine instead"), give(field, "theirs", "Keep theirs")], className="given-buttons"
        ),
    ]


def give(field: str, how: str, text: str, *, style: str = "button small") -> Component:
    """Return a button that says something of a field; the page's script sends which."""
    return html.Button(text, className=style, **attributes({"data-give": f"{field}:{how}", "data-signs": ""}))


def failed(why: str) -> list[Component]:
    """Return why nothing was saved."""
    return [html.P(why, className="failed", dir="auto")]


def _row(control: Component, field: str, said: bool, *, none: bool = False) -> Component:
    buttons = [give(field, "save", "Save")]
    if field == "created" and none:
        buttons.append(give(field, "none", "No date", style="link"))
    if said:
        buttons.append(give(field, "clear", "Back to what was found", style="link"))
    return html.Div([control, html.Div(buttons, className="given-buttons")], className="given-row")


def _language(document: Document, label: str) -> Component:
    offered: Mapping[str, str] = {code: name for code, name in words.LANGUAGES.items() if code != "und"}
    data = [{"value": code, "label": name} for code, name in sorted(offered.items(), key=lambda pair: pair[1])]
    current = document.language if document.language in offered else None
    choice: Component = dmc.Select(
        id={"type": "given", "field": "language"}, label=label, data=data, value=current, searchable=True, size="sm"
    )
    return choice


def _order(said: Given, label: str) -> Component:
    data = [{"value": value, "label": text} for value, text in ORDERS.items()]
    choice: Component = dmc.Select(
        id={"type": "given", "field": "date_order"},
        label=label,
        data=data,
        value=said.date_order,
        placeholder="As the document does it",
        size="sm",
    )
    return choice


def _value(text: str) -> Any:  # noqa: ANN401 -- what JSON holds
    try:
        return json.loads(text)
    except ValueError:
        return None
