"""Cleaned: an item after the furniture is cut, with its date, outlet and language found."""

from dataclasses import dataclass

from ingest.record.document import Block, Created, Document, DocumentKind, LeftOut, OffsetMap


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Clean text in blocks, the map to the raw text, what was left out, and what the document says of itself.

    Blocks are in text order, joined by a blank line. ``created`` is null where nothing gives a date; ``why_undated``
    then says how to give it. ``via`` is the agency that the byline names, which carried the text.
    """

    kind: DocumentKind
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap
    left_out: tuple[LeftOut, ...]
    title: str | None
    author: str | None
    publisher: str | None
    created: Created | None
    language: str
    notes: tuple[str, ...] = ()
    why_undated: str = ""
    via: str | None = None


def of_document(document: Document) -> Cleaned:
    """Return a document that was cleaned before, as it stood then."""
    return Cleaned(
        kind=document.kind,
        text=document.text,
        blocks=document.blocks,
        offsets=document.offsets,
        left_out=document.left_out,
        title=document.title,
        author=document.author,
        publisher=document.publisher,
        created=document.created,
        language=document.language,
        notes=document.notes,
    )


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text[start:end]`` of the clean text, and the index of its block."""

    start: int
    end: int
    block: int
