"""Merge: events from reports and judgements; a pure function, the same whatever the order of its input, ids apart.

Reports are put into clusters (``clusters``), each cluster gets its id (``names``), is told as one event
(``telling``), and what people said of it is laid over that (``decided``).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.record.actor import Actor
from ingest.record.actor_judgements import VERBS
from ingest.record.clusters import Ruling, cluster
from ingest.record.decided import decide
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.names import Ids, assign
from ingest.record.participants import led
from ingest.record.report import Report
from ingest.record.telling import Provenance, tell
from ingest.record.traits import traits

RULINGS = ("merge", "keep_apart")
"""Verbs that say which reports belong together."""

UNPLACED = ("given", "add", "remove", *VERBS)
"""Verbs that concern no event; what ``add`` says is a report."""


@dataclass(frozen=True, slots=True)
class Derived:
    """Events sorted by id, the table of ids after it, and the judgements that found no event any more."""

    events: tuple[Event, ...]
    ids: Ids
    lost: tuple[Judgement, ...] = ()


def derive(
    reports: Iterable[Report],
    judgements: Iterable[Judgement] = (),
    ids: Ids | None = None,
    *,
    documents: Mapping[str, Provenance] | None = None,
    actors: Mapping[str, Actor] | None = None,
) -> Derived:
    """Return the events that reports and judgements make.

    ``documents`` gives the provenance of each document, ``actors`` whom a person serves; both may be missing.
    Without ``ids`` the reports count as come in in the order given.
    """
    by_id = {report.id: report for report in reports}
    ids = ids or Ids(order={report: place for place, report in enumerate(by_id)})
    made = sorted((j for j in judgements if not j.undone), key=lambda j: j.id)
    by_document: dict[str, list[Report]] = defaultdict(list)
    for report in by_id.values():
        by_document[report.document].append(report)
    every = [t for document in sorted(by_document) for t in traits(by_document[document])]
    clusters = [tuple(t.report for t in group) for group in cluster(every, rulings(made))]
    names, ids = assign(clusters, ids)
    placed, lost = place(made, dict(zip(names, clusters, strict=True)), ids, by_id)
    known = actors or {}
    told = (tell(name, [by_id[r] for r in group], documents or {}) for name, group in zip(names, clusters, strict=True))
    events = [led(decide(event, placed.get(event.id, ()), known), known) for event in told]
    order = picked(made, placed)
    events = [replace(event, picked=order.get(event.id)) for event in events]
    return Derived(tuple(sorted(events, key=lambda event: event.id)), ids, lost)


def rulings(judgements: Iterable[Judgement]) -> tuple[Ruling, ...]:
    """Return what the judgements say of which reports belong together, in the order they were made."""
    found = []
    for judgement in judgements:
        if judgement.verb in RULINGS and not judgement.undone:
            others = other_reports(judgement)
            some = tuple(r for r in judgement.reports if r not in others)
            found.append(Ruling(judgement.verb == "merge", some, others))
    return tuple(found)


def other_reports(judgement: Judgement) -> tuple[str, ...]:
    """Return the reports of the second event of a merge, or those taken out of an event: ``value`` lists them."""
    if judgement.verb not in RULINGS:
        return ()
    try:
        value = json.loads(judgement.value or "[]")
    except ValueError:
        return ()
    return tuple(r for r in value if isinstance(r, str)) if isinstance(value, list) else ()


def place(
    judgements: Iterable[Judgement],
    clusters: Mapping[str, Sequence[str]],
    ids: Ids,
    reports: Mapping[str, Report],
) -> tuple[dict[str, list[Judgement]], tuple[Judgement, ...]]:
    """Return the judgements of each event, and those that found none.

    A judgement belongs to what its event's id has become; where nothing is left of that, to the event that has one
    of its reports, else one of its exact quotes in the same document.
    """
    home = {report: name for name, group in clusters.items() for report in group}
    quoted = {
        (reports[r].document, reports[r].quote): name for r, name in sorted(home.items(), reverse=True) if r in reports
    }
    placed: dict[str, list[Judgement]] = defaultdict(list)
    lost = []
    for judgement in judgements:
        if judgement.verb in UNPLACED:
            continue
        event = ids.now(judgement.subject)
        if event not in clusters:
            found = (*(home.get(r) for r in judgement.reports), *(quoted.get(q) for q in judgement.quotes))
            event = next((name for name in found if name), None)
        if event is None:
            lost.append(judgement)
        elif judgement.subject != event and ids.now(judgement.subject) != event:
            # Its own id is gone: from here on it is the event it was attached to again.
            placed[event].append(replace(judgement, subject=event))
        else:
            placed[event].append(judgement)
    return dict(placed), tuple(lost)


def picked(judgements: Iterable[Judgement], placed: Mapping[str, Iterable[Judgement]]) -> dict[str, int]:
    """Return the place of each picked event, from 1.

    A pick goes to the end, or to the place its value names (``2``: second); a later one moves it.
    """
    home = {judgement.id: name for name, group in placed.items() for judgement in group}
    order: list[str] = []
    for judgement in judgements:
        name = home.get(judgement.id)
        if name is None or judgement.verb not in ("pick", "unpick"):
            continue
        if name in order:
            order.remove(name)
        if judgement.verb == "pick":
            at = int(judgement.value) - 1 if judgement.value.isdecimal() else len(order)
            order.insert(max(0, at), name)
    return {name: place for place, name in enumerate(order, start=1)}
