"""Where: a query as the condition of a SELECT; ``matches`` in record/matching.py says the same of one event."""

from collections.abc import Callable, Sequence

from sqlalchemy import Column, ColumnElement, Select, and_, distinct, exists, func, not_, or_, select, text, true

from ingest.record.event import KEY_WEIGHT
from ingest.record.query import EventQuery
from ingest.record.store.schema import OPEN, event_actors, event_values, events
from ingest.record.tokens import sought

Condition = ColumnElement[bool]


def where(query: EventQuery) -> Condition:
    """Return the condition on ``events`` that a query stands for."""
    return and_(true(), *(condition for part in _PARTS for condition in part(query)))


def ordered(query: EventQuery) -> Select[tuple[int]]:
    """Return the numbers of the events of a query: by first day, last day, id; those without a date last."""
    dated, first, last = days_of(query)
    return select(events.c.number).where(where(query)).order_by(dated.desc(), first, last, events.c.id)


def days_of(query: EventQuery) -> tuple[Column[int], Column[int], Column[int]]:
    """Return the columns a query's dates go by: whether there is one, its first and its last day."""
    names = ("said", "said_first", "said_last") if query.said else ("dated", "first", "last")
    has, first, last = (events.c[name] for name in names)
    return has, first, last


def _dates(query: EventQuery) -> list[Condition]:
    dated, first, last = days_of(query)
    found: list[Condition] = []
    if query.dated is not None:
        found.append(dated == int(query.dated))
    if query.first is not None or query.last is not None:
        found.append(dated == 1)
    if query.first is not None:
        found.append(last >= max(query.first, -OPEN))
    if query.last is not None:
        found.append(first <= min(query.last, OPEN))
    return found


def _plain(query: EventQuery) -> list[Condition]:
    columns = events.c
    named = (
        (columns.kind, query.kinds),
        (columns.event_type, query.types),
        (columns.status, query.status),
        (columns.precision, query.precision),
        (columns.confidence, query.confidence),
        (columns.review, query.review or ("new", "checked")),
    )
    found: list[Condition] = [column.in_(values) for column, values in named if values]
    if query.picked:
        found.append(columns.picked > 0)
    if query.key:
        found.append(columns.weight >= KEY_WEIGHT)
    if query.added_since is not None:
        found.append(columns.added >= query.added_since)
    return found


def _values(query: EventQuery) -> list[Condition]:
    named = (
        ("publisher", query.publisher), ("language", query.language), ("document", query.documents),
        ("announced", ("yes",) if query.announced else ()),
    )  # fmt: skip
    return [
        events.c.number.in_(
            select(event_values.c.event).where(event_values.c.facet == facet, event_values.c.value.in_(values))
        )
        for facet, values in named
        if values
    ]


def words_condition(query: EventQuery) -> Condition | None:
    """Return the condition that all words of a query stand in an event, None if it has none."""
    words = sought(query.text)
    if not words:
        return None
    called = dict(query.called)
    plain = [word for word in words if word not in called]
    found = [_having(plain, "sought")] if plain else []
    for place, (word, actors) in enumerate(query.called):
        named = select(event_actors.c.event).where(event_actors.c.actor.in_(actors))
        found.append(or_(_having([word], f"called_{place}"), events.c.number.in_(named)))
    return and_(*found)


def _having(words: Sequence[str], name: str) -> Condition:
    # The one place that speaks SQLite's own language; PostgreSQL has to_tsquery('simple', ...) here.
    having = text(f"SELECT rowid FROM words WHERE words MATCH :{name}")
    return events.c.number.in_(having.bindparams(**{name: " ".join(f'"{word}"' for word in words)}))


def _text(query: EventQuery) -> list[Condition]:
    condition = words_condition(query)
    return [] if condition is None else [condition]


def _actors(query: EventQuery) -> list[Condition]:
    chosen = tuple(dict.fromkeys(query.actors))
    if not chosen:
        return []
    if query.match == "all":
        return [events.c.number.in_(_taking_part(query, (actor,))) for actor in chosen]
    found: list[Condition] = [events.c.number.in_(_taking_part(query, chosen))]
    if query.match == "only":
        found.append(_nobody_else(query, chosen))
        if len(chosen) > 1:
            several = _taking_part(query, chosen).group_by(event_actors.c.event)
            found.append(events.c.number.in_(several.having(func.count(distinct(event_actors.c.actor)) > 1)))
    return found


def _taking_part(query: EventQuery, chosen: tuple[str, ...]) -> Select[tuple[int]]:
    links = event_actors.c
    found = select(links.event).where(links.actor.in_(chosen), _in_role(query))
    return found if query.people else found.where(links.via == "")


def _in_role(query: EventQuery) -> Condition:
    links = event_actors.c
    return links.acts == 1 if query.role == "any" else links.role == query.role


def _nobody_else(query: EventQuery, chosen: tuple[str, ...]) -> Condition:
    links = event_actors.alias("others").c
    covered: Condition = links.actor.in_(chosen)
    if query.people:
        covered = or_(covered, and_(links.through.is_not(None), links.through.in_(chosen)))
    # Who only speaks for those who act is nobody else.
    role = links.role.in_(("source", "target")) if query.role == "any" else links.role == query.role
    return not_(exists().where(links.event == events.c.number, links.via == "", role, not_(covered)))


_PARTS: tuple[Callable[[EventQuery], list[Condition]], ...] = (_dates, _plain, _values, _text, _actors)
