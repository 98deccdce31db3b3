"""Saying: events placed at the date they were said instead of the date they happen."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.record import edtf
from ingest.record.days import from_day, month_length
from ingest.record.event import Event
from ingest.record.report import When

WHY = "the day on which the first of its documents was published or written"


def as_said(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events with the date they were said as their date; one that no dated document tells has none.

    They stand in the order they came in.
    """
    return tuple(replace(event, when=said_when(event)) for event in events)


def said_when(event: Event) -> When:
    """Return the date an event was said as a date like any other: a day, or the month or year of its document."""
    if event.said is None:
        return When(None, basis="publication", why="none of its documents has a date")
    first, last = event.said
    year, month, _ = from_day(first)
    if first == last:
        return When(edtf.day(first), first, last, "day", False, "publication", why=WHY)
    if last - first < month_length(year, month):
        return When(edtf.month(year, month), first, last, "month", False, "publication", why=WHY)
    return When(edtf.year(year), first, last, "year", False, "publication", why=WHY)
