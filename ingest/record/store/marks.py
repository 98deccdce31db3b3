"""Marks: what an export of a timeline says was decided of its events, written down when it comes in for the first time.

They are judgements of whoever brings it in, like the options of that run: shown in the history, taken back by number.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from ingest.record import foreign
from ingest.record.decided import decide
from ingest.record.errors import TimelineError
from ingest.record.event import Event
from ingest.record.extraction import Mark
from ingest.record.judgement import Judgement
from ingest.record.store import find, judged
from ingest.record.store.arrival import Arrival
from ingest.record.store.history import event_with
from ingest.record.store.judge import judge
from ingest.record.store.reach import Touched


def put_together(connection: Connection, marks: Sequence[Mark], arrival: Arrival, revision: int) -> Touched:
    """Put each event that is here already together with what the export tells of it: by its id it is the same."""
    return _write(connection, _merges(connection, marks, arrival), revision)


def decide_as_there(connection: Connection, marks: Sequence[Mark], arrival: Arrival, revision: int) -> Touched:
    """Write down what was decided of the events; what stands here already is not said again."""
    return _write(connection, _decisions(connection, marks, arrival), revision)


def _merges(connection: Connection, marks: Sequence[Mark], arrival: Arrival) -> Iterator[Judgement]:
    for mark in marks:
        if mark.verb != "merge":
            continue
        here, there = event_with(connection, mark.report), judged.living(connection, mark.other)
        if here is not None and there is not None and here != there:
            yield Judgement(arrival.who, arrival.at, "merge", there, other=here)


def _decisions(connection: Connection, marks: Sequence[Mark], arrival: Arrival) -> Iterator[Judgement]:
    for mark in marks:
        name = event_with(connection, mark.report) if mark.verb != "merge" else None
        event = find.one(connection, name) if name is not None else None
        if event is None:
            continue
        judgement = Judgement(arrival.who, arrival.at, mark.verb, event.id, field=mark.field, value=mark.value)
        if not _stands(event, judgement):
            yield judgement


def _stands(event: Event, judgement: Judgement) -> bool:
    """Tell whether an event is as a judgement would have it, or the judgement has a value that cannot be used."""
    try:
        foreign.check(judgement)
        if judgement.verb == "pick":
            return event.picked is not None
        return decide(event, [judgement], {}) == event
    except TimelineError:
        return True


def _write(connection: Connection, judgements: Iterator[Judgement], revision: int) -> Touched:
    touched = Touched()
    for judgement in judgements:
        try:
            _, also = judge(connection, judgement, revision, by_run=True)
        except TimelineError:
            # The file may be written by anybody: what cannot be used is left out.
            continue
        touched.take(also)
    return touched
