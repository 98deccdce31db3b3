"""The text of an ODT file as paragraphs: tables and text boxes in their place, notes marked, changes as accepted.

Reference: OpenDocument 1.3 part 3, 5 Paragraph Elements Content, 6 Text Content, 9 Tables, 5.5 Change Tracking.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.readers.sheet import CELL, PARAGRAPH, ROW, Run, Sheet

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, DRAW = f"{{{_BASE}text:1.0}}", f"{{{_BASE}table:1.0}}", f"{{{_BASE}drawing:1.0}}"
STYLE, OFFICE = f"{{{_BASE}style:1.0}}", f"{{{_BASE}office:1.0}}"
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n", f"{TEXT}soft-page-break": ""}
_HOLDERS = frozenset({f"{TEXT}section", f"{TEXT}numbered-paragraph", f"{TEXT}index-body", f"{TEXT}index-title"})
_INDEXES = frozenset(
    TEXT + name
    for name in (
        "table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index", "object-index",
        "bibliography",
    )
)  # fmt: skip
_NOT_SHOWN = frozenset({f"{TEXT}ruby-text", f"{OFFICE}binary-data", f"{OFFICE}script", f"{TEXT}tracked-changes"})
_LONGEST_CELL = 160
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its text: ``h1``, ``h2`` or ``p``, hidden, part of a table of contents."""

    tag: str = "p"
    hidden: bool = False
    contents: bool = False


def read_styles(*roots: etree._Element | None) -> dict[str, Style]:
    """Return the styles of the parts of a file by name."""
    elements = {e.get(f"{STYLE}name", ""): e for root in roots if root is not None for e in root.iter(f"{STYLE}style")}
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: dict[str, etree._Element]) -> Style:
    tag, hidden, contents = "p", False, False
    for _ in range(_LONGEST_CHAIN):
        element = elements.get(name)
        if name in ("Title", "Subtitle"):
            tag = "h1" if name == "Title" else "h2"
        contents = contents or name.startswith("Contents_20_")
        if element is None:
            break
        for properties in element.iter(f"{STYLE}text-properties"):
            hidden = hidden or properties.get(f"{TEXT}display") == "none"
        name = element.get(f"{STYLE}parent-style-name", "")
    return Style(tag, hidden, contents)


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds for the words being read."""

    linked: bool = False
    out: str = ""


@dataclass(slots=True)
class Beside:
    """What is met on the way and written elsewhere: notes with their kind, remarks."""

    notes: list[tuple[str, etree._Element]] = field(default_factory=list)
    remarks: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class Body:
    """Writes the body of a document, a cell, a note or a text box on a sheet."""

    sheet: Sheet
    styles: dict[str, Style]
    beside: Beside
    inside: tuple[str, ...] = ()

    def write(
        self,
        parent: etree._Element,
        *,
        tag: str = "p",
        lead: str = "",
        locator: str = "",
        between: str = PARAGRAPH,
    ) -> bool:
        """Write what an element holds and tell whether that was anything; ``lead`` stands before its first words."""
        below = PARAGRAPH if between == PARAGRAPH else ROW
        begun = False
        for block in parent:
            first = {"lead": "" if begun else lead, "between": below if begun else between}
            if block.tag in (f"{TEXT}p", f"{TEXT}h"):
                begun = self._paragraph(block, tag=tag, locator=locator, **first) or begun
            elif block.tag == f"{TEXT}list":
                for entry in block:
                    begun = self.write(entry, tag="li", locator=locator, **first) or begun
                    first = {"lead": "" if begun else lead, "between": below if begun else between}
            elif block.tag in _HOLDERS:
                begun = self.write(block, tag=tag, locator=locator, **first) or begun
            elif block.tag in _INDEXES:
                begun = replace(self, inside=(*self.inside, ".table-of-contents")).write(block) or begun
            elif block.tag == f"{TABLE}table":
                begun = self._table(block, locator) or begun
            elif block.tag in (f"{DRAW}frame", f"{DRAW}custom-shape"):
                begun = self._boxes([block], locator) or begun
        return begun

    def _paragraph(self, p: etree._Element, *, tag: str, lead: str, locator: str, between: str) -> bool:
        style = self.styles.get(p.get(f"{TEXT}style-name", ""), Style())
        boxes: list[etree._Element] = []
        runs = list(self._runs(p, _Around(out="hidden-text" if style.hidden else ""), boxes))
        shown = "".join(r.text for r in runs if not r.out).strip()
        inside = (*self.inside, ".table-of-contents") if style.contents else self.inside
        if p.tag == f"{TEXT}h":
            level = p.get(f"{TEXT}outline-level", "1")
            tag = f"h{level}" if level in ("1", "2", "3", "4", "5", "6") else "h6"
        elif style.tag != "p" and tag == "p":
            tag = style.tag
        if "td" in inside:
            tag = "td" if len(shown) <= _LONGEST_CELL else "p"
        if lead and shown:
            runs = [Run(lead), *runs]
        written = self.sheet.paragraph(runs, tag=tag, inside=inside, locator=locator, between=between)
        return self._boxes(boxes, locator) or written

    def _boxes(self, frames: list[etree._Element], locator: str) -> bool:
        inner = replace(self, inside=(*self.inside, ".text-box"))
        written = False
        for frame in frames:
            # A shape holds its paragraphs itself, a frame has a box for them; a picture has neither.
            own = (frame,) if frame.tag == f"{DRAW}custom-shape" else ()
            for holder in (*own, *frame.findall(f"{DRAW}text-box")):
                written = inner.write(holder, locator=locator) or written
        return written

    def _runs(self, parent: etree._Element, around: _Around, boxes: list[etree._Element]) -> Iterator[Run]:
        if parent.text:
            yield Run(_folded(parent.text), around.linked, around.out)
        for child in parent:
            yield from self._inline(child, around, boxes)
            if child.tail:
                yield Run(_folded(child.tail), around.linked, around.out)

    def _inline(self, child: etree._Element, around: _Around, boxes: list[etree._Element]) -> Iterator[Run]:
        tag = child.tag
        if tag in _SIGNS:
            yield Run(_SIGNS[tag], around.linked, around.out)
        elif tag == f"{TEXT}s":
            yield Run(" ", around.linked, around.out)
        elif tag == f"{TEXT}note":
            kind = child.get(f"{TEXT}note-class", "footnote")
            self.beside.notes.append((kind, child))
            number = sum(k == kind for k, _ in self.beside.notes)
            yield Run(f"[{number}]" if kind == "footnote" else f"[e{number}]")
        elif tag == f"{OFFICE}annotation":
            self.beside.remarks.append(child)
        elif tag in (f"{DRAW}frame", f"{DRAW}custom-shape"):
            boxes.append(child)
        elif tag == f"{TEXT}span":
            hidden = self.styles.get(child.get(f"{TEXT}style-name", ""), Style()).hidden
            yield from self._runs(child, replace(around, out=around.out or "hidden-text" * hidden), boxes)
        elif tag == f"{TEXT}hidden-text":
            yield from self._runs(child, replace(around, out="hidden-text"), boxes)
        elif tag not in _NOT_SHOWN and isinstance(tag, str):
            yield from self._runs(child, replace(around, linked=around.linked or tag == f"{TEXT}a"), boxes)

    def _table(self, table: etree._Element, locator: str) -> bool:
        kinds = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
        rows = [[cell for cell in row if cell.tag in kinds] for row in _rows(table)]
        if all(len(cells) <= 1 for cells in rows):
            # A frame drawn round the text, not a table.
            return sum(self.write(cell, locator=locator) for cells in rows for cell in cells) > 0
        within = replace(self, inside=(*self.inside, "table", "tr", "td"))
        written = False
        for number, cells in enumerate(rows):
            for k, cell in enumerate(cells):
                between = CELL if k else ROW if number else PARAGRAPH
                if within.write(cell, locator=locator, between=between):
                    written = True
                elif between != PARAGRAPH:
                    self.sheet.empty(between)
        return written


def _folded(text: str) -> str:
    """Return text as it is shown: line ends of the file are blanks."""
    return text.replace("\r", " ").replace("\n", " ")


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-row-group", f"{TABLE}table-rows"):
            yield from _rows(child)
