"""Documents: their cards page by page, those that could not be read, and the saved original of each."""

from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output
from dash.development.base_component import Component
from flask import Flask, Response, abort

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.page import answers, cards, documents
from ingest.record.document import Document
from ingest.record.errors import TimelineError

RUNS_SHOWN = 10


def register(app: dash.Dash, context: Context) -> None:
    """Add the callback that lists the documents, and the address of their originals."""

    @app.callback(
        Output(ids.DOCUMENTS, "children"),
        Output(ids.DOCUMENTS_SHOWN, "children"),
        Output(ids.DOCUMENTS_PAGE, "total"),
        Output(ids.DOCUMENTS_RUNS, "children"),
        Output("documents-count", "children"),
        Input(ids.REVISION, "data"),
        Input(ids.TABS, "value"),
        Input(ids.DOCUMENTS_FIND, "value"),
        Input(ids.DOCUMENTS_PAGE, "value"),
        Input(ids.BEGUN, "data"),
        prevent_initial_call=True,
    )
    def fill(_: int | None, tab: str, wanted: str | None, page: int | None, __: int | None) -> Any:  # noqa: ANN401
        count = f"{len(context.documents()):,}"
        if tab != "documents":
            return [], "", 1, [], count
        found = documents.find(tuple(context.documents().values()), wanted or "")
        shown = documents.page_of(found, page or 1)
        failures = context.store.failures() if not wanted else ()
        made = [*map(cards.failure_card, failures), *_cards(context, shown.documents)]
        runs = documents.last_run(context.store.runs(limit=RUNS_SHOWN))
        return made or documents.nothing(wanted or ""), shown.said, shown.pages, runs, count

    @app.callback(Output(ids.DOCUMENTS_PAGE, "value"), Input(ids.DOCUMENTS_FIND, "value"), prevent_initial_call=True)
    def first_page(_: str | None) -> int:
        return 1

    server: Flask = app.server

    @server.get("/original/<document>")
    def original(document: str) -> Response:
        data = context.store.original(document)
        if data is None:
            abort(404, answers.NO_ORIGINAL)
        # Bytes of a stranger are never more than text on this host; what is no text is handed over.
        shown = _as_text(data)
        answer = Response(data, content_type=shown or "application/octet-stream")
        how = "inline" if shown else "attachment"
        answer.headers["Content-Disposition"] = f'{how}; filename="{_file_name(context, document)}"'
        answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
        return answer


def _as_text(data: bytes) -> str:
    """Return the type that bytes are shown by as plain text, a page as what it is written in; "" where they are none.

    A page that ran here could fetch, and lead elsewhere, whatever its sandbox.
    """
    if b"\x00" in data or data.startswith((b"%PDF", b"{\\rtf")):
        return ""
    try:
        data.decode()
    except UnicodeDecodeError:
        # An older way of writing a page or a text: the browser sees which.
        return "text/plain" if b"<html" in data[:4096].lower() else ""
    return "text/plain; charset=utf-8"


def _cards(context: Context, heads: Sequence[Document]) -> list[Component]:
    """Return a card for each of a few documents."""
    counts = context.store.events_of()
    rejected = context.store.rejected(*(head.id for head in heads)) if heads else {}
    made = []
    for head in heads:
        events, undated = counts.get(head.id, (0, 0))
        card = cards.document_card(
            context.store.document(head.id),
            events=events,
            undated=undated,
            writable=context.writable,
            rejected=rejected.get(head.id, ()),
        )
        made.append(card)
    return made


def _file_name(context: Context, document: str) -> str:
    try:
        name = context.store.document(document).name
    except TimelineError:
        name = document
    return "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in name)[-80:] or "original"
