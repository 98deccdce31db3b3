"""Record: events as JSON, plain values for readers and the whole record for programs; strict and without loss."""

import json as json_format
import math
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.exports.plain import plain
from dashboard.exports.setting import Setting
from ingest.record.event import Event
from ingest.record.wire import to_wire

FORMAT = "diplomatic-timeline"
VERSION = 1


def json(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events, the documents they stand in and the actors they name as one JSON object.

    Each event has plain values first and under ``record`` everything the product knows of it; ``ingest.record.wire``
    reads it back. Missing values are null; a strict parser reads the file.
    """
    used = {report.document for event in events for report in event.reports}
    named = {name for event in events for p in (*event.source, *event.target) for name in (p.actor, p.through) if name}
    named |= {report.speaker for event in events for report in event.reports if report.speaker}
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "events": [_event(event, setting) for event in events],
        "documents": [to_wire(setting.documents[name]) for name in sorted(used) if name in setting.documents],
        "actors": [to_wire(setting.actors[name]) for name in sorted(named) if name in setting.actors],
    }
    return (_strict(whole, indent=2) + "\n").encode()


def json_lines(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as JSON Lines, one object a line, each as in ``json``."""
    return "".join(_strict(_event(event, setting)) + "\n" for event in events).encode()


def _event(event: Event, setting: Setting) -> Mapping[str, Any]:
    values = plain(event, setting)
    return {
        "id": event.id,
        "title": event.label,
        "headline": event.headline,
        "date": event.when.edtf,
        "date_words": values.words,
        "start": values.earliest or None,
        "end": values.latest or None,
        "precision": event.when.precision,
        "why": values.why,
        "kind": event.kind,
        "type": event.event_type,
        "status": event.status,
        "who": [party.actor for party in event.source],
        "whom": [party.actor for party in event.target],
        "quote": values.quote,
        "translation": event.translation or None,
        "outlets": list(event.publishers),
        "link": values.link or None,
        "checked": event.review == "checked",
        "review": event.review,
        "picked": event.picked,
        "note": event.note or None,
        "changed": list(event.changed),
        "extra": {name: _number(value) for name, value in values.extra.items()},
        "record": to_wire(event),
    }


def _number(value: str | float | bool | None) -> str | float | bool | None:
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _strict(value: object, *, indent: int | None = None) -> str:
    return json_format.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
