"""Facts: an event's date as written and as read, and who acts or speaks, to or with whom."""

import re
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, names
from dashboard.page.attributes import attributes
from dashboard.scene.saying import said_when
from ingest.record.event import Event
from ingest.record.report import Party, Report


def dating(event: Event) -> Component:
    """Return the date as the text writes it beside the date as it was read, how exact it is, and why it is that one."""
    when = event.when
    written = html.Q(html.Bdi(when.words)) if when.words else html.Span("no date words", className="muted")
    others = f"could also be {', '.join(days.created(one) for one in when.readings)}" if when.readings else ""
    read = [html.Strong(days.when(when, long=True)), html.Span(others or days.exactness(when), className="muted exact")]
    other = [
        html.P(f"{title}: {days.created(value)}", className="muted")
        for title, value in (("Old Style", when.old_style), ("As the text writes it", when.other_calendar))
        if value
    ]
    sides = [
        html.Div([html.Span("As written", className="muted"), written]),
        html.Div([html.Span("As read", className="muted"), *read, *other]),
    ]
    why = html.P([html.Strong("Why this date? "), *isolated(when.why or "No reason is recorded.")])
    return html.Div([html.Div(sides, className="sides"), why], className="why")


def who(event: Event, actors: names.Actors, *, writable: bool) -> Component:
    """Return who acts, to or with whom, who says it, where, and what a person wrote about it.

    Where that may be changed, a name leads to what is known of the actor.
    """
    report = event.reports[0] if event.reports else None
    together = event.event_type == "CONSULT" and not event.target
    rows: list[tuple[str, Any]] = [
        ("Who takes part" if together else "Who acts or speaks", _parties(event.source, actors, writable=writable)),
        ("To or with whom", _parties(event.target, actors, writable=writable)),
    ]
    if report:
        rows += [("Said by", _said(report, actors)), ("Where", report.place and html.Bdi(report.place))]
    rows += [
        ("First said", event.said and days.when(said_when(event), long=True)),
        ("Your translation", event.translation and html.Span(event.translation, dir="auto")),
        ("Note", event.note and html.Span(event.note, dir="auto", className="own-note")),
    ]
    return listed(rows)


def listed(rows: list[tuple[str, Any]]) -> Component:
    """Return terms with what they are; those without are left out."""
    return html.Dl(
        [part for term, value in rows if value for part in (html.Dt(term), html.Dd(value))], className="facts"
    )


def isolated(sentence: str) -> list[Component | str]:
    """Return a sentence of ours with the words it quotes in a direction of their own."""
    parts = re.split(r'("[^"]*"|“[^”]*”)', sentence)
    return [html.Bdi(part) if part[:1] in ('"', "“") else part for part in parts if part]


def _parties(parties: tuple[Party, ...], actors: names.Actors, *, writable: bool) -> list[Component | str]:
    named = {names.party(one, actors): one for one in parties}
    shown: list[Component | str] = []
    for place, (name, one) in enumerate(named.items(), 1):
        opens = attributes({"data-actor": one.actor, "aria-haspopup": "dialog"})
        part = html.Button(html.Bdi(name), className="named", **opens) if writable else html.Bdi(name)
        # A comma after a button would begin the next line where there is no room for it.
        shown += [part] if place == len(named) else [html.Span([part, ","], className="comma"), " "]
    return shown


def _said(report: Report, actors: names.Actors) -> list[Component | str]:
    who = names.speaker(report, actors)
    if who and report.via and who.casefold() == report.via.casefold():
        return [html.Bdi(who)]
    said: list[Component | str] = [html.Bdi(who)] if who else []
    if report.via:
        said += [", " if who else "", "as reported by ", html.Bdi(report.via)]
    return said
