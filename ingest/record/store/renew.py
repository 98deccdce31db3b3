"""Renew: events made again by a program whose rules for making them are others than those of the store.

The rules change oftener than the tables do: a store says which it was derived by.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from ingest.record.store.batches import SIZE, delete_in
from ingest.record.store.hearing import Told, untold
from ingest.record.store.reach import Touched, write_keys
from ingest.record.store.rederive import rederive
from ingest.record.store.rows import to_report
from ingest.record.store.schema import documents, meta, report_keys, reports
from ingest.record.traits import pack, traits

RULES = "7"
"""Raised by one whenever traits, sameness or telling give something else for the same reports."""

_AT_ONCE = 2000
"""Reports whose events are made again in one go, or those of one document: memory holds no more."""


def is_due(connection: Connection) -> bool:
    """Tell whether the events of a store were made by other rules than these."""
    return connection.execute(select(meta.c.value).where(meta.c.key == "rules")).scalar() != RULES


def renew(connection: Connection, revision: int, *, told: Told = untold) -> None:
    """Make all events of a store again by the rules of this program; ids and judgements stay.

    ``told`` hears how much is done.
    """
    standing = select(documents.c.id).where(documents.c.superseded.is_(None)).order_by(documents.c.number)
    names = list(connection.execute(standing).scalars())
    count = select(reports.c.document, func.count()).group_by(reports.c.document)
    sizes: dict[str, int] = {row[0]: row[1] for row in connection.execute(count)}
    done, every = 0, 2 * max(1, sum(sizes.get(name, 0) for name in names))
    for name in names:
        _renew_traits(connection, name)
        done += sizes.get(name, 0)
        told(done / every)
    for batch in _batches(names, sizes):
        some = select(reports.c.id).where(reports.c.document.in_(batch))
        query = select(reports.c.event).where(reports.c.id.in_(some), reports.c.event.is_not(None))
        touched = Touched(
            reports=set(connection.execute(some).scalars()), events=set(connection.execute(query).scalars())
        )
        rederive(connection, touched, revision)
        done += sum(sizes.get(name, 0) for name in batch)
        told(done / every)
    connection.execute(delete(meta).where(meta.c.key == "rules"))
    connection.execute(insert(meta).values(key="rules", value=RULES))


def _batches(names: Sequence[str], sizes: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield documents in order, as many at once as have so many reports together."""
    batch: list[str] = []
    held = 0
    for name in names:
        if batch and (held + sizes.get(name, 0) > _AT_ONCE or len(batch) == SIZE):
            yield batch
            batch, held = [], 0
        batch.append(name)
        held += sizes.get(name, 0)
    if batch:
        yield batch


def _renew_traits(connection: Connection, document: str) -> None:
    query = select(reports.c.number, reports.c.body, reports.c.event).where(reports.c.document == document)
    rows = list(connection.execute(query.order_by(reports.c.place)))
    if not rows:
        return
    found = traits([to_report(row.body) for row in rows])
    change = update(reports).where(reports.c.number == bindparam("at"))
    change = change.values(trait=bindparam("now"), block=bindparam("within"), event=bindparam("of"))
    values = [
        {"at": row.number, "now": pack(t), "within": t.block or None, "of": row.event if t.block else None}
        for row, t in zip(rows, found, strict=True)
    ]
    connection.execute(change, values)
    delete_in(connection, delete(report_keys), report_keys.c.report, [row.number for row in rows])
    write_keys(connection, [(row.number, t) for row, t in zip(rows, found, strict=True) if t.block])
