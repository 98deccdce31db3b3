"""Passage: which part of a document is shown with a report, and which letters of it are date, actor or act."""

from ingest.record.document import Document
from ingest.record.report import Report

Span = tuple[int, int, str]
RANK = {"date": 0, "actor": 1, "trigger": 2}
"""What wins where two marks overlap, the lowest first."""
AROUND = 320
"""Letters of the paragraph shown before and after a quote; a paragraph up to twice as long is shown whole."""


def extent(report: Report, document: Document) -> tuple[int, int]:
    """Return the first and last letter of a document's text that are shown with a report."""
    first, last = block(report, document)
    if last - first <= report.end - report.start + 2 * AROUND:
        return first, last
    text = document.text
    start = max(first, report.start - AROUND)
    if start > first:
        start = min(report.start, _after_space(text, start))
    end = min(last, report.end + AROUND)
    if end < last:
        end = max(report.end, _before_space(text, end))
    return start, end


def cut(report: Report) -> list[Span]:
    """Return runs that together are the whole quote: offsets in it, and ``date``, ``actor``, ``trigger`` or ``""``."""
    return marked_runs(report, report.start, report.start + len(report.quote))


def marked_runs(report: Report, first: int, last: int) -> list[Span]:
    """Return runs that together are ``text[first:last]`` of a report's document, with offsets from ``first`` on.

    Where two marks overlap, the date wins, then the actor.
    """
    length = last - first
    kinds = [""] * length
    for start, end, kind in sorted(_marked(report), key=lambda span: -RANK[span[2]]):
        for place in range(max(0, start - first), min(length, end - first)):
            kinds[place] = kind
    runs: list[Span] = []
    for place, kind in enumerate(kinds):
        if runs and runs[-1][2] == kind:
            runs[-1] = (runs[-1][0], place + 1, kind)
        else:
            runs.append((place, place + 1, kind))
    return runs


def _marked(report: Report) -> list[Span]:
    when = report.when
    places = [(when.words_start, when.words_end, "date"), (report.trigger_start, report.trigger_end, "trigger")]
    places += [(party.start, party.end, "actor") for party in (*report.source, *report.target)]
    return [(start, end, kind) for start, end, kind in places if start is not None and end is not None]


def block(report: Report, document: Document) -> tuple[int, int]:
    """Return where the block, or the blocks, of a quote begin and end."""
    touched = [one for one in document.blocks if one.start < report.end and report.start < one.end]
    first = min((one.start for one in touched), default=report.start)
    last = max((one.end for one in touched), default=report.end)
    return min(first, report.start), max(last, report.end)


def _after_space(text: str, place: int) -> int:
    """Return the beginning of the next word; a script without spaces is cut where it stands."""
    spaces = [found for sign in (" ", "\n") if (found := text.find(sign, place, place + 40)) >= 0]
    return min(spaces) + 1 if spaces else place


def _before_space(text: str, place: int) -> int:
    found = max(text.rfind(" ", place - 40, place), text.rfind("\n", place - 40, place))
    return found if found >= 0 else place
