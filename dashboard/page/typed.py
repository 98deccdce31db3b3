"""Typed: the buttons above the table, the form for one event and the dialog for rows pasted from a spreadsheet."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import cards, choice, words
from dashboard.page.attributes import attributes
from dashboard.page.document.columns import SAYS
from ingest.record.desk import Look
from ingest.record.report import Rejected

SAMPLED = 3
"""Rows of a paste that are shown before it is added."""

NO_DATE = "Type the date first"
NO_SENTENCE = "Say in a sentence what happened"
NO_ROWS = "Paste the rows first"
STILL_READ = "They are still being read; they will come in by themselves"
HAD = "The timeline has these rows already; nothing changed"
ADDED = "Added"


def buttons() -> Component:
    """Return the buttons above the table: add an event, paste rows, and move a picked one."""
    moves = [
        html.Button(
            sign,
            className="button small",
            title=f"{says} in the order of picking (Alt and {key})",
            **attributes({"data-step": step, "data-signs": "", "aria-label": says, "aria-keyshortcuts": f"Alt+{key}"}),
        )
        for sign, step, says, key in (("↑", "-1", "Move up", "ArrowUp"), ("↓", "1", "Move down", "ArrowDown"))
    ]
    return html.Div(
        [
            html.Button("Add event", id=ids.NOTED_OPEN, className="button small"),
            html.Button("Paste rows", id=ids.PASTED_OPEN, className="button small"),
            html.Span(["Picked:", *moves], id=ids.MOVES, className="moves", hidden=True),
        ],
        className="table-buttons",
    )


def note() -> Component:
    """Return the form in which an event is typed."""
    fields = [
        _text(ids.NOTED_DATE, "Date", "26 February 2024, spring 1861, about March 2024", focus=True),
        html.P(id=ids.NOTED_READING, className="reading", role="status"),
        _text(ids.NOTED_SOURCE, "Who acts or speaks", "France, Emmanuel Macron"),
        _text(ids.NOTED_TARGET, "To or with whom", "Names, divided by commas"),
        html.Div(
            [
                choice.one_of(ids.NOTED_TYPE, "Kind", "STATEMENT", words.TYPES),
                choice.one_of(ids.NOTED_STATUS, "Reported or planned", "happened", words.STATUS),
            ],
            className="pair",
        ),
        dmc.Textarea(id=ids.NOTED_SENTENCE, label="What happened, in a sentence", autosize=True, minRows=2, maxRows=6),
        _text(ids.NOTED_LABEL, "Label", "A short line for the chart; from the sentence if left empty"),
        _text(ids.NOTED_FROM, "Where you know it from", "A book and page, a person, or a link"),
        html.P(id=ids.NOTED_SAID, className="wrong", role="alert"),
        html.Div(_save(ids.NOTED_SAVE, "Add event"), className="dialog-end"),
    ]
    return _dialog(ids.NOTED, "Add event", html.Div(fields, className="stack"), size="md")


def paste() -> Component:
    """Return the dialog that takes rows of a spreadsheet."""
    box = dmc.Textarea(
        id=ids.PASTED,
        label="Rows copied from a spreadsheet, or CSV",
        description="With a row of names on top if there is one",
        autosize=True,
        minRows=4,
        maxRows=10,
        debounce=300,
        className="pasted-rows",
        **attributes({"data-autofocus": ""}),
    )
    parts = [
        box,
        html.Div(id=ids.PASTED_FOUND),
        html.Div(id=ids.PASTED_SAID, role="status"),
        html.Div(_save(ids.PASTED_SAVE, "Add rows"), className="dialog-end"),
    ]
    return _dialog(ids.PASTED_DIALOG, "Paste rows", html.Div(parts, className="stack"), size="xl")


def found(look: Look) -> Component:
    """Return the columns of pasted rows as they are understood, each with its first cells and what it is to be."""
    if not look.columns:
        why = look.failures[0].reason if look.failures else "These are no rows: copy the cells with their dates"
        return html.P(f"{why[:1].upper()}{why[1:]}", className="wrong")
    heads = [
        html.Th([html.Span(header, dir="auto"), _meaning(header, meant)], scope="col")
        for header, meant in zip(look.columns, look.meant, strict=False)
    ]
    body = [html.Tr([html.Td(cell, dir="auto") for cell in row]) for row in look.sample[:SAMPLED]]
    said = f"{words.count(look.rows, 'row')}; the first are shown. Say what a column is where it was not understood."
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="pasted-table")
    return html.Div([html.P(said, className="muted"), html.Div(table, className="table-frame")])


def taken(events: int, rejected: tuple[Rejected, ...]) -> list[Component]:
    """Return what became of pasted rows, with each row that makes no event and the reason."""
    parts: list[Component] = [html.P(added(events))]
    if rejected:
        parts += [html.P("These rows make no event:", className="wrong"), cards.rejections(rejected)]
    return parts


def added(events: int) -> str:
    """Return how many events came of pasted rows, in words."""
    return f"{words.count(events, 'event')} added"


def _meaning(header: str, meant: str) -> Component:
    made: Component = dmc.Select(
        id={"type": "meaning", "column": header},
        data=[{"value": value, "label": label} for value, label in SAYS.items()],
        value=meant or "extra",
        allowDeselect=False,
        searchable=True,
        selectFirstOptionOnChange=True,
        size="xs",
        comboboxProps={"width": 220, "position": "bottom-start"},
        **attributes({"aria-label": f"What {header} is"}),
    )
    return made


def _text(name: str, label: str, hint: str, *, focus: bool = False) -> Component:
    extra = attributes({"data-autofocus": ""}) if focus else {}
    box: Component = dmc.TextInput(id=name, label=label, placeholder=hint, debounce=250, **extra)
    return box


def _save(name: str, text: str) -> Component:
    return html.Button(text, id=name, className="button primary", **attributes({"data-signs": ""}))


def _dialog(name: str, title: str, inside: Component, *, size: str) -> Component:
    dialog: Component = dmc.Modal(
        inside, id=name, title=title, opened=False, size=size, closeButtonProps={"aria-label": "Close"}
    )
    return dialog
