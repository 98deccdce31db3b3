"""Arrange: the small menu over the chart that says what the rows are, how they are sorted, and by which date."""

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import controls, ids
from dashboard.view import Layout, RowsBy, SortBy

ROWS: dict[RowsBy, str] = {
    "actor": "State or organisation",
    "person": "Person",
    "speaker": "Speaker",
    "kind": "Kind",
    "publisher": "Outlet",
    "document": "Document",
}
SORTS: dict[SortBy, str] = {"activity": "Most events", "name": "Name", "first": "First event"}
DATES = dict(zip(controls.AXES, ("Date of the event", "Date it was said"), strict=True))


LAYOUTS: dict[Layout, str] = {"rows": "Rows", "chronology": "Chronology", "between": "Between two"}


def layouts(actors: int) -> list[dict[str, str]]:
    """Return the layouts to choose from; two actors can be faced once exactly two are chosen."""
    return [{"value": one, "label": label} for one, label in LAYOUTS.items() if one != "between" or actors == 2]


def menu(values: Mapping[str, Any]) -> Component:
    """Return the button and the choices that unfold below it, set as the address asks."""
    groups = [
        _choice(ids.ROWS_BY, "Rows by", ROWS, values["rows"]),
        html.Div(
            [
                _choice(ids.SORT, "Sorted by", SORTS, values["sort"]),
                _choice(ids.SAID, "Arrange by", DATES, controls.AXES[bool(values["said"])]),
            ]
        ),
    ]
    panel = html.Div(groups, className="arrange-panel")
    made: Component = html.Details(
        [html.Summary("Arrange", className="button"), panel], id=ids.ARRANGE, className="menu arrange"
    )
    return made


def _choice(name: str, title: str, offered: Mapping[Any, str], value: str) -> Component:
    boxes = [dmc.Radio(value=one, label=label, size="sm") for one, label in offered.items()]
    made: Component = dmc.RadioGroup(html.Div(boxes, className="arrange-boxes"), id=name, value=value, label=title)
    return made
