"""Coming up: what is announced, soonest first, and below it what became of what was announced and is past."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.coming import Coming, Told
from dashboard.page import days, names
from dashboard.page.attributes import attributes
from dashboard.page.line import line
from ingest.record.event import Event
from ingest.record.outcome import Outcome, What

Part = Component | str
BECAME: dict[What, str] = {
    "kept": "It took place",
    "moved": "Moved to",
    "called_off": "Called off",
    "unknown": "No word of the outcome",
}
NOTHING = "Nothing is announced for a day to come."


def panel() -> Component:
    """Return the place of the list, and the calendar file of what is to come."""
    file = html.Button("Calendar file (.ics)", id=ids.COMING_FILE, className="link", hidden=True)
    return html.Div([file, html.Div(id=ids.COMING)], className="coming-panel")


def listed(coming: Coming, *, actors: names.Actors) -> list[Component]:
    """Return both halves of the list."""
    made: list[Component] = [html.H3("Announced"), *_half(coming.ahead, coming.ahead_count, actors, name="Announced")]
    if not coming.ahead:
        made.append(html.P(NOTHING, className="nothing"))
    if coming.past:
        made.append(html.H3("What became of it"))
        made += _half(coming.past, coming.past_count, actors, name="What became of it")
    return made


def became(event: Event, outcome: Outcome | None) -> list[Component]:
    """Return what the drawer says of an announced event: "It took place: ...", with a link; nothing where none is."""
    if outcome is None:
        return []
    return [html.P([html.Strong("What became of it? "), *_said(event, outcome)], className=f"became {outcome.what}")]


def in_words(outcome: Outcome) -> str:
    """Return what became of a plan as one line: "Moved to 12 Mar 2024"."""
    said = BECAME[outcome.what]
    return f"{said} {days.when(outcome.event.when)}" if outcome.what == "moved" and outcome.event else said


def _half(told: Sequence[Told], found: int, actors: names.Actors, *, name: str) -> list[Component]:
    if not told:
        return []
    items = [_item(one, actors) for one in told]
    made: list[Component] = [html.Ol(items, className="queue coming", **attributes({"aria-label": name}))]
    if found > len(told):
        made.append(html.P(f"and {found - len(told):,} more: choose fewer days or actors", className="nothing"))
    return made


def _item(told: Told, actors: names.Actors) -> Component:
    if told.outcome is None:
        return line(told.event, actors)
    return line(told.event, actors, html.Span(_said(told.event, told.outcome), className=f"became {told.outcome.what}"))


def _said(event: Event, outcome: Outcome) -> list[Part]:
    """Return what became of an event, with a link to the event that tells it, if it is another one."""
    by = outcome.event
    if by is None or by.id == event.id:
        own = {"kept": "It took place, as announced", "unknown": "Denied"}
        return [own.get(outcome.what, BECAME[outcome.what]) if by else BECAME[outcome.what]]
    text = days.when(by.when) if outcome.what == "moved" else by.label or by.headline
    link = html.Button(html.Bdi(text), className="link", **attributes({"data-event": by.id, "aria-haspopup": "dialog"}))
    if outcome.what == "moved":
        how = "reported" if by.status == "happened" else "announced"
        return ["Moved to ", link, f" ({how})"]
    if outcome.what == "unknown":
        return ["No word of the outcome; denied: ", link]
    return [f"{BECAME[outcome.what]}: ", link]
