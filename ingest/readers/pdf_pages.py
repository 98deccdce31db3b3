"""PDF pages: a PDF file opened with bounds, each page's words as rows of lines, and pictures of pages for OCR.

Reference: ISO 32000-2, 7.6 Encryption, 7.7.3 Page tree, 12.4.2 Page labels, 14.3.3 Document information dictionary.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock
from types import ModuleType
from typing import Any

from ingest.readers.pdf_lines import Line, rows
from ingest.readers.pdf_words import PageWords, page_words
from ingest.readers.said_of_itself import said
from ingest.record.errors import UnreadableDocument

MOST_PAGES = 2_000
MOST_LETTERS = 2_500_000
"""Letters of one document, about eight hundred full pages."""
_PASSWORD = 4
_GARBLED = 0.2
"""Part of the letters without meaning from which a page's text is no text."""
_DRAWN = 40
"""Drawings on a page without text from which its letters may be drawings."""
_DPI, _MOST_DOTS = 200, 12_000_000
_DAY = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?\s*(?:(Z)|([+-]\d{2})'?(\d{2})?)?")
_LOCK = Lock()
"""The library may be called by one thread at a time only."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: its label, the rows of its text, words printed in another direction, and how far it can be read.

    ``picture`` tells that it has no text but something to see.
    """

    label: str
    rows: tuple[tuple[Line, ...], ...] = ()
    across: str = ""
    unreadable: int = 0
    picture: bool = False
    broken: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class PdfFile:
    """What was read of a PDF file: its pages and what it says of itself."""

    pages: tuple[PdfPage, ...]
    hints: tuple[tuple[str, str], ...]


def open_pdf(data: bytes, *, name: str) -> PdfFile:
    """Read the text layer of a PDF file.

    Raises:
        UnreadableDocument: it is no PDF, broken, protected, without pages, or has far too many.
    """
    with _LOCK:
        pdfium = _library()
        document = _opened(data, name, pdfium)
        try:
            count = len(document)
            if count == 0:
                raise UnreadableDocument(f"{name} has no pages", subject=name, hint="make the PDF again")
            if count > MOST_PAGES:
                raise UnreadableDocument(
                    f"{name} has {count:,} pages; up to {MOST_PAGES:,} are read",
                    subject=name,
                    hint="split it into parts, for example by chapter or year",
                )
            return PdfFile(tuple(_pages(document, count, pdfium)), said(_hints(document, pdfium)))
        finally:
            document.close()


def pictures(data: bytes, numbers: list[int], *, name: str) -> Iterator[bytes]:
    """Yield pages drawn in grey, each as a PGM file.

    Raises:
        UnreadableDocument: as ``open_pdf``.
    """
    for number in numbers:
        with _LOCK:
            pdfium = _library()
            document = _opened(data, name, pdfium)
            try:
                page = document[number]
                width, height = page.get_size()
                scale = min(_DPI / 72, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
                dots = page.render(scale=scale, grayscale=True).to_numpy()
                picture = f"P5 {dots.shape[1]} {dots.shape[0]} 255\n".encode() + dots.tobytes()
            except (pdfium.PdfiumError, ValueError, MemoryError):
                picture = b""
            finally:
                document.close()
        yield picture


def _library() -> ModuleType:
    import pypdfium2  # noqa: PLC0415 -- it takes a fifth of a second to load, and most runs read no PDF

    library: ModuleType = pypdfium2
    return library


def _opened(data: bytes, name: str, pdfium: ModuleType) -> Any:  # noqa: ANN401 -- the library has no types
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as refused:
        # The library may still name the error of the file before.
        if getattr(refused, "err_code", None) == _PASSWORD and b"/Encrypt" in data:
            raise UnreadableDocument(
                f"{name} is protected with a password",
                subject=name,
                hint="open it with its password, print it to a new PDF and add that",
            ) from refused
        raise UnreadableDocument(
            f"{name} cannot be opened as a PDF: it is broken, or was cut short on its way",
            subject=name,
            hint="copy or download it again; if a PDF program still shows it, print it to a new PDF",
        ) from refused


def _pages(document: Any, count: int, pdfium: ModuleType) -> Iterator[PdfPage]:  # noqa: ANN401
    letters = 0
    for number in range(count):
        label = document.get_page_label(number).strip() or str(number + 1)
        if letters > MOST_LETTERS:
            yield PdfPage(label, cut=True)
            continue
        try:
            page = document[number]
        except pdfium.PdfiumError:
            yield PdfPage(label, broken=True)
            continue
        try:
            found = _words(page, pdfium)
            held = Held(page, pdfium.raw)
            size = sum(len(w.text) for w in found.words)
            letters += size
            if size == 0 or found.unreadable > _GARBLED * size:
                yield PdfPage(label, picture=held.pictures > 0 or held.drawings > _DRAWN or size > 0)
                continue
            across = " ".join(w.text for w in found.across)
            lines = tuple(tuple(row) for row in rows(found.words))
            yield PdfPage(label, lines, across, found.unreadable, cut=found.cut)
        finally:
            page.close()


def _words(page: Any, pdfium: ModuleType) -> PageWords:  # noqa: ANN401
    try:
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return PageWords(())
    try:
        return page_words(text, pdfium.raw)
    finally:
        text.close()


class Held:
    """How many pictures and drawings a page holds, as far as its first thousand objects tell."""

    def __init__(self, page: Any, c: Any) -> None:  # noqa: ANN401
        """Count them."""
        kinds = [
            c.FPDFPageObj_GetType(c.FPDFPage_GetObject(page, i))
            for i in range(min(c.FPDFPage_CountObjects(page), 1000))
        ]
        self.pictures = kinds.count(c.FPDF_PAGEOBJ_IMAGE) + kinds.count(c.FPDF_PAGEOBJ_FORM)
        self.drawings = kinds.count(c.FPDF_PAGEOBJ_PATH)


def _hints(document: Any, pdfium: ModuleType) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    info = document.get_metadata_dict()
    yield "pdf:created", pdf_day(info.get("CreationDate", ""))
    yield "pdf:modified", pdf_day(info.get("ModDate", ""))
    yield "title", info.get("Title", "")
    yield "author", info.get("Author", "")
    yield "lang", _language(document, pdfium.raw)


def _language(document: Any, c: Any) -> str:  # noqa: ANN401
    length = c.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < length <= 200:
        return ""
    buffer = (ctypes.c_ushort * (length // 2))()
    c.FPDFCatalog_GetLanguage(document, buffer, length)
    return bytes(buffer).decode("utf-16-le", errors="ignore").rstrip("\x00").strip()


def pdf_day(written: str) -> str:
    """Return a date of the information dictionary as ISO 8601 writes it, as exact as it is; "" where it is none.

    >>> pdf_day("D:20240305104200+01'00'"), pdf_day("D:202403"), pdf_day("spring")
    ('2024-03-05T10:42:00+01:00', '2024-03', '')
    """
    found = _DAY.match(written.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second, utc, offset, minutes = found.groups()
    done = "-".join(p for p in (year, month, month and day) if p)
    if hour and minute and day:
        done += f"T{hour}:{minute}:{second or '00'}"
        done += "Z" if utc else f"{offset}:{minutes or '00'}" if offset else ""
    return done
