"""Marks: where an event lies on the axis and in which shape, honest about how exact its date is."""

from dataclasses import dataclass
from typing import Literal

from ingest.record.days import Day
from ingest.record.event import Event
from ingest.record.report import When

Shape = Literal["point", "bar", "beam"]
CLOCK = ("hour", "minute", "second")
"""The precisions of what has a time of day."""
_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Place:
    """An event's place on the axis, in days: day N runs from N to N + 1, and N + 0.5 is its noon.

    ``day`` is where the symbol stands; ``first``/``last`` the whole possible or covered span, ``last`` not included.
    A null ``first`` or ``last`` is an open end. ``other`` is the second of two conflicting readings.
    """

    shape: Shape
    day: float
    first: float | None
    last: float | None
    dashed: bool = False
    other: float | None = None
    stand_in: bool = False
    """It stands for events that are drawn elsewhere: the axis is not shared out by it."""

    @property
    def start(self) -> float:
        """Return the first day that counts for the window: an open start has none but its end."""
        return self.first if self.first is not None else self.day

    @property
    def end(self) -> float:
        """Return the last day that counts for the window."""
        return self.last if self.last is not None else self.day


@dataclass(frozen=True, slots=True)
class Look:
    """How the mark of an event says its status: open for planned, struck, or with a question mark."""

    filled: bool
    struck: bool
    asked: bool
    crossed: bool = False
    """Struck twice: denied, where called off is struck once."""


def place(when: When) -> Place | None:
    """Return where a date lies on the axis, None if it has none.

    An exact day is a point at noon, a clock time a point at that time, a period a bar with its symbol on the first
    day; a month, a year, "about" or any other inexact date is an I-beam over all its possible days with the symbol
    in the middle, never on the first of the month.
    """
    edtf = when.edtf or ""
    early, late = when.earliest, when.latest
    if early is None and late is None:
        return None
    if early is None or late is None:
        return _open(edtf, early, late)
    first, last = float(early), float(late + 1)
    if edtf.startswith("[") and ".." in edtf:
        # At one time between two dates: on none of the two more than on what lies between.
        first, last = _clocked(edtf, first, last)
        return Place("beam", (first + last) / 2, first, last, dashed=True)
    if edtf.startswith("["):
        return Place("beam", first + 0.5, first, last, dashed=True, other=last - 0.5)
    if when.precision in CLOCK and when.first_second is not None and not when.approximate:
        return _clock(when, early, late)
    if "/" in edtf and _is_period(when, edtf):
        return Place("bar", first + 0.5, first, last, dashed=when.approximate)
    if early == late and not when.approximate:
        return Place("point", first + 0.5, first + 0.5, first + 0.5)
    return Place("beam", (first + last) / 2, first, last, dashed=when.approximate)


def look(event: Event, *, today: Day | None) -> Look:
    """Return how an event's status is drawn; a plan whose day has passed has "?" since nothing tells what came."""
    status = event.status
    # The day it was said on is not the day it is planned for.
    due = event.when.latest if event.when.basis != "publication" else None
    over = today is not None and due is not None and due < today
    return Look(
        filled=status == "happened",
        struck=status in ("called_off", "denied"),
        crossed=status == "denied",
        asked=status == "hypothetical" or (status == "scheduled" and over),
    )


def touches(spot: Place, first: float | None, last: float | None) -> bool:
    """Tell whether a place touches the window from ``first`` to ``last``; an open end touches all on its side."""
    starts_late = last is not None and spot.first is not None and spot.first > last
    ends_early = first is not None and spot.last is not None and spot.last < first
    return not starts_late and not ends_early


def _open(edtf: str, early: Day | None, late: Day | None) -> Place:
    # An ongoing matter ("since") is a period; "after" and "before" only bound a date that is not known.
    shape: Shape = "beam" if edtf.startswith("[") else "bar"
    if early is not None:
        return Place(shape, early + 0.5, float(early), None, dashed=shape == "beam")
    assert late is not None
    return Place(shape, late + 0.5, None, float(late + 1), dashed=shape == "beam")


def _clock(when: When, early: Day, late: Day) -> Place:
    start = early + (when.first_second or 0) / _DAY_SECONDS
    end = late + ((when.last_second or when.first_second or 0) + 1) / _DAY_SECONDS
    if end - start > 1.01 / 24:
        return Place("bar", start, start, end)
    return Place("point", start, start, start)


def _clocked(edtf: str, first: float, last: float) -> tuple[float, float]:
    """Return a span narrowed to the times of day that its two ends give, if they give any."""
    begin, end = (_share_of_day(part.partition("T")[2]) for part in edtf.strip("[]").split("..", 1))
    return first + (begin or 0.0), last if end is None else last - 1.0 + end


def _share_of_day(clock: str) -> float | None:
    """Return a time of day ("12:15-06:00") as a share of the day, None if there is none."""
    hour, minute = clock[:2], clock[3:5]
    if not hour.isdigit() or not minute.isdigit():
        return None
    return int(hour) / 24 + int(minute) / 1440


def _is_period(when: When, edtf: str) -> bool:
    """Tell a period ("5 to 7 March", "May to July 1861") from an inexact date written as an interval (a week)."""
    if when.precision in (None, "day", *CLOCK):
        return True
    ends = edtf.replace("~", "").replace("?", "").split("/")
    return all(len(end.lstrip("-")) < 10 for end in ends) and when.precision != "century"
