"""Ordering: the events of a query in any order, a page at a time; what is sorted are numbers, never whole events."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args

from sqlalchemy import Connection, Select, func, select

from ingest.record.event import Event
from ingest.record.order import Order, SortBy
from ingest.record.query import EventQuery
from ingest.record.report import KIND_OF, Status
from ingest.record.store import find, own
from ingest.record.store.batches import SIZE, rows_in
from ingest.record.store.schema import OPEN, event_actors, event_values, events
from ingest.record.store.where import days_of, ordered, where

Numbers = tuple[int, ...]
Keys = Mapping[int, Any]


def by_date(connection: Connection, query: EventQuery) -> Numbers:
    """Return the numbers of the events of a query by date."""
    return tuple(number for (number,) in _rows(connection, ordered(query)))


def numbers(connection: Connection, query: EventQuery, order: Order, by_date: Sequence[int]) -> Numbers:
    """Return the numbers of the events of a query in an order; those without what it sorts by stand last.

    ``by_date`` are the same by date: what is alike in what it sorts by stands so.
    """
    keys: Keys | None = _KEYS[order.by](connection, query)
    if keys is None:
        return tuple(reversed(by_date) if order.descending else by_date)
    having = [number for number in by_date if keys.get(number) is not None]
    without = [number for number in by_date if keys.get(number) is None]
    having.sort(key=keys.__getitem__, reverse=order.descending)
    return tuple(having + without)


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


def _rows(connection: Connection, query: Select[Any]) -> list[tuple[Any, ...]]:
    """Return all rows of a query as the driver gives them: of 100,000, SQLAlchemy's own take three times as long."""
    cursor = connection.execute(query).cursor
    return [] if cursor is None else list(cursor.fetchall())


def _by_date(_connection: Connection, _query: EventQuery) -> None:
    return None


def _ranked(column: str, words: Sequence[str]) -> Callable[[Connection, EventQuery], Keys]:
    """Return what sorts by a column in the order of its words."""
    rank = {word: place for place, word in enumerate(words)}

    def keys(connection: Connection, query: EventQuery) -> Keys:
        found = _rows(connection, select(events.c.number, events.c[column]).where(where(query)))
        return {number: rank.get(word) for number, word in found}

    return keys


def _picked(connection: Connection, query: EventQuery) -> Keys:
    return dict(_rows(connection, select(events.c.number, events.c.picked).where(where(query))))


def _doubt(connection: Connection, query: EventQuery) -> Keys:
    columns = events.c
    found = _rows(connection, select(columns.number, columns.confidence, columns.weight).where(where(query)))
    return {number: (_DOUBT[confidence], -weight) for number, confidence, weight in found}


def _outlet(connection: Connection, _query: EventQuery) -> Keys:
    columns = event_values.c
    query = select(columns.event, func.min(columns.value)).where(columns.facet == "publisher").group_by(columns.event)
    return {number: name.casefold() for number, name in _rows(connection, query)}


def _party(role: str) -> Callable[[Connection, EventQuery], Keys]:
    def keys(connection: Connection, _query: EventQuery) -> Keys:
        names = {name: actor.name.casefold() for name, actor in own.all_actors(connection).items()}
        columns = event_actors.c
        query: Select[tuple[int, str]] = select(columns.event, columns.actor)
        found: dict[int, str] = {}
        for number, actor in _rows(connection, query.where(columns.role == role, columns.via == "")):
            name = names.get(actor, actor)
            if number not in found or name < found[number]:
                found[number] = name
        return found

    return keys


_DOUBT = {"weak": 0, "fair": 1, "strong": 2}
_KEYS: dict[SortBy, Callable[[Connection, EventQuery], Keys | None]] = {
    "date": _by_date,
    "who": _party("source"),
    "target": _party("target"),
    "kind": _ranked("event_type", tuple(KIND_OF)),
    "status": _ranked("status", get_args(Status)),
    "outlet": _outlet,
    "strength": _ranked("confidence", tuple(_DOUBT)),
    "checked": _ranked("review", ("new", "checked", "hidden")),
    "picked": _picked,
    "doubt": _doubt,
}
