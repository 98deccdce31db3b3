"""Marks: what an export of a timeline says was decided of its events, written down when it comes in for the first time.

They are judgements of whoever brings it in, like the options of that run: shown in the history, taken back by number.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from sqlalchemy import Connection, select

from ingest.record import foreign
from ingest.record.decided import decide
from ingest.record.errors import TimelineError
from ingest.record.event import Event
from ingest.record.extraction import Mark
from ingest.record.judgement import Judgement
from ingest.record.store import find, judged
from ingest.record.store.arrival import Arrival
from ingest.record.store.batches import batched
from ingest.record.store.judge import Placed, judge, numbers_of, on_event, write_all
from ingest.record.store.reach import Touched
from ingest.record.store.schema import events

_ON_EVENTS = ("check", "hide", "show", "pick", "set", "note")
"""Verbs of the decisions on one event that an export tells of."""


def put_together(connection: Connection, marks: Sequence[Mark], arrival: Arrival, revision: int) -> Touched:
    """Put each event that is here already together with what the export tells of it: by its id it is the same."""
    touched = Touched()
    told = _events_of(connection, [mark for mark in marks if mark.verb == "merge"])
    for mark in marks:
        there = judged.living(connection, mark.other) if mark.verb == "merge" else None
        if there is None or mark.report not in told or told[mark.report].id == there:
            continue
        ruling = Judgement(arrival.who, arrival.at, "merge", there, other=told[mark.report].id)
        # The file may be written by anybody: what cannot be used is left out.
        with suppress(TimelineError):
            touched.take(judge(connection, ruling, revision, by_run=True)[1])
    return touched


def decide_as_there(connection: Connection, marks: Sequence[Mark], arrival: Arrival, revision: int) -> Touched:
    """Write down what was decided of the events; what stands here already is not said again."""
    told = _events_of(connection, [mark for mark in marks if mark.verb != "merge"])
    made = []
    for mark in marks:
        event = told.get(mark.report) if mark.verb != "merge" else None
        if event is None:
            continue
        judgement = Judgement(arrival.who, arrival.at, mark.verb, event.id, field=mark.field, value=mark.value)
        if mark.verb in _ON_EVENTS and not _stands(event, judgement):
            made.append(Placed(on_event(judgement, event)))
    write_all(connection, made, revision, by_run=True)
    bears_on = {report for each in made for report in each.judgement.reports}
    return Touched(reports=bears_on, events=numbers_of(connection, bears_on))


def _events_of(connection: Connection, marks: Iterable[Mark]) -> dict[str, Event]:
    """Return the events that tell what some marks are on, by the report of the mark."""
    named = {mark.report for mark in marks}
    numbers = numbers_of(connection, named)
    found = {
        report.id: event
        for some in batched(numbers)
        for _, event in find.numbered(connection, select(events.c.number).where(events.c.number.in_(some)))
        for report in event.reports
    }
    return {report: found[report] for report in named & found.keys()}


def _stands(event: Event, judgement: Judgement) -> bool:
    """Tell whether an event is as a judgement would have it, or the judgement has a value that cannot be used."""
    try:
        foreign.check(judgement)
        if judgement.verb == "pick":
            return event.picked is not None
        return decide(event, [judgement], {}) == event
    except TimelineError:
        return True
