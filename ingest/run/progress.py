"""Progress: what became of each document of a run, and the sum of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ingest.record.document import Document
from ingest.record.extraction import Failure


@dataclass(frozen=True, slots=True)
class Stored:
    """A document that is in the store now; ``already`` says that it was there before and nothing changed.

    ``events`` counts the events its reports tell of, ``undated`` those of them without a date.
    """

    document: Document
    events: int
    undated: int
    already: bool = False


Outcome = Stored | Failure
Progress = Callable[[Outcome], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did: new documents, their events, those of them without a date, documents that were there already.

    ``failures`` are in input order. The documents themselves are not kept: a run may see a hundred thousand.
    """

    documents: int = 0
    events: int = 0
    undated: int = 0
    already: int = 0
    failures: tuple[Failure, ...] = ()

    def plus(self, outcome: Outcome) -> "Summary":
        """Return the summary with one more document in it."""
        if isinstance(outcome, Failure):
            return replace(self, failures=(*self.failures, outcome))
        if outcome.already:
            return replace(self, already=self.already + 1)
        return replace(
            self,
            documents=self.documents + 1,
            events=self.events + outcome.events,
            undated=self.undated + outcome.undated,
        )
