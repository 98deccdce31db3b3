"""Judging: the half of a store that keeps what people decide, takes it back, and tells of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from sqlalchemy import Connection, select

from ingest.record.answers import Acted
from ingest.record.exchange import Taken
from ingest.record.handwritten import Handwritten
from ingest.record.judgement import Judgement
from ingest.record.removal import Removal
from ingest.record.store import schema
from ingest.record.store.acts import Turned, act, redo, together, undo
from ingest.record.store.batches import rows_in
from ingest.record.store.exchanging import take
from ingest.record.store.handwritten import handwritten
from ingest.record.store.history import bearing_on, event_with
from ingest.record.store.judge import judge
from ingest.record.store.reading import Reader
from ingest.record.store.rederive import rederive
from ingest.record.store.removed import removed
from ingest.record.store.removing import events_in, persons_in, removal, remove, swept
from ingest.record.store.rows import to_judgement
from ingest.record.store.scrub import overwriting, scrub
from ingest.record.store.transactions import current_revision, next_revision

_Turn = Callable[[Connection, str, int], Turned | None]


class Judging(Reader):
    """The judging half of a store."""

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

    def judge_together(self, judgements: Sequence[Judgement]) -> Acted:
        """Write down what a person decided at once, such as the fields of a form: all in one, as one act.

        One undo takes all of it back, one redo brings it again. What somebody changed since is left out and told.

        Raises:
            BadValue: one of them cannot be used; nothing was written.
        """
        with self._writing() as connection:
            revision = current_revision(connection) + 1
            done, touched = act(connection, judgements, revision)
            if done.stored:
                rederive(connection, touched, self._next(connection))
        return done

    def undo(self, *, who: str, judgement: int | None = None) -> Judgement | None:
        """Take back the latest act of a person, or the judgement of a number, anybody's; None if it does not stand.

        Returns the latest of what was taken back; ``together`` tells of all of it.
        What was ``given`` of a document is to be extracted again by the caller, with ``given(document)``.
        """
        return self._turn(partial(undo, number=judgement), who)

    def redo(self, *, who: str) -> Judgement | None:
        """Let what a person took back last stand again; None if there is nothing or they have judged since."""
        return self._turn(redo, who)

    def together(self, judgement: int) -> tuple[Judgement, ...]:
        """Return what was decided, taken back or brought again along with a judgement, itself too, in order."""
        with self._reading() as connection:
            return together(connection, judgement)

    def history(self, event: str) -> tuple[Judgement, ...]:
        """Return every judgement that bears on an event, under whichever of its ids, undone ones too, oldest first."""
        with self._reading() as connection:
            return tuple(to_judgement(row) for row in bearing_on(connection, event))

    def lost(self) -> tuple[Judgement, ...]:
        """Return the judgements that stand and found no event, or no words, any more, oldest first."""
        made, ids = schema.judgements.c, schema.identities.c
        query = select(schema.judgements).where(made.lost == 1, made.undone.is_(None))
        # What was removed on purpose is not to be looked for.
        query = query.where(made.subject.not_in(select(ids.id).where(ids.removed.is_not(None), ids.gone == 1)))
        there = made.subject.in_(select(schema.documents.c.id))
        query = query.where((made.verb != "add") | there)
        with self._reading() as connection:
            return tuple(to_judgement(row) for row in connection.execute(query.order_by(schema.judgements.c.id)))

    def removal(self, document: str) -> Removal:
        """Return what goes and what stays if a document is removed for good.

        Raises:
            BadValue: there is no such document.
        """
        with self._reading() as connection:
            return removal(connection, document)

    def remove(self, document: str, *, who: str, at: str) -> Removal:
        """Delete a document and its older versions everywhere, for good; return what went and what stayed.

        Raises:
            BadValue: there is no such document, or nobody says who removes it.
        """
        with self._writing() as connection, overwriting(connection):
            plan = removal(connection, document)
            names = {document, *plan.versions}
            had, persons = events_in(connection, names), persons_in(connection, names)
            revision = self._next(connection)
            done, touched = remove(connection, document, who=who, at=at, revision=revision)
            rederive(connection, touched, revision)
            swept(connection, done, had, persons)
        scrub(self._engine, self.path)
        return done

    def removed(self, document: str) -> Judgement | None:
        """Return the judgement by which a document was removed for good, None if it was not or is there again."""
        with self._reading() as connection:
            return removed(connection, document)

    def take_judgements(self, judgements: Sequence[Judgement], *, over: bool = False) -> Taken:
        """Take in judgements of another copy of the timeline; the same twice changes nothing, who and when stay.

        Those on a field that somebody here set otherwise are conflicts and not written, unless ``over``. What was
        taken back in either copy is taken back. ``Taken.documents`` are to be extracted again by the caller.
        """
        with self._writing() as connection:
            revision = current_revision(connection) + 1
            taken, written, touched = take(connection, judgements, revision, over=over)
            if taken.new or taken.taken_back:
                self._next(connection)
                rederive(connection, touched, revision)
            numbers = [judgement.id for judgement in written]
            made = schema.judgements.c
            lost = select(schema.judgements).where(made.lost == 1, made.undone.is_(None))
            rows = rows_in(connection, lost, made.id, numbers)
            return replace(taken, lost=tuple(to_judgement(row) for row in rows))

    def handwritten(self) -> tuple[Handwritten, ...]:
        """Return the documents that people typed by hand and that stand, with what they said where they know it from.

        One whose bytes were not kept is left out.
        """
        with self._reading() as connection:
            return handwritten(connection)

    def event_with(self, report: str) -> str | None:
        """Return the id of the event that a report tells of, such as the one that an addition made; None if of none."""
        with self._reading() as connection:
            return event_with(connection, report)

    def _next(self, connection: Connection, *, after: int | None = None) -> int:
        return next_revision(connection, after=after)

    def _turn(self, turn: _Turn, who: str) -> Judgement | None:
        with self._writing() as connection:
            revision = current_revision(connection) + 1
            turned = turn(connection, who, revision)
            if turned is None:
                return None
            self._next(connection)
            judgement, touched = turned
            rederive(connection, touched, revision)
        return judgement
