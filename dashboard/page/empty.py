"""Nothing found: says why the chart is empty and which filter to drop."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import controls, ids
from dashboard.page import chips, settings, words
from dashboard.page.attributes import attributes
from dashboard.view import View
from ingest.record.document import Document
from ingest.record.query import EventQuery
from ingest.record.store import Store

MOST = 6
"""Ways out that are offered at once."""


def explain(
    store: Store,
    query: EventQuery,
    view: View,
    *,
    total: int,
    shown: int,
    undated: int,
    documents: Mapping[str, Document],
) -> list[Component]:
    """Return the words that stand in place of the chart, with the ways out."""
    if total + undated == 0 and not (settings.filtered(query) and _any(store, query)):
        return [_box("No events were found in these documents.", [])]
    if view.key and shown:
        label = f"Show all {words.count(shown, 'event')}" if shown > 1 else "Show the one event"
        button = html.Button(label, className="button", **attributes({"data-set": f"{ids.KEY}:all"}))
        return [_box("None of these is a key event.", [button])]
    if not settings.filtered(query):
        return [_box("None of these has a date: they stand under “No date found”.", [])]
    text = "No events for this choice of filters."
    if undated:
        text = f"No events with a date for this choice of filters, {undated:,} without one."
    return [_box(text, _drops(store, query, view, documents))]


def apart(names: Sequence[str], *, key: bool) -> Component:
    """Return what stands there when two actors are faced and nothing is between them."""
    button = html.Button("Show them in rows", className="button", **attributes({"data-set": f"{ids.LAYOUT}:rows"}))
    events = "key events" if key else "events"
    return _box(f"None of these {events} is between {' and '.join(names)}.", [button])


def outside(found: int) -> Component:
    """Return what stands there when the reader zoomed to days in which nothing happens."""
    button = html.Button("All days", className="button", **attributes({"data-zoom": "all"}))
    text = f"{words.count(found, 'event')} found, none of them in these days."
    return _box(text[:1].upper() + text[1:], [button])


def _any(store: Store, query: EventQuery) -> bool:
    found = store.tally(settings.cleared(query))
    return bool(found.shown or found.undated)


def _drops(store: Store, query: EventQuery, view: View, documents: Mapping[str, Document]) -> list[Component]:
    """Return a button for each thing whose dropping alone would show something, the smallest change first."""
    found: dict[EventQuery, tuple[int, str]] = {}
    for name, without in _ways(store, query, documents):
        # A filter that holds one thing only is offered once.
        if without not in found and (count := store.tally(without).shown):
            found[without] = (count, name)
    found = found or _pairs(store, query)
    buttons: list[Component] = [
        html.Button(
            f"Drop {name} ({words.count(count, 'event')})", className="button", **_way(store, query, without, view)
        )
        for without, (count, name) in sorted(found.items(), key=lambda one: one[1])[:MOST]
    ]
    cleared = settings.cleared(query)
    said = f"Clear all filters ({words.count(store.tally(cleared).shown, 'event')})"
    return buttons or [html.Button(said, className="button", **_way(store, query, cleared, view))]


def _pairs(store: Store, query: EventQuery) -> dict[EventQuery, tuple[int, str]]:
    """Return what dropping two filters shows, where dropping one never helps."""
    found: dict[EventQuery, tuple[int, str]] = {}
    for name, without in controls.without(query):
        for other, both in controls.without(without):
            if both not in found and settings.filtered(both) and (count := store.tally(both).shown):
                found[both] = (count, f"“{name}” and “{other}”")
    return found


def _ways(store: Store, query: EventQuery, documents: Mapping[str, Document]) -> Iterator[tuple[str, EventQuery]]:
    for drop in chips.drops(query, actors=store.actors(), documents=documents):
        quoted = drop.said if drop.said.startswith("“") else f"“{drop.said}”"
        yield f"{drop.of} {quoted}".strip(), drop.query
    for name, without in controls.without(query):
        yield f"the whole filter “{name}”", without


def _way(store: Store, query: EventQuery, to: EventQuery, view: View) -> dict[str, Any]:
    # Whoever drops a filter to see something is shown it, key event or not.
    few = view.key and not store.count(replace(to, key=True, dated=True))
    return chips.leads_to(query, to, every=few)


def _box(text: str, ways: list[Component]) -> Component:
    return html.Div([html.P(text), html.Div(ways, className="ways")], className="nothing-found", role="status")
