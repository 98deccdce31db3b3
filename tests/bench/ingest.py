"""Ingest against a peer: plain-text documents to stored events, and dateparser's search_dates alone on the same text.

Run: python -m tests.bench.ingest GOLD.jsonl [MORE.jsonl ...]   (lines with ``id``, ``text``, ``dct``, ``lang``)
Ours reads the bytes, the day of publication in their first line, cleans, finds dates and actors, codes, merges and
stores; the peer only looks for dates, told language and publication date (told the language alone it is slower, and is
printed too). Both run in one process on one core, loaded before their time is taken, which is processor time, and
settled as a worker is. They take turns, and the best turn of each counts: what else the machine does meanwhile takes
its caches from both. Printed are characters a second, their ratio, what each step of ours takes, all files together,
and the memory used.
"""

import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from dateparser.search import search_dates

from ingest import pipeline
from ingest.actors import load_lexicon
from ingest.readers.item import Source
from ingest.record.store import open_store
from ingest.run import Here, ingest_sources
from ingest.run.settled import settle
from tests.bench.peers import PEERS, Row, Tagger
from tests.bench.timexes import Unread, documents

STEPS = {
    "clean": "clean", "split": "sentences", "_dates_of": "dates", "find_mentions": "actors", "code": "events",
}  # fmt: skip
"""The steps of the straight line by the names they have in ``ingest.pipeline``."""
AT = "2026-01-01T00:00:00Z"
WANTED = 0.85
TURNS = 3


@contextmanager
def clocked(spent: Counter[str]) -> Iterator[None]:
    """Add the processor seconds of each step of the line to ``spent``, as long as the block lasts."""

    def timed(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **options: Any) -> Any:
            began = time.process_time()
            try:
                return step(*given, **options)
            finally:
                spent[name] += time.process_time() - began  # type: ignore[assignment]  # seconds, not a count

        return run

    patches = [patch.object(pipeline, name, timed(told, getattr(pipeline, name))) for name, told in STEPS.items()]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()


@dataclass(frozen=True, slots=True)
class Turn:
    """Processor seconds of one turn of ours, of each of its steps, and how many events it stored."""

    seconds: float
    spent: Counter[str]
    events: int


def ours(unread: Sequence[Unread], *, line: Here, folder: Path) -> Turn:
    """Add the documents to a fresh store."""
    spent: Counter[str] = Counter()
    with open_store(f"sqlite:///{folder / 'bench.db'}") as store, clocked(spent):
        began = time.process_time()
        _add(unread, line, store)
        return Turn(time.process_time() - began, spent, store.count())


def warm(unread: Sequence[Unread]) -> Here:
    """Return the line with all loaded that no document should be charged for."""
    line = Here(load_lexicon())
    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{Path(folder) / 'warm.db'}") as store:
        _add(_one_a_language(unread), line, store)
    return line


def _one_a_language(unread: Sequence[Unread]) -> list[Unread]:
    """Return a document of each language."""
    return list({one.language: one for one in unread}.values())


def _add(unread: Sequence[Unread], line: Here, store: Any) -> None:
    sources = [Source(f"{one.id}.txt", _written(one), AT) for one in unread]
    ingest_sources(sources, store=store, line=line, retrieved=AT)


def _written(one: Unread) -> bytes:
    """Return a document as a file of plain text: its day of publication stands in its first line."""
    head = f"Date: {one.created}\n\n" if one.created else ""
    return (head + one.text).encode()


def peer(unread: Sequence[Unread], tagger: Tagger) -> float:
    """Return the processor seconds the peer takes for the dates alone."""
    began = time.process_time()
    for one in unread:
        tagger(one.text, one.created, one.language)
    return time.process_time() - began


def untold(text: str, _created: str | None, language: str) -> list[Row]:
    """Search for dates with the peer told no more than the language."""
    search_dates(text, languages=[language])
    return []


@dataclass(frozen=True, slots=True)
class Measured:
    """The best turn of each on one set of documents: ``length`` in characters, times in processor seconds."""

    name: str
    documents: int
    length: int
    best: Turn
    other: float
    plain: float

    @property
    def ratio(self) -> float:
        """How many times as fast as the peer, which is told language and publication date."""
        return self.other / self.best.seconds


def measured(path: Path) -> Measured:
    """Measure one file."""
    unread = documents(path)
    line, tagger = warm(unread), next(one for one in PEERS if one.name.startswith("dateparser")).open()
    for one in (tagger, untold):
        peer(_one_a_language(unread), one)
    settle()
    turns: list[Turn] = []
    others: list[float] = []
    plain: list[float] = []
    for _ in range(TURNS):
        with tempfile.TemporaryDirectory() as folder:
            turns.append(ours(unread, line=line, folder=Path(folder)))
        others.append(peer(unread, tagger))
        plain.append(peer(unread, untold))
    best = min(turns, key=lambda one: one.seconds)
    return Measured(path.name, len(unread), sum(len(one.text) for one in unread), best, min(others), min(plain))


def together(every: Sequence[Measured]) -> Measured:
    """Return all files as one."""
    spent: Counter[str] = sum((one.best.spent for one in every), Counter())
    best = Turn(sum(one.best.seconds for one in every), spent, sum(one.best.events for one in every))
    return Measured(
        f"all {len(every)} files", sum(one.documents for one in every), sum(one.length for one in every), best,
        sum(one.other for one in every), sum(one.plain for one in every),
    )  # fmt: skip


def told(one: Measured) -> str:
    """Return the lines to print."""
    best, seconds = one.best, one.best.seconds
    rest = seconds - sum(best.spent.values())
    parts = [*((name, best.spent[name]) for name in STEPS.values()), ("reading, merging and storing", rest)]
    return "\n".join([
        f"{one.name}: {one.documents} documents, {one.length:,} characters, {best.events:,} events",
        f"  ours, to stored events    {one.length / seconds:>12,.0f} characters a second",
        f"  search_dates, dates alone {one.length / one.other:>12,.0f} characters a second",
        f"  the same, told no day     {one.length / one.plain:>12,.0f} characters a second",
        f"  {one.ratio:.2f} times its speed ({'as' if one.ratio >= WANTED else 'less than'} wanted: {WANTED}), "
        f"{one.plain / seconds:.2f} times where it is told no day",
        *(f"  {part / seconds:>5.0%}  {name}" for name, part in sorted(parts, key=lambda part: -part[1])),
    ])  # fmt: skip


def main(paths: Sequence[Path]) -> None:
    """Print the figures of each file and of all, then the memory."""
    every = []
    for path in paths:
        every.append(measured(path))
        print(told(every[-1]), flush=True)
    if len(every) > 1:
        print(told(together(every)))
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB, the peer's included")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(f"{__doc__}")
    main([Path(one) for one in sys.argv[1:]])
