"""Counted: what a store counts of its events, for many filters at once, without reading one of them."""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import numpy as np
from sqlalchemy import Connection

from ingest.record.answers import Bin, Extent, Facets, Rows, Seat, Tally
from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.store import bins, columns, counting, find, ordering, own
from ingest.record.store.bins import Seating
from ingest.record.store.hearing import Heard, unheard
from ingest.record.store.memory import Memory
from ingest.record.store.packed import Ints
from ingest.record.store.transactions import Transactions, current_revision


class Counted(Transactions):
    """The part of a store that keeps columns of all events in memory, counts in them and remembers its answers."""

    def __init__(self, path: Path, *, create: bool, read_only: bool, heard: Heard = unheard) -> None:
        super().__init__(path, create=create, read_only=read_only, heard=heard)
        self._memory = Memory()
        self._columns: columns.Columns | None = None
        self._refreshing = Lock()
        self._share = 0.0

    def ready(self) -> float:
        """Return how much of the columns is in memory: 1 once all is, and nothing that counts has to wait."""
        return 1.0 if self._columns is not None else self._share

    def count(self, query: EventQuery | None = None) -> int:
        """Return the number of events of a query."""
        query = query or EventQuery()
        with self._reading() as connection:
            query = own.asked(connection, query)
            if self._columns is None:
                return find.count(connection, query)
            return int(np.count_nonzero(self._passing(connection, query)[1]))

    def has(self, query: EventQuery) -> bool:
        """Tell whether there is any event of a query: without the columns that is known far sooner than how many."""
        if self._columns is not None:
            return self.count(query) > 0
        with self._reading() as connection:
            return find.has(connection, own.asked(connection, query))

    def tally(self, query: EventQuery | None = None) -> Tally:
        """Return how many dated events a query shows, of how many, and how many without a date pass the rest."""
        query = query or EventQuery()
        with self._reading() as connection:
            query = own.asked(connection, query)
            return self._memory.recall(
                current_revision(connection),
                ("tally", query),
                lambda: counting.tally(self._counted(connection), query, self._having(connection, query)),
                keep=bool,
            )

    def facets(self, query: EventQuery | None = None) -> Facets:
        """Return for each filter its values and their numbers of events, counted for the rest of the filter."""
        query = query or EventQuery()
        with self._reading() as connection:
            query = own.asked(connection, query)
            return self._memory.recall(
                current_revision(connection),
                ("facets", query),
                lambda: counting.facets(self._counted(connection), query, self._having(connection, query)),
                keep=bool,
            )

    def extent(self, query: EventQuery) -> Extent:
        """Return how many dated events a query has and which days they take."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            return self._memory.recall(
                current_revision(connection),
                ("extent", query),
                lambda: bins.extent(*self._passing(connection, query), query),
                keep=bool,
            )

    def seats(self, query: EventQuery, *, rows: Rows) -> tuple[Seat, ...]:
        """Return the rows that the dated events of a query stand in, by their ids; an event may stand in several."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            table, passing = self._passing(connection, query)
            return bins.seats(table, passing, query, self._seating(table, rows, query))

    def bins(self, query: EventQuery, *, rows: Rows, seats: Sequence[str], edges: Sequence[float]) -> tuple[Bin, ...]:
        """Return how many dated events of a query stand in each row and stretch of days, those with any, in order.

        ``seats`` are the ids of the rows. An event that stands in none of them counts in one more row, the last.
        ``edges`` are days in order: stretch k goes from edge k to edge k + 1. An event counts once in a row, where the
        middle lies of those of its days that are between the first edge and the last.
        """
        with self._reading() as connection:
            query = own.asked(connection, query)
            table, passing = self._passing(connection, query)
            seating = self._seating(table, rows, query)
            return bins.bins(table, passing, query, seating, seats=seats, edges=edges)

    def few(self, query: EventQuery) -> tuple[Event, ...]:
        """Return the dated events of a query as ``find`` does, by the columns: the fastest way to a few of many."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            table, passing = self._passing(connection, query)
            return ordering.events_of(connection, bins.by_date(table, passing, query))

    def outlines(self, query: EventQuery) -> tuple[Event, ...]:
        """Return the dated events of a query without their reports, by date: enough to tell one by another."""
        with self._reading() as connection:
            query = own.asked(connection, query)
            table, passing = self._passing(connection, query)
            numbers = bins.by_date(table, passing, query)
            found = find.bare(connection, numbers)
        return tuple(found[number] for number in numbers if number in found)

    def bare(self, numbers: Sequence[int]) -> dict[int, Event]:
        """Return events by their numbers without their reports: enough for a mark and its name."""
        with self._reading() as connection:
            return find.bare(connection, numbers)

    def _passing(self, connection: Connection, query: EventQuery) -> tuple[columns.Columns, columns.Mask]:
        """Return the columns and which events are those of a query: a picture asks several times."""
        table = self._counted(connection)
        mask = self._memory.recall(
            table.revision,
            ("passing", query),
            lambda: counting.passing(table, query, self._having(connection, query)),
            keep=lambda _: True,
        )
        return table, mask

    def _having(self, connection: Connection, query: EventQuery) -> Ints | None:
        """Return the numbers of the events that have the words of a query, which all its counts ask for."""
        return self._memory.recall(
            current_revision(connection),
            ("words", query.text, query.called),
            lambda: find.having_words(connection, query),
            keep=lambda _: True,
        )

    def _seating(self, table: columns.Columns, rows: Rows, query: EventQuery) -> Seating:
        pair = query.actors if rows == "side" else ()
        return self._memory.recall(
            table.revision,
            ("seating", rows, pair),
            lambda: bins.seating(table, rows, pair=pair),
            keep=lambda _: True,
        )

    def _counted(self, connection: Connection) -> columns.Columns:
        """Return the columns of the revision this connection sees, or of a later one."""
        revision = current_revision(connection)
        with self._refreshing:
            if self._columns is None:
                self._columns = columns.load(connection, revision, told=self._hear)
            elif self._columns.revision < revision:
                self._columns = columns.refresh(connection, self._columns, revision)
            return self._columns

    def _hear(self, share: float) -> None:
        self._share = share
