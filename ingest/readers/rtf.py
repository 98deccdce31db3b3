"""RTF: rich text of word processors and news databases: paragraphs, tables and notes; heads and remarks set apart."""

from collections.abc import Iterable, Iterator

from ingest.readers.item import Hints, Item, Source
from ingest.readers.rtf_text import DEEPEST, Flow, RtfText
from ingest.readers.rtf_tokens import tokens
from ingest.readers.said_of_itself import said
from ingest.readers.sheet import CELL, PARAGRAPH, ROW, Run, Sheet
from ingest.record.errors import UnreadableDocument

MEDIA_TYPE = "application/rtf"


def read(source: Source) -> Iterator[Item]:
    """Open a rich text file.

    Raises:
        UnreadableDocument: it is nested too deeply, too long, or has no text.
    """

    def too_deep() -> None:
        raise UnreadableDocument(
            f"{source.name} has groups nested more than {DEEPEST:,} deep, which no word processor writes",
            subject=source.name,
            hint="open it in a word processor and save it as .docx, or leave it out",
        )

    text = RtfText(too_deep)
    for token in tokens(source.data):
        text.take(token)
    text.finish()
    sheet = Sheet(source.name)
    _write(sheet, [text.body])
    for number, note in enumerate(text.notes, 1):
        _write(sheet, [note], locator=f"note {number}")
    if not sheet.pieces():
        raise UnreadableDocument(
            f"{source.name} has no text in it",
            subject=source.name,
            hint="if it shows a scanned page, run text recognition (OCR) on it and add the result",
        )
    _write(sheet, text.beside)
    yield Item(
        source=source,
        kind="text",
        media_type=MEDIA_TYPE,
        raw=sheet.raw(),
        pieces=sheet.pieces(),
        hints=Hints(said((key, _whole(value)) for key, value in text.info.items())),
        marked=True,
    )


def _write(sheet: Sheet, flows: Iterable[Flow], *, locator: str = "") -> None:
    for flow in flows:
        before = ""
        for p in flow.done:
            between = p.between if before or p.between == CELL else PARAGRAPH
            runs = [Run(_whole(text), out=out) for text, out in _joined(p.runs)]
            written = sheet.paragraph(runs, tag=p.tag, inside=p.inside, locator=locator, between=between)
            if not written and between in (CELL, ROW):
                sheet.empty(between)
            before = "row" if "td" in p.inside else ""


def _joined(runs: Iterable[Run]) -> list[tuple[str, str]]:
    """Join runs that follow each other alike: a letter beyond the first plane is written as two halves."""
    joined: list[tuple[list[str], str]] = []
    for run in runs:
        if not joined or joined[-1][1] != run.out:
            joined.append(([], run.out))
        joined[-1][0].append(run.text)
    return [("".join(texts), out) for texts, out in joined]


def _whole(text: str) -> str:
    """Return a text with its halves of letters put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
