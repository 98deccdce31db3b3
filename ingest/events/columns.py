"""Columns: what each column of a table means, by its header, by what a person said, and by what its cells hold."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from ingest.readers.item import Table
from ingest.record.document import Given
from ingest.record.report import Status

FIELDS = frozenset(
    {"date", "end", "title", "text", "source", "target", "actors", "type", "status", "place", "publisher", "url", "id"}
)
BOOKKEEPING = "bookkeeping"

_SAME = {"actor": "actors", "start": "date", "headline": "title", "location": "place", "outlet": "publisher"}
_DATE_LIKE = re.compile(
    r"^(?:\d{4}(?:[-/.]\d{1,2}){0,2}(?:[T ]\d.*)?|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}(?:[T ]\d.*)?"
    r"|\d{1,2}[- .]+[^\W\d]{3,12}[- .,]+\d{2,4}|[^\W\d]{3,12}\.? \d{1,2},? \d{4}|\d{4}年.*)$"
)
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """A column at ``index``: its header and what it means; ``field`` is "" for a further column kept as it is.

    ``name`` is the name a further column is kept under.
    """

    index: int
    header: str
    field: str
    name: str


def find_columns(table: Table, *, given: Given) -> tuple[Column, ...]:
    """Return the meaning of each column.

    What a person gave wins; each field but actors is taken once, by the column whose header names it first. Where no
    header names a date or a title, the cells decide: most of them dates; the longest text.
    """
    told = {_plain(header): field for header, field in given.table.columns}
    taken: set[str] = set()
    fields: dict[int, str] = {}
    names: dict[int, str] = {}
    for index, header in enumerate(table.columns):
        field = told.get(_plain(header))
        if field is not None:
            meant = _SAME.get(field, field)
            fields[index] = meant if meant in FIELDS or meant == BOOKKEEPING else ""
            names[index] = field if fields[index] == "" else header
            taken.add(fields[index])
    for index, header in enumerate(table.columns):
        if index in fields:
            continue
        field = _named(header)
        if field != BOOKKEEPING and field in taken and field != "actors":
            field = ""
        fields[index] = field
        taken.add(field)
    if "date" not in taken:
        fields |= _by_dates(table, fields)
    if "url" not in taken:
        fields |= _by_address(table, fields)
    if "title" not in fields.values():
        fields |= _by_length(table, fields)
    if "actors" in fields.values():
        fields |= _venues(table, fields)
    return tuple(Column(i, header, fields.get(i, ""), names.get(i, header)) for i, header in enumerate(table.columns))


def status_of(cell: str) -> Status | None:
    """Return the status a cell names, None if it names none."""
    plain = _plain(cell)
    if plain.replace(" ", "_") in get_args(Status):
        return next(s for s in get_args(Status) if s == plain.replace(" ", "_"))
    return _data().statuses.get(plain)


def cells(table: Table, index: int) -> list[str]:
    """Return the texts of a column, row by row, "" where a row is short."""
    return [row[index].text if index < len(row) else "" for row in table.rows]


def is_date_like(text: str) -> bool:
    """Tell whether a cell looks like a whole date or a year."""
    return bool(_DATE_LIKE.match(text.strip()))


def _named(header: str) -> str:
    plain = _plain(header)
    found = _data().headers.get(plain)
    if found is None and "(" in header:
        found = _data().headers.get(_plain(header.split("(")[0]))
    return found or ""


def _by_dates(table: Table, fields: dict[int, str]) -> dict[int, str]:
    """Take the first column most of whose cells are dates."""
    for index in range(len(table.columns)):
        if fields.get(index) in ("", None):
            filled = [c for c in cells(table, index)[:500] if c]
            if filled and sum(1 for c in filled if is_date_like(c)) >= len(filled) * 0.6:
                return {index: "date"}
    return {}


def _by_address(table: Table, fields: dict[int, str]) -> dict[int, str]:
    for index in range(len(table.columns)):
        filled = [c for c in cells(table, index)[:200] if c]
        if fields.get(index) == "" and filled and all(_ADDRESS.match(c) for c in filled):
            return {index: "url"}
    return {}


def _by_length(table: Table, fields: dict[int, str]) -> dict[int, str]:
    """Take the column of the longest texts as title: a table of events has one that says what happened."""
    lengths = {
        i: sum(len(c) for c in cells(table, i)[:200])
        for i in range(len(table.columns))
        if fields.get(i) in ("", "text")
    }
    best = max(lengths, key=lambda i: (lengths[i], -i), default=None)
    filled = sum(1 for c in cells(table, best)[:200] if c) if best is not None else 0
    return {best: "title"} if best is not None and filled and lengths[best] / filled >= 12 else {}


def _venues(table: Table, fields: dict[int, str]) -> dict[int, str]:
    """Read "Country" beside "City" as where it was: the state is then no party by itself."""
    country = [i for i, f in fields.items() if f == "actors" and _plain(table.columns[i]) in _COUNTRY_WORDS]
    place = [i for i, f in fields.items() if f == "place"]
    if len(country) == 1 and place:
        return {country[0]: "host"}
    return {}


_COUNTRY_WORDS = frozenset({"country", "land", "pays", "país", "paese", "страна", "країна", "الدولة", "国家", "staat"})


def _plain(text: str) -> str:
    """Return a header in small letters, without signs, words parted by one blank.

    >>> _plain("  Start_Date: ")
    'start date'
    """
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", unicodedata.normalize("NFC", text))
    return " ".join(re.sub(r"[\W_]+", " ", spaced).casefold().split())


@dataclass(frozen=True, slots=True)
class _Data:
    headers: dict[str, str]
    statuses: dict[str, Status]


@cache
def _data() -> _Data:
    file = files("ingest").joinpath("data", "any", "columns.toml")
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    headers: dict[str, str] = {}
    for entry in read["column"]:
        for word in entry["words"]:
            headers.setdefault(_plain(word), entry["field"])
    statuses: dict[str, Status] = {}
    for entry in read["status"]:
        for word in entry["words"]:
            statuses.setdefault(_plain(word), entry["status"])
    return _Data(headers, statuses)
