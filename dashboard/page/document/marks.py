"""Marks: where the events of a document stand in its text, cut into runs that lie whole inside or outside of each."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.record.document import Block
from ingest.record.event import Event


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text that tells of an event: ``text[start:end]``; ``number`` is the event's, in text order."""

    number: int
    start: int
    end: int
    event: Event


@dataclass(frozen=True, slots=True)
class Place:
    """A run of text that is shown in a way of its own: the words of a date, a passage that was asked for."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text: the marks it lies in, the innermost first, those that begin with it, and its styles."""

    start: int
    end: int
    inside: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    styles: tuple[str, ...] = ()


def marks_of(events: Iterable[Event], document: str) -> tuple[Mark, ...]:
    """Return the marks of a document in text order; an event told in two places has two marks and one number."""
    places = sorted(
        (
            (report.start, -report.end, event.id, event)
            for event in events
            for report in event.reports
            if report.document == document
        ),
        key=lambda place: place[:3],
    )
    numbers: dict[str, int] = {}
    return tuple(
        Mark(numbers.setdefault(name, len(numbers) + 1), start, -end, event) for start, end, name, event in places
    )


def dates_of(marks: Iterable[Mark], document: str) -> tuple[Place, ...]:
    """Return the date words of the events of a document."""
    found = {
        (report.when.words_start, report.when.words_end)
        for mark in marks
        for report in mark.event.reports
        if report.document == document and report.when.words_start is not None and report.when.words_end is not None
    }
    return tuple(Place(start, end, "date") for start, end in sorted((s or 0, e or 0) for s, e in found))


def lay(blocks: Sequence[Block], marks: Sequence[Mark], places: Sequence[Place] = ()) -> list[tuple[Run, ...]]:
    """Return the runs of each block, which together are its text to the letter.

    A mark is opened by the first run it covers, also where it began on an earlier page.
    """
    opened: set[int] = set()
    ordered = sorted(range(len(marks)), key=lambda i: (marks[i].start, -marks[i].end))
    starts = [marks[i].start for i in ordered]
    laid: list[tuple[Run, ...]] = []
    open_before: list[int] = []
    taken = 0
    for block in blocks:
        upto = bisect_left(starts, block.end)
        open_before = [i for i in (*open_before, *ordered[taken:upto]) if marks[i].end > block.start]
        taken = max(taken, upto)
        here = [place for place in places if place.start < block.end and block.start < place.end]
        laid.append(_runs(block, [(i, marks[i]) for i in open_before], here, opened))
    return laid


def _runs(
    block: Block, marks: Sequence[tuple[int, Mark]], places: Sequence[Place], opened: set[int]
) -> tuple[Run, ...]:
    spans = [(mark.start, mark.end) for _, mark in marks] + [(place.start, place.end) for place in places]
    cuts = sorted({block.start, block.end}.union(*((max(block.start, s), min(block.end, e)) for s, e in spans)))
    runs = []
    for start, end in pairwise(cuts):
        covering = [(i, mark) for i, mark in marks if mark.start < end and start < mark.end]
        opens = tuple(mark for i, mark in covering if i not in opened)
        opened.update(i for i, _ in covering)
        inside = sorted((mark for _, mark in covering), key=lambda mark: (mark.end - mark.start, mark.number))
        styles = tuple(sorted({place.style for place in places if place.start < end and start < place.end}))
        runs.append(Run(start, end, tuple(inside), opens, styles))
    return tuple(runs)
