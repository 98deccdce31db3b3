"""Extraction: what the straight line gives for one item: a document and its reports."""

from dataclasses import dataclass

from ingest.record.actor import Actor
from ingest.record.document import Document
from ingest.record.report import Rejected, Report


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document, its reports in text order, each actor they use (the store keeps a copy), and what made no event."""

    document: Document
    reports: tuple[Report, ...]
    actors: tuple[Actor, ...] = ()
    rejected: tuple[Rejected, ...] = ()


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
