"""Handwritten: the documents that people typed by hand, as they are handed on with what was decided."""

import zlib
from typing import get_args

from sqlalchemy import Connection, select

from ingest.record.handwritten import Handwritten, HandwrittenType, subjects
from ingest.record.store.batches import rows_in
from ingest.record.store.rows import to_document, to_judgement
from ingest.record.store.schema import addresses, documents, judgements, originals


def handwritten(connection: Connection) -> tuple[Handwritten, ...]:
    """Return the documents that people typed and that still stand, in the order they came to stand."""
    by_hand = select(judgements).where(judgements.c.verb.in_(("add", "given")), judgements.c.undone.is_(None))
    names = subjects(map(to_judgement, connection.execute(by_hand.order_by(judgements.c.id))))
    kept = select(documents.c.id, documents.c.body, originals.c.data).join(
        originals, originals.c.document == documents.c.id
    )
    rows = {row.id: row for row in rows_in(connection, kept, documents.c.id, names) if row.data is not None}
    found = select(addresses.c.document, addresses.c.value).where(addresses.c.kind == "url")
    links: dict[str, list[str]] = {}
    for row in rows_in(connection, found, addresses.c.document, rows):
        links.setdefault(row.document, []).append(row.value)
    typed = []
    for name in names:
        document = to_document(rows[name].body) if name in rows else None
        if document is None or document.media_type not in get_args(HandwrittenType):
            continue
        text = zlib.decompress(rows[name].data).decode("utf-8", "replace")
        where = tuple(sorted(links.get(name, ())))
        typed.append(Handwritten(document.media_type, text, document.retrieved, where))  # type: ignore[arg-type]
    return tuple(typed)
