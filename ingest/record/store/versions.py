"""Versions: the documents that came before one at the same address, and the one that took its place."""

from sqlalchemy import Connection, select

from ingest.record.store.schema import documents

Versions = tuple[tuple[str, ...], str | None]
"""The older ones, the latest first, and the newer one, null where it stands."""


def versions(connection: Connection, document: str) -> Versions:
    """Return the ids of the older versions of a document, and of the one that took its place."""
    newer = connection.execute(select(documents.c.superseded).where(documents.c.id == document)).scalar()
    older = select(documents.c.id).where(documents.c.superseded == document).order_by(documents.c.number.desc())
    return tuple(connection.execute(older).scalars()), newer or None
