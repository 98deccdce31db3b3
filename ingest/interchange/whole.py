"""Whole: this product's JSON and JSON Lines with all that belongs to their events, read back as extractions.

Beside the events stand the documents with their texts, the actors, and what people decided. In JSON these are lists of
the one object; in JSON Lines, where each line is an event, they are lists of the line that needs them first. What is
damaged, or written by another hand, is left out and told, and the rest comes in.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ingest.record import exchange, wire
from ingest.record.actor import Actor
from ingest.record.addition import RULE
from ingest.record.copy import Copied, Copy, ToldThere
from ingest.record.document import Document
from ingest.record.errors import BadValue
from ingest.record.event import Event
from ingest.record.extraction import Extraction
from ingest.record.report import Report
from ingest.record.sign import LOCAL, sign_of_record
from ingest.record.sound import check_document, check_report, check_types

FORMAT = "diplomatic-timeline"
VERSION = 2
"""1 had no texts in JSON Lines, no decisions, and counted the revisions of the store it came from."""
PARTS = ("document", "actor", "decision")
"""What stands beside events; the key of the list is the plural."""
_ID = re.compile(r"e[0-9a-f]{20}")
T = TypeVar("T")
_NO_DOCUMENT = "the document it stands in is not in the file, or is damaged"


@dataclass(frozen=True, slots=True)
class Broken:
    """A part of a file that cannot be used: what it is, where, and why."""

    what: str
    reason: str


@dataclass(slots=True)
class Parts:
    """The parts of a file as they are parsed, each with its place in words ("event 3", "line 12")."""

    events: list[tuple[str, object]] = field(default_factory=list)
    document: list[tuple[str, object]] = field(default_factory=list)
    actor: list[tuple[str, object]] = field(default_factory=list)
    decision: list[tuple[str, object]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds that can be used, a document each, the last with all events; and what cannot."""

    extractions: tuple[Extraction, ...]
    broken: tuple[Broken, ...]


def write_event(event: Event) -> dict[str, Any]:
    """Return all that is known of an event, but for what each timeline counts for itself."""
    return {"wire": wire.VERSION, "is": "event", **wire.encode(event, without=LOCAL)}


def write_parts(copy: Copy) -> dict[str, list[dict[str, Any]]]:
    """Return what belongs to events, by what it is, as data that ``json`` can write."""
    return {
        "document": [wire.to_wire(each) for each in copy.documents],
        "actor": [wire.to_wire(each) for each in copy.actors],
        "decision": [exchange.write(each) for each in copy.decisions],
    }


def of_object(whole: Mapping[str, Any]) -> Parts:
    """Return the parts of a file that is one object."""
    parts = Parts()
    for name in PARTS:
        setattr(parts, name, _placed(whole.get(f"{name}s"), name))
    parts.events = _placed(whole.get("events"), "event")
    return parts


def of_lines(lines: Iterable[tuple[int, object]]) -> Parts:
    """Return the parts of a file of lines, each with its number."""
    parts = Parts()
    for number, value in lines:
        where = f"line {number}"
        parts.events.append((where, value))
        beside = value if isinstance(value, Mapping) else {}
        for name in PARTS:
            getattr(parts, name).extend(_placed(beside.get(f"{name}s"), f"{where}, {name}"))
    # They come as events need them; the order in which they came in there is told beside.
    parts.document.sort(key=lambda placed: _place(placed[1]))
    return parts


def _place(document: object) -> int:
    if not isinstance(document, Mapping):
        return 0
    place = document.get("place")
    return place if isinstance(place, int) else 0


def read(parts: Parts) -> Found:
    """Return the documents of a file with the reports of its events, in the order of the file."""
    broken: list[Broken] = []
    documents = {document.id: document for document in _read(parts.document, _document, broken)}
    actors = {actor.id: actor for actor in _read(parts.actor, _actor, broken)}
    decisions = tuple(_read(parts.decision, exchange.read, broken))
    reports: dict[str, dict[str, Report]] = defaultdict(dict)
    told: dict[str, ToldThere] = {}
    for where, value in parts.events:
        try:
            event, places = _event(value, documents, told)
        except BadValue as error:
            broken.append(Broken(where, f"this event cannot be used ({error.message})"))
            continue
        told[event.id] = event
        for report in places:
            reports[report.document].setdefault(report.id, report)
    copied = Copied(tuple(told.values()), decisions)
    return Found(tuple(_extractions(documents, reports, actors, copied)), tuple(broken))


def _extractions(
    documents: Mapping[str, Document],
    reports: Mapping[str, Mapping[str, Report]],
    actors: Mapping[str, Actor],
    copied: Copied,
) -> Iterator[Extraction]:
    last = len(documents)
    for number, (name, document) in enumerate(documents.items(), start=1):
        told = sorted(reports.get(name, {}).values(), key=lambda report: (report.start, report.end))
        # What a person added is told by that decision: it goes when the decision is taken back.
        added = {report.id for report in told if report.rule == RULE}
        used = _serving(_named(told), actors) if number < last else sorted(actors)
        yield Extraction(
            document=document,
            reports=tuple(report for report in told if report.id not in added),
            actors=tuple(actors[one] for one in used),
            copied=copied if number == last else Copied(),
        )


def _serving(named: set[str], actors: Mapping[str, Actor]) -> list[str]:
    found: set[str] = set()
    new = named & actors.keys()
    while new:
        found |= new
        new = {post.serves for name in new for post in actors[name].posts} & actors.keys() - found
    return sorted(found)


def _named(reports: Iterable[Report]) -> set[str]:
    found: set[str] = set()
    for report in reports:
        found.update(name for party in (*report.source, *report.target) for name in (party.actor, party.through or ""))
        found.update((report.speaker or "", report.place_state or ""))
    return found - {""}


def _event(
    value: object, documents: Mapping[str, Document], told: Collection[str]
) -> tuple[ToldThere, tuple[Report, ...]]:
    """Return what a file tells of an event, and its reports in those documents that can be used.

    What the event says itself is made of these again: it is only compared.
    """
    record = value.get("record") if isinstance(value, Mapping) else None
    if not isinstance(value, Mapping) or not isinstance(record, Mapping):
        raise BadValue("it is no event")
    name, placed = record.get("id"), record.get("reports")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise BadValue(f"{str(name)[:60]!r} is no id of an event")
    if name in told:
        raise BadValue("an event of this id stands above it")
    found = [_report(each, documents) for each in (placed if isinstance(placed, list) else ())]
    reports = tuple(report for report in found if report is not None)
    if not reports:
        raise BadValue(_NO_DOCUMENT)
    former = value.get("former") or []
    if not isinstance(former, list) or not all(isinstance(one, str) and _ID.fullmatch(one) for one in former):
        raise BadValue("its former ids are no ids")
    try:
        sign = sign_of_record(record)
    except ValueError as error:
        raise BadValue("it has a number that is none") from error
    return ToldThere(name, tuple(report.id for report in reports), tuple(former), sign), reports


def _report(value: object, documents: Mapping[str, Document]) -> Report | None:
    """Return a report, null where its document cannot be used."""
    name = value.get("document") if isinstance(value, Mapping) else None
    document = documents.get(name) if isinstance(name, str) else None
    if document is None:
        return None
    report = _decoded(Report, value)
    check_report(report, document)
    return report


def _document(value: object) -> Document:
    document = _decoded(Document, value)
    check_document(document)
    return document


def _actor(value: object) -> Actor:
    actor = _decoded(Actor, value)
    check_types(actor)
    if not actor.id.strip():
        raise BadValue("it has no id")
    return actor


def _decoded(kind: type[T], value: object) -> T:
    if not isinstance(value, Mapping):
        raise BadValue(f"it is no {kind.__name__.lower()}")
    return wire.decode(kind, value)


def _read(placed: Iterable[tuple[str, object]], read_one: Callable[[object], T], broken: list[Broken]) -> Iterator[T]:
    for where, value in placed:
        try:
            yield read_one(value)
        except BadValue as error:
            broken.append(Broken(where, f"it cannot be used ({error.message})"))


def _placed(listed: object, name: str) -> list[tuple[str, object]]:
    values = listed if isinstance(listed, list) else []
    return [(f"{name} {number}", value) for number, value in enumerate(values, start=1)]
