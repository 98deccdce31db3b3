"""Own: what people decided about actors, out of the judgements of a store, and the events it bears on."""

import json
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import Connection, func, literal, or_, select

from ingest.record.actor import Actor
from ingest.record.actor_judgements import VERBS, check, kind_of
from ingest.record.judgement import Judgement
from ingest.record.own_actors import OwnActors, own_actors
from ingest.record.query import EventQuery
from ingest.record.store.batches import rows_in
from ingest.record.store.conflicts import check_renamed
from ingest.record.store.prepared import Among, Prepared
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import actors, event_actors, events, judgements, reports
from ingest.record.tokens import indexed, sought
from ingest.record.wire import unpack

_STANDING = (
    select(judgements)
    .where(judgements.c.verb.in_([literal(verb) for verb in VERBS]), judgements.c.undone.is_(None))
    .order_by(judgements.c.id)
)
_ALL_STANDING = Prepared(_STANDING)
_SOME = Among(select(actors.c.id, actors.c.body), actors.c.id)


# Each save asks for the actors of its events, and most documents tell of the same few dozen.
@lru_cache(maxsize=512)
def _to_actor(body: str) -> Actor:
    return unpack(Actor, body)


def standing(connection: Connection) -> OwnActors:
    """Return what people decided about actors, as it stands."""
    return own_actors(to_judgement(row) for row in _ALL_STANDING.rows(connection))


def all_actors(connection: Connection, *, shown: bool = True) -> dict[str, Actor]:
    """Return all actors used, by id, with what people decided laid over them; not ``shown``: as events are made of."""
    rows = connection.execute(select(actors.c.id, actors.c.body).order_by(actors.c.id))
    return standing(connection).laid_over({row.id: unpack(Actor, row.body) for row in rows}, shown=shown)


def some_actors(connection: Connection, wanted: Collection[str], own: OwnActors) -> dict[str, Actor]:
    """Return the actors of these ids and those they serve, as events are made of: people's names are laid over later.

    A name on the page changes no event, however many tell of the actor; ``asked`` finds them by it all the same.
    """
    names = {*wanted, *map(own.led, wanted), *own.ids} if own else wanted
    found = {row.id: _to_actor(row.body) for row in _SOME.rows(connection, names)}
    served = {post.serves for actor in found.values() for post in actor.posts} - found.keys()
    found |= {row.id: _to_actor(row.body) for row in _SOME.rows(connection, served)}
    return own.laid_over(found, shown=False) if own else found


def apart(connection: Connection, wanted: Collection[str]) -> dict[str, Actor]:
    """Return actors with what people decided laid over them, but for which two are one."""
    rows = _SOME.rows(connection, set(wanted))
    found = replace(standing(connection), same=()).laid_over({row.id: unpack(Actor, row.body) for row in rows})
    return {id_: found[id_] for id_ in wanted if id_ in found}


def asked(connection: Connection, query: EventQuery) -> EventQuery:
    """Return a query with each actor that was said to be another as that one: links of before lead on.

    Its words are sought in the names people gave to actors too.
    """
    if not query.actors and not query.text:
        return query
    own = standing(connection)
    chosen, called = tuple(dict.fromkeys(map(own.led, query.actors))), _called(own, query.text)
    return query if (chosen, called) == (query.actors, query.called) else replace(query, actors=chosen, called=called)


def _called(own: OwnActors, text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    named = [(frozenset(indexed(name)), own.led(actor)) for actor, name in own.renamed]
    found = ((word, tuple(sorted({actor for words, actor in named if word in words}))) for word in sought(text))
    return tuple(pair for pair in found if pair[1])


def check_actor(connection: Connection, judgement: Judgement) -> None:
    """See that a judgement on an actor can be used.

    Raises:
        BadValue: no such actor is known, or the value cannot be used.
        Conflict: somebody else gave it another name since the revision of the judgement.
    """
    own = standing(connection)
    wanted = {judgement.subject, judgement.other} - {""}
    known = set(own.ids) | {row.id for row in rows_in(connection, select(actors.c.id), actors.c.id, wanted)}
    check(judgement, known=wanted <= known, same=dict(own.same))
    if judgement.verb == "rename":
        check_renamed(connection, judgement, dict(own.renamed).get(judgement.subject))


def told_of(connection: Connection, judgement: Judgement) -> set[int]:
    """Return the events whose telling a judgement on an actor may change; a name changes that of none."""
    if judgement.verb in ("name", "rename"):
        return set()
    own, before = standing(connection), _said_before(connection, judgement)
    ends = {own.led(one) for one in (judgement.subject, judgement.other, *before) if one}
    every = {judgement.subject, judgement.other, *ends} - {""}
    query = select(event_actors.c.event).distinct()
    if judgement.verb != "same_actor" or kind_of(judgement.subject) == "person":
        # A person gets the posts of the other with its name: all that either takes part in may be told otherwise.
        return {row.event for row in rows_in(connection, query, event_actors.c.actor, every)}
    found = {row.event for row in rows_in(connection, query, event_actors.c.actor, {judgement.subject})}
    if judgement.undone or before:
        # Its events go by those others. What these did themselves stays as it is.
        alike = {name for name, end in own.same if end in (judgement.subject, *ends)}
        found.update(_naming(connection, {judgement.subject, *alike}, under=every))
    return found


def _naming(connection: Connection, names: Collection[str], *, under: Collection[str]) -> set[int]:
    """Return the events of some actors that may be theirs because texts, or people, named one of others."""
    written = {json.dumps(name, ensure_ascii=ascii_only)[1:-1] for name in names for ascii_only in (True, False)}
    links = event_actors.c
    query = (
        select(links.event)
        .distinct()
        .join(events, events.c.number == links.event)
        .join(reports, reports.c.event == links.event)
        # Whom somebody spoke for, and what people set, does not stand in the reports.
        .where(
            or_(
                links.via != "",
                func.instr(events.c.body, '"changed":[') > 0,
                *(func.instr(reports.c.body, name) > 0 for name in sorted(written)),
            )
        )
    )
    return {row.event for row in rows_in(connection, query, links.actor, under)}


def _said_before(connection: Connection, judgement: Judgement) -> set[str]:
    """Return whom an actor was said to be by other judgements that stand: its events go by those."""
    said = _STANDING.where(judgements.c.subject == judgement.subject, judgements.c.verb == "same_actor")
    made = map(to_judgement, connection.execute(said).all())
    return {each.other for each in made if each.id != judgement.id}
