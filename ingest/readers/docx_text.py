"""The text of a DOCX file as paragraphs: tables and text boxes in their place, notes marked, changes as accepted.

Reference: ECMA-376 part 1, 17.3 paragraphs and runs, 17.4 tables, 17.11 notes, 17.13.5 revisions, 17.16 fields.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.readers.docx_styles import Style, W, is_on, value
from ingest.readers.sheet import CELL, PARAGRAPH, ROW, Run, Sheet

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TRANSPARENT = frozenset(
    W + name for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple",
                          "dir", "bdo", "ruby", "rubyBase")
)  # fmt: skip
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_BREAKS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_LONGEST_HEADING = 160


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds for the words being read."""

    linked: bool = False
    out: str = ""


@dataclass(slots=True)
class Body:
    """Writes the body of a document on a sheet; ``notes`` gathers the notes it refers to, in order.

    ``mark`` gives the sign of a note in the text, ``[3]``.
    """

    sheet: Sheet
    styles: dict[str, Style]
    mark: Callable[[str, int], str]
    inside: tuple[str, ...] = ()
    notes: list[tuple[str, str]] = field(default_factory=list)
    prose: bool = False
    """A paragraph of running text has been written: what is bold and short after it is a heading."""
    _fields: list[bool] = field(default_factory=list)
    """Open fields; true while the field's code is read, which is no text."""

    def write(self, parent: etree._Element, *, lead: str = "", locator: str = "", between: str = PARAGRAPH) -> None:
        """Write what a body, a cell, a note or a text box holds; ``lead`` stands before its first words."""
        below = PARAGRAPH if between == PARAGRAPH else ROW
        begun = False
        for block in _blocks(parent):
            if block.tag == f"{W}tbl":
                self._table(block, locator)
                begun = True
            elif self._paragraph(
                block, lead="" if begun else lead, locator=locator, between=below if begun else between
            ):
                begun = True
        if not begun and between != PARAGRAPH:
            self.sheet.empty(between)

    def _paragraph(self, p: etree._Element, *, lead: str, locator: str, between: str) -> bool:
        style = self.styles.get(value(p, "pPr", "pStyle"), Style())
        boxes: list[etree._Element] = []
        runs = list(self._runs(p, _Around(out="hidden-text" if style.hidden else ""), boxes))
        shown = "".join(r.text for r in runs if not r.out).strip()
        inside = (*self.inside, ".table-of-contents") if style.contents else self.inside
        if lead and shown:
            runs = [Run(lead), *runs]
        tag = self._tag(p, style, shown) if "td" not in inside else "td" if len(shown) <= _LONGEST_HEADING else "p"
        written = self.sheet.paragraph(runs, tag=tag, inside=inside, locator=locator, between=between)
        self.prose = self.prose or (tag == "p" and len(shown) > _LONGEST_HEADING // 2 and shown.endswith((".", "。")))
        for box in boxes:
            replace(self, inside=(*self.inside, ".text-box"), notes=self.notes, _fields=[]).write(box, locator=locator)
        return written

    def _tag(self, p: etree._Element, style: Style, shown: str) -> str:
        level = value(p, "pPr", "outlineLvl")
        if level in ("0", "1", "2", "3", "4", "5"):
            return f"h{int(level) + 1}"
        if style.tag != "p" and len(shown) <= 2 * _LONGEST_HEADING:
            return style.tag
        if p.find(f"{W}pPr/{W}numPr") is not None and value(p, "pPr", "numPr", "numId") != "0":
            return "li"
        if self.prose and shown and len(shown) <= _LONGEST_HEADING and not shown.endswith((".", ";", ",", ":", "。")):
            runs = [r for r in p.iter(f"{W}r") if "".join(t.text or "" for t in r.iter(f"{W}t")).strip()]
            if runs and all(is_on(r, "rPr", "b") for r in runs):
                return "h3"
        return "p"

    def _runs(self, parent: etree._Element, around: _Around, boxes: list[etree._Element]) -> Iterator[Run]:
        """Yield the runs of a paragraph in reading order; text boxes anchored in it are gathered, not read."""
        for child in parent:
            tag = child.tag
            if tag == f"{W}r":
                yield from self._run(child, around, boxes)
            elif tag in _DELETED:
                yield from self._runs(child, replace(around, out="deleted-text"), boxes)
            elif tag in _TRANSPARENT:
                linked = around.linked or tag == f"{W}hyperlink"
                yield from self._runs(child, replace(around, linked=linked), boxes)
            elif tag == f"{_MC}AlternateContent":
                yield from self._runs(_choice(child), around, boxes)

    def _run(self, run: etree._Element, around: _Around, boxes: list[etree._Element]) -> Iterator[Run]:
        if is_on(run, "rPr", "vanish") or is_on(run, "rPr", "webHidden"):
            around = replace(around, out=around.out or "hidden-text")
        for child in run:
            tag = child.tag
            if tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType", ""))
            elif any(self._fields):
                continue
            elif tag in (f"{W}t", f"{W}delText"):
                yield Run(child.text or "", around.linked, around.out)
            elif tag in _BREAKS:
                page = tag == f"{W}br" and child.get(f"{W}type") in ("page", "column")
                yield Run(" " if page else _BREAKS[tag], around.linked, around.out)
            elif tag in _NOTES and not around.out:
                self.notes.append((_NOTES[tag], child.get(f"{W}id", "")))
                yield Run(self.mark(_NOTES[tag], sum(kind == _NOTES[tag] for kind, _ in self.notes)))
            elif tag in (f"{W}ruby", f"{W}rubyBase"):
                yield from self._runs(child, around, boxes)
            elif tag == f"{_MC}AlternateContent":
                boxes.extend(_text_boxes(_choice(child)))
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                boxes.extend(_text_boxes(child))

    def _field(self, kind: str) -> None:
        """Follow a field: between its beginning and its separator stands code, after that its result, which is text."""
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _table(self, table: etree._Element, locator: str) -> None:
        rows = [list(_inner(r, "tc")) for r in _inner(table, "tr")]
        if all(len(cells) <= 1 for cells in rows):
            # A frame drawn round the text, not a table.
            for cells in rows:
                for cell in cells:
                    self.write(cell, locator=locator)
            return
        within = replace(self, inside=(*self.inside, "table", "tr", "td"), notes=self.notes, _fields=[])
        for number, cells in enumerate(rows):
            for k, cell in enumerate(cells):
                within.write(cell, locator=locator, between=CELL if k else ROW if number else PARAGRAPH)


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables a part holds, whatever content controls and insertions stand around them."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == f"{_MC}AlternateContent":
            yield from _blocks(_choice(child))
        elif child.tag in _TRANSPARENT:
            yield from _blocks(child)


def _inner(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag == W + name:
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in _TRANSPARENT:
            yield from _inner(child, name)


def _choice(alternate: etree._Element) -> etree._Element:
    """Return the first variant of content written twice, for new and for old readers."""
    found = alternate.find(f"{_MC}Choice")
    found = alternate.find(f"{_MC}Fallback") if found is None else found
    return alternate if found is None else found


def _text_boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """Yield the outermost text boxes of a drawing; one inside another is read with it."""
    for child in drawing:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag == f"{_MC}AlternateContent":
            yield from _text_boxes(_choice(child))
        elif isinstance(child.tag, str):
            yield from _text_boxes(child)
