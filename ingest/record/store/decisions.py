"""Decisions on actors: what can be asked of a store about them, and which documents they bear on."""

from collections.abc import Collection

from sqlalchemy import select

from ingest.record.actor import Actor
from ingest.record.own_actors import OwnActors
from ingest.record.query import EventQuery
from ingest.record.store import own
from ingest.record.store.batches import rows_in
from ingest.record.store.schema import documents, event_actors, event_values, events
from ingest.record.store.transactions import Transactions
from ingest.record.store.where import words_condition


class ActorDecisions(Transactions):
    """The part of reading a store that is about what people decided about actors."""

    def own_actors(self) -> OwnActors:
        """Return what people decided about actors, as it stands."""
        with self._reading() as connection:
            return own.standing(connection)

    def apart(self, actors: Collection[str]) -> dict[str, Actor]:
        """Return actors by id as they would be shown if nobody had said that they are another."""
        with self._reading() as connection:
            return own.apart(connection, actors)

    def telling_of(self, actors: Collection[str], *, words: Collection[str] = ()) -> tuple[str, ...]:
        """Return the ids of the documents with events of some actors, or in one event all words of one of some texts.

        In the order they came in; those that a newer version took the place of are not among them.
        """
        values = event_values.c
        query = select(values.value).distinct().where(values.facet == "document")
        linked = query.join(event_actors, event_actors.c.event == values.event)
        with self._reading() as connection:
            found = {row.value for row in rows_in(connection, linked, event_actors.c.actor, actors)}
            for text in words:
                condition = words_condition(own.asked(connection, EventQuery(text=text)))
                if condition is not None:
                    said = query.join(events, events.c.number == values.event).where(condition)
                    found.update(connection.execute(said).scalars())
            standing = select(documents.c.id, documents.c.number).where(documents.c.superseded.is_(None))
            rows = rows_in(connection, standing, documents.c.id, found)
            return tuple(row.id for row in sorted(rows, key=lambda row: row.number))
