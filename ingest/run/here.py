"""Here: sources through the line in this process, for documents of our own; nothing limits what an item takes."""

from collections.abc import Callable, Iterable
from typing import Protocol

from ingest.actors import Lexicon
from ingest.readers import read
from ingest.record.extraction import Failure
from ingest.run.item import WARM, Look, Opener, Reached, Tools, steps
from ingest.run.task import Ended, Input, Outcomes, Task


class Line(Protocol):
    """The straight line, wherever it is run: ``Pool`` in processes of their own, ``Here`` in this one."""

    def run(self, tasks: Iterable[Input]) -> Outcomes:
        """Yield what comes of each task, in their order; what is no task passes as it is."""
        ...

    def warm(self) -> None:
        """Load the dictionaries and rules now."""
        ...


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
                yield from (step for step in steps(task, tools=self._tools) if not isinstance(step, Reached))
            except MemoryError:
                source = task.source
                at = source.addresses[0].value if source.addresses else ""
                yield Failure(source.name, "the memory of this machine is used up", "split it, or close programs", at)
                yield Ended(source.name, at, whole=False)

    def warm(self) -> None:
        """Load the dictionaries and rules now."""
        for _ in self.run([WARM]):
            pass
