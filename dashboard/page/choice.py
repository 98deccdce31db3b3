"""Choices: the lists a person chooses actors or one value from, by typing a part of the name and Enter."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

Choices = Sequence[Mapping[str, Any]]
"""What is offered, as the list takes it: values with labels, in groups or not."""


def actors(id: str, label: str, chosen: Sequence[str], offered: Choices) -> Component:
    """Return the field for one or more actors, found by the beginning of any word of any of their names."""
    made: Component = dmc.MultiSelect(
        id=id,
        label=label,
        value=list(chosen),
        data=list(offered),
        searchable=True,
        selectFirstOptionOnChange=True,
        hidePickedOptions=True,
        nothingFoundMessage="Nobody of that name is known",
        filter={"function": "byAnyName"},
        renderOption={"function": "withCount"},
        limit=100,
        maxDropdownHeight=260,
        comboboxProps={"shadow": "md"},
    )
    return html.Div([made, dcc.Store(id=answer(id))])


def answer(box: str) -> str:
    """Return the id of what was found last for the words in a field for actors."""
    return f"{box}-answer"


def one_of(
    id: str | dict[str, Any],
    label: str | Component,
    value: str | None,
    offered: Mapping[Any, str] | Choices,
    *,
    size: str = "sm",
) -> Component:
    """Return the field for one value of a list; Enter, or going on, takes the first that has what is typed in it."""
    data = [{"value": key, "label": name} for key, name in offered.items()] if isinstance(offered, Mapping) else offered
    made: Component = dmc.Select(
        id=id,
        label=label,
        value=value,
        data=list(data),
        allowDeselect=False,
        searchable=True,
        selectFirstOptionOnChange=True,
        comboboxProps={"shadow": "md"},
        size=size,
    )
    return made
