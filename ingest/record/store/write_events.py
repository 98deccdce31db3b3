"""Write events: the rows of changed events, their links, their words, and the table of ids after them."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, text, update

from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.names import Ids
from ingest.record.store.batches import batched, delete_in, rows_in
from ingest.record.store.rows import actor_rows, event_row, to_event, value_rows, words_row
from ingest.record.store.schema import event_actors, event_values, events, identities, reports

_MOVING = ("when", "event_type", "status", "source", "target", "label", "headline", "note", "review")
"""Fields whose last change is remembered, so that a judgement made on an older value is refused."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event as told again, its number, and the numbers of its reports, the strongest first."""

    event: Event
    number: int
    reports: tuple[int, ...]


def write_events(connection: Connection, told: Sequence[Told], actors: Mapping[str, Actor], revision: int) -> None:
    """Write events that may have changed, with links, words and the places of their reports."""
    numbers = {each.number for each in told}
    before = {row.number: row for row in rows_in(connection, select(events), events.c.number, numbers)}
    ranks = [
        {"at": number, "event": each.number, "rank": rank} for each in told for rank, number in enumerate(each.reports)
    ]
    if ranks:
        place = update(reports).where(reports.c.number == bindparam("at"))
        connection.execute(place.values(event=bindparam("event"), rank=bindparam("rank")), ranks)
    inserts, links, values, words = [], [], [], []
    for each in told:
        old = before.get(each.number)
        event = replace(each.event, revision=revision, picked=old.picked if old else None)
        inserts.append(event_row(event, each.number, _moved(old, event, revision)))
        links += actor_rows(event, each.number, actors)
        values += value_rows(event, each.number)
        words.append(words_row(event, each.number, actors))
    delete_events(connection, before.keys())
    for table, rows in ((events, inserts), (event_actors, links), (event_values, values)):
        if rows:
            connection.execute(insert(table), rows)
    if words:
        connection.execute(text("INSERT INTO words (rowid, tokens) VALUES (:number, :tokens)"), words)


def delete_events(connection: Connection, numbers: Collection[int]) -> None:
    """Delete events with links and words; their ids stay."""
    delete_in(connection, delete(events), events.c.number, numbers)
    delete_in(connection, delete(event_actors), event_actors.c.event, numbers)
    delete_in(connection, delete(event_values), event_values.c.event, numbers)
    for some in batched(numbers):
        connection.execute(text("DELETE FROM words WHERE rowid = :number"), [{"number": number} for number in some])


def write_ids(connection: Connection, ids: Ids, names: Collection[str]) -> None:
    """Write what became of these event ids."""
    numbers = {name: age for name, (age, _) in ids.minted.items()}
    found = rows_in(connection, select(identities), identities.c.id, names)
    before = {row.id: row for row in found}
    new, changed = [], []
    for name in sorted(names, key=numbers.__getitem__):
        now = ids.redirects.get(name)
        row = {
            "number": numbers[name],
            "id": name,
            "minted": ids.minted[name][1],
            "redirect": None if now is None else numbers[now],
            "gone": int(name in ids.redirects and now is None),
        }
        if name not in before:
            new.append(row)
        elif (before[name].redirect, before[name].gone) != (row["redirect"], row["gone"]):
            changed.append({"at": row["number"], "now": row["redirect"], "left": row["gone"]})
    if new:
        connection.execute(insert(identities), new)
    if changed:
        change = update(identities).where(identities.c.number == bindparam("at"))
        connection.execute(change.values(redirect=bindparam("now"), gone=bindparam("left")), changed)


def _moved(old: Row[Any] | None, event: Event, revision: int) -> dict[str, int]:
    if old is None:
        return {}
    moved: dict[str, int] = json.loads(old.moved)
    before = to_event(old.body, (), None, 0)
    moved.update({name: revision for name in _MOVING if getattr(before, name) != getattr(event, name)})
    return moved
