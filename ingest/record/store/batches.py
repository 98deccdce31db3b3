"""Batches: long lists of values in SQL, a few hundred at a time."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Row, Select, Table, Update, insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.compiler import SQLCompiler

SIZE = 500
"""Every SQLite takes at least 999 bound values in one statement."""


def batched(values: Collection[Any]) -> Iterator[list[Any]]:
    """Yield the values in sorted lists of at most ``SIZE``."""
    ordered = sorted(values)
    for start in range(0, len(ordered), SIZE):
        yield ordered[start : start + SIZE]


def rows_in(
    connection: Connection, query: Select[Any], column: ColumnElement[Any], values: Collection[Any]
) -> Iterator[Row[Any]]:
    """Yield the rows of a query whose column is one of the values."""
    for some in batched(values):
        # All at once: row by row SQLAlchemy takes three times as long.
        yield from connection.execute(query.where(column.in_(some))).all()


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns, two or more."""
    if rows:
        _write_all(connection, _compiled(table, tuple(rows[0]), connection.dialect), rows)


def update_all(connection: Connection, statement: Update, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run an update of two or more bound values, once for each row."""
    if rows:
        _write_all(connection, _compiled(statement, (), connection.dialect), rows)


def _write_all(connection: Connection, compiled: SQLCompiler, rows: Sequence[Mapping[str, Any]]) -> None:
    """Hand the values to the driver as they are.

    With SQLAlchemy's own way each value is looked at once more, which takes longer than SQLite's whole part.
    """
    values = list(map(itemgetter(*compiled.positiontup), rows)) if compiled.positiontup else [dict(row) for row in rows]
    send(connection, compiled.string, values, many=True)


def send(connection: Connection, statement: str, values: Any, *, many: bool = False) -> Any:  # noqa: ANN401 - the driver's
    """Have the driver itself run a statement, once or for many rows of values, and return its cursor.

    Raises:
        DBAPIError: what the driver raised, as SQLAlchemy raises it.
    """
    if not connection.in_transaction():
        connection.begin()
    return run(connection, statement, values, many=many)


def run(connection: Connection, statement: str, values: Any, *, many: bool = False) -> Any:  # noqa: ANN401 - the driver's
    """Do as ``send`` does, in a transaction or outside of one.

    Raises:
        DBAPIError: what the driver raised, as SQLAlchemy raises it.
    """
    cursor = connection.connection.cursor()
    try:
        if many:
            cursor.executemany(statement, values)
        else:
            cursor.execute(statement, values)
    except connection.dialect.loaded_dbapi.Error as error:
        base = connection.dialect.loaded_dbapi.Error
        raise DBAPIError.instance(statement, None, error, base, dialect=connection.dialect) from error
    return cursor


_COMPILED: dict[tuple[Table | Update, tuple[str, ...], str], SQLCompiler] = {}
"""Statements as one sort of database reads them, whichever store of it is open."""


def _compiled(writing: Table | Update, given: tuple[str, ...], dialect: Dialect) -> SQLCompiler:
    """Return an update, or the insert of the given columns into a table, compiled once."""
    key = (writing, given, dialect.name)
    found = _COMPILED.get(key)
    if found is None:
        if isinstance(writing, Table):
            columns = [column.name for column in writing.columns if column.name in given]
            found = insert(writing).compile(dialect=dialect, column_keys=columns)
        else:
            found = writing.compile(dialect=dialect)
        _COMPILED[key] = found
    return found


def delete_in(connection: Connection, statement: Delete, column: ColumnElement[Any], values: Collection[Any]) -> None:
    """Delete the rows whose column is one of the values."""
    for some in batched(values):
        connection.execute(statement.where(column.in_(some)))
