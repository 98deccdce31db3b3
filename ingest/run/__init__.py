"""Run: paths in, a filled store out, with a summary of what became of each document."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ingest import __version__
from ingest.actors import load_lexicon
from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.extraction import Failure
from ingest.record.store import Store
from ingest.run.gather import gather
from ingest.run.pool import extract_all
from ingest.run.progress import Progress, Stored, Summary
from ingest.run.resume import known_first
from ingest.run.writer import Told, write

__all__ = ["Progress", "Stored", "Summary", "ingest_paths", "ingest_sources"]


def ingest_paths(
    paths: Sequence[Path],
    *,
    store: Store,
    given: Given | None = None,
    retrieved: str,
    who: str = "command line",
    keep: bool = True,
    workers: int = 1,
    lexicon: Path | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read files and folders into the store; return what became of each.

    Args:
        paths: files, or folders walked in sorted order.
        store: where documents and events go; one transaction an item.
        given: what the caller says of every document (publication date, language, outlet).
        retrieved: the instant of this run in UTC, such as ``2024-03-06T08:00:00Z``.
        who: who says ``given``: it is kept as that person's judgement, which they can take back.
        keep: keep the bytes of each item in the store.
        workers: processes that read and extract; ids and order do not depend on their number.
        lexicon: a file of further actors.
        progress: called after each document, in input order.

    Nothing raises for a bad document: it is listed in ``Summary.failures`` and kept in the store.
    """
    told = given or Given()
    sources = gather(paths, retrieved=retrieved, declared=told.publisher or "")
    return ingest_sources(
        sources,
        store=store,
        given=told,
        retrieved=retrieved,
        who=who,
        keep=keep,
        workers=workers,
        lexicon=lexicon,
        progress=progress,
    )


def ingest_sources(
    sources: Iterable[Source | Failure],
    *,
    store: Store,
    given: Given | None = None,
    retrieved: str,
    who: str = "command line",
    keep: bool = True,
    workers: int = 1,
    lexicon: Path | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read sources that are in hand already (pasted text, samples) into the store, as ``ingest_paths`` does."""
    told = Told(given or Given(), who=who, at=retrieved)
    outcomes = extract_all(
        known_first(sources, store=store, extractor=__version__), given=told.given, workers=workers, lexicon=lexicon
    )
    return write(outcomes, store=store, told=told, lexicon=load_lexicon(lexicon), keep=keep, progress=progress)
