"""Given: what people and options said of a document, out of the judgements on them."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, bindparam, select

from ingest.record.document import Given, TableGiven
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.store.prepared import Prepared
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import judgements
from ingest.record.widths import read_widths
from ingest.record.wire import decode

FIELDS = ("created", "language", "date_order", "publisher", "table", "about", "whole", "rows", "url")
"""What can be given of a document. ``url`` is the link a pasted text came from: an address, no part of Given."""

_SAID = Prepared(
    select(judgements)
    .where(judgements.c.subject == bindparam("document"), judgements.c.verb == "given", judgements.c.undone.is_(None))
    .order_by(judgements.c.id)
)

BY_HAND = frozenset({"rows"})
"""What is said of a document by an act of a person as it comes in, never by an option: their undo takes it back."""


def effective(connection: Connection, document: str) -> dict[str, Any]:
    """Return the fields that judgements give of a document, the latest of each; a null takes an earlier one back."""
    given: dict[str, Any] = {}
    for row in _SAID.rows(connection, document=document):
        judgement = to_judgement(row)
        if judgement.field == "url":
            continue
        given = said_over(given, {judgement.field: value_of(judgement)})
    return given


def said_over(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was said before with what is said now over it, field by field.

    Of a table it is laid over part by part: what is said of its zone takes back nothing that was said of its columns.
    """
    said = {**before, **now}
    if before.get("table") and now.get("table"):
        said["table"] = {**before["table"], **now["table"]}
    return said


def lay_over(given: Given, said: Mapping[str, Any]) -> Given:
    """Return what was given with what people said laid over it."""
    changes: dict[str, Any] = dict(said)
    if "table" in changes and not isinstance(changes["table"], TableGiven):
        table = decode(TableGiven, changes["table"] or {})
        spoken = {name: getattr(table, name) for name in changes["table"] or {} if hasattr(table, name)}
        changes["table"] = replace(given.table, **spoken) if spoken else table
    return replace(given, **changes)


def knows_less(new: Given, stands: Given, said: Mapping[str, Any]) -> bool:
    """Tell whether an extraction was told less than the one that stands: it must not take that one's place.

    What a person said holds against everything; what stands holds against silence.
    """
    if lay_over(new, said) != new:
        return True
    for field in fields(Given):
        if field.name not in said and getattr(new, field.name) != getattr(stands, field.name):
            silent = TableGiven() if field.name == "table" else None
            if getattr(new, field.name) == silent:
                return True
    return False


def value_of(judgement: Judgement) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Return the value a judgement gives a field of a document.

    Raises:
        BadValue: the field is unknown or the value is not JSON.
    """
    if judgement.field not in FIELDS:
        raise BadValue(f"a document has no field {judgement.field!r}", hint=f"use one of {', '.join(FIELDS)}")
    try:
        value = json.loads(judgement.value)
    except ValueError as error:
        raise BadValue(f"the value {judgement.value[:60]!r} is not JSON", hint='write "2024-03-05" or null') from error
    if judgement.field == "about":
        read_widths(value)
    return value
