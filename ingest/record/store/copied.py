"""Copied: a document of another timeline comes in as it was read there; nothing comes in twice."""

from dataclasses import replace

from sqlalchemy import Connection, select

from ingest.record.errors import RemovedForGood
from ingest.record.extraction import Extraction
from ingest.record.store import judged
from ingest.record.store.added import in_text_order
from ingest.record.store.arrival import Arrival
from ingest.record.store.batches import insert_all, rows_in
from ingest.record.store.reach import Touched
from ingest.record.store.removed import removed
from ingest.record.store.rows import short_hash, to_report
from ingest.record.store.save import Came, add_addresses, save, write_actors
from ingest.record.store.schema import actors, documents, originals, reports
from ingest.record.store.write_reports import put_right


def bring(connection: Connection, extraction: Extraction, arrival: Arrival) -> Came:
    """Write a document of another timeline with its reports; of one that is here, what is not here of it.

    Raises:
        RemovedForGood: somebody removed the document, and nobody says that it is to be taken again.
    """
    document = extraction.document
    known = judged.is_judged(connection, document.id)
    if known and not arrival.again and (gone := removed(connection, document.id)) is not None:
        raise RemovedForGood(document=document.id, who=gone.who, at=gone.at)
    extraction = _without_known(connection, extraction)
    row = connection.execute(select(documents).where(documents.c.id == document.id)).first()
    if row is None:
        # Where it was found there says nothing of what is here: it takes nobody's place.
        shared = frozenset(document.addresses)
        came = save(connection, extraction, None, shared=shared, beside=(), judged=known)
        if came.new:
            insert_all(connection, originals, [{"document": document.id, "data": None, "size": 0, "sha256": ""}])
        return came
    touched = Touched()
    placed = add_addresses(connection, document.id, document.addresses)
    if row.superseded is None and row.text_hash == short_hash(document.text) and is_copy(connection, document.id):
        write_actors(connection, extraction.actors, touched)
        _add_missing(connection, extraction, touched)
    return Came(document.id, False, touched if touched or placed else None, changed=bool(touched))


def _without_known(connection: Connection, extraction: Extraction) -> Extraction:
    """Return an extraction without actors that are here, and without reports whose id is another document's here."""
    wanted = {actor.id for actor in extraction.actors}
    had = {row.id for row in rows_in(connection, select(actors.c.id), actors.c.id, wanted)}
    taken = select(reports.c.id).where(reports.c.document != extraction.document.id)
    others = {row.id for row in rows_in(connection, taken, reports.c.id, {r.id for r in extraction.reports})}
    return replace(
        extraction,
        actors=tuple(actor for actor in extraction.actors if actor.id not in had),
        reports=tuple(report for report in extraction.reports if report.id not in others),
    )


def is_copy(connection: Connection, document: str) -> bool:
    """Tell whether a document is here as another timeline read it; else what was read in it here counts."""
    query = select(originals.c.document).where(originals.c.document == document, originals.c.size == 0)
    return connection.execute(query).first() is not None


def _add_missing(connection: Connection, extraction: Extraction, touched: Touched) -> None:
    name = extraction.document.id
    query = select(reports.c.body).where(reports.c.document == name).order_by(reports.c.place)
    here = [to_report(row.body) for row in connection.execute(query)]
    known = {report.id for report in here}
    new = [report for report in extraction.reports if report.id not in known]
    if new:
        put_right(connection, name, in_text_order(here, new), touched, live=True)
