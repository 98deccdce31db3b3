"""Decided: what people said of an event, laid over what its reports tell."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, get_args

from ingest.record import edtf
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.errors import BadValue
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.report import EventType, Party, Status, When
from ingest.record.wire import decode

FIELDS = ("when", "source", "target", "event_type", "status", "label", "headline", "note", "translation")
"""What ``set`` can give a value to; the value is JSON text.

``when`` is an EDTF string, or null for "no date", or a dict of When; ``source``/``target`` are lists of actor ids or
of dicts of Party; the others are strings.
"""


def decide(event: Event, judgements: Iterable[Judgement], actors: Mapping[str, Actor]) -> Event:
    """Return the event with all judgements on it applied in order; ``actors`` tell whom a person serves.

    Those undone, and those that do not concern a single event's fields, are passed over.
    """
    hidden: dict[str, bool] = {}
    changed = set(event.changed)
    for judgement in judgements:
        if judgement.undone:
            continue
        if judgement.verb == "check":
            event = replace(event, review="checked")
            hidden[judgement.subject] = False
        elif judgement.verb in ("hide", "show"):
            hidden[judgement.subject] = judgement.verb == "hide"
        elif judgement.verb == "note":
            event = replace(event, note=_text(judgement))
        elif judgement.verb == "set" and judgement.field in FIELDS:
            event = _set(event, judgement, actors)
            changed.add(judgement.field)
    # An event hidden under its own id is hidden; one that has joined it since and was hidden alone hides nothing.
    if hidden.get(event.id, False):
        event = replace(event, review="hidden")
    return replace(event, changed=tuple(sorted(changed))) if changed else event


def check_value(judgement: Judgement) -> None:
    """See that the value of a judgement can be used.

    Raises:
        BadValue: the field is unknown, or the value is not one of those it can have.
    """
    if judgement.verb != "set":
        return
    if judgement.field not in FIELDS:
        raise BadValue(f"an event has no field {judgement.field!r}", hint=f"use one of {', '.join(FIELDS)}")
    value = _value(judgement)
    known = {"event_type": get_args(EventType), "status": get_args(Status)}.get(judgement.field)
    if known is not None and value not in known:
        raise BadValue(f"{value!r} is no {judgement.field}", hint=f"use one of {', '.join(known)}")
    if judgement.field == "when":
        _when(value, judgement)
    elif judgement.field in ("source", "target"):
        if not isinstance(value, list):
            raise BadValue(f"{judgement.field} is a list of actors", hint='write ["FRA", "UKR"]')
        for party in value:
            _party(party, {}, {}, None)
    elif not isinstance(value, str):
        raise BadValue(f"{judgement.field} is a text", hint="give it in quotation marks")


def _set(event: Event, judgement: Judgement, actors: Mapping[str, Actor]) -> Event:
    value = _value(judgement)
    if judgement.field == "when":
        return replace(event, when=_when(value, judgement, event.when))
    if judgement.field in ("source", "target"):
        known = {p.actor: p for p in event.source + event.target}
        day = event.when.earliest
        parties = tuple(_party(party, known, actors, day) for party in value)
        return replace(event, source=parties) if judgement.field == "source" else replace(event, target=parties)
    changes: dict[str, Any] = {judgement.field: value}
    return replace(event, **changes)


def _value(judgement: Judgement) -> Any:  # noqa: ANN401 - JSON has no narrower type
    try:
        return json.loads(judgement.value)
    except ValueError as error:
        raise BadValue(f"the value {judgement.value[:60]!r} is not JSON", hint='write "text" or ["FRA"]') from error


def _text(judgement: Judgement) -> str:
    """Return the text of a note: JSON text, or as it was typed."""
    try:
        value = json.loads(judgement.value)
    except ValueError:
        return judgement.value
    return value if isinstance(value, str) else judgement.value


def _when(value: object, judgement: Judgement, old: When | None = None) -> When:
    if isinstance(value, dict):
        return decode(When, value)
    why = f"set by {judgement.who}" if judgement.who else "set by hand"
    if value is None or value == "":
        return When(None, basis="analyst", why=why)
    if not isinstance(value, str):
        raise BadValue(f"{value!r} is no date", hint="write 2024-03-07 or 2024-03~ (about)")
    span = edtf.bounds(value)
    # The words stay: the date as written and as read stand side by side.
    words = old or When(None)
    return When(
        edtf=edtf.write(edtf.parse(value)),
        earliest=span.earliest,
        latest=span.latest,
        precision=span.precision,
        approximate=span.approximate,
        basis="analyst",
        words=words.words,
        words_start=words.words_start,
        words_end=words.words_end,
        why=why,
    )


def _party(value: object, known: Mapping[str, Party], actors: Mapping[str, Actor], day: Day | None) -> Party:
    if isinstance(value, dict):
        return decode(Party, value)
    if not isinstance(value, str) or not value:
        raise BadValue(f"{value!r} is no actor", hint="write FRA, org:NATO or person:Emmanuel Macron")
    if value in known:
        return known[value]
    actor = actors.get(value)
    return Party(value, through=actor.serves(day) if actor is not None and actor.kind == "person" else None)
