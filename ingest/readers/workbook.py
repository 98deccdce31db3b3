"""Workbooks: XLSX, XLSM, XLSB, XLS and ODS, one item a sheet that holds a table.

Cells come typed: a real date is a day whatever way it is shown, a formula is its saved value, an error is an empty
cell. A cell merged over several rows stands in each of them. The item's own bytes are its sheet as text, so that a
change in one sheet leaves the others what they were.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers import html, table
from ingest.readers.item import Item, Source
from ingest.readers.sheet_text import Facts, Value, swapped, write_sheet
from ingest.readers.workbook_bounds import Known, look_inside
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MOST_SHEETS = 200
_MOST_MERGED = 100_000


def read(source: Source) -> Iterator[Item | Failure]:
    """Open a workbook; empty sheets and charts are passed over, a sheet that is no table is a Failure in its place.

    A page or a delimited text that was only named ``.xls``, as many web sites do, is read as what it is.

    Raises:
        UnreadableDocument: it is no workbook, protected by a password, far too large, or has no sheet with a table.
    """
    head = source.data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        yield from _misnamed(source, head)
        return
    known = look_inside(source)
    book = _opened(source)
    found = False
    for number, meta in enumerate(book.sheets_metadata[:MOST_SHEETS]):
        if not str(meta.typ).endswith("WorkSheet"):
            continue
        hidden = not str(meta.visible).endswith(".Visible")
        one = _sheet(source, book, meta.name, hidden=hidden, known=known, unsaved=known.unsaved.get(number, 0))
        if one is not None:
            found = True
            yield one
    if not found:
        raise UnreadableDocument(
            f"{source.name} has no sheet with a table",
            subject=source.name,
            hint="add a header and rows, or leave it out",
        )


def _misnamed(source: Source, head: bytes) -> Iterator[Item | Failure]:
    if head[:1] == b"<":
        return html.read(replace(source, media_type="text/html"))
    return table.read(replace(source, media_type="text/csv"))


def _opened(source: Source) -> "CalamineWorkbook":
    # Rust code of its own: only a run that meets a workbook waits for it.
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415 -- lazy

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(source.data))
    except PasswordError as error:
        raise UnreadableDocument(
            f"{source.name} is protected by a password",
            subject=source.name,
            hint="open it, save a copy without the password, and add that",
        ) from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableDocument(
            f"{source.name} is no workbook that can be read ({str(error)[:80]})",
            subject=source.name,
            hint="open it in a spreadsheet and save it again as .xlsx, or its table as .csv",
        ) from error


def _sheet(
    source: Source, book: "CalamineWorkbook", name: str, *, hidden: bool, known: Known, unsaved: int
) -> Item | Failure | None:
    """Return the item of one sheet, None where it is empty."""
    from python_calamine import CalamineError  # noqa: PLC0415 -- lazy, as above

    whole = f"{source.name}: {name}"
    at = source.addresses[0].value if source.addresses else ""
    try:
        sheet = book.get_sheet_by_name(name)
        rows: list[list[Value]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    except (CalamineError, ValueError) as error:
        return Failure(whole, f"the sheet cannot be read ({str(error)[:80]})", "save its table as .csv", at)
    if not any(value != "" for row in rows for value in row):
        return None
    filled = _fill_merged(rows, sheet)
    facts = Facts(name, hidden=hidden, epoch=known.epoch, merged=filled, unsaved=unsaved, swapped=swapped(rows))
    own = Source(
        name=whole,
        data=write_sheet(rows, facts).encode("utf-8"),
        retrieved=source.retrieved,
        addresses=tuple(Address(a.kind, f"{a.value}#{name}") for a in source.addresses),
        declared=source.declared,
        media_type="text/csv",
    )
    try:
        return next(table.read(own))
    except UnreadableDocument as error:
        return Failure(whole, error.message, error.hint, at)


def _fill_merged(rows: list[list[Value]], sheet: "CalamineSheet") -> int:
    """Write the value of a cell merged over several rows into each of them; return how many cells were filled."""
    filled = 0
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        for number in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[number]) and rows[number][left] == "" and filled < _MOST_MERGED:
                rows[number][left] = rows[top][left]
                filled += 1
    return filled
