"""Store: the record kept in one file; each method is one transaction, safe from any thread, beside other processes."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, delete, insert, update

from ingest.record.actor import Actor
from ingest.record.answers import Job, JobState, Saved
from ingest.record.copy import Copied
from ingest.record.document import Address
from ingest.record.extraction import Extraction, Failure
from ingest.record.run import RunReport
from ingest.record.store import find, schema
from ingest.record.store.arrival import Arrival, Left, arrive, depart, end_of, forget, mended, missing
from ingest.record.store.concluded import conclude
from ingest.record.store.copied import bring
from ingest.record.store.hearing import Heard, unheard
from ingest.record.store.judging import Judging
from ingest.record.store.marks import decide_as_there, put_together
from ingest.record.store.reach import Touched
from ingest.record.store.recover import Recovered, salvage
from ingest.record.store.rederive import rederive
from ingest.record.store.renew import is_due, renew
from ingest.record.store.rows import keepable
from ingest.record.store.runs import begin_run, keep_run
from ingest.record.store.save import Came, add_addresses, save, write_actors
from ingest.record.store.transactions import current_revision
from ingest.record.store.visits import keep_visit
from ingest.record.visit import Visit

MADE_AGAIN = "making its events again by the rules of this version"


class Store(Judging):
    """An open store; close it, or use it in a ``with`` block."""

    def __init__(self, path: Path, *, create: bool, read_only: bool, heard: Heard = unheard) -> None:
        super().__init__(path, create=create, read_only=read_only, heard=heard)
        with self._reading() as connection:
            due = not read_only and is_due(connection)
        if due:
            with self._writing() as connection:
                # Somebody else may have done it meanwhile.
                if is_due(connection):
                    renew(connection, self._next(connection), told=partial(heard, MADE_AGAIN))

    def save(self, extraction: Extraction, *, original: bytes | None, anew: bool = False) -> Saved:
        """Keep an item: its document, reports, actors and bytes, and derive the events it touches.

        The same item twice changes nothing. ``original`` null keeps no bytes. ``anew`` says that the item was
        extracted with all that stands of it: that holds even if less is said of it than before (after an undo).
        """
        with self._writing() as connection:
            return self._derived(connection, save(connection, extraction, original, anew=anew))

    def take(self, extraction: Extraction, *, original: bytes | None, arrival: Arrival) -> Saved:
        """Keep an item that came in with a run, and what the run says of it, as judgements; else as ``save``.

        Raises:
            RemovedForGood: somebody removed the document, and ``arrival.again`` does not say to take it again.
        """
        if extraction.copied is not None:
            return self._take_copy(extraction, extraction.copied, arrival)
        with self._writing() as connection:
            before = current_revision(connection)
            came = arrive(connection, extraction, original, arrival, before + 1)
            saved = self._derived(connection, came, after=before)
            for step in (put_together, decide_as_there) if came.new and extraction.marks else ():
                revision = self._next(connection)
                rederive(connection, step(connection, extraction.marks, arrival, revision), revision)
            return saved

    def _take_copy(self, extraction: Extraction, copied: Copied, arrival: Arrival) -> Saved:
        with self._writing() as connection:
            revise = partial(self._next, connection)

            def derive(touched: Touched) -> None:
                rederive(connection, touched, current_revision(connection))

            came = bring(connection, extraction, arrival)
            saved = self._derived(connection, came)
            if not copied.events:
                return saved
            told = conclude(connection, copied, arrival, derive=derive, revise=revise)
            counted = find.per_document(connection, came.document).get(came.document, (0, 0))
            return replace(saved, events=counted[0], undated=counted[1], told=told)

    def leave(self, at: str, *, seen: Collection[str], failed: Collection[str], whole: bool) -> int:
        """Have done with a file of a run: take failures it no longer has off the list.

        If it was read whole, documents it had and has no more give way to it. They stay as older versions, with all
        that was decided on them; return how many.
        """
        at = keepable(at)
        with self._reading() as connection:
            better = mended(connection, at, {keepable(name) for name in failed})
            left = missing(connection, at, seen) if whole else Left()
        if not better and left == Left():
            return 0
        with self._writing() as connection:
            forget(connection, better)
            depart(connection, left.elsewhere, at)
            revision = self._next(connection)
            if left.gone:
                rederive(connection, end_of(connection, left.gone, at), revision)
        return len(left.gone)

    def _derived(self, connection: Connection, came: Came, *, after: int | None = None) -> Saved:
        if came.touched is not None:
            rederive(connection, came.touched, self._next(connection, after=after))
        # Of a new document that told of nothing there is nothing to count.
        told = {} if came.new and not came.touched else find.per_document(connection, came.document)
        events, undated = told.get(came.document, (0, 0))
        return Saved(came.document, came.new, events, undated, came.changed, came.replaced)

    def fail(self, failure: Failure) -> None:
        """Keep a document that could not be read, with the reason and the mend; the latest of a place counts."""
        with self._writing() as connection:
            row = {name: keepable(getattr(failure, name)) for name in ("name", "reason", "mend", "at")}
            there = (schema.failures.c.at == row["at"]) & (schema.failures.c.name == row["name"])
            connection.execute(delete(schema.failures).where(there))
            connection.execute(insert(schema.failures).values(row))
            self._next(connection)

    def add_actors(self, actors: tuple[Actor, ...]) -> None:
        """Keep copies of actors that a person is about to name in a judgement."""
        with self._writing() as connection:
            touched = Touched()
            write_actors(connection, actors, touched)
            rederive(connection, touched, self._next(connection))

    def add_address(self, document: str, address: Address) -> None:
        """Note where else a document is found: the link a person gives of a pasted text."""
        with self._writing() as connection:
            if add_addresses(connection, document, (address,)):
                self._next(connection)

    def keep_visit(self, visit: Visit) -> None:
        """Note what a server said of a page, once all that came with it is stored."""
        with self._writing() as connection:
            keep_visit(connection, visit)

    def recover(self, broken: Path) -> Recovered:
        """Put what can be read of a damaged store into this new one and make its events again.

        Raises:
            StoreError: nothing of the file can be read.
        """
        with self._writing() as connection:
            found = salvage(broken, connection)
            renew(connection, self._next(connection))
        return found

    # Runs, views and jobs

    def begin_run(self, report: RunReport, *, at: str, who: str) -> int:
        """Write down that a run of ingest begins; return its id."""
        with self._writing() as connection:
            return begin_run(connection, report, at=at, who=who)

    def keep_run(self, run: int, report: RunReport, *, ended: str | None = None) -> None:
        """Write down what a run has done so far, or in all."""
        with self._writing() as connection:
            keep_run(connection, run, report, ended=ended)

    def save_view(self, name: str, address: str) -> None:
        """Keep a view under a name; an older one of that name gives way."""
        with self._writing() as connection:
            connection.execute(delete(schema.views).where(schema.views.c.name == name))
            connection.execute(insert(schema.views).values(name=name, address=address))

    def drop_view(self, name: str) -> None:
        """Forget a saved view."""
        with self._writing() as connection:
            connection.execute(delete(schema.views).where(schema.views.c.name == name))

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
