"""Cells: what a scene shows of events that are counted instead of drawn one by one."""

from dataclasses import dataclass

from ingest.record.days import Day
from ingest.record.report import Kind

NO_HUE = -1
"""The step of a cell that is grey: of the row of all others."""


@dataclass(frozen=True, slots=True)
class Cell:
    """All events of one row in one stretch of days, as a box in pixels: too many to be drawn one by one.

    ``first``/``last`` are the days of the stretch, inclusive. ``step`` is how deep its hue is, from 0 or ``NO_HUE``,
    ``led`` how many are of ``kind``, the kind most of them are of; ``text`` the count where it fits.
    """

    row: str
    left: float
    right: float
    top: float
    bottom: float
    first: Day
    last: Day
    count: int
    step: int
    kind: Kind
    led: int
    text: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Several events of one row in one stretch of days as one symbol, ``size`` pixels across; else as ``Cell``."""

    row: str
    x: float
    y: float
    size: float
    first: Day
    last: Day
    count: int
    kind: Kind
    led: int
    text: str
    events: tuple[str, ...] = ()
    """Which events, where they were at hand when they were counted."""
    span: tuple[float, float] | None = None
    """From when to when, the last not included, where it may be hours."""
