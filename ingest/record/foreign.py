"""Foreign: what a judgement written by another hand may hold, so that none can stop a timeline from being read.

A judgement on what is not here yet is kept, and bears on it once it comes: it is looked at before, not then.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import MAXYEAR, MINYEAR, datetime
from typing import Any, get_args

from ingest.record import edtf
from ingest.record.addition import Addition, check_addition
from ingest.record.decided import check_value
from ingest.record.document import DateOrder, Given, TableGiven
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.report import DateBasis, Precision
from ingest.record.widths import read_widths
from ingest.record.wire import decode

_NEEDS_JSON = ("set", "given", "add", "rename", "name", "post")
"""Verbs whose value is JSON and nothing else; that of others may be as it was typed."""
_NUMBERS = frozenset({"earliest", "latest", "words_start", "words_end", "start", "end", "first_second", "last_second"})
_WORDS = {"precision": get_args(Precision), "basis": get_args(DateBasis)}
_LARGEST = 10**12
_GIVEN = frozenset({field.name for field in fields(Given)} | {"url"})
_PLACES = 9
"""Digits of the place of a picked event, at the most."""


def check(judgement: Judgement) -> None:
    """See that a judgement can be kept and laid over what it is about, today or when that comes in.

    Raises:
        BadValue: it cannot; the error says what is wrong with it.
    """
    value = _read(judgement)
    if judgement.verb == "add":
        _check_addition(value)
    elif judgement.verb == "set":
        check_value(judgement)
        check_set(judgement.field, value)
    elif judgement.verb == "given":
        check_given(judgement.field, value)
    elif judgement.verb == "pick":
        check_place(judgement.value)


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
    elif not isinstance(value, bool if field in ("whole", "rows") else str):
        raise BadValue(f"{value!r} is no {field}", hint='write "text", or true or false')
    elif field == "about":
        read_widths(str(value))
    elif field == "date_order" and value not in get_args(DateOrder):
        raise BadValue(f"{value!r} is no {field}", hint=f"use one of {', '.join(get_args(DateOrder))}")
    elif field == "created" and value:
        edtf.bounds(value)


def _read(judgement: Judgement) -> Any:  # noqa: ANN401 -- as above
    """Return the value of a judgement, null where it is none of JSON and need not be."""
    if not judgement.value and judgement.verb in ("rename", "name", "post"):
        return None
    try:
        value = json.loads(judgement.value)
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except RecursionError as error:
        raise BadValue("its value is nested too deep", hint="write it as an export does") from error
    except ValueError as error:
        if judgement.verb in _NEEDS_JSON:
            raise BadValue("its value is not JSON", hint="write it as an export does") from error
        return None
    check_text(text)
    return value


def _check_addition(value: Any) -> None:  # noqa: ANN401 -- as above
    if isinstance(value, Mapping):
        if isinstance(value.get("when"), Mapping):
            _check_parts("when", value["when"])
        for name in ("quote", "label", "speaker", "start", "end"):
            if value.get(name) is not None and not _fits(name, value[name]):
                raise BadValue(f"{value[name]!r} is no {name}", hint="write it as an export does")
    check_addition(decode(Addition, value))


def _check_parts(field: str, parts: Mapping[str, Any]) -> None:
    if field in ("source", "target") and not isinstance(parts.get("actor"), str):
        raise BadValue(f"{parts.get('actor')!r} is no actor", hint="write FRA, org:NATO or person:Emmanuel Macron")
    for name, part in parts.items():
        if part is not None and not _fits(name, part):
            raise BadValue(f"{part!r} is no {name}", hint="write it as an export does")
    if field == "when":
        _check_when(parts)


def _check_when(parts: Mapping[str, Any]) -> None:
    first, last = parts.get("earliest"), parts.get("latest")
    if first is not None and last is not None and last < first:
        raise BadValue(f"a date that ends on day {last} cannot begin on day {first}", hint="swap the two")
    for written in (parts.get("edtf"), *(parts.get("readings") or ())):
        if written is not None:
            edtf.bounds(written)


def _fits(name: str, part: Any) -> bool:  # noqa: ANN401 -- as above
    if name in _NUMBERS:
        return isinstance(part, int) and not isinstance(part, bool) and abs(part) < _LARGEST
    if name == "readings":
        return isinstance(part, list) and all(isinstance(one, str) for one in part)
    if name in _WORDS:
        return part in _WORDS[name]
    if name == "instant":
        return isinstance(part, str) and is_instant(part)
    return isinstance(part, bool if name == "approximate" else str)


def is_instant(text: str) -> bool:
    """Tell whether text is an instant that a clock can show."""
    try:
        read = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return False
    # In another zone the first day of all, or the last, would be one that no clock can show.
    return read.utcoffset() is not None and MINYEAR < read.year < MAXYEAR
