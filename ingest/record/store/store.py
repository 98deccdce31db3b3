"""Store: the record kept in one file; every method is one transaction, safe from any thread and beside other processes.

Writers take their lock at once and wait for one another; readers are never blocked and see one revision.
"""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, OperationalError, ProgrammingError

from ingest.record.actor import Actor
from ingest.record.answers import Facets, Job, JobState, Saved, SavedView, Tally
from ingest.record.document import Address, Document, Given
from ingest.record.errors import BadValue, StoreError
from ingest.record.event import Event, Gone
from ingest.record.extraction import Extraction, Failure
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.report import Rejected, Report
from ingest.record.store import find, schema
from ingest.record.store.facets import facets
from ingest.record.store.given import effective, lay_over
from ingest.record.store.judge import judge, redo, undo
from ingest.record.store.opening import open_engine
from ingest.record.store.reach import Touched
from ingest.record.store.rederive import rederive
from ingest.record.store.rows import to_document, to_judgement, to_report
from ingest.record.store.save import add_addresses, save, write_actors
from ingest.record.store.verify import verify
from ingest.record.wire import unpack

_Turn = Callable[[Connection, str, int], tuple[Judgement, Touched] | None]


class Store:
    """An open store; close it, or use it in a ``with`` block."""

    def __init__(self, path: Path, *, create: bool, read_only: bool) -> None:
        self.path = path
        self.url = f"sqlite:///{path}"
        self.read_only = read_only
        self._engine = open_engine(path, create=create, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    # Writing

    def save(self, extraction: Extraction, *, original: bytes | None, anew: bool = False) -> Saved:
        """Keep an item: its document, reports, actors and bytes, and derive the events it touches.

        The same item twice changes nothing. ``original`` null keeps no bytes. ``anew`` says that the item was
        extracted with all that stands of it: that holds even if less is said of it than before (after an undo).
        """
        with self._writing() as connection:
            document, new, touched = save(connection, extraction, original, anew=anew)
            if touched is not None:
                rederive(connection, touched, self._next(connection))
            events, undated = find.per_document(connection, document).get(document, (0, 0))
        return Saved(document, new, events, undated)

    def fail(self, failure: Failure) -> None:
        """Keep a document that could not be read, with the reason and the mend; the latest of a name counts."""
        with self._writing() as connection:
            connection.execute(delete(schema.failures).where(schema.failures.c.name == failure.name))
            row = {"name": failure.name, "reason": failure.reason, "mend": failure.mend, "at": failure.at}
            connection.execute(insert(schema.failures).values(row))
            self._next(connection)

    def judge(self, judgement: Judgement) -> Judgement:
        """Write down what a person decided and derive the event again; return it as stored.

        Raises:
            Conflict: somebody changed the same field since ``judgement.revision``; nothing was overwritten.
            BadValue: there is no such event or document, or the value cannot be used.
        """
        with self._writing() as connection:
            revision = self._next(connection)
            stored, touched = judge(connection, judgement, revision)
            rederive(connection, touched, revision)
        return stored

    def undo(self, *, who: str) -> Judgement | None:
        """Take back the latest judgement of a person; None if none stands.

        What was ``given`` of a document is to be extracted again by the caller, with ``given(document)``.
        """
        return self._turn(undo, who)

    def redo(self, *, who: str) -> Judgement | None:
        """Let what a person took back last stand again; None if there is nothing or they have judged since."""
        return self._turn(redo, who)

    def add_actors(self, actors: tuple[Actor, ...]) -> None:
        """Keep copies of actors that a person is about to name in a judgement."""
        with self._writing() as connection:
            touched = Touched()
            write_actors(connection, actors, touched)
            rederive(connection, touched, self._next(connection))

    # Events

    def find(self, query: EventQuery | None = None, *, limit: int | None = None, offset: int = 0) -> tuple[Event, ...]:
        """Return the events of a query: by first day, last day, id; those without a date last."""
        with self._reading() as connection:
            return find.find(connection, query or EventQuery(), limit=limit, offset=offset)

    def count(self, query: EventQuery | None = None) -> int:
        """Return the number of events of a query."""
        with self._reading() as connection:
            return find.count(connection, query or EventQuery())

    def tally(self, query: EventQuery | None = None) -> Tally:
        """Return how many dated events a query shows, of how many, and how many without a date pass the rest."""
        query = replace(query or EventQuery(), key=False)
        dated = replace(query, dated=True)
        undated = replace(query, dated=False, first=None, last=None)
        with self._reading() as connection:
            return Tally(
                shown=find.count(connection, dated),
                total=find.count(connection, EventQuery(dated=True, review=query.review)),
                undated=find.count(connection, undated),
            )

    def facets(self, query: EventQuery | None = None) -> Facets:
        """Return for each filter its values and their numbers of events, counted for the rest of the filter."""
        with self._reading() as connection:
            return facets(connection, query or EventQuery())

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

    # Documents

    def documents(self, *, superseded: bool = False) -> tuple[Document, ...]:
        """Return the documents in the order they came in; those a newer version took the place of only if asked for."""
        query = select(schema.documents.c.id, schema.documents.c.body).order_by(schema.documents.c.number)
        if not superseded:
            query = query.where(schema.documents.c.superseded.is_(None))
        with self._reading() as connection:
            places: dict[str, list[Address]] = {}
            for row in connection.execute(select(schema.addresses)):
                places.setdefault(row.document, []).append(Address(row.kind, row.value))
            rows = list(connection.execute(query))
        return tuple(replace(to_document(r.body), addresses=_sorted(places.get(r.id, []))) for r in rows)

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

    def addresses(self, document: str) -> tuple[Address, ...]:
        """Return where a document was found: links, then paths."""
        with self._reading() as connection:
            query = select(schema.addresses).where(schema.addresses.c.document == document)
            return _sorted([Address(row.kind, row.value) for row in connection.execute(query)])

    def add_address(self, document: str, address: Address) -> None:
        """Note where else a document is found: the link a person gives of a pasted text."""
        with self._writing() as connection:
            if add_addresses(connection, document, (address,)):
                self._next(connection)

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

    def events_of(self) -> dict[str, tuple[int, int]]:
        """Return for each document how many events it tells of, and how many of them have no date."""
        with self._reading() as connection:
            return find.per_document(connection)

    def rejected(self, document: str | None = None) -> tuple[Rejected, ...]:
        """Return the rows and statements that made no event, of one document or of all."""
        query = select(schema.rejected).order_by(schema.rejected.c.document, schema.rejected.c.place)
        if document is not None:
            query = query.where(schema.rejected.c.document == document)
        with self._reading() as connection:
            return tuple(Rejected(row.locator, row.text, row.reason) for row in connection.execute(query))

    def failures(self) -> tuple[Failure, ...]:
        """Return the documents that could not be read, by name."""
        with self._reading() as connection:
            rows = connection.execute(select(schema.failures).order_by(schema.failures.c.name))
            return tuple(Failure(row.name, row.reason, row.mend, row.at) for row in rows)

    def actors(self) -> dict[str, Actor]:
        """Return all actors used, by id."""
        with self._reading() as connection:
            rows = connection.execute(select(schema.actors).order_by(schema.actors.c.id))
            return {row.id: unpack(Actor, row.body) for row in rows}

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
            return _revision(connection)

    def verify(self) -> tuple[str, ...]:
        """Return what is wrong with the store, each in a line; nothing if it is whole. Reads and derives everything."""
        with self._reading() as connection:
            return verify(connection)

    # Views and jobs

    def save_view(self, name: str, address: str) -> None:
        """Keep a view under a name; an older one of that name gives way."""
        with self._writing() as connection:
            connection.execute(delete(schema.views).where(schema.views.c.name == name))
            connection.execute(insert(schema.views).values(name=name, address=address))

    def views(self) -> tuple[SavedView, ...]:
        """Return the saved views, by name."""
        with self._reading() as connection:
            rows = connection.execute(select(schema.views).order_by(schema.views.c.name))
            return tuple(SavedView(row.name, row.address) for row in rows)

    def start_job(self, kind: str, *, total: int = 0, note: str = "", at: str = "") -> Job:
        """Write down that long work begins."""
        row = {"kind": kind, "state": "running", "done": 0, "total": total, "note": note, "at": at}
        with self._writing() as connection:
            number = connection.execute(insert(schema.jobs).values(row).returning(schema.jobs.c.id)).scalar_one()
        return self.job(number)

    def progress_job(
        self,
        job: int,
        *,
        done: int | None = None,
        total: int | None = None,
        note: str | None = None,
        state: JobState | None = None,
    ) -> Job:
        """Write down how far long work is; what is not given stays."""
        given = {"done": done, "total": total, "note": note, "state": state}
        with self._writing() as connection:
            change = update(schema.jobs).where(schema.jobs.c.id == job)
            connection.execute(change.values({k: v for k, v in given.items() if v is not None}))
        return self.job(job)

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

    # Transactions

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.read_only:
            raise StoreError(f"{self.path} is open for reading only", subject=str(self.path), hint="leave --read-only")
        with self._translated(), self._engine.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, DatabaseError) as error:
            if isinstance(error, IntegrityError | ProgrammingError | DataError):
                # Not the disk's fault but ours: to be seen as it is.
                raise
            raise StoreError(
                f"{self.path} could not be read or written ({error.orig})",
                subject=str(self.path),
                hint="see that the disk has room and that the file is whole: timeline verify",
            ) from error

    def _next(self, connection: Connection) -> int:
        revision = _revision(connection) + 1
        change = update(schema.meta).where(schema.meta.c.key == "revision")
        connection.execute(change.values(value=str(revision)))
        return revision

    def _turn(self, turn: _Turn, who: str) -> Judgement | None:
        with self._writing() as connection:
            revision = _revision(connection) + 1
            turned = turn(connection, who, revision)
            if turned is None:
                return None
            self._next(connection)
            judgement, touched = turned
            rederive(connection, touched, revision)
        return judgement


def _revision(connection: Connection) -> int:
    query = select(schema.meta.c.value).where(schema.meta.c.key == "revision")
    return int(connection.execute(query).scalar_one())


def _sorted(found: list[Address]) -> tuple[Address, ...]:
    order = {"url": 0, "path": 1, "pasted": 2}
    return tuple(sorted(found, key=lambda a: (order[a.kind], a.value)))
