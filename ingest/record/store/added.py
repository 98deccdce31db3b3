"""Added: the events that people added to documents, put beside what extraction found in them.

An addition belongs to the version of its document that stands. Its report is made of the judgement alone: it goes
when that is taken back, and is the same when it stands again.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from ingest.record import wire
from ingest.record.actor import Actor
from ingest.record.addition import RULE, Addition, check_addition, place_of, report_of, sign_of
from ingest.record.document import Document
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.report import Report
from ingest.record.store import judged
from ingest.record.store.batches import rows_in
from ingest.record.store.reach import Touched
from ingest.record.store.rows import to_document, to_judgement, to_report
from ingest.record.store.schema import actors, documents, judgements, reports
from ingest.record.store.write_reports import put_right


def addition_of(judgement: Judgement) -> Addition:
    """Return what a judgement adds.

    Raises:
        BadValue: it is no addition.
    """
    try:
        return wire.unpack(Addition, judgement.value)
    except (ValueError, BadValue) as error:
        raise BadValue("this is no addition", subject=judgement.subject, hint="see ingest.record.addition") from error


def checked(connection: Connection, judgement: Judgement) -> Judgement:
    """Return an addition with the report it makes, in the form it is kept in.

    Raises:
        BadValue: there is no such document, its words do not stand in it, or a value cannot be used.
    """
    added = addition_of(judgement)
    check_addition(added)
    standing, _ = owner(connection, judgement.subject)
    body = connection.execute(select(documents.c.body).where(documents.c.id == standing)).scalar()
    if body is None:
        raise BadValue(f"there is no document {judgement.subject}", subject=judgement.subject, hint="see the list")
    if place_of(added, to_document(body).text) is None:
        raise BadValue("these words do not stand in the document", subject=standing, hint="reload it and select again")
    sign = sign_of(judgement.subject, judgement.who, judgement.at, judgement.value)
    return _with_report(judgement, sign, (judgement.subject, added.quote))


def with_added(connection: Connection, document: Document, told: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports of a document with those that people added to it or an older version, in text order.

    Remembers which of them found their words no more.
    """
    made = _standing(connection, document.id)
    if not made:
        return tuple(told)
    given = [(judgement, addition_of(judgement)) for judgement in made]
    named = {name for _, added in given for name in (*added.source, *added.target)}
    rows = rows_in(connection, select(actors.c.id, actors.c.body), actors.c.id, named)
    known = {row.id: wire.unpack(Actor, row.body) for row in rows}
    found, lost = [], set()
    for judgement, added in given:
        sign = sign_of(judgement.subject, judgement.who, judgement.at, judgement.value)
        report = report_of(added, document, sign=sign, actors=known)
        if report is None:
            lost.add(judgement.id)
        else:
            found.append(report)
    judged.mark_lost(connection, lost, {j.id for j in made} - lost)
    return in_text_order(told, found)


def refresh(connection: Connection, subject: str, touched: Touched) -> None:
    """Make the reports of the version of a document that stands anew from what was read and what was added."""
    standing, live = owner(connection, subject)
    body = connection.execute(select(documents.c.body).where(documents.c.id == standing)).scalar()
    if body is None:
        return
    query = select(reports.c.body).where(reports.c.document == standing).order_by(reports.c.place)
    read = [report for row in connection.execute(query) if (report := to_report(row.body)).rule != RULE]
    told = with_added(connection, to_document(body), read)
    put_right(connection, standing, told, touched, live=live)
    if not live:
        gone_with(connection, [standing])


def made_by_people(connection: Connection, whole: Mapping[str, Document]) -> dict[str, str]:
    """Return the reports that people added and that should stand, each with the document it is of now."""
    query = select(judgements).where(judgements.c.verb == "add", judgements.c.undone.is_(None))
    found = {}
    for judgement in map(to_judgement, connection.execute(query).all()):
        document, _ = owner(connection, judgement.subject)
        if document in whole and place_of(addition_of(judgement), whole[document].text) is not None:
            sign = sign_of(judgement.subject, judgement.who, judgement.at, judgement.value)
            found[sign] = document
    return found


def gone_with(connection: Connection, names: Sequence[str]) -> None:
    """Remember that what was added to documents which their file no longer holds makes no event."""
    for name in names:
        judged.mark_lost(connection, {judgement.id for judgement in _standing(connection, name)}, ())


def owner(connection: Connection, document: str) -> tuple[str, bool]:
    """Return the version that took a document's place in the end, itself if none did, and whether it makes events."""
    seen = {document}
    while True:
        query = select(documents.c.superseded).where(documents.c.id == document)
        after = connection.execute(query).scalar()
        if after is None:
            return document, True
        known = connection.execute(select(documents.c.id).where(documents.c.id == after)).scalar()
        if known is None or after in seen:
            return document, False
        seen.add(after)
        document = after


def versions(connection: Connection, document: str) -> set[str]:
    """Return the older versions of a document, and itself."""
    found, new = {document}, {document}
    while new:
        rows = rows_in(connection, select(documents.c.id), documents.c.superseded, new)
        new = {row.id for row in rows} - found
        found |= new
    return found


def _standing(connection: Connection, document: str) -> list[Judgement]:
    """Return what was added to a document or an older version of it and not taken back, oldest first."""
    if not judged.any_judgement(connection, verbs=("add",)):
        return []
    query = select(judgements).where(judgements.c.verb == "add", judgements.c.undone.is_(None))
    rows = rows_in(connection, query, judgements.c.subject, versions(connection, document))
    return [to_judgement(row) for row in sorted(rows, key=lambda row: row.id)]


def in_text_order(told: Sequence[Report], found: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports of a document with further ones, each before the first that begins after it."""
    # What extraction gave keeps its order, whatever that is.
    whole = list(told)
    for report in found:
        after = (place for place, other in enumerate(whole) if other.start > report.start)
        whole.insert(next(after, len(whole)), report)
    return tuple(whole)


def _with_report(judgement: Judgement, report: str, quote: tuple[str, str]) -> Judgement:
    return Judgement(
        judgement.who,
        judgement.at,
        "add",
        judgement.subject,
        reports=(report,),
        quotes=(quote,),
        value=judgement.value,
        revision=judgement.revision,
    )
