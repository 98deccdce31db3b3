"""Lists: the chronology of the same events as the chart, and the statements without a date."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.page import cards, days, names, parties, words
from dashboard.page.attributes import attributes
from dashboard.page.outlets import outlets
from dashboard.page.symbol import symbol
from dashboard.scene.datewords import span_words
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.report import Rejected

PAGE_ROWS = 200
"""Rows drawn at once; the rest is told of in words."""
SILENCE = 7
"""From this many days on without an event the chronology names the gap."""

Documents = Mapping[str, Document]


def undated(
    events: Sequence[Event],
    *,
    actors: names.Actors,
    documents: Documents,
    rejected: Mapping[str, tuple[Rejected, ...]],
    found: int | None = None,
) -> Component:
    """Return the statements kept without a date, with what is missing, and the lines whose date cannot be.

    ``found`` is how many there are, where ``events`` are the first of them.
    """
    if not events and not rejected:
        return html.P("Every statement found has a date.", className="nothing")
    parts: list[Component | str] = []
    if events:
        note = "These stand in the documents without a date of their own. Nothing is put on the axis by guessing."
        items = [_undated_item(event, actors, documents) for event in events[:PAGE_ROWS]]
        rest = _rest(len(events) if found is None else found)
        parts += [html.P(note), html.Ul(items, className="plain-list"), rest]
    if rejected:
        parts.append(html.P("These lines have an impossible date, or none, and make no event."))
    for document, lines in rejected.items():
        title = words.title(documents[document]) if document in documents else document
        opener = html.Button(title, className="link", dir="auto", **attributes({"data-document": document}))
        parts += [html.H3(opener), cards.rejections(lines)]
    return html.Div(parts, className="list-note")


def chronology(
    events: Sequence[Event],
    *,
    actors: names.Actors,
    documents: Documents,
    by_date: bool = True,
    found: int | None = None,
) -> Component:
    """Return the events as an evenly spaced list; where it stands by date long silences are named: "9 days".

    ``found`` is how many there are, where ``events`` are the first of them.
    """
    items: list[Component] = []
    before: int | None = None
    for event in events[:PAGE_ROWS]:
        start = event.when.earliest if event.when.earliest is not None else event.when.latest
        if by_date and before is not None and start is not None and start - before > SILENCE:
            items.append(html.Li(span_words(start - before), className="silence"))
        items.append(_chronology_item(event, actors, documents))
        ends = [day for day in (before, event.when.latest, start) if day is not None]
        before = max(ends, default=None)
    rest = _rest(len(events) if found is None else found)
    return html.Div([html.Ol(items, className="chronology"), rest])


def headline(event: Event, documents: Documents) -> Component:
    """Return the text's own words for an event, in its language and direction."""
    text = event.headline or event.label
    return html.Span(text, dir="auto", lang=_language(event, documents) if event.headline else "en")


def _open(event: Event, text: str | list[parties.Part]) -> Component:
    return html.Button(text, className="open", **attributes({"data-event": event.id, "aria-haspopup": "dialog"}))


def _undated_item(event: Event, actors: names.Actors, documents: Documents) -> Component:
    who = html.Span(parties.who(event, actors), className="muted")
    button = html.Button(headline(event, documents), className="open", **attributes({"data-event": event.id}))
    why = html.Span(event.when.why or "The text gives no date for it.", className="muted")
    return html.Li(
        [button, html.Div([who, html.Span(outlets(event), className="muted"), why], className="line")],
        **attributes({"data-event": event.id}),
    )


def _chronology_item(event: Event, actors: names.Actors, documents: Documents) -> Component:
    planned = "" if event.status == "happened" else f" · {words.STATUS[event.status]}"
    said = " · ".join(part for part in (f"{words.KINDS[event.kind]}{planned}", outlets(event)) if part)
    kind = html.Span(said, className="muted", dir="auto")
    text = html.Div([_open(event, parties.who(event, actors)), html.P(headline(event, documents)), kind])
    date = html.Span(days.when(event.when), className="chronology-date")
    return html.Li([date, symbol(event), text], **attributes({"data-event": event.id}))


def _language(event: Event, documents: Documents) -> str:
    document = documents.get(event.reports[0].document) if event.reports else None
    return document.language if document and document.language != "und" else ""


def _rest(found: int) -> Component | str:
    if found <= PAGE_ROWS:
        return ""
    return html.P(
        f"The first {PAGE_ROWS} of {found:,} are listed; narrow the filters to see the others.", className="nothing"
    )
