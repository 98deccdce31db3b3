"""Changes: what somebody decided, in plain words, one line each."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.record.actor import Actor
    from ingest.record.judgement import Judgement
    from ingest.record.store import Store

_DID: dict[str, str] = {
    "check": "marked as checked",
    "hide": "hidden",
    "show": "shown again",
    "pick": "picked for the picture",
    "unpick": "no longer picked",
    "merge": "put together with",
    "keep_apart": "set apart",
    "add": "added",
    "remove": "removed for good",
    "rename": "renamed",
    "name": "a further name",
    "post": "a post",
    "same_actor": "is the same as",
}
_FIELDS: dict[str, str] = {
    "when": "date",
    "source": "who acts",
    "target": "to whom",
    "event_type": "type",
    "created": "publication date",
    "date_order": "date order",
    "publisher": "outlet",
    "table": "columns",
    "about": 'width of "about"',
    "whole": "one whole document",
}
"""What fields are called where the record's own word is no plain one."""
_LONGEST = 120


def told(judgement: "Judgement", timeline: "Store") -> str:
    """Return a change and what it is about: "date set to Mar 2024: Norway, Chile: agreement"."""
    what = did(judgement, timeline.actors())
    about = subject(judgement, timeline)
    if judgement.verb in ("merge", "keep_apart") and judgement.other:
        return f"{about}: {what} {_event(judgement.other, timeline)}"
    return f"{about}: {what}"


def did(judgement: "Judgement", actors: "Mapping[str, Actor]") -> str:
    """Return what was decided, without what it is about: "date set to Mar 2024"."""
    value = _value(judgement)
    if judgement.verb == "note":
        return f"noted {_text(value)!r}" if value else "note taken away"
    if judgement.verb in ("set", "given"):
        name = _FIELDS.get(judgement.field, judgement.field)
        said = _said(judgement.field, value, actors)
        return f"{name} set to {said}" if said else f"{name} taken away"
    if judgement.verb == "pick" and judgement.value.isdecimal():
        return f"picked at {judgement.value}"
    if judgement.verb == "keep_apart":
        return "not the same as" if judgement.other else f"{len(value) if isinstance(value, list) else 1} set apart"
    if judgement.verb in ("rename", "name", "post", "same_actor"):
        return " ".join((_DID[judgement.verb], _text(value), judgement.other)).rstrip()
    return _DID.get(judgement.verb, judgement.verb)


def subject(judgement: "Judgement", timeline: "Store") -> str:
    """Return what a change is about: the label of an event, the name of a document or an actor."""
    from ingest.record.errors import TimelineError

    if judgement.verb == "remove":
        return _text(_value(judgement)) or judgement.subject
    if judgement.verb in ("given", "add"):
        try:
            return timeline.document(judgement.subject).name
        except TimelineError:
            return judgement.subject
    if judgement.verb in ("rename", "name", "post", "same_actor"):
        known = timeline.actors().get(judgement.subject)
        return known.name if known is not None else judgement.subject
    return _event(judgement.subject, timeline)


def _event(name: str, timeline: "Store") -> str:
    from ingest.record.errors import TimelineError
    from ingest.record.event import Event, Gone

    try:
        found = timeline.event(name)
        if isinstance(found, Gone) and found.now is not None:
            found = timeline.event(found.now)
    except TimelineError:
        return name
    return found.label or found.headline if isinstance(found, Event) else name


def _value(judgement: "Judgement") -> Any:  # noqa: ANN401 -- JSON has no narrower type
    try:
        return json.loads(judgement.value) if judgement.value else None
    except ValueError:
        return judgement.value


def _said(field: str, value: Any, actors: "Mapping[str, Actor]") -> str:  # noqa: ANN401 -- as above
    if field == "when":
        return _date(value)
    if field in ("source", "target") and isinstance(value, list):
        ids = [str(one.get("actor", "")) if isinstance(one, Mapping) else str(one) for one in value]
        return ", ".join(actors[name].name if name in actors else name for name in ids) or "nobody"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return _text(value)


def _date(value: Any) -> str:  # noqa: ANN401 -- as above
    from dashboard.cli.fields import date_words
    from ingest.record.errors import TimelineError
    from ingest.record.report import When
    from ingest.record.wire import decode

    try:
        return date_words(decode(When, value)) if isinstance(value, Mapping) else _text(value) or "no date"
    except TimelineError:
        return _text(value)


def _text(value: Any) -> str:  # noqa: ANN401 -- as above
    if value is None:
        return ""
    if isinstance(value, Mapping) and isinstance(value.get("title"), str):
        return str(value["title"])
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
