"""Batches: long lists of values in SQL, a few hundred at a time."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Row, Select, Table, insert
from sqlalchemy.sql import ColumnElement

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
        yield from connection.execute(query.where(column.in_(some)))


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns.

    The statement is compiled once and the values handed to the driver as they are: with SQLAlchemy's own way each
    value is looked at again, which takes longer than SQLite's whole part.
    """
    if not rows:
        return
    columns = tuple(column.name for column in table.columns if column.name in rows[0])
    statement = _insert(table, columns, connection.dialect)
    connection.exec_driver_sql(statement, [tuple(row[name] for name in columns) for row in rows])


@cache
def _insert(table: Table, columns: tuple[str, ...], dialect: Dialect) -> str:
    return str(insert(table).compile(dialect=dialect, column_keys=list(columns)))


def delete_in(connection: Connection, statement: Delete, column: ColumnElement[Any], values: Collection[Any]) -> None:
    """Delete the rows whose column is one of the values."""
    for some in batched(values):
        connection.execute(statement.where(column.in_(some)))
