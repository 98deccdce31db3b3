"""EventQuery: the filter as one frozen value, shared by page, URL and command line; an empty one means everything."""

from dataclasses import dataclass
from typing import Literal, get_args

from ingest.record.days import Day
from ingest.record.event import Review
from ingest.record.report import Confidence, EventType, Kind, Precision, Status

Match = Literal["any", "all", "only"]
RoleAsked = Literal["any", "source", "target", "speaker"]


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events are asked for. Values of one field mean any of them; different fields all hold.

    ``first``/``last`` are days, inclusive: an event is kept if its span touches them. ``actors`` are ids; ``match`` is
    at least one, all together, or nobody but them. ``people`` counts a person as the state or organisation they serve
    at that date. ``text`` are words that must all occur. ``dated`` null means both, True only those on the axis, False
    only those in "No date found". ``review`` empty means new and checked (hidden ones are left out). ``added_since`` is
    an instant in UTC. ``said`` has ``first``/``last``, ``dated`` and the order go by the date an event was said
    (``Event.said``) instead of the date it happens. ``called`` is for the store alone, which fills it: words of
    ``text`` that stand in a name people gave to actors, each with the ids of those.
    """

    first: Day | None = None
    last: Day | None = None
    actors: tuple[str, ...] = ()
    match: Match = "any"
    role: RoleAsked = "any"
    people: bool = True
    kinds: tuple[Kind, ...] = ()
    types: tuple[EventType, ...] = ()
    status: tuple[Status, ...] = ()
    precision: tuple[Precision, ...] = ()
    confidence: tuple[Confidence, ...] = ()
    publisher: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    review: tuple[Review, ...] = ()
    picked: bool = False
    key: bool = False
    """Key events only. The page sets it by its switch; it never changes "n of N"."""
    documents: tuple[str, ...] = ()
    added_since: str | None = None
    text: str = ""
    dated: bool | None = None
    said: bool = False
    announced: bool = False
    """Only what was announced before its day (``outcome.is_announced``), whatever became of it."""
    called: tuple[tuple[str, tuple[str, ...]], ...] = ()


EVERY = EventQuery(review=get_args(Review))
"""Asks for all events, hidden ones too."""
