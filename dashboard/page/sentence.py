"""The sentence: an exact quote, alone or in its paragraph, with date words, actors and trigger each set apart."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.page.passage import RANK, Span, block, cut, extent, marked_runs
from ingest.record.document import Document
from ingest.record.report import Report

SAYS = {"date": "date words", "actor": "actor", "trigger": "what happened"}


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
    bounds = block(report, document)
    cuts = ("cut-before", start > bounds[0]), ("cut-after", end < bounds[1])
    style = " ".join(["quote", *(name for name, is_cut in cuts if is_cut)])
    return html.Blockquote(parts, className=style, lang=_language(document), dir="auto")


def legend(report: Report, document: Document | None) -> Component:
    """Return which way of marking means what, of those that occur."""
    bounds = extent(report, document) if document else (report.start, report.end)
    kinds = sorted({kind for _, _, kind in marked_runs(report, *bounds) if kind}, key=RANK.__getitem__)
    return html.P(
        [html.Span([html.Span(SAYS[kind], className=f"mark-{kind}"), " "]) for kind in kinds], className="mark-legend"
    )


def _pieces(text: str, runs: Sequence[Span]) -> list[Component | str]:
    return [_piece(text[start:end], kind) for start, end, kind in runs]


def _piece(text: str, kind: str) -> Component | str:
    return html.Mark(text, className=f"mark-{kind}", title=SAYS[kind]) if kind else text


def _language(document: Document | None) -> str:
    return document.language if document and document.language != "und" else ""
