"""Backup: a whole copy of a store in another file, made while others read and write."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ingest.record.errors import BadValue, StoreError
from ingest.record.store.opening import open_engine

PAGES = 2_000
"""Pages copied at a time (8 MB): between them others may write."""

Tell = Callable[[int, int], None]
"""Hears how many pages are copied, of how many."""


def copy_store(path: Path, out: Path, *, over: bool = False, tell: Tell | None = None) -> int:
    """Copy a store to a file as it stands at one moment; return the bytes of the copy.

    The copy is checked, and takes its name only when it is whole. ``over`` lets it take the place of a file.

    Raises:
        BadValue: the place is taken, or is the store itself.
        StoreError: there is no store, it is damaged, or the place cannot be written.
    """
    if out.exists() and path.exists() and out.samefile(path):
        raise BadValue("the copy would be the timeline itself", subject=str(out), hint="name another file")
    if out.exists() and not over:
        raise BadValue(f"there is a file at {out} already", subject=str(out), hint="name another, or add --over")
    open_engine(path, create=False, read_only=True).dispose()  # says so if it is no store of ours
    part = out.with_name(f"{out.name}.part")
    try:
        part.unlink(missing_ok=True)
        with closing(_reading(path)) as store, closing(sqlite3.connect(part)) as copy:
            store.backup(copy, pages=PAGES, progress=_hearing(tell))
            found = copy.execute("PRAGMA quick_check").fetchone()[0]
        if found != "ok":
            raise StoreError(f"{path} is damaged ({found})", subject=str(path), hint="see timeline recover --help")
        part.replace(out)
    except (OSError, sqlite3.Error) as error:
        mend = "see that the folder may be written and has room; of a damaged timeline: timeline recover"
        raise StoreError(f"{path} could not be copied to {out} ({error})", subject=str(out), hint=mend) from error
    finally:
        part.unlink(missing_ok=True)
    return out.stat().st_size


def _reading(path: Path) -> sqlite3.Connection:
    # In a folder that nobody may write SQLite cannot make its side files: then nobody writes the store either.
    still = "&immutable=1" if not os.access(path.absolute().parent, os.W_OK) else ""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{still}", uri=True, timeout=30.0)


def _hearing(tell: Tell | None) -> Callable[[int, int, int], None] | None:
    if tell is None:
        return None
    return lambda _, left, total: tell(total - left, total)
