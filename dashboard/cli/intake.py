"""Intake: one round of ``timeline ingest`` after another: all that is named, then what is new of it."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from dashboard.cli import fetching, telling
from dashboard.cli.course import Course, shown
from dashboard.cli.terminal import say

if TYPE_CHECKING:
    from ingest.fetch import Unchanged
    from ingest.readers.item import Source
    from ingest.record.document import Given
    from ingest.record.extraction import Failure
    from ingest.record.store import Store
    from ingest.run import Line, Summary
    from ingest.run.progress import Outcome
    from ingest.run.task import Passed, Place
    from ingest.run.watch import Stamp

_LOOK_SECONDS = 2.0
"""How often a watched folder is looked at; a new file is read when it is the same twice."""

_CARDS = 200
"""Documents of a round that are listed one by one: of more nobody reads the list."""


@dataclass(slots=True)
class Intake:
    """What is done with all that one command names, round after round."""

    store: "Store"
    line: "Line"
    told: "Given"
    who: str
    keep: bool = True
    follow: bool = False
    allow_private: bool = False
    as_json: bool = False
    again: bool = False
    listed: list[dict[str, object]] = field(default_factory=list)

    def round(self, named: Sequence[str]) -> "Summary":
        """Read what is named (files, folders, patterns, links, ``-``) into the store and say what became of it."""
        from ingest.desk import now
        from ingest.run import ingest_sources
        from ingest.run.gather import gather

        at, declared = now(), self.told.publisher or ""
        links = [one for one in named if fetching.is_link(one)]
        files = list(
            gather([Path(one) for one in named if one != "-" and one not in links], retrieved=at, declared=declared)
        )
        fetch = fetching.fetcher(store=self.store, declared=declared, allow_private=self.allow_private)
        pages = fetching.fetched(links, fetch, follow=self.follow, unchanged=self._unchanged)
        pasted = [_pasted(at, declared)] if "-" in named else []
        course = Course([1] * (len(pasted) + len(links)) + [_expected(one) for one in files])
        with shown(course, silent=self.as_json) as update:
            summary = ingest_sources(
                chain(pasted, pages, files),
                store=self.store,
                line=self.line,
                given=self.told,
                retrieved=at,
                who=self.who,
                keep=self.keep,
                again=self.again,
                progress=self._teller(course, update),
                ended=lambda _: course.source(),
                what=named,
                now=now,
            )
        if not summary.stopped:  # what was fetched and not stored is to be asked for again
            fetching.keep_visits(self.store, fetch, failures=summary.failures)
        return summary

    def _teller(self, course: Course, update: Callable[[], None]) -> "Callable[[Outcome], None]":
        from ingest.record.extraction import Failure
        from ingest.run.progress import Stored
        from ingest.run.task import Holds

        cards = 0
        said: set[str] = set()

        def tell(outcome: "Outcome") -> None:
            nonlocal cards
            if not isinstance(outcome, Holds):
                course.document()
            if self.as_json:
                self.listed.append(telling.as_data(outcome))
            elif isinstance(outcome, Failure | Holds) or cards < _CARDS:
                telling.tell(outcome)
                for note in telling.notes(outcome, said) if isinstance(outcome, Stored) else ():
                    say(note)
            elif cards == _CARDS:
                say("and so on: further documents are counted, not listed (timeline documents lists them)")
            cards += not isinstance(outcome, Failure | Holds)
            update()

        return tell

    def _unchanged(self, one: "Unchanged") -> None:
        if self.as_json:
            self.listed.append(fetching.as_data(one))
        else:
            fetching.tell(one)


def later(
    named: Sequence[str],
    *,
    watch: bool,
    every: float | None,
    known: "Mapping[str, Stamp] | None" = None,
    pause: Callable[[float], None] = sleep,
    clock: Callable[[], float] = monotonic,
) -> Iterator[tuple[str, ...]]:
    """Yield what is to be read again, whenever there is something: settled files of folders, links whose time has come.

    Ends only when it is interrupted while it waits. With ``every`` alone, files are looked at again with the links.

    Args:
        named: all that the command names.
        watch: look at files and folders every few seconds.
        every: seconds between two looks at the links.
        known: the files as they were before they were first read.
        pause: waits so many seconds.
        clock: seconds that only grow.
    """
    from ingest.run.watch import changes, stamps

    files = [Path(one) for one in named if one != "-" and not fetching.is_link(one)]
    again = tuple(one for one in named if one != "-" and (not watch or fetching.is_link(one)))
    due = None if every is None or not again else clock() + every
    known = known or {}
    seconds = _LOOK_SECONDS if watch else every or _LOOK_SECONDS
    for settled in changes(lambda: stamps(files) if watch else {}, known=known, pause=lambda: pause(seconds)):
        links: tuple[str, ...] = ()
        if due is not None and every is not None and clock() >= due:
            due, links = clock() + every, again
        if settled or links:
            yield (*links, *settled)


def _expected(one: "Source | Place | Failure | Passed") -> int:
    """Return how many documents a file probably holds, as far as that is cheap to know: lines of JSON Lines."""
    from ingest.run.task import Passed, Place

    if isinstance(one, Passed):
        return 0
    if isinstance(one, Place) and one.name.lower().endswith((".jsonl", ".ndjson")):
        try:
            with Path(one.path).open("rb") as file:
                return max(1, sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b"")))
        except OSError:
            return 1  # opening it again will say why
    return 1


def _pasted(at: str, publisher: str) -> "Source":
    from ingest.readers.item import Source
    from ingest.record.document import Address
    from ingest.run.item import LARGEST

    # One byte more than a file may have: what never ends is refused like what is too large.
    data = sys.stdin.buffer.read(LARGEST + 1)
    return Source("pasted.txt", data, at, (Address("pasted", "standard input"),), publisher)
