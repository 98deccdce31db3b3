"""Counting: how many events a query has, and the facets beside it, from the columns in memory.

Says the same as ``where`` (SQL) and ``matching`` (one event); tests hold all three together.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

import numpy as np
from numpy.typing import NDArray

from ingest.record.answers import Counts, Facets, Tally
from ingest.record.query import EventQuery
from ingest.record.store.columns import ROLES, Column, Columns, Mask, each_once
from ingest.record.store.packed import Ints

_FIELDS = {
    "kinds": "kind", "types": "event_type", "status": "status", "precision": "precision", "confidence": "confidence",
    "review": "review",
}  # fmt: skip
_FACETS = {"publisher": "publisher", "language": "language", "documents": "document"}


@dataclass(frozen=True, slots=True)
class Parts:
    """Which events pass each part of a query, and how many parts each fails: looked at once for all facets."""

    masks: dict[str, Mask]
    fails: NDArray[np.uint8]

    def passing(self, *, without: str = "") -> Mask:
        """Return which events pass all parts, or all but one."""
        alone = self.masks.get(without)
        found: Mask = self.fails == 0 if alone is None else self.fails == ~alone
        return found


def tally(columns: Columns, query: EventQuery, found: Ints | None) -> Tally:
    """Return how many dated events a query shows, of how many, and how many without a date pass the rest.

    All that is not hidden counts as the whole, and what is hidden where it is asked for.
    """
    parts = _parts(columns, replace(query, key=False, dated=None), found)
    dated = columns.days(query)[0]
    seen = _masks(columns, EventQuery(), None)["review"] | parts.masks["review"]
    # Without a date no window is touched: the rest of the filter decides.
    rest = parts.passing(without="dates")
    return Tally(
        shown=int(np.count_nonzero(parts.passing() & dated)),
        total=int(np.count_nonzero(seen & dated)),
        undated=int(np.count_nonzero(rest & ~dated)),
    )


def count(columns: Columns, query: EventQuery, found: Ints | None) -> int:
    """Return the number of events of a query; ``found`` are the numbers of events that have its words."""
    return int(np.count_nonzero(passing(columns, query, found)))


def passing(columns: Columns, query: EventQuery, found: Ints | None) -> Mask:
    """Return which events are those of a query."""
    return _parts(columns, query, found).passing()


def facets(columns: Columns, query: EventQuery, found: Ints | None) -> Facets:
    """Return for each filter its values and how many events each has beside the rest of the filter.

    Key events only is a way of looking and changes no number.
    """
    parts = _parts(columns, replace(query, key=False), found)
    mix = columns.events["mix"]
    mixes = len(next(iter(columns.fields.values())))
    whole = parts.passing()
    of_all = np.bincount(mix[whole], minlength=mixes)

    def plain(name: str) -> Counts:
        own = name in parts.masks
        numbers = np.bincount(mix[parts.passing(without=name)], minlength=mixes) if own else of_all
        codes = columns.fields[_FIELDS[name]]
        known = codes >= 0
        return _named(columns, _FIELDS[name], np.bincount(codes[known], weights=numbers[known]))

    def valued(name: str) -> Counts:
        pairs = columns.values[_FACETS[name]]
        chosen = parts.passing(without=name) if name in parts.masks else whole
        return _named(columns, _FACETS[name], np.bincount(pairs["value"][chosen[pairs["event"]]]))

    return Facets(
        actors=_actor_counts(columns, query, parts.passing(without="actors")),
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


def _parts(columns: Columns, query: EventQuery, found: Ints | None) -> Parts:
    masks = _masks(columns, query, found)
    fails = np.zeros(len(columns), dtype=np.uint8)
    for mask in masks.values():
        fails += ~mask
    return Parts(masks, fails)


def _masks(columns: Columns, query: EventQuery, found: Ints | None) -> dict[str, Mask]:
    """Return for each part of a query which events pass it."""
    events = columns.events
    query = replace(query, review=query.review or ("new", "checked"))
    masks: dict[str, Mask] = {}
    for name, column in _FIELDS.items():
        if values := getattr(query, name):
            known = columns.words[column].known(values)
            masks[name] = np.isin(columns.fields[column], known)[events["mix"]]
    for name, facet in _FACETS.items():
        if values := getattr(query, name):
            pairs = columns.values[facet]
            masks[name] = columns.among(pairs["event"][np.isin(pairs["value"], columns.words[facet].known(values))])
    if query.announced:
        masks["announced"] = columns.among(columns.values["announced"]["event"])
    if query.picked:
        masks["picked"] = events["picked"] > 0
    if query.key:
        masks["key"] = events["key"]
    if query.dated is not None:
        masks["dated"] = columns.days(query)[0] == query.dated
    if query.added_since is not None:
        late = [code for word, code in tuple(columns.words["added"].codes.items()) if word >= query.added_since]
        masks["added"] = np.isin(events["added"], late)
    if query.first is not None or query.last is not None:
        masks["dates"] = _touching(columns, query)
    if found is not None:
        masks["text"] = columns.among(columns.at(found))
    if query.actors:
        masks["actors"] = _taking_part(columns, query)
    return masks


def _touching(columns: Columns, query: EventQuery) -> Mask:
    dated, first, last = columns.days(query)
    mask = dated.copy()
    if query.first is not None:
        mask &= last >= query.first
    if query.last is not None:
        mask &= first <= query.last
    return mask


def _taking_part(columns: Columns, query: EventQuery) -> Mask:
    event, actor = _acting(columns, query)
    chosen = list(dict.fromkeys(query.actors))
    known = columns.words["actor"].known(chosen)
    hits = np.zeros(len(columns), dtype=np.int32)
    for code in known:
        hits += columns.among(event[actor == code])
    if query.match != "only":
        enough: Mask = hits >= (1 if query.match == "any" else len(chosen))
        return enough
    links = columns.links
    covered = np.isin(links["actor"], known)
    if query.people:
        covered |= np.isin(links["through"], known)
    # Who only speaks for those who act is nobody else.
    others = _in_role(columns, query) & ~links["via"] & ~covered
    if query.role == "any":
        others &= links["role"] != ROLES["speaker"]
    alone: Mask = (hits >= min(2, len(chosen))) & ~columns.among(links["event"][others])
    return alone


def _acting(columns: Columns, query: EventQuery) -> tuple[Column, Column]:
    """Return who takes part in which event: pairs, each once: who is source and speaker takes part once."""

    def once() -> tuple[Column, Column]:
        links = columns.links
        counting = _in_role(columns, query)
        if not query.people:
            counting = counting & ~links["via"]
        return each_once(links["event"][counting], links["actor"][counting], len(columns.words["actor"].codes))

    return cast("tuple[Column, Column]", columns.once(("acting", query.role, query.people), once))


def _in_role(columns: Columns, query: EventQuery) -> Mask:
    links = columns.links
    mask: Mask = links["acts"] if query.role == "any" else links["role"] == ROLES[query.role]
    return mask


def _actor_counts(columns: Columns, query: EventQuery, passing: Mask) -> Counts:
    event, actor = _acting(columns, query)
    return _named(columns, "actor", np.bincount(actor[passing[event]]))


def _named(columns: Columns, name: str, numbers: NDArray[np.int64] | NDArray[np.float64]) -> Counts:
    """Return the words of some codes with their numbers, the most frequent first; those with none are left out."""
    names: Sequence[str] = list(columns.words[name].codes)
    found = [(names[code], int(numbers[code])) for code in np.flatnonzero(numbers).tolist()]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
