"""Rare: the filters under More filters: part, type, how exact, strength, outlet, language, checked, picked."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import words
from ingest.record.query import EventQuery

LISTS = ("types", "precision", "confidence", "publisher", "language", "review")


def more(values: Mapping[str, Any]) -> Component:
    """Return the rarer filters, folded unless one of them is on."""
    parts = [
        html.Summary("More filters", id=ids.MORE, className="link"),
        _role(values["role"]),
        _several(ids.TYPES, "Type", values["types"], words.TYPES),
        _several(ids.PRECISION, "How exact", values["precision"], words.EXACT),
        _several(ids.STRENGTH, "Strength", values["confidence"], words.STRENGTH),
        _several(ids.OUTLET, "Outlet", values["publisher"], {one: one for one in values["publisher"]}),
        _several(
            ids.LANGUAGE, "Language", values["language"], {one: words.language(one) for one in values["language"]}
        ),
        _several(ids.REVIEW, "Checked", values["review"], words.REVIEW),
        dmc.Checkbox(id=ids.PICKED, label="Picked only", checked=values["picked"], size="sm"),
    ]
    on = values["picked"] or values["role"] != "any" or any(values[one] for one in LISTS)
    return html.Details(parts, className="filter more", open=bool(on))


def summary(query: EventQuery) -> str:
    """Return what the fold is called: with how many of its filters are on, as they may be out of sight."""
    on = sum(bool(getattr(query, one)) for one in LISTS) + query.picked + (query.role != "any")
    return f"More filters ({on} on)" if on else "More filters"


def choices(offered: Mapping[Any, str], counts: Mapping[str, int], chosen: Sequence[str]) -> list[dict[str, Any]]:
    """Return the choices of a rarer filter with their counts, the most frequent first; chosen ones are kept."""
    values = sorted({*counts, *chosen}, key=lambda value: (-counts.get(value, 0), value))
    shown = {value: offered.get(value, value) for value in values}
    return [{"value": value, "label": label, "count": counts.get(value, 0)} for value, label in shown.items()]


def roles(counts: Mapping[Any, int]) -> list[dict[str, Any]]:
    """Return the parts the chosen actors can have; with counts where somebody is chosen."""
    return [
        {"value": value, "label": label} | ({"count": counts[value]} if counts else {})
        for value, label in words.ROLES.items()
    ]


def picked(count: int) -> str:
    """Return the label of the switch to what was picked, with how many of the events were."""
    return f"Picked only ({count:,})"


def _role(chosen: str) -> Component:
    field: Component = dmc.Select(
        id=ids.ROLE,
        value=chosen,
        data=roles({}),
        label="How those chosen take part",
        allowDeselect=False,
        renderOption={"function": "withCount"},
        size="sm",
        comboboxProps={"shadow": "md"},
    )
    return field


def _several(id: str, label: str, chosen: Sequence[str], offered: Mapping[Any, str]) -> Component:
    data = [{"value": value, "label": name} for value, name in offered.items()]
    chosen_from: Component = dmc.MultiSelect(
        id=id,
        value=list(chosen),
        data=data,
        label=label,
        placeholder="Any" if not chosen else "",
        searchable=True,
        hidePickedOptions=True,
        renderOption={"function": "withCount"},
        size="sm",
        comboboxProps={"shadow": "md"},
    )
    return chosen_from
