"""Columns: what is counted of all events, as numpy arrays in memory, brought up to date by the store's revision.

Facets of a million events take tens of milliseconds from here and seconds in SQL. A snapshot is never changed: who
counts in it is not disturbed by a newer one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, func, select

from ingest.record.event import KEY_WEIGHT
from ingest.record.query import EventQuery
from ingest.record.store.batches import rows_in
from ingest.record.store.schema import event_actors, event_values, events

Ints = NDArray[np.int64]
_PLAIN = ("event_type", "kind", "status", "precision", "confidence", "review", "added")
_DAYS = ("number", "dated", "first", "last", "said", "said_first", "said_last")
_FACETS = ("publisher", "language", "document", "announced")
_AT_ONCE = 2000
_ROLES = {"source": 0, "target": 1, "speaker": 2}


@dataclass(slots=True)
class Words:
    """Words as numbers: each distinct one has a code, given once and kept in all later snapshots."""

    codes: dict[str, int] = field(default_factory=dict)

    def encode(self, values: Sequence[str | None]) -> Ints:
        """Return the codes of words, new ones given as needed; null is -1."""
        for value in dict.fromkeys(values):
            if value is not None:
                self.codes.setdefault(value, len(self.codes))
        code_of: dict[str | None, int] = {None: -1}
        code_of.update(self.codes)
        return np.fromiter(map(code_of.__getitem__, values), dtype=np.int64, count=len(values))

    def known(self, values: Sequence[str]) -> list[int]:
        """Return the codes of those words that have one."""
        return [self.codes[value] for value in values if value in self.codes]


@dataclass(frozen=True, slots=True)
class Columns:
    """One snapshot: ``events`` and its columns, sorted by the events' numbers; ``links`` and ``values`` beside them.

    ``events``: number, dated, first, last, said, said_first, said_last, key, picked, and the codes of ``_PLAIN``.
    ``links``: event (a number), actor, through, role, via (1: through a person), acts. ``values`` by facet: event,
    value.
    """

    revision: int
    words: Mapping[str, Words]
    events: Mapping[str, Ints]
    links: Mapping[str, Ints]
    values: Mapping[str, Mapping[str, Ints]]

    def __len__(self) -> int:
        """Return the number of events."""
        return len(self.events["number"])

    def days(self, query: EventQuery) -> tuple[Ints, Ints, Ints]:
        """Return which events have a date of the sort a query goes by, with its first and its last day."""
        names = ("said", "said_first", "said_last") if query.said else ("dated", "first", "last")
        dated, first, last = (self.events[name] for name in names)
        return dated, first, last

    def at(self, numbers: Ints) -> Ints:
        """Return the places of events by their numbers, all of which are there."""
        places: Ints = np.searchsorted(self.events["number"], numbers)
        return places


def load(connection: Connection, revision: int) -> Columns:
    """Read the columns of all events."""
    words = {name: Words() for name in (*_PLAIN, "actor", *_FACETS)}
    return _read(connection, words, None, revision)


def refresh(connection: Connection, old: Columns, revision: int) -> Columns:
    """Return columns of a later revision: only what changed is read."""
    changed = np.array(
        connection.execute(select(events.c.number).where(events.c.revision > old.revision)).scalars().all(),
        dtype=np.int64,
    )
    if len(changed) > len(old) // 4:
        return load(connection, revision)
    gone = _gone(connection, old, changed)
    new = _read(connection, old.words, changed.tolist(), revision)
    leave = np.union1d(changed, gone)
    kept = ~np.isin(old.events["number"], leave, assume_unique=True)
    merged = {name: np.concatenate((column[kept], new.events[name])) for name, column in old.events.items()}
    order = np.argsort(merged["number"], kind="stable")
    return Columns(
        revision,
        old.words,
        {name: column[order] for name, column in merged.items()},
        _beside(old.links, new.links, leave),
        {facet: _beside(old.values[facet], new.values[facet], leave) for facet in _FACETS},
    )


def _gone(connection: Connection, old: Columns, changed: Ints) -> Ints:
    """Return the numbers of events that are no more; looked for only where the count says that some are."""
    expected = len(np.union1d(old.events["number"], changed))
    if connection.execute(select(func.count()).select_from(events)).scalar_one() == expected:
        return np.empty(0, dtype=np.int64)
    standing = np.array(connection.execute(select(events.c.number)).scalars().all(), dtype=np.int64)
    return np.setdiff1d(old.events["number"], standing, assume_unique=True)


def _beside(old: Mapping[str, Ints], new: Mapping[str, Ints], leave: Ints) -> dict[str, Ints]:
    kept = ~np.isin(old["event"], leave)
    return {name: np.concatenate((column[kept], new[name])) for name, column in old.items()}


def _read(connection: Connection, words: Mapping[str, Words], numbers: list[int] | None, revision: int) -> Columns:
    """Read the columns of some events, or of all."""
    c = events.c
    wanted = [c[name] for name in (*_DAYS, "weight", "picked", *_PLAIN)]
    plain: Select[Any] = select(*wanted).order_by(c.number)
    turned = _turned(connection, plain, c.number, numbers)
    weight, picked, *codes = turned[len(_DAYS) :]
    table = {
        **{name: _ints(values) for name, values in zip(_DAYS, turned, strict=False)},
        "key": (np.array(weight, dtype=np.float64) >= KEY_WEIGHT).astype(np.int64),
        "picked": np.array([value is not None for value in picked], dtype=np.int64),
        **{name: words[name].encode(values) for name, values in zip(_PLAIN, codes, strict=True)},
    }
    c = event_actors.c
    query: Select[Any] = select(c.event, c.actor, c.through, c.role, c.via, c.acts)
    event, actor, through, role, via, acts = _turned(connection, query, c.event, numbers)
    links = {
        "event": _ints(event),
        "actor": words["actor"].encode(actor),
        "through": words["actor"].encode(through),
        "role": _ints([_ROLES[value] for value in role]),
        "via": np.array([value != "" for value in via], dtype=np.int64),
        "acts": _ints(acts),
    }
    c = event_values.c
    values = {}
    for facet in _FACETS:
        valued: Select[Any] = select(c.event, c.value).where(c.facet == facet)
        event, value = _turned(connection, valued, c.event, numbers)
        values[facet] = {"event": _ints(event), "value": words[facet].encode(value)}
    return Columns(revision, words, table, links, values)


def _turned(connection: Connection, query: Select[Any], column: Any, numbers: list[int] | None) -> list[list[Any]]:  # noqa: ANN401 - of any type
    """Return the columns of the rows of some events, or of all, as lists."""
    turned: list[list[Any]] = [[] for _ in query.selected_columns]
    for rows in _some(connection, query, column, numbers):
        for all_values, values in zip(turned, zip(*rows, strict=True), strict=True):
            all_values.extend(values)
    return turned


def _some(
    connection: Connection,
    query: Select[Any],
    column: Any,  # noqa: ANN401 - of any type
    numbers: list[int] | None,
) -> Iterator[Sequence[Any]]:
    if numbers is not None:
        rows = list(rows_in(connection, query, column, numbers))
        if rows:
            yield rows
        return
    # As the driver gives them, and a few thousand at a time: as SQLAlchemy's own rows they take four times as long.
    cursor = connection.execute(query).cursor
    while cursor is not None and (found := cursor.fetchmany(_AT_ONCE)):
        yield found


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
