"""Nearest: the events that may be the same as one: near in days and with the same actors, or found by words."""

from dataclasses import replace

from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.store import Store

MOST = 12
"""Events offered."""
_AROUND = (3, 31, 366)
"""Days on either side looked at, wider until there are enough."""
_FAR = 10**7


def nearest(store: Store, event: Event, typed: str) -> tuple[Event, ...]:
    """Return the events nearest to one, the nearest first; with ``typed`` words, of those that have them."""
    words = " ".join(typed.split())
    if words:
        return ranked(event, store.find(EventQuery(text=words), limit=200))
    day = event.when.earliest if event.when.earliest is not None else event.when.latest
    if day is None:
        parties = tuple(sorted(_actors(event)))
        return ranked(event, store.find(EventQuery(actors=parties), limit=200))
    found: tuple[Event, ...] = ()
    for days in _AROUND:
        around = replace(EventQuery(), first=day - days, last=(event.when.latest or day) + days)
        found = ranked(event, store.find(around, limit=500))
        if len(found) >= MOST:
            break
    return found


def ranked(event: Event, others: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the likeliest of some events: a shared actor counts as much as two days, the same kind as one."""
    mine = _actors(event)

    def distance(other: Event) -> tuple[float, str]:
        shared = len(mine & _actors(other))
        return _days(event, other) - 2 * shared - (other.kind == event.kind), other.id

    return tuple(sorted((other for other in others if other.id != event.id), key=distance)[:MOST])


def _days(one: Event, other: Event) -> int:
    """Return how many days lie between two events, 0 where they touch, many where one has no date."""
    if one.when.edtf is None or other.when.edtf is None:
        return _FAR
    (first, last), (begin, end) = _ends(one), _ends(other)
    return max(0, begin - last, first - end)


def _ends(event: Event) -> tuple[int, int]:
    when = event.when
    return (-_FAR if when.earliest is None else when.earliest, _FAR if when.latest is None else when.latest)


def _actors(event: Event) -> set[str]:
    parties = (*event.source, *event.target)
    return {party.actor for party in parties} | {party.through for party in parties if party.through}
