"""Copying: what goes along with events out of a store, so that another one can tell them in the same way."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from ingest.record.actor import Actor
from ingest.record.actor_judgements import VERBS
from ingest.record.addition import sign_of
from ingest.record.copy import Copy
from ingest.record.document import Address, Document
from ingest.record.event import Event
from ingest.record.exchange import named
from ingest.record.judgement import Judgement
from ingest.record.merge import RULINGS
from ingest.record.report import Report
from ingest.record.store.batches import rows_in
from ingest.record.store.heads import by_kind
from ingest.record.store.picks import PICKS, homes
from ingest.record.store.rows import to_document, to_judgement
from ingest.record.store.schema import actors, addresses, documents, identities, judgements
from ingest.record.wire import unpack


def copy(connection: Connection, events: Sequence[Event]) -> Copy:
    """Return what belongs to some events; nothing of what only other events tell is in it."""
    told = {report.id: report for event in events for report in event.reports}
    names = {report.document for report in told.values()}
    taking_part = _named(events)
    return Copy(
        documents=_documents(connection, names),
        actors=_actors(connection, taking_part),
        decisions=_decisions(connection, events, told, names, taking_part),
        former=_former(connection, {event.id for event in events}),
    )


def _documents(connection: Connection, names: Collection[str]) -> tuple[Document, ...]:
    places: dict[str, list[Address]] = defaultdict(list)
    for row in rows_in(connection, select(addresses), addresses.c.document, names):
        places[row.document].append(Address(row.kind, row.value))
    query = select(documents.c.id, documents.c.number, documents.c.body)
    rows = sorted(rows_in(connection, query, documents.c.id, names), key=lambda row: row.number)
    return tuple(replace(to_document(row.body), addresses=by_kind(places[row.id])) for row in rows)


def _named(events: Iterable[Event]) -> set[str]:
    found: set[str] = set()
    for event in events:
        parties = (*event.source, *event.target, *(p for r in event.reports for p in (*r.source, *r.target)))
        found.update(name for party in parties for name in (party.actor, party.through or ""))
        found.update(name for r in event.reports for name in (r.speaker or "", r.place_state or ""))
    return found - {""}


def _actors(connection: Connection, wanted: Collection[str]) -> tuple[Actor, ...]:
    """Return actors as they were before anybody decided about them, and those they serve, by id."""
    found: dict[str, Actor] = {}
    new = set(wanted)
    while new:
        rows = rows_in(connection, select(actors.c.id, actors.c.body), actors.c.id, new)
        read = {row.id: unpack(Actor, row.body) for row in rows}
        found |= read
        new = {post.serves for actor in read.values() for post in actor.posts} - found.keys() - new
    return tuple(found[name] for name in sorted(found))


def _decisions(
    connection: Connection,
    events: Sequence[Event],
    told: Mapping[str, Report],
    names: Collection[str],
    taking_part: set[str],
) -> tuple[Judgement, ...]:
    """Return what was decided and stands, oldest first, what is picked last, in its order."""
    query = select(judgements).where(judgements.c.undone.is_(None)).order_by(judgements.c.id)
    rows = connection.execute(query).all()
    # A run that took in a file ruled only so that the same events came of it: whoever takes this in does so again.
    by_run = {row.id for row in rows if row.by_run}
    made = [to_judgement(row) for row in rows]
    on_documents = ("given", "add", "remove", *VERBS)
    home = homes(connection, [each for each in made if each.verb not in (*on_documents, *RULINGS)])
    there = {event.id for event in events}
    kept, picks = list[Judgement](), dict[str, Judgement]()
    for each in made:
        if each.verb in PICKS:
            picks |= {home[each.id]: each} if each.verb == "pick" and each.id in home else {}
        elif each.verb in RULINGS:
            kept += [each] if each.id not in by_run and told.keys() >= set(named(each)) else []
        elif each.verb == "given":
            kept += [each] if each.subject in names else []
        elif each.verb == "add":
            sign = sign_of(each.subject, each.who, each.at, each.value)
            kept += [each] if sign in told else []
        elif each.verb in VERBS:
            kept += [] if taking_part.isdisjoint((each.subject, each.other)) else [each]
        elif home.get(each.id) in there:
            kept.append(each)
    quotes = {(report.document, report.quote) for report in told.values()}
    return (*(_bare(each, quotes) for each in kept), *_picks(events, picks))


def _bare(judgement: Judgement, quotes: Collection[tuple[str, str]]) -> Judgement:
    """Return a judgement without what is this store's alone, and without the words of what does not go along."""
    kept = tuple(quote if quote in quotes else ("", "") for quote in judgement.quotes)
    return replace(judgement, quotes=kept, revision=0, id=0, lost=False)


def _picks(events: Iterable[Event], made: Mapping[str, Judgement]) -> Iterable[Judgement]:
    """Yield what picked each event, in the order of picking; the places it was at before are no matter any more."""
    picked = [event for event in events if event.picked is not None and event.id in made]
    for event in sorted(picked, key=lambda event: event.picked or 0):
        reports = tuple(report.id for report in event.reports)
        quotes = tuple((report.document, report.quote) for report in event.reports)
        last = made[event.id]
        yield Judgement(last.who, last.at, "pick", event.id, reports=reports, quotes=quotes)


def _former(connection: Connection, names: Collection[str]) -> dict[str, tuple[str, ...]]:
    query = select(identities).where(identities.c.redirect.is_not(None))
    leading = {row.number: row for row in connection.execute(query)}
    ends = {row.redirect for row in leading.values()} - leading.keys()
    last = {
        row.number: row.id
        for row in rows_in(connection, select(identities.c.number, identities.c.id), identities.c.number, ends)
    }
    found: dict[str, list[str]] = defaultdict(list)
    for row in leading.values():
        at, steps = row.redirect, 0
        while at in leading and steps <= len(leading):
            at, steps = leading[at].redirect, steps + 1
        if last.get(at) in names:
            found[last[at]].append(row.id)
    return {name: tuple(sorted(found[name])) for name in sorted(found)}
