"""Own: the events of this product's JSON and JSON Lines where the documents they are from do not stand beside them.

What a file says is checked as any other: days are counted again from its EDTF, types, statuses and precisions are
those of the record or none. Reports of one event that several documents told become one entry with all its quotes.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, get_args

from ingest.interchange.entry import MOST_ENTRIES, Entry, Extra, Timeline, Who, pairs
from ingest.interchange.markup import is_web
from ingest.interchange.spans import UNDATED, told
from ingest.record import wire
from ingest.record.judgement import Verb
from ingest.record.report import DateBasis, EventType, Party, Precision, Status, When

FORMAT = "diplomatic-timeline"
_LONGEST_NOTE = 20_000
_MOST = 3.0
"""The most that one part of a weight can be: that of what a person added."""
_REVIEWS: dict[str, Verb] = {"checked": "check", "hidden": "hide"}

_NOTE = "The events come from an export of this program; their quotes stand here without the texts they are from."
_DECIDED = "What people had decided there of the events counts here too: checked, hidden, picked, noted, changed."


def looks_like(value: object) -> bool:
    """Tell whether a JSON value is a file of ours."""
    return isinstance(value, Mapping) and value.get("format") == FORMAT and isinstance(value.get("events"), list)


def looks_like_line(value: object) -> bool:
    """Tell whether a JSON value is a line of our JSON Lines."""
    record = value.get("record") if isinstance(value, Mapping) else None
    return isinstance(record, Mapping) and record.get("is") == "event"


def read(events: Iterable[object], *, documents: Iterable[object] = ()) -> Timeline:
    """Return the events of a file in its order; of ``documents``, where they stood, the links are read."""
    origins = {str(d.get("id")): d for d in documents if isinstance(d, Mapping)}
    entries: list[Entry] = []
    others = beyond = 0
    for number, event in enumerate(events, start=1):
        record = event.get("record") if isinstance(event, Mapping) else None
        if not isinstance(event, Mapping) or not isinstance(record, Mapping):
            others += 1
        elif len(entries) >= MOST_ENTRIES:
            beyond += 1
        else:
            entries.append(_entry(event, record, number, origins))
    texts = sum(1 for d in origins.values() if d.get("text"))
    return Timeline(
        tuple(entries),
        notes=(_NOTE, *([_DECIDED] if any(v != "merge" for e in entries for v, _, _ in e.marks) else [])),
        lost=(
            ("things that are no event", others),
            ("events beyond the first 200,000", beyond),
            ("full texts of documents; import them themselves for their context", texts),
        ),
    )


def _entry(
    event: Mapping[str, Any], record: Mapping[str, Any], number: int, origins: Mapping[str, Mapping[str, Any]]
) -> Entry:
    reports = [r for r in _listed(record.get("reports")) if isinstance(r, Mapping)]
    first = reports[0] if reports else {}
    quotes = tuple(dict.fromkeys(q for r in reports if (q := _line(r.get("quote")))))
    speaker = next((_who(str(r["speaker"]), r.get("speaker_words")) for r in reports if r.get("speaker")), None)
    values = [v for r in reports for v in _listed(r.get("extra")) if isinstance(v, list) and len(v) == 2]
    link = _line(event.get("link")) or _link(first, origins)
    outlets = [o for o in map(_line, _listed(record.get("publishers")) or _listed(event.get("outlets"))) if o]
    entry = Entry(
        when=_when(record.get("when")),
        headline=_line(record.get("headline")),
        label=_line(record.get("label")),
        source=_parties(record.get("source")),
        target=_parties(record.get("target")),
        speaker=speaker,
        event_type=_one_of(record.get("event_type"), get_args(EventType)) or "OTHER",
        status=_one_of(record.get("status"), get_args(Status)) or "happened",
        place=_line(first.get("place")),
        link=link if is_web(link) else "",
        publisher=next((via for r in reports if (via := _line(r.get("via")))), ""),
        outlets=tuple(dict.fromkeys(outlets))[:50],
        id=_line(record.get("id") or event.get("id")),
        quotes=quotes[:50],
        extra=_extra(values),
        locator=f"event {number}",
        whole=True,
        weight_parts=_weights(record.get("weight_parts")),
    )
    return replace(entry, marks=_marks(entry, event, record))


def _weights(value: object) -> tuple[tuple[str, float], ...]:
    """Return the parts of a weight, none that is more than a part can be: anybody may have written the file."""
    found = [p for p in _listed(value) if isinstance(p, list) and len(p) == 2]
    numbers = {n: v for n, v in found if isinstance(n, str) and isinstance(v, int | float) and not isinstance(v, bool)}
    return tuple(sorted((_line(n)[:40], float(v)) for n, v in numbers.items() if -1 <= v <= _MOST))


def _marks(entry: Entry, event: Mapping[str, Any], record: Mapping[str, Any]) -> tuple[tuple[Verb, str, str], ...]:
    """Return what people had decided of an event, in the order it is to count: which event it is comes first."""
    marks: list[tuple[Verb, str, str]] = [("merge", "", entry.id)] if entry.id else []
    changed = {name for name in _listed(record.get("changed")) if isinstance(name, str)}
    values: dict[str, Any] = {
        "when": wire.encode(entry.when) if entry.when.edtf else None,
        "source": _as_parties(entry.source),
        "target": _as_parties(entry.target),
        "event_type": entry.event_type,
        "status": entry.status,
        "label": entry.label,
        "headline": entry.headline,
        "translation": _line(record.get("translation")),
    }
    marks += [("set", name, json.dumps(values[name], ensure_ascii=False)) for name in values if name in changed]
    if note := _text(record.get("note")):
        marks.append(("note", "", json.dumps(note, ensure_ascii=False)))
    review = record.get("review")
    if isinstance(review, str) and review in _REVIEWS:
        marks.append((_REVIEWS[review], "", ""))
    place = record.get("picked", event.get("picked"))
    if isinstance(place, int) and not isinstance(place, bool) and place > 0:
        marks.append(("pick", "", str(place)))
    return tuple(marks)


def _as_parties(parties: Iterable[Who]) -> list[dict[str, Any]]:
    return [wire.encode(Party(who.actor, who.words, through=who.through or None)) for who in parties]


def _text(value: object) -> str:
    """Return a text whose lines stay, as long as a remark may be."""
    return value.strip()[:_LONGEST_NOTE] if isinstance(value, str) else ""


def _listed(value: object) -> list[Any]:
    """Return a list as it is, none for anything else: the file may be written by anybody."""
    return value if isinstance(value, list) else []


def _when(value: object) -> When:
    """Return a date of the record, its days counted again from its EDTF."""
    if not isinstance(value, Mapping) or not value.get("edtf"):
        why = _line(value.get("why")) if isinstance(value, Mapping) else ""
        return When(None, basis="table", why=why or UNDATED.why)
    found = told(value["edtf"], _line(value.get("words")))
    if found is None:
        shown = _line(value.get("words")) or str(value["edtf"])[:60]
        return When(None, basis="table", words=shown, why=f'"{str(value["edtf"])[:60]}" is no date of the record.')
    precision = _one_of(value.get("precision"), get_args(Precision))
    basis = _one_of(value.get("basis"), get_args(DateBasis))
    readings = tuple(r for r in _listed(value.get("readings")) if isinstance(r, str) and told(r, r))
    return When(
        found.edtf, found.earliest, found.latest,
        precision or found.precision,  # type: ignore[arg-type] # one of the words of the record, as seen above
        found.approximate, basis or "text",  # type: ignore[arg-type] # as above
        words=found.words, anchor=_line(value.get("anchor")), rule=_line(value.get("rule")),
        why=_line(value.get("why")),
        readings=readings, first_second=found.first_second, last_second=found.last_second, zone=found.zone,
        instant=found.instant, old_style=_line(value.get("old_style")) or None,
        other_calendar=_line(value.get("other_calendar")) or None,
    )  # fmt: skip


def _parties(value: object) -> tuple[Who, ...]:
    found = [p for p in value if isinstance(p, Mapping)] if isinstance(value, list) else []
    return tuple(
        _who(_line(p.get("actor")), p.get("words"), _line(p.get("through"))) for p in found[:200] if p.get("actor")
    )


def _who(actor: str, words: object, through: str = "") -> Who:
    return Who(_line(words) or actor.partition(":")[2] or actor, actor, through)


def _link(report: Mapping[str, Any], origins: Mapping[str, Mapping[str, Any]]) -> str:
    addresses = _listed(origins.get(str(report.get("document")), {}).get("addresses"))
    urls = [a.get("value") for a in addresses if isinstance(a, Mapping) and a.get("kind") == "url"]
    return next((u for u in urls if isinstance(u, str)), "")


def _extra(values: list[list[object]]) -> tuple[tuple[str, Extra], ...]:
    first: dict[str, object] = {}
    for name, value in values:
        if isinstance(name, str):
            first.setdefault(name, value)
    empty = [(name, None) for name, value in first.items() if value is None]
    return tuple(sorted([*pairs(first.items()), *empty]))


def _one_of(value: object, words: tuple[str, ...]) -> str | None:
    return value if isinstance(value, str) and value in words else None


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
