"""Picks: the place of each picked event, after all picks that still stand."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, select, update

from ingest.record.judgement import Judgement
from ingest.record.merge import picked
from ingest.record.store.batches import rows_in
from ingest.record.store.judged import all_living
from ingest.record.store.prepared import Among
from ingest.record.store.schema import events, judgement_reports, judgements, reports

PICKS = ("pick", "unpick")
_PICKED = Among(select(events.c.number).where(events.c.picked > 0), events.c.number)


def bear_on_picks(connection: Connection, numbers: Collection[int]) -> bool:
    """Tell whether some of these events are picked: if they change, the others may move up."""
    return bool(_PICKED.rows(connection, numbers))


def order_picks(connection: Connection, revision: int) -> None:
    """Give each picked event its place, from 1."""
    query = select(judgements.c.id, judgements.c.verb, judgements.c.subject, judgements.c.body)
    query = query.where(judgements.c.verb.in_(PICKS), judgements.c.undone.is_(None))
    # Of thousands of picks only what orders them is read.
    made = [
        Judgement("", "", row.verb, row.subject, value=json.loads(row.body).get("value", ""), id=row.id)
        for row in connection.execute(query.order_by(judgements.c.id)).all()
    ]
    placed: dict[str, list[Judgement]] = defaultdict(list)
    home = homes(connection, made)
    for judgement in made:
        if judgement.id in home:
            placed[home[judgement.id]].append(judgement)
    wanted = picked(made, placed)
    # Not "is not null": SQLite would read the whole table.
    now = select(events.c.id, events.c.picked).where(events.c.picked > 0)
    had: dict[str, int | None] = {row.id: row.picked for row in connection.execute(now).all()}
    for name in sorted(wanted.keys() | had.keys()):
        if wanted.get(name) != had.get(name):
            change = update(events).where(events.c.id == name)
            connection.execute(change.values(picked=wanted.get(name), revision=revision))


def homes(connection: Connection, made: Iterable[Judgement]) -> dict[int, str]:
    """Return the event each judgement on one now belongs to, by number; those without one are left out."""
    subjects = {judgement.id: judgement.subject for judgement in made}
    now = all_living(connection, set(subjects.values()))
    home = {number: now[subject] for number, subject in subjects.items() if subject in now}
    links = judgement_reports.c
    query = (
        select(links.judgement, events.c.id)
        .join(reports, reports.c.id == links.report)
        .join(events, events.c.number == reports.c.event)
        .order_by(links.judgement, links.side, links.place)
    )
    for row in rows_in(connection, query, links.judgement, subjects.keys() - home.keys()):
        home.setdefault(row.judgement, row.id)
    return home
