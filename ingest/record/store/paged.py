"""Paged: lists of events in any order, a page at a time, for what shows more of them than fit in sight."""

from sqlalchemy import Connection

from ingest.record.event import Event
from ingest.record.order import Order
from ingest.record.query import EventQuery
from ingest.record.store import bins, ordering, own, ranking
from ingest.record.store.counted import Counted
from ingest.record.store.packed import Ints
from ingest.record.store.transactions import current_revision


class Paged(Counted):
    """The part of a store that hands out long lists in pages, sorted by the columns in memory."""

    def page(
        self, query: EventQuery, order: Order, *, limit: int | None = None, offset: int = 0
    ) -> tuple[tuple[Event, ...], int]:
        """Return some of the events of a query in an order, and how many there are in all."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            found = self._ordered(connection, query, order)
            end = None if limit is None else offset + limit
            return ordering.events_of(connection, found[offset:end].tolist()), len(found)

    def walk(self, query: EventQuery, order: Order, *, limit: int) -> list[tuple[str, int]]:
        """Return the ids of the first events of a query in an order, each with its revision."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            return ordering.names_of(connection, self._ordered(connection, query, order)[:limit].tolist())

    def spans(self, query: EventQuery) -> list[tuple[int, int]]:
        """Return first and last day of each dated event of a query, by date; an open end counts as its other end."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            if self._columns is None:
                return ordering.spans(connection, query)
            table, passing = self._passing(connection, query)
            return bins.spans(table, passing, query)

    def _ordered(self, connection: Connection, query: EventQuery, order: Order) -> Ints:
        table, passing = self._passing(connection, query)

        def sort() -> Ints:
            named = order.by in ("who", "target")
            names = {name: actor.name.casefold() for name, actor in own.all_actors(connection).items()} if named else {}
            return ranking.numbers(table, passing, query, order, names)

        # Whoever renames an actor makes a revision as well.
        revision = max(table.revision, current_revision(connection))
        return self._memory.recall(revision, ("order", query, order), sort, keep=lambda _: True)
