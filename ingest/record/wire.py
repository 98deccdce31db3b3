"""Wire: every value of the record to JSON and back, without loss.

A field that has its default is left out, so that a later version can add fields. Tuples become lists, pairs lists of
two. Numbers JSON cannot write (not a number, infinite) become null: a table's empty cell and its "NaN" are the same.
"""

# ruff: noqa: ANN401 - what stands in JSON has no narrower type than Any

import dataclasses
import json
import math
import re
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast

from ingest.record.actor import Actor
from ingest.record.addition import Addition
from ingest.record.document import Document, Given
from ingest.record.errors import BadValue
from ingest.record.event import Event, Gone
from ingest.record.extraction import Extraction, Failure
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.report import Party, Rejected, Report, When

VERSION = 1
_KINDS: dict[str, type] = {
    kind.__name__.lower(): kind
    for kind in (
        Actor, Addition, Document, Event, EventQuery, Extraction, Failure, Given, Gone, Judgement, Party, Rejected,
        Report, When,
    )
}  # fmt: skip

T = TypeVar("T")
_HALVES = re.compile("[\ud800-\udfff]")
# Values of the record hold no circles.
_AS_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)
_ESCAPED = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False)
_Step = Callable[..., Any]


def to_wire(value: object) -> dict[str, Any]:
    """Return a value of the record as a dict that ``json`` can write; ``wire`` is the version, ``is`` says what it is.

    Raises:
        BadValue: it is not a value of the record.
    """
    kind = type(value).__name__.lower()
    if _KINDS.get(kind) is not type(value):
        raise BadValue(f"a {type(value).__name__} has no place on the wire", hint=f"known are {', '.join(_KINDS)}")
    return {"wire": VERSION, "is": kind, **encode(value)}


def from_wire(data: Mapping[str, Any]) -> Any:
    """Return the value a dict of ``to_wire`` was made from; unknown fields are left aside.

    Raises:
        BadValue: it is of a later version, of no known kind, or a field that must be there is missing.
    """
    if data.get("wire") != VERSION:
        raise BadValue(f"the data is of version {data.get('wire')!r}, this program reads {VERSION}", hint="update it")
    kind = _KINDS.get(str(data.get("is")))
    if kind is None:
        raise BadValue(f"{data.get('is')!r} is no value of the record", hint=f"known are {', '.join(_KINDS)}")
    return decode(kind, data)


def pack(value: object) -> str:
    """Return a value of the record as compact JSON text; the reader must know its type."""
    return compact(encode(value))


def compact(data: object) -> str:
    """Return JSON text that any store can keep: half of a pair of code units, which no encoding has, is escaped."""
    text = _AS_WRITTEN.encode(data)
    if text.isascii() or not _HALVES.search(text):
        return text
    return _ESCAPED.encode(data)


def unpack(kind: type[T], text: str) -> T:
    """Return the value that ``pack`` wrote."""
    return decode(kind, json.loads(text))


def decode(kind: type[T], data: Mapping[str, Any], **ready: Any) -> T:
    """Return the value of a dict without the envelope; ``ready`` are fields that need no reading.

    Raises:
        BadValue: a field that must be there is missing, or it is not a dict.
    """
    try:
        value: T = _decoder(cast("Any", kind))(data, **ready)
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise BadValue(f"this is no {kind.__name__}", subject=str(data)[:80], hint=str(error)) from error
    return value


def encode(value: object, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return a value as a dict without the envelope, and without some of its fields."""
    encoded: dict[str, Any] = _encoder(cast("Any", type(value)), without)(value)
    return encoded


@cache
def _encoder(kind: Any, without: frozenset[str] = frozenset()) -> _Step:
    fields = [(field, hint) for field, hint in _fields(kind) if field.name not in without]
    names = [field.name for field, _ in fields]
    steps = [_step(hint, _encoder) for _, hint in fields]
    defaults = [f.default if f.default_factory is dataclasses.MISSING else f.default_factory() for f, _ in fields]
    # One call for all fields: most of them have their default, and are only looked at.
    together = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)

    if not any(steps) and all(default is dataclasses.MISSING for default in defaults):
        return lambda value: dict(zip(names, together(value), strict=True))
    each = tuple(zip(names, defaults, steps, strict=True))

    def to_dict(value: Any) -> dict[str, Any]:
        out = {}
        for (name, default, step), field in zip(each, together(value), strict=True):
            if field is default or field == default:
                continue
            out[name] = step(field) if step is not None else field
        return out

    return to_dict


@cache
def _decoder(kind: Any) -> _Step:
    fields = _fields(kind)
    known = frozenset(field.name for field, _ in fields)
    # Most fields are taken as they are: only the others are looked at one by one.
    steps = [(field.name, step) for field, hint in fields if (step := _step(hint, _decoder)) is not None]

    def from_dict(data: Any, **ready: Any) -> Any:
        given = dict(data)
        for name, step in steps:
            if name in given:
                given[name] = step(given[name])
        given.update(ready)
        if not given.keys() <= known:
            given = {name: value for name, value in given.items() if name in known}
        return kind(**given)

    return from_dict


def _fields(kind: type) -> list[tuple[dataclasses.Field[Any], Any]]:
    hints = typing.get_type_hints(kind)
    return [(field, hints[field.name]) for field in dataclasses.fields(kind)]


def _step(hint: Any, inner: Callable[[Any], _Step]) -> _Step | None:
    """Return what to do with a field of this type on its way, None if it goes as it is."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    writing = inner is _encoder
    if dataclasses.is_dataclass(hint):
        return inner(cast("type", hint))
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _step(arguments[0], inner)
        if item is None:
            return list if writing else tuple
        return _many(item, list if writing else tuple)
    if origin is tuple:
        items = [_step(argument, inner) for argument in arguments]
        return _each(items, list if writing else tuple)
    if origin in (types.UnionType, typing.Union):
        steps = [step for step in (_step(a, inner) for a in arguments if a is not type(None)) if step is not None]
        return _unless_none(steps[0]) if steps else None
    return _finite if hint is float and writing else None


def _many(item: _Step, to: Callable[[Any], Any]) -> _Step:
    if to is list:
        return lambda values: [item(value) for value in values]
    return lambda values: to([item(value) for value in values])


def _each(items: list[_Step | None], to: Callable[[Any], Any]) -> _Step:
    if not any(items):
        return to
    return lambda values: to([i(v) if i is not None else v for i, v in zip(items, values, strict=True)])


def _unless_none(step: _Step) -> _Step:
    return lambda value: None if value is None else step(value)


def _finite(value: Any) -> Any:
    return None if isinstance(value, float) and not math.isfinite(value) else value
