"""Lines: the processes that read documents for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.run import Limits, Line


@contextmanager
def reading(*, workers: int | None = 1, limits: "Limits | None" = None) -> "Iterator[Line]":
    """Give what reads and extracts documents, each under its limits, for as long as a command runs.

    Without a number of workers there is one a processor.
    """
    from ingest.run import Pool

    with Pool(workers or cores(), limits=limits) as pool:
        yield pool


def limits(*, seconds: float, megabytes: int) -> "Limits":
    """Return the limits of an item as typed."""
    from ingest.run import Limits

    return Limits(seconds=seconds, memory=megabytes * 1024 * 1024)


def cores() -> int:
    """Return how many processors this program may use."""
    import psutil

    try:
        return max(1, len(psutil.Process().cpu_affinity()))
    except (AttributeError, psutil.Error):  # macOS does not tell
        return max(1, psutil.cpu_count() or 1)
