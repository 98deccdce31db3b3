"""Cards: what became of each document: its date and where it was read, outlet, events, lines left out; or the mend."""

import re
from collections import Counter
from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import controls, ids
from dashboard.page import days, words
from dashboard.page.attributes import attributes
from dashboard.view import View
from ingest.record.document import Document, LeftOut
from ingest.record.extraction import Failure
from ingest.record.query import EventQuery
from ingest.record.report import Rejected

LINES_SHOWN = 300
_OPTION = re.compile(r"[.;] --[a-z-]+[^.;]*\.$")
"""The end of a note that names an option of the command line, which the page has not."""


def arrivals(made: Sequence[Component]) -> list[Component]:
    """Return the cards of what was just added, under a heading, to be put away when read."""
    title = html.H2("Just added")
    away = html.Button("Put away", className="link", **attributes({"data-empty": ids.ARRIVED}))
    return [html.Div([title, away], className="cards-head"), html.Div(list(made), className="cards-row")]


def document_card(
    document: Document,
    *,
    events: int,
    undated: int,
    writable: bool,
    already: bool = False,
    rejected: tuple[Rejected, ...] = (),
) -> Component:
    """Return the card of a document that was read; ``rejected`` are its lines that make no event."""
    parts: list[Component] = [
        html.H3(words.title(document), dir="auto"),
        _dated(document, writable=writable),
        _facts(document, events, undated),
    ]
    if already:
        parts.append(html.P("The timeline had this document already; nothing changed.", className="muted"))
    parts += [html.P(without_option(note), className="muted") for note in document.notes]
    if rejected:
        parts.append(no_event(rejected))
    if document.left_out:
        parts.append(left_out(document.left_out))
    if writable:
        parts.append(_correct(document))
    return html.Article(parts, className="card")


def failure_card(failure: Failure) -> Component:
    """Return the card of a document that could not be read: the reason and the mend."""
    mend = failure.mend[:1].upper() + failure.mend[1:]
    # A reason may begin with the name of the file, which stays as it is written.
    named = failure.reason.startswith(failure.name)
    reason = html.P(failure.reason if named else failure.reason[:1].upper() + failure.reason[1:], className="failed")
    return html.Article(
        [html.H3(failure.name, dir="auto"), reason, html.P(mend) if mend else ""], className="card failure"
    )


def without_option(note: str) -> str:
    """Return a note without the option of the command line that it ends with."""
    return _OPTION.sub(".", note)


def _suggested(document: Document) -> Component:
    """Return the file's own day, which may be the date or only the day it was saved, with a button to take it."""
    day = days.created(document.suggested)
    take = html.Button("Use that day", id={"type": "suggested", "document": document.id}, className="link")
    return html.P([f"The file was last changed on {day}. ", take], className="muted")


def _dated(document: Document, *, writable: bool) -> Component:
    verb = words.CREATED[document.kind]
    if document.created is None:
        if document.kind in words.DATED_WITHIN:
            return html.P(words.NOT_FOUND[document.kind], className="muted")
        said = html.Strong(f"{words.NOT_FOUND[document.kind]}. ")
        missing = html.P([said, "Give it below to place relative dates."])
        return html.Div([missing, _suggested(document)]) if document.suggested and writable else missing
    created = document.created
    clock = f", {created.clock}" if created.clock else ""
    read = created.why or words.READ_FROM[created.basis]
    date = html.Strong(f"{verb} {_on(created.when)}{clock}")
    return html.P([date, html.Span(f" · {read[:1].lower()}{read[1:].rstrip('.')}", className="muted", dir="auto")])


def _on(edtf: str) -> str:
    shown = days.created(edtf)
    return f"on {shown}" if shown[:1].isdigit() and len(shown) > 4 else f"in {shown}"


def _facts(document: Document, events: int, undated: int) -> Component:
    found = words.count(events, "event")
    missing = f", {undated:,} without a date" if undated else ""
    about = html.Button(
        "open",
        className="link",
        **attributes({"data-document": document.id, "aria-label": f"Open {words.title(document)}"}),
    )
    outlet = html.Span(document.publisher or document.declared or "Outlet not found", dir="auto")
    language = [f" · {words.language(document.language)}"] if document.language not in ("und", "en") else []
    # Everything of one document, key event or not.
    address = controls.to_address(EventQuery(documents=(document.id,)), View(key=False))
    events_of = dcc.Link(found, href=address, className="link") if events else found
    return html.P([outlet, *language, " · ", events_of, f"{missing} · ", about])


def left_out(lines: tuple[LeftOut, ...]) -> Component:
    """Return the lines that are no part of the article, with the reason, folded until asked for."""
    items = [
        html.Li([html.Span(line.text[:400], dir="auto"), html.Span(f" {line.reason}", className="muted")])
        for line in lines[:LINES_SHOWN]
    ]
    if len(lines) > LINES_SHOWN:
        items.append(html.Li(f"and {len(lines) - LINES_SHOWN:,} more"))
    often = [reason for reason, _ in Counter(line.reason for line in lines).most_common(3)]
    summary = html.Summary(f"{words.count(len(lines), 'line')} left out ({', '.join(often)})")
    return html.Details([summary, html.Ul(items, className="left-out")])


def no_event(lines: tuple[Rejected, ...]) -> Component:
    """Return the rows and statements that make no event, each with its place and the reason, folded until asked for."""
    summary = html.Summary(f"{words.count(len(lines), 'line')} without a usable date")
    return html.Details([summary, rejections(lines)])


def rejections(lines: tuple[Rejected, ...]) -> Component:
    """Return rows and statements that make no event as a list: place, words, reason."""
    items = [
        html.Li(
            [
                html.Span(f"{line.locator}: " if line.locator else ""),
                html.Span(line.text[:400], dir="auto"),
                html.Span(f" {line.reason[:1].upper()}{line.reason[1:]}", className="muted"),
            ]
        )
        for line in lines[:LINES_SHOWN]
    ]
    if len(lines) > LINES_SHOWN:
        items.append(html.Li(f"and {len(lines) - LINES_SHOWN:,} more"))
    return html.Ul(items, className="left-out")


def _correct(document: Document) -> Component:
    date = dmc.TextInput(
        id={"type": "created", "document": document.id},
        label=f"{words.CREATED[document.kind]} on",
        placeholder=days.created(document.created.when) if document.created else "5 March 2024",
        debounce=400,
        size="sm",
        className="grow",
    )
    outlet = dmc.TextInput(
        id={"type": "outlet", "document": document.id},
        label="Outlet",
        placeholder=document.publisher or "Its name",
        size="sm",
        className="grow",
    )
    save = html.Button(
        "Correct",
        id={"type": "correct", "document": document.id},
        className="button small",
        **attributes({"data-signs": ""}),
    )
    reading = html.P(id={"type": "reading", "document": document.id}, className="reading", role="status")
    summary = html.Summary("Correct date or outlet")
    # Without a date the form stands open: nothing relative can be placed before it is filled in.
    more = html.Button(
        "Language, columns and the rest: open it", className="link", **attributes({"data-document": document.id})
    )
    line = html.Div([date, outlet, save], className="correct-line")
    form = html.Div([line, reading, more], className="correct")
    return html.Details([summary, form], open=document.created is None and document.kind not in words.DATED_WITHIN)
