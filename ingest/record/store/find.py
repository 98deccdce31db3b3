"""Find: events by a query, with their reports, in one joined query; never one query an event."""

from collections.abc import Collection, Iterable
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection, Select, bindparam, func, select

from ingest.record.event import Event, Gone
from ingest.record.query import EventQuery
from ingest.record.store import judged
from ingest.record.store.batches import rows_in
from ingest.record.store.packed import Ints, sequence
from ingest.record.store.prepared import Prepared
from ingest.record.store.removed import why_gone
from ingest.record.store.rows import to_event, to_report
from ingest.record.store.schema import event_values, events, identities, reports
from ingest.record.store.where import days_of, ordered, where, words_condition


def find(connection: Connection, query: EventQuery, *, limit: int | None, offset: int) -> tuple[Event, ...]:
    """Return the events of a query: by first day, last day, id; those without a date last."""
    wanted = ordered(query)
    if limit is not None or offset:
        wanted = wanted.limit(-1 if limit is None else limit).offset(offset)
    return tuple(event for _, event in numbered(connection, wanted, said=query.said))


def one(connection: Connection, name: str) -> Event | None:
    """Return the event of an id, None if none goes by it."""
    wanted = select(events.c.number).where(events.c.id == name)
    return next((event for _, event in numbered(connection, wanted)), None)


def event_or_gone(connection: Connection, name: str) -> Event | Gone | None:
    """Return the event of an id, or what became of it; None if the id was never given."""
    if (event := one(connection, name)) is not None:
        return event
    if connection.execute(select(identities.c.id).where(identities.c.id == name)).first() is None:
        return None
    now = judged.living(connection, name)
    if now is not None:
        return Gone(name, now, "It was put together with another event, which tells the same.")
    return Gone(
        name, None, why_gone(connection, name) or "The statements it was made from are in no document any more."
    )


def names(connection: Connection, beginning: str, limit: int) -> tuple[str, ...]:
    """Return the ids ever given to events that begin so, sorted."""
    begins = identities.c.id.startswith(beginning, autoescape=True)
    query = select(identities.c.id).where(begins).order_by(identities.c.id).limit(limit)
    return tuple(connection.execute(query).scalars())


def count(connection: Connection, query: EventQuery) -> int:
    """Return the number of events of a query."""
    return connection.execute(select(func.count()).select_from(events).where(where(query))).scalar_one()


def has(connection: Connection, query: EventQuery) -> bool:
    """Tell whether there is any event of a query."""
    return connection.execute(select(events.c.number).where(where(query)).limit(1)).first() is not None


def having_words(connection: Connection, query: EventQuery) -> Ints | None:
    """Return the numbers of the events that have all words of a query, None if it has none."""
    condition = words_condition(query)
    if condition is None:
        return None
    return sequence(connection, events.c.number, where=condition, order=events.c.number)


def bare(connection: Connection, numbers: Collection[int]) -> dict[int, Event]:
    """Return events by their numbers, without their reports, which are most of the work."""
    columns = events.c
    query = select(*(columns[name] for name in _WHOLE))
    return {row.number: to_event(row, ()) for row in rows_in(connection, query, columns.number, numbers)}


def per_document(connection: Connection, document: str | None = None) -> dict[str, tuple[int, int]]:
    """Return for each document, or one, how many events it tells of, hidden ones too, and how many have no date."""
    rows = _TOLD_BY_EACH.rows(connection) if document is None else _TOLD_BY.rows(connection, document=document)
    return {row[0]: (row[1], row[2]) for row in rows}


_COUNTED = (
    select(event_values.c.value, func.count(), func.count() - func.sum(events.c.dated))
    .join(events, events.c.number == event_values.c.event)
    .where(event_values.c.facet == "document")
    .group_by(event_values.c.value)
)
_TOLD_BY_EACH = Prepared(_COUNTED)
_TOLD_BY = Prepared(_COUNTED.where(event_values.c.value == bindparam("document")))


_WHOLE = ("number", "body", "picked", "revision", "said", "said_first", "said_last")
"""The columns that an event is made of."""


def numbered(connection: Connection, wanted: Select[tuple[int]], *, said: bool = False) -> Iterable[tuple[int, Event]]:
    """Yield the events of some numbers, each with its number, by date or by the date they were said."""
    columns = events.c
    dated, first, last = days_of(EventQuery(said=said))
    picked_numbers = wanted.subquery()
    query = (
        select(*(columns[name] for name in _WHOLE), reports.c.body.label("report"))
        .join(picked_numbers, picked_numbers.c.number == columns.number)
        .join(reports, reports.c.event == columns.number)
        .order_by(dated.desc(), first, last, columns.id, reports.c.rank)
    )
    for number, group in groupby(connection.execute(query).all(), key=attrgetter("number")):
        rows = list(group)
        told = tuple(to_report(row.report) for row in rows)
        yield number, to_event(rows[0], told)
