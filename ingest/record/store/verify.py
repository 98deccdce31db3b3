"""Verify: whether a store is whole, and its events are what its reports and judgements make."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select, text

from ingest.record.actor import Actor
from ingest.record.addition import RULE
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.merge import derive
from ingest.record.names import Ids
from ingest.record.participants import participants
from ingest.record.query import EVERY
from ingest.record.report import Report
from ingest.record.store import find, judged
from ingest.record.store.added import made_by_people
from ingest.record.store.own import all_actors
from ingest.record.store.rows import actor_rows, to_document, to_judgement, to_report, value_rows, words_row
from ingest.record.store.schema import (
    documents,
    event_actors,
    event_values,
    events,
    identities,
    judgements,
    reports,
)
from ingest.record.telling import provenance


def verify(connection: Connection) -> tuple[str, ...]:
    """Return what is wrong with a store, each in a line; nothing if it is whole.

    Everything is derived again, in memory: minutes for a million events.
    """
    broken = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
    if broken:
        return tuple(f"the file is damaged: {line}" for line in broken)
    known = all_actors(connection, shown=False)
    stored = {event.id: event for event in find.find(connection, EVERY, limit=None, offset=0)}
    wanted = {event.id: event for event in _derived(connection, known)}
    return (
        *_documents(connection),
        *_compare(stored, wanted),
        *_links(connection, stored.values(), known),
    )


def _documents(connection: Connection) -> Iterable[str]:
    """Yield the reports that do not quote their document to the letter, and those that a person did not add."""
    whole: dict[str, Document] = {row.id: to_document(row.body) for row in connection.execute(select(documents))}
    wanted = made_by_people(connection, whole)
    for row in connection.execute(select(reports.c.document, reports.c.body)):
        report = to_report(row.body)
        if report.rule == RULE and wanted.pop(report.id, "") != row.document:
            yield f"report {report.id} was added by nobody"
        if row.document not in whole:
            yield f"report {report.id} is of a document that is not there"
        elif whole[row.document].text[report.start : report.end] != report.quote:
            yield f"report {report.id} does not quote its document to the letter"
    for name in sorted(wanted):
        yield f"report {name} was added by a person and is missing"


def _derived(connection: Connection, known: dict[str, Actor]) -> tuple[Event, ...]:
    live: list[Report] = []
    order, numbers = {}, {}
    standing = select(documents.c.id).where(documents.c.superseded.is_(None))
    query = select(reports).where(reports.c.document.in_(standing)).order_by(reports.c.number)
    for row in connection.execute(query):
        live.append(to_report(row.body))
        order[row.id] = row.number
        if row.event is not None:
            numbers[row.id] = row.event
    rows = list(connection.execute(select(identities)))
    names = {row.number: row.id for row in rows}
    redirects: dict[str, str | None] = {row.id: names[row.redirect] for row in rows if row.redirect is not None}
    ids = Ids(
        order=order,
        held={report: names[number] for report, number in numbers.items()},
        minted={row.id: (row.number, row.minted) for row in rows},
        redirects=redirects | {row.id: None for row in rows if row.gone},
        age=max(names, default=0),
    )
    made = [to_judgement(row) for row in connection.execute(select(judgements).order_by(judgements.c.id))]
    origins = {row.id: provenance(to_document(row.body)) for row in connection.execute(select(documents))}
    return derive(live, judged.led_on(connection, made), ids, documents=origins, actors=known).events


def _compare(stored: dict[str, Event], wanted: dict[str, Event]) -> Iterable[str]:
    for name in sorted(stored.keys() | wanted.keys()):
        if name not in wanted:
            yield f"event {name} is made by nothing"
        elif name not in stored:
            yield f"event {name} is missing"
        elif replace(stored[name], revision=0) != replace(wanted[name], revision=0):
            yield f"event {name} is not what its reports and judgements make"


def _links(connection: Connection, stored: Iterable[Event], known: dict[str, Actor]) -> Iterable[str]:
    numbers = {row.id: row.number for row in connection.execute(select(events.c.id, events.c.number))}
    wanted_actors: set[Any] = set()
    wanted_values: set[Any] = set()
    wanted_words: set[Any] = set()
    for event in stored:
        number = numbers[event.id]
        parties = participants(event, known)
        wanted_actors.update(tuple(row.values()) for row in actor_rows(event, number, parties))
        wanted_values.update(tuple(row.values()) for row in value_rows(event, number))
        wanted_words.add(words_row(event, number, parties, known))
    found = (
        ("participants", wanted_actors, select(*(event_actors.c[name] for name in _LINK))),
        ("outlets, languages and documents", wanted_values, select(*(event_values.c[n] for n in _VALUE))),
        ("searched words", wanted_words, text("SELECT rowid, tokens FROM words")),
    )
    for what, wanted, query in found:
        have = {tuple(row) for row in connection.execute(query)}
        if have != wanted:
            yield f"the {what} of {len(have ^ wanted)} events are not those of their reports"


_LINK = ("actor", "via", "through", "event", "role", "acts", "first", "event_type")
_VALUE = ("facet", "value", "event")
