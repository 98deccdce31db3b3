"""Columns: what each column of a table is taken for, with its first cells, to be put right."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.page import choice
from dashboard.page.days import iso
from dashboard.page.days import read as read_day
from dashboard.page.document.correct import give
from ingest.record.desk import Look
from ingest.record.document import TableGiven
from ingest.record.table_fields import BOOKKEEPING, EXTRA, IGNORE

SAYS: dict[str, str] = {
    "date": "Date",
    "end": "End of a period",
    "title": "Title of the event",
    "text": "Text",
    "actors": "Who takes part",
    "source": "Who acts or speaks",
    "target": "To or with whom",
    "type": "Kind of event",
    "status": "Reported or planned",
    "place": "Place",
    "host": "State of the place",
    "publisher": "Outlet",
    "url": "Link",
    "id": "Number of the row",
    "year": "Year of the date",
    "month": "Month of the date",
    "day": "Day of the date",
    "time": "Time of the date",
    "end year": "Year of the end",
    "end month": "Month of the end",
    "end day": "Day of the end",
    "end time": "Time of the end",
    EXTRA: "Kept as it is",
    BOOKKEEPING: "About the table itself",
    IGNORE: "Left out",
}
"""Every field a column can be, in the reader's words."""

EPOCHS = {"1900": "Day 1 is 1 January 1900", "1904": "Day 0 is 1 January 1904"}
CODES = {"iso2": "Two letters: FR, UA", "iso3": "Three letters: FRA, UKR"}
_ZONE = re.compile(r"Z|[+-](?:0\d|1[0-4]):[0-5]\d")
MOST = 60
"""Columns shown; a wider table is corrected by a file of columns on the command line."""


def form(look: Look, said: TableGiven) -> Component | None:
    """Return the columns of a table, each with what it is and three cells; None where the bytes give no one table."""
    if not look.columns:
        return None
    told = dict(said.columns)
    rows = [
        _column(
            index, header, told.get(header) or meant or EXTRA, [row[index] for row in look.sample if index < len(row)]
        )
        for index, (header, meant) in enumerate(zip(look.columns, look.meant, strict=False))
    ]
    parts: list[Component] = [html.H4("Columns"), *rows[:MOST]]
    if len(rows) > MOST:
        parts.append(html.P(f"{len(rows) - MOST:,} further columns stay as they are.", className="muted"))
    parts += [
        _choice("serials", "Day numbers count from", EPOCHS, said.serials, "As the file says"),
        _choice("actor_codes", "Cells of actors hold codes", CODES, said.actor_codes, "Names, or found by itself"),
        _text("zone", "Time zone of clock times without one", said.zone, "+03:00"),
        _text("not_after", "No date lies after", said.not_after, "2024-12-31"),
    ]
    buttons = [give("table", "save", "Save columns")]
    if said != TableGiven():
        buttons.append(give("table", "clear", "Back to what was found", style="link"))
    return html.Div([*parts, html.Div(buttons, className="given-buttons")], className="given-columns")


def read(columns: Sequence[tuple[str, str | None]], options: Mapping[str, Any], *, look: Look) -> TableGiven:
    """Return what a person said: the columns that are not what they were taken for, and the options that are set."""
    meant = dict(zip(look.columns, (field or EXTRA for field in look.meant), strict=False))
    told = tuple((header, field) for header, field in columns if field and field != meant.get(header))
    return TableGiven(
        columns=told,
        serials=options.get("serials") or None,
        actor_codes=options.get("actor_codes") or None,
        zone=(options.get("zone") or "").strip() or None,
        not_after=(options.get("not_after") or "").strip() or None,
    )


def wrong(said: TableGiven) -> str:
    """Return what is wrong with what was typed, empty if nothing."""
    if said.zone and not _ZONE.fullmatch(said.zone):
        return f"{said.zone} is no time zone: write it as +03:00 or Z"
    try:
        day = read_day(said.not_after)
    except ValueError as error:
        return str(error)
    if day is not None and iso(day) != said.not_after:
        return f"Write the last day as {iso(day)}"
    return ""


def _column(index: int, header: str, field: str, cells: Sequence[str]) -> Component:
    offered = SAYS if field in SAYS else {**SAYS, field: f"Kept as “{field}”"}
    name = html.Bdi(header or f"Column {index + 1}")
    column = choice.one_of({"type": "given-column", "header": header, "number": index}, name, field, offered)
    sample = html.P(" · ".join(cell[:40] for cell in cells if cell), className="muted sample-cells", dir="auto")
    return html.Div([column, sample], className="given-row")


def _choice(name: str, label: str, offered: Mapping[str, str], value: str | None, empty: str) -> Component:
    made: Component = dmc.Select(
        id={"type": "given-table", "field": name},
        label=label,
        data=[{"value": one, "label": text} for one, text in offered.items()],
        value=value,
        placeholder=empty,
        clearable=True,
        clearButtonProps={"aria-label": f"Clear {label}"},
        size="sm",
    )
    return made


def _text(name: str, label: str, value: str | None, example: str) -> Component:
    typed: Component = dmc.TextInput(
        id={"type": "given-table", "field": name}, label=label, value=value or "", placeholder=example, size="sm"
    )
    return typed
