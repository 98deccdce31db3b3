"""Prepared: statements compiled once and handed to the driver as they are.

A document takes some forty of them. SQLAlchemy's own way builds a statement anew each time, and looks at each value and
row of it: that takes many times as long as SQLite's whole part.
"""

from bisect import bisect_left
from collections import namedtuple
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Delete, Dialect, Insert, Select, TextClause, Update, bindparam
from sqlalchemy.sql import ColumnElement

from ingest.record.store.batches import SIZE, batched, send

Statement = Select[Any] | Insert | Update | Delete | TextClause
Value = str | int | None
Values = Mapping[str, Any]
Rows = list[Any]
"""Rows with an attribute for each column."""

_SIZES = (1, 4, 16, 64, 200, SIZE)
"""Lengths of lists that are compiled for; a shorter list is filled up with its last value."""
_NAMES = tuple(f"among_{number}" for number in range(SIZE))


class Prepared:
    """A statement whose bound parameters are given by name each time it is run."""

    def __init__(self, statement: Statement, *, columns: Sequence[str] | None = None) -> None:
        """``columns`` are those that an insert gives values to."""
        self._statement, self._columns = statement, columns
        self._forms: dict[str, _Form] = {}

    def rows(self, connection: Connection, values: Values | None = None, **further: Value) -> Rows:
        """Return the rows of a query."""
        return self._form(connection).fetch(connection, {**values, **further} if values else further)

    def first(self, connection: Connection, **values: Value) -> Any:  # noqa: ANN401 - as wide as a row of the query
        """Return the first row of a query, None if there is none."""
        return next(iter(self.rows(connection, values)), None)

    def scalar(self, connection: Connection, **values: Value) -> Any:  # noqa: ANN401 - as wide as the column
        """Return the first value of the first row of a query, None if there is none."""
        row = self.first(connection, **values)
        return None if row is None else row[0]

    def run(self, connection: Connection, values: Values | None = None, **further: Value) -> None:
        """Run a statement that writes."""
        self._form(connection).run(connection, {**values, **further} if values else further)

    def run_all(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Run a statement that writes, once for each row of values."""
        if rows:
            self._form(connection).run_all(connection, rows)

    def _form(self, connection: Connection) -> "_Form":
        name = connection.dialect.name
        form = self._forms.get(name)
        if form is None:
            form = self._forms[name] = _Form(self._statement, connection.dialect, self._columns)
        return form


class Among:
    """A query or a deletion of the rows whose column is one of some values, however many."""

    def __init__(self, statement: Select[Any] | Delete, column: ColumnElement[Any]) -> None:
        """Further bound parameters of the statement are given by name each time it is run."""
        self._statement, self._column = statement, column
        self._of: dict[int, Prepared] = {}

    def rows(self, connection: Connection, values: Collection[Any], **further: Value) -> Rows:
        """Return the rows of a query."""
        found: Rows = []
        for prepared, some in self._parts(values):
            found += prepared.rows(connection, some, **further)
        return found

    def run(self, connection: Connection, values: Collection[Any]) -> None:
        """Delete the rows."""
        for prepared, some in self._parts(values):
            prepared.run(connection, some)

    def _parts(self, values: Collection[Any]) -> Iterator[tuple[Prepared, dict[str, Any]]]:
        if not values:
            return
        for some in batched(values):
            size = _SIZES[bisect_left(_SIZES, len(some))]
            prepared = self._of.get(size)
            if prepared is None:
                among = self._column.in_([bindparam(name) for name in _NAMES[:size]])
                prepared = self._of[size] = Prepared(self._statement.where(among))
            some += some[-1:] * (size - len(some))
            yield prepared, dict(zip(_NAMES, some, strict=False))


class _Form:
    """A statement as one sort of database reads it."""

    def __init__(self, statement: Statement, dialect: Dialect, columns: Sequence[str] | None) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=None if columns is None else list(columns))
        self._text = compiled.string
        self._order = tuple(compiled.positiontup or ())
        self._fixed = {name: bind.value for bind, name in compiled.bind_names.items() if not bind.required}
        names = [str(column.key) for column in statement.selected_columns] if isinstance(statement, Select) else []
        # Where two columns of one name are asked for, the second goes without.
        row: Any = namedtuple("Row", names, rename=True)  # type: ignore[misc]
        self._row = row._make

    def fetch(self, connection: Connection, values: Values) -> Rows:
        return list(map(self._row, self.run(connection, values).fetchall()))

    def run(self, connection: Connection, values: Values) -> Any:  # noqa: ANN401 - the driver's cursor
        return send(connection, self._text, self._bound(values))

    def run_all(self, connection: Connection, rows: Sequence[Values]) -> None:
        send(connection, self._text, list(map(self._bound, rows)), many=True)

    def _bound(self, values: Values) -> Any:  # noqa: ANN401 - a list or a mapping, as the driver wants it
        whole = {**self._fixed, **values} if self._fixed else values
        return [whole[name] for name in self._order] if self._order else whole
