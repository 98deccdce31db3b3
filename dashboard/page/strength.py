"""Strength and weight: what makes an event strong or weak, key or not, part by part as the record counts."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import HIDDEN_SIGN
from dashboard.page.outlets import counted
from dashboard.page.reasons import WEIGHT, actors, context, date, strength, weight
from ingest.record.event import KEY_WEIGHT, Event
from ingest.record.telling import FAIR_FROM, SHARES, STRONG_FROM


def parts(event: Event) -> Component:
    """Return strength and weight with their parts, folded under the line that sums each up."""
    said = {"date": date(event), "actors": actors(event), "outlets": counted(event), "context": context(event)}
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
