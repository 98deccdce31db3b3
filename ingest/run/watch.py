"""Watch: files of a folder that are new or changed, once nobody writes to them any more."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from ingest.run.gather import gather
from ingest.run.task import Place

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


def changes(
    look: Callable[[], Mapping[str, Stamp]], *, known: Mapping[str, Stamp], pause: Callable[[], None]
) -> Iterator[tuple[str, ...]]:
    """Yield after each pause the files, sorted, that differ from what is known and were the same twice in a row.

    A file that is still being written changes between two looks: it comes when it has settled. A file that is gone is
    not told of: what was read of it stays.
    """
    told = dict(known)
    before = dict(known)
    while True:
        pause()
        now = dict(look())
        settled = tuple(sorted(path for path, stamp in now.items() if before.get(path) == stamp != told.get(path)))
        told.update((path, now[path]) for path in settled)
        before = now
        yield settled


def stamps(paths: Sequence[Path]) -> dict[str, Stamp]:
    """Return the size and time of each file that these files, folders and patterns name."""
    found = {}
    for place in gather(paths, retrieved=""):
        if isinstance(place, Place):
            try:
                stat = Path(place.path).stat()
            except OSError:
                continue  # gone since; the next look will tell
            found[place.path] = (stat.st_size, stat.st_mtime_ns)
    return found
