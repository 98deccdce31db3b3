"""Said: where something was published on another day than it happens, a faint tick marks that day in its row."""

from collections.abc import Iterable, Sequence
from math import floor

from dashboard.scene.laid import Laid
from dashboard.scene.shapes import Row, Scene
from dashboard.scene.signs import Said
from dashboard.scene.timescale import Job
from ingest.record.days import Day
from ingest.record.event import Event

_TALL = 0.6
"""Height of a tick in distances from the marks of a row to its bottom: it never reaches them."""


def said_days(events: Iterable[Event]) -> dict[str, Day]:
    """Return the day each event was first said on, by its id; a month or a year is no day."""
    return {e.id: e.said[0] for e in events if e.said is not None and e.said[0] == e.said[1]}


def left_out(laid: Laid, job: Job) -> bool:
    """Tell whether something was published on another day and has no tick for it: there are too many events."""
    if len(laid.standings) <= job.style.said_ticks:
        return False
    return any(
        (day := job.said.get(event)) is not None and not floor(spot.start) <= day <= floor(spot.end)
        for event, spot in laid.spots.items()
    )


def ticks(scene: Scene, laid: Laid, rows: Sequence[Row], job: Job) -> tuple[Said, ...]:
    """Return a tick for each row and day on which something that stands elsewhere in the row was published."""
    selected = job.view.selected
    every = len(laid.standings) <= job.style.said_ticks
    found: dict[tuple[int, Day], list[str]] = {}
    for standing in laid.standings:
        event, spot = standing.event, laid.spots[standing.event.id]
        day = job.said.get(event.id)
        if day is None or not (every or event.id == selected) or event.id in laid.crowds:
            continue
        if floor(spot.start) <= day <= floor(spot.end):
            continue
        if any(stretch.first <= day + 0.5 <= stretch.last for stretch in scene.scale.stretches):
            found.setdefault((laid.wanted[event.id].lead, day), []).append(event.id)
    tall = job.style.row_pad * _TALL
    return tuple(
        Said(tuple(events), rows[row].id, scene.scale.x(day + 0.5), rows[row].bottom - tall, rows[row].bottom,
             selected in events)
        for (row, day), events in sorted(found.items())
    )  # fmt: skip
