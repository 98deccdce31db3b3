"""Coming: what is announced, soonest first, and of what was announced and is past what became of it, latest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.record.days import Day
from ingest.record.event import Event
from ingest.record.order import Order
from ingest.record.outcome import Outcome, bearing_types, is_over, outcome, reach, seats
from ingest.record.query import EventQuery
from ingest.record.store import Store

LISTED = 60
"""Events of either half that are shown at once; the rest is told of in words."""


@dataclass(frozen=True, slots=True)
class Told:
    """An announced event, and what became of it, None where it is to come and nothing is heard."""

    event: Event
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Coming:
    """The two halves, and how many there are in each, shown or not."""

    ahead: tuple[Told, ...]
    past: tuple[Told, ...]
    ahead_count: int
    past_count: int


def coming_up(store: Store, query: EventQuery, *, today: Day, limit: int = LISTED) -> Coming:
    """Return what a filter keeps of all that is announced: what its day is yet to come of, and what is past."""
    ahead, ahead_count = store.page(_ahead(query, today), Order(), limit=limit)
    past, past_count = store.page(_past(query, today), Order(descending=True), limit=limit)
    over = [event for event in past if is_over(event, today=today)]
    told = became_of(store, (*ahead, *over), today=today)
    return Coming(
        tuple(Told(event, told[event.id]) for event in ahead),
        tuple(Told(event, told[event.id]) for event in over),
        ahead_count,
        past_count - len(past) + len(over),
    )


def count_ahead(store: Store, query: EventQuery, *, today: Day) -> int:
    """Return how many announced events have their day yet to come."""
    return store.count(_ahead(query, today))


def for_calendar(store: Store, query: EventQuery, *, today: Day) -> tuple[Event, ...]:
    """Return all that is announced for a day to come and not called off, soonest first."""
    return tuple(event for event in store.find(_ahead(query, today)) if event.status == "scheduled")


def became(store: Store, plan: Event, *, today: Day) -> Outcome | None:
    """Return what became of an announced event, looked for among the events that may tell it."""
    return became_of(store, (plan,), today=today)[plan.id]


def became_of(store: Store, plans: Sequence[Event], *, today: Day) -> dict[str, Outcome | None]:
    """Return what became of announced events, by id; those of the same weeks are looked for at once."""
    found = {plan.id: outcome(plan, (), today=today) for plan in plans}
    for group in _groups([plan for plan in plans if plan.status not in ("happened", "denied")]):
        asked = EventQuery(
            first=min(days[0] for days, _ in group),
            last=max(days[1] for days, _ in group),
            actors=tuple(sorted({actor for _, plan in group for actor in seats(plan)})),
            types=tuple(sorted({one for _, plan in group for one in bearing_types(plan.event_type)})),
        )
        told = store.outlines(asked)
        found |= {plan.id: outcome(plan, told, today=today) for _, plan in group}
    return found


def settled(store: Store, events: Sequence[Event], *, today: Day) -> frozenset[str]:
    """Return the ids of the past plans among events of which it is known what became; of very many none are asked."""
    plans = [event for event in events if event.status == "scheduled" and is_over(event, today=today)]
    told = became_of(store, plans, today=today) if len(plans) <= LISTED else {}
    return frozenset(name for name, one in told.items() if one is not None and one.what != "unknown")


def _groups(plans: Sequence[Event]) -> list[list[tuple[tuple[Day, Day], Event]]]:
    """Return the plans that have a day and actors, with the days that may tell of them, in runs that overlap."""
    reached = [(days, plan) for plan in plans if (days := reach(plan)) is not None and seats(plan)]
    groups: list[list[tuple[tuple[Day, Day], Event]]] = []
    until = 0
    for days, plan in sorted(reached, key=lambda one: (one[0], one[1].id)):
        if not groups or days[0] > until:
            groups.append([])
            until = days[1]
        groups[-1].append((days, plan))
        until = max(until, days[1])
    return groups


def _ahead(query: EventQuery, today: Day) -> EventQuery:
    first = today if query.first is None or query.said else max(today, query.first)
    return replace(_announced(query), first=first)


def _past(query: EventQuery, today: Day) -> EventQuery:
    last = today - 1 if query.last is None or query.said else min(today - 1, query.last)
    return replace(_announced(query), last=last)


def _announced(query: EventQuery) -> EventQuery:
    """Return the query for what is announced; days of a filter by the date said are no days to come."""
    query = replace(query, first=None, last=None) if query.said else query
    return replace(query, announced=True, dated=True, key=False, said=False)
