"""Progress: what became of each document of a run, and the sum of it."""

from collections.abc import Callable
from dataclasses import dataclass

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
    """What a run did, document by document, in input order."""

    stored: tuple[Stored, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def documents(self) -> int:
        """Return how many documents are new."""
        return sum(not one.already for one in self.stored)

    @property
    def already(self) -> int:
        """Return how many documents the store had before."""
        return sum(one.already for one in self.stored)

    @property
    def events(self) -> int:
        """Return how many events the new documents tell of."""
        return sum(one.events for one in self.stored if not one.already)

    @property
    def undated(self) -> int:
        """Return how many events of the new documents have no date."""
        return sum(one.undated for one in self.stored if not one.already)
