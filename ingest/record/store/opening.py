"""Opening: from an address to an engine on a store of the right kind and version, or one line that says the mend.

A file that is no store of ours is never written to: it is looked at read-only first.
"""

import os
import sqlite3
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from ingest.record.errors import StoreError
from ingest.record.store.batches import run
from ingest.record.store.hearing import Heard, Told, part, unheard, untold
from ingest.record.store.schema import VERSION
from ingest.record.store.steps import STEPS

APPLICATION = 0x64746C31
"""Marks a SQLite file as a store of ours (``PRAGMA application_id``): "dtl1"."""

UP_TO_DATE = "bringing it up to date"
_LONG = 8
_BUSY_SECONDS = 30.0
_MAGIC = b"SQLite format 3\x00"


def to_path(url_or_path: str | Path) -> Path:
    """Return the file of a store's address.

    Raises:
        StoreError: the address is of a database this version cannot keep a store in.
    """
    text = str(url_or_path)
    if text.startswith("sqlite:///"):
        return Path(text.removeprefix("sqlite:///"))
    if "://" in text:
        scheme = text.partition("://")[0]
        raise StoreError(f"a store on {scheme} cannot be opened yet", subject=text, hint="give a path, timeline.db")
    return Path(text)


def open_engine(path: Path, *, create: bool, read_only: bool, heard: Heard = unheard) -> Engine:
    """Return an engine on the store, made or brought up to date as needed; ``heard`` is told how far that is.

    Raises:
        StoreError: the place cannot be used, is no store, or is of a later version.
    """
    fresh = _is_fresh(path)
    if fresh and (read_only or not create):
        raise StoreError(f"there is no timeline at {path}", subject=str(path), hint="run timeline ingest first")
    if fresh:
        _check_place(path)
    else:
        _check_ours(path)
    engine = _engine(path, read_only=read_only)
    try:
        _bring_up(engine, path, fresh=fresh, read_only=read_only, heard=unheard if fresh else heard)
    except (sqlite3.Error, SQLAlchemyError) as error:
        engine.dispose()
        raise _unusable(path, error) from error
    except StoreError:
        engine.dispose()
        raise
    return engine


def _is_fresh(path: Path) -> bool:
    try:
        if path.is_dir():
            raise StoreError(f"{path} is a folder", subject=str(path), hint="name a file in it, such as timeline.db")
        return not path.exists() or path.stat().st_size == 0
    except OSError as error:
        raise _unusable(path, error) from error


def _check_place(path: Path) -> None:
    if not path.absolute().parent.is_dir():
        folder = path.absolute().parent
        raise StoreError(f"there is no folder {folder}", subject=str(path), hint="make it, or name another place")


def _check_ours(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise _unusable(path, error) from error
    mend = "name another file with --store; this one was left as it is"
    if not head.startswith(_MAGIC):
        raise StoreError(f"{path} is not a timeline", subject=str(path), hint=mend)
    # Bytes 68 to 71 of a SQLite file are its application id: no connection is needed to see whose it is.
    if int.from_bytes(head[68:72], "big") != APPLICATION:
        raise StoreError(f"{path} is a database of another program", subject=str(path), hint=mend)


def _engine(path: Path, *, read_only: bool) -> Engine:
    address = path.absolute().as_uri() + (_reading_only(path) if read_only else "?mode=rwc")

    def connect() -> sqlite3.Connection:
        # Transactions are begun by us alone (isolation_level None), so that a writer can take its lock at once.
        connection = sqlite3.connect(
            address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        connection.execute(f"PRAGMA busy_timeout = {int(_BUSY_SECONDS * 1000)}")
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=56, pool_timeout=_BUSY_SECONDS
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        run(connection, "BEGIN IMMEDIATE" if writing else "BEGIN", ())

    return engine


def _reading_only(path: Path) -> str:
    """Return how SQLite is to open a file for reading: it needs a writable folder, unless nobody can write at all."""
    nobody_writes = not os.access(path.absolute().parent, os.W_OK) and not Path(f"{path}-wal").exists()
    return "?mode=ro&immutable=1" if nobody_writes else "?mode=ro"


def _bring_up(engine: Engine, path: Path, *, fresh: bool, read_only: bool, heard: Heard) -> None:
    raw = engine.raw_connection()
    try:
        driver = raw.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        found = driver.execute("PRAGMA user_version").fetchone()[0]
        if found > VERSION:
            raise StoreError(
                f"{path} was written by a later version (schema {found}; this program reads {VERSION})",
                subject=str(path),
                hint="update the program; the file was left as it is",
            )
        if found == VERSION:
            return
        if read_only:
            raise StoreError(
                f"{path} has schema {found}, this program reads {VERSION}",
                subject=str(path),
                hint="open it once without --read-only to bring it up to date",
            )
        if fresh:
            driver.execute(f"PRAGMA application_id = {APPLICATION}")
            driver.execute("PRAGMA journal_mode = WAL")
        migrate(driver, told=partial(heard, UP_TO_DATE))
    finally:
        raw.close()


def migrate(driver: sqlite3.Connection, *, told: Told = untold) -> None:
    """Take the steps a store lacks, all in one transaction; two processes at once do it once.

    ``told`` hears how much is done: what goes through all rows in Python counts as many plain statements.
    """
    driver.execute("BEGIN IMMEDIATE")
    try:
        found = driver.execute("PRAGMA user_version").fetchone()[0]
        lacking = [statement for step in STEPS[found:] for statement in step]
        weights = [1 if isinstance(statement, str) else _LONG for statement in lacking]
        for place, statement in enumerate(lacking):
            before, after = (sum(weights[:end]) / sum(weights) for end in (place, place + 1))
            if isinstance(statement, str):
                driver.execute(statement)
            else:
                statement(driver, part(told, before, after))
            told(after)
        driver.execute(f"PRAGMA user_version = {max(found, len(STEPS))}")
    except BaseException:
        driver.execute("ROLLBACK")
        raise
    driver.execute("COMMIT")


def _unusable(path: Path, error: Exception) -> StoreError:
    return StoreError(
        f"{path} cannot be used ({error})", subject=str(path), hint="see that it may be read and written, and the disk"
    )
