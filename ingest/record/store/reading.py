"""Reading: all that can be asked of a store."""

import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from sqlalchemy import select

from ingest.record.actor import Actor
from ingest.record.answers import Job, SavedView, Standing
from ingest.record.copy import Copy
from ingest.record.document import Address, Document, Given, OffsetMap
from ingest.record.errors import BadValue
from ingest.record.event import Event, Gone
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.report import Rejected, Report
from ingest.record.run import Run
from ingest.record.store import find, own, schema
from ingest.record.store.batches import rows_in
from ingest.record.store.copied import is_copy
from ingest.record.store.copying import copy
from ingest.record.store.decisions import ActorDecisions
from ingest.record.store.given import effective, lay_over
from ingest.record.store.heads import Head, by_kind, refresh
from ingest.record.store.hearing import Heard, unheard
from ingest.record.store.paged import Paged
from ingest.record.store.rows import to_document, to_judgement, to_report
from ingest.record.store.runs import find_runs
from ingest.record.store.transactions import current_revision
from ingest.record.store.verify import verify
from ingest.record.store.versions import Versions, versions
from ingest.record.store.visits import find_visit
from ingest.record.visit import Visit

_REMEMBERED = 5_000
"""Events of an answer that is remembered, at most: they are whole values, some kilobytes each."""


class Reader(ActorDecisions, Paged):
    """The reading half of a store."""

    def __init__(self, path: Path, *, create: bool, read_only: bool, heard: Heard = unheard) -> None:
        super().__init__(path, create=create, read_only=read_only, heard=heard)
        self._heads: dict[str, Head] = {}
        self._heading = Lock()

    # Events

    def find(self, query: EventQuery | None = None, *, limit: int | None = None, offset: int = 0) -> tuple[Event, ...]:
        """Return the events of a query: by first day, last day, id; those without a date last."""
        query = query or EventQuery()
        with self._reading() as connection:
            query = own.asked(connection, query)
            return self._memory.recall(
                current_revision(connection),
                ("find", query, limit, offset),
                lambda: find.find(connection, query, limit=limit, offset=offset),
                keep=lambda found: len(found) <= _REMEMBERED,
            )

    def event(self, name: str) -> Event | Gone:
        """Return the event of an id, or what became of it.

        Raises:
            BadValue: no event ever had this id.
        """
        with self._reading() as connection:
            found = find.event_or_gone(connection, name)
        if found is None:
            raise BadValue(f"there is no event {name}", subject=name, hint="see timeline list")
        return found

    def event_names(self, beginning: str, *, limit: int = 20) -> tuple[str, ...]:
        """Return the ids of events, those that have become part of others too, that begin so; at most ``limit``."""
        with self._reading() as connection:
            return find.names(connection, beginning, limit)

    # Documents

    def documents(self, *, superseded: bool = False, limit: int | None = None, offset: int = 0) -> tuple[Document, ...]:
        """Return the documents in the order they came in; those a newer version took the place of only if asked for."""
        query = select(schema.documents.c.id, schema.documents.c.body).order_by(schema.documents.c.number)
        if not superseded:
            query = query.where(schema.documents.c.superseded.is_(None))
        with self._reading() as connection:
            rows = list(connection.execute(query.limit(-1 if limit is None else limit).offset(offset)))
            places: dict[str, list[Address]] = {}
            for row in rows_in(connection, select(schema.addresses), schema.addresses.c.document, {r.id for r in rows}):
                places.setdefault(row.document, []).append(Address(row.kind, row.value))
        return tuple(replace(to_document(r.body), addresses=by_kind(places.get(r.id, []))) for r in rows)

    def document_names(self) -> tuple[str, ...]:
        """Return the ids of the documents in the order they came in, without those that a newer version replaced."""
        query = select(schema.documents.c.id).where(schema.documents.c.superseded.is_(None))
        with self._reading() as connection:
            return tuple(connection.execute(query.order_by(schema.documents.c.number)).scalars())

    def heads(self) -> dict[str, Document]:
        """Return the documents by id, in the order they came in, without text, blocks, offsets and what was left out.

        Those that a newer version took the place of are not among them.
        """
        with self._reading() as connection, self._heading:
            self._heads = refresh(connection, self._heads)
            return {name: document for name, (_, document) in self._heads.items()}

    def document(self, name: str) -> Document:
        """Return the document of an id.

        Raises:
            BadValue: there is none.
        """
        with self._reading() as connection:
            query = select(schema.documents.c.body).where(schema.documents.c.id == name)
            body = connection.execute(query).scalar()
        if body is None:
            raise BadValue(f"there is no document {name}", subject=name, hint="see timeline documents")
        return replace(to_document(body), addresses=self.addresses(name))

    def standing(self, document: str) -> Standing | None:
        """Return a document as it stands, None if there is none of this id."""
        with self._reading() as connection:
            columns = schema.documents.c
            row = connection.execute(select(columns.body, columns.superseded).where(columns.id == document)).first()
            if row is None:
                return None
            query = select(schema.addresses).where(schema.addresses.c.document == document)
            places = by_kind([Address(one.kind, one.value) for one in connection.execute(query)])
            given = lay_over(Given(), effective(connection, document))
            events, undated = find.per_document(connection, document).get(document, (0, 0))
            copied = is_copy(connection, document)
        bare = replace(to_document(row.body), text="", blocks=(), offsets=OffsetMap(), addresses=places)
        return Standing(bare, given, events, undated, superseded=row.superseded is not None, copied=copied)

    def versions(self, document: str) -> Versions:
        """Return the older versions of a document, the latest first, and the one that took its place."""
        with self._reading() as connection:
            return versions(connection, document)

    def addresses(self, document: str) -> tuple[Address, ...]:
        """Return where a document was found: links, then paths."""
        with self._reading() as connection:
            query = select(schema.addresses).where(schema.addresses.c.document == document)
            return by_kind([Address(row.kind, row.value) for row in connection.execute(query)])

    def original(self, document: str) -> bytes | None:
        """Return the bytes of a document as they came, None if they were not kept."""
        with self._reading() as connection:
            query = select(schema.originals.c.data).where(schema.originals.c.document == document)
            data = connection.execute(query).scalar()
        return None if data is None else zlib.decompress(data)

    def given(self, document: str, *, options: Given | None = None) -> Given:
        """Return what is given of a document: options, with what people said of it laid over them.

        Without ``options`` those count that the document was last extracted with.
        """
        with self._reading() as connection:
            query = select(schema.documents.c.body).where(schema.documents.c.id == document)
            body = connection.execute(query).scalar()
            stands = to_document(body).given if body is not None else Given()
            return lay_over(options or stands, effective(connection, document))

    def reports(self, document: str) -> tuple[Report, ...]:
        """Return the reports of a document in text order."""
        with self._reading() as connection:
            query = select(schema.reports.c.body).where(schema.reports.c.document == document)
            rows = connection.execute(query.order_by(schema.reports.c.place))
            return tuple(to_report(row.body) for row in rows)

    def events_of(self, *documents: str) -> dict[str, tuple[int, int]]:
        """Return for each document, or some, how many events it tells of, and how many of them have no date."""
        with self._reading() as connection:
            if not documents:
                return find.per_document(connection)
            return {k: v for name in documents for k, v in find.per_document(connection, name).items()}

    def copy(self, events: Sequence[Event]) -> Copy:
        """Return what belongs to some events of this store, for a file that loses nothing of them."""
        with self._reading() as connection:
            return copy(connection, events)

    def rejected(self, *documents: str) -> dict[str, tuple[Rejected, ...]]:
        """Return the rows and statements that made no event, by document, in text order; of all or of some."""
        query = select(schema.rejected).order_by(schema.rejected.c.document, schema.rejected.c.place)
        if documents:
            query = query.where(schema.rejected.c.document.in_(documents))
        found: dict[str, list[Rejected]] = {}
        with self._reading() as connection:
            for row in connection.execute(query):
                found.setdefault(row.document, []).append(Rejected(row.locator, row.text, row.reason))
        return {document: tuple(lines) for document, lines in found.items()}

    def failures(self) -> tuple[Failure, ...]:
        """Return the documents that could not be read, by name."""
        with self._reading() as connection:
            rows = connection.execute(select(schema.failures).order_by(schema.failures.c.name, schema.failures.c.at))
            return tuple(Failure(row.name, row.reason, row.mend, row.at) for row in rows)

    def visit(self, url: str) -> Visit | None:
        """Return what a server said of a page when it was last fetched, None if it never was."""
        with self._reading() as connection:
            return find_visit(connection, url)

    def actors(self) -> dict[str, Actor]:
        """Return all actors used, by id, with what people decided laid over them (``OwnActors.laid_over``)."""
        with self._reading() as connection:
            found = self._memory.recall(
                current_revision(connection), "actors", lambda: own.all_actors(connection), keep=bool
            )
        return dict(found)

    def judgements(self, subject: str | None = None) -> tuple[Judgement, ...]:
        """Return what people decided, oldest first, all or on one event, document or actor."""
        query = select(schema.judgements).order_by(schema.judgements.c.id)
        if subject is not None:
            query = query.where(schema.judgements.c.subject == subject)
        with self._reading() as connection:
            return tuple(to_judgement(row) for row in connection.execute(query))

    def revision(self) -> int:
        """Return the number of transactions that changed anything."""
        with self._reading() as connection:
            return current_revision(connection)

    def verify(self) -> tuple[str, ...]:
        """Return what is wrong with the store, each in a line; nothing if it is whole. Reads and derives everything."""
        with self._reading() as connection:
            return verify(connection)

    # Runs, views and jobs

    def runs(self, *, limit: int = 20) -> tuple[Run, ...]:
        """Return the latest runs of ingest, the last one first."""
        with self._reading() as connection:
            return find_runs(connection, limit=limit)

    def views(self) -> tuple[SavedView, ...]:
        """Return the saved views, by name."""
        with self._reading() as connection:
            rows = connection.execute(select(schema.views).order_by(schema.views.c.name))
            return tuple(SavedView(row.name, row.address) for row in rows)

    def job(self, job: int) -> Job:
        """Return long work by its id.

        Raises:
            BadValue: there is none.
        """
        with self._reading() as connection:
            row = connection.execute(select(schema.jobs).where(schema.jobs.c.id == job)).first()
        if row is None:
            raise BadValue(f"there is no job {job}", subject=str(job), hint="it may be of another store")
        return Job(row.id, row.kind, row.state, row.done, row.total, row.note, row.at)
