"""Foreign: what a judgement written by another hand may hold, so that none can stop a timeline from being read.

A judgement on what is not here yet is kept, and bears on it once it comes: it is looked at before, not then.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_args

from ingest.record import edtf
from ingest.record.document import DateOrder, Given, TableGiven
from ingest.record.errors import BadValue
from ingest.record.widths import read_widths
from ingest.record.wire import decode

_NUMBERS = frozenset({"earliest", "latest", "words_start", "words_end", "start", "end", "first_second", "last_second"})
_LARGEST = 10**12
_GIVEN = frozenset({field.name for field in fields(Given)} | {"url"})
_PLACES = 9
"""Digits of the place of a picked event, at the most."""


def check_text(text: str) -> None:
    """See that text can be stored.

    Raises:
        BadValue: it holds half a letter (a lone surrogate), which no file can.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BadValue("it holds half a letter", hint="write the file in UTF-8") from error


def check_place(value: str) -> None:
    """See that the place of a picked event is one.

    Raises:
        BadValue: it is far too large.
    """
    if len(value) > _PLACES:
        raise BadValue(f"{value[:20]!r} is no place", hint="write a number from 1")


def check_set(field: str, value: Any) -> None:  # noqa: ANN401 -- JSON has no narrower type
    """See that a date or the parties of an event have numbers where numbers stand, and texts where texts do.

    Raises:
        BadValue: they have not.
    """
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, Mapping):
            _check_parts(field, each)


def check_given(field: str, value: Any) -> None:  # noqa: ANN401 -- as above
    """See that what is said of a document can be laid over it; null says nothing of it any more.

    Raises:
        BadValue: a document has no such field, or it cannot have that value.
    """
    if field not in _GIVEN:
        raise BadValue(f"a document has no field {field!r}", hint=f"use one of {', '.join(sorted(_GIVEN))}")
    if value is None:
        return
    if field == "table":
        decode(TableGiven, value)
    elif not isinstance(value, bool if field == "whole" else str):
        raise BadValue(f"{value!r} is no {field}", hint='write "text", or true or false')
    elif field == "about":
        read_widths(str(value))
    elif field == "date_order" and value not in get_args(DateOrder):
        raise BadValue(f"{value!r} is no {field}", hint=f"use one of {', '.join(get_args(DateOrder))}")
    elif field == "created" and value:
        edtf.bounds(value)


def _check_parts(field: str, parts: Mapping[str, Any]) -> None:
    if field in ("source", "target") and not isinstance(parts.get("actor"), str):
        raise BadValue(f"{parts.get('actor')!r} is no actor", hint="write FRA, org:NATO or person:Emmanuel Macron")
    for name, part in parts.items():
        if part is not None and not _fits(name, part):
            raise BadValue(f"{part!r} is no {name}", hint="write it as an export does")


def _fits(name: str, part: Any) -> bool:  # noqa: ANN401 -- as above
    if name in _NUMBERS:
        return isinstance(part, int) and abs(part) < _LARGEST
    if name == "readings":
        return isinstance(part, list) and all(isinstance(one, str) for one in part)
    return isinstance(part, bool if name == "approximate" else str)
