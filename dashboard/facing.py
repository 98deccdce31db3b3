"""Facing: the queries behind "Between two": what is between two actors, and when anything is heard of them at all."""

from dataclasses import replace

from ingest.record.query import EventQuery


def faced_by(query: EventQuery) -> EventQuery:
    """Return the query for what is between the two actors of a query, whatever their part in it."""
    return replace(query, match="only" if query.match == "only" else "all", role="any")


def drawn_by(query: EventQuery, *, layout: str | None) -> EventQuery:
    """Return the query for what a chart draws: all of it, but face to face what is between the two alone."""
    return faced_by(query) if faces(query, layout=layout) else query


def faces(query: EventQuery, *, layout: str | None) -> bool:
    """Tell whether a chart sets two actors face to face."""
    return layout == "between" and len(query.actors) == 2


def heard_by(query: EventQuery) -> EventQuery:
    """Return the query for all that is told to have happened between them, whatever else the reader filters by.

    A silence that a filter makes is none.
    """
    return EventQuery(
        actors=query.actors, match="all", people=query.people, status=("happened",), dated=True, said=query.said
    )
