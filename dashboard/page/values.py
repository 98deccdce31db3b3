"""Values: what a person decided of a field, in the reader's words."""

import json
from typing import Any

from dashboard.page import days, names, words
from ingest.record.errors import TimelineError
from ingest.record.report import When
from ingest.record.wire import decode

FIELDS = {
    "when": "date",
    "source": "who acts or speaks",
    "target": "to or with whom",
    "event_type": "kind",
    "status": "reported or planned",
    "label": "label",
    "headline": "headline",
    "translation": "translation",
    "note": "note",
    "review": "check",
    "created": "date",
    "publisher": "outlet",
    "date_order": "order of dates",
    "table": "columns",
    "rows": "rows",
}

_WITHIN = {
    "source": "who acts or speaks",
    "target": "to or with whom",
    "status": "whether it is reported or planned",
}


def field(name: str) -> str:
    """Return what a field is called on the page."""
    return FIELDS.get(name, name.replace("_", " "))


def the(name: str) -> str:
    """Return what a field is called within a sentence: ``the date``, ``who acts or speaks``."""
    return _WITHIN.get(name) or f"the {field(name)}"


def shown(name: str, value: str, actors: names.Actors) -> str:
    """Return the value of a judgement on a field, JSON text, in words; what cannot be read comes back as it is."""
    try:
        read = json.loads(value) if value else ""
    except ValueError:
        return value
    return said(name, read, actors)


def said(name: str, value: Any, actors: names.Actors) -> str:  # noqa: ANN401 -- JSON has no narrower type
    """Return the value of a field in words; "nothing" for none."""
    if name == "when":
        return _when(value)
    if name in ("source", "target"):
        parties = value if isinstance(value, list) else []
        return ", ".join(names.name(_actor(one), actors) for one in parties) or "nobody"
    known: dict[str, dict[Any, str]] = {"event_type": dict(words.TYPES), "status": dict(words.STATUS)}
    if name == "review":
        return words.REVIEW.get(str(value), str(value))
    text = known.get(name, {}).get(value) if isinstance(value, str) else None
    return text or str(value or "nothing")


def _when(value: Any) -> str:  # noqa: ANN401 -- as above
    # A date with a clock stands as date, second and zone where it is only compared.
    value = value[0] if isinstance(value, list) and value else value
    try:
        date = decode(When, value) if isinstance(value, dict) else When(value or None)
    except (TimelineError, ValueError, TypeError):
        return str(value)
    # It may come from a file of another hand: JSON keeps no types.
    return days.when(date) if date.edtf is None or isinstance(date.edtf, str) else str(value)


def _actor(one: Any) -> str:  # noqa: ANN401 -- an id, or a party as the record writes it
    return str(one.get("actor", "")) if isinstance(one, dict) else str(one)
