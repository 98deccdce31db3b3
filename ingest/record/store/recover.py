"""Recover: what can still be read of a damaged store, put into a new one, and its events made again.

What came in and what people decided is copied row by row; what can be derived is derived. The damaged file is not
touched: a copy of it is read.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Table, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from ingest.record.errors import BadValue, StoreError
from ingest.record.store import schema
from ingest.record.store.opening import migrate

KEPT = (
    schema.documents, schema.originals, schema.addresses, schema.identities, schema.reports, schema.rejected,
    schema.actors, schema.judgements, schema.judgement_reports, schema.event_parts, schema.failures, schema.views,
    schema.runs, schema.visits,
)  # fmt: skip
"""What is copied, in an order in which nothing comes before what it refers to; the rest is made of it."""

_STRIDE = 500
_GIVE_UP = 2**20
"""Row numbers passed over at once at most where a page of the file is unreadable."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """Rows read and rows known to be lost, by table; what a report or a link lost with its document counts as lost."""

    read: tuple[tuple[str, int], ...]
    lost: tuple[tuple[str, int], ...] = ()
    unreadable: tuple[str, ...] = ()
    """Tables of which a part could not be read: how much was in it nobody knows."""


def check_places(broken: Path, out: Path) -> None:
    """See that there is something to recover, and a free place for what comes of it.

    Raises:
        BadValue: the file is missing, or the place is taken.
    """
    if not broken.is_file():
        raise BadValue(f"there is no file at {broken}", subject=str(broken), hint="name the damaged timeline")
    if out.exists():
        raise BadValue(f"there is a file at {out} already", subject=str(out), hint="name a new one with --out")


def salvage(broken: Path, connection: Connection) -> Recovered:
    """Copy what can be read of a damaged store into a new, empty one; its events are still to be made.

    Raises:
        StoreError: nothing of the file can be read.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "damaged.db"
        for end in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{broken}{end}", f"{file}{end}")
        with closing(sqlite3.connect(file, isolation_level=None)) as source:
            source.text_factory = lambda data: data.decode("utf-8", errors="replace")
            # An older schema is brought up to date in the copy, if that can be read so far.
            with suppress(sqlite3.Error):
                migrate(source)
            return _salvage(source, connection, broken)


def _salvage(source: sqlite3.Connection, connection: Connection, broken: Path) -> Recovered:
    counts, unreadable = [], []
    for table in KEPT:
        try:
            columns = [row[1] for row in source.execute(f"PRAGMA table_info({table.name})")]
        except sqlite3.Error as error:
            mend = "take the latest backup; the documents can be added again"
            raise StoreError(f"nothing of {broken} can be read ({error})", subject=str(broken), hint=mend) from error
        shared = [column.name for column in table.columns if column.name in columns]
        read = 0
        for rows, whole in _rows(source, table.name, shared):
            read += _put(connection, table, [dict(zip(shared, row, strict=True)) for row in rows])
            if not whole and table.name not in unreadable:
                unreadable.append(table.name)
        counts.append((table.name, read))
    lost = _let_go(connection)
    _count_on(source, connection)
    return Recovered(tuple(counts), tuple((name, n) for name, n in lost if n), tuple(unreadable))


def _rows(source: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[tuple[list[Any], bool]]:
    """Yield the rows of a table some at a time, and whether nothing before them was unreadable."""
    if not columns:
        return
    names = ", ".join(columns)
    after, step, whole = -(2**62), _STRIDE, True
    while True:
        query = f"SELECT rowid, {names} FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT ?"
        try:
            found = source.execute(query, (after, step)).fetchall()
        except sqlite3.Error:
            whole = False
            if step > 1:
                step = 1
                continue
            jumped = _beyond(source, table, after)
            yield [], False
            if jumped is None:
                return
            after, step = jumped, _STRIDE
            continue
        if not found:
            yield [], whole
            return
        yield [row[1:] for row in found], whole
        after = found[-1][0]


def _beyond(source: sqlite3.Connection, table: str, after: int) -> int | None:
    """Return a row number after which rows can be read again, None if there is none."""
    start, stride = max(after, 0), 1
    while stride <= _GIVE_UP:
        try:
            query = f"SELECT rowid FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT 1"
            found = source.execute(query, (start + stride,)).fetchone()
        except sqlite3.Error:
            stride *= 2
            continue
        return None if found is None else int(found[0]) - 1
    return None


def _put(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> int:
    sound = [row for row in rows if _is_sound(table, row)]
    for row in sound:
        connection.execute(insert(table).values(row).on_conflict_do_nothing())
    return len(sound)


def _is_sound(table: Table, row: dict[str, Any]) -> bool:
    """Tell whether a row has all that its table asks for; a torn one may have nothing where something must be."""
    for column in table.columns:
        value = row.get(column.name)
        if value is None:
            if not column.nullable and not (column.primary_key and column.name not in row):
                return False
        elif column.type.python_type is int and not isinstance(value, int):
            return False
    return True


def _let_go(connection: Connection) -> list[tuple[str, int]]:
    """Take out what refers to nothing any more, and count it."""
    documents = select(schema.documents.c.id)
    reports, links = schema.reports, schema.judgement_reports
    ids = select(schema.identities.c.number)
    gone = [
        ("reports", delete(reports).where(reports.c.document.not_in(documents))),
        ("judgement_reports", delete(links).where(links.c.judgement.not_in(select(schema.judgements.c.id)))),
        ("event_parts", delete(schema.event_parts).where(schema.event_parts.c.event.not_in(ids))),
    ]
    lost = [(name, connection.execute(statement).rowcount) for name, statement in gone]
    connection.execute(update(reports).where(reports.c.event.not_in(ids)).values(event=None))
    lone = schema.identities.c.redirect.is_not(None) & schema.identities.c.redirect.not_in(ids)
    connection.execute(update(schema.identities).where(lone).values(redirect=None, gone=1))
    return lost


def _count_on(source: sqlite3.Connection, connection: Connection) -> None:
    """Let the store go on counting where the damaged one was, so that nobody takes an older revision for a newer."""
    seen = 0
    with suppress(sqlite3.Error, TypeError, ValueError):
        seen = int(source.execute("SELECT value FROM meta WHERE key = 'revision'").fetchone()[0])
    made = connection.execute(select(schema.judgements.c.made).order_by(schema.judgements.c.made.desc())).scalar()
    change = update(schema.meta).where(schema.meta.c.key == "revision")
    connection.execute(change.values(value=str(max(seen, made or 0))))
