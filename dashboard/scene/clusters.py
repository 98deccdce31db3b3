"""Clusters: some hundreds of events as one symbol a row and stretch of days; one that stands alone is its own mark."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt

from dashboard.scene.between import SIDES
from dashboard.scene.cells import Cluster
from dashboard.scene.crowd import Band, Ground
from dashboard.scene.cuts import days_of
from dashboard.scene.lanes import seats
from dashboard.scene.legend import legend, statuses
from dashboard.scene.marking import marked
from dashboard.scene.marks import place
from dashboard.scene.shapes import SYMBOL_OF, Mark, Scene
from dashboard.scene.timescale import Job
from ingest.record.answers import Bin
from ingest.record.event import Event

LEAST = 22.0
"""Pixels between two symbols of a row at least."""
_TEXT = 11.0
_SMALLEST = 15.0
_GROWS = 1.6
"""Pixels across that a symbol grows with the root of its number."""


def clusters(
    scene: Scene,
    bands: Sequence[Band],
    ground: Ground,
    found: Sequence[Bin],
    alone: Mapping[int, Event],
) -> Scene:
    """Return the scene with a symbol for each row and stretch in which anything happens.

    ``alone`` are the events that stand alone in theirs, by their numbers.
    """
    job, edges = ground.job, ground.cuts.edges
    symbols, marks = [], []
    for one in found:
        band = bands[one.row]
        y, row = (band.top + band.bottom) / 2, scene.rows[one.row].id
        event = alone.get(one.event) if one.event is not None else None
        mark = None if event is None else _mark(scene, job, event, row=row, y=y)
        if mark is not None:
            marks.append(mark)
            continue
        left, right = scene.scale.x(edges[one.bin]), scene.scale.x(edges[one.bin + 1])
        first, last = days_of(edges[one.bin], edges[one.bin + 1])
        size = min(size_of(one.count), max(_SMALLEST, right - left), band.bottom - band.top)
        text = f"{one.count:,}"
        fits = job.measure.width(text, _TEXT) <= size - 3
        symbols.append(
            Cluster(row, (left + right) / 2, y, size, first, last, one.count, one.kind, one.led, text if fits else "")
        )
    told = legend(
        [*(replace(mark, lead=True) for mark in marks), *(like(cluster, scene) for cluster in symbols)],
        statuses=statuses(list(alone.values()), asks=job.asks),
        language=job.language,
    )
    return replace(scene, clusters=tuple(symbols), marks=tuple(marks), legend=told)


def size_of(count: int) -> float:
    """Return how many pixels a symbol of so many events is across, where nothing is close to it."""
    return _SMALLEST + _GROWS * sqrt(count - 1)


def _mark(scene: Scene, job: Job, event: Event, *, row: str, y: float) -> Mark | None:
    spot = place(event.when)
    if spot is None:
        return None
    # Between two an event stands in one row alone.
    lead = row in SIDES or next(iter(seats(event, rows=job.view.rows)), row) == row
    return marked(event, spot, row=row, y=y, lead=lead, scale=scene.scale, job=job)


def like(cluster: Cluster, scene: Scene) -> Mark:
    """Return a plain mark of a cluster's kind, so that the legend explains its colour."""
    day = scene.scale.day(cluster.x)
    return Mark("", cluster.row, cluster.kind, SYMBOL_OF[cluster.kind], "point", day, day, day, cluster.y, cluster.size)
