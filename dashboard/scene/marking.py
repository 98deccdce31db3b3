"""Marking: the mark of an event at its place in a row, the same wherever a scene shows one."""

from dashboard.scene.marks import Place, look
from dashboard.scene.shapes import SYMBOL_OF, Mark, Scale
from dashboard.scene.timescale import Job
from ingest.record.event import Event


def marked(event: Event, spot: Place, *, row: str, y: float, lead: bool, scale: Scale, job: Job) -> Mark:
    """Return the mark of an event in a row, ``y`` pixels down; the one in the row of who acts is the ``lead``.

    An open end runs to the edge of the axis; the event's own end stays open.
    """
    seen = look(event, today=job.asks(event))
    ends = scale.stretches
    return Mark(
        event.id, row, event.kind, SYMBOL_OF[event.kind], spot.shape, spot.day,
        spot.first if spot.first is not None else ends[0].first, spot.last if spot.last is not None else ends[-1].last,
        y, job.style.mark if lead else job.style.small, lead=lead, filled=seen.filled, dashed=spot.dashed,
        struck=seen.struck, crossed=seen.crossed, asked=seen.asked, open_start=spot.first is None,
        open_end=spot.last is None, selected=event.id == job.view.selected,
    )  # fmt: skip
