"""Removed: which documents were removed for good, by whom and when, and which events went with them."""

from sqlalchemy import Connection, bindparam, select

from ingest.record.judgement import Judgement
from ingest.record.store.prepared import Prepared
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import documents, identities, judgements


def removed(connection: Connection, document: str) -> Judgement | None:
    """Return the judgement by which a document was removed for good, None if it was not or is there again."""
    row = _LAST.first(connection, document=document)
    if row is None or connection.execute(select(documents.c.id).where(documents.c.id == document)).first():
        return None
    return to_judgement(row)


def why_gone(connection: Connection, event: str) -> str | None:
    """Return who removed the document of an event and when, in words; None if it went otherwise."""
    query = select(judgements).join(identities, identities.c.removed == judgements.c.id)
    row = connection.execute(query.where(identities.c.id == event)).first()
    if row is None:
        return None
    on = f" on {row.at[:10]}" if row.at else ""
    return f"It was removed for good by {row.who}{on}, with the document that told of it."


_LAST = Prepared(
    select(judgements)
    .where(judgements.c.subject == bindparam("document"), judgements.c.verb == "remove")
    .order_by(judgements.c.id.desc())
    .limit(1)
)
