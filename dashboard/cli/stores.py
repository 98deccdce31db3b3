"""Stores: which timeline file a command means, opened for reading or for writing."""

import os
from typing import TYPE_CHECKING

from ingest.record.errors import StoreError

if TYPE_CHECKING:
    from ingest.record.store import Store

DEFAULT = "timeline.db"
DEMO = "timeline-demo.db"


def opened(where: str | None, *, create: bool = False, read_only: bool = False) -> "Store":
    """Open the store that ``--store`` or ``TIMELINE_STORE`` names, else the one of this folder.

    A store that may not be written is opened for reading; any other is brought up to this version's schema.

    Raises:
        StoreError: there is none (and it is not to be created), or it is no store.
    """
    from pathlib import Path

    from dashboard.cli.upgrading import hearing
    from ingest.record.store import open_store

    place = where or DEFAULT
    file = Path(place.removeprefix("sqlite:///"))
    there = "://" in str(file) or file.exists()
    if not create and not there:
        raise StoreError(
            f"there is no timeline at {place}", subject=place, hint="add documents first: timeline ingest PATH"
        )
    read_only = read_only or (file.exists() and not os.access(file, os.W_OK))
    return open_store(place, create=create, read_only=read_only, heard=hearing(file.name))


def who(typed: str | None) -> str:
    """Return the name a change is kept under: as typed, else the account's, else "command line"."""
    return typed or account() or "command line"


def account() -> str:
    """Return the name of the account of this machine, "" where it has none: nobody is called "command line"."""
    return os.environ.get("USER") or os.environ.get("USERNAME") or ""
