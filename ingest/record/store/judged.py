"""Judged: which judgements bear on the events of some reports, and where they now belong."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from ingest.record.judgement import Judgement
from ingest.record.merge import RULINGS, UNPLACED
from ingest.record.store.batches import rows_in
from ingest.record.store.prepared import Prepared
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import event_parts, identities, judgement_reports, judgements, reports


def any_judgement(connection: Connection, *, verbs: tuple[str, ...] = ()) -> bool:
    """Tell whether anybody ever judged, with one of these verbs if any are given."""
    if not verbs:
        return _ANY.first(connection) is not None
    return any(_OF_VERB.first(connection, verb=verb) is not None for verb in verbs)


def is_judged(connection: Connection, subject: str) -> bool:
    """Tell whether anybody ever judged a document or an event, what was taken back included."""
    return _ON.first(connection, subject=subject) is not None


def judgements_on(connection: Connection, names: Collection[str], events: Collection[str]) -> list[Judgement]:
    """Return the judgements made on reports or on events of these ids, oldest first, as led on."""
    found: dict[int, Row[Any]] = {}
    on_reports = select(judgements).join(judgement_reports, judgement_reports.c.judgement == judgements.c.id)
    for query, column, values in (
        (on_reports, judgement_reports.c.report, names),
        (select(judgements), judgements.c.subject, events),
    ):
        live = query.where(judgements.c.undone.is_(None), judgements.c.verb.not_in(UNPLACED))
        found.update((row.id, row) for row in rows_in(connection, live, column, values))
    return led_on(connection, [to_judgement(found[number]) for number in sorted(found)])


def ids_leading_to(connection: Connection, numbers: Collection[int]) -> set[str]:
    """Return the ids of events by number, and all that lead to them: what was judged under those belongs here."""
    query = select(identities.c.number, identities.c.id)
    names = {row.id for row in rows_in(connection, query, identities.c.number, numbers)}
    new = set(numbers)
    while new:
        leading = list(rows_in(connection, query, identities.c.redirect, new))
        new = {row.number for row in leading if row.id not in names}
        names.update(row.id for row in leading)
    return names


def led_on(connection: Connection, made: list[Judgement]) -> list[Judgement]:
    """Return judgements with the reports they now bear on: a report that came anew with the same quote is the same."""
    sides: dict[tuple[int, int], list[str]] = defaultdict(list)
    query = select(judgement_reports).order_by(judgement_reports.c.place)
    for row in rows_in(connection, query, judgement_reports.c.judgement, {j.id for j in made}):
        sides[row.judgement, row.side].append(row.report)
    out = []
    for judgement in made:
        now = replace(judgement, reports=tuple(sides.get((judgement.id, 0), ())), quotes=())
        if judgement.verb in RULINGS:
            now = replace(now, value=json.dumps(sides.get((judgement.id, 1), [])))
        out.append(now)
    return out


def judged_together(connection: Connection, names: Collection[str]) -> set[str]:
    """Return all reports of the judgements on some reports: what is said of one may go over to another of them."""
    links = judgement_reports.c
    query = select(links.judgement).join(judgements, judgements.c.id == links.judgement)
    query = query.where(judgements.c.undone.is_(None), judgements.c.verb.not_in(UNPLACED))
    numbers = {row.judgement for row in rows_in(connection, query, links.report, names)}
    return {row.report for row in rows_in(connection, select(links.report), links.judgement, numbers)}


def judged_as(connection: Connection, numbers: Collection[int], events: Collection[str]) -> set[str]:
    """Return the reports of the judgements on events, by number or id, living or not, and on all that lead there."""
    known = rows_in(connection, select(identities.c.number), identities.c.id, events)
    names = ids_leading_to(connection, {row.number for row in known} | set(numbers)) | set(events)
    query = select(judgements.c.id).where(judgements.c.undone.is_(None), judgements.c.verb.not_in(UNPLACED))
    numbers = {row.id for row in rows_in(connection, query, judgements.c.subject, names)}
    links = judgement_reports.c
    return {row.report for row in rows_in(connection, select(links.report), links.judgement, numbers)}


def follow(connection: Connection, same_as: Mapping[str, str]) -> None:
    """Point judgements on reports that were said again, and what events had, at the reports that say them now."""
    if not same_as:
        return
    for table in (judgement_reports, event_parts):
        links = table.c.report
        for row in list(rows_in(connection, select(links).distinct(), links, same_as.keys())):
            change = update(table).prefix_with("OR REPLACE").where(links == row.report)
            connection.execute(change.values(report=same_as[row.report]))


def lead_on(connection: Connection, fresh: Iterable[tuple[str, str]]) -> None:
    """Point judgements whose report is gone to a new one with the same quote; ``fresh`` are (report, quote hash)."""
    if not any_judgement(connection):
        return
    wanted: dict[str, str] = {}
    for report, quote in fresh:
        wanted.setdefault(quote, report)
    query = (
        select(judgement_reports)
        .outerjoin(reports, reports.c.id == judgement_reports.c.report)
        .where(reports.c.id.is_(None))
    )
    for row in list(rows_in(connection, query, judgement_reports.c.quote_hash, wanted)):
        connection.execute(
            update(judgement_reports)
            .where(
                judgement_reports.c.judgement == row.judgement,
                judgement_reports.c.side == row.side,
                judgement_reports.c.place == row.place,
            )
            .values(report=wanted[row.quote_hash])
        )


def mark_lost(connection: Connection, lost: Collection[int], placed: Collection[int]) -> None:
    """Remember which judgements found no event any more, and which found one again."""
    for numbers, value in ((lost, 1), (placed, 0)):
        query = select(judgements.c.id).where(judgements.c.lost != value)
        for row in list(rows_in(connection, query, judgements.c.id, numbers)):
            connection.execute(update(judgements).where(judgements.c.id == row.id).values(lost=value))


def end_of(connection: Connection, name: str) -> str:
    """Return the id that an id leads to in the end, anything left of it or not; itself if it leads nowhere."""
    row = connection.execute(select(identities).where(identities.c.id == name)).first()
    while row is not None and row.redirect is not None:
        row = connection.execute(select(identities).where(identities.c.number == row.redirect)).first()
    return name if row is None else str(row.id)


def living(connection: Connection, name: str) -> str | None:
    """Return the id of the event an id now leads to, None if nothing is left of it or it never was."""
    row = connection.execute(select(identities).where(identities.c.id == name)).first()
    for _ in range(1000):
        if row is None or row.redirect is None:
            break
        row = connection.execute(select(identities).where(identities.c.number == row.redirect)).first()
    return None if row is None or row.gone else str(row.id)


def all_living(connection: Connection, names: Collection[str]) -> Mapping[str, str]:
    """Return what ids of events have become; those of which nothing is left, or that never were, are left out."""
    query = select(identities.c.id, identities.c.number, identities.c.redirect, identities.c.gone)
    at = {row.id: row for row in rows_in(connection, query, identities.c.id, names)}
    while moved := {row.redirect for row in at.values() if row.redirect is not None}:
        by_number = {row.number: row for row in rows_in(connection, query, identities.c.number, moved)}
        at = {name: row if row.redirect is None else by_number[row.redirect] for name, row in at.items()}
    return {name: str(row.id) for name, row in at.items() if not row.gone}


_ANY = Prepared(select(judgements.c.id).limit(1))
_ON = Prepared(select(judgements.c.id).where(judgements.c.subject == bindparam("subject")).limit(1))
_OF_VERB = Prepared(select(judgements.c.id).where(judgements.c.verb == bindparam("verb")).limit(1))
