"""The sentence: an exact quote with its date words, actors and trigger set apart, each in its own way."""

from dash import html
from dash.development.base_component import Component

from ingest.record.document import Document
from ingest.record.report import Report

Span = tuple[int, int, str]
_RANK = {"date": 0, "actor": 1, "trigger": 2}
_SAYS = {"date": "date words", "actor": "actor", "trigger": "what happened"}


def sentence(report: Report, document: Document | None) -> Component:
    """Return the quote to the letter, in its language and direction."""
    pieces = [_piece(report.quote[start:end], kind) for start, end, kind in cut(report)]
    language = document.language if document and document.language != "und" else ""
    return html.Blockquote(pieces, className="quote", lang=language, dir="auto")


def cut(report: Report) -> list[Span]:
    """Return runs that together are the whole quote: offsets in it, and ``date``, ``actor``, ``trigger`` or ``""``.

    Where two overlap, the date wins, then the actor.
    """
    length = len(report.quote)
    kinds = [""] * length
    for start, end, kind in sorted(_marked(report), key=lambda span: -_RANK[span[2]]):
        for place in range(max(0, start), min(length, end)):
            kinds[place] = kind
    runs: list[Span] = []
    for place, kind in enumerate(kinds):
        if runs and runs[-1][2] == kind:
            runs[-1] = (runs[-1][0], place + 1, kind)
        else:
            runs.append((place, place + 1, kind))
    return runs


def _marked(report: Report) -> list[Span]:
    found: list[Span] = []
    when = report.when
    places = [(when.words_start, when.words_end, "date"), (report.trigger_start, report.trigger_end, "trigger")]
    places += [(party.start, party.end, "actor") for party in (*report.source, *report.target)]
    for start, end, kind in places:
        if start is not None and end is not None:
            found.append((start - report.start, end - report.start, kind))
    return found


def _piece(text: str, kind: str) -> Component | str:
    return html.Mark(text, className=f"mark-{kind}", title=_SAYS[kind]) if kind else text
