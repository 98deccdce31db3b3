"""Offline data: events as the JSON that the script of the offline page draws from; short keys, names said once."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from dashboard.exports.offline_words import offline_words
from dashboard.exports.plain import iso_day
from dashboard.exports.retold import retold
from dashboard.exports.setting import Setting, web_address
from dashboard.page import days, names, reasons
from dashboard.page.passage import extent, marked_runs
from dashboard.page.words import CONTEXT, title
from dashboard.paper.furniture import outlets
from dashboard.scene.datewords import when_words
from dashboard.scene.lanes import MANY_PARTIES, actor_name
from dashboard.scene.marks import look, place
from dashboard.scene.words import kind_words
from dashboard.view import Layout
from ingest.record.days import Day
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.outcome import settled
from ingest.record.report import KIND_OF, Party, Report

MOST_REPORTS = 12
"""So many reports of one event are quoted, the strongest first; how many more there are is said."""
_LAYOUTS: dict[Layout, str] = {"rows": "rows", "chronology": "list", "between": "between"}
_MARKS = {"": 0, "date": 1, "actor": 2, "trigger": 3}

Json = dict[str, Any]


def told(events: Sequence[Event], setting: Setting, *, around: bool) -> Json:
    """Return everything the page shows, in the language of the setting.

    Actors and documents are lists, and what names them is their place in it. ``around`` adds the paragraph that the
    strongest quote of an event stands in.
    """
    events = retold(events, actors=setting.actors, language=setting.language)
    # In order of time: the page is gone through so, a choice too.
    events = sorted(events, key=lambda e: (e.when.edtf is None, _start(e), -e.weight, e.id))
    dated = [event for event in events if event.when.edtf is not None]
    actors, documents = _Places(), _Places()
    # What became of a plan is read from the events of the file: it is asked of no other.
    known = settled(events, events, today=setting.today) if setting.today is not None else frozenset()
    entries = [
        _event(event, setting, actors, documents, around=around, today=None if event.id in known else setting.today)
        for event in events
    ]
    return {
        "title": setting.title(dated),
        "titled": setting.texts.title is not None,
        "subtitle": setting.texts.subtitle,
        "credit": setting.texts.credit,
        "outlets": list(outlets(events)),
        "language": setting.language,
        "today": setting.today,
        "words": offline_words(setting.language),
        "kinds": [[kind, kind_words(kind, language=setting.language)] for kind in dict.fromkeys(KIND_OF.values())],
        "many": MANY_PARTIES,
        "view": {"layout": _LAYOUTS[setting.view.layout], "rows": setting.view.rows, "sort": setting.view.sort},
        "whole": setting.whole,
        "heard": setting.heard,
        "chosen": [actors.of(one) for one in setting.chosen if one in actors],
        "actors": [_actor(one, setting) for one in actors.listed()],
        "documents": [_document(setting.documents.get(one), one) for one in documents.listed()],
        "events": entries,
    }


class _Places:
    """Numbers things in the order they are first named."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def of(self, name: str) -> int:
        return self._places.setdefault(name, len(self._places))

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def listed(self) -> list[str]:
        return list(self._places)


def _start(event: Event) -> float:
    spot = place(event.when)
    return spot.start if spot else 0.0


def _actor(actor: str, setting: Setting) -> list[str]:
    known = setting.actors.get(actor)
    kind = known.kind if known else "person" if actor.startswith("person:") else ""
    return [actor_name(actor, setting.actors, language=setting.language), kind]


def _document(document: Document | None, name: str) -> Json:
    if document is None:
        return {"title": name}
    return _filled(
        title=title(document),
        outlet=document.publisher or document.declared,
        author=document.author,
        date=document.created.when if document.created else "",
        link=web_address(document),
        saved=document.retrieved[:10],
        language=document.language if document.language != "und" else "",
    )


def _event(
    event: Event, setting: Setting, actors: _Places, documents: _Places, *, around: bool, today: Day | None
) -> Json:
    when, language = event.when, setting.language
    report = event.reports[0] if event.reports else None
    return _filled(
        id=event.id,
        label=" ".join((event.label or event.headline).split()),
        headline=event.headline if event.headline.strip() != event.label.strip() else "",
        short=when_words(when, language=language) if when.edtf else "",
        date=when_words(when, language=language, year=True) if when.edtf else "",
        iso=" / ".join(dict.fromkeys(day for day in (iso_day(when.earliest), iso_day(when.latest)) if day)),
        exact=days.exactness(when) if language == "en" else "",
        written=when.words,
        why=when.why,
        readings=list(when.readings),
        calendars=[one for one in (when.old_style, when.other_calendar) if one],
        mark=_mark(event, today),
        kind=event.kind,
        status=event.status,
        who=_parties(event.source, actors),
        whom=_parties(event.target, actors),
        speaker=actors.of(event.speaker) if event.speaker else None,
        said=names.speaker(report, setting.actors) if report else "",
        place=report.place if report else "",
        weight=event.weight,
        key=event.key,
        strength=event.confidence,
        because=reasons.strength(event) if language == "en" else "",
        outlets=list(event.publishers),
        checked=event.review == "checked",
        picked=event.picked,
        note=event.note,
        translation=event.translation,
        reports=[
            _report(one, setting.documents.get(one.document), documents, around=around and one is report)
            for one in event.reports[:MOST_REPORTS]
        ],
        others=[documents.of(one.document) for one in event.reports[MOST_REPORTS:]],
    )


def _parties(parties: Sequence[Party], actors: _Places) -> list[list[int]]:
    """Return who takes part: the actor, and for a person whom they serve."""
    return [[actors.of(p.actor), *([actors.of(p.through)] if p.through else [])] for p in parties]


def _mark(event: Event, today: Day | None) -> Json:
    """Return where the mark lies, in days, and how it looks; nothing for an event without a date."""
    spot = place(event.when)
    if spot is None:
        return {}
    how = look(event, today=today)
    return _filled(
        shape=spot.shape,
        day=spot.day,
        first=spot.first if spot.shape != "point" else None,
        last=spot.last if spot.shape != "point" else None,
        other=spot.other,
        dashed=spot.dashed,
        open=not how.filled,
        struck=how.struck,
        crossed=how.crossed,
        asked=how.asked,
    )


def _report(report: Report, document: Document | None, documents: _Places, *, around: bool) -> Json:
    start, end = report.start, report.start + len(report.quote)
    if around and document is not None and document.text[report.start : report.end] == report.quote:
        first, last = extent(report, document)
        text = document.text[first:last]
    else:
        first, last, text = start, end, report.quote
    # A run never crosses the edge of the quote: what stands around it is shown fainter.
    edges = (0, start - first, end - first, last - first)
    cut = []
    for where, (left, right) in enumerate(pairwise(edges)):
        for begin, finish, kind in marked_runs(report, first, last):
            a, b = max(begin, left), min(finish, right)
            if a < b:
                cut.append([text[a:b], _MARKS[kind], int(where != 1)])
    return _filled(
        document=documents.of(report.document),
        text=cut,
        locator=report.locator,
        via=report.via,
        context=CONTEXT[report.context] if report.context not in ("body", "table") else "",
    )


def _filled(**values: Any) -> Json:  # noqa: ANN401 -- JSON
    """Return what has a value; the script takes what is missing for nothing. A place or a day of 0 is a value."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {}) and value is not False}
