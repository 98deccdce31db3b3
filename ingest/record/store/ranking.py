"""Ranking: the events of a query in any order, from the columns in memory; what is sorted are numbers, never events."""

from collections.abc import Callable, Mapping, Sequence
from typing import get_args

import numpy as np

from ingest.record.order import Order, SortBy
from ingest.record.query import EventQuery
from ingest.record.report import KIND_OF, Status
from ingest.record.store.columns import ROLES, Column, Columns, Mask
from ingest.record.store.packed import Ints

Names = Mapping[str, str]
"""What actors are called, by their ids."""
_LAST = 2**31 - 1
"""The rank of what has none of the thing sorted by."""


def numbers(columns: Columns, passing: Mask, query: EventQuery, order: Order, names: Names) -> Ints:
    """Return the numbers of the events of a query in an order; those without what it sorts by stand last.

    What is alike in what it sorts by stands by date.
    """
    by_date = columns.by_date(query)
    places = by_date[passing[by_date]]
    ranked = None if order.by == "date" else _RANKS[order.by](columns, names)[places]
    if ranked is None:
        places = places[::-1] if order.descending else places
    else:
        # The other way round those without it are last as well, and what is alike still stands by date.
        sought = np.where(ranked == _LAST, _LAST, -ranked) if order.descending else ranked
        places = places[np.argsort(sought, kind="stable")]
    found: Ints = columns.events["number"][places]
    return found


def _by_word(field: str, words: Sequence[str]) -> Callable[[Columns, Names], Column]:
    """Return what ranks events by the one word they have of a field."""

    def ranks(columns: Columns, _names: Names) -> Column:
        rank = {word: place for place, word in enumerate(words)}
        of_word = np.array([rank.get(word, _LAST) for word in columns.words[field].codes] + [_LAST], dtype=np.int64)
        # A mix without the word has the code -1, which is the last one here.
        found: Column = of_word[columns.fields[field]][columns.events["mix"]]
        return found

    return ranks


def _picked(columns: Columns, _names: Names) -> Column:
    picked = columns.events["picked"].astype(np.int64)
    return np.where(picked > 0, picked, _LAST)


def _doubt(columns: Columns, names: Names) -> Column:
    weight = np.unique(-columns.events["weight"], return_inverse=True)[1]
    strength = _by_word("confidence", _DOUBT)(columns, names)
    found: Column = np.where(strength == _LAST, _LAST, strength * (len(weight) + 1) + weight)
    return found


def _outlet(columns: Columns, _names: Names) -> Column:
    pairs = columns.values["publisher"]
    outlets = list(columns.words["publisher"].codes)
    plain = {name: place for place, name in enumerate(sorted(outlets))}
    first = _least(columns, pairs["event"], np.array([plain[name] for name in outlets], dtype=np.int64), pairs["value"])
    # Of several the first by letter is meant, and those are compared without case.
    folded = [name.casefold() for name in sorted(outlets)]
    of_plain = np.array([*_places(folded), _LAST], dtype=np.int64)
    found: Column = of_plain[np.minimum(first, len(outlets))]
    return found


def _party(role: str) -> Callable[[Columns, Names], Column]:
    def ranks(columns: Columns, names: Names) -> Column:
        links = columns.links
        taking = (links["role"] == ROLES[role]) & ~links["via"]
        called = [names.get(actor, actor) for actor in columns.words["actor"].codes]
        rank = np.array(_places(called), dtype=np.int64)
        return _least(columns, links["event"][taking], rank, links["actor"][taking])

    return ranks


def _least(columns: Columns, event: Column, rank: Column, code: Column) -> Column:
    """Return the least rank that the codes of each event have."""
    least = np.full(len(columns), _LAST, dtype=np.int64)
    if len(event):
        np.minimum.at(least, event, rank[code])
    return least


def _places(words: Sequence[str]) -> list[int]:
    """Return for each word its place among all by letter; equal ones have the same."""
    place = {word: at for at, word in enumerate(sorted(set(words)))}
    return [place[word] for word in words]


_DOUBT = ("weak", "fair", "strong")
_RANKS: dict[SortBy, Callable[[Columns, Names], Column]] = {
    "who": _party("source"),
    "target": _party("target"),
    "kind": _by_word("event_type", tuple(KIND_OF)),
    "status": _by_word("status", get_args(Status)),
    "outlet": _outlet,
    "strength": _by_word("confidence", _DOUBT),
    "checked": _by_word("review", ("new", "checked", "hidden")),
    "picked": _picked,
    "doubt": _doubt,
}
