"""Parties: who acts and who is on the other side of an event, as parts of the page."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.page.names import Actors, party
from ingest.record.event import Event
from ingest.record.report import Party

Part = Component | str


def parties(several: Iterable[Party], actors: Actors) -> list[Part]:
    """Return several parties for the page: each name keeps its own direction and turns no neighbour round."""
    shown: list[Part] = []
    for text in dict.fromkeys(party(one, actors) for one in several):
        shown += [", ", html.Bdi(text)] if shown else [html.Bdi(text)]
    return shown


def who(event: Event, actors: Actors) -> list[Part]:
    """Return who acts, with an arrow to the other side: ``France → Ukraine, NATO``."""
    acting, other = parties(event.source, actors), parties(event.target, actors)
    if acting and other:
        return [*acting, " → ", *other]
    return acting or other or ["Nobody named"]
