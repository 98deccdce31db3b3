"""DOCX: Word documents: text, headings, lists, tables, notes; changes as accepted; comments and heads left out.

Reference: ECMA-376 (Office Open XML), WordprocessingML; core properties in part 2, 11.
"""

from collections.abc import Iterator

from lxml import etree

from ingest.readers.docx_styles import W, read_styles, same_names
from ingest.readers.docx_text import Body
from ingest.readers.item import Hints, Item, Source
from ingest.readers.office_zip import OfficeZip
from ingest.readers.said_of_itself import said
from ingest.readers.sheet import Sheet
from ingest.record.errors import UnreadableDocument

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_PROPERTIES = {
    "created": "docx:created",
    "modified": "docx:modified",
    "title": "title",
    "creator": "author",
    "language": "lang",
}
_MOST_NOTES = 20_000


def read(source: Source) -> Iterator[Item]:
    """Open a Word document (``.docx``, ``.docm``, ``.dotx``).

    Raises:
        UnreadableDocument: it is broken, protected, made to do harm, or has no text.
    """
    package = OfficeZip(source.data, name=source.name)
    main = _main_part(package)
    root = package.xml(main)
    body = None if root is None else same_names(root).find(f"{W}body")
    if body is None:
        raise UnreadableDocument(
            f"{source.name} is a ZIP archive without a Word document in it",
            subject=source.name,
            hint="open it in Word or LibreOffice and save it as .docx",
        )
    folder = main.rpartition("/")[0]
    styles = read_styles(_part(package, f"{folder}/styles.xml"))
    notes = {kind: _part(package, f"{folder}/{kind}s.xml") for kind in ("footnote", "endnote")}
    sheet = Sheet(source.name)
    both = all(root is not None for root in notes.values())

    def mark(kind: str, number: int) -> str:
        return f"[e{number}]" if both and kind == "endnote" else f"[{number}]"

    text = Body(sheet, styles, mark)
    text.write(body)
    _notes(text, notes)
    if not any(p for p in sheet.pieces()):
        raise UnreadableDocument(
            f"{source.name} has no text in it",
            subject=source.name,
            hint="if it shows a scanned page, run text recognition (OCR) on it and add the result",
        )
    for name in package.names():
        part = name.removeprefix(f"{folder}/")
        if part.startswith(("header", "footer")) and part.endswith(".xml") and "/" not in part:
            _beside(package, name, Body(sheet, styles, mark, inside=(".running-head",)))
        elif part == "comments.xml":
            _beside(package, name, Body(sheet, styles, mark, inside=(".margin-remark",)))
    yield Item(
        source=source,
        kind="text",
        media_type=MEDIA_TYPE,
        raw=sheet.raw(),
        pieces=sheet.pieces(),
        hints=Hints(said(_hints(package))),
        marked=True,
    )


def _main_part(package: OfficeZip) -> str:
    """Return the name of the part that holds the text; it is "word/document.xml" in nearly every file."""
    relations = package.xml("_rels/.rels")
    if relations is not None:
        for relation in relations.iter(f"{_RELATIONS}Relationship"):
            if relation.get("Type", "").endswith("/officeDocument"):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _part(package: OfficeZip, name: str) -> etree._Element | None:
    root = package.xml(name)
    return None if root is None else same_names(root)


def _notes(text: Body, parts: dict[str, etree._Element | None]) -> None:
    """Write the notes the text refers to, in order, each after its mark; those of a note's own text too."""
    elements = {
        (kind, note.get(f"{W}id", "")): note
        for kind, root in parts.items()
        if root is not None
        for note in root.iter(W + kind)
    }
    counts = {"footnote": 0, "endnote": 0}
    for kind, identity in text.notes[:_MOST_NOTES]:
        counts[kind] += 1
        note = elements.get((kind, identity))
        if note is not None:
            mark = text.mark(kind, counts[kind])
            text.write(note, lead=f"{mark} ", locator=f"{'end' if mark[1] == 'e' else ''}note {counts[kind]}")


def _beside(package: OfficeZip, name: str, body: Body) -> None:
    """Write what stands beside the text: heads, feet, comments."""
    root = _part(package, name)
    if root is not None:
        for holder in root.iter(f"{W}comment") if body.inside == (".margin-remark",) else (root,):
            body.write(holder)


def _hints(package: OfficeZip) -> Iterator[tuple[str, str]]:
    """Yield what the file says of itself; a template's date or author is handed on like any other."""
    core = package.xml("docProps/core.xml")
    for element in () if core is None else core:
        name = element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
        if name in _PROPERTIES:
            yield _PROPERTIES[name], element.text or ""
