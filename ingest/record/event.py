"""Event: a cluster of reports that tell the same thing, with the judgements on them; derived, never edited in place."""

from dataclasses import dataclass
from typing import Literal

from ingest.record.days import Day
from ingest.record.report import KIND_OF, Confidence, EventType, Kind, Party, Report, Status, When

Review = Literal["new", "checked", "hidden"]


@dataclass(frozen=True, slots=True)
class Event:
    """One event on the timeline, or in "No date found" where ``when.edtf`` is null.

    ``reports`` are sorted, the strongest first. ``readings`` are other dates that reports or the text itself give.
    ``said`` is when the first of its documents was published or written: first and last day, inclusive, the same unless
    that document is dated by a month or a year; null where none is dated. ``changed`` names the fields a person set.
    ``publishers`` are the distinct outlets. ``revision`` is the store revision it was last derived at: a judgement made
    on an older one conflicts.
    """

    id: str
    when: When
    event_type: EventType
    status: Status
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    reports: tuple[Report, ...]
    headline: str
    label: str
    weight: float
    weight_parts: tuple[tuple[str, float], ...]
    confidence: Confidence
    confidence_parts: tuple[tuple[str, float], ...]
    publishers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    said: tuple[Day, Day] | None = None
    added: str = ""
    """When the first of its documents was fetched, an instant in UTC."""
    review: Review = "new"
    picked: int | None = None
    """Place in the order of picking, from 1; null if not picked."""
    note: str = ""
    translation: str = ""
    """What its quote says in the reader's language, in a person's own words; never made by the program."""
    changed: tuple[str, ...] = ()
    revision: int = 0

    @property
    def kind(self) -> Kind:
        """Return the kind the page shows it under."""
        return KIND_OF[self.event_type]

    @property
    def speaker(self) -> str | None:
        """Return who said it, by the strongest report that names somebody."""
        return next((r.speaker for r in self.reports if r.speaker), None)

    @property
    def key(self) -> bool:
        """Tell whether the page shows it among the key events."""
        return self.weight >= KEY_WEIGHT


KEY_WEIGHT = 2.0
"""From this weight on an event is key: a body sentence with a date of its own and two known actors reaches it."""


@dataclass(frozen=True, slots=True)
class Gone:
    """What an id leads to when its reports have vanished or it became part of another event.

    ``now`` is the id it redirects to, null where nothing is left.
    """

    id: str
    now: str | None
    why: str
