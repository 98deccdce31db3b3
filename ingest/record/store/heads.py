"""Heads: every document without its text, read again only where it has changed, for pages that name thousands."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from ingest.record.document import Address, Document
from ingest.record.store.batches import rows_in
from ingest.record.store.rows import to_document
from ingest.record.store.schema import addresses, documents

_LONG = ("text", "blocks", "offsets", "left_out")
Head = tuple[str, Document]
"""A digest of what was read, and the document without text, blocks, offsets and what was left out."""


def refresh(connection: Connection, known: Mapping[str, Head]) -> dict[str, Head]:
    """Return the heads in the order the documents came in, those that still hold taken from the known ones."""
    query = select(documents.c.id, documents.c.digest).where(documents.c.superseded.is_(None))
    digests = {row.id: row.digest for row in connection.execute(query.order_by(documents.c.number))}
    changed = {name for name, digest in digests.items() if name not in known or known[name][0] != digest}
    bodies = select(documents.c.id, documents.c.body)
    fresh = {row.id: _head(row.body) for row in rows_in(connection, bodies, documents.c.id, changed)}
    places: dict[str, list[Address]] = {}
    for row in connection.execute(select(addresses).order_by(addresses.c.value)):
        places.setdefault(row.document, []).append(Address(row.kind, row.value))
    found = {}
    for name, digest in digests.items():
        head, there = fresh.get(name) or known[name][1], by_kind(places.get(name, []))
        found[name] = (digest, head if head.addresses == there else replace(head, addresses=there))
    return found


def by_kind(found: list[Address]) -> tuple[Address, ...]:
    """Return where a document was found: links, then paths, then what was pasted."""
    order = {"url": 0, "path": 1, "pasted": 2}
    return tuple(sorted(found, key=lambda a: (order[a.kind], a.value)))


def _head(body: bytes) -> Document:
    return to_document(body, without=_LONG)
