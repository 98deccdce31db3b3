"""Entries: another tool's timeline straight to reports, one an entry, each quoting its line of clean text.

An entry without a date is kept under "No date found"; one whose date is impossible or cannot be read makes no event
and is listed with its place and the reason. Entries of one timeline are rows of one table: they never merge.
"""

from dataclasses import dataclass, replace
from typing import get_args

from ingest.actors.lexicon import Lexicon
from ingest.clean.cleaned import Cleaned
from ingest.events.classify import classify
from ingest.events.column_words import status_of
from ingest.events.doing import doing
from ingest.events.entry_lines import Written, write_entries
from ingest.events.entry_parties import EntryParties, parties_of
from ingest.events.label import Told, label, names, titled
from ingest.events.row_language import row_language
from ingest.events.weight import weight_parts
from ingest.interchange.entry import Entry, Extra
from ingest.readers.item import Item
from ingest.record.document import Given
from ingest.record.edtf import bounds
from ingest.record.errors import UnreadableDocument
from ingest.record.identity import report_id
from ingest.record.report import EventType, Rejected, Report, Status, When
from ingest.record.widths import Widths, read_widths

_TYPES: dict[str, EventType] = {word: word for word in get_args(EventType)}
_STATUSES: dict[str, Status] = {word: word for word in get_args(Status)}


@dataclass(frozen=True, slots=True)
class _Reading:
    """What holds for every entry of a timeline."""

    cleaned: Cleaned
    document: str
    lexicon: Lexicon
    about: Widths


def code_entries(
    item: Item, *, given: Given, lexicon: Lexicon, document: str
) -> tuple[Cleaned, tuple[Report, ...], tuple[Rejected, ...]]:
    """Return a timeline as clean text, one line an entry, its reports in file order, and the entries that make none.

    Raises:
        UnreadableDocument: the timeline has no entry.
    """
    if not item.entries:
        raise UnreadableDocument(
            f"{item.source.name} has no entry",
            subject=item.source.name,
            hint="export the timeline again with its events",
        )
    told = [words for entry in item.entries[:200] for words in (entry.headline, entry.text, *entry.quotes)]
    language = row_language(told, given=given.language)
    cleaned, written = write_entries(item, language=language, given=given)
    reading = _Reading(cleaned, document, lexicon, read_widths(given.about))
    reports: list[Report] = []
    rejected: list[Rejected] = []
    for number, (entry, line) in enumerate(zip(item.entries, written, strict=True)):
        if entry.when.edtf is None and entry.when.words:
            rejected.append(Rejected(entry.locator, cleaned.text[line.start : line.end], entry.when.why))
        else:
            reports.append(_report(reading, entry, line, number))
    return cleaned, tuple(reports), tuple(rejected)


def _report(reading: _Reading, entry: Entry, line: Written, number: int) -> Report:
    text, lexicon, language = reading.cleaned.text, reading.lexicon, reading.cleaned.language
    when = _when(reading, entry, line)
    day = when.latest if when.latest is not None else when.earliest
    head = entry.headline or text[slice(*line.head)]
    event_type, status, rule = _coded(entry, head, language)
    source, target = parties_of(
        EntryParties(entry, line, reading.cleaned, number, event_type), lexicon=lexicon, day=day
    )
    start, end = line.quote
    actors = {i: lexicon.on(i, day) for p in (*source, *target) for i in (p.actor, p.through) if i}
    act = doing(event_type, rule=rule)
    told = Told(event_type, status, *names(source, target, actors), act=act)
    return Report(
        id=report_id(reading.document, start, end, event_type, 0),
        document=reading.document,
        start=start,
        end=end,
        quote=text[start:end],
        context="table",
        when=when,
        event_type=event_type,
        status=status,
        source=source,
        target=target,
        speaker=(entry.speaker.actor or entry.speaker.words) if entry.speaker else None,
        speaker_words=entry.speaker.words if entry.speaker else "",
        via=entry.publisher or None,
        outlets=entry.outlets,
        headline=head,
        label=entry.label or titled(head, label(told)),
        place=entry.place or None,
        locator=entry.locator,
        rule=rule,
        act=act,
        row=entry.id or None,
        weight_parts=entry.weight_parts
        or weight_parts(
            context="table",
            lede=False,
            when=when,
            parties=(*source, *target),
            quoted=bool(entry.quotes and entry.speaker),
            status=status,
        ),
        extra=_extra(entry),
    )


def _when(reading: _Reading, entry: Entry, line: Written) -> When:
    """Return the date with the place of its words in the line, and "about" as wide as was said."""
    when = entry.when
    if line.date is not None:
        when = replace(when, words_start=line.date[0], words_end=line.date[1])
    if when.edtf is not None and when.approximate:
        span = bounds(when.edtf, about=reading.about)
        when = replace(when, earliest=span.earliest, latest=span.latest)
    return when


def _coded(entry: Entry, head: str, language: str) -> tuple[EventType, Status, str]:
    """Return type and status: as told where the entry names one, else by the words of the headline."""
    told_type = _TYPES.get(entry.event_type.strip().upper())
    told_status = _STATUSES.get(entry.status) or (status_of(entry.status) if entry.status else None)
    if told_type is not None and told_status is not None:
        return told_type, told_status, "type of the entry"
    event_type, status, rule = classify(head, language=language)
    if told_type is not None:
        event_type, rule = told_type, "type of the entry"
    elif event_type == "OTHER" and entry.event_type:
        event_type, _, rule = classify(entry.event_type, language=language)
    return event_type, told_status or status, rule


def _extra(entry: Entry) -> tuple[tuple[str, Extra], ...]:
    found: dict[str, Extra] = dict(entry.extra)
    found |= {n: v for n, v in (("group", entry.group), ("text", entry.text), ("url", entry.link)) if v}
    found |= {f"quote {number}": quote for number, quote in enumerate(entry.quotes[1:], start=2)}
    return tuple(sorted(found.items()))
