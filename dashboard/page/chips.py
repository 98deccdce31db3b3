"""Chips: filters that only an address can set, shown beside the count with the way to drop them."""

from collections.abc import Mapping
from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import controls
from dashboard.page import words
from dashboard.view import View
from ingest.record.document import Document
from ingest.record.query import EventQuery


def chips(query: EventQuery, view: View, documents: Mapping[str, Document]) -> list[Component]:
    """Return a chip for each document the events must come from, and one for those added since an instant."""
    made = []
    for one in query.documents:
        rest = tuple(other for other in query.documents if other != one)
        title = words.title(documents[one]) if one in documents else "a removed document"
        made.append(_chip(["From ", html.Bdi(title)], replace(query, documents=rest), view))
    if query.added_since:
        made.append(
            _chip([f"Added since {query.added_since[:16].replace('T', ' ')}"], replace(query, added_since=None), view)
        )
    return made


def _chip(said: list[Component | str], without: EventQuery, view: View) -> Component:
    cross = html.Span("×", className="chip-cross", title="Drop this filter")
    return dcc.Link([*said, cross], href=controls.to_address(without, view), className="chip")
