"""Symbol: the sign of an event as the chart draws it: its kind, and how it stands."""

from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import HIDDEN_SIGN
from ingest.record.event import Event
from ingest.record.report import Status

_STANDS: dict[Status, str] = {
    "happened": "",
    "scheduled": " open",
    "called_off": " open struck",
    "hypothetical": " open asked",
    "denied": " open struck crossed",
}


def classes(event: Event) -> str:
    """Return the classes that draw the sign: open where it has not happened, struck where it was called off."""
    return f"symbol symbol-{event.kind}{_STANDS[event.status]}"


def symbol(event: Event) -> Component:
    """Return the sign; the words beside it say the same."""
    return html.Span(className=classes(event), **HIDDEN_SIGN)
