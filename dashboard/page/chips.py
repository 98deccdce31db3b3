"""Chips: each thing the filter holds, in words, with the way to drop it alone and the way to drop all."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, names, settings, words
from dashboard.page.attributes import HIDDEN_SIGN, attributes
from ingest.record.document import Document
from ingest.record.query import EventQuery
from ingest.record.report import Kind, Status


@dataclass(frozen=True, slots=True)
class Drop:
    """One thing a filter holds: which filter (empty where the words say it), what, and the query without it."""

    of: str
    said: str
    query: EventQuery


def drops(query: EventQuery, *, actors: names.Actors, documents: Mapping[str, Document]) -> tuple[Drop, ...]:
    """Return each thing that a query's filters hold, in the order of the page."""
    return (
        *_who(query, actors),
        *_when(query),
        *_boxes(query, "kinds", get_args(Kind), words.KINDS),
        *_boxes(query, "status", get_args(Status), words.STATUS),
        *_words(query),
        *_each(query, "types", "Type", words.TYPES),
        *_each(query, "precision", "How exact", words.EXACT),
        *_each(query, "confidence", "Strength", words.STRENGTH),
        *_each(query, "publisher", "Outlet", {}),
        *_each(query, "language", "Language", words.LANGUAGES),
        *_each(query, "review", "", words.REVIEW),
        *_added(query, documents),
    )


def chips(query: EventQuery, *, actors: names.Actors, documents: Mapping[str, Document]) -> list[Component]:
    """Return a button for each thing the filters hold, and one that clears them all."""
    made = [_chip(query, one) for one in drops(query, actors=actors, documents=documents)]
    return [*made, clear(query)] if made else []


def clear(query: EventQuery) -> Component:
    """Return the button that drops every filter."""
    return html.Button("Clear all filters", className="link", **leads_to(query, settings.cleared(query)))


def leads_to(query: EventQuery, to: EventQuery, *, every: bool = False) -> dict[str, Any]:
    """Return the attributes of a button that sets the controls to another query; ``every`` shows all, not key ones."""
    set_to = settings.change(query, to) | ({ids.KEY: {"value": "all"}} if every else {})
    return attributes({"data-drop": json.dumps(set_to, ensure_ascii=False)})


def _chip(query: EventQuery, drop: Drop) -> Component:
    said: list[Component] = [html.Span(f"{drop.of} ", className="chip-of")] if drop.of else []
    name = f"Drop the filter {drop.of} {drop.said}".replace("  ", " ")
    parts = [*said, html.Bdi(drop.said, className="chip-said"), html.Span("×", className="chip-cross", **HIDDEN_SIGN)]
    way = leads_to(query, drop.query) | attributes({"aria-label": name})
    return html.Button(parts, className="chip", title="Drop this filter", **way)


def _who(query: EventQuery, actors: names.Actors) -> Iterator[Drop]:
    for one in query.actors:
        left = tuple(other for other in query.actors if other != one)
        yield Drop("", names.name(one, actors), replace(query, actors=left))
    # How several are meant, in which part, with whom: of nobody it says nothing.
    if len(query.actors) > 1 and query.match != "any":
        yield Drop("", words.MATCHES[query.match], replace(query, match="any"))
    if query.actors and query.role != "any":
        yield Drop("Part", words.ROLES[query.role], replace(query, role="any"))
    if query.actors and not query.people:
        yield Drop("", "without officials", replace(query, people=True))


def _when(query: EventQuery) -> Iterator[Drop]:
    if query.first is None and query.last is None:
        return
    if query.first == query.last:
        said = days.short(query.first or 0)
    elif query.first is None:
        said = f"until {days.short(query.last or 0)}"
    elif query.last is None:
        said = f"from {days.short(query.first)}"
    else:
        said = f"{days.short(query.first)} – {days.short(query.last)}"
    yield Drop("", said, replace(query, first=None, last=None))


def _boxes(query: EventQuery, field: str, every: Sequence[str], named: Mapping[Any, str]) -> Iterator[Drop]:
    """Yield what is ticked where that is little, else what is not: "without Statement" says more than six names."""
    chosen: tuple[str, ...] = getattr(query, field)
    if not chosen:
        return
    missing = [value for value in every if value not in chosen]
    if len(chosen) <= len(missing):
        yield from _each(query, field, "", named)
        return
    for value in missing:
        ticked = tuple(one for one in every if one in chosen or one == value)
        back = () if len(ticked) == len(every) else ticked
        yield Drop("without", named[value], replace(query, **{field: back}))  # type: ignore[arg-type]  # of its own values


def _words(query: EventQuery) -> Iterator[Drop]:
    if query.text:
        yield Drop("", f"“{query.text}”", replace(query, text=""))
    if query.picked:
        yield Drop("", "Picked", replace(query, picked=False))


def _each(query: EventQuery, field: str, of: str, named: Mapping[Any, str]) -> Iterator[Drop]:
    chosen: tuple[str, ...] = getattr(query, field)
    for one in chosen:
        left = tuple(other for other in chosen if other != one)
        yield Drop(of, named.get(one, one), replace(query, **{field: left}))  # type: ignore[arg-type]  # of its own values


def _added(query: EventQuery, documents: Mapping[str, Document]) -> Iterator[Drop]:
    for one in query.documents:
        left = tuple(other for other in query.documents if other != one)
        title = words.title(documents[one]) if one in documents else "a removed document"
        yield Drop("From", title, replace(query, documents=left))
    if query.added_since:
        since = query.added_since[:16].replace("T", " ")
        yield Drop("Added since", since, replace(query, added_since=None))
