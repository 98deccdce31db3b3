"""Facets: for each filter its values, and how many events each has beside the rest of the filter."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, distinct, func, select

from ingest.record.answers import Counts, Facets
from ingest.record.query import EventQuery
from ingest.record.store.schema import event_actors, event_values, events
from ingest.record.store.where import where


def facets(connection: Connection, query: EventQuery) -> Facets:
    """Return the facets of a query; key events only is a way of looking and changes no number."""
    query = replace(query, key=False)
    columns = events.c

    def plain(column: Any, rest: EventQuery) -> Counts:  # noqa: ANN401 - a column of any type
        return _counts(
            connection, select(column, func.count()).where(where(rest), column.is_not(None)).group_by(column)
        )

    def valued(facet: str, rest: EventQuery) -> Counts:
        values = event_values.c
        counted = select(values.value, func.count()).join(events, columns.number == values.event)
        return _counts(connection, counted.where(values.facet == facet, where(rest)).group_by(values.value))

    links = event_actors.c
    taking_part = select(links.actor, func.count(distinct(links.event))).join(events, columns.number == links.event)
    taking_part = taking_part.where(where(replace(query, actors=())))
    taking_part = taking_part.where(links.acts == 1 if query.role == "any" else links.role == query.role)
    if not query.people:
        taking_part = taking_part.where(links.via == "")
    return Facets(
        actors=_counts(connection, taking_part.group_by(links.actor)),
        kinds=plain(columns.kind, replace(query, kinds=())),
        types=plain(columns.event_type, replace(query, types=())),
        status=plain(columns.status, replace(query, status=())),
        precision=plain(columns.precision, replace(query, precision=())),
        confidence=plain(columns.confidence, replace(query, confidence=())),
        publishers=valued("publisher", replace(query, publisher=())),
        languages=valued("language", replace(query, language=())),
        documents=valued("document", replace(query, documents=())),
        review=plain(columns.review, replace(query, review=("new", "checked", "hidden"))),
    )


def _counts(connection: Connection, query: Select[Any]) -> Counts:
    found = [(str(value), int(number)) for value, number in connection.execute(query)]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
