r"""Saved columns: mappings of well-known tables that ship as data, and those a user writes, read from one form.

A mapping is a TOML file; every part may be left out::

    name = "Visits of our ministry"
    doubt = "typed from memory"            # why its events are weak; leave it out where they are not
    date_order = "DMY"                     # how 3/4/2024 is meant
    serials = "1904"                       # what day numbers count from: 1900 or 1904
    zone = "+03:00"                        # of clock times that name none
    not_after = "2024-12-31"               # no date lies later: places two-digit years
    actor_codes = "iso3"                   # cells of actors hold codes: iso2 or iso3
    rest = "ignore"                        # columns not named are left out, not guessed
    headers = ["When", "Who", "What"]      # names of the columns of a table that has no header
    title = ["Who"]                        # columns a row without a title is named by

    [columns]                              # header = field (see --column)
    When = "date"
    Who = "actors"
    What = "title"

    [types]                                # a code, or its beginning, = an event type
    "04" = "CONSULT"

    [actors]                               # a code = a state's ISO code or an actor's id
    ROM = "ROU"

    [recognise]                            # by what the table is known without being named (those that ship)
    header = ["event_date", "actor1"]      # headers it must have
    cells = { SQLDATE = '\d{8}' }         # what the first rows must hold, for a table without a header
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from ingest.events.column_words import plain_header
from ingest.readers.item import Table
from ingest.record.document import DateOrder, Given, TableGiven
from ingest.record.errors import BadValue
from ingest.record.report import EventType
from ingest.record.wire import decode

SHIPPED = ("acled", "gdelt")
_ROWS = 20
_LISTS = ("headers", "title")
_TABLES = ("columns", "types", "actors")
_WORDS = ("serials", "actor_codes", "zone", "not_after", "doubt", "rest")
_CHOICES: dict[str, tuple[str, ...]] = {
    "serials": ("1900", "1904"),
    "actor_codes": ("iso2", "iso3"),
    "rest": ("ignore",),
    "date_order": get_args(DateOrder),
}


@dataclass(frozen=True, slots=True)
class Saved:
    """A mapping: its name for people, what it says of a table, and by what a table of its kind is known."""

    name: str
    given: Given
    header: frozenset[str] = frozenset()
    cells: Mapping[str, str] = field(default_factory=dict)


def read_saved(text: str, *, name: str) -> Saved:
    """Return the mapping a TOML text holds; ``name`` is the file, for errors.

    Raises:
        BadValue: it is no TOML, or says something that has no meaning; the error names it and what may stand there.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadValue(
            f"{name} is no TOML file ({error})", subject=name, hint='write lines like When = "date"'
        ) from error
    known = {"name", "date_order", "recognise", "example", *_LISTS, *_TABLES, *_WORDS}
    strange = sorted(set(told) - known)
    if strange:
        raise BadValue(
            f"{name} says {strange[0]!r}, which means nothing", subject=name, hint=f"use {', '.join(sorted(known))}"
        )
    for key, allowed in _CHOICES.items():
        if key in told and told[key] not in allowed:
            raise BadValue(f"{name}: {key} = {told[key]!r}", subject=name, hint=f"one of {', '.join(allowed)}")
    parts: dict[str, object] = {key: _texts(told[key], key, name) for key in _LISTS if key in told}
    parts |= {key: _pairs(told[key], key, name) for key in _TABLES if key in told}
    parts |= {key: str(told[key]) for key in _WORDS if key in told}
    table = decode(TableGiven, parts)
    wrong = next((kind for _, kind in table.types if kind not in get_args(EventType)), None)
    if wrong:
        raise BadValue(
            f"{name}: {wrong!r} is no event type", subject=name, hint=f"one of {', '.join(get_args(EventType))}"
        )
    by = told.get("recognise", {})
    return Saved(
        name=str(told.get("name", name)),
        given=Given(date_order=told.get("date_order"), table=table),
        header=frozenset(plain_header(h) for h in by.get("header", ())),
        cells=by.get("cells", {}),
    )


def shipped(name: str) -> Saved:
    """Return a mapping that ships, by name.

    Raises:
        BadValue: there is none of that name.
    """
    known = _shipped()
    if name not in known:
        raise BadValue(
            f"no saved columns are called {name!r}", subject=name, hint=f"use {', '.join(known)} or a .toml file"
        )
    return known[name]


def lay_under(table: Table, given: Given) -> tuple[Table, Given, tuple[str, ...]]:
    """Return a table with the names of its columns and what is known of it, its saved mapping under what was said.

    A mapping that ships is used where it was named, and where a table of its kind is known by its shape; of one that
    is only recognised, columns the table lacks are no error.
    """
    saved = shipped(given.table.saved) if given.table.saved else _recognised(table, given)
    notes: tuple[str, ...] = ()
    if saved is not None:
        given = _over(saved.given, given)
        notes = (f"The columns are read as {saved.name}; --column says otherwise.",)
    headers = given.table.headers
    if headers and not table.headed and len(headers) == len(table.columns):
        table = replace(table, columns=headers)
    if saved is not None:
        has = {plain_header(c) for c in table.columns}
        own = tuple(
            pair
            for pair in given.table.columns
            if plain_header(pair[0]) in has or pair not in saved.given.table.columns
        )
        given = replace(given, table=replace(given.table, columns=own))
    return table, given, notes


def _recognised(table: Table, given: Given) -> Saved | None:
    if given.table.headers:
        return None
    has = frozenset(plain_header(c) for c in table.columns)
    for saved in _shipped().values():
        if saved.header and saved.header <= has:
            return saved
        if saved.cells and not table.headed and _fits(table, saved):
            return saved
    return None


def _fits(table: Table, saved: Saved) -> bool:
    headers = saved.given.table.headers
    if len(headers) != len(table.columns):
        return False
    where = [(headers.index(header), re.compile(pattern)) for header, pattern in saved.cells.items()]
    rows = table.rows[:_ROWS]
    return all(len(row) > i and pattern.fullmatch(row[i].text) for row in rows for i, pattern in where)


def _over(under: Given, said: Given) -> Given:
    """Return what a mapping says with what was said laid over it."""
    table = {f.name: getattr(said.table, f.name) for f in fields(TableGiven) if getattr(said.table, f.name)}
    if said.table.columns:
        told = {plain_header(header) for header, _ in said.table.columns}
        rest = (pair for pair in under.table.columns if plain_header(pair[0]) not in told)
        table["columns"] = (*said.table.columns, *rest)
    return replace(said, date_order=said.date_order or under.date_order, table=replace(under.table, **table))


def _texts(value: Any, key: str, name: str) -> list[str]:  # noqa: ANN401 - what stands in TOML
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise BadValue(f"{name}: {key} is no list of texts", subject=name, hint=f'write {key} = ["When", "Who"]')
    return value


def _pairs(value: Any, key: str, name: str) -> list[tuple[str, str]]:  # noqa: ANN401 - what stands in TOML
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise BadValue(
            f"{name}: [{key}] pairs no texts", subject=name, hint=f'write lines like When = "date" under [{key}]'
        )
    return list(value.items())


@cache
def _shipped() -> dict[str, Saved]:
    folder = files("ingest").joinpath("data", "any", "tables")
    return {
        name: read_saved(folder.joinpath(f"{name}.toml").read_text(encoding="utf-8"), name=f"{name}.toml")
        for name in SHIPPED
    }
