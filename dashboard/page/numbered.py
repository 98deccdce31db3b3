"""Numbered: the key to the numbers that stand on the chart where words found no room."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.page import days
from dashboard.page.attributes import attributes
from dashboard.scene.shapes import Scene
from ingest.record.event import Event

OPEN = 30
"""A longer key is folded: it would push the lists out of sight."""


def key(scene: Scene, events: Sequence[Event]) -> list[Component]:
    """Return the key, each line of it opens its event; nothing where all is said in words."""
    numbers = scene.numbers()
    told = {numbers[event.id]: _line(numbers[event.id], event) for event in events if event.id in numbers}
    if not told:
        return []
    lines = html.Ol([told[number] for number in sorted(told)], className="numbered-lines")
    head = html.Summary(f"Key to the numbers ({len(told):,})")
    return [html.Details([head, lines], open=len(told) <= OPEN, className="numbered")]


def _line(number: int, event: Event) -> Component:
    text = html.Span([html.Strong(days.when(event.when)), " ", html.Bdi(event.label or event.headline)])
    opens = html.Button(text, className="open", **attributes({"data-event": event.id, "aria-haspopup": "dialog"}))
    return html.Li([html.Span(str(number), className="numbered-at"), opens])
