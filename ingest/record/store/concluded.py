"""Concluded: events of another timeline, whose documents are here by now, are told as they were told there.

What stands here stays: where the two timelines tell an event otherwise, or decided otherwise, that is said.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, func, select, update

from ingest.record.copy import Copied, ToldThere
from ingest.record.errors import TimelineError
from ingest.record.exchange import named, same_as
from ingest.record.judgement import Judgement, Verb
from ingest.record.merge import RULINGS
from ingest.record.sign import sign_of
from ingest.record.store import find, judged
from ingest.record.store.arrival import Arrival
from ingest.record.store.batches import batched, insert_all, rows_in
from ingest.record.store.copied import is_copy
from ingest.record.store.exchanging import take
from ingest.record.store.history import bearing_on
from ingest.record.store.judge import Placed, judge, numbers_of, on_event, write_all
from ingest.record.store.reach import Touched
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import events, identities, judgement_reports, judgements, reports
from ingest.record.store.transactions import current_revision

_SHOWN = 3
"""Events that are named of those told otherwise."""


@dataclass(slots=True)
class _Work:
    """What is being done to have events told as they were told in another timeline."""

    connection: Connection
    copied: Copied
    arrival: Arrival
    derive: Callable[[Touched], None]
    next: Callable[[], int]
    otherwise: list[Judgement] = field(default_factory=list)


def conclude(
    connection: Connection,
    copied: Copied,
    arrival: Arrival,
    *,
    derive: Callable[[Touched], None],
    revise: Callable[[], int],
) -> tuple[str, ...]:
    """Have the events of a file told as they were there, once all its documents are here; return what differs.

    ``derive`` makes the events again that were touched, ``revise`` begins a revision and returns its number.
    """
    work = _Work(connection, copied, arrival, derive, revise)
    _lead_former(connection, copied.events)
    _decide(work)
    _group(work)
    _name(work)
    _lead_former(connection, copied.events)
    return tuple(_differing(work))


def _lead_former(connection: Connection, told: Sequence[ToldThere]) -> None:
    """Have the ids that led to an event there lead to it here too, unless they lead anywhere here."""
    wanted = {name: each for each in told for name in each.former}
    if not wanted:
        return
    names = {*wanted, *(each.id for each in told if each.former)}
    query = select(identities.c.id, identities.c.number, identities.c.gone)
    known = {row.id: row for row in rows_in(connection, query, identities.c.id, names)}
    last = connection.execute(select(func.coalesce(func.max(identities.c.number), 0))).scalar_one()
    rows = [
        {"id": name, "minted": each.reports[0], "redirect": known[each.id].number, "gone": 0, "removed": None}
        for name, each in sorted(wanted.items())
        if name not in known and each.id in known and not known[each.id].gone and each.reports
    ]
    numbered = [{"number": number, **row} for number, row in enumerate(rows, start=last + 1)]
    insert_all(connection, identities, numbered)


def _decide(work: _Work) -> None:
    """Write down what was decided there, by whom and when; what was decided otherwise here stays."""
    connection = work.connection
    wanted, picks = list[Judgement](), list[Judgement]()
    for each in work.copied.decisions:
        if each.verb == "pick":
            picks.append(each)
        elif each.verb == "given" and not is_copy(connection, each.subject):
            # What was said of a document counts by reading it with that, and here it is read already.
            work.otherwise += [] if _is_here(connection, each) else [each]
        else:
            wanted.append(each)
    if wanted:
        taken, _, touched = take(connection, wanted, current_revision(connection) + 1, over=False)
        work.otherwise += taken.conflicts
        if taken.new or taken.taken_back:
            work.next()
            work.derive(touched)
    _pick(work, picks)


def _is_here(connection: Connection, judgement: Judgement) -> bool:
    query = select(judgements).where(judgements.c.subject == judgement.subject, judgements.c.verb == judgement.verb)
    said = [(each.field, each.value) for each in map(to_judgement, connection.execute(query).all()) if not each.undone]
    return (judgement.field, judgement.value) in said


def _pick(work: _Work, picks: Iterable[Judgement]) -> None:
    """Pick at the end what is not picked yet; what somebody here took off the list stays off it."""
    connection, made = work.connection, list[Placed]()
    for each in picks:
        now = judged.living(connection, each.subject)
        event = find.one(connection, now) if now is not None else None
        if event is None or event.picked is not None:
            continue
        if any(row.verb == "unpick" and row.undone is None for row in bearing_on(connection, event.id)):
            work.otherwise.append(each)
            continue
        made.append(Placed(on_event(replace(each, value=""), event)))
    if not made:
        return
    write_all(connection, made, work.next())
    names = {report for each in made for report in each.judgement.reports}
    work.derive(Touched(reports=names, events=numbers_of(connection, names)))


def _group(work: _Work) -> None:
    """Rule that reports tell one event, or several, where they did there and nobody here said otherwise.

    Which reports tell the same is found by looking at all there are: of a part of them it may come out otherwise.
    """
    connection = work.connection
    home = _homes(connection, work.copied.events)
    wanted = {report: each.id for each in work.copied.events for report in each.reports if report in home}
    there: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    here: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for report, name in wanted.items():
        there[name][home[report]].append(report)
        here[home[report]][name].append(report)
    off = {report for report, name in wanted.items() if len(there[name]) > 1 or len(here[home[report]]) > 1}
    settled = _ruled_on(work, off)
    settled |= {report for event in _telling_more(work, {home[r] for r in off}, wanted) for report in _all(here[event])}
    made = [
        _ruling(work, "merge", min(parts), other=other)
        for parts in there.values()
        for other in sorted(parts)[1:]
        if settled.isdisjoint(_all(parts))
    ]
    made += [
        _ruling(work, "keep_apart", event, value=json.dumps(sorted(groups[name])))
        for event, groups in here.items()
        for name in sorted(groups)[1:]
        if settled.isdisjoint(_all(groups))
    ]
    if not made:
        return
    revision, touched = work.next(), Touched()
    for each in made:
        with suppress(TimelineError):
            touched.take(judge(connection, each, revision, by_run=True)[1])
    work.derive(touched)


def _all(groups: Mapping[str, Sequence[str]]) -> set[str]:
    return {report for group in groups.values() for report in group}


def _telling_more(work: _Work, names: Collection[str], known: Collection[str]) -> set[str]:
    """Return those of some events of which a report is not in the file: what is told here is more than was there."""
    query = select(reports.c.id, events.c.id.label("home")).join(events, events.c.number == reports.c.event)
    return {row.home for row in rows_in(work.connection, query, events.c.id, names) if row.id not in known}


def _homes(connection: Connection, told: Iterable[ToldThere]) -> dict[str, str]:
    """Return the event that each report tells of here."""
    names = {report for each in told for report in each.reports}
    query = select(reports.c.id, events.c.id.label("home")).join(events, events.c.number == reports.c.event)
    return {row.id: row.home for row in rows_in(connection, query, reports.c.id, names)}


def _ruled_on(work: _Work, names: Collection[str]) -> set[str]:
    """Return the reports of which somebody here said with which others they belong, unknown to the file."""
    common = {same_as(each) for each in work.copied.decisions}
    links = judgement_reports.c
    query = select(judgements).join(judgement_reports, links.judgement == judgements.c.id)
    query = query.where(judgements.c.verb.in_(RULINGS), judgements.c.undone.is_(None), judgements.c.by_run == 0)
    made = {row.id: to_judgement(row) for row in rows_in(work.connection, query, links.report, names)}
    return {report for each in made.values() if same_as(each) not in common for report in named(each)}


def _ruling(work: _Work, verb: Verb, subject: str, *, other: str = "", value: str = "") -> Judgement:
    whose = work.arrival
    return Judgement(whose.who, whose.at, verb, subject, other=other, value=value)


def _name(work: _Work) -> None:
    """Have each event go by its id there, where all that it tells of came with it and nothing here has that id."""
    connection = work.connection
    home = _homes(connection, work.copied.events)
    off = [each for each in work.copied.events if {home.get(report) for report in each.reports} != {each.id}]
    leads_to = judged.all_living(connection, {each.id for each in off})
    touched = Touched()
    for each in off:
        names = {home.get(report, "") for report in each.reports}
        event = find.one(connection, min(names)) if len(names) == 1 else None
        # An id that is another event's here stays with that one.
        if event is None or leads_to.get(each.id, event.id) != event.id:
            continue
        if {report.id for report in event.reports} != set(each.reports):
            continue
        number = _numbered(connection, each)
        touched.events |= numbers_of(connection, each.reports) | {number}
        for some in batched(each.reports):
            connection.execute(update(reports).where(reports.c.id.in_(some)).values(event=number))
        touched.reports.update(each.reports)
    if touched:
        work.next()
        work.derive(touched)


def _numbered(connection: Connection, told: ToldThere) -> int:
    """Return the number of an id, which is given now if it never was."""
    found = connection.execute(select(identities.c.number).where(identities.c.id == told.id)).scalar()
    if found is not None:
        return int(found)
    number = connection.execute(select(func.coalesce(func.max(identities.c.number), 0))).scalar_one() + 1
    row = {"number": number, "id": told.id, "minted": told.reports[0], "redirect": None, "gone": 0, "removed": None}
    insert_all(connection, identities, [row])
    return int(number)


def _differing(work: _Work) -> Iterator[str]:
    """Yield in a sentence each what stands here otherwise than there."""
    connection = work.connection
    wanted = {each.id: each for each in work.copied.events}
    same: set[str] = set()
    for some in batched(wanted):
        query = select(events.c.number).where(events.c.id.in_(some))
        for _, event in find.numbered(connection, query):
            if sign_of(event) == wanted[event.id].sign:
                same.add(event.id)
    if other := [name for name in wanted if name not in same]:
        shown = ", ".join(other[:_SHOWN]) + (", ..." if len(other) > _SHOWN else "")
        yield f"{len(other):,} of its {len(wanted):,} events are told otherwise here, and stay so: {shown}"
    if work.otherwise:
        number = len(work.otherwise)
        what = "change" if number == 1 else "changes"
        yield f"{number:,} {what} in it were decided otherwise here, and not taken"
