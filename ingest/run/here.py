"""Here: sources through the line in this process, for documents of our own; nothing limits what an item takes."""

from collections.abc import Callable, Iterable
from typing import Protocol

from ingest.actors import Lexicon
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.desk import Look as Contents
from ingest.record.extraction import Failure
from ingest.run.contents import unread
from ingest.run.item import WARM, Look, Opener, Reached, Tools, steps
from ingest.run.task import Ended, Input, Outcome, Outcomes, Task, failure, place_of


class Line(Protocol):
    """The straight line, wherever it is run: ``Pool`` in processes of their own, ``Here`` in this one."""

    def run(self, tasks: Iterable[Input]) -> Outcomes:
        """Yield what comes of each task, in their order; what is no task passes as it is."""
        ...

    def contents(self, source: Source) -> Contents:
        """Return what a source holds; nothing raises."""
        ...

    def warm(self) -> None:
        """Load the dictionaries and rules now."""
        ...


def listed(source: Source, outcomes: Iterable[Outcome | Contents]) -> Contents:
    """Return what was listed of a source that was asked for its contents."""
    failures = []
    for one in outcomes:
        if isinstance(one, Contents):
            return one
        if isinstance(one, Failure):
            failures.append(one)
    return unread(source.name, *failures)


class Here:
    """Runs the line in this process, one item after another."""

    def __init__(self, lexicon: Lexicon, *, look: Callable[[str], Look] | None = None, read: Opener = read) -> None:
        """``look`` opens a store to be asked for what is known; without it everything is read."""
        self._tools = Tools(lexicon, read, look)

    def run(self, tasks: Iterable[Input]) -> Outcomes:
        """Yield what comes of each task, in their order; what is no task passes as it is."""
        for task in tasks:
            if not isinstance(task, Task):
                yield task
                if isinstance(task, Failure):
                    yield Ended(task.name, task.at, whole=False)
                continue
            try:
                for step in steps(task, tools=self._tools):
                    if not isinstance(step, Reached):
                        yield step  # type: ignore[misc] # contents come only where they are asked for
            except MemoryError:
                source = task.source
                yield failure(source, "the memory of this machine is used up", "split it, or close programs")
                yield Ended(source.name, place_of(source), whole=False)

    def contents(self, source: Source) -> Contents:
        """Return what a source holds; nothing raises."""
        return listed(source, self.run([Task(source, contents=True)]))

    def warm(self) -> None:
        """Load the dictionaries and rules now."""
        for _ in self.run([WARM]):
            pass
