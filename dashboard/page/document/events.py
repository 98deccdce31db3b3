"""Events of a document beside its text: in text order, each with the number of its mark."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.page import days, words
from dashboard.page.attributes import HIDDEN_SIGN, attributes
from dashboard.page.document.marks import Mark
from dashboard.page.document.text import Page, state
from dashboard.page.symbol import symbol


def listed(page: Page, *, events: int) -> list[Component]:
    """Return the events of the page that is shown, and how many the document tells of in all."""
    marks = _once(page.marks)
    title = html.H3("Events in this document", id="reader-events-title")
    if not marks:
        nothing = "None on this page of it." if events else "No event was found in it."
        return [title, html.P(nothing, className="muted")]
    count = f"{len(marks):,} of {words.count(events, 'event')}" if page.said else words.count(len(marks), "event")
    hint = "Event numbers stand in the text. j and k lead to the next and the previous one."
    return [
        title,
        html.P(count, className="muted"),
        html.Ol([_item(mark) for mark in marks], className="reader-list", **attributes({"aria-label": count})),
        html.P(hint, className="muted keys-hint"),
    ]


def _item(mark: Mark) -> Component:
    event = mark.event
    date = days.when(event.when) if event.when.edtf is not None else "No date found"
    planned = "" if event.status == "happened" else f" · {words.STATUS[event.status]}"
    hidden = " · hidden" if event.review == "hidden" else ""
    checked = " · ✓ checked" if event.review == "checked" else ""
    star = html.Span(" ★", title="Picked", className="star") if event.picked is not None else ""
    label = html.Span(event.label or event.headline, className="reader-label", dir="auto")
    head = html.Span([f"{date}{planned}{checked}{hidden}", star], className="reader-date")
    number = html.Span(str(mark.number), className="reader-number", **HIDDEN_SIGN)
    button = html.Button(
        [head, label],
        className=f"open {state(event)}".strip(),
        **attributes({"data-event": event.id, "data-jump": str(mark.start), "aria-haspopup": "dialog"}),
    )
    return html.Li([number, symbol(event), button], **attributes({"data-event": event.id}))


def _once(marks: Sequence[Mark]) -> list[Mark]:
    """Return the first mark of each event."""
    return list({mark.event.id: mark for mark in reversed(marks)}.values())[::-1]
