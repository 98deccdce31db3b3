"""Save: one extraction into the store, whole or not at all; the same again changes nothing."""

import zlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from ingest.record import wire
from ingest.record.actor import Actor
from ingest.record.document import Address, Document, Given
from ingest.record.extraction import Extraction
from ingest.record.store.added import gone_with, with_added
from ingest.record.store.batches import delete_in, insert_all, rows_in
from ingest.record.store.given import effective, knows_less
from ingest.record.store.reach import Touched
from ingest.record.store.rows import document_row, keepable, short_hash, to_document
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
) -> Came:
    """Write an extraction.

    Identical text fetched from a link that a document is known by attaches to that document. New bytes at a known link
    or path supersede the document that was there; ``shared``, ``beside`` and ``still`` are those of ``Arrival``.
    """
    document = _with_note(extraction.document, original)
    own = _as_kept(a for a in document.addresses if a not in shared)
    document = replace(document, name=keepable(document.name), addresses=_as_kept(document.addresses))
    known = _row(connection, document.id) or _same_text(connection, document)
    bodies = {report.id: wire.pack(report) for report in extraction.reports}
    digest = _digest(extraction, bodies.values())
    back = known is not None and known.id == document.id and _is_back(connection, known, own, beside)
    if known is not None and not back:
        attached = add_addresses(connection, known.id, document.addresses)
        if known.id != document.id or known.digest == digest or (not anew and _older(connection, known, document)):
            _keep_original(connection, known.id, original)
            _not_failed(connection, document)
            return Came(known.id, False, Touched() if attached else None)
    touched = Touched()
    _write_document(connection, document, digest, known, back=back)
    add_addresses(connection, document.id, document.addresses)
    _keep_original(connection, document.id, original)
    write_actors(connection, extraction.actors, touched)
    # What a newer version has taken the place of can be read again, but takes nobody's place and makes no event.
    live = known is None or known.superseded is None or back
    # One that is there already has taken the place that was its own.
    comes = known is None or back
    superseded = _superseded(connection, document, own, beside=beside, still=still) if comes else set()
    for name in superseded:
        connection.execute(update(documents).where(documents.c.id == name).values(superseded=document.id))
    former = take_out(connection, document.id, superseded, touched)
    told = with_added(connection, document, extraction.reports) if live else extraction.reports
    bodies |= {report.id: wire.pack(report) for report in told if report.id not in bodies}
    put_in(connection, told, bodies, former, touched, live=live)
    _write_rejected(connection, extraction)
    _not_failed(connection, document)
    return Came(document.id, known is None, touched, changed=known is not None, replaced=len(superseded))


def _as_kept(given: Iterable[Address]) -> tuple[Address, ...]:
    return tuple(Address(a.kind, keepable(a.value)) for a in given)


def supersede(connection: Connection, names: Collection[str], by: str, touched: Touched) -> None:
    """Let documents give way: they stay with their reports, and make no event any more."""
    for name in names:
        connection.execute(update(documents).where(documents.c.id == name).values(superseded=by))
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
    places = ["", *(keepable(a.value) for a in document.addresses)]
    name = keepable(document.name)
    connection.execute(delete(failures).where(failures.c.at.in_(places), failures.c.name == name))


def _row(connection: Connection, document: str) -> Row[Any] | None:
    return connection.execute(select(documents).where(documents.c.id == document)).first()


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


def _digest(extraction: Extraction, bodies: Iterable[str]) -> str:
    """Return a digest of all that extraction gave; where and when the item was found is no part of it."""
    plain = replace(extraction.document, retrieved="", addresses=(), name="", suggested="")
    return short_hash("\n".join((wire.pack(plain), *bodies, *map(wire.pack, extraction.rejected))))


def _with_note(document: Document, original: bytes | None) -> Document:
    if original is None or len(original) <= KEEP_BYTES:
        return document
    note = f"The original ({len(original) / 1024 / 1024:.0f} MB) is too large to keep here: its place and hash are."
    return document if note in document.notes else replace(document, notes=(*document.notes, note))


def _write_document(
    connection: Connection, document: Document, digest: str, known: Row[Any] | None, *, back: bool
) -> None:
    if known is None:
        connection.execute(insert(documents).values(document_row(replace(document, addresses=()), digest)))
        waiting = (judgements.c.subject == document.id) & (judgements.c.verb == "given")
        connection.execute(update(judgements).where(waiting, judgements.c.lost == 1).values(lost=0))
        return
    # When an item was first fetched and by which name stays.
    kept = to_document(known.body)
    suggested = "" if document.created else document.suggested or kept.suggested
    document = replace(document, addresses=(), retrieved=kept.retrieved or document.retrieved, name=kept.name)
    document = replace(document, suggested=suggested)
    row = {**document_row(document, digest), "superseded": None if back else known.superseded}
    connection.execute(update(documents).where(documents.c.id == document.id).values(row))


def add_addresses(connection: Connection, document: str, given: Iterable[Address]) -> bool:
    """Note where a document was found; tell whether any place was not known yet."""
    query = select(addresses.c.kind, addresses.c.value).where(addresses.c.document == document)
    known = {(row.kind, row.value) for row in connection.execute(query)}
    new = [
        {"document": document, "kind": kind, "value": value}
        for kind, value in dict.fromkeys((a.kind, keepable(a.value)) for a in given)
        if (kind, value) not in known
    ]
    if new:
        connection.execute(insert(addresses), new)
    return bool(new)


def _keep_original(connection: Connection, document: str, original: bytes | None) -> None:
    if original is None:
        return
    if connection.execute(select(originals.c.document).where(originals.c.document == document)).first():
        return
    kept = zlib.compress(original, 6) if len(original) <= KEEP_BYTES else None
    row = {"document": document, "data": kept, "size": len(original), "sha256": sha256(original).hexdigest()}
    connection.execute(insert(originals).values(row))


def write_actors(connection: Connection, given: Sequence[Actor], touched: Touched) -> None:
    """Keep a copy of each actor; the events of one that is new or another now are read anew."""
    known = {row.id: row.body for row in rows_in(connection, select(actors), actors.c.id, {a.id for a in given})}
    rows = {a.id: {"id": a.id, "kind": a.kind, "name": a.name, "body": wire.pack(a)} for a in given}
    changed = {name for name, row in rows.items() if known.get(name) != row["body"]}
    delete_in(connection, delete(actors), actors.c.id, changed & known.keys())
    insert_all(connection, actors, [rows[name] for name in rows if name in changed])
    query = select(event_actors.c.event).distinct()
    touched.events.update(row.event for row in rows_in(connection, query, event_actors.c.actor, changed))


def _superseded(
    connection: Connection,
    document: Document,
    own: Sequence[Address],
    *,
    beside: Collection[str] | None,
    still: Callable[[str], bool],
) -> set[str]:
    """Return the documents whose place this one takes: the one that was at its link or path before.

    Where several live at one address (articles of one export), or one came with the same fetch, they are no versions
    of one another. One that is at another path as well only leaves this one. The entry of a feed, which is a beginning
    and may be anybody's, takes no page's place; the page takes the entry's.
    """
    places = {(a.kind, a.value) for a in own if a.kind in ("url", "path")}
    query = (
        select(
            documents.c.id, documents.c.retrieved, documents.c.kind.label("sort"), addresses.c.kind, addresses.c.value
        )
        .join(addresses, addresses.c.document == documents.c.id)
        .where(documents.c.superseded.is_(None), documents.c.id != document.id)
    )
    there: dict[tuple[str, str], list[Row[Any]]] = defaultdict(list)
    for row in rows_in(connection, query, addresses.c.value, {value for _, value in places}):
        if (row.kind, row.value) in places:
            there[row.kind, row.value].append(row)
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for place, rows in there.items():
        entries = [row for row in rows if row.sort == "feed"]
        pages = [row for row in rows if row.sort != "feed"] if document.kind != "feed" else []
        for alone in (entries, pages):
            if len(alone) == 1 and not _together(alone[0], document, beside):
                found[alone[0].id].add(place)
    return {name for name, shared in found.items() if not _moves_out(connection, name, shared, still)}


def _together(row: Row[Any], document: Document, beside: Collection[str] | None) -> bool:
    """Tell whether two documents came in with one run; without a run, with one fetch."""
    return bool(row.retrieved == document.retrieved) if beside is None else row.id in beside


def _moves_out(
    connection: Connection, document: str, shared: set[tuple[str, str]], still: Callable[[str], bool]
) -> bool:
    """Tell whether a document is at another path still; then it is no longer at these."""
    if any(kind != "path" for kind, _ in shared):
        return False
    gone = {value for _, value in shared}
    query = select(addresses.c.value).where(addresses.c.document == document, addresses.c.kind == "path")
    if not any(still(value) for value in connection.execute(query).scalars().all() if value not in gone):
        return False
    for value in gone:
        place = (addresses.c.document == document) & (addresses.c.kind == "path") & (addresses.c.value == value)
        connection.execute(delete(addresses).where(place))
    return True


def _write_rejected(connection: Connection, extraction: Extraction) -> None:
    document = extraction.document.id
    connection.execute(delete(rejected).where(rejected.c.document == document))
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
