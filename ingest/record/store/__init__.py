"""The store: the record kept in SQLite through SQLAlchemy Core."""

from pathlib import Path

from ingest.record.answers import Counts, Facets, Job, Saved, SavedView, Tally
from ingest.record.store.arrival import Arrival
from ingest.record.store.hearing import Heard, unheard
from ingest.record.store.opening import to_path
from ingest.record.store.store import Store

__all__ = ["Arrival", "Counts", "Facets", "Job", "Saved", "SavedView", "Store", "Tally", "open_store"]


def open_store(
    url_or_path: str | Path, *, create: bool = True, read_only: bool = False, heard: Heard = unheard
) -> Store:
    """Open the store at a path (``timeline.db``) or address (``sqlite:///timeline.db``).

    A store of an earlier version is brought up to date first, which takes minutes where it is large; ``heard`` is told
    what is done and how far it is.

    Raises:
        StoreError: there is none and ``create`` is off, it is no store of ours, it was written by a later version, or
            the place cannot be used; a file that is not ours is left as it is.
    """
    return Store(to_path(url_or_path), create=create, read_only=read_only, heard=heard)
