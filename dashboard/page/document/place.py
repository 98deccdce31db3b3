"""Place: the panel a document opens in, over filters and lists and beside the drawer; the callbacks fill it."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, words
from dashboard.page.attributes import attributes
from dashboard.page.document import add, remove
from ingest.record.document import Document
from ingest.record.judgement import Judgement


def place() -> Component:
    """Return the empty panel, closed."""
    head = html.Div(
        [
            html.Button("×", className="close", **attributes({"data-reader": "close", "aria-label": "Close"})),
            html.Div(id=ids.READER_HEAD, className="reader-head"),
            html.Div(
                [
                    _button("‹", "previous", "Previous event (k)"),
                    _button("›", "next", "Next event (j)"),
                    _switch(),
                ],
                className="reader-tools",
            ),
        ],
        className="reader-bar",
    )
    facts = html.Details(
        [
            html.Summary("About this document"),
            html.Div(id=ids.READER_FACTS),
            html.Div(id=ids.READER_CORRECT),
            html.Div(id=ids.READER_REMOVE_OPEN),
        ],
        open=True,
        className="reader-facts",
    )
    text = html.Div(
        [
            html.Div(id=ids.READER_TEXT, className="reader-text", tabIndex="0", role="document"),
            html.Div(id=ids.READER_OFFER, className="reader-offer", role="status"),
        ],
        className="reader-middle",
    )
    events = html.Aside(id=ids.READER_EVENTS, className="reader-events", **attributes({"aria-label": "Its events"}))
    body = html.Div([facts, text, events], className="reader-body")
    kept = (ids.READER_BLOCK, ids.READER_DRAWN, ids.READER_WORDS, ids.READER_DONE, ids.READER_GIVE, ids.READER_SEEN)
    stores = [dcc.Store(id=name) for name in kept]
    return html.Section(
        [head, body, *stores, add.dialog(), remove.dialog()],
        id=ids.READER,
        className="reader",
        **attributes({"aria-labelledby": "reader-title"}),
    )


def head(document: Document) -> list[Component]:
    """Return the title and the outlet."""
    title = html.H2(html.Bdi(words.title(document)), id="reader-title", tabIndex="-1")
    outlet = document.publisher or document.declared
    return [title, html.P(html.Bdi(outlet), className="muted")] if outlet else [title]


def nothing(removed: Judgement | None) -> list[Component]:
    """Return the head of a document that is not there; ``removed`` is the judgement it was removed by, if it was."""
    why = "The timeline has no such document. The link may be of another timeline."
    if removed is not None:
        why = f"It was removed for good on {days.created(removed.at[:10])} by {removed.who}."
    title = html.H2("This document is not here", id="reader-title", tabIndex="-1")
    return [title, html.P(why, className="muted", dir="auto")]


def _button(sign: str, what: str, label: str) -> Component:
    said = {"data-reader": what, "aria-label": label}
    return html.Button(sign, className="button small", title=label, **attributes(said))


def _switch() -> Component:
    said = {"data-reader": "left", "aria-pressed": "true"}
    return html.Button("What was left out", className="button small", title="Show or hide it", **attributes(said))
