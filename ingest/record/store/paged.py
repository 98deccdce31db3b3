"""Paged: lists of events in any order, a page at a time, for what shows more of them than fit in sight."""

from pathlib import Path

from sqlalchemy import Connection

from ingest.record.event import Event
from ingest.record.order import Order
from ingest.record.query import EventQuery
from ingest.record.store import ordering, own
from ingest.record.store.memory import Memory
from ingest.record.store.transactions import Transactions, current_revision


class Paged(Transactions):
    """The part of a store that remembers its latest answers and hands out long lists in pages."""

    def __init__(self, path: Path, *, create: bool, read_only: bool) -> None:
        super().__init__(path, create=create, read_only=read_only)
        self._memory = Memory()

    def page(
        self, query: EventQuery, order: Order, *, limit: int | None = None, offset: int = 0
    ) -> tuple[tuple[Event, ...], int]:
        """Return some of the events of a query in an order, and how many there are in all."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            found = self._ordered(connection, query, order)
            end = None if limit is None else offset + limit
            return ordering.events_of(connection, found[offset:end]), len(found)

    def walk(self, query: EventQuery, order: Order, *, limit: int) -> list[tuple[str, int]]:
        """Return the ids of the first events of a query in an order, each with its revision."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            return ordering.names_of(connection, self._ordered(connection, query, order)[:limit])

    def spans(self, query: EventQuery) -> list[tuple[int, int]]:
        """Return first and last day of each dated event of a query, by date; an open end counts as its other end."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            return self._memory.recall(
                current_revision(connection),
                ("spans", query),
                lambda: ordering.spans(connection, query),
                keep=lambda _: True,
            )

    def _ordered(self, connection: Connection, query: EventQuery, order: Order) -> ordering.Numbers:
        revision = current_revision(connection)
        by_date = self._memory.recall(
            revision, ("by date", query), lambda: ordering.by_date(connection, query), keep=lambda _: True
        )
        return self._memory.recall(
            revision,
            ("order", query, order),
            lambda: ordering.numbers(connection, query, order, by_date),
            keep=lambda _: True,
        )
