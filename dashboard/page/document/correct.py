"""Correct: what can be put right of a document: its date, language, date order, outlet; each saved by itself."""

import json
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.dated import Resolve
from dashboard.page import choice, dates, days, words
from dashboard.page.attributes import attributes
from ingest.record.document import NO_DATE, Document, Given
from ingest.record.errors import Conflict
from ingest.record.report import When

MISSED = (
    "Select its words in the text, with the mouse, or with s for a sentence and Shift and the arrows for more or less; "
    "then press +."
)
NOT_KEPT = "The saved original of this document was not kept: add the file again, then correct it"
NOT_CHANGED = "Nothing was changed: it stands like that already"
NO_DATE_TYPED = "Type the date first"
NOTHING_TYPED = "Choose or type something first"
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


def form(document: Document, said: Given, *, date: str = "", columns: Component | None = None) -> Component:
    """Return the form with what stands now: ``date`` of the document in words, ``said`` by people so far."""
    name = names(document)
    created = dmc.TextInput(
        id={"type": "given", "field": "created"},
        label=name["created"],
        value=date,
        placeholder="5 March 2024",
        debounce=300,
        size="sm",
        inputProps={"dir": "auto", "autoComplete": "off", "aria-describedby": ids.READER_READING},
        **attributes({"data-select": ""}),
    )
    publisher = dmc.TextInput(
        id={"type": "given", "field": "publisher"},
        label=name["publisher"],
        value=document.publisher or "",
        size="sm",
        inputProps={"dir": "auto"},
        **attributes({"data-select": ""}),
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


def standing(document: Document, resolve: Resolve) -> str:
    """Return the date of a document as it stands in its field: words that are read as the same date again."""
    if document.created is None:
        return ""
    when = document.created.when
    words = days.created(when)
    return words if resolve(words, created=None).edtf == when else dates.typed_as(resolve, When(when))


def not_one(typed: str) -> str:
    """Return that what was typed is a date, but none that a document can have."""
    return f"{typed} is no single day, month or year: a document has one date"


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
    pairs = sorted((pair for pair in words.LANGUAGES.items() if pair[0] != "und"), key=lambda pair: pair[1])
    current = document.language if document.language in dict(pairs) else None
    return choice.one_of({"type": "given", "field": "language"}, label, current, dict(pairs))


def _order(said: Given, label: str) -> Component:
    data = [{"value": value, "label": text} for value, text in ORDERS.items()]
    made: Component = dmc.Select(
        id={"type": "given", "field": "date_order"},
        label=label,
        data=data,
        value=said.date_order,
        placeholder="As the document does it",
        size="sm",
    )
    return made


def _value(text: str) -> Any:  # noqa: ANN401 -- what JSON holds
    try:
        return json.loads(text)
    except ValueError:
        return None
