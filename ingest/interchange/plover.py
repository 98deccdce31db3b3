"""PLOVER: event records as JSON, one a line, read and written side by side.

Written are the field names of the coding scheme's standard records; read are those too, those of its drafts (``actor``,
``recipient``, ``eventText``) and the output of its next-generation coder (``event_type``, ``attributes``).
``headline``, ``status``, ``edtf`` and ``url`` stand beside them and are ours where the scheme has none.

Reference: the PLOVER codebook and its gold standard records: ``id``, ``date``, ``enddate``, ``source`` and ``target``
(lists of ``actorText``, ``code``, ``sector``), ``event``, ``mode``, ``context``, ``eventText``, ``text``, ``language``,
``publication``, ``comment``; the categories of the versions before 2021.
"""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from ingest.interchange.entry import MOST_ENTRIES, Entry, Timeline, Who, pairs
from ingest.interchange.instants import read_instant
from ingest.interchange.markup import is_web
from ingest.interchange.spans import exact, outer, period, told
from ingest.record.edtf_form import write as write_date
from ingest.record.report import EventType, When

_TYPES: tuple[str, ...] = get_args(EventType)
_OLDER = {
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "YIELD": "CONCEDE", "INVESTIGATE": "OTHER",
    "CRIME": "OTHER",
}  # fmt: skip
"""Categories of earlier versions, and what they became; two have no heir."""
_GENERAL = frozenset({"IGO", "NGO", "IMG", "MNC", "ISM", "INT", "NGM", "UIS", "UNK", "IGR", "XXX", "---"})
"""Codes that say what sort an actor is and not who."""
_OF_STATES = {"UNO": "org:UN", "EUR": "org:EU", "KOS": "XKX"}
_FIELDS = frozenset(
    [
        "id",
        "date",
        "enddate",
        "date_end",
        "end_date",
        "pub_date",
        "source",
        "actor",
        "target",
        "recipient",
        "actors",
        "event",
        "event_type",
        "eventtype",
        "mode",
        "event_mode",
        "context",
        "contexts",
        "eventtext",
        "event_text",
        "text",
        "headline",
        "title",
        "language",
        "publication",
        "publisher",
        "url",
        "link",
        "status",
        "edtf",
        "place",
        "event_loc",
        "location",
        "attributes",
        "textinfo",
    ]
)


def looks_like(record: object) -> bool:
    """Tell whether a JSON value is a PLOVER record: a category of the scheme, a date, and who acts or a mode."""
    if not isinstance(record, Mapping):
        return False
    keys = {str(key).lower() for key in record}
    types = _types(record)
    known = bool(types) and all(t in _TYPES or t in _OLDER for t in types)
    return (
        known
        and bool(keys & {"date", "pub_date"})
        and bool(keys & {"source", "actor", "target", "recipient", "mode", "event_mode", "attributes"})
    )


def read(records: Iterable[object]) -> Timeline:
    """Return the records as entries in file order; one of several categories gives an entry for each."""
    entries: list[Entry] = []
    others = beyond = 0
    for number, record in enumerate(records, start=1):
        if not isinstance(record, Mapping):
            others += 1
        elif len(entries) >= MOST_ENTRIES:
            beyond += 1
        else:
            entries += _entries(record, number)
    return Timeline(
        tuple(entries), lost=(("things that are no record", others), ("records beyond the first 200,000", beyond))
    )


def write(timeline: Timeline) -> list[dict[str, Any]]:
    """Return a record an entry; entries without a date have no place in it."""
    return [record for entry in timeline.entries if (record := _record(entry)) is not None]


def _entries(record: Mapping[str, Any], number: int) -> list[Entry]:
    low = {str(key).lower(): value for key, value in record.items()}
    types = _types(record) or ("",)
    found = []
    for place, event_type in enumerate(types):
        entry = _entry(low, number, event_type)
        key = entry.id if place == 0 or not entry.id else f"{entry.id}#{event_type}"
        found.append(Entry(**{**{n: getattr(entry, n) for n in Entry.__slots__}, "id": key}))
    return found


def _entry(low: Mapping[str, Any], number: int, event_type: str) -> Entry:
    attributes = low.get("attributes") if isinstance(low.get("attributes"), Mapping) else {}
    source = _actors(low.get("source", low.get("actor", attributes.get("ACTOR") if attributes else None)))
    target = _actors(low.get("target", low.get("recipient", attributes.get("RECIP") if attributes else None)))
    text, words = _string(low.get("text")), _string(low.get("eventtext"))
    long_words = _string(low.get("event_text"))
    text = text or (long_words if len(long_words) > 80 else "")
    headline = _string(low.get("headline")) or _string(low.get("title")) or text or words or long_words
    extra: list[tuple[str, object]] = [("mode", _joined(low.get("mode", low.get("event_mode"))))]
    extra += [
        ("context", _joined(low.get("context", low.get("contexts")))),
        ("event text", words or (long_words if text != long_words else "")),
    ]
    extra += [("plover event", event_type if event_type in _OLDER else "")]
    extra += [("sectors", _sectors(low))]
    extra += [
        (k, v)
        for k, v in low.items()
        if k not in _FIELDS and isinstance(v, str | int | float) and not isinstance(v, bool)
    ]
    link = _string(low.get("url") or low.get("link"))
    lost = (
        ["values that hold several"]
        if any(isinstance(v, Mapping | list) and v for k, v in low.items() if k not in _FIELDS)
        else []
    )
    lost += ["marks of words inside the text"] if low.get("textinfo") else []
    return Entry(
        when=_when(low),
        headline=" ".join(headline.split()),
        text=text if text != headline else "",
        source=source,
        target=target,
        event_type=_OLDER.get(event_type, event_type),
        status=_string(low.get("status")),
        place=_place(low.get("event_loc", low.get("place", low.get("location")))),
        link=link if is_web(link) else "",
        publisher=_string(low.get("publication") or low.get("publisher")),
        id=_string(low.get("id")),
        extra=pairs(extra),
        locator=f"record {number}",
        lost=tuple(lost),
    )


def _when(low: Mapping[str, Any]) -> When:
    start = read_instant(low.get("date") or low.get("pub_date"))
    end = read_instant(low.get("enddate") or low.get("end_date") or low.get("date_end"))
    found = period(start, end)
    own = told(low.get("edtf"), start.words) if found.edtf is not None and start is not None else None
    return own or found


def _types(record: Mapping[str, Any]) -> tuple[str, ...]:
    low = {str(key).lower(): value for key, value in record.items()}
    value = low.get("event", low.get("event_type", low.get("eventtype")))
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(v.strip().upper() for v in values[:20] if isinstance(v, str) and v.strip()))


def _actors(value: object) -> tuple[Who, ...]:
    values = value if isinstance(value, list) else [value]
    found = []
    for each in values[:200]:
        if isinstance(each, str) and each.strip():
            found.append(_who(each.strip(), each.strip()))
        elif isinstance(each, Mapping):
            words = next((_string(each[k]) for k in ("actorText", "text", "name", "wiki") if each.get(k)), "")
            code = next((_string(each[k]) for k in ("actor", "code", "country") if each.get(k)), "")
            if words or code:
                found.append(_who(words or code, code, serves=_string(each.get("serves"))))
    return tuple(found)


def _who(words: str, code: str, serves: str = "") -> Who:
    """Return an actor; a code that says who it is counts for more than the words, one that says the sort does not."""
    first = code.split("/")[0]
    if ":" in code:
        return Who(words, code, serves)
    state = first[:3] if len(first) >= 3 and first.isascii() and first.isalpha() and first.isupper() else ""
    if first in _GENERAL or not state:
        return Who(words)
    return Who(words, _OF_STATES.get(state, state), serves)


def _sectors(low: Mapping[str, Any]) -> str:
    lists = [low[name] for name in ("source", "target", "actor", "recipient") if isinstance(low.get(name), list)]
    actors = [actor for found in lists for actor in found if isinstance(actor, Mapping) and actor.get("sector")]
    return ", ".join(dict.fromkeys(_string(actor["sector"]) for actor in actors))


def _place(value: object) -> str:
    if isinstance(value, Mapping):
        return next(
            (_string(value[k]) for k in ("name", "resolved_placename", "text", "search_placename") if value.get(k)), ""
        )
    return _joined(value)


def _joined(value: object) -> str:
    values = value if isinstance(value, list) else [value]
    return ", ".join(v for v in (_string(v) for v in values[:50]) if v)


def _string(value: object) -> str:
    return (
        value.strip()
        if isinstance(value, str)
        else str(value)
        if isinstance(value, int) and not isinstance(value, bool)
        else ""
    )


def _record(entry: Entry) -> dict[str, Any] | None:
    first, last = outer(entry.when)
    if first is None:
        return None
    out: dict[str, Any] = {"id": entry.id, "date": write_date(first)}
    if last is not None:
        out["enddate"] = write_date(last)
    out["source"] = [_written(who) for who in (*entry.source, *entry.actors)]
    out["target"] = [_written(who) for who in entry.target]
    out["event"] = entry.value("plover event") or entry.event_type
    out["mode"], out["context"] = entry.value("mode") or "", entry.value("context") or ""
    if words := entry.value("event text"):
        out["eventText"] = words
    out["headline"], out["text"] = entry.headline, entry.text or entry.headline
    optional = {"status": entry.status, "place": entry.place, "publication": entry.publisher, "url": entry.link}
    out |= {name: value for name, value in optional.items() if value}
    if not exact(entry.when):
        out["edtf"] = entry.when.edtf
    taken = {key.lower() for key in out} | {"mode", "context", "event text", "plover event"}
    return out | {
        name: value for name, value in entry.extra if name.lower() not in taken and name.lower() not in _FIELDS
    }


def _written(who: Who) -> dict[str, str]:
    out = {"actorText": who.words}
    if who.actor:
        out["code"] = who.actor
    if who.through:
        out["serves"] = who.through
    return out
