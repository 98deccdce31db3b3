"""Progress: what became of each document of a run, and the sum of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.record.document import Document
from ingest.record.extraction import Failure
from ingest.record.run import LISTED, RunReport
from ingest.run.task import Holds, Passed


@dataclass(frozen=True, slots=True)
class Stored:
    """A document that is in the store now; ``already`` says that it was there before and nothing changed.

    ``events`` counts the events its reports tell of, ``undated`` those of them without a date. ``changed``: it was
    there before and is read otherwise now. ``replaced`` counts the older versions it took the place of,
    ``unplaced`` the lines of a table that have no date that can be used. ``told`` says of a copy of another timeline
    what is told otherwise here.
    """

    document: Document
    events: int
    undated: int
    already: bool = False
    changed: bool = False
    replaced: int = 0
    unplaced: int = 0
    told: tuple[str, ...] = ()


class Stopped(Exception):
    """Raised by who is told of progress: the run is to end here, between two documents; what was added stays."""


Outcome = Stored | Failure | Passed | Holds
Progress = Callable[[Outcome], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: new documents, their events, those of them without a date, documents that were there already.

    ``changed`` counts documents that were there and are read otherwise now, and new versions of older ones; ``gone``
    those that a new version of their file no longer holds; ``removed`` those that somebody removed for good.
    ``failures`` are in input order. The documents themselves are not kept: a run may see a hundred thousand.
    ``stopped`` says that a person broke the run off.
    """

    documents: int = 0
    events: int = 0
    undated: int = 0
    already: int = 0
    changed: int = 0
    gone: int = 0
    failures: tuple[Failure, ...] = ()
    passed: tuple[Passed, ...] = ()
    removed: int = 0
    stopped: bool = False

    def report(self, what: tuple[str, ...]) -> RunReport:
        """Return the summary as it is kept; ``what`` is what was named."""
        return RunReport(
            what=what[:LISTED],
            new=self.documents,
            unchanged=self.already,
            changed=self.changed,
            gone=self.gone,
            events=self.events,
            undated=self.undated,
            failed=len(self.failures),
            removed=self.removed,
            passed_over=len(self.passed),
            stopped=self.stopped,
            failures=self.failures[:LISTED],
            passed=tuple(one.name for one in self.passed[:LISTED]),
        )

    def plus(self, outcome: Outcome) -> "Summary":
        """Return the summary with one more document in it."""
        if isinstance(outcome, Failure) and outcome.removed:
            return replace(self, removed=self.removed + 1)
        if isinstance(outcome, Failure):
            return replace(self, failures=(*self.failures, outcome))
        if isinstance(outcome, Passed):
            return replace(self, passed=(*self.passed, outcome))
        if isinstance(outcome, Holds):
            return self
        if outcome.already:
            return replace(self, already=self.already + 1)
        changed = outcome.changed or outcome.replaced > 0
        return replace(
            self,
            documents=self.documents + (not changed),
            changed=self.changed + changed,
            events=self.events + outcome.events,
            undated=self.undated + outcome.undated,
        )
