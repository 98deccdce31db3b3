"""Visits: the table of pages that were fetched, one row an address."""

from sqlalchemy import Connection, delete, insert, select

from ingest.record.store.rows import keepable
from ingest.record.store.schema import visits
from ingest.record.visit import Visit


def find_visit(connection: Connection, url: str) -> Visit | None:
    """Return the last visit to an address, None if it was never fetched."""
    row = connection.execute(select(visits).where(visits.c.url == url)).first()
    return Visit(row.url, row.etag, row.modified, row.sha256, row.at) if row else None


def keep_visit(connection: Connection, visit: Visit) -> None:
    """Write a visit down in the place of the one before."""
    fields = ("url", "etag", "modified", "sha256", "at")
    connection.execute(delete(visits).where(visits.c.url == visit.url))
    connection.execute(insert(visits).values({name: keepable(getattr(visit, name)) for name in fields}))
