"""Row text: a table as clean text, one line a row, each cell leading back to its place in the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.clean.cleaned import Cleaned
from ingest.events.columns import Column
from ingest.readers.item import Item, Table
from ingest.record.document import Block, Created, Given, LeftOut, OffsetMap, Segment
from ingest.record.table_fields import BOOKKEEPING, IGNORE

BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Line:
    """A row in clean text: where each of its cells stands, by column."""

    start: int
    end: int
    at: dict[int, tuple[int, int]]


def write_rows(
    item: Item, table: Table, columns: Sequence[Column], *, language: str, given: Given
) -> tuple[Cleaned, list[Line]]:
    """Write each row as one line: its cells in the order of the file, bookkeeping left out."""
    shown = [c.index for c in columns if c.field not in (BOOKKEEPING, IGNORE)]
    kept_aside = [c for c in columns if c.field == BOOKKEEPING]
    parts: list[str] = []
    segments: list[Segment] = []
    lines: list[Line] = []
    blocks: list[Block] = []
    left: list[LeftOut] = []
    length = 0
    for number, row in enumerate(table.rows, start=1):
        if parts:
            parts.append("\n")
            length += 1
        start, at = length, {}
        for index in shown:
            cell = row[index] if index < len(row) else None
            if cell is None or not cell.text:
                continue
            text = " ".join(cell.text.replace("\x00", " ").split())
            if not text:
                continue
            if length > start:
                parts.append(BETWEEN)
                length += len(BETWEEN)
            parts.append(text)
            at[index] = (length, length + len(text))
            segments.append(Segment(length, length + len(text), cell.start, cell.end))
            length += len(text)
        lines.append(Line(start, length, at))
        blocks.append(Block(start, length, "table", 0, f"row {number}"))
        left += [
            LeftOut(row[c.index].start, row[c.index].end, row[c.index].text, f"bookkeeping column {c.header}")
            for c in kept_aside
            if c.index < len(row) and row[c.index].text
        ]
    created = Created(given.created, "given", words=given.created, why="Given by a person.") if given.created else None
    cleaned = Cleaned(
        kind="table",
        text="".join(parts),
        blocks=tuple(blocks),
        offsets=OffsetMap(tuple(segments)),
        left_out=tuple(left),
        title=None,
        author=None,
        publisher=given.publisher or item.source.declared or None,
        created=created,
        language=language,
        notes=item.notes,
        why_undated="" if created else "a table has no date of its own; give it with --published YYYY-MM-DD",
    )
    return cleaned, lines
