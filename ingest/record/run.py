"""Run: what one run of ingest did, kept so that it can be looked up later."""

from dataclasses import dataclass

from ingest.record.extraction import Failure


@dataclass(frozen=True, slots=True)
class RunReport:
    """What was named, and what became of it.

    ``read`` is the sum of ``new``, ``unchanged`` and ``changed``; ``gone`` are documents that the new version of a file
    no longer holds. Of ``failures`` and ``passed`` (names of files that no reader is for) only the first ``LISTED``
    are kept; ``failed`` and ``passed_over`` count all, ``removed`` those that somebody had removed for good.
    ``stopped``: a person broke it off.
    """

    what: tuple[str, ...] = ()
    new: int = 0
    unchanged: int = 0
    changed: int = 0
    gone: int = 0
    events: int = 0
    undated: int = 0
    failed: int = 0
    passed_over: int = 0
    removed: int = 0
    stopped: bool = False
    failures: tuple[Failure, ...] = ()
    passed: tuple[str, ...] = ()

    @property
    def read(self) -> int:
        """How many documents were read, new or not."""
        return self.new + self.unchanged + self.changed


@dataclass(frozen=True, slots=True)
class Run:
    """A run by its beginning and end (instants in UTC; ``ended`` is null where it was cut off) and who began it."""

    id: int
    at: str
    ended: str | None
    who: str
    report: RunReport


LISTED = 1_000
