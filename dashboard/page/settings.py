"""Settings: what each control of the filters shows for a query, and what is to be set to come from one to another."""

from dataclasses import replace
from typing import Any, get_args

from dashboard import controls, ids
from dashboard.page import days
from dashboard.view import View
from ingest.record.query import EventQuery
from ingest.record.report import Kind, Status

Settings = dict[str, dict[str, Any]]
"""Id of a control -> its property and the value it is set to."""

FIELDS: dict[str, tuple[str, str]] = {
    "actors": (ids.WHO, "value"),
    "match": (ids.MATCH, "value"),
    "role": (ids.ROLE, "value"),
    "people": (ids.PEOPLE, "checked"),
    "kinds": (ids.KINDS, "value"),
    "status": (ids.STATUS, "value"),
    "picked": (ids.PICKED, "checked"),
    "text": (ids.TEXT, "value"),
    "types": (ids.TYPES, "value"),
    "precision": (ids.PRECISION, "value"),
    "confidence": (ids.STRENGTH, "value"),
    "publisher": (ids.OUTLET, "value"),
    "language": (ids.LANGUAGE, "value"),
    "review": (ids.REVIEW, "value"),
}
"""Field of a query -> the control that sets it and the property that holds its value; days are typed."""
_EVERY: dict[str, tuple[str, ...]] = {"kinds": get_args(Kind), "status": get_args(Status)}
"""Boxes that are all ticked where nothing is chosen."""
FILTERS = (*FIELDS, "first", "last", *controls.WITHOUT_CONTROL)
"""The fields of a query that are filters; the others say how its events are looked at."""


def settings(query: EventQuery) -> Settings:
    """Return what every control of the filters is set to for a query."""
    values = controls.to_values(query, View())
    made = {
        id_: {prop: values[field] or list(_EVERY.get(field, ())) or values[field]}
        for field, (id_, prop) in FIELDS.items()
    }
    made[ids.FROM] = {"value": shown(query.first)}
    made[ids.TO] = {"value": shown(query.last)}
    made[ids.REST] = {"data": {name: values[name] for name in controls.WITHOUT_CONTROL}}
    return made


def change(old: EventQuery, new: EventQuery) -> Settings:
    """Return what is to be set to come from one query to another; what stays the same is not touched."""
    before = settings(old)
    return {id_: value for id_, value in settings(new).items() if value != before[id_]}


def cleared(query: EventQuery) -> EventQuery:
    """Return a query without any of its filters."""
    empty = EventQuery()
    return replace(query, **{name: getattr(empty, name) for name in FILTERS})


def filtered(query: EventQuery) -> bool:
    """Tell whether any filter is on."""
    return cleared(query) != query


def shown(day: int | None) -> str:
    """Return a day as the date inputs show it, empty for none."""
    return "" if day is None else days.short(day)
