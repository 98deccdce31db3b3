"""Line: an event as one line of a list under the chart: its date, its mark, what it is called, and who takes part."""

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, names, parties
from dashboard.page.attributes import attributes
from dashboard.page.symbol import symbol
from ingest.record.event import Event


def line(event: Event, actors: names.Actors, *further: Component) -> Component:
    """Return the line of an event, which opens it; ``further`` stands at its end."""
    date = html.Span(days.when(event.when), className="queue-date")
    label = html.Button(
        event.label or event.headline,
        className="open",
        dir="auto",
        **attributes({"data-event": event.id, "aria-haspopup": "dialog"}),
    )
    who = html.Span([*parties.who(event, actors)], className="muted")
    what = html.Div([label, who], className="queue-what")
    return html.Li([date, symbol(event), what, *further], **attributes({"data-event": event.id}))
