"""Removing: a document deleted everywhere, on purpose and by name; what was decided stays, without its words."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from sqlalchemy import Connection, delete, func, insert, or_, select, text, update

from ingest.record import wire
from ingest.record.addition import Addition
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.removal import Removal
from ingest.record.run import RunReport
from ingest.record.store.added import versions
from ingest.record.store.batches import delete_in, rows_in
from ingest.record.store.reach import Touched
from ingest.record.store.rows import judgement_row, to_document, to_judgement, to_report
from ingest.record.store.schema import (
    actors,
    addresses,
    documents,
    event_actors,
    failures,
    identities,
    judgements,
    originals,
    rejected,
    reports,
    runs,
    visits,
)
from ingest.record.store.write_reports import take_out

BLANK = "(removed)"
"""Stands in what is kept of runs where the place of a removed document stood."""


def removal(connection: Connection, document: str) -> Removal:
    """Return what goes and what stays if a document is removed for good.

    Raises:
        BadValue: there is no such document.
    """
    body = connection.execute(select(documents.c.body).where(documents.c.id == document)).scalar()
    if body is None:
        raise BadValue(f"there is no document {document}", subject=document, hint="see timeline documents")
    known, names = to_document(body), versions(connection, document)
    told = rows_in(connection, select(reports.c.event), reports.c.document, names)
    numbers = {row.event for row in told} - {None}
    query = select(reports.c.event, reports.c.document)
    others = [row for row in rows_in(connection, query, reports.c.event, numbers) if row.document not in names]
    staying = {row.event for row in others}
    original = select(originals.c.document).where(originals.c.document.in_(names), originals.c.data.is_not(None))
    return Removal(
        document,
        known.title or known.name,
        tuple(sorted(names - {document})),
        events_gone=len(numbers - staying),
        events_stay=len(staying),
        judgements_kept=len(_quoting(connection, names)),
        other_documents=tuple(sorted({row.document for row in others})),
        kept_original=connection.execute(original).first() is not None,
    )


def remove(connection: Connection, document: str, *, who: str, at: str, revision: int) -> tuple[Removal, Touched]:
    """Delete a document and its older versions everywhere; return what went, and what is to be derived again.

    Raises:
        BadValue: there is no such document, or nobody says who removes it.
    """
    if not who.strip():
        raise BadValue("a removal needs a name", hint="say who removes it, with --who or in the settings of the page")
    done = removal(connection, document)
    names, touched = {document, *done.versions}, Touched()
    bodies = select(documents.c.id, documents.c.body)
    titles = {row.id: to_document(row.body) for row in rows_in(connection, bodies, documents.c.id, names)}
    _blank(connection, names)
    _forget_places(connection, names)
    for name in sorted(names):
        take_out(connection, name, set(), touched)
    for table in (originals, rejected, addresses):
        delete_in(connection, delete(table), table.c.document, names)
    delete_in(connection, delete(documents), documents.c.id, names)
    for name in sorted(names):
        title = titles[name].title or titles[name].name
        told = Judgement(who, at, "remove", name, value=json.dumps(title, ensure_ascii=False))
        connection.execute(insert(judgements).values(judgement_row(told, revision)))
    return done, touched


def swept(connection: Connection, removed: Removal, had: Collection[int], persons: Iterable[str]) -> None:
    """Say of events that are gone why, forget persons whom nothing names any more, and leave no trace in the index.

    ``had`` are the numbers of the events that the documents told of, once all is derived again; ``persons`` those whom
    they named.
    """
    latest = select(func.max(judgements.c.id)).where(
        judgements.c.verb == "remove", judgements.c.subject == removed.document
    )
    number = connection.execute(latest).scalar_one()
    for row in list(rows_in(connection, select(identities), identities.c.number, had)):
        if row.gone:
            connection.execute(update(identities).where(identities.c.id == row.id).values(removed=number))
    for name in sorted(_unjudged(connection, persons)):
        named = or_(event_actors.c.actor == name, event_actors.c.through == name)
        if connection.execute(select(event_actors.c.event).where(named).limit(1)).first() is None:
            connection.execute(delete(actors).where(actors.c.id == name))
    # Deleted words stay in the parts of the index until these are merged.
    connection.execute(text("INSERT INTO words (words) VALUES ('optimize')"))


def persons_in(connection: Connection, names: Collection[str]) -> set[str]:
    """Return the persons and groups that documents name: such names stand nowhere but in texts."""
    rows = rows_in(connection, select(reports.c.body), reports.c.document, names)
    told = (to_report(row.body) for row in rows)
    named = {p.actor for report in told for p in (*report.source, *report.target)}
    return {name for name in named if name.startswith(("person:", "group:"))}


def events_in(connection: Connection, names: Collection[str]) -> set[int]:
    """Return the numbers of the events that documents tell of."""
    rows = rows_in(connection, select(reports.c.event).distinct(), reports.c.document, names)
    return {row.event for row in rows} - {None}


def _unjudged(connection: Connection, persons: Iterable[str]) -> set[str]:
    """Return the persons whom no judgement names; names are compared whole, whatever letters are in them."""
    left = set(persons)
    if left:
        for body in connection.execute(select(judgements.c.body).where(judgements.c.verb != "remove")).scalars():
            data = json.loads(body)
            left.difference_update((data["subject"], data.get("other", "")), _texts(data.get("value", "")))
    return left


def _texts(value: str) -> Iterator[str]:
    """Yield every text in the value of a judgement; one that is no JSON holds none."""
    try:
        waiting = [json.loads(value)] if value else []
    except ValueError:
        return
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict | list):
            waiting.extend(one.values() if isinstance(one, dict) else one)


def _quoting(connection: Connection, names: Collection[str]) -> dict[int, Judgement]:
    """Return the judgements that quote documents, or add to them, by number."""
    named = or_(*(judgements.c.body.contains(name, autoescape=True) for name in sorted(names)))
    rows = connection.execute(select(judgements).where(named, judgements.c.verb != "remove"))
    return {row.id: to_judgement(row) for row in rows}


def _blank(connection: Connection, names: Collection[str]) -> None:
    for number, judgement in sorted(_quoting(connection, names).items()):
        quotes = tuple((document, "" if document in names else quote) for document, quote in judgement.quotes)
        kept = replace(judgement, quotes=quotes)
        if judgement.verb == "add" and judgement.subject in names:
            added = wire.unpack(Addition, judgement.value)
            bare = replace(added.when, words="", anchor="", words_start=None, words_end=None)
            kept = replace(kept, value=wire.pack(replace(added, quote="", when=bare)))
        body = judgement_row(kept, 0)["body"]
        connection.execute(update(judgements).where(judgements.c.id == number).values(body=body))


def _forget_places(connection: Connection, names: Collection[str]) -> None:
    """Delete what is kept under the places of documents and of no other: failures, visits, what runs say of them."""
    query = select(addresses.c.document, addresses.c.value)
    places = {row.value for row in rows_in(connection, query, addresses.c.document, names)}
    others = rows_in(connection, query, addresses.c.value, places)
    places -= {row.value for row in others if row.document not in names}
    delete_in(connection, delete(failures), failures.c.at, places)
    delete_in(connection, delete(visits), visits.c.url, places)
    for row in connection.execute(select(runs.c.id, runs.c.body)).all():
        report = wire.unpack(RunReport, row.body)
        what = tuple(BLANK if each in places else each for each in report.what)
        left = tuple(failure for failure in report.failures if failure.at not in places)
        if (what, left) != (report.what, report.failures):
            body = wire.pack(replace(report, what=what, failures=left))
            connection.execute(update(runs).where(runs.c.id == row.id).values(body=body))
