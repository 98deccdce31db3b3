"""Setting: what a writer of a format gets beside the events: names, documents, texts, language and clock."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dashboard.exports.phrases import phrase
from dashboard.paper.delivery import Delivery
from dashboard.paper.furniture import default_title
from dashboard.paper.picture import Preset, Texts
from dashboard.view import View
from ingest.record.actor import Actor
from ingest.record.copy import Copy
from ingest.record.days import Day
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.report import Report


@dataclass(frozen=True, slots=True)
class Origin:
    """What a report tells of where it comes from: what was asked, of how many events, the revision, the program."""

    query: EventQuery
    of: int
    revision: int
    version: str


def is_whole(query: EventQuery, *, checked_only: bool) -> bool:
    """Tell whether what is exported are all events there are, with no filter at work."""
    return replace(query, said=False, key=False) == EventQuery() and not checked_only


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything an export needs and no event carries.

    ``documents`` are by id. ``stamp`` is an instant in UTC (``2024-03-06T08:00:00Z``) for formats that want one, else
    the latest retrieval of the documents stands for it: no writer reads the clock. ``bom`` puts a byte order mark
    before a table, without which some spreadsheets read UTF-8 wrongly. ``picked`` says that the events are a choice, in
    the order of picking. ``heard`` are the days on which anything is heard between two actors that are faced, by
    default those of the events.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    view: View = field(default_factory=View)
    texts: Texts = field(default_factory=Texts)
    preset: str | Preset = "180mm"
    delivery: Delivery = field(default_factory=Delivery)
    language: str = "en"
    today: Day | None = None
    bom: bool = True
    stamp: str | None = None
    picked: bool = False
    heard: tuple[tuple[Day, Day], ...] | None = None
    found: int | None = None
    """How many events there are where a picture is given fewer (``dashboard.drawable``)."""
    whole: bool = False
    """The events are all there are, so that days without one are silences and no work of a filter."""
    copy: Copy | None = None
    """What belongs to the events, for a format that loses nothing of them."""
    origin: Origin | None = None
    """Makes the picture a report; null publishes it."""

    def link(self, report: Report) -> str:
        """Return the web address of the document a report stands in, "" if it has none."""
        document = self.documents.get(report.document)
        if document is None:
            return ""
        return web_address(document)

    def outlet(self, report: Report) -> str:
        """Return the outlet of a report: the document's publisher."""
        document = self.documents.get(report.document)
        return (document.publisher or document.declared) if document is not None else ""

    def title(self, dated: Sequence[Event]) -> str:
        """Return the title that was given, else who and when: that of the picture of these events."""
        told = self.texts.title or default_title(dated, actors=self.actors, chosen=self.chosen, language=self.language)
        # Without an event on a day nothing tells who and when; a page without a title has no name in a browser.
        return told or phrase("chronology", language=self.language)

    def instant(self) -> str:
        """Return the stamp, or the latest retrieval, or the first second of 1970."""
        if self.stamp is not None:
            return self.stamp
        return max((d.retrieved for d in self.documents.values() if d.retrieved), default="1970-01-01T00:00:00Z")


Writer = Callable[[Sequence[Event], Setting], bytes]
"""Turns events, in their order, into the bytes of a file."""


def web_address(document: Document) -> str:
    """Return the first web address of a document, "" if it has none."""
    return next((a.value for a in document.addresses if a.value.startswith(("http://", "https://"))), "")
