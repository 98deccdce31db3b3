"""Scrub: what is deleted for good is gone from the file too, not only from the tables."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine

LARGE = 1 << 30
"""Bytes: a larger file is not written anew, which would take minutes; what was deleted just now is overwritten."""


@contextmanager
def overwriting(connection: Connection) -> Iterator[None]:
    """Have what is deleted meanwhile overwritten in the file."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    try:
        yield
    finally:
        connection.exec_driver_sql("PRAGMA secure_delete = OFF")


def scrub(engine: Engine, path: Path) -> None:
    """Write the file anew without what was ever deleted from it, and empty the log beside it.

    Where somebody reads or writes at this moment the log is emptied when they have done.
    """
    raw = engine.raw_connection()
    try:
        driver = raw.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        # Busy: the words themselves were overwritten in the transaction that deleted them.
        with suppress(sqlite3.OperationalError):
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            if path.stat().st_size < LARGE:
                driver.execute("VACUUM")
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        raw.close()
