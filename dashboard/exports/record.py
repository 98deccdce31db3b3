"""Record: events as JSON, plain values for readers and the whole record for programs; strict and without loss."""

import json as json_format
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.exports.plain import plain
from dashboard.exports.setting import Setting
from ingest.interchange.whole import FORMAT, PARTS, VERSION, write_event, write_parts
from ingest.record.copy import Copy
from ingest.record.event import Event

_HEAD: Mapping[str, Any] = {"format": FORMAT, "version": VERSION}
_HALVES = re.compile("[\ud800-\udfff]")


def json(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events and all that belongs to them as one JSON object, from which another timeline tells the same.

    Each event has plain values first and under ``record`` everything the product knows of it. Missing values are null;
    a strict parser reads the file.
    """
    beside = write_parts(_copy(events, setting))
    lists = {f"{name}s": beside[name] for name in PARTS}
    whole = {**_HEAD, "events": _events(events, setting), **lists}
    return _strict(whole, indent=2)


def json_lines(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the same as JSON Lines, one event a line.

    Each line has the documents that it is the first to stand in, with the place each has among all of them; the first
    line has all actors as well, the last one what was decided.
    """
    beside = write_parts(_copy(events, setting))
    waiting = {each["id"]: {"place": place, **each} for place, each in enumerate(beside["document"], start=1)}
    lines = []
    for event, line in zip(events, _events(events, setting), strict=True):
        named = {report.document for report in event.reports}
        own = [waiting.pop(name) for name in [name for name in waiting if name in named]]
        lines.append({**line, "version": VERSION, "documents": own, "actors": [], "decisions": []})
    if lines:
        lines[0]["actors"], lines[-1]["decisions"] = beside["actor"], beside["decision"]
    return b"".join(map(_strict, lines))


def _copy(events: Sequence[Event], setting: Setting) -> Copy:
    """Return what belongs to the events: as the timeline told it, else what the setting has of it."""
    if setting.copy is not None:
        return setting.copy
    used = {report.document for event in events for report in event.reports}
    named = {name for event in events for p in (*event.source, *event.target) for name in (p.actor, p.through) if name}
    named |= {report.speaker for event in events for report in event.reports if report.speaker}
    return Copy(
        documents=tuple(setting.documents[name] for name in sorted(used) if name in setting.documents),
        actors=tuple(setting.actors[name] for name in sorted(named) if name in setting.actors),
    )


def _events(events: Sequence[Event], setting: Setting) -> list[dict[str, Any]]:
    former = setting.copy.former if setting.copy is not None else {}
    picked = sorted(event.picked for event in events if event.picked is not None)
    # The place among all that is picked says nothing where some of it is not here.
    places = {place: number for number, place in enumerate(picked, start=1)}
    return [_event(event, setting, former.get(event.id, ()), places.get(event.picked or 0)) for event in events]


def _event(event: Event, setting: Setting, former: Sequence[str], place: int | None) -> dict[str, Any]:
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
        "picked": place,
        "note": event.note or None,
        "changed": list(event.changed),
        "extra": {name: _number(value) for name, value in values.extra.items()},
        "former": list(former),
        "record": write_event(event),
    }


def _number(value: str | float | bool | None) -> str | float | bool | None:
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _strict(value: object, *, indent: int | None = None) -> bytes:
    text = json_format.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    if _HALVES.search(text):
        # Half a letter, which no encoding has: as JSON escapes it.
        text = json_format.dumps(value, allow_nan=False, indent=indent)
    return (text + "\n").encode()
