"""Counting: how many events a query has, and the facets beside it, from the columns in memory.

Says the same as ``where`` (SQL) and ``matching`` (one event); tests hold all three together.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ingest.record.answers import Counts, Facets, Tally
from ingest.record.query import EventQuery
from ingest.record.store.columns import Columns, Ints

Mask = NDArray[np.bool_]
_ROLES = {"source": 0, "target": 1, "speaker": 2}
_FIELDS = {
    "kinds": "kind", "types": "event_type", "status": "status", "precision": "precision", "confidence": "confidence",
    "review": "review",
}  # fmt: skip
_FACETS = {"publisher": "publisher", "language": "language", "documents": "document"}


def tally(columns: Columns, query: EventQuery, found: Ints | None) -> Tally:
    """Return how many dated events a query shows, of how many, and how many without a date pass the rest."""
    masks = _masks(columns, replace(query, key=False, dated=None), found)
    dated = columns.days(query)[0] == 1
    # Without a date no window is touched: the rest of the filter decides.
    rest = _all(columns, masks, without="dates")
    return Tally(
        shown=int(np.count_nonzero(_all(columns, masks) & dated)),
        total=int(np.count_nonzero(masks["review"] & dated)),
        undated=int(np.count_nonzero(rest & ~dated)),
    )


def count(columns: Columns, query: EventQuery, found: Ints | None) -> int:
    """Return the number of events of a query; ``found`` are the numbers of events that have its words."""
    return int(np.count_nonzero(passing(columns, query, found)))


def passing(columns: Columns, query: EventQuery, found: Ints | None) -> Mask:
    """Return which events are those of a query."""
    return _all(columns, _masks(columns, query, found))


def facets(columns: Columns, query: EventQuery, found: Ints | None) -> Facets:
    """Return for each filter its values and how many events each has beside the rest of the filter.

    Key events only is a way of looking and changes no number.
    """
    masks = _masks(columns, replace(query, key=False), found)

    def plain(name: str) -> Counts:
        codes = columns.events[_FIELDS[name]]
        return _counted(columns, _FIELDS[name], codes[_all(columns, masks, without=name) & (codes >= 0)])

    def valued(name: str) -> Counts:
        pairs = columns.values[_FACETS[name]]
        chosen = _all(columns, masks, without=name)[columns.at(pairs["event"])]
        return _counted(columns, _FACETS[name], pairs["value"][chosen])

    return Facets(
        actors=_actor_counts(columns, query, _all(columns, masks, without="actors")),
        kinds=plain("kinds"),
        types=plain("types"),
        status=plain("status"),
        precision=plain("precision"),
        confidence=plain("confidence"),
        publishers=valued("publisher"),
        languages=valued("language"),
        documents=valued("documents"),
        review=plain("review"),
    )


def _masks(columns: Columns, query: EventQuery, found: Ints | None) -> dict[str, Mask]:
    """Return for each part of a query which events pass it."""
    events = columns.events
    query = replace(query, review=query.review or ("new", "checked"))
    masks: dict[str, Mask] = {}
    for name, column in _FIELDS.items():
        if values := getattr(query, name):
            masks[name] = np.isin(events[column], columns.words[column].known(values))
    for name, facet in _FACETS.items():
        if values := getattr(query, name):
            pairs = columns.values[facet]
            chosen = pairs["event"][np.isin(pairs["value"], columns.words[facet].known(values))]
            masks[name] = _among(columns, chosen)
    if query.announced:
        masks["announced"] = _among(columns, columns.values["announced"]["event"])
    if query.picked:
        masks["picked"] = events["picked"] == 1
    if query.key:
        masks["key"] = events["key"] == 1
    if query.dated is not None:
        masks["dated"] = columns.days(query)[0] == int(query.dated)
    if query.added_since is not None:
        late = [code for word, code in tuple(columns.words["added"].codes.items()) if word >= query.added_since]
        masks["added"] = np.isin(events["added"], late)
    if query.first is not None or query.last is not None:
        masks["dates"] = _touching(columns, query)
    if found is not None:
        masks["text"] = np.isin(events["number"], found)
    if query.actors:
        masks["actors"] = _taking_part(columns, query)
    return masks


def _all(columns: Columns, masks: dict[str, Mask], *, without: str = "") -> Mask:
    passing: Mask = np.ones(len(columns), dtype=np.bool_)
    for name, mask in masks.items():
        if name != without:
            passing &= mask
    return passing


def _touching(columns: Columns, query: EventQuery) -> Mask:
    dated, first, last = columns.days(query)
    mask: Mask = dated == 1
    if query.first is not None:
        mask &= last >= query.first
    if query.last is not None:
        mask &= first <= query.last
    return mask


def _taking_part(columns: Columns, query: EventQuery) -> Mask:
    links = columns.links
    in_role = _in_role(columns, query)
    counting = in_role if query.people else in_role & (links["via"] == 0)
    chosen = list(dict.fromkeys(query.actors))
    known = columns.words["actor"].known(chosen)
    hits = np.zeros(len(columns), dtype=np.int64)
    for code in known:
        hits += _among(columns, links["event"][counting & (links["actor"] == code)])
    if query.match != "only":
        enough: Mask = hits >= (1 if query.match == "any" else len(chosen))
        return enough
    covered = np.isin(links["actor"], known)
    if query.people:
        covered |= np.isin(links["through"], known)
    # Who only speaks for those who act is nobody else.
    others = in_role & (links["via"] == 0) & ~covered
    if query.role == "any":
        others &= links["role"] != _ROLES["speaker"]
    alone: Mask = (hits >= min(2, len(chosen))) & ~_among(columns, links["event"][others])
    return alone


def _in_role(columns: Columns, query: EventQuery) -> Mask:
    links = columns.links
    mask: Mask = links["acts"] == 1 if query.role == "any" else links["role"] == _ROLES[query.role]
    return mask


def _among(columns: Columns, numbers: Ints) -> Mask:
    """Return which events have one of these numbers."""
    mask: Mask = np.zeros(len(columns), dtype=np.bool_)
    mask[columns.at(numbers)] = True
    return mask


def _actor_counts(columns: Columns, query: EventQuery, passing: Mask) -> Counts:
    links = columns.links
    chosen = _in_role(columns, query) & passing[columns.at(links["event"])]
    if not query.people:
        chosen &= links["via"] == 0
    # Somebody who takes part twice, as source and as speaker, counts once.
    size = max(1, len(columns.words["actor"].codes))
    pairs = np.unique(links["event"][chosen] * size + links["actor"][chosen])
    return _counted(columns, "actor", pairs % size)


def _counted(columns: Columns, name: str, codes: Ints) -> Counts:
    names: Sequence[str] = list(columns.words[name].codes)
    numbers = np.bincount(codes, minlength=len(names))
    found = [(names[code], int(numbers[code])) for code in np.flatnonzero(numbers).tolist()]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
