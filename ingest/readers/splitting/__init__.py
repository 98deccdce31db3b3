"""Splitting: a text that holds several documents, an export, a press review, a bundle of letters, is taken apart.

Precision comes first: a text is divided only where every part shows what it is by signs that an article does not
bear by chance; anything else stays one document.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.readers import plain
from ingest.readers.item import Item, Part, Source
from ingest.readers.splitting.exports import find_articles
from ingest.readers.splitting.fields import dress
from ingest.readers.splitting.letters import find_letters
from ingest.readers.splitting.lines import Found, Line, lines_of, written
from ingest.readers.splitting.reviews import find_reviews
from ingest.record.document import Address

MOST_PARTS = 20_000
"""Documents of one text; a text that seems to hold more is left whole."""


def split(item: Item) -> Iterator[Item]:
    """Yield the documents that a text holds, each an item that can be read again from its own bytes.

    A text of one document is yielded as it is; the fields that an export put round a single article become hints.
    """
    if item.kind != "text" and item.kind != "page":
        yield item
        return
    lines = lines_of(item)
    division = divide(item, lines)
    if division is None:
        yield dress(item)
        return
    for number, cut in enumerate(division.cuts, start=1):
        part = Part(item.source.name, division.kind, division.noun, number, len(division.cuts), apart=True)
        yield _part(item, written(item, lines, cut), part, title=cut.title or lines[cut.first].text)


def divide(item: Item, lines: Sequence[Line]) -> Found | None:
    """Return how a text is divided, None where it is one document."""
    found = find_articles(item.raw, lines) or find_letters(item.raw, lines) or find_reviews(lines)
    return found if found is not None and 2 <= len(found.cuts) <= MOST_PARTS else None


def _part(item: Item, text: str, part: Part, *, title: str) -> Item:
    """Return the item of a part, read as any text is; its name and address come from what it says of itself."""
    bare = Source("part.txt", text.encode("utf-8"), item.source.retrieved, media_type="text/plain")
    (read,) = plain.read(bare)
    dressed = dress(read)
    title = dressed.hints.first("title") or title
    key = dressed.hints.first("export:key")
    addresses = item.source.addresses
    if key:
        addresses = tuple(Address(a.kind, f"{a.value}#{key}") for a in addresses if a.kind != "pasted")
    source = replace(
        bare, name=f"{item.source.name}: {title[:120]}", addresses=addresses, declared=item.source.declared, part=part
    )
    return replace(dressed, source=source)
