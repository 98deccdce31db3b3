"""Moved: what a correction of a document did to the dates of its events, counted and told in one sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.page import words
from ingest.record.event import Event


@dataclass(frozen=True, slots=True)
class Moved:
    """How many dates moved, stayed as the text gives them, stayed because a person gave them, came and went."""

    moved: int = 0
    stayed: int = 0
    corrected: int = 0
    new: int = 0
    gone: int = 0


def compare(before: Iterable[Event], after: Iterable[Event], *, document: str) -> Moved:
    """Return what became of the events of a document, by their ids; one minted anew is known by the place it tells of.

    A date that a person gave counts as corrected, whatever the text would say now.
    """
    old = {event.id: event for event in before}
    places = {place: event.id for event in old.values() for place in _places(event, document)}
    moved = stayed = corrected = new = 0
    met: set[str] = set()
    for event in after:
        known = (
            event.id if event.id in old else next((places[p] for p in _places(event, document) if p in places), None)
        )
        if known is None or known in met:
            new += known is None
            continue
        met.add(known)
        if "when" in event.changed:
            corrected += 1
        elif event.when.edtf != old[known].when.edtf or event.when.readings != old[known].when.readings:
            moved += 1
        else:
            stayed += event.when.edtf is not None
    return Moved(moved, stayed, corrected, new, len(old.keys() - met))


def said(found: Moved) -> str:
    """Return the count in words.

    >>> said(Moved(moved=12, stayed=3, corrected=1))
    '12 dates moved, 3 in the text stayed, 1 you corrected stayed'
    >>> said(Moved(stayed=2, new=1))
    'no date moved, 2 in the text stayed; 1 event is new'
    """
    parts = [f"{words.count(found.moved, 'date')} moved" if found.moved else "no date moved"]
    parts += [f"{found.stayed:,} in the text stayed"] if found.stayed else []
    parts += [f"{found.corrected:,} you corrected stayed"] if found.corrected else []
    further = []
    if found.new:
        further.append(f"{words.count(found.new, 'event')} {'is' if found.new == 1 else 'are'} new")
    if found.gone:
        further.append(f"{words.count(found.gone, 'event')} {'is' if found.gone == 1 else 'are'} gone")
    return "; ".join([", ".join(parts), *further])


def _places(event: Event, document: str) -> list[tuple[int, int, str]]:
    return [(r.start, r.end, event.event_type) for r in event.reports if r.document == document]
