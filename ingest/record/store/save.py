"""Save: one extraction into the store, whole or not at all; the same again changes nothing."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from ingest.record import wire
from ingest.record.actor import Actor
from ingest.record.document import Address, Document, Given
from ingest.record.extraction import Extraction
from ingest.record.store.added import gone_with, with_added
from ingest.record.store.batches import insert_all
from ingest.record.store.given import effective, knows_less
from ingest.record.store.prepared import Among, Prepared
from ingest.record.store.reach import Touched
from ingest.record.store.rows import document_body, document_row, keepable, packed, short_hash, to_document
from ingest.record.store.schema import (
    actors,
    addresses,
    documents,
    event_actors,
    failures,
    judgements,
    originals,
    rejected,
)
from ingest.record.store.succession import succeeded
from ingest.record.store.write_reports import put_in, take_out

KEEP_BYTES = 20 * 1024 * 1024
"""Of a larger item only path and hash are kept, and the document says so."""


@dataclass(frozen=True, slots=True)
class Came:
    """What became of an extraction: the document's id, whether it is new, and what is to be derived again.

    ``touched`` is null where nothing changed. ``changed``: it was there and is read otherwise now. ``replaced`` counts
    the documents it superseded.
    """

    document: str
    new: bool
    touched: Touched | None
    changed: bool = False
    replaced: int = 0


def save(
    connection: Connection,
    extraction: Extraction,
    original: bytes | None,
    *,
    anew: bool = False,
    shared: frozenset[Address] = frozenset(),
    beside: Collection[str] | None = None,
    still: Callable[[str], bool] = bool,
    judged: bool = True,
) -> Came:
    """Write an extraction.

    Identical text fetched from a link that a document is known by attaches to that document. New bytes at a known link
    or path supersede the document that was there; ``shared``, ``beside`` and ``still`` are those of ``Arrival``.
    ``judged`` is False where nobody ever judged the document.
    """
    document = _with_note(extraction.document, original)
    own = _as_kept(a for a in document.addresses if a not in shared)
    document = replace(document, name=keepable(document.name), addresses=_as_kept(document.addresses))
    known = _row(connection, document.id) or _same_text(connection, document)
    bodies = {report.id: wire.pack(report) for report in extraction.reports}
    whole = wire.encode(extraction.document)
    digest = _digest(whole, extraction, bodies.values())
    back = known is not None and known.id == document.id and _is_back(connection, known, own, beside)
    if known is not None and not back:
        attached = add_addresses(connection, known.id, document.addresses)
        if known.id != document.id or known.digest == digest or (not anew and _older(connection, known, document)):
            _keep_original(connection, known.id, original)
            _not_failed(connection, document)
            return Came(known.id, False, Touched() if attached else None)
    touched = Touched()
    _write_document(connection, document, whole, digest, known, back=back)
    if known is None and judged:
        _FOUND_AGAIN.run(connection, document=document.id)
    add_addresses(connection, document.id, document.addresses)
    _keep_original(connection, document.id, original, new=known is None)
    write_actors(connection, extraction.actors, touched)
    # What a newer version has taken the place of can be read again, but takes nobody's place and makes no event.
    live = known is None or known.superseded is None or back
    # One that is there already has taken the place that was its own.
    comes = known is None or back
    superseded = succeeded(connection, document, own, beside=beside, still=still) if comes else set()
    for name in superseded:
        _GIVES_WAY.run(connection, gone=name, by=document.id)
    alone = known is None and not superseded
    former = [] if alone else take_out(connection, document.id, superseded, touched)
    # What people added is a judgement on the document or on an older version of it.
    added = live and (judged or not alone)
    told = with_added(connection, document, extraction.reports) if added else extraction.reports
    bodies |= {report.id: wire.pack(report) for report in told if report.id not in bodies}
    put_in(connection, told, bodies, former, touched, live=live)
    if known is not None:
        _NOT_REJECTED.run(connection, document=document.id)
    _write_rejected(connection, extraction)
    _not_failed(connection, document)
    return Came(document.id, known is None, touched, changed=known is not None, replaced=len(superseded))


def _as_kept(given: Iterable[Address]) -> tuple[Address, ...]:
    return tuple(Address(a.kind, keepable(a.value)) for a in given)


def supersede(connection: Connection, names: Collection[str], by: str, touched: Touched) -> None:
    """Let documents give way: they stay with their reports, and make no event any more."""
    for name in names:
        _GIVES_WAY.run(connection, gone=name, by=by)
    take_out(connection, "", set(names), touched)
    gone_with(connection, sorted(names))


def _is_back(connection: Connection, known: Row[Any], own: Sequence[Address], beside: Collection[str] | None) -> bool:
    """Tell whether an older version stands at its place again: a file was put back as it was."""
    if known.superseded is None:
        return False
    successor = _row(connection, known.superseded)
    if successor is None:
        return True  # its file had no longer held it, and does again
    paths = {a.value for a in own if a.kind == "path"}
    there = select(addresses.c.value).where(addresses.c.document == successor.id, addresses.c.kind == "path")
    return successor.id not in (beside or ()) and not paths.isdisjoint(connection.execute(there).scalars())


def _not_failed(connection: Connection, document: Document) -> None:
    name = keepable(document.name)
    for at in {"", *(keepable(a.value) for a in document.addresses)}:
        _MENDED.run(connection, at=at, name=name)


def _row(connection: Connection, document: str) -> Row[Any] | None:
    row: Row[Any] | None = _DOCUMENT.first(connection, document=document)
    return row


def _same_text(connection: Connection, document: Document) -> Row[Any] | None:
    """Return the document with this very text that is known by one of these links: pasted first, fetched later."""
    links = [a.value for a in document.addresses if a.kind == "url"]
    if not links or not document.text:
        return None
    query = (
        select(documents)
        .join(addresses, addresses.c.document == documents.c.id)
        .where(
            documents.c.text_hash == short_hash(document.text),
            documents.c.superseded.is_(None),
            addresses.c.kind == "url",
            addresses.c.value.in_(links),
        )
    )
    return connection.execute(query.order_by(documents.c.number).limit(1)).first()


def _older(connection: Connection, known: Row[Any], document: Document) -> bool:
    """Tell whether this extraction was told less of the document than the one that stands."""
    stands: Given = to_document(known.body).given
    return knows_less(document.given, stands, effective(connection, known.id))


_OF_FINDING = frozenset({"retrieved", "addresses", "suggested"})


def _digest(whole: Mapping[str, Any], extraction: Extraction, bodies: Iterable[str]) -> str:
    """Return a digest of all that extraction gave; where and when the item was found is no part of it.

    ``whole`` is its document as ``wire`` encodes it.
    """
    plain = {name: value for name, value in whole.items() if name not in _OF_FINDING} | {"name": ""}
    return short_hash("\n".join((wire.compact(plain), *bodies, *map(wire.pack, extraction.rejected))))


def _with_note(document: Document, original: bytes | None) -> Document:
    if original is None or len(original) <= KEEP_BYTES:
        return document
    note = f"The original ({len(original) / 1024 / 1024:.0f} MB) is too large to keep here: its place and hash are."
    return document if note in document.notes else replace(document, notes=(*document.notes, note))


def _write_document(
    connection: Connection,
    document: Document,
    whole: Mapping[str, Any],
    digest: str,
    known: Row[Any] | None,
    *,
    back: bool,
) -> None:
    if known is None:
        body = document_body(whole, name=document.name, notes=document.notes)
        insert_all(connection, documents, [document_row(document, digest, body)])
        return
    # When an item was first fetched and by which name stays.
    kept = to_document(known.body)
    suggested = "" if document.created else document.suggested or kept.suggested
    document = replace(document, addresses=(), retrieved=kept.retrieved or document.retrieved, name=kept.name)
    document = replace(document, suggested=suggested)
    row = {**document_row(document, digest, wire.pack(document)), "superseded": None if back else known.superseded}
    connection.execute(update(documents).where(documents.c.id == document.id).values(row))


def add_addresses(connection: Connection, document: str, given: Iterable[Address]) -> bool:
    """Note where a document was found; tell whether any place was not known yet."""
    places = dict.fromkeys((a.kind, keepable(a.value)) for a in given)
    known = {(row.kind, row.value) for row in _PLACES.rows(connection, document=document)} if places else set()
    new = [{"document": document, "kind": kind, "value": value} for kind, value in places if (kind, value) not in known]
    insert_all(connection, addresses, new)
    return bool(new)


def _keep_original(connection: Connection, document: str, original: bytes | None, *, new: bool = False) -> None:
    if original is None:
        return
    if not new and (known := _KEPT.first(connection, document=document)) is not None:
        if known.size:
            return
        # It had come from another timeline, which has the bytes.
        connection.execute(delete(originals).where(originals.c.document == document))
    kept = packed(original) if len(original) <= KEEP_BYTES else None
    row = {"document": document, "data": kept, "size": len(original), "sha256": sha256(original).hexdigest()}
    insert_all(connection, originals, [row])


# Most documents tell of the same few dozen.
@lru_cache(maxsize=512)
def _actor_body(actor: Actor) -> str:
    return wire.pack(actor)


def write_actors(connection: Connection, given: Sequence[Actor], touched: Touched) -> None:
    """Keep a copy of each actor; the events of one that is new or another now are read anew."""
    if not given:
        return
    known = {row.id: row.body for row in _ACTORS.rows(connection, {a.id for a in given})}
    rows = {a.id: {"id": a.id, "kind": a.kind, "name": a.name, "body": _actor_body(a)} for a in given}
    changed = {name for name, row in rows.items() if known.get(name) != row["body"]}
    _NO_ACTORS.run(connection, changed & known.keys())
    insert_all(connection, actors, [rows[name] for name in rows if name in changed])
    touched.events.update(row.event for row in _TAKES_PART.rows(connection, changed))


def _write_rejected(connection: Connection, extraction: Extraction) -> None:
    document = extraction.document.id
    rows: list[dict[str, Any]] = [
        {
            "document": document,
            "place": place,
            "locator": keepable(r.locator),
            "text": keepable(r.text),
            "reason": keepable(r.reason),
        }
        for place, r in enumerate(extraction.rejected)
    ]
    insert_all(connection, rejected, rows)


_DOCUMENT = Prepared(select(documents).where(documents.c.id == bindparam("document")))
_GIVES_WAY = Prepared(update(documents).where(documents.c.id == bindparam("gone")).values(superseded=bindparam("by")))
_FOUND_AGAIN = Prepared(
    update(judgements)
    .where(judgements.c.subject == bindparam("document"), judgements.c.verb == "given", judgements.c.lost == 1)
    .values(lost=0)
)
_MENDED = Prepared(delete(failures).where(failures.c.at == bindparam("at"), failures.c.name == bindparam("name")))
_PLACES = Prepared(select(addresses.c.kind, addresses.c.value).where(addresses.c.document == bindparam("document")))
_KEPT = Prepared(select(originals.c.document, originals.c.size).where(originals.c.document == bindparam("document")))
_ACTORS = Among(select(actors.c.id, actors.c.body), actors.c.id)
_NO_ACTORS = Among(delete(actors), actors.c.id)
_TAKES_PART = Among(select(event_actors.c.event).distinct(), event_actors.c.actor)
_NOT_REJECTED = Prepared(delete(rejected).where(rejected.c.document == bindparam("document")))
