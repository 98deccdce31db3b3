"""Showing: events, reports and dates as lines for people and as data for machines."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from dashboard.cli.terminal import plural, say, say_table

if TYPE_CHECKING:
    from ingest.pipeline import Explained
    from ingest.record.event import Event
    from ingest.record.extraction import Extraction
    from ingest.record.report import Party, Report, When

NO_DATE = "no date"
_SHORT = 12
"""Letters of an id that a list shows; any beginning that is its own is understood."""


def show_events(events: Iterable["Event"], *, places: bool = False, strength: bool = False) -> None:
    """Print a line an event: when, what, status, outlets, id; first its place in the choice or its strength if asked.

    Before the id stands whether it is checked or hidden.
    """
    say_table(
        (
            *([f"{event.picked}."] if places else []),
            *([event.confidence] if strength else []),
            when_words(event.when),
            event.label or event.headline,
            ("" if event.status == "happened" else event.status.replace("_", " ")),
            "; ".join(event.publishers),
            "checked" if event.review == "checked" else "hidden" if event.review == "hidden" else "",
            event.id[:_SHORT],
        )
        for event in events
    )


def show_extraction(extraction: "Extraction") -> None:
    """Print a document's head and each of its reports with its quote and the reason of its date."""
    document = extraction.document
    created = f"{document.created.when} ({document.created.why or document.created.basis})" if document.created else "?"
    say(f"{document.name}: published {created}; {document.publisher or 'outlet not found'}; {document.language}")
    for note in document.notes:
        say(f"  note: {note}")
    for report in sorted(extraction.reports, key=lambda r: (r.when.earliest is None, r.when.earliest or 0, r.start)):
        show_report(report)
    for rejected in extraction.rejected:
        place = f"{rejected.locator}: " if rejected.locator else ""
        say(f"  no event: {place}{rejected.text[:80]}: {rejected.reason}")
    say(f"  {plural(len(extraction.reports), 'event')}, {plural(len(document.left_out), 'line')} left out")


def show_report(report: "Report") -> None:
    """Print one report in three lines."""
    status = "" if report.status == "happened" else f", {report.status.replace('_', ' ')}"
    sidebar = "" if report.context == "body" else f" [{report.context}]"
    say(f"  {when_words(report.when)}  {report.event_type}{status}  {parties(report)}{sidebar}")
    said = f" ({report.speaker_words or report.speaker})" if report.speaker else ""
    say(f"    {report.quote}{said}")
    if report.when.why or report.when.words:
        say(f"    {because(report.when)}")


_PARTS = {"party": ", takes part", "speaker": ", reports it", "aside": ", in passing"}
"""What explain says of the part a mention has; nothing of one that is only named, or of a place."""


def show_sentence(sentence: "Explained") -> None:
    """Print a sentence with its dates, actors and events, each with the rule that made it."""
    say(f"[{sentence.role}] {sentence.sentence}")
    for timex in sentence.timexes:
        value = timex.when.edtf or timex.value
        say(f"    date   {timex.text!r} -> {value}: {timex.invalid or timex.when.why} [{timex.when.rule}]")
    for mention, part in zip(sentence.mentions, sentence.parts, strict=True):
        through = f", serves {mention.through}" if mention.through else ""
        told = _PARTS.get(part, "")
        say(f"    actor  {mention.text!r} -> {mention.actor} ({mention.form}{through}{told}) [{mention.rule}]")
    for report in sentence.reports:
        when = when_words(report.when)
        say(f"    event  {when} {report.event_type} {report.status} {parties(report)} [{report.rule}]")
        if report.when.edtf is None:
            say(f"           {report.when.why}")


def parties(report: "Report") -> str:
    """Return who acts and on whom: "FRA, UKR" or "RUS -> UKR"."""
    source, target = _names(report.source), _names(report.target)
    return f"{source or '?'} -> {target}" if target else source or "nobody named"


def _names(parties: tuple["Party", ...]) -> str:
    return ", ".join(f"{p.actor} ({p.through})" if p.through else p.actor for p in parties)


def when_words(when: "When") -> str:
    """Return a date for a column: EDTF with its clock time, "no date" if there is none."""
    if when.edtf is None:
        return NO_DATE
    return f"{when.edtf} or {', '.join(when.readings)}" if when.readings else when.edtf


def because(when: "When") -> str:
    """Return why a date is this date: the words, what was read, the reason."""
    words = f"{when.words!r} -> {when.edtf or NO_DATE}" if when.words else when.edtf or NO_DATE
    return f"{words}: {when.why}" if when.why else words


def sentence_data(sentence: "Explained") -> dict[str, Any]:
    """Return a sentence with what was found in it for JSON."""
    from dashboard.cli.dating import timex_data
    from ingest.record.wire import to_wire

    return {
        "sentence": sentence.sentence,
        "role": sentence.role,
        "dates": [timex_data(timex) for timex in sentence.timexes],
        "actors": [
            {
                "text": m.text,
                "start": m.start,
                "end": m.end,
                "actor": m.actor,
                "form": m.form,
                "through": m.through,
                "rule": m.rule,
                "part": part,
            }
            for m, part in zip(sentence.mentions, sentence.parts, strict=True)
        ],
        "events": [to_wire(report) for report in sentence.reports],
    }
