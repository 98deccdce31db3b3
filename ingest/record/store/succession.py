"""Succession: which documents a new one takes the place of, by the link or path they were found at."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select

from ingest.record.document import Address, Document
from ingest.record.store.prepared import Among
from ingest.record.store.schema import addresses, documents


def succeeded(
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
    there: dict[tuple[str, str], list[Row[Any]]] = defaultdict(list)
    for row in _AT_PLACES.rows(connection, {value for _, value in places}, document=document.id):
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


_AT_PLACES = Among(
    select(documents.c.id, documents.c.retrieved, documents.c.kind.label("sort"), addresses.c.kind, addresses.c.value)
    .join(addresses, addresses.c.document == documents.c.id)
    .where(documents.c.superseded.is_(None), documents.c.id != bindparam("document")),
    addresses.c.value,
)
