"""Matching: whether one event passes a filter, said without a store; the store's own way is tested against it."""

from collections.abc import Mapping

from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.outcome import is_announced
from ingest.record.participants import Participant, participants, searched_text
from ingest.record.query import EventQuery
from ingest.record.tokens import indexed, sought


def matches(event: Event, query: EventQuery, actors: Mapping[str, Actor] | None = None) -> bool:
    """Tell whether an event passes a filter; ``actors`` tell whom a speaker serves, and names to search by."""
    known = actors or {}
    return (
        _touches(event, query) and _is(event, query) and _takes_part(event, query, known) and _says(event, query, known)
    )


def _touches(event: Event, query: EventQuery) -> bool:
    dated = event.said is not None if query.said else event.when.edtf is not None
    if query.dated is not None and dated != query.dated:
        return False
    if query.first is None and query.last is None:
        return True
    if not dated:
        return False
    earliest, latest = (event.said or (None, None)) if query.said else (event.when.earliest, event.when.latest)
    ends_before = query.first is not None and latest is not None and latest < query.first
    begins_after = query.last is not None and earliest is not None and earliest > query.last
    return not (ends_before or begins_after)


def _is(event: Event, query: EventQuery) -> bool:
    documents = {report.document for report in event.reports}
    return (
        (not query.kinds or event.kind in query.kinds)
        and (not query.types or event.event_type in query.types)
        and (not query.status or event.status in query.status)
        and (not query.precision or event.when.precision in query.precision)
        and (not query.confidence or event.confidence in query.confidence)
        and event.review in (query.review or ("new", "checked"))
        and (not query.picked or event.picked is not None)
        and (not query.key or event.key)
        and (not query.announced or is_announced(event))
        and (query.added_since is None or event.added >= query.added_since)
        and (not query.publisher or not set(query.publisher).isdisjoint(event.publishers))
        and (not query.language or not set(query.language).isdisjoint(event.languages))
        and (not query.documents or not documents.isdisjoint(query.documents))
    )


def _takes_part(event: Event, query: EventQuery, actors: Mapping[str, Actor]) -> bool:
    chosen = set(query.actors)
    if not chosen:
        return True
    parties = [p for p in participants(event, actors) if (p.acts if query.role == "any" else p.role == query.role)]
    hit = {name for p in parties for name in _names(p, query) if name in chosen}
    if query.match == "any":
        return bool(hit)
    if query.match == "all":
        return hit == chosen
    # Nobody but them: two or more of them (with one chosen: that one), and no other.
    others = [p for p in parties if p.role != "speaker" or query.role == "speaker"]
    alone = all(not chosen.isdisjoint(_names(p, query)) for p in others)
    return alone and len(hit) >= min(2, len(chosen))


def _names(participant: Participant, query: EventQuery) -> tuple[str, ...]:
    """Return what a participant counts as: itself, and with its officials the one it serves."""
    if query.people and participant.through:
        return participant.actor, participant.through
    return (participant.actor,)


def _says(event: Event, query: EventQuery, actors: Mapping[str, Actor]) -> bool:
    words = sought(query.text)
    return not words or set(words) <= set(indexed(searched_text(event, participants(event, actors), actors)))
