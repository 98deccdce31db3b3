"""Run: paths in, a filled store out, with a summary of what became of each document."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.extraction import Failure
from ingest.record.own_actors import OwnActors
from ingest.record.run import RunReport
from ingest.record.store import Store
from ingest.run.gather import gather
from ingest.run.here import Here, Line
from ingest.run.pool import Pool
from ingest.run.progress import Progress, Stored, Summary
from ingest.run.task import Ended, Input, Limits, Passed, Place, Task
from ingest.run.writer import Told, write

__all__ = ["Here", "Limits", "Line", "Pool", "Progress", "Stored", "Summary", "ingest_paths", "ingest_sources"]


def ingest_paths(
    paths: Sequence[Path],
    *,
    store: Store,
    line: Line,
    given: Given | None = None,
    retrieved: str,
    who: str = "command line",
    keep: bool = True,
    again: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Read files and folders into the store; return what became of each.

    Args:
        paths: files, patterns, or folders walked in sorted order.
        store: where documents and events go; one transaction an item.
        line: what reads and extracts them, ``Pool`` or ``Here``; ids and order do not depend on it.
        given: what the caller says of every document (publication date, language, outlet).
        retrieved: the instant of this run in UTC, such as ``2024-03-06T08:00:00Z``.
        who: who says ``given``: it is kept as that person's judgement, which they can take back.
        keep: keep the bytes of each item in the store.
        again: take documents again that somebody removed for good; else they are passed over, and it is said.
        progress: called after each document, in input order.

    Nothing raises for a bad document: it is listed in ``Summary.failures`` and kept in the store.
    """
    told = given or Given()
    sources = gather(paths, retrieved=retrieved, declared=told.publisher or "")
    return ingest_sources(
        sources,
        store=store,
        line=line,
        given=told,
        retrieved=retrieved,
        who=who,
        keep=keep,
        again=again,
        progress=progress,
        what=[str(path) for path in paths],
    )


def ingest_sources(
    sources: Iterable[Source | Place | Failure | Passed],
    *,
    store: Store,
    line: Line,
    given: Given | None = None,
    retrieved: str,
    who: str = "command line",
    keep: bool = True,
    again: bool = False,
    progress: Progress | None = None,
    ended: Callable[[Ended], None] | None = None,
    what: Sequence[str] = (),
    now: Callable[[], str] | None = None,
) -> Summary:
    """Read sources that are in hand already (pasted text, samples) into the store, as ``ingest_paths`` does.

    What the store has from an earlier run, broken off or not, is not extracted again. ``ended`` is called at the end
    of each source; ``what`` was named and ``now`` gives the instant at the end, for the report that the store keeps.
    """
    told = Told(given or Given(), who=who, at=retrieved, again=again)
    run = store.begin_run(RunReport(tuple(what)), at=retrieved, who=who)
    summary = write(
        line.run(tasks(sources, told=told.given, store=store)),
        store=store,
        told=told,
        keep=keep,
        progress=progress,
        ended=ended,
        kept=lambda so_far: store.keep_run(run, so_far.report(tuple(what))),
    )
    store.keep_run(run, summary.report(tuple(what)), ended=retrieved if now is None else now())
    return summary


def tasks(sources: Iterable[Source | Place | Failure | Passed], *, told: Given, store: Store | None) -> Iterable[Input]:
    """Yield each source as a task, with what is said of it and the store to be asked for what is known.

    What people decided about actors is read once, now: it holds for the whole run.
    """
    url, own = (None, OwnActors()) if store is None else (store.url, store.own_actors())
    return (one if isinstance(one, Failure | Passed) else Task(one, told, url, own=own) for one in sources)
