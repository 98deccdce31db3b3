"""Strength and weight: what makes an event strong or weak, key or not, part by part as the record counts."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, words
from dashboard.page.attributes import HIDDEN_SIGN
from dashboard.page.outlets import counted
from ingest.record.event import KEY_WEIGHT, Event
from ingest.record.telling import FAIR_FROM, SHARES, STRONG_FROM

WEIGHT = {
    "headline or lede": "in the headline or the first lines",
    "date of its own": "a date of its own",
    "known actors": "actors that are known",
    "an office holder": "somebody in office",
    "quoted speech": "quoted speech",
    "only supposed": "only supposed",
    "sidebar": "only in the sidebar",
    "further outlets": "told by further outlets",
}
"""The parts of the weight in words; any other part names itself."""


def strength(event: Event) -> str:
    """Return how strong an event is and because of what, in words: the same parts the record counts."""
    reasons = [_date(event), _actors(event), counted(event), _context(event)]
    return f"{words.STRENGTH[event.confidence]}: {', '.join(reason for reason in reasons if reason)}"


def parts(event: Event) -> Component:
    """Return strength and weight with their parts, folded under the line that sums each up."""
    said = {"date": _date(event), "actors": _actors(event), "outlets": counted(event), "context": _context(event)}
    rows = [
        _row(_sign(value), f"{value:.0%}" if name not in SHARES else f"{value:.0%} of {SHARES[name]:.0%}", says)
        for name, value in event.confidence_parts
        for says in [said.get(name) or ("in the text itself" if name == "context" else name)]
    ]
    total = sum(value for _, value in event.confidence_parts)
    limits = f"{total:.0%} in all: strong from {STRONG_FROM:.0%}, fair from {FAIR_FROM:.0%}"
    weights = [_row(_sign(value), f"{abs(value):g}", WEIGHT.get(name, name)) for name, value in event.weight_parts]
    key = f"{event.weight:g} in all: key from {KEY_WEIGHT:g}"
    return html.Div([_folded(strength(event), rows, limits), _folded(weight(event), weights, key)], className="parts")


def weight(event: Event) -> str:
    """Return whether an event is key, and because of what."""
    heaviest = sorted(event.weight_parts, key=lambda part: -part[1])
    reasons = [WEIGHT.get(name, name) for name, value in heaviest if value > 0]
    if event.key:
        return f"Key because: {', '.join(reasons)}"
    return f"Not among the key events: {', '.join(reasons) if reasons else 'nothing makes it one'}"


def _date(event: Event) -> str:
    if event.when.edtf is None:
        return "no date"
    said = [words.BASIS[event.when.basis]]
    said += ["only about"] if event.when.approximate else []
    said += ["another date is as possible"] if event.when.readings else []
    said += (
        [days.exactness(event.when)] if event.when.precision not in (None, "day", "hour", "minute", "second") else []
    )
    return ", ".join(said)


def _actors(event: Event) -> str:
    known = len({party.actor for party in (*event.source, *event.target)})
    return f"{words.count(known, 'actor')} known" if known else "nobody known"


def _context(event: Event) -> str:
    context = event.reports[0].context if event.reports else "body"
    return "" if context in ("body", "table") else f"in the {words.CONTEXT[context]}"


def _folded(line: str, rows: Iterable[Component], total: str) -> Component:
    inside = [html.Ul(list(rows), className="counted"), html.P(total, className="muted")]
    return html.Details([html.Summary(line), *inside])


def _row(sign: str, number: str, says: str) -> Component:
    shown = html.Span([html.Span(sign, **HIDDEN_SIGN), _spoken(sign), number], className="points")
    return html.Li([shown, html.Span(says)])


def _spoken(sign: str) -> Component:
    return html.Span({"+": "plus ", "−": "minus ", "": ""}[sign], className="unseen")


def _sign(value: float) -> str:
    return "+" if value > 0 else "−" if value < 0 else ""
