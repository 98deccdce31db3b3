"""The sentence: an exact quote, alone or in its paragraph, with date words, actors and trigger each set apart."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from ingest.record.document import Document
from ingest.record.report import Report

Span = tuple[int, int, str]
_RANK = {"date": 0, "actor": 1, "trigger": 2}
SAYS = {"date": "date words", "actor": "actor", "trigger": "what happened"}
AROUND = 320
"""Letters of the paragraph shown before and after a quote; a paragraph up to twice as long is shown whole."""


def sentence(report: Report, document: Document | None) -> Component:
    """Return the quote to the letter, in its language and direction."""
    pieces = _pieces(report.quote, cut(report))
    return html.Blockquote(pieces, className="quote", lang=_language(document), dir="auto")


def in_paragraph(report: Report, document: Document | None) -> Component:
    """Return the quote in the paragraph it stands in, cut between words where that is long; else the quote alone.

    What stands around it is grey. Date words and actors that the sentence takes from its neighbours are set apart too.
    """
    if document is None or document.text[report.start : report.end] != report.quote:
        return sentence(report, document)
    start, end = extent(report, document)
    text = document.text[start:end]
    left, right = report.start - start, report.end - start
    around = [(0, left, "before"), (left, right, ""), (right, len(text), "after")]
    runs = marked_runs(report, start, end)
    parts: list[Component | str] = []
    for first, last, place in around:
        inside = [(max(a, first), min(b, last), kind) for a, b, kind in runs if a < last and first < b]
        pieces = _pieces(text, inside)
        parts += [html.Span(pieces, className="around")] if place and pieces else pieces
    bounds = _block(report, document)
    cuts = ("cut-before", start > bounds[0]), ("cut-after", end < bounds[1])
    style = " ".join(["quote", *(name for name, is_cut in cuts if is_cut)])
    return html.Blockquote(parts, className=style, lang=_language(document), dir="auto")


def legend(report: Report, document: Document | None) -> Component:
    """Return which way of marking means what, of those that occur."""
    bounds = extent(report, document) if document else (report.start, report.end)
    kinds = sorted({kind for _, _, kind in marked_runs(report, *bounds) if kind}, key=_RANK.__getitem__)
    return html.P(
        [html.Span([html.Span(SAYS[kind], className=f"mark-{kind}"), " "]) for kind in kinds], className="mark-legend"
    )


def extent(report: Report, document: Document) -> tuple[int, int]:
    """Return the first and last letter of a document's text that are shown with a report."""
    first, last = _block(report, document)
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
    for start, end, kind in sorted(_marked(report), key=lambda span: -_RANK[span[2]]):
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


def _block(report: Report, document: Document) -> tuple[int, int]:
    """Return where the block, or the blocks, of a quote begin and end."""
    touched = [block for block in document.blocks if block.start < report.end and report.start < block.end]
    first = min((block.start for block in touched), default=report.start)
    last = max((block.end for block in touched), default=report.end)
    return min(first, report.start), max(last, report.end)


def _after_space(text: str, place: int) -> int:
    """Return the beginning of the next word; a script without spaces is cut where it stands."""
    spaces = [found for sign in (" ", "\n") if (found := text.find(sign, place, place + 40)) >= 0]
    return min(spaces) + 1 if spaces else place


def _before_space(text: str, place: int) -> int:
    found = max(text.rfind(" ", place - 40, place), text.rfind("\n", place - 40, place))
    return found if found >= 0 else place


def _pieces(text: str, runs: Sequence[Span]) -> list[Component | str]:
    return [_piece(text[start:end], kind) for start, end, kind in runs]


def _piece(text: str, kind: str) -> Component | str:
    return html.Mark(text, className=f"mark-{kind}", title=SAYS[kind]) if kind else text


def _language(document: Document | None) -> str:
    return document.language if document and document.language != "und" else ""
