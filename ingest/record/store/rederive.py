"""Rederive: the events of the touched days made again, in the transaction that touched them.

What hangs together with the touched reports is put into clusters and given its ids; only what came out otherwise than
it stands is told again and written. What this leaves is what deriving everything would leave.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select

from ingest.record.actor import Actor
from ingest.record.clusters import cluster
from ingest.record.decided import decide
from ingest.record.identity import event_id
from ingest.record.judgement import Judgement
from ingest.record.merge import other_reports, place, rulings
from ingest.record.names import Ids, assign
from ingest.record.own_actors import OwnActors
from ingest.record.participants import led, names_an_actor
from ingest.record.report import Report
from ingest.record.store import judged
from ingest.record.store.own import some_actors, standing
from ingest.record.store.picks import PICKS, bear_on_picks, order_picks
from ingest.record.store.prepared import Among, Prepared
from ingest.record.store.reach import Light, Touched, reach
from ingest.record.store.rows import to_report
from ingest.record.store.schema import documents, event_parts, events, identities, reports
from ingest.record.store.write_events import Told, delete_events, write_events, write_ids, write_parts
from ingest.record.telling import Provenance, tell


def rederive(connection: Connection, touched: Touched, revision: int) -> None:
    """Make the events again that hang together with what was touched, and write those that changed."""
    if not touched:
        return
    anybody = judged.any_judgement(connection)
    light = reach(connection, touched, anybody=anybody)
    old = touched.events | {each.event for each in light.values() if each.event is not None}
    picks = bear_on_picks(connection, old)
    made = _judgements(connection, light, old) if anybody else []
    clusters = cluster((each.trait for each in light.values()), rulings(made))
    groups = [tuple(t.report for t in group) for group in clusters]

    ids = _ids(connection, groups, light, old)
    taken = _living_elsewhere(connection, ids, old)
    before = {name for name, (number, _) in ids.minted.items() if number in old}
    youngest = ids.age
    names, ids = assign(groups, ids, before=before, taken=taken)
    numbers = {name: age for name, (age, _) in ids.minted.items()}
    here = dict(zip(names, groups, strict=True))
    placed = _place(connection, made, here, ids, taken)

    had = _members(light)
    # What was decided on a report's event may have gone over to another one.
    decided_on = {report for judgement in made for report in (*judgement.reports, *other_reports(judgement))}
    changed = [
        (name, group)
        for name, group in here.items()
        if name in placed
        or numbers[name] in touched.events
        or had.get(numbers[name]) != list(group)
        or not touched.fresh.keys().isdisjoint(group)
        or not decided_on.isdisjoint(group)
    ]
    ended = before - set(names)
    write_ids(connection, ids, ended | {name for name, _ in changed}, youngest=youngest)
    delete_events(connection, {numbers[name] for name in ended})
    write_parts(connection, ids, {name: numbers[name] for name in ended})
    own = standing(connection) if anybody else OwnActors()
    write_events(connection, _told(connection, changed, placed, numbers, light, touched, own), old, revision)
    if picks or any(judgement.verb in PICKS for judgement in made):
        order_picks(connection, revision)


def _judgements(connection: Connection, light: Collection[str], old: Collection[int]) -> list[Judgement]:
    names = judged.ids_leading_to(connection, old)
    return judged.judgements_on(connection, light, names)


def _ids(
    connection: Connection, groups: Sequence[Sequence[str]], light: Mapping[str, Light], old: Collection[int]
) -> Ids:
    """Return the part of the table of ids that these clusters bear on."""
    parts = _PARTS.rows(connection, light)
    rows = _BY_NUMBER.rows(connection, {*old, *(row.event for row in parts)})
    mintable = {event_id(report) for report in _without_id(groups, light)}
    while mintable:
        # An id that is there already may be taken, and then the next one is made from it.
        further = _BY_ID.rows(connection, mintable)
        rows += further
        mintable = {event_id(row.id) for row in further}
    by_number = {row.number: row.id for row in rows}
    rest = {row.redirect for row in rows if row.redirect is not None} - by_number.keys()
    while rest:
        further = _BY_NUMBER.rows(connection, rest)
        rows += further
        by_number |= {row.number: row.id for row in further}
        rest = {row.redirect for row in further if row.redirect is not None} - by_number.keys()
    redirects: dict[str, str | None] = {row.id: by_number[row.redirect] for row in rows if row.redirect is not None}
    return Ids(
        order={report: each.number for report, each in light.items()},
        held={report: by_number[each.event] for report, each in light.items() if each.event is not None},
        minted={row.id: (row.number, row.minted) for row in rows},
        redirects=redirects | {row.id: None for row in rows if row.gone},
        age=_YOUNGEST.scalar(connection),
        parts=_grouped((by_number[row.event], row.report) for row in parts),
    )


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name, member in pairs:
        groups[name].append(member)
    return groups


def _without_id(groups: Sequence[Sequence[str]], light: Mapping[str, Light]) -> set[str]:
    """Return the first report of each cluster that may need a new id: it holds none, or not alone."""
    held = [{light[report].event for report in group} for group in groups]
    holders = Counter(number for numbers in held for number in numbers)
    return {
        min(group, key=lambda report: light[report].number)
        for group, numbers in zip(groups, held, strict=True)
        if len(numbers) > 1 or None in numbers or holders[next(iter(numbers))] > 1
    }


def _living_elsewhere(connection: Connection, ids: Ids, old: Collection[int]) -> set[str]:
    numbers = {number for number, _ in ids.minted.values()} - set(old)
    return {row.id for row in _LIVING.rows(connection, numbers)}


def _place(
    connection: Connection,
    made: Sequence[Judgement],
    here: Mapping[str, Sequence[str]],
    ids: Ids,
    taken: Collection[str],
) -> dict[str, list[Judgement]]:
    if not made:
        return {}
    further = {j.subject: judged.end_of(connection, j.subject) for j in made if j.subject not in ids.minted}
    ids = replace(ids, redirects={**further, **ids.redirects})
    elsewhere = {j.id for j in made if _lives_elsewhere(connection, j.subject, ids, here, taken)}
    placed, lost = place([j for j in made if j.id not in elsewhere], here, ids, {})
    judged.mark_lost(connection, {j.id for j in lost}, {j.id for group in placed.values() for j in group})
    return placed


def _lives_elsewhere(
    connection: Connection, subject: str, ids: Ids, here: Mapping[str, Sequence[str]], taken: Collection[str]
) -> bool:
    now = ids.now(subject) if subject in ids.minted else judged.living(connection, subject)
    return now is not None and now not in here and (now in taken or now not in ids.minted)


def _members(light: Mapping[str, Light]) -> dict[int, list[str]]:
    """Return the reports of each event as they stand, by rank."""
    had: dict[int, list[str]] = defaultdict(list)
    for report, each in sorted(light.items(), key=lambda entry: entry[1].rank):
        if each.event is not None:
            had[each.event].append(report)
    return had


def _told(
    connection: Connection,
    changed: Sequence[tuple[str, Sequence[str]]],
    placed: Mapping[str, Sequence[Judgement]],
    numbers: Mapping[str, int],
    light: Mapping[str, Light],
    touched: Touched,
    own: OwnActors,
) -> tuple[list[Told], dict[str, Actor]]:
    """Return the changed events told anew, and the actors they name."""
    wanted = {report for _, group in changed for report in group}
    bodies = _BODIES.rows(connection, wanted - touched.told.keys())
    full = touched.told | {row.id: to_report(row.body) for row in bodies}
    origins = _provenance(connection, {full[report].document for report in wanted})
    known = some_actors(connection, _named((full[report] for report in wanted), placed), own)
    told = []
    for name, group in changed:
        event = decide(tell(name, [full[r] for r in group], origins), placed.get(name, ()), known)
        event = led(event, known)
        told.append(Told(event, numbers[name], tuple(light[r].number for r in group)))
    return told, known


def _provenance(connection: Connection, wanted: Collection[str]) -> dict[str, Provenance]:
    return {row.id: Provenance(*row) for row in _ORIGINS.rows(connection, wanted)}


def _named(told: Iterable[Report], placed: Mapping[str, Sequence[Judgement]]) -> set[str]:
    """Return the actors that reports or judgements name, and those they serve."""
    wanted: set[str] = set()
    for report in told:
        parties = report.source + report.target
        wanted.update(p.actor for p in parties)
        wanted.update(p.through for p in parties if p.through)
        if report.speaker and names_an_actor(report.speaker):
            wanted.add(report.speaker)
    for judgement in (j for group in placed.values() for j in group if j.field in ("source", "target")):
        for value in json.loads(judgement.value):
            wanted.update({value} if isinstance(value, str) else {value.get("actor", ""), value.get("through") or ""})
    return wanted


_PARTS = Among(select(event_parts), event_parts.c.report)
_BY_NUMBER = Among(select(identities), identities.c.number)
_BY_ID = Among(select(identities), identities.c.id)
_YOUNGEST = Prepared(select(func.coalesce(func.max(identities.c.number), 0)))
_LIVING = Among(select(events.c.id), events.c.number)
_BODIES = Among(select(reports.c.id, reports.c.body), reports.c.id)
_ORIGINS = Among(
    select(
        *(documents.c[name] for name in ("id", "publisher", "language", "created", "retrieved", "kind", "created_last"))
    ),
    documents.c.id,
)
