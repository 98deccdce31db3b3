"""PDF: the text layer in the order of reading, each paragraph with its page; scanned pages through OCR or named.

Heads and feet of pages are set apart with their reason, notes follow the text of their page, and a paragraph that
goes on over a column or page is one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.readers.item import NOT_READ, Hints, Item, Source
from ingest.readers.ocr import recogniser
from ingest.readers.pdf_furniture import Page, part
from ingest.readers.pdf_order import arrange
from ingest.readers.pdf_pages import PdfPage, open_pdf, pictures
from ingest.readers.pdf_paragraphs import Block, blocks, continued, join, words_of
from ingest.readers.sheet import CELL, PARAGRAPH, ROW, Run, Sheet
from ingest.record.errors import UnreadableDocument

MEDIA_TYPE = "application/pdf"
_NOTE = re.compile(r"\[\d{1,3}\]\s|\d{1,3}[.)]?\s|[*†‡]")
_NAMES = re.compile(r"[^\W\d_]{2}|^\W*\d{4}\W*$")
"""What a heading has: a word, or a year as the headings of chronologies are."""
_LEADER = re.compile(r"(?:\.{5}|(?:\. ){4}|…{2}|_{6})[. …_]{0,300}\s?(?:\d{1,4}|[ivxlc]{1,6})$")
"""What leads to the page in a line of a table of contents."""
_SMALLER, _LARGER = 0.92, 1.12
"""Sizes of notes and of headings, against that of most of the text."""
_LONGEST_HEADING = 220
_PROSE = 100
"""Characters from which a paragraph is text: what stands above the first is the head of the paper."""
_RUN_OCR = "run text recognition (OCR) on it, for example with ocrmypdf, and add the result"


@dataclass(frozen=True, slots=True)
class _Read:
    """Text of pages that had none, by page, and the pages that could not be read."""

    texts: dict[int, str]
    unread: tuple[int, ...]


def read(source: Source) -> Iterator[Item]:
    """Open a PDF file.

    Raises:
        UnreadableDocument: it is no PDF, broken, protected, far too long, or a scan that cannot be read here.
    """
    opened = open_pdf(source.data, name=source.name)
    pages = opened.pages
    recognised = _recognise(source, pages)
    if not recognised.texts and not any(p.rows for p in pages):
        raise _without_text(source.name, pages, recognised)
    parted = part([p.rows for p in pages])
    words = words_of(line.text for page in parted for row in page.rows for line in row)
    laid = [_laid(page, number, words) for number, page in enumerate(parted)]
    usual = _usual_size(laid)
    sheet = Sheet(source.name)
    _write_text(sheet, laid, usual, words, pages, recognised)
    for page, furniture in zip(pages, parted, strict=True):
        for text, reason in furniture.furniture:
            sheet.paragraph([Run(text)], inside=(f".{reason}",), locator=f"page {page.label}")
        if page.across:
            sheet.paragraph([Run(page.across)], inside=(".printed-across",), locator=f"page {page.label}")
    links = tuple(("canonical", p.link) for p in parted if p.link)[:1]
    yield Item(
        source=source,
        kind="text",
        media_type=MEDIA_TYPE,
        raw=sheet.raw(),
        pieces=sheet.pieces(),
        hints=Hints((*opened.hints, *links)),
        notes=tuple(_notes(pages, recognised)),
        marked=True,
    )


def _laid(page: Page, number: int, words: Counter[str]) -> list[Block]:
    lines = [line for row in page.rows for line in row]
    backwards = sum(line.backwards for line in lines) * 2 > len(lines)
    return blocks(arrange(page.rows, backwards=backwards), page=number, words=words)


def _usual_size(laid: Sequence[Sequence[Block]]) -> float:
    """Return the size most of the text is set in."""
    sizes = Counter[float]()
    for page in laid:
        for block in page:
            sizes[round(block.size * 2) / 2] += len(block.text)
    return max(sizes, key=lambda s: (sizes[s], s)) if sizes else 10.0


def _write_text(
    sheet: Sheet,
    laid: Sequence[Sequence[Block]],
    usual: float,
    words: Counter[str],
    pages: Sequence[PdfPage],
    recognised: _Read,
) -> None:
    """Write the text of all pages: what goes on over a page as one paragraph, notes after the text of their page."""
    flow: list[Block] = []
    notes: dict[int, list[Block]] = {}
    for number, page in enumerate(laid):
        k = _first_note(page, usual)
        flow += page[:k]
        notes[number] = list(page[k:])
        if number in recognised.texts:
            paragraphs = [p for p in re.split(r"\n\s*\n", recognised.texts[number]) if p.strip()]
            flow += [Block((_one(p, words),), usual, False, p.count("\n") + 1, (number, number)) for p in paragraphs]
    joined = continued(flow, words)
    first_prose = next((k for k, b in enumerate(joined) if len(b.text) > _PROSE and not b.row), len(joined))
    largest = max((b.size for b in joined[:first_prose] if _may_head(b)), default=0.0)
    written = 0
    prose = False
    row_before = False
    for block in joined:
        while written < block.pages[0]:
            _write_notes(sheet, notes.get(written, ()), pages)
            written += 1
        tag = _tag(block, usual, largest, prose=prose)
        prose = prose or (tag == "p" and len(block.text) > _PROSE)
        _write(sheet, block, tag, pages, below=row_before)
        row_before = block.row
    for number in range(written, len(pages)):
        _write_notes(sheet, notes.get(number, ()), pages)


def _one(paragraph: str, words: Counter[str]) -> str:
    """Return the lines of a recognised paragraph as one."""
    text, *rest = (" ".join(line.split()) for line in paragraph.strip().splitlines())
    for line in rest:
        text = join(text, line, words) if line else text
    return text


def _first_note(page: Sequence[Block], usual: float) -> int:
    """Return where the notes at the foot of a page begin: smaller paragraphs, the first with a figure or sign."""
    k = len(page)
    while k and page[k - 1].size <= _SMALLER * usual and not page[k - 1].row:
        k -= 1
    return next((i for i in range(k, len(page)) if _NOTE.match(page[i].text)), len(page))


def _may_head(block: Block) -> bool:
    return not block.row and block.lines <= 4 and len(block.text) <= _LONGEST_HEADING


def _tag(block: Block, usual: float, largest: float, *, prose: bool) -> str:
    if not _may_head(block) or not _NAMES.search(block.text):
        return "p"
    if block.size >= _LARGER * usual:
        return "h1" if not prose and block.size >= 0.97 * largest else "h2"
    ends = block.text.endswith((".", ",", ";", ":", "。", "؛", "،"))
    # Before the text begins, what is bold may be an address or a label as well as a title.
    return "h3" if prose and block.bold and not ends and block.lines <= 2 and not block.centred else "p"


def _write(sheet: Sheet, block: Block, tag: str, pages: Sequence[PdfPage], *, below: bool) -> None:
    first, last = (pages[p].label for p in block.pages)
    locator = f"page {first}" if first == last else f"pages {first}–{last}"
    if not block.row:
        inside = (".table-of-contents",) if _LEADER.search(block.text) else ()
        sheet.paragraph([Run(block.text)], tag=tag, inside=inside, locator=locator)
        return
    for k, cell in enumerate(block.cells):
        between = CELL if k else ROW if below else PARAGRAPH
        tag = "td" if len(cell) <= 160 else "p"
        sheet.paragraph([Run(cell)], tag=tag, inside=("table", "tr", "td"), locator=locator, between=between)


def _write_notes(sheet: Sheet, notes: Sequence[Block], pages: Sequence[PdfPage]) -> None:
    for note in notes:
        _write(sheet, note, "p", pages, below=False)


def _recognise(source: Source, pages: Sequence[PdfPage]) -> _Read:
    """Read the pages that are pictures, where tesseract is installed and as far as its time goes."""
    wanted = [k for k, p in enumerate(pages) if p.picture]
    reader = recogniser() if wanted else None
    if reader is None:
        return _Read({}, tuple(wanted))
    texts: dict[int, str] = {}
    unread: list[int] = []
    for number, picture in zip(wanted, pictures(source.data, wanted, name=source.name), strict=True):
        text = reader.read(picture) if picture else None
        if text is None:
            unread.append(number)
        elif text.strip():
            texts[number] = text
    return _Read(texts, tuple(unread))


def _without_text(name: str, pages: Sequence[PdfPage], recognised: _Read) -> UnreadableDocument:
    if any(p.picture for p in pages):
        tried = "" if recognised.unread else "; text recognition found no words in it"
        what = "its page is a picture" if len(pages) == 1 else f"its {len(pages)} pages are pictures"
        return UnreadableDocument(
            f"{name} is a scan: {what} without text{tried}",
            subject=name,
            hint=f"{_RUN_OCR}; where tesseract is installed, that is done here",
        )
    if any(p.broken for p in pages):
        return UnreadableDocument(
            f"{name} is broken: none of its {len(pages)} pages can be read",
            subject=name,
            hint="copy or download it again; if a PDF program still shows it, print it to a new PDF",
        )
    return UnreadableDocument(f"{name} has no text: its pages are empty", subject=name, hint="leave it out")


def _notes(pages: Sequence[PdfPage], recognised: _Read) -> Iterator[str]:
    def named(numbers: Sequence[int]) -> str:
        return _listed([pages[n].label for n in numbers])

    if recognised.texts:
        read_by = named(sorted(recognised.texts))
        yield f"Read from a picture by text recognition (OCR), which errs: {read_by}. Check quotations."
    if recognised.unread:
        yield f"{NOT_READ}, as without text: {named(recognised.unread)}; to have it, {_RUN_OCR}."
    if broken := [k for k, p in enumerate(pages) if p.broken]:
        yield f"{NOT_READ}, as broken: {named(broken)}."
    if cut := [k for k, p in enumerate(pages) if p.cut]:
        yield f"{NOT_READ}, or not wholly, as there is too much text: {named(cut)}; split the file."
    if unclear := sum(p.unreadable for p in pages):
        yield f"{unclear} letters have no meaning in this PDF and show as \ufffd."


def _listed(labels: Sequence[str]) -> str:
    """Return labels of pages for reading: "page 3", "pages 3, 5, 7 and 12 more"."""
    if len(labels) == 1:
        return f"page {labels[0]}"
    if len(labels) <= 12:
        return f"pages {', '.join(labels[:-1])} and {labels[-1]}"
    return f"pages {', '.join(labels[:10])} and {len(labels) - 10} more"
