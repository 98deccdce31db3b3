"""Same event: the list of events that one may be put together with, each with its sentence."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, language, names, parties, words
from dashboard.page.attributes import attributes
from ingest.record.event import Event


def panel(event: Event) -> Component:
    """Return the search and the place of its answers; the list is filled by a callback."""
    search = dmc.TextInput(
        id=ids.SAME_WORDS,
        label="Which event is it the same as?",
        description="The nearest in days and actors stand first; or search by words.",
        placeholder="Search words in events",
        value="",
        debounce=250,
    )
    found = html.Div(id=ids.SAME_LIST, **attributes({"aria-live": "polite"}))
    back = html.Button("Cancel", id=ids.EDIT_CANCEL, className="button small")
    return html.Div(
        [search, found, html.Div(back, className="form-end")],
        className="edit same",
        role="group",
        **attributes(
            {"aria-label": f"Same event as {event.label or event.headline}", "data-panel": "same", "data-of": event.id}
        ),
    )


def listed(event: Event, found: Sequence[Event], *, actors: names.Actors, searched: bool) -> Component:
    """Return a button for each event: pressed, both become one."""
    if not found:
        return html.P("No event has these words." if searched else "No other event is near.", className="muted")
    return html.Ul([html.Li(_choice(one, actors, to=event)) for one in found], className="choices")


def _choice(event: Event, actors: names.Actors, *, to: Event) -> Component:
    quote = event.reports[0].quote if event.reports else event.headline
    line = [html.Strong(days.when(event.when)), " · ", *parties.who(event, actors)]
    kind = f"{words.KINDS[event.kind]} · {words.count(len(event.reports), 'place')}"
    own = html.Span(quote, className="choice-quote", dir="auto", lang=language.of_event(event))
    return html.Button(
        [html.Span(line), own, html.Span(kind, className="muted")],
        className="choice",
        **attributes({"data-signs": "", "data-decide": "same", "data-of": to.id, "data-value": event.id}),
    )
