"""Rows: values of the record to rows of the tables and back, side by side."""

import json
import zlib
from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b
from typing import Any

from sqlalchemy import Row

from ingest.record import wire
from ingest.record.actor import Actor
from ingest.record.addition import RULE
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.outcome import is_announced
from ingest.record.participants import Participant, searched_text
from ingest.record.report import Report
from ingest.record.store.schema import OPEN
from ingest.record.telling import provenance
from ingest.record.tokens import indexed
from ingest.record.traits import Trait
from ingest.record.traits import pack as pack_trait

Values = dict[str, Any]


def document_body(whole: Mapping[str, Any], *, name: str, notes: Collection[str]) -> str:
    """Return what the row of a document keeps of it, which ``wire`` has encoded, by its name and notes in the store.

    Its addresses have a table of their own.
    """
    kept = {**whole, "name": name}
    kept.pop("addresses", None)
    if notes:
        kept["notes"] = list(notes)
    return wire.compact(kept)


def document_row(document: Document, digest: str, body: str) -> Values:
    """Return the row of a document; its number is the store's to give."""
    origin = provenance(document)
    return {
        "id": document.id,
        "kind": document.kind,
        "name": keepable(document.name),
        "publisher": keepable(origin.publisher),
        "language": origin.language,
        "created": origin.created,
        "created_last": origin.created_last,
        "retrieved": origin.retrieved,
        "text_hash": short_hash(document.text),
        "digest": digest,
        "superseded": None,
        "body": packed(body.encode()),
    }


def packed(data: bytes) -> bytes:
    """Return bytes in less room. The last level but two: each further one saves little and takes its time."""
    return zlib.compress(data, 4)


def to_document(body: bytes, *, without: Collection[str] = ()) -> Document:
    """Return the document of a row, without its addresses, which have a table of their own.

    ``without`` names fields that are left empty: of a long table they are most of the work.
    """
    written = json.loads(zlib.decompress(body))
    return wire.decode(Document, {"text": "", **{name: written[name] for name in written if name not in without}})


def report_row(report: Report, trait: Trait, place: int, body: str) -> Values:
    """Return the row of a report; ``place`` counts in text order, ``body`` is the report as ``wire`` packs it."""
    return {
        "number": None,
        "id": report.id,
        "document": report.document,
        "place": place,
        "quote_hash": found_by(report, report.document),
        "row_id": None if report.row is None else keepable(report.row),
        "block": trait.block or None,
        "event": None,
        "rank": 0,
        "trait": pack_trait(trait),
        "body": body,
    }


def to_report(body: str) -> Report:
    """Return the report of a row."""
    return wire.unpack(Report, body)


_APART = frozenset({"reports", "picked", "revision", "said"})


def event_row(event: Event, number: int, moved: Mapping[str, int]) -> Values:
    """Return the row of an event; its reports stay in theirs, and the place it is picked at is the store's."""
    when = event.when
    said_first, said_last = event.said or (0, 0)
    dated = when.edtf is not None
    body = wire.encode(event, without=_APART)
    return {
        "number": number,
        "id": event.id,
        "dated": int(dated),
        "first": 0 if not dated else -OPEN if when.earliest is None else when.earliest,
        "last": 0 if not dated else OPEN if when.latest is None else when.latest,
        "said": int(event.said is not None),
        "said_first": said_first,
        "said_last": said_last,
        "precision": when.precision,
        "event_type": event.event_type,
        "kind": event.kind,
        "status": event.status,
        "confidence": event.confidence,
        "weight": event.weight,
        "review": event.review,
        "picked": event.picked,
        "added": event.added,
        "revision": event.revision,
        "moved": json.dumps(moved) if moved else "{}",
        "body": wire.compact(body),
    }


def to_event(row: Row[*tuple[Any, ...]], reports: tuple[Report, ...]) -> Event:
    """Return the event of a row: its body, and beside it what is counted or changes without it."""
    said = (row.said_first, row.said_last) if row.said else None
    return wire.decode(
        Event, json.loads(row.body), reports=reports, picked=row.picked, revision=row.revision, said=said
    )


def actor_rows(event: Event, number: int, parties: Iterable[Participant]) -> list[Values]:
    """Return the links of an event to those who take part, and through a person to whom that person serves."""
    rows: dict[tuple[str, str, str], Values] = {}
    for p in parties:
        shared = {
            "event": number,
            "role": p.role,
            "acts": int(p.acts),
            "first": -OPEN if event.when.earliest is None else event.when.earliest,
            "event_type": event.event_type,
        }
        rows.setdefault((p.actor, p.role, ""), {"actor": p.actor, "via": "", "through": p.through or None, **shared})
        if p.through:
            via = {"actor": p.through, "via": p.actor, "through": None, **shared}
            rows.setdefault((p.through, p.role, p.actor), via)
    return list(rows.values())


def value_rows(event: Event, number: int) -> list[Values]:
    """Return the outlets, languages and documents of an event, and whether it was announced before its day."""
    facets = {
        "publisher": event.publishers,
        "language": event.languages,
        "document": tuple(r.document for r in event.reports),
        "announced": ("yes",) if is_announced(event) else (),
    }
    return [
        {"facet": facet, "value": value, "event": number}
        for facet, values in facets.items()
        for value in dict.fromkeys(values)
    ]


def words_row(
    event: Event, number: int, parties: Iterable[Participant], actors: Mapping[str, Actor]
) -> tuple[int, str]:
    """Return the row of the text index: number and tokens."""
    return number, " ".join(dict.fromkeys(indexed(searched_text(event, parties, actors))))


def judgement_row(judgement: Judgement, made: int) -> Values:
    """Return the row of a judgement; its id is the store's to give."""
    return {
        "who": judgement.who,
        "at": judgement.at,
        "verb": judgement.verb,
        "subject": judgement.subject,
        "made": made,
        "undone": None,
        "lost": 0,
        "body": wire.pack(judgement),
        "undoer": None,
        "by_run": 0,
    }


def to_judgement(row: Row[Any]) -> Judgement:
    """Return the judgement of a row."""
    data = json.loads(row.body)
    for name in ("id", "undone", "lost"):
        data.pop(name, None)
    return wire.decode(Judgement, data, id=row.id, undone=row.undone is not None, lost=bool(row.lost))


def keepable(text: str) -> str:
    """Return a text that any store can keep: a file's name may hold bytes that are no letters."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def found_by(report: Report, document: str) -> str:
    """Return what a report is found again by in a document: its quote; one that a person added, by itself alone."""
    # What is decided on it must not go over to what extraction reads in the same words once it is taken back.
    return short_hash(report.id) if report.rule == RULE else quote_hash(document, report.quote)


def quote_hash(document: str, quote: str) -> str:
    """Return what a quote in a document is found again by."""
    return short_hash(f"{document}\n{quote}")


def short_hash(text: str) -> str:
    """Return a short digest of a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
