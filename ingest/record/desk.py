"""Desk: what the page may ask of the other side; ``ingest.desk`` fulfils it, the command line hands it over."""

from dataclasses import dataclass
from typing import Protocol

from ingest.record.document import Document, Given
from ingest.record.extraction import Failure
from ingest.record.report import When


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one item handed over by the page: the document as stored, and how many events it tells of.

    ``already`` says that the timeline had it before. ``undated`` of the ``events`` have no date.
    """

    document: Document
    events: int
    undated: int
    already: bool


class Desk(Protocol):
    """Everything the page can have done to the timeline beyond reading it and judging."""

    def add(self, name: str, data: bytes, *, given: Given | None = None) -> tuple[Added | Failure, ...]:
        """Read one file or pasted text (``name`` then ends in ``.txt``), extract and store it.

        Nothing raises for bad input: what cannot be read comes back as a Failure.
        """
        ...

    def given(self, document: str, given: Given, *, who: str) -> Added:
        """Store what a person said of a document as judgements and extract it again."""
        ...

    def resolve(self, words: str, *, created: str | None, language: str = "en") -> When:
        """Read a date typed in words or EDTF; ``edtf`` is null and ``why`` says the mend if it is no date."""
        ...

    def examples(self) -> tuple[Added | Failure, ...]:
        """Add the documents that ship with the product."""
        ...
