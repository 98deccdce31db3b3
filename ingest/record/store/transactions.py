"""Transactions: connections to a store, to read one state of it or to write alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, OperationalError, ProgrammingError

from ingest.record.errors import StoreError
from ingest.record.store.hearing import Heard, unheard
from ingest.record.store.opening import open_engine
from ingest.record.store.prepared import Prepared
from ingest.record.store.schema import meta


class Transactions:
    """An open store file; close it, or use it in a ``with`` block.

    Writers take their lock at once and wait for one another; readers are never blocked and see one revision.
    """

    def __init__(self, path: Path, *, create: bool, read_only: bool, heard: Heard = unheard) -> None:
        self.path = path
        self.url = f"sqlite:///{path}"
        self.read_only = read_only
        self._engine = open_engine(path, create=create, read_only=read_only, heard=heard)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.read_only:
            mend = "leave out --read-only, or see that the file may be written"
            raise StoreError(f"{self.path} is open for reading only", subject=str(self.path), hint=mend)
        with self._translated(), self._engine.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, DatabaseError) as error:
            if isinstance(error, IntegrityError | ProgrammingError | DataError):
                # Not the disk's fault but ours: to be seen as it is.
                raise
            if "readonly" in str(error.orig):
                raise StoreError(
                    f"{self.path} may not be written", subject=str(self.path), hint="see who may write the file"
                ) from error
            raise StoreError(
                f"{self.path} could not be read or written ({error.orig})",
                subject=str(self.path),
                hint="see that the disk has room and that the file is whole: timeline verify",
            ) from error


def current_revision(connection: Connection) -> int:
    """Return the number of transactions that changed anything."""
    return int(_REVISION.scalar(connection))


def next_revision(connection: Connection, *, after: int | None = None) -> int:
    """Count a transaction that changes something, and return its number; ``after`` is the current one, where known."""
    revision = (current_revision(connection) if after is None else after) + 1
    _COUNTED.run(connection, now=str(revision))
    return revision


_REVISION = Prepared(select(meta.c.value).where(meta.c.key == "revision"))
_COUNTED = Prepared(update(meta).where(meta.c.key == "revision").values(value=bindparam("now")))
