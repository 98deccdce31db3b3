"""Judge: what people decide, written down once and for all."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, func, select

from ingest.record.actor_judgements import VERBS
from ingest.record.decided import check_value
from ingest.record.errors import BadValue
from ingest.record.event import Event
from ingest.record.exchange import named, quotes_of
from ingest.record.judgement import Judgement
from ingest.record.merge import RULINGS, UNPLACED, other_reports
from ingest.record.store import added, find, judged
from ingest.record.store.batches import insert_all, rows_in
from ingest.record.store.conflicts import check_event, check_given
from ingest.record.store.given import value_of
from ingest.record.store.own import check_actor, told_of
from ingest.record.store.reach import Touched
from ingest.record.store.rows import judgement_row, quote_hash
from ingest.record.store.schema import documents, events, judgement_reports, judgements, reports


def judge(
    connection: Connection, judgement: Judgement, revision: int, *, by_run: bool = False
) -> tuple[Judgement, Touched]:
    """Write a judgement down; return it as stored, and what is to be derived again.

    ``by_run`` says that it is an option of a run, or came in with one.

    Raises:
        BadValue: there is no such event or document, or the value cannot be used.
        Conflict: somebody changed the same field since the revision the judgement was made on.
    """
    if not judgement.who.strip():
        raise BadValue("a judgement needs a name", hint="say who decides, with --who or in the settings of the page")
    if judgement.verb == "add":
        stored = write(connection, added.checked(connection, judgement), revision, ())
        return stored, touched_by(connection, stored)
    if judgement.verb in UNPLACED:
        _check_subject(connection, judgement)
        stored = write(connection, judgement, revision, (), by_run=by_run)
        return stored, touched_by(connection, stored)
    check_value(judgement)
    event = _event(connection, judgement.subject)
    others: tuple[str, ...] = ()
    if judgement.verb in RULINGS:
        judgement = _with_others(connection, on_event(judgement, event), event)
        others = other_reports(judgement)
    else:
        judgement = on_event(judgement, event)
    check_event(connection, judgement, event)
    stored = write(connection, judgement, revision, others, by_run=by_run)
    return stored, touched_by(connection, stored)


def on_event(judgement: Judgement, event: Event) -> Judgement:
    """Return a judgement with the event it is made on, as that stands now."""
    return replace(
        judgement,
        subject=event.id,
        reports=tuple(r.id for r in event.reports),
        quotes=tuple((r.document, r.quote) for r in event.reports),
    )


def touched_by(connection: Connection, judgement: Judgement) -> Touched:
    """Return what a judgement bears on."""
    return touched_by_all(connection, [judgement])


def touched_by_all(connection: Connection, made: Iterable[Judgement]) -> Touched:
    """Return what judgements bear on, those on events asked for all at once."""
    touched, on_events = Touched(), list[Judgement]()
    for judgement in made:
        if judgement.verb == "add":
            also = Touched()
            added.refresh(connection, judgement.subject, also)
            touched.take(also)
        elif judgement.verb in VERBS:
            touched.events.update(told_of(connection, judgement))
        else:
            on_events.append(judgement)
    links = judgement_reports.c
    bears_on = rows_in(connection, select(links.report), links.judgement, {each.id for each in on_events})
    names = {row.report for row in bears_on}
    touched.reports.update(names)
    touched.events.update(numbers_of(connection, names))
    now = set(judged.all_living(connection, {each.subject for each in on_events}).values())
    touched.events.update(row.number for row in rows_in(connection, select(events.c.number), events.c.id, now))
    return touched


def numbers_of(connection: Connection, names: Collection[str]) -> set[int]:
    """Return the numbers of the events that reports tell of."""
    return {row.event for row in rows_in(connection, select(reports.c.event), reports.c.id, names)} - {None}


def _check_subject(connection: Connection, judgement: Judgement) -> None:
    if judgement.verb in VERBS:
        check_actor(connection, judgement)
    if judgement.verb == "given":
        value_of(judgement)
        known = select(documents.c.id).where(documents.c.id == judgement.subject)
        if connection.execute(known).first() is None:
            raise BadValue(f"there is no document {judgement.subject}", subject=judgement.subject, hint="see the list")
        check_given(connection, judgement)


def _event(connection: Connection, name: str) -> Event:
    now = judged.living(connection, name)
    event = find.one(connection, now) if now is not None else None
    if event is None:
        raise BadValue(f"there is no event {name}", subject=name, hint="its statements may be gone; reload the page")
    return event


def _with_others(connection: Connection, judgement: Judgement, event: Event) -> Judgement:
    """Return a merge or a setting apart with the reports of its other side in ``value``."""
    if judgement.other:
        other = _event(connection, judgement.other)
        if other.id == event.id:
            raise BadValue("these are one event already", subject=event.id, hint="choose two different events")
        quotes = (*judgement.quotes, *((r.document, r.quote) for r in other.reports))
        return replace(judgement, other=other.id, value=json.dumps([r.id for r in other.reports]), quotes=quotes)
    taken_out = set(other_reports(judgement)) & {r.id for r in event.reports}
    if judgement.verb == "merge" or not taken_out or len(taken_out) == len(event.reports):
        raise BadValue(
            "there is nothing to put together or to take apart", subject=event.id, hint="name the other event"
        )
    return replace(judgement, value=json.dumps(sorted(taken_out)))


def write(
    connection: Connection,
    judgement: Judgement,
    revision: int,
    others: tuple[str, ...],
    *,
    by_run: bool = False,
    now: Mapping[str, str] | None = None,
) -> Judgement:
    """Write a judgement with the reports it bears on; ``others`` are those of its other side.

    ``now`` leads from a report it was made on to the one that says the same here, where they are not one.
    """
    return write_all(connection, [Placed(judgement, others, now or {})], revision, by_run=by_run)[0]


@dataclass(frozen=True, slots=True)
class Placed:
    """A judgement to write, the reports of its other side, and which report says here what one of its says."""

    judgement: Judgement
    others: tuple[str, ...] = ()
    now: Mapping[str, str] = field(default_factory=dict)


def write_all(
    connection: Connection, made: Sequence[Placed], revision: int, *, by_run: bool = False
) -> list[Judgement]:
    """Write judgements with the reports they bear on: a few statements, however many they are."""
    last = connection.execute(select(func.coalesce(func.max(judgements.c.id), 0))).scalar_one()
    stored = [replace(each.judgement, id=number) for number, each in enumerate(made, start=last + 1)]
    rows = [{"id": each.id, **judgement_row(each, revision), "by_run": int(by_run)} for each in stored]
    insert_all(connection, judgements, rows)
    names = [{report: each.now.get(report, report) for report in named(each.judgement)} for each in made]
    wanted = {report for now in names for report in now.values()}
    hashed = rows_in(connection, select(reports.c.id, reports.c.quote_hash), reports.c.id, wanted)
    hashes = {row.id: row.quote_hash for row in hashed}
    insert_all(
        connection,
        judgement_reports,
        [
            {
                "judgement": judgement.id,
                "side": side,
                "place": place,
                "report": now[report],
                "quote_hash": hashes.get(now[report]) or quote_hash(*quotes.get(report, ("", ""))),
            }
            for judgement, each, now in zip(stored, made, names, strict=True)
            for quotes in [quotes_of(judgement)]
            for side, group in _sides(judgement, each.others)
            for place, report in enumerate(group)
        ],
    )
    return stored


def _sides(judgement: Judgement, others: tuple[str, ...]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return (0, tuple(r for r in judgement.reports if r not in others)), (1, others)
