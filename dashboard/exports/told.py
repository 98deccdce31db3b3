"""Told: events as a chronology in plain words with citations; every list to read is written from it, in any format."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.phrases import phrase, place_words
from dashboard.exports.plain import names
from dashboard.exports.retold import retold
from dashboard.exports.setting import Setting
from dashboard.paper.caption import event_words
from dashboard.scene.datewords import when_words
from dashboard.scene.words import word
from ingest.record.event import Event
from ingest.record.report import Report, When

_WEB = ("http://", "https://")
_EXACT = re.compile(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What no format can hold or what turns the words around it: controls, overrides of direction, halves of letters."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a quote stands, in single values; "" for what is not known.

    ``date`` is the day of publication, ``fetched`` that of fetching, both in words of the list's ``language``.
    """

    outlet: str
    title: str
    date: str
    via: str
    locator: str
    link: str
    fetched: str
    language: str = "en"

    @property
    def words(self) -> tuple[str, ...]:
        """Return the parts of a citation in order, without the link."""
        via = phrase("via", self.via, language=self.language) if self.via and self.via != self.outlet else ""
        return tuple(part for part in (self.outlet, self.title, self.date, via, self.locator) if part)

    @property
    def retrieved(self) -> str:
        """Return when the document was fetched, in words; "" where nobody fetched it."""
        return phrase("retrieved", self.fetched, language=self.language) if self.fetched else ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a document to the letter, on one line, and where it stands."""

    text: str
    cited: Cited


@dataclass(frozen=True, slots=True)
class Item:
    """One event: its date in words ("" if none was found), what it says, and its quotes.

    ``exact`` is the day, month or year as ISO 8601 writes it, "" where the date is nothing so plain or before year 1.
    ``number`` is its place among what was picked, null where nothing was.
    """

    date: str
    exact: str
    words: str
    who: str
    quotes: tuple[Quote, ...]
    translation: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Chronology:
    """A title, a sentence below it, the events in order, and last those without a date under words of their own."""

    title: str
    subtitle: str
    items: tuple[Item, ...]
    undated: tuple[Item, ...]
    undated_words: str
    language: str


def told(events: Sequence[Event], setting: Setting) -> Chronology:
    """Return events as a chronology; what was picked is numbered and keeps its place, with a date or without."""
    events = retold(events, actors=setting.actors, language=setting.language)
    dated = [event for event in events if event.when.edtf is not None]
    undated = [event for event in events if event.when.edtf is None]
    return Chronology(
        title=line(setting.title(dated)),
        subtitle=line(setting.texts.subtitle),
        items=tuple(_item(event, setting) for event in (events if setting.picked else dated)),
        undated=() if setting.picked else tuple(_item(event, setting) for event in undated),
        undated_words=word("undated", str(len(undated)), language=setting.language),
        language=setting.language,
    )


def cited(report: Report, setting: Setting) -> Cited:
    """Return where a report stands; a row of a table that has an outlet or a link of its own is cited by these."""
    document = setting.documents.get(report.document)
    own = str(dict(report.extra).get("url") or "")
    named = "; ".join(report.outlets) or setting.outlet(report)
    link = setting.link(report) or (own if own.startswith(_WEB) else "")
    return Cited(
        outlet=line(named),
        title=line(document.title or document.name) if document is not None else "",
        date=_day(document.created.when, setting.language) if document is not None and document.created else "",
        via=line(report.via or ""),
        locator=place_words(line(report.locator), language=setting.language),
        link=re.sub(r"[\s<>]", "", line(link)),
        fetched=_day(document.retrieved[:10], setting.language) if document is not None and link else "",
        language=setting.language,
    )


def _day(written: str, language: str) -> str:
    return line(when_words(When(written), language=language, year=True)) if written else ""


def line(text: str) -> str:
    """Return text on one line, without what cannot be seen and would turn or break what stands around it."""
    return " ".join(_UNSEEN.sub("", text).split())


def _item(event: Event, setting: Setting) -> Item:
    edtf, has_date = event.when.edtf or "", event.when.edtf is not None
    return Item(
        date=line(when_words(event.when, language=setting.language, year=True)) if has_date else "",
        exact=edtf if _EXACT.fullmatch(edtf) and edtf[:4] > "0000" and not event.when.approximate else "",
        words=line(event_words(event, language=setting.language)),
        who=line(names((*event.source, *event.target), setting.actors, setting.language)),
        quotes=tuple(Quote(line(report.quote), cited(report, setting)) for report in event.reports),
        translation=line(event.translation),
        number=event.picked if setting.picked else None,
    )
