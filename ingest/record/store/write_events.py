"""Write events: the rows of changed events, their links, their words, and the table of ids after them."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, null, select, text, update

from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.names import Ids
from ingest.record.participants import participants
from ingest.record.store.batches import insert_all, update_all
from ingest.record.store.prepared import Among, Prepared
from ingest.record.store.rows import actor_rows, event_row, to_event, value_rows, words_row
from ingest.record.store.schema import event_actors, event_parts, event_values, events, identities, reports

_MOVING = (
    "when", "event_type", "status", "source", "target", "label", "headline", "note", "translation", "review",
)  # fmt: skip
"""Fields whose last change is remembered, so that a judgement made on an older value is refused."""


_PLACE = update(reports).where(reports.c.number == bindparam("at")).values(event=bindparam("of"), rank=bindparam("by"))


_LEAD = (
    update(identities)
    .where(identities.c.number == bindparam("at"))
    .values(redirect=bindparam("now"), gone=bindparam("left"), removed=null())
)


_STOOD = Among(select(events), events.c.number)
_OF_EVENTS = (
    Among(delete(events), events.c.number),
    Among(delete(event_actors), event_actors.c.event),
    Among(delete(event_values), event_values.c.event),
)
_NO_PARTS = Among(delete(event_parts), event_parts.c.event)
_WORDS = Prepared(text("INSERT INTO words (rowid, tokens) VALUES (:number, :tokens)"))
_NO_WORDS = Prepared(text("DELETE FROM words WHERE rowid = :number"))


@dataclass(frozen=True, slots=True)
class Told:
    """An event as told again, its number, and the numbers of its reports, the strongest first."""

    event: Event
    number: int
    reports: tuple[int, ...]


def write_events(
    connection: Connection, told: tuple[Sequence[Told], Mapping[str, Actor]], stood: Collection[int], revision: int
) -> None:
    """Write events that may have changed, with links, words and the places of their reports.

    ``told`` are the events and the actors they name; ``stood`` numbers of events of which some stand already.
    """
    every, actors = told
    again = {each.number for each in every}.intersection(stood)
    before = {row.number: row for row in _STOOD.rows(connection, again)}
    delete_events(connection, before.keys())
    places, rows, links, values, words = [], [], [], [], []
    for each in every:
        old = before.get(each.number)
        event = each.event
        row = event_row(event, each.number, _moved(old, event, revision))
        rows.append({**row, "revision": revision, "picked": old.picked if old else None})
        parties = participants(event, actors)
        links += actor_rows(event, each.number, parties)
        values += value_rows(event, each.number)
        words.append(dict(zip(("number", "tokens"), words_row(event, each.number, parties, actors), strict=True)))
        places += [{"at": number, "of": each.number, "by": rank} for rank, number in enumerate(each.reports)]
    update_all(connection, _PLACE, places)
    insert_all(connection, events, rows)
    insert_all(connection, event_actors, links)
    insert_all(connection, event_values, values)
    _WORDS.run_all(connection, words)


def delete_events(connection: Connection, numbers: Collection[int]) -> None:
    """Delete events with links and words; their ids stay."""
    for table in _OF_EVENTS:
        table.run(connection, numbers)
    _NO_WORDS.run_all(connection, [{"number": number} for number in sorted(numbers)])


def write_ids(connection: Connection, ids: Ids, names: Collection[str], *, youngest: int) -> None:
    """Write what became of these event ids; those older than ``youngest`` are in the table already."""
    numbers = {name: age for name, (age, _) in ids.minted.items()}
    new, changed = [], []
    for name in sorted(names, key=numbers.__getitem__):
        now = ids.redirects.get(name)
        row = {
            "number": numbers[name],
            "id": name,
            "minted": ids.minted[name][1],
            "redirect": None if now is None else numbers[now],
            "gone": int(name in ids.redirects and now is None),
            "removed": None,
        }
        if numbers[name] > youngest:
            new.append(row)
        else:
            changed.append({"at": row["number"], "now": row["redirect"], "left": row["gone"]})
    insert_all(connection, identities, new)
    update_all(connection, _LEAD, changed)


def write_parts(connection: Connection, ids: Ids, ended: Mapping[str, int]) -> None:
    """Remember which reports the events that became part of others had; ``ended`` are ids and their numbers."""
    joined = {
        number: ids.parts[name] for name, number in ended.items() if ids.redirects.get(name) and name in ids.parts
    }
    _NO_PARTS.run(connection, joined)
    rows = [{"event": number, "report": report} for number, had in sorted(joined.items()) for report in had]
    insert_all(connection, event_parts, rows)


def _moved(old: Row[Any] | None, event: Event, revision: int) -> dict[str, int]:
    if old is None:
        return {}
    moved: dict[str, int] = json.loads(old.moved)
    before = to_event(old, ())
    moved.update({name: revision for name in _MOVING if getattr(before, name) != getattr(event, name)})
    return moved
