"""Workbook bounds: what is inside a workbook before it is opened: its epoch, and sizes no table has.

A spreadsheet reader lays a sheet out as a full rectangle: one stray cell in the last corner costs gigabytes and ends
the process, and so does a row repeated a million times. Both are seen here, in the XML, and refused in words.

Reference: ECMA-376 part 1 (workbookPr/@date1904, c/@r), OpenDocument 1.3 part 3 (number-columns-repeated).
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.readers.item import Source
from ingest.record.document import Epoch
from ingest.record.errors import UnreadableDocument

MOST_BYTES = 200_000_000
"""Bytes of a workbook unpacked."""
MOST_CELLS = 4_000_000
"""Cells of one sheet as a rectangle, empty ones counted."""
_MOST_MEMBERS = 5_000

_CELL = re.compile(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3})\d{1,7}"[^>]*(?<!/)>')
_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="(\d{1,9})"[^>]*(?<!/)>')
_UNSAVED = re.compile(rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f/>)(?:<(?:\w+:)?v/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>")
_REPEATED_CELL = re.compile(rb'<table:table-cell [^>]*?number-columns-repeated="(\d{1,9})"[^>]*(?<!/)>')
_REPEATED_ROW = re.compile(
    rb'<table:table-row [^>]*?number-rows-repeated="(\d{1,9})"[^>]*>'
    rb"(?=(?:<table:table-cell[^>]*/>)*<table:table-cell[^>]*(?<!/)>)"
)
"""A repeated row with something in it; every sheet ends in a million empty ones.

No possessive quantifier over the cells: Python before 3.11.5 loses matches where what it holds can itself give way.
"""
_SHEET = re.compile(rb'<(?:\w+:)?sheet [^>]*?\b\w+:id="([^"]+)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship [^>]*>")
_ATTRIBUTE = re.compile(rb'\b(Id|Target)="([^"]*)"')
_DATE_1904 = re.compile(rb'date1904="(?:1|true|on)"')
_NULL_DATE = re.compile(rb'null-date [^>]*date-value="1904-01-01"')


@dataclass(frozen=True, slots=True)
class Known:
    """What a workbook says of itself; ``unsaved`` counts formulas without a saved value, by the sheet's number."""

    epoch: Epoch = "1900"
    unsaved: dict[int, int] = field(default_factory=dict)


def look_inside(source: Source) -> Known:
    """Return what a packed workbook says of itself; of an old binary one nothing is known.

    Raises:
        UnreadableDocument: it is a broken archive, or larger than any table.
    """
    if not source.data.startswith(b"PK"):
        return Known()
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            members = archive.infolist()
            size = sum(m.file_size for m in members)
            if len(members) > _MOST_MEMBERS or size > MOST_BYTES:
                raise _too_large(source, f"unpacks to {size // 1_000_000:,} MB in {len(members):,} parts")
            return _xlsx(source, archive) or _ods(source, archive) or Known()
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableDocument(
            f"{source.name} is a broken workbook ({str(error)[:80]})",
            subject=source.name,
            hint="fetch it again, or open it in a spreadsheet and save it anew",
        ) from error


def _xlsx(source: Source, archive: zipfile.ZipFile) -> Known | None:
    names = archive.namelist()
    if "xl/workbook.xml" not in names:
        return None
    book = archive.read("xl/workbook.xml")
    parts = dict(_parts(archive)) if "xl/_rels/workbook.xml.rels" in names else {}
    unsaved = {}
    for number, sheet in enumerate(_SHEET.finditer(book)):
        name = parts.get(sheet[1], "")
        if name not in names:
            continue
        text = archive.read(name)
        width = max((_column(c) for c in {m[1] for m in _CELL.finditer(text)}), default=0)
        height = max((int(m[1]) for m in _ROW.finditer(text)), default=0)
        if width * height > MOST_CELLS:
            raise _too_large(source, f"has a sheet of {height:,} rows and {width:,} columns")
        if count := sum(1 for _ in _UNSAVED.finditer(text)):
            unsaved[number] = count
    return Known("1904" if _DATE_1904.search(book) else "1900", unsaved)


def _ods(source: Source, archive: zipfile.ZipFile) -> Known | None:
    if "content.xml" not in archive.namelist():
        return None
    text = archive.read("content.xml")
    width = max((int(m[1]) for m in _REPEATED_CELL.finditer(text)), default=1)
    height = max((int(m[1]) for m in _REPEATED_ROW.finditer(text)), default=1)
    if width * height > MOST_CELLS // 10:
        raise _too_large(source, f"repeats a cell {width:,} times and a row {height:,} times")
    return Known("1904" if _NULL_DATE.search(text) else "1900")


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[bytes, str]]:
    """Yield each relation's id and the member of the archive it leads to."""
    for relation in _RELATION.finditer(archive.read("xl/_rels/workbook.xml.rels")):
        told = dict(_ATTRIBUTE.findall(relation[0]))
        target = told.get(b"Target", b"").decode("utf-8", "replace")
        yield told.get(b"Id", b""), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _column(letters: bytes) -> int:
    """Return the number of a column from its letters.

    >>> _column(b"A"), _column(b"XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _too_large(source: Source, what: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"{source.name} {what}",
        subject=source.name,
        hint="delete what lies far off the table and save it again, or save the table alone as .csv",
    )
