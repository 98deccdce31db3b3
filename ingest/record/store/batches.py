"""Batches: long lists of values in SQL, a few hundred at a time."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, Delete, Row, Select
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


def delete_in(connection: Connection, statement: Delete, column: ColumnElement[Any], values: Collection[Any]) -> None:
    """Delete the rows whose column is one of the values."""
    for some in batched(values):
        connection.execute(statement.where(column.in_(some)))
