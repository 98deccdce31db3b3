"""Sound: whether a value that was read from a file is one of the record; anybody may have written the file.

``wire.decode`` takes fields as they are: what comes from elsewhere is looked at here before it is kept.
"""

import math
import re
import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, cast

from ingest.record import foreign
from ingest.record.document import Document
from ingest.record.errors import BadValue
from ingest.record.report import Report, When
from ingest.record.wire import encode

_LARGEST = 10**12
_LARGEST_PART = 3.0
"""The most that one part of a weight can be: that of what a person added."""
_ID = re.compile(r"[der][0-9a-f]{20}")
_HINT = "export it again"
_Check = Callable[[Any], bool]


def check_types(value: object) -> None:
    """See that every field of a value of the record has its type.

    Raises:
        BadValue: one has not; the error names it.
    """
    for name, fits in _fields(cast("Any", type(value))):
        if not fits(getattr(value, name)):
            raise BadValue(f"its {name} is none", subject=name, hint=_HINT)


def check_document(document: Document) -> None:
    """See that a document can be kept.

    Raises:
        BadValue: a field is of another type, its id is none, or a block is not in its text.
    """
    check_types(document)
    _check_id(document.id)
    if document.retrieved and not foreign.is_instant(document.retrieved):
        raise BadValue(f"{document.retrieved[:60]!r} is no instant", hint=_HINT)
    if any(not 0 <= block.start <= block.end <= len(document.text) for block in document.blocks):
        raise BadValue("a paragraph is not within its text", hint=_HINT)


def check_report(report: Report, document: Document) -> None:
    """See that a report can be kept and tells of a place in its document.

    Raises:
        BadValue: a field is of another type, its quote does not stand there, or its date or a weight is none.
    """
    check_types(report)
    _check_id(report.id)
    if not 0 <= report.start <= report.end or document.text[report.start : report.end] != report.quote:
        raise BadValue("its quote does not stand in its document", subject=report.document, hint=_HINT)
    if any(abs(part) > _LARGEST_PART for _, part in (*report.weight_parts, *report.doubts)):
        raise BadValue("it weighs more than an event can", hint=_HINT)
    check_when(report.when)


def check_when(when: When) -> None:
    """See that a date can be drawn.

    Raises:
        BadValue: it ends before it begins, or its EDTF or its instant is none.
    """
    foreign.check_set("when", encode(when))


def _check_id(name: str) -> None:
    if not _ID.fullmatch(name):
        raise BadValue(f"{name[:60]!r} is no id", hint=_HINT)


@cache
def _fields(kind: Any) -> tuple[tuple[str, _Check], ...]:  # noqa: ANN401 -- a type has no narrower type than Any
    hints = typing.get_type_hints(kind)
    return tuple((field.name, _check(hints[field.name])) for field in fields(kind))


@cache
def _check(hint: Any) -> _Check:  # noqa: ANN401 -- a type has no narrower type than Any
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        known = frozenset(inner)
        return lambda value: isinstance(value, str) and value in known
    if origin in (types.UnionType, typing.Union):
        either = tuple(_check(one) for one in inner if one is not types.NoneType)
        empty = types.NoneType in inner
        if len(either) == 1:
            return lambda value: either[0](value) or (empty and value is None)
        return lambda value: (empty and value is None) or any(fits(value) for fits in either)
    if origin is tuple and inner[1:] == (Ellipsis,):
        each = _check(inner[0])
        return lambda value: isinstance(value, tuple) and all(map(each, value))
    if origin is tuple:
        parts = tuple(map(_check, inner))
        return lambda value: _each_fits(value, parts)
    if is_dataclass(hint):
        return lambda value: (
            type(value) is hint and all(fits(getattr(value, name)) for name, fits in _fields(cast("Any", hint)))
        )
    if hint is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST
    if hint is float:
        return _is_number
    return lambda value: isinstance(value, hint)


def _each_fits(value: object, parts: tuple[_Check, ...]) -> bool:
    if not isinstance(value, tuple) or len(value) != len(parts):
        return False
    return all(fits(each) for fits, each in zip(parts, value, strict=True))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
