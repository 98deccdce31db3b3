"""Header: which row of a table names its columns, in one row or two, and what stands above it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.date_like import is_date_like
from ingest.readers.item import Cell

Row = tuple[Cell, ...]

_NUMBER_OR_DATE = re.compile(r"^[\d\s.,:/+\-%TZ]*\d[\d\s.,:/+\-%TZ]*$")
_PREAMBLE = 20
_BELOW = 6
"""Rows below two headers that show which column holds dates."""
_SHORT = 40
"""Letters of a header."""


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns, and how many rows they and what stands above them take.

    ``found`` is false where no row names them and they are numbered.
    """

    names: tuple[str, ...]
    rows: int
    found: bool = True
    notes: tuple[str, ...] = ()


def find_header(found: Sequence[Row]) -> Header:
    """Return the header of a table of at least one row, and in words what is odd about its rows."""
    first = _first_row(found)
    width = max(len(r) for r in found[first:])
    if not _is_header(found[first], found[first + 1 :]):
        notes = ("The table has no header row; its columns are numbered.", *_ragged(found[first:], len(found[first])))
        return Header(_named((), width), first, found=False, notes=notes)
    top = [c.text for c in found[first]]
    if _has_second(found, first):
        low = [c.text for c in found[first + 1]]
        names = _named(_joined(top, low), width)
        return Header(names, first + 2, notes=("The header has two rows; they are read as one.",))
    return Header(_named(top, width), first + 1, notes=_ragged(found[first + 1 :], len(top)))


def _ragged(rows: Sequence[Row], width: int) -> tuple[str, ...]:
    """Tell of rows that are shorter or longer than the header, by number."""
    odd = [(number, len(row)) for number, row in enumerate(rows, start=1) if len(row) != width]
    if not odd:
        return ()
    number, length = odd[0]
    return (f"{len(odd):,} rows have not the {width} cells of the header: the first is row {number} with {length}.",)


def _has_second(found: Sequence[Row], first: int) -> bool:
    """Tell whether the row below the header names columns as well, under headings over several of them.

    It does where the upper one leaves columns without a name that the lower one names, and every column that holds
    dates further down has a name in it.
    """
    below = found[first + 2 : first + 2 + _BELOW]
    if not below:
        return False
    top, low = found[first], found[first + 1]
    filled = [c.text for c in low if c.text]
    if len(filled) < 2 or any(_NUMBER_OR_DATE.match(t) or is_date_like(t) or len(t) > _SHORT for t in filled):
        return False
    parted = any(c.text and not (i < len(top) and top[i].text) for i, c in enumerate(low))
    dated = [
        i
        for i in range(len(low))
        if sum(1 for r in below if i < len(r) and is_date_like(r[i].text) and len(r[i].text) > 4) * 2 >= len(below)
    ]
    return parted and bool(dated) and all(low[i].text for i in dated)


def _joined(top: Sequence[str], low: Sequence[str]) -> list[str]:
    """Return one name a column: "Visit / End" under "Visit", which stands over several."""
    names, over = [], ""
    for index in range(max(len(top), len(low))):
        upper, lower = (row[index] if index < len(row) else "" for row in (top, low))
        over = upper or (over if lower else "")
        names.append(f"{over} / {lower}" if over and lower and over != lower else lower or over)
    return names


def _first_row(found: Sequence[Row]) -> int:
    """Return the index of the first row as wide as the rest: a title line above the header is no header."""
    if len(found) < 3:
        return 0
    width = Counter(len(r) for r in found[:200]).most_common(1)[0][0]
    for index, row in enumerate(found[:_PREAMBLE]):
        if len(row) >= width and sum(1 for c in row if c.text) * 2 > width:
            return index
    return 0


def _is_header(first: Row, rest: Sequence[Row]) -> bool:
    """Tell whether a row names columns: no date or number in it, or nothing below it to compare with."""
    if any(len(c.text) > 4 and is_date_like(c.text) for c in first):
        return False
    if any(_NUMBER_OR_DATE.match(c.text) for c in first if c.text):
        # "2019" heads a column of figures only where every other name is one, too.
        return not rest
    return any(c.text for c in first)


def _named(columns: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a distinct name for each column, ``column 3`` where the table gives none."""
    names: list[str] = []
    for index in range(max(width, len(columns))):
        name = columns[index] if index < len(columns) and columns[index] else f"column {index + 1}"
        base, count = name, 2
        while name in names:
            name, count = f"{base} ({count})", count + 1
        names.append(name)
    return tuple(names)
