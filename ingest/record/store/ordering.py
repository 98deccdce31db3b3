"""Ordering: events and their names in the order of their numbers, and the days that the events of a query take."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.store import find
from ingest.record.store.batches import SIZE, rows_in
from ingest.record.store.schema import OPEN, events
from ingest.record.store.where import days_of, where


def events_of(connection: Connection, wanted: Sequence[int]) -> tuple[Event, ...]:
    """Return the events of a few numbers, in their order; those that are no more are left out."""
    found: dict[int, Event] = {}
    for start in range(0, len(wanted), SIZE):
        some = select(events.c.number).where(events.c.number.in_(wanted[start : start + SIZE]))
        found.update(find.numbered(connection, some))
    return tuple(found[number] for number in wanted if number in found)


def names_of(connection: Connection, wanted: Sequence[int]) -> list[tuple[str, int]]:
    """Return the ids and revisions of the events of some numbers, in their order."""
    columns = events.c
    query = select(columns.number, columns.id, columns.revision)
    found = {row.number: (row.id, row.revision) for row in rows_in(connection, query, columns.number, wanted)}
    return [found[number] for number in wanted if number in found]


def spans(connection: Connection, query: EventQuery) -> list[tuple[int, int]]:
    """Return first and last day of each dated event; an open end counts as its other end."""
    dated, first, last = days_of(query)
    wanted = select(first, last).where(where(query), dated == 1).order_by(first, last, events.c.id)
    found = connection.execute(wanted)
    made = ((end if start == -OPEN else start, start if end == OPEN else end) for start, end in found)
    return [(start, end) for start, end in made if start > -OPEN and end < OPEN]
