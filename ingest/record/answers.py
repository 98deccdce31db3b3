"""Answers: what the store says of itself: counts, facets, what a save did, jobs and saved views."""

from dataclasses import dataclass
from typing import Literal

from ingest.record.days import Day
from ingest.record.document import Document, Given
from ingest.record.errors import Conflict
from ingest.record.judgement import Judgement
from ingest.record.report import Kind

Rows = Literal["actor", "person", "speaker", "kind", "publisher", "document", "side"]
"""By what events can be put into rows; ``side`` is what the two actors of a query do to one another."""
JobState = Literal["waiting", "running", "done", "failed"]
Counts = tuple[tuple[str, int], ...]
"""Pairs of a value and how many events have it, the most frequent first."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an item: its document, whether it was new, its events, and how many of them have no date.

    ``changed``: it was there and is read otherwise now. ``replaced`` counts the older versions it took the place of.
    ``told`` says of a copy of another timeline what is told otherwise here.
    """

    document: str
    new: bool
    events: int
    undated: int
    changed: bool = False
    replaced: int = 0
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acted:
    """What became of what a person decided at once: what is written, and what somebody changed meanwhile, unwritten."""

    stored: tuple[Judgement, ...]
    conflicts: tuple[tuple[Judgement, Conflict], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A document as it stands: without text and offsets, what was said of it, its events, those without a date.

    ``copied`` says that it came as another timeline had read it, which may have given only a part of it.
    """

    document: Document
    given: Given
    events: int
    undated: int
    superseded: bool = False
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events are shown, of how many, and how many have no date.

    ``shown`` are the dated events of the filter, ``total`` all dated ones, ``undated`` those without a date that pass
    the rest of the filter. Key events only is a way of looking, it changes none of them.
    """

    shown: int
    total: int
    undated: int


@dataclass(frozen=True, slots=True)
class Facets:
    """For each filter its values and the number of events each would have beside the rest of the filter."""

    actors: Counts = ()
    kinds: Counts = ()
    types: Counts = ()
    status: Counts = ()
    precision: Counts = ()
    confidence: Counts = ()
    publishers: Counts = ()
    languages: Counts = ()
    documents: Counts = ()
    review: Counts = ()


@dataclass(frozen=True, slots=True)
class Extent:
    """How many dated events a query has and which days they take: all of them, and the longest silences.

    ``first``/``last`` are days, inclusive, null where there is none; an open end counts as its other end. ``silences``
    are pairs of the last day before and the first day after, the longest first. ``middles`` are days that part the
    events into as many equal shares as there are days, and one more.
    """

    count: int
    first: Day | None = None
    last: Day | None = None
    silences: tuple[tuple[Day, Day], ...] = ()
    middles: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A row that events can stand in: its id (an actor, an outlet...), how many stand in it, and the first day."""

    id: str
    count: int
    first: Day


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of one row in one stretch of days: how many, and the kind most of them are of.

    ``row`` and ``bin`` count from 0. ``led`` is how many are of ``kind``. ``event`` is the number the store knows the
    event by where it is the only one, else null.
    """

    row: int
    bin: int
    count: int
    kind: Kind
    led: int
    event: int | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Long work: what it is, how far it is (``done`` of ``total``), a note in plain words, when it was begun."""

    id: int
    kind: str
    state: JobState
    done: int = 0
    total: int = 0
    note: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view kept under a name: the address that shows it again."""

    name: str
    address: str
