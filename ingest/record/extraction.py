"""Extraction: what the straight line gives for one item: a document and its reports."""

from dataclasses import dataclass

from ingest.record.actor import Actor
from ingest.record.copy import Copied
from ingest.record.document import Document
from ingest.record.judgement import Verb
from ingest.record.report import Rejected, Report


@dataclass(frozen=True, slots=True)
class Mark:
    """What another copy of a timeline says was decided of an event: a judgement of whoever brings it in.

    ``report`` is the id of the report that tells it here. ``other`` is the id the event has there, for ``merge``.
    """

    report: str
    verb: Verb
    field: str = ""
    value: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document, its reports in text order, each actor they use (the store keeps a copy), and what made no event.

    ``marks`` are what an export of a timeline says that people decided of its events, in the order they are to count.
    ``copied`` says that all of it was made by another timeline, and what that tells of its events.
    """

    document: Document
    reports: tuple[Report, ...]
    actors: tuple[Actor, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    marks: tuple[Mark, ...] = ()
    copied: Copied | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: its name, the reason and the mend, both in plain words.

    ``removed`` is its id where somebody removed it for good: it is passed over, and listed nowhere.
    """

    name: str
    reason: str
    mend: str
    at: str = ""
    removed: str = ""
