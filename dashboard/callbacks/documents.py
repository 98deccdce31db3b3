"""Documents: their cards, those that could not be read, and the saved original of each."""

from collections.abc import Sequence
from typing import Any

import dash
from dash import Input, Output, State
from dash.development.base_component import Component
from flask import Flask, Response, abort

from dashboard import ids
from dashboard.callbacks.context import Context
from dashboard.page import cards
from ingest.record.document import Document
from ingest.record.errors import TimelineError

MOST_SHOWN = 100


def register(app: dash.Dash, context: Context) -> None:
    """Add the callback that lists the documents, and the address of their originals."""

    @app.callback(
        Output(ids.DOCUMENTS, "children"),
        Output("documents-count", "children"),
        Input(ids.REVISION, "data"),
        Input(ids.TABS, "value"),
        State(ids.DOCUMENTS, "id"),
    )
    def fill(_: int | None, tab: str, __: str) -> Any:  # noqa: ANN401
        documents = tuple(context.documents().values())
        return all_cards(context, documents) if tab == "documents" else [], f"{len(documents):,}"

    server: Flask = app.server

    @server.get("/original/<document>")
    def original(document: str) -> Response:
        data = context.store.original(document)
        if data is None:
            abort(404, "The saved original of this document was not kept.")
        # Bytes of a stranger are never shown by this host, only handed over.
        answer = Response(data, mimetype="application/octet-stream")
        answer.headers["Content-Disposition"] = f'attachment; filename="{_file_name(context, document)}"'
        answer.headers["Content-Security-Policy"] = "sandbox"
        return answer


def all_cards(context: Context, documents: Sequence[Document]) -> list[Component]:
    """Return a card for each document, the latest first, and one for each failure."""
    latest = list(reversed(documents))[:MOST_SHOWN]
    counts, rejected = context.store.events_of(), context.store.rejected()
    made: list[Component] = [cards.failure_card(failure) for failure in context.store.failures()]
    for document in latest:
        events, undated = counts.get(document.id, (0, 0))
        made.append(
            cards.document_card(
                document,
                events=events,
                undated=undated,
                writable=context.writable,
                rejected=rejected.get(document.id, ()),
            )
        )
    return made


def _file_name(context: Context, document: str) -> str:
    try:
        name = context.store.document(document).name
    except TimelineError:
        name = document
    return "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in name)[-80:] or "original"
