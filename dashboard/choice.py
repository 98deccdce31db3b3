"""Choice: the picked events in the order they were picked, and how many of some events nobody has checked."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.record.event import Event
from ingest.record.report import Confidence


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events in the order of picking; those not picked stay in theirs, at the end."""
    return tuple(sorted(events, key=lambda event: (event.picked is None, event.picked or 0)))


def weak_first(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events in the order to check in: the weakest first, of those the heaviest: they do the most harm."""
    return tuple(sorted(events, key=lambda event: (_DOUBT[event.confidence], -event.weight)))


_DOUBT: dict[Confidence, int] = {"weak": 0, "fair": 1, "strong": 2}


@dataclass(frozen=True, slots=True)
class Unchecked:
    """How many of some events nobody has checked: 3 of 14."""

    count: int
    total: int

    def __str__(self) -> str:
        """Return it in words: "3 of 14 not checked"; "" where there are none."""
        return f"{self.count:,} of {self.total:,} not checked" if self.count else ""


def unchecked(events: Iterable[Event]) -> Unchecked:
    """Return how many of these events nobody has checked."""
    every = tuple(events)
    return Unchecked(sum(event.review != "checked" for event in every), len(every))


def checked(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return those of these events that somebody has checked."""
    return tuple(event for event in events if event.review == "checked")
