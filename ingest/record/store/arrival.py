"""Arrival: an item of a run comes in, with what the run says of it; and what a file no longer holds goes."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, or_, select
from sqlalchemy.sql import ColumnElement

from ingest.record.document import Address, Given
from ingest.record.errors import RemovedForGood
from ingest.record.extraction import Extraction
from ingest.record.judgement import Judgement
from ingest.record.store.batches import rows_in
from ingest.record.store.given import BY_HAND, effective, lay_over, said_over
from ingest.record.store.judge import judge
from ingest.record.store.judged import is_judged
from ingest.record.store.reach import Touched
from ingest.record.store.removed import removed
from ingest.record.store.save import Came, save, supersede
from ingest.record.store.schema import addresses, documents, failures


@dataclass(frozen=True, slots=True)
class Arrival:
    """How an item came in.

    ``said`` is what the run says of it (field -> value, ready for JSON), ``who`` and when (``at``): judgements.
    ``shared`` are places of the whole file it came in with others, ``beside`` the ids of what the run has seen so far:
    these are no versions of one another. ``still`` tells whether a file is there. ``again`` takes a document that was
    removed for good.
    """

    said: Mapping[str, Any]
    who: str
    at: str
    shared: frozenset[Address] = frozenset()
    beside: Collection[str] = ()
    still: Callable[[str], bool] = bool
    again: bool = False


def arrive(
    connection: Connection, extraction: Extraction, original: bytes | None, arrival: Arrival, revision: int
) -> Came:
    """Write an item and what the run says of it; a person's word stands until the run says otherwise.

    Raises:
        RemovedForGood: somebody removed the document, and nobody says that it is to be taken again.
    """
    name = extraction.document.id
    known = is_judged(connection, name)
    if known and not arrival.again and (gone := removed(connection, name)) is not None:
        raise RemovedForGood(document=name, who=gone.who, at=gone.at)
    stands = effective(connection, name) if known else {}
    said = _as_json(dict(arrival.said))
    new = {
        field: value for field, value in said.items() if said_over(stands, {field: value})[field] != stands.get(field)
    }
    # Somebody may have corrected the document since it was looked up: then what stands is the better reading.
    anew = extraction.document.given == lay_over(Given(), said_over(stands, new))
    came = save(
        connection,
        extraction,
        original,
        anew=anew,
        shared=arrival.shared,
        beside=arrival.beside,
        still=arrival.still,
        judged=known,
    )
    if came.document == name:
        for field, value in new.items():
            told = Judgement(
                who=arrival.who, at=arrival.at, verb="given", subject=name, field=field, value=json.dumps(value)
            )
            judge(connection, told, revision, by_run=field not in BY_HAND)
    return came


def _as_json(value: Any) -> Any:  # noqa: ANN401 -- JSON has no narrower type
    return json.loads(json.dumps(value))


def mended(connection: Connection, at: str, failed: Collection[str]) -> list[tuple[str, str]]:
    """Return the failures listed at a file that it no longer has, each by place and name."""
    query = select(failures.c.at, failures.c.name).where(_at_or_under(failures.c.at, at))
    return [(row.at, row.name) for row in connection.execute(query) if row.name not in failed]


def forget(connection: Connection, listed: Collection[tuple[str, str]]) -> None:
    """Take failures off the list."""
    for at, name in listed:
        connection.execute(delete(failures).where(failures.c.at == at, failures.c.name == name))


@dataclass(frozen=True, slots=True)
class Left:
    """The documents that a file, or a part of it, no longer gives: ``gone``, and those that are ``elsewhere`` too."""

    gone: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()


def missing(connection: Connection, at: str, seen: Collection[str]) -> Left:
    """Return the documents that a file, or a part of it, gave and that are not among those seen in it now.

    A feed shows the latest of what it has: what is no longer in it is not taken back.
    """
    query = (
        select(documents.c.id)
        .join(addresses, addresses.c.document == documents.c.id)
        .where(documents.c.superseded.is_(None), documents.c.kind != "feed", addresses.c.kind == "path")
        .where(_at_or_under(addresses.c.value, at))
    )
    names = set(connection.execute(query).scalars()) - set(seen)
    if not names:
        return Left()
    places = select(addresses.c.document, addresses.c.value).where(addresses.c.kind == "path")
    elsewhere = {
        row.document
        for row in rows_in(connection, places, addresses.c.document, names)
        if row.value != at and not row.value.startswith((f"{at}!/", f"{at}#"))
    }
    return Left(frozenset(names - elsewhere), frozenset(elsewhere))


def depart(connection: Connection, names: Collection[str], at: str) -> None:
    """Note that documents are no longer at a place: what comes there next is no version of them."""
    for name in names:
        there = (addresses.c.document == name) & (addresses.c.kind == "path") & _at_or_under(addresses.c.value, at)
        connection.execute(delete(addresses).where(there))


def end_of(connection: Connection, names: Collection[str], at: str) -> Touched:
    """Let documents give way to the version of their file that no longer has them; they stay, as older versions."""
    touched = Touched()
    supersede(connection, names, at, touched)
    return touched


def _at_or_under(column: ColumnElement[str], at: str) -> ColumnElement[bool]:
    # As ranges, which the index on values serves; "0" follows "/", "$" follows "#".
    return or_(
        column == at,
        column.between(f"{at}!/", f"{at}!0") & (column != f"{at}!0"),
        column.between(f"{at}#", f"{at}$") & (column != f"{at}$"),
    )
