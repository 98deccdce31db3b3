"""Drawable: the events a picture is chosen from; of very many only those it can show are read from the store."""

from dataclasses import replace

from dashboard.paper.picture import LEAST_KEY
from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.store import Store

MANY = 5000
"""Of more events a picture of key events reads no others."""


def drawable(store: Store, query: EventQuery, *, key: bool) -> tuple[tuple[Event, ...], int]:
    """Return the dated events of which a picture shows some, and how many the query finds in all.

    Of many, those that a picture of key events never shows (``paper.picture.choose``) are not read.
    """
    dated = replace(query, key=False, dated=True)
    found = store.count(dated)
    if key and found > MANY:
        for few, least in ((replace(dated, picked=True), 1), (replace(dated, key=True), LEAST_KEY)):
            if store.count(few) >= least:
                return store.find(few), found
    return store.find(dated), found
