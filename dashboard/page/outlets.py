"""Outlets: who tells of an event, in a few words; those that only repeat one agency are said to."""

from dashboard.page import words
from ingest.record.event import Event
from ingest.record.telling import SHARES

_COUNTED = 3
"""So many that speak independently are counted, more add nothing."""


def outlets(event: Event) -> str:
    """Return the outlets of an event for a line of a list: "Fjord Post and 2 more", "3 outlets, all citing Reuters"."""
    named = event.publishers
    repeated = _repeated(event)
    if repeated:
        return repeated
    return f"{named[0]} and {len(named) - 1} more" if len(named) > 1 else "".join(named)


def counted(event: Event) -> str:
    """Return how many outlets tell of an event and how many of them speak for themselves."""
    count = len(event.publishers)
    if not count:
        return "outlet unknown"
    repeated = _repeated(event)
    if repeated:
        return repeated
    said, voices = words.count(count, "outlet"), _voices(event)
    return f"{said}, {voices} of them independent" if voices < min(count, _COUNTED) else said


def _repeated(event: Event) -> str:
    """Return how many outlets repeat one agency, if there are several and none says anything else; else nothing."""
    agency = next((report.via for report in event.reports if report.via), None)
    if agency is None or len(event.publishers) < 2 or _voices(event) > 1:
        return ""
    others = sum(name.casefold() != agency.casefold() for name in event.publishers)
    if others < len(event.publishers):
        return f"{agency} and {words.count(others, 'outlet')} citing it"
    return f"{words.count(others, 'outlet')}, all citing {agency}"


def _voices(event: Event) -> int:
    """Return how many speak independently, as the record counted them, up to three."""
    part = dict(event.confidence_parts).get("outlets", 0.0)
    return round(part / SHARES["outlets"] * _COUNTED)
