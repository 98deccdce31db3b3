"""Judge: what people decide, written down once and for all, and what they take back."""

import json
from dataclasses import replace

from sqlalchemy import Connection, func, insert, select, update

from ingest.record.decided import check_value, decide
from ingest.record.errors import BadValue, Conflict
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.merge import other_reports
from ingest.record.store import find, judged
from ingest.record.store.batches import rows_in
from ingest.record.store.given import text_of, value_of
from ingest.record.store.reach import Touched
from ingest.record.store.rows import judgement_row, quote_hash, to_judgement
from ingest.record.store.schema import documents, events, judgement_reports, judgements, reports

_ASPECT = {"check": "review", "hide": "review", "show": "review", "note": "note"}


def judge(connection: Connection, judgement: Judgement, revision: int) -> tuple[Judgement, Touched]:
    """Write a judgement down; return it as stored, and what is to be derived again.

    Raises:
        BadValue: there is no such event or document, or the value cannot be used.
        Conflict: somebody changed the same field since the revision the judgement was made on.
    """
    if not judgement.who.strip():
        raise BadValue("a judgement needs a name", hint="say who decides, with --who or in the settings of the page")
    if judgement.verb in judged.UNPLACED:
        _check_subject(connection, judgement)
        return _write(connection, judgement, revision, ()), Touched()
    check_value(judgement)
    event = _event(connection, judgement.subject)
    _check_revision(connection, judgement, event)
    judgement = replace(
        judgement,
        subject=event.id,
        reports=tuple(r.id for r in event.reports),
        quotes=tuple((r.document, r.quote) for r in event.reports),
    )
    others: tuple[str, ...] = ()
    if judgement.verb in judged.RULINGS:
        judgement = _with_others(connection, judgement, event)
        others = other_reports(judgement)
    stored = _write(connection, judgement, revision, others)
    return stored, touched_by(connection, stored)


def undo(
    connection: Connection, who: str, revision: int, number: int | None = None
) -> tuple[Judgement, Touched] | None:
    """Take back the latest judgement of a person that still stands, or the one of a number; None if there is none."""
    query = select(judgements).where(judgements.c.undone.is_(None))
    query = query.where(judgements.c.who == who) if number is None else query.where(judgements.c.id == number)
    row = connection.execute(query.order_by(judgements.c.id.desc()).limit(1)).first()
    if row is None:
        return None
    connection.execute(update(judgements).where(judgements.c.id == row.id).values(undone=revision))
    taken_back = replace(to_judgement(row), undone=True)
    return taken_back, touched_by(connection, taken_back)


def redo(connection: Connection, who: str, _revision: int) -> tuple[Judgement, Touched] | None:
    """Let the judgement a person took back last stand again; None if there is none or they have judged since."""
    mine = judgements.c.who == who
    latest = select(judgements).where(mine, judgements.c.undone.is_not(None)).order_by(judgements.c.undone.desc())
    row = connection.execute(latest.limit(1)).first()
    if row is None:
        return None
    since = select(func.max(judgements.c.made)).where(mine, judgements.c.undone.is_(None))
    if (connection.execute(since).scalar() or 0) > row.undone:
        return None
    connection.execute(update(judgements).where(judgements.c.id == row.id).values(undone=None))
    again = to_judgement(row)
    again = replace(again, undone=False)
    return again, touched_by(connection, again)


def touched_by(connection: Connection, judgement: Judgement) -> Touched:
    """Return what a judgement bears on."""
    links = select(judgement_reports.c.report).where(judgement_reports.c.judgement == judgement.id)
    touched = Touched(reports=set(connection.execute(links).scalars()))
    for row in rows_in(connection, select(reports.c.event), reports.c.id, touched.reports):
        touched.events.update({row.event} - {None})
    name = judged.living(connection, judgement.subject)
    if name is not None:
        touched.events.update(connection.execute(select(events.c.number).where(events.c.id == name)).scalars())
    return touched


def _check_subject(connection: Connection, judgement: Judgement) -> None:
    if judgement.verb == "rename":
        text_of(judgement)
    if judgement.verb == "given":
        value_of(judgement)
        known = select(documents.c.id).where(documents.c.id == judgement.subject)
        if connection.execute(known).first() is None:
            raise BadValue(f"there is no document {judgement.subject}", subject=judgement.subject, hint="see the list")


def _event(connection: Connection, name: str) -> Event:
    now = judged.living(connection, name)
    event = find.one(connection, now) if now is not None else None
    if event is None:
        raise BadValue(f"there is no event {name}", subject=name, hint="its statements may be gone; reload the page")
    return event


def _check_revision(connection: Connection, judgement: Judgement, event: Event) -> None:
    aspect = judgement.field if judgement.verb == "set" else _ASPECT.get(judgement.verb)
    if aspect is None or not judgement.revision:
        return
    moved = connection.execute(select(events.c.moved).where(events.c.id == event.id)).scalar_one()
    if json.loads(moved).get(aspect, 0) <= judgement.revision:
        return
    wanted = decide(event, [replace(judgement, subject=event.id)], {})
    if getattr(wanted, aspect) != getattr(event, aspect):
        raise Conflict(
            f"somebody has changed the {aspect.replace('_', ' ')} meanwhile",
            subject=event.id,
            hint="look at it again and repeat your change if it still holds",
        )


def _with_others(connection: Connection, judgement: Judgement, event: Event) -> Judgement:
    """Return a merge or a setting apart with the reports of its other side in ``value``."""
    if judgement.other:
        other = _event(connection, judgement.other)
        if other.id == event.id:
            raise BadValue("these are one event already", subject=event.id, hint="choose two different events")
        return replace(judgement, other=other.id, value=json.dumps([r.id for r in other.reports]))
    taken_out = set(other_reports(judgement)) & {r.id for r in event.reports}
    if judgement.verb == "merge" or not taken_out or len(taken_out) == len(event.reports):
        raise BadValue(
            "there is nothing to put together or to take apart", subject=event.id, hint="name the other event"
        )
    return replace(judgement, value=json.dumps(sorted(taken_out)))


def _write(connection: Connection, judgement: Judgement, revision: int, others: tuple[str, ...]) -> Judgement:
    written = insert(judgements).values(judgement_row(judgement, revision)).returning(judgements.c.id)
    number = connection.execute(written).scalar_one()
    sides = ((0, tuple(r for r in judgement.reports if r not in others)), (1, others))
    quotes = dict(zip(judgement.reports, judgement.quotes, strict=False))
    query = select(reports.c.id, reports.c.quote_hash).where(reports.c.id.in_([*judgement.reports, *others]))
    hashes = {row.id: row.quote_hash for row in connection.execute(query)}
    links = [
        {
            "judgement": number,
            "side": side,
            "place": place,
            "report": report,
            "quote_hash": hashes.get(report) or quote_hash(*quotes.get(report, ("", ""))),
        }
        for side, group in sides
        for place, report in enumerate(group)
    ]
    if links:
        connection.execute(insert(judgement_reports), links)
    return replace(judgement, id=number)
