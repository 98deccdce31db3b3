"""Exchange: judgements to JSON and back, so that two people with the same documents can exchange their work.

One file holds the judgements of one copy of a timeline, oldest first, those taken back too, and what people typed by
hand. What a judgement is about is named in ways that hold in every copy: documents and actors by id; events by the ids
of their reports and the exact quotes of these.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from ingest.record import foreign, handwritten, wire
from ingest.record.addition import Addition
from ingest.record.errors import BadValue
from ingest.record.event import Event
from ingest.record.handwritten import Handwritten
from ingest.record.judgement import Judgement, Verb
from ingest.record.merge import other_reports

VERSION = 1
KIND = "timeline judgements"
_HINT = "write it with: timeline judgements export FILE.json"
_LOCAL = frozenset({"id", "revision", "lost"})


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a file brings: judgements, and the documents that were typed by hand which they are about."""

    judgements: tuple[Judgement, ...]
    typed: tuple[Handwritten, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of judgements of another copy.

    ``new`` were written, ``already`` were here, ``taken_back`` were here and are taken back now as they were there.
    ``conflicts`` are not written: somebody here said something else of the same. ``lost`` are kept, and found no event
    here; ``left`` are not taken over: a document is removed by each for themselves. ``documents`` are to be extracted
    again for what was said of them, ``on_actors`` says what to follow too.
    """

    new: int = 0
    already: int = 0
    taken_back: int = 0
    conflicts: tuple[Judgement, ...] = ()
    lost: tuple[Judgement, ...] = ()
    left: int = 0
    documents: tuple[str, ...] = ()
    on_actors: tuple[Judgement, ...] = ()


def to_json(
    judgements: Iterable[Judgement], events: Iterable[Event] = (), typed: Iterable[Handwritten] = ()
) -> dict[str, Any]:
    """Return judgements as data that ``json`` can write, with the documents that were ``typed`` by hand.

    ``events`` give the quotes of reports named by id alone.
    """
    quoted = {report.id: (report.document, report.quote) for event in events for report in event.reports}
    # What was added to a document that is removed has no words any more.
    kept = (j for j in judgements if j.verb != "add" or wire.unpack(Addition, j.value).quote)
    entries = [write(_quoting(judgement, quoted)) for judgement in kept]
    return {"is": KIND, "version": VERSION, "judgements": entries, "typed": handwritten.to_json(typed)}


def from_json(data: object) -> tuple[Judgement, ...]:
    """Return the judgements that ``to_json`` wrote.

    Raises:
        BadValue: it is something else, of another version, or an entry is wrong; the error names the entry.
    """
    if not isinstance(data, Mapping) or data.get("is") != KIND:
        raise BadValue("these are no judgements of a timeline", hint=_HINT)
    if data.get("version") != VERSION:
        found = data.get("version")
        raise BadValue(f"the judgements are of version {found!r}, this program reads {VERSION}", hint="update it")
    entries = data.get("judgements")
    if not isinstance(entries, list):
        raise BadValue("the judgements are no list", hint=_HINT)
    return tuple(_entry(number, entry) for number, entry in enumerate(entries, start=1))


def from_bytes(data: bytes) -> Parcel:
    """Return what the bytes of a file bring that holds what ``to_json`` wrote; an older one has nothing typed.

    Raises:
        BadValue: it is no JSON, or as ``from_json``.
    """
    try:
        held = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadValue("the file is no JSON", hint=_HINT) from error
    made = from_json(held)
    return Parcel(made, handwritten.from_json(held.get("typed", [])))


def same_as(judgement: Judgement) -> tuple[object, ...]:
    """Return what one judgement is known by in every copy: two alike are one."""
    j = judgement
    return (j.who, j.at, j.verb, j.subject, j.reports, j.field, j.value, j.other)


def quotes_of(judgement: Judgement) -> dict[str, tuple[str, str]]:
    """Return document and quote of each report of a judgement, those of the other event of a ruling too."""
    return dict(zip(named(judgement), judgement.quotes, strict=False))


def named(judgement: Judgement) -> tuple[str, ...]:
    """Return all reports of a judgement, those of the other event last."""
    if judgement.verb not in ("merge", "keep_apart"):
        return judgement.reports
    return tuple(dict.fromkeys((*judgement.reports, *other_reports(judgement))))


def _quoting(judgement: Judgement, quoted: Mapping[str, tuple[str, str]]) -> Judgement:
    known = {**quoted, **quotes_of(judgement)}
    quotes = tuple(known.get(report, ("", "")) for report in named(judgement))
    return replace(judgement, quotes=quotes) if len(quotes) > len(judgement.quotes) else judgement


def read(entry: object) -> Judgement:
    """Return one judgement that ``write`` or ``to_json`` wrote.

    Raises:
        BadValue: it is none, or cannot be kept.
    """
    judgement = _judgement(entry)
    foreign.check(judgement)
    return judgement


def write(judgement: Judgement) -> dict[str, Any]:
    """Return one judgement as data that ``json`` can write."""
    return wire.encode(judgement, without=_LOCAL)


def _entry(number: int, entry: object) -> Judgement:
    try:
        judgement = read(entry)
    except BadValue as error:
        raise BadValue(f"judgement {number} of the file: {error.message}", hint=error.hint or _HINT) from error
    return judgement


def _judgement(entry: object) -> Judgement:
    if not isinstance(entry, Mapping):
        raise BadValue("it is no judgement", hint=_HINT)
    for field in ("who", "at", "verb", "subject", "field", "value", "other"):
        if not isinstance(entry.get(field, ""), str):
            raise BadValue(f"its {field} is no text", hint=_HINT)
        foreign.check_text(entry.get(field, ""))
    for field in ("who", "verb", "subject"):
        if not entry.get(field, "").strip():
            raise BadValue(f"it has no {field}", hint=_HINT)
    if entry["verb"] not in get_args(Verb):
        raise BadValue(f"nobody can decide {entry['verb']!r}", hint=f"known are {', '.join(get_args(Verb))}")
    reports, quotes = entry.get("reports", []), entry.get("quotes", [])
    if not isinstance(reports, list) or not all(isinstance(each, str) for each in reports):
        raise BadValue("its reports are no list of ids", hint=_HINT)
    if not isinstance(quotes, list) or not all(_pair(each) for each in quotes):
        raise BadValue("its quotes are no pairs of a document and a text", hint=_HINT)
    if not isinstance(entry.get("undone", False), bool):
        raise BadValue("whether it was taken back is neither true nor false", hint=_HINT)
    return wire.decode(Judgement, {name: value for name, value in entry.items() if name not in _LOCAL})


def _pair(each: object) -> bool:
    return isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) for part in each)
