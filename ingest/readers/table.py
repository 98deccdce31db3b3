"""Tables: CSV and TSV, one item a file; what the columns mean is decided later, over all rows."""

import re
from collections import Counter
from collections.abc import Iterator

from ingest.readers.cells import find_delimiter, rows
from ingest.readers.date_like import is_date_like
from ingest.readers.encoding import decode
from ingest.readers.item import Cell, Item, Source, Table
from ingest.readers.sheet_text import notes_of, read_facts
from ingest.readers.timelines import from_sheet
from ingest.record.errors import UnreadableDocument

_NUMBER_OR_DATE = re.compile(r"^[\d\s.,:/+\-%TZ]*\d[\d\s.,:/+\-%TZ]*$")
_PREAMBLE = 20


def read(source: Source) -> Iterator[Item]:
    """Open a delimited table: comma, semicolon, tab or bar, whichever gives every line the header's fields.

    An empty cell is missing; ``NA``, ``None`` and ``NO`` are words (Namibia, a name, Norway).

    Raises:
        UnreadableDocument: the file is empty, binary, or has no row.
    """
    decoded = decode(source.data, name=source.name)
    raw = decoded.text
    facts, start = read_facts(raw) or (None, 0)
    if facts is not None:
        delimiter = ","
    elif source.name.lower().endswith((".tsv", ".tab")) and "\t" in raw:
        delimiter = "\t"
    else:
        delimiter = find_delimiter(raw)
        start = raw.find("\n") + 1 if raw[:4].lower() == "sep=" else 0
    found = list(rows(raw, delimiter=delimiter, start=start, name=source.name))
    first = _first_row(found)
    if not found[first:]:
        raise UnreadableDocument(f"{source.name} has no row", subject=source.name, hint="add a header and rows")
    headed = _is_header(found[first], found[first + 1 :])
    body = found[first + 1 :] if headed else found[first:]
    width = max(len(r) for r in found[first:])
    columns = tuple(c.text for c in found[first]) if headed else ()
    notes = list(decoded.notes)
    if not headed:
        notes.append("The table has no header row; its columns are numbered.")
    if not body:
        raise UnreadableDocument(f"{source.name} has a header but no row", subject=source.name, hint="add the rows")
    names = _named(columns, width)
    if facts is not None:
        notes += notes_of(facts, names)
    item = Item(
        source=source,
        kind="table",
        media_type="text/tab-separated-values" if delimiter == "\t" else "text/csv",
        raw=raw,
        table=Table(names, tuple(body), delimiter, facts.epoch if facts else None, headed),
        notes=tuple(notes),
    )
    yield from_sheet(item)


def _first_row(found: list[tuple[Cell, ...]]) -> int:
    """Return the index of the first row as wide as the rest: a title line above the header is no header."""
    if len(found) < 3:
        return 0
    width = Counter(len(r) for r in found[:200]).most_common(1)[0][0]
    for index, row in enumerate(found[:_PREAMBLE]):
        if len(row) >= width and sum(1 for c in row if c.text) * 2 > width:
            return index
    return 0


def _is_header(first: tuple[Cell, ...], rest: list[tuple[Cell, ...]]) -> bool:
    """Tell whether a row names columns: no date or number in it, or nothing below it to compare with."""
    if any(len(c.text) > 4 and is_date_like(c.text) for c in first):
        return False
    if any(_NUMBER_OR_DATE.match(c.text) for c in first if c.text):
        # "2019" heads a column of figures only where every other name is one, too.
        return not rest
    return any(c.text for c in first)


def _named(columns: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Return a distinct name for each column, ``column 3`` where the table gives none."""
    names: list[str] = []
    for index in range(max(width, len(columns))):
        name = columns[index] if index < len(columns) and columns[index] else f"column {index + 1}"
        base, count = name, 2
        while name in names:
            name, count = f"{base} ({count})", count + 1
        names.append(name)
    return tuple(names)
