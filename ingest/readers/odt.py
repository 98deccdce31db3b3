"""ODT: documents of LibreOffice and others: text, headings, lists, tables, notes; remarks and heads left out.

Reference: OpenDocument 1.3; metadata in part 3, 4.3.
"""

from collections.abc import Iterator

from lxml import etree

from ingest.readers.item import Hints, Item, Source
from ingest.readers.odt_text import OFFICE, STYLE, TEXT, Beside, Body, read_styles
from ingest.readers.office_zip import OfficeZip
from ingest.readers.said_of_itself import said
from ingest.readers.sheet import Sheet
from ingest.record.errors import UnreadableDocument

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_PROPERTIES = {
    "creation-date": "odt:created",
    "date": "odt:modified",
    "title": "title",
    "initial-creator": "author",
    "creator": "author",
    "language": "lang",
}


def read(source: Source) -> Iterator[Item]:
    """Open an OpenDocument text.

    Raises:
        UnreadableDocument: it is broken, protected, made to do harm, or has no text.
    """
    package = OfficeZip(source.data, name=source.name)
    if b"encryption-data" in (package.data("META-INF/manifest.xml") or b""):
        raise UnreadableDocument(
            f"{source.name} is protected with a password",
            subject=source.name,
            hint="open it with its password and save it without one",
        )
    content, styles = package.xml("content.xml"), package.xml("styles.xml")
    found = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if content is None or found is None:
        raise UnreadableDocument(
            f"{source.name} is a ZIP archive without an OpenDocument text in it",
            subject=source.name,
            hint="open it in LibreOffice and save it as .odt or .docx",
        )
    sheet = Sheet(source.name)
    body = Body(sheet, read_styles(styles, content), Beside())
    body.write(found)
    _notes(body)
    if not sheet.pieces():
        raise UnreadableDocument(
            f"{source.name} has no text in it",
            subject=source.name,
            hint="if it shows a scanned page, run text recognition (OCR) on it and add the result",
        )
    _left_out(sheet, body, found, styles)
    yield Item(
        source=source,
        kind="text",
        media_type=MEDIA_TYPE,
        raw=sheet.raw(),
        pieces=sheet.pieces(),
        hints=Hints(said(_hints(package))),
        marked=True,
    )


def _notes(body: Body) -> None:
    """Write the notes of the text after it, each after its mark; a note of a note is written too."""
    counts = {"footnote": 0, "endnote": 0}
    for kind, note in body.beside.notes:
        kind = kind if kind in counts else "footnote"
        counts[kind] += 1
        mark = f"[{counts[kind]}]" if kind == "footnote" else f"[e{counts[kind]}]"
        name = "note" if kind == "footnote" else "endnote"
        for holder in note.findall(f"{TEXT}note-body"):
            body.write(holder, lead=f"{mark} ", locator=f"{name} {counts[kind]}")


def _left_out(sheet: Sheet, body: Body, text: etree._Element, styles: etree._Element | None) -> None:
    """Write what is no part of the text: deleted passages, remarks, heads and feet of pages."""
    beside = Beside()
    for deletion in text.iter(f"{TEXT}deletion"):
        Body(sheet, body.styles, beside, inside=(".deleted-text",)).write(deletion)
    for remark in body.beside.remarks:
        Body(sheet, body.styles, beside, inside=(".margin-remark",)).write(remark)
    for page in () if styles is None else styles.iter(f"{STYLE}master-page"):
        for edge in page:
            Body(sheet, body.styles, beside, inside=(".running-head",)).write(edge)


def _hints(package: OfficeZip) -> Iterator[tuple[str, str]]:
    """Yield what the file says of itself; who made it first is its author, whoever saved it last."""
    meta = package.xml("meta.xml")
    found: dict[str, str] = {}
    for element in () if meta is None else meta.iter():
        name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
        key = _PROPERTIES.get(name)
        if key and (key not in found or name == "initial-creator"):
            found[key] = element.text or ""
    yield from found.items()
