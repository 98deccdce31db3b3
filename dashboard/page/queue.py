"""Queue: what nobody has checked yet, the weakest founded first, to be walked and decided by single keys."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import names, words
from dashboard.page.attributes import attributes
from dashboard.page.line import line
from ingest.record.event import Event

LISTED = 40
"""Events that stand in the list; the walk itself goes on beyond them."""
SINCE = {"all": "All", "visit": "Since your last visit", "day": "Since a day"}
KEYS = (
    ("j", "next"),
    ("k", "back"),
    ("a", "checked"),
    ("h", "hide"),
    ("e", "edit"),
    ("p", "pick"),
    ("m", "same event"),
)


def panel(*, writable: bool) -> Component:
    """Return the head of the queue, with its choices, and the place of the list."""
    since = dmc.SegmentedControl(
        id=ids.QUEUE_SINCE,
        value="all",
        data=[{"value": value, "label": label} for value, label in SINCE.items()],
        size="sm",
        **attributes({"aria-label": "What to check"}),
    )
    day = dmc.TextInput(
        id=ids.QUEUE_DAY,
        placeholder="14 Feb 2024",
        debounce=400,
        size="sm",
        className="queue-day",
        inputProps={"aria-label": "Added since this day"},
    )
    seen = html.Button("I have seen these", id="queue-seen", className="button small")
    start = html.Button("Start", id="queue-start", className="button primary small")
    # The script of the page counts here as the walk goes on.
    progress = html.Span(id="queue-words", role="status", className="queue-words")
    bar = html.Progress(id="queue-bar", value="0", max="1", hidden=True, **attributes({"aria-label": "Part checked"}))
    return html.Div(
        [
            html.Div([since, day, seen], className="queue-head"),
            html.Div([progress, bar, start], className="queue-head"),
            _keys(writable=writable),
            html.P(id=ids.QUEUE_NOTE, className="wrong", role="status"),
            html.Div(id=ids.QUEUE_LIST),
        ],
        className="queue-panel",
    )


def listed(events: Sequence[Event], found: int, *, actors: names.Actors) -> list[Component]:
    """Return the first events of the queue; the rest is told of in words."""
    if not found:
        return [html.P("Nothing here waits to be checked.", className="nothing")]
    items = [_item(event, actors) for event in events]
    parts: list[Component] = [html.Ol(items, className="queue", **attributes({"aria-label": "To check"}))]
    if found > len(events):
        parts.append(html.P(f"and {found - len(events):,} more", className="nothing"))
    return parts


def _item(event: Event, actors: names.Actors) -> Component:
    strength = html.Span(words.STRENGTH[event.confidence], className=f"strength strength-{event.confidence}")
    return line(event, actors, strength)


def _keys(*, writable: bool) -> Component:
    shown = KEYS if writable else KEYS[:2]
    parts: list[Component | str] = []
    for key, means in shown:
        parts += [html.Span([html.Kbd(key, className="key"), f" {means}"], className="queue-key")]
    return html.P(parts, className="queue-keys muted")
