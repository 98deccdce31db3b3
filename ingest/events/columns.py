"""Columns: what each column of a table means, by its header, by what a person said, and by what its cells hold."""

import re
from collections.abc import Container
from dataclasses import dataclass

from ingest.dates.cell_forms import is_open_end
from ingest.events.column_words import direction_of, named, origins, plain_header
from ingest.readers.date_like import is_clock, is_date_like
from ingest.readers.item import Table
from ingest.record.document import Given
from ingest.record.errors import UnreadableDocument
from ingest.record.table_fields import BOOKKEEPING, EXTRA, FIELDS, IGNORE

MANY = frozenset({"actors", "source", "target", "type", "", BOOKKEEPING, IGNORE, EXTRA})
"""What several columns may be; of anything else the first one counts."""

_SAME = {"actor": "actors", "start": "date", "headline": "title", "location": "place", "outlet": "publisher"}
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)
_MOSTLY = 0.6
_FEW = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column at ``index``: its header and what it means; ``field`` is "" for a further column kept as it is.

    ``name`` is the name a further column is kept under.
    """

    index: int
    header: str
    field: str
    name: str


def find_columns(table: Table, *, given: Given, name: str = "the table") -> tuple[Column, ...]:
    """Return the meaning of each column.

    What a person gave wins; each field but actors is taken once, by the column whose header names it first. Where no
    header names a date or a title, the cells decide: most of them dates; the longest text.

    Raises:
        UnreadableDocument: a person named a column the table lacks; the error names those it has.
    """
    told = _told(table, given, name)
    taken: set[str] = set()
    fields: dict[int, str] = {}
    names: dict[int, str] = {}
    for index, field in told.items():
        meant = _SAME.get(plain_header(field), plain_header(field))
        known = meant in FIELDS or meant in (BOOKKEEPING, IGNORE, EXTRA)
        fields[index] = meant if known else EXTRA
        if not known:
            names[index] = field
        taken.add(fields[index])
    for index, header in enumerate(table.columns):
        if index in fields:
            continue
        field = IGNORE if given.table.rest == IGNORE else _toward(table, index, header) or named(header)
        fields[index] = "" if field in taken and field not in MANY else field
        taken.add(field)
    _sources(table, fields, told)
    if given.table.rest != IGNORE:
        _guess(table, fields, told)
    fields = {i: "" if field == EXTRA else field for i, field in fields.items()}
    return tuple(Column(i, header, fields[i], names.get(i, header)) for i, header in enumerate(table.columns))


def _told(table: Table, given: Given, name: str) -> dict[int, str]:
    """Return the fields a person gave, by column."""
    where = {plain_header(header): index for index, header in reversed(list(enumerate(table.columns)))}
    told: dict[int, str] = {}
    for header, field in given.table.columns:
        index = where.get(plain_header(header))
        if index is None:
            some = ", ".join(table.columns[:20]) + (", ..." if len(table.columns) > 20 else "")
            raise UnreadableDocument(f'{name} has no column "{header}"', subject=name, hint=f"its columns are {some}")
        told.setdefault(index, field)
    return told


def _toward(table: Table, index: int, header: str) -> str:
    """Read "From" and "To" as who acts and to whom where most of their cells are names: no date, and no "present"."""
    meant = direction_of(header)
    filled = [c for c in cells(table, index, most=200) if c] if meant else []
    named_so = sum(1 for c in filled if not any(sign.isdigit() for sign in c) and not is_open_end(c))
    return meant if filled and named_so >= len(filled) * _MOSTLY else ""


def _sources(table: Table, fields: dict[int, str], told: Container[int]) -> None:
    """Read "Source" as where a row is from: it is who acts only beside one for whom it acts on."""
    if "target" not in fields.values():
        for index, field in fields.items():
            if field == "source" and index not in told and plain_header(table.columns[index]) in origins():
                fields[index] = "publisher" if "publisher" not in fields.values() else ""


def _guess(table: Table, fields: dict[int, str], told: Container[int]) -> None:
    """Settle by what the cells hold what the headers leave open."""
    found = set(fields.values())
    if "date" not in found:
        _whole_dates(table, fields, told)
    _clocks(table, fields, told)
    found = set(fields.values())
    if not found & {"date", "year"}:
        fields |= _by_dates(table, fields)
    if "url" not in found:
        fields |= _by_address(table, fields)
    if "title" not in found:
        fields |= _by_length(table, fields)
    if "actors" in found:
        fields |= _venues(table, fields)


def _whole_dates(table: Table, fields: dict[int, str], told: Container[int]) -> None:
    """Take a column headed by a part of a date for the date where its cells are whole ones: Day, 5 March 2024."""
    has_year = "year" in fields.values()
    for index, field in sorted(fields.items()):
        if field in ("day", "month", "time") and index not in told:
            filled = [c for c in cells(table, index, most=200) if c]
            whole = sum(1 for c in filled if is_date_like(c) and len(c) > 4)
            if filled and whole >= len(filled) * _MOSTLY:
                fields[index] = "date"
                return
            if not has_year:
                fields[index] = "" if field != "time" else field


def _clocks(table: Table, fields: dict[int, str], told: Container[int]) -> None:
    """Leave a column headed "time" a further one where its cells are no clock times."""
    for index, field in list(fields.items()):
        if field in ("time", "end time") and index not in told:
            filled = [c for c in cells(table, index, most=200) if c]
            if sum(1 for c in filled if is_clock(c)) < len(filled) * _MOSTLY:
                fields[index] = ""


def cells(table: Table, index: int, *, most: int | None = None) -> list[str]:
    """Return the texts of a column, row by row, "" where a row is short; of the first ``most`` rows only."""
    return [row[index].text if index < len(row) else "" for row in table.rows[:most]]


def lies_on_its_side(table: Table) -> bool:
    """Tell whether each column is an event: dates where headers should be, headers in the first column."""
    across = [table.columns, *([c.text for c in row] for row in table.rows[:3])]
    dates = max(sum(1 for text in row if is_date_like(text)) for row in across)
    heads = sum(1 for text in (table.columns[0], *cells(table, 0, most=20)) if named(text))
    return dates >= _FEW and heads >= _FEW


def _by_dates(table: Table, fields: dict[int, str]) -> dict[int, str]:
    """Take the first column most of whose cells are dates."""
    for index in range(len(table.columns)):
        if fields.get(index) in ("", None):
            filled = [c for c in cells(table, index, most=500) if c]
            if filled and sum(1 for c in filled if is_date_like(c)) >= len(filled) * _MOSTLY:
                return {index: "date"}
    return {}


def _by_address(table: Table, fields: dict[int, str]) -> dict[int, str]:
    for index in range(len(table.columns)):
        filled = [c for c in cells(table, index, most=200) if c]
        if fields.get(index) == "" and filled and all(_ADDRESS.match(c) for c in filled):
            return {index: "url"}
    return {}


def _by_length(table: Table, fields: dict[int, str]) -> dict[int, str]:
    """Take the column of the longest texts as title: a table of events has one that says what happened."""
    lengths = {
        i: sum(len(c) for c in cells(table, i, most=200))
        for i in range(len(table.columns))
        if fields.get(i) in ("", "text")
    }
    best = max(lengths, key=lambda i: (lengths[i], -i), default=None)
    filled = sum(1 for c in cells(table, best, most=200) if c) if best is not None else 0
    return {best: "title"} if best is not None and filled and lengths[best] / filled >= 12 else {}


def _venues(table: Table, fields: dict[int, str]) -> dict[int, str]:
    """Read "Country" beside "City" as where it was: the state is then no party by itself."""
    country = [i for i, f in fields.items() if f == "actors" and plain_header(table.columns[i]) in _COUNTRY_WORDS]
    place = [i for i, f in fields.items() if f == "place"]
    if len(country) == 1 and place:
        return {country[0]: "host"}
    return {}


_COUNTRY_WORDS = frozenset(
    {"country", "land", "pays", "país", "paese", "страна", "країна", "الدولة", "国家", "staat", "χώρα", "host country"}
)
