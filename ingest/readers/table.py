"""Tables: CSV and TSV, one item a file; what the columns mean is decided later, over all rows."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.readers.cells import find_delimiter, rows
from ingest.readers.encoding import decode
from ingest.readers.header import find_header
from ingest.readers.item import Item, Source, Table
from ingest.readers.sheet_text import notes_of, read_facts
from ingest.readers.timelines import from_sheet
from ingest.record.errors import UnreadableDocument
from ingest.record.handwritten import ROWS_TYPE


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
    if not found:
        raise UnreadableDocument(f"{source.name} has no row", subject=source.name, hint="add a header and rows")
    header = find_header(found)
    body = found[header.rows :]
    if not body:
        raise UnreadableDocument(f"{source.name} has a header but no row", subject=source.name, hint="add the rows")
    names = header.names
    notes = [*decoded.notes, *header.notes]
    if facts is not None:
        notes += notes_of(facts, names)
    item = Item(
        source=source,
        kind="table",
        media_type="text/tab-separated-values" if delimiter == "\t" else "text/csv",
        raw=raw,
        table=Table(names, tuple(body), delimiter, facts.epoch if facts else None, header.found),
        notes=tuple(notes),
    )
    yield from_sheet(item)


def read_pasted(source: Source) -> Iterator[Item]:
    """Open rows that a person pasted: a table as any other, and known for what it is."""
    for item in read(source):
        yield replace(item, media_type=ROWS_TYPE)
