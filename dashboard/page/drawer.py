"""Drawer: everything about one event: when and why, who and to whom, the exact sentence, where it comes from."""

import re
from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, names, words
from dashboard.page.attributes import HIDDEN_SIGN, attributes
from dashboard.page.sentence import sentence
from ingest.record.document import Document
from ingest.record.event import Event, Gone
from ingest.record.report import Report

Documents = Mapping[str, Document]
BEGINNING = 60
"""Letters of a further sentence shown before it is opened."""


def panel(event: Event, *, actors: names.Actors, documents: Documents, writable: bool) -> list[Component]:
    """Return the contents of the drawer for an event."""
    report = event.reports[0] if event.reports else None
    parts = [_close(), *_head(event), _facts(event, report, actors)]
    if report:
        document = documents.get(report.document)
        parts += [_why(event), html.H3("The sentence"), sentence(report, document), _origin(report, document)]
    parts.append(_further(event, documents))
    parts.append(_actions(event, documents, writable=writable))
    return parts


def gone(what: Gone) -> list[Component]:
    """Return what stands there for an id that leads nowhere any more."""
    parts = [_close(), html.H2("This event is gone", id="drawer-title", tabIndex="-1"), html.P(what.why)]
    if what.now:
        parts.append(html.Button("Open what it became", className="button", **attributes({"data-event": what.now})))
    return parts


def _close() -> Component:
    return html.Button("×", className="close", **attributes({"data-event": "", "aria-label": "Close"}))


def _head(event: Event) -> list[Component]:
    opened = "" if event.status == "happened" else " open"
    symbol = html.Span(className=f"symbol symbol-{event.kind}{opened}", **HIDDEN_SIGN)
    kind = html.P([symbol, f"{words.KINDS[event.kind]} · {words.STATUS[event.status].lower()}"], className="kind")
    title = html.H2(event.label or event.headline, id="drawer-title", tabIndex="-1", dir="auto")
    said = {report.quote.strip() for report in event.reports} | {event.label}
    if not event.headline or event.headline.strip() in said:
        return [kind, title]
    return [kind, title, html.P(event.headline, className="own-words", dir="auto")]


def _facts(event: Event, report: Report | None, actors: names.Actors) -> Component:
    exact = days.exactness(event.when)
    date: list[Component | str] = [html.Strong(days.when(event.when, long=True)), f", {exact}" if exact else ""]
    date += [f"; could also be {', '.join(event.when.readings)}"] if event.when.readings else []
    rows: list[tuple[str, Any]] = [("When", html.Span(date))]
    if event.when.old_style:
        rows.append(("Old Style", days.created(event.when.old_style)))
    if event.when.other_calendar:
        rows.append(("As the text writes it", event.when.other_calendar))
    together = event.event_type == "CONSULT" and not event.target
    rows.append(("Who takes part" if together else "Who acts or speaks", names.parties(event.source, actors)))
    rows.append(("To or with whom", names.parties(event.target, actors)))
    if report:
        rows.append(("Said by", _said(report, actors)))
        rows.append(("Where", report.place and html.Bdi(report.place)))
    rows.append(("Note", event.note and html.Span(event.note, dir="auto")))
    return html.Dl(
        [part for term, value in rows if value for part in (html.Dt(term), html.Dd(value))],
        className="facts",
    )


def _said(report: Report, actors: names.Actors) -> list[Component | str]:
    who = names.speaker(report, actors)
    if who and report.via and who.casefold() == report.via.casefold():
        return [html.Bdi(who)]
    said: list[Component | str] = [html.Bdi(who)] if who else []
    if report.via:
        said += [", " if who else "", "as reported by ", html.Bdi(report.via)]
    return said


def _why(event: Event) -> Component:
    when = event.when
    reason = when.why or "No reason is recorded."
    said: list[Component | str] = []
    if when.words and when.words not in reason:
        said = [html.Q(html.Bdi(when.words)), ": "]
    return html.Div([html.Strong("Why this date? "), *said, *isolated(reason)], className="why")


def isolated(sentence: str) -> list[Component | str]:
    """Return a sentence of ours with the words it quotes in a direction of their own."""
    parts = re.split(r'("[^"]*"|“[^”]*”)', sentence)
    return [html.Bdi(part) if part[:1] in ('"', "“") else part for part in parts if part]


def _origin(report: Report, document: Document | None) -> Component:
    if document is None:
        return html.P("Its document was removed.", className="muted")
    dated = days.created(document.created.when) if document.created else "undated"
    place = report.locator or words.CONTEXT[report.context]
    parts: list[Component | str] = [html.Bdi(words.outlet(document)), f", {dated} · {place} · "]
    parts.append(
        html.Button(
            "open in document",
            className="link",
            **attributes({"data-document": f"{document.id} {report.start} {report.end}"}),
        )
    )
    link = next(
        (
            one.value
            for one in document.addresses
            if one.kind == "url" and one.value.startswith(("http://", "https://"))
        ),
        None,
    )
    if link:
        parts += [" · ", html.A("link", href=link, target="_blank", rel="noopener noreferrer")]
    return html.P(parts, className="origin")


def _further(event: Event, documents: Documents) -> Component:
    rows: list[tuple[str, Any]] = []
    others = event.reports[1:]
    if others:
        rows.append(("Also in", html.Ul([_other(report, documents) for report in others[:8]], className="plain-list")))
    rows.append(("Strength", strength(event)))
    if event.changed:
        rows.append(("Your changes", words.listed(event.changed)))
    return html.Dl([part for term, value in rows for part in (html.Dt(term), html.Dd(value))], className="facts")


def _other(report: Report, documents: Documents) -> Component:
    document = documents.get(report.document)
    outlet = words.outlet(document) if document else "a removed document"
    place = report.locator or words.CONTEXT[report.context]
    begins = shorten(report.quote, BEGINNING, placeholder="…")
    summary = html.Summary([html.Bdi(outlet), f", {place}: ", html.Bdi(f"“{begins}”", className="muted")])
    return html.Li(html.Details([summary, sentence(report, document)]))


def strength(event: Event) -> str:
    """Return how strong an event is and because of what, in words: the same parts the record counts."""
    actors = len({party.actor for party in (*event.source, *event.target)})
    context = event.reports[0].context if event.reports else "body"
    reasons = [
        words.BASIS[event.when.basis] if event.when.edtf is not None else "no date",
        "only about" if event.when.approximate else "",
        "another date is as possible" if event.when.readings else "",
        f"{words.count(actors, 'actor')} known" if actors else "nobody known",
        words.count(len(event.publishers), "outlet") if event.publishers else "outlet unknown",
        "" if context in ("body", "table") else f"in the {words.CONTEXT[context]}",
    ]
    return f"{words.STRENGTH[event.confidence]}: {', '.join(reason for reason in reasons if reason)}"


def _actions(event: Event, documents: Documents, *, writable: bool) -> Component:
    made = _judging(event) if writable else []
    if event.reports:
        report = event.reports[0]
        text = citation(report, documents.get(report.document))
        made.append(html.Button("Copy citation", className="button", **attributes({"data-copy": text})))
    return html.Div(made, className="drawer-buttons")


def citation(report: Report, document: Document | None) -> str:
    """Return the quote with outlet, title, date, place and link, and when it was fetched, to be put in a text."""
    if document is None:
        return f"“{report.quote}”"
    dated = days.created(document.created.when) if document.created else "undated"
    title = f"“{document.title}”" if document.title else ""
    web = ("http://", "https://")  # a mail has an address too, but none that leads anywhere
    link = next((one.value for one in document.addresses if one.value.startswith(web)), "")
    fetched = f"retrieved {days.created(document.retrieved[:10])}" if link and document.retrieved else ""
    parts = (words.outlet(document), title, dated, report.locator, link, fetched)
    return f"“{report.quote}” ({', '.join(part for part in parts if part)})"


def _judging(event: Event) -> list[Component]:
    checked, hidden, picked = event.review == "checked", event.review == "hidden", event.picked is not None
    buttons: Sequence[tuple[str, str, str, bool]] = (
        (ids.CHECK, "✓ Checked" if checked else "Checked", "button primary" if not checked else "button", checked),
        (ids.PICK, "★ Picked" if picked else "☆ Pick", "button", picked),
        (ids.HIDE, "Show again" if hidden else "Hide", "button", hidden),
    )
    return [
        html.Button(
            text, id=name, className=style, **attributes({"aria-pressed": "true" if on else "false", "data-signs": ""})
        )
        for name, text, style, on in buttons
    ]
