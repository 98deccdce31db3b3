"""Pool: sources through the line in several processes, outcomes in input order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from ingest.actors import load_lexicon
from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.extraction import Failure
from ingest.run.item import Extracted, extract_source, failure
from ingest.run.resume import Known

Outcome = Extracted | Known | Failure
Work = Callable[[Source], tuple[Extracted | Failure, ...]]
"""What is done to one source; it must be picklable, as it travels to other processes."""

_Waiting = tuple[Source | Known | Failure, Future[tuple[Extracted | Failure, ...]] | None]
_AHEAD = 4
"""Sources in flight for each worker: enough to keep it busy, few enough to hold in memory."""


def extract_all(
    sources: Iterable[Source | Known | Failure], *, given: Given, workers: int = 1, lexicon: Path | None = None
) -> Iterator[Outcome]:
    """Yield what each source gives, in the order of the sources whatever the number of workers.

    Raises:
        ValueError: ``workers`` is not at least 1.
    """
    return spread(sources, partial(_extract, given=given, lexicon=lexicon), workers=workers)


def _extract(source: Source, *, given: Given, lexicon: Path | None) -> tuple[Extracted | Failure, ...]:
    return extract_source(source, given=given, lexicon=load_lexicon(lexicon))


def spread(sources: Iterable[Source | Known | Failure], work: Work, *, workers: int) -> Iterator[Outcome]:
    """Yield the outcomes of work on each source, in their order; Known and Failure pass as they are.

    One worker is this process. Of several, one that dies (out of memory, a crash in a library) costs the one
    document that killed it.

    Raises:
        ValueError: ``workers`` is not at least 1.
    """
    if workers < 1:
        raise ValueError(f"workers is {workers}: give 1 or more")
    return _one_by_one(sources, work) if workers == 1 else _in_parallel(sources, work, workers)


def _one_by_one(sources: Iterable[Source | Known | Failure], work: Work) -> Iterator[Outcome]:
    for source in sources:
        yield from (source,) if isinstance(source, Known | Failure) else work(source)


def _in_parallel(sources: Iterable[Source | Known | Failure], work: Work, workers: int) -> Iterator[Outcome]:
    pool = _pool(workers)
    flight: deque[_Waiting] = deque()
    try:
        for source in sources:
            try:
                flight.append((source, None if isinstance(source, Known | Failure) else pool.submit(work, source)))
            except BrokenProcessPool:
                flight.append((source, None))
            if len(flight) >= workers * _AHEAD:
                done, broken = _land(flight.popleft(), work)
                yield from done
                if broken:
                    for waiting in flight:
                        yield from _land(waiting, work)[0]
                    flight.clear()
                    pool.shutdown(cancel_futures=True)
                    pool = _pool(workers)
        for waiting in flight:
            yield from _land(waiting, work)[0]
    finally:
        pool.shutdown(cancel_futures=True)


def _land(waiting: _Waiting, work: Work) -> tuple[tuple[Outcome, ...], bool]:
    """Return the outcomes of one source, and whether its pool broke."""
    source, future = waiting
    if isinstance(source, Known | Failure):
        return (source,), False
    try:
        if future is not None:
            return future.result(), False
    except BrokenProcessPool:
        pass
    return _alone(source, work), True


def _alone(source: Source, work: Work) -> tuple[Outcome, ...]:
    """Run one source in a process of its own, so that a dying worker names its document."""
    with _pool(1) as pool:
        try:
            return pool.submit(work, source).result()
        except BrokenProcessPool:
            return (failure(source, "the process that read it died", "leave it out, or split it and try again"),)


def _pool(workers: int) -> ProcessPoolExecutor:
    # spawn: the same on Linux, macOS and Windows, and safe beside the threads of a web server.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
