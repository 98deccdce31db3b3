"""Old Word: a ``.doc`` that is really a page, rich text or plain text is read as that; the real one gets its mend."""

from collections.abc import Iterator

from ingest.readers import html, plain
from ingest.readers.encoding import decode
from ingest.readers.item import Item, Source
from ingest.readers.signature import refuse_old


def read(source: Source) -> Iterator[Item]:
    """Open what is named like an office document and is text: many systems save pages and plain text as ``.doc``.

    Raises:
        UnreadableDocument: it is an old Word document, or no text at all.
    """
    refuse_old(source.data, name=source.name)
    head = decode(source.data, name=source.name, declared=html.declared_charset(source.data)).text
    yield from html.read(source) if html.looks_like_html(head) else plain.read(source)
