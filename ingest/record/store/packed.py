"""Packed: whole columns of a table as arrays, thousands of rows handed over as one text.

A million rows come so in a second or two; as rows of Python values they take ten.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, String, func, literal, select

Ints = NDArray[np.int64]
Condition = ColumnElement[bool]
_BETWEEN = "\x1f"
"""Stands between words; no word of ours has it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is read of each row, by name: whole numbers, fractions, and words, where null is ""."""

    ints: Mapping[str, ColumnElement[Any]]
    words: Mapping[str, ColumnElement[Any]]
    floats: Mapping[str, ColumnElement[Any]]


@dataclass(frozen=True, slots=True)
class Packed:
    """The columns of some rows, all equally long."""

    numbers: Mapping[str, NDArray[Any]]
    words: Mapping[str, Sequence[str]]


def packed(connection: Connection, wanted: Wanted, parts: Iterable[Condition]) -> Iterator[Packed]:
    """Yield the columns of the rows of each condition, in no order, but one and the same for all of its columns."""
    numbers = {**wanted.ints, **wanted.floats}
    texts = [func.group_concat(column) for column in numbers.values()]
    texts += [func.group_concat(func.ifnull(column, ""), _BETWEEN) for column in wanted.words.values()]
    for part in parts:
        count, *found = connection.execute(select(func.count(), *texts).where(part)).one()
        if not count:
            continue
        columns = {
            name: np.fromstring(text, dtype=np.float64 if name in wanted.floats else np.int64, sep=",")
            for name, text in zip(numbers, found, strict=False)
        }
        words = {name: text.split(_BETWEEN) for name, text in zip(wanted.words, found[len(numbers) :], strict=True)}
        if all(len(column) == count for column in (*columns.values(), *words.values())):
            yield Packed(columns, words)
        else:
            yield _by_rows(connection, wanted, part)


def sequence(
    connection: Connection, column: ColumnElement[int], *, where: Condition, order: ColumnElement[Any]
) -> Ints:
    """Return the whole numbers of a column in an order."""
    ordered = select(column.label("one")).where(where).order_by(order).subquery()
    text = connection.execute(select(func.group_concat(ordered.c.one))).scalar()
    found: Ints = np.fromstring(text or "", dtype=np.int64, sep=",")
    return found


def _by_rows(connection: Connection, wanted: Wanted, part: Condition) -> Packed:
    """Return the same row by row: some word holds what should stand between words."""
    columns = [*wanted.ints.values(), *wanted.floats.values()]
    words = [func.ifnull(column, literal("", String)) for column in wanted.words.values()]
    rows = connection.execute(select(*columns, *words).where(part)).all()
    turned = list(zip(*rows, strict=True))
    names = (*wanted.ints, *wanted.floats)
    return Packed(
        {name: np.array(values, dtype=np.float64 if name in wanted.floats else np.int64)
         for name, values in zip(names, turned, strict=False)},
        dict(zip(wanted.words, turned[len(names) :], strict=True)),
    )  # fmt: skip
