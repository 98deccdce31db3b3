"""Nothing found: says why the chart is empty and which filter to drop."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import controls, ids
from dashboard.page import words
from dashboard.page.attributes import attributes
from dashboard.view import View
from ingest.record.query import EventQuery
from ingest.record.store import Store


def explain(store: Store, query: EventQuery, view: View, *, total: int, shown: int, undated: int) -> list[Component]:
    """Return the words that stand in place of the chart, with the ways out."""
    if total + undated == 0:
        return [_box("No events were found in these documents.", [])]
    if shown + undated == 0:
        return [_box("No events for this choice of filters.", _drops(store, query, view))]
    if view.key and shown:
        label = f"Show all {words.count(shown, 'event')}" if shown > 1 else "Show the one event"
        button = html.Button(label, className="button", **attributes({"data-set": f"{ids.KEY}:all"}))
        return [_box("None of these is a key event.", [button])]
    return [_box("None of these has a date: they stand under “No date found”.", [])]


def outside(found: int) -> Component:
    """Return what stands there when the reader zoomed to days in which nothing happens."""
    button = html.Button("All days", className="button", **attributes({"data-zoom": "all"}))
    text = f"{words.count(found, 'event')} found, none of them in these days."
    return _box(text[:1].upper() + text[1:], [button])


def _drops(store: Store, query: EventQuery, view: View) -> list[Component]:
    """Return a link for each filter whose dropping alone would show something, the smallest change first."""
    found = [(store.count(without), name, without) for name, without in controls.without(query)]
    links: list[Component] = [
        dcc.Link(
            f"Drop “{name}” ({words.count(count, 'event')})",
            href=controls.to_address(without, view),
            className="button",
        )
        for count, name, without in sorted(found, key=lambda one: (one[0], one[1]))
        if count
    ]
    everything = dcc.Link("Clear all filters", href=controls.to_address(EventQuery(), view), className="button")
    return links or [everything]


def _box(text: str, ways: list[Component]) -> Component:
    return html.Div([html.P(text), html.Div(ways, className="ways")], className="nothing-found", role="status")
