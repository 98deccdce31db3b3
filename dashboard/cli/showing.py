"""Showing: events, reports and dates as lines for people and as data for machines."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dashboard.cli.terminal import plural, say, say_table

if TYPE_CHECKING:
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
            short_id(event.id),
        )
        for event in events
    )


def short_id(name: str) -> str:
    """Return the beginning of an id that a list shows."""
    return name[:_SHORT]


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
    # Of two readings the date itself lists both, or is the first.
    other = [one for one in when.readings if one not in when.edtf]
    return f"{when.edtf} or {', '.join(other)}" if other else when.edtf


def because(when: "When") -> str:
    """Return why a date is this date: the words, what was read, the reason."""
    words = f"{when.words!r} -> {when.edtf or NO_DATE}" if when.words else when.edtf or NO_DATE
    return f"{words}: {when.why}" if when.why else words
