"""Judging: the half of a store that keeps what people decide, takes it back, and tells of it."""

from collections.abc import Callable
from functools import partial

from sqlalchemy import Connection, select, update

from ingest.record.judgement import Judgement
from ingest.record.store import schema
from ingest.record.store.history import bearing_on, event_with
from ingest.record.store.judge import judge, redo, undo
from ingest.record.store.reach import Touched
from ingest.record.store.reading import Reader
from ingest.record.store.rederive import rederive
from ingest.record.store.rows import to_judgement
from ingest.record.store.transactions import current_revision

_Turn = Callable[[Connection, str, int], tuple[Judgement, Touched] | None]


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

    def undo(self, *, who: str, judgement: int | None = None) -> Judgement | None:
        """Take back the latest judgement of a person, or the one of a number, anybody's; None if it does not stand.

        What was ``given`` of a document is to be extracted again by the caller, with ``given(document)``.
        """
        return self._turn(partial(undo, number=judgement), who)

    def redo(self, *, who: str) -> Judgement | None:
        """Let what a person took back last stand again; None if there is nothing or they have judged since."""
        return self._turn(redo, who)

    def history(self, event: str) -> tuple[Judgement, ...]:
        """Return every judgement that bears on an event, under whichever of its ids, undone ones too, oldest first."""
        with self._reading() as connection:
            return tuple(to_judgement(row) for row in bearing_on(connection, event))

    def lost(self) -> tuple[Judgement, ...]:
        """Return the judgements that stand and found no event, or no words, any more, oldest first."""
        query = select(schema.judgements).where(schema.judgements.c.lost == 1, schema.judgements.c.undone.is_(None))
        with self._reading() as connection:
            return tuple(to_judgement(row) for row in connection.execute(query.order_by(schema.judgements.c.id)))

    def event_with(self, report: str) -> str | None:
        """Return the id of the event that a report tells of, such as the one that an addition made; None if of none."""
        with self._reading() as connection:
            return event_with(connection, report)

    def _next(self, connection: Connection) -> int:
        revision = current_revision(connection) + 1
        change = update(schema.meta).where(schema.meta.c.key == "revision")
        connection.execute(change.values(value=str(revision)))
        return revision

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
