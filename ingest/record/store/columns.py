"""Columns: what is counted of all events, as numpy arrays in memory, brought up to date by the store's revision.

Facets of a million events take tens of milliseconds from here and seconds in SQL. A snapshot is never changed: who
counts in it is not disturbed by a newer one. Whatever an event has one word of (kind, status...) stands in one column,
``mix``: the mixes that occur are a few hundred, and what holds of a mix is looked up once for all its events.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, case, func, select, true

from ingest.record.event import KEY_WEIGHT
from ingest.record.query import EventQuery
from ingest.record.store.batches import batched
from ingest.record.store.hearing import Told, untold
from ingest.record.store.packed import Condition, Ints, Packed, Wanted, packed, sequence
from ingest.record.store.schema import event_actors, event_values, events

Mask = NDArray[np.bool_]
Column = NDArray[Any]
"""Whole numbers, no wider than they need be, or marks."""
Parts = Callable[[ColumnElement[int]], Iterable[Condition]]
FIELDS = ("event_type", "kind", "status", "precision", "confidence", "review")
"""What an event has one word of at most; their mix is one column."""
FACETS = ("publisher", "language", "document", "announced")
ROLES = {"source": 0, "target": 1, "speaker": 2}
_DAYS = ("first", "last", "said_first", "said_last")
_VIA, _ACTS = 4, 8
_AT_ONCE = 20_000
"""Events read in one go."""
_WITHIN = "\x1e"
"""Stands between the words of a mix."""


@dataclass(slots=True)
class Words:
    """Words as numbers: each distinct one has a code, given once and kept in all later snapshots."""

    codes: dict[str, int] = field(default_factory=dict)

    def encode(self, values: Sequence[str]) -> NDArray[np.int32]:
        """Return the codes of words, new ones given as needed; of an empty one it is -1."""
        for value in dict.fromkeys(values):
            if value:
                self.codes.setdefault(value, len(self.codes))
        code_of = {**self.codes, "": -1}
        return np.fromiter(map(code_of.__getitem__, values), dtype=np.int32, count=len(values))

    def known(self, values: Iterable[str]) -> list[int]:
        """Return the codes of those words that have one."""
        return [self.codes[value] for value in values if value in self.codes]


@dataclass(frozen=True, slots=True)
class Columns:
    """One snapshot: ``events`` and its columns, sorted by the events' numbers; ``links`` and ``values`` beside them.

    ``events``: number, dated, first, last, said, said_first, said_last, key, picked (when, 0 for not), weight, by_id
    (its rank among all ids), and the codes of added and mix. ``links``: event (its place in ``events``), actor,
    through, role, via (through a person), acts. ``values`` by facet: event (its place), value. ``fields``: by mix the
    codes of each of ``FIELDS``.
    """

    revision: int
    words: Mapping[str, Words]
    events: Mapping[str, Column]
    links: Mapping[str, Column]
    values: Mapping[str, Mapping[str, Column]]
    fields: Mapping[str, Column]
    _kept: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        """Return the number of events."""
        return len(self.events["number"])

    def days(self, query: EventQuery) -> tuple[Column, Column, Column]:
        """Return which events have a date of the sort a query goes by, with its first and its last day."""
        names = ("said", "said_first", "said_last") if query.said else ("dated", "first", "last")
        dated, first, last = (self.events[name] for name in names)
        return dated, first, last

    def at(self, numbers: Ints) -> Ints:
        """Return the places of events by their numbers; those that are not there are left out."""
        known = self.events["number"]
        places: Ints = np.searchsorted(known, numbers)
        inside = places < len(known)
        places, numbers = places[inside], numbers[inside]
        found: Ints = places[known[places] == numbers]
        return found

    def among(self, places: Column) -> Mask:
        """Return which events are at some places."""
        mask: Mask = np.zeros(len(self), dtype=np.bool_)
        mask[places] = True
        return mask

    def field(self, name: str) -> Column:
        """Return the code of one of ``FIELDS`` of each event."""
        found: Column = self.fields[name][self.events["mix"]]
        return found

    def once(self, key: object, make: Callable[[], Any]) -> Any:  # noqa: ANN401 - of any type
        """Return what holds of the whole snapshot, whatever is asked: it is made once."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def by_date(self, query: EventQuery) -> Ints:
        """Return the places of all events by date, those without one last."""

        def ordered() -> Ints:
            dated, first, last = self.days(query)
            found: Ints = np.lexsort((self.events["by_id"], last, first, ~dated))
            return found

        found: Ints = self.once(("by date", query.said), ordered)
        return found


def distinct(pairs: Ints) -> Ints:
    """Return numbers in order, each once: of millions that nearly stand in order this is ten times ``np.unique``."""
    ordered = np.sort(pairs, kind="stable")
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    found: Ints = ordered[first]
    return found


def each_once(event: Column, code: Column, codes: int) -> tuple[Column, Column]:
    """Return pairs of an event and one of so many codes in order, each once."""
    size = max(1, codes)
    once = distinct(event.astype(np.int64) * size + code)
    return (once // size).astype(np.int32), (once % size).astype(np.int32)


def load(connection: Connection, revision: int, *, told: Told = untold) -> Columns:
    """Read the columns of all events; ``told`` hears how far it is."""
    words = {name: Words() for name in (*FIELDS, "mix", "added", "actor", *FACETS)}
    most = connection.execute(select(func.max(events.c.number))).scalar() or 0
    done = 0

    def parts(column: ColumnElement[int]) -> Iterator[Condition]:
        nonlocal done
        for first in range(0, most + 1, _AT_ONCE):
            yield (column >= first) & (column < first + _AT_ONCE)
            done += 1
            told(done * _AT_ONCE / (2 * (most + _AT_ONCE)))

    table, links = _events(connection, words, parts), _links(connection, words, parts)
    values = {facet: _values(connection, words[facet], facet, (true(),)) for facet in FACETS}
    return _joined(connection, words, table, links, values, revision)


def refresh(connection: Connection, old: Columns, revision: int) -> Columns:
    """Return columns of a later revision: only what changed is read."""
    c = events.c
    changed = sequence(connection, c.number, where=c.revision > old.revision, order=c.number)
    if len(changed) > len(old) // 4:
        return load(connection, revision)

    def parts(column: ColumnElement[int]) -> Iterator[Condition]:
        return (column.in_(some) for some in batched(changed.tolist()))

    numbers = old.events["number"]
    kept = ~np.isin(numbers, np.concatenate((changed, _gone(connection, old, changed))), assume_unique=True)

    def beside(before: Mapping[str, Column], now: Mapping[str, Column]) -> dict[str, Column]:
        stay = kept[before["event"]]
        left = {name: column[stay] for name, column in before.items()}
        left["event"] = numbers[left["event"]]
        return {name: np.concatenate((left[name], column)) for name, column in now.items()}

    table = _events(connection, old.words, parts)
    values = {facet: _values(connection, old.words[facet], facet, parts(event_values.c.event)) for facet in FACETS}
    return _joined(
        connection,
        old.words,
        {name: np.concatenate((old.events[name][kept], column)) for name, column in table.items()},
        beside(old.links, _links(connection, old.words, parts)),
        {facet: beside(old.values[facet], values[facet]) for facet in FACETS},
        revision,
        ranked=old if np.isin(changed, numbers, assume_unique=True).all() else None,
    )


def _gone(connection: Connection, old: Columns, changed: Ints) -> Ints:
    """Return the numbers of events that are no more; looked for only where the count says that some are."""
    expected = len(old) + np.count_nonzero(~np.isin(changed, old.events["number"], assume_unique=True))
    if connection.execute(select(func.count()).select_from(events)).scalar_one() == expected:
        return np.empty(0, dtype=np.int64)
    standing = sequence(connection, events.c.number, where=true(), order=events.c.number)
    return np.setdiff1d(old.events["number"], standing, assume_unique=True)


def _joined(
    connection: Connection,
    words: Mapping[str, Words],
    table: Mapping[str, Column],
    links: Mapping[str, Column],
    values: Mapping[str, Mapping[str, Column]],
    revision: int,
    *,
    ranked: Columns | None = None,
) -> Columns:
    """Return a snapshot of columns in which events are still named by their numbers; ``ranked`` has all their ranks."""
    order = np.argsort(table["number"], kind="stable")
    sorted_events = {name: column[order] for name, column in table.items()}
    number = sorted_events["number"]

    def placed(beside: Mapping[str, Column]) -> dict[str, Column]:
        return {**beside, "event": np.searchsorted(number, beside["event"]).astype(np.int32)}

    if ranked is None:
        by_id = np.empty(len(number), dtype=np.int32)
        ids = sequence(connection, events.c.number, where=true(), order=events.c.id)
        by_id[np.searchsorted(number, ids)] = np.arange(len(ids), dtype=np.int32)
    else:
        by_id = ranked.events["by_id"][np.searchsorted(ranked.events["number"], number)]
    parted = [mix.split(_WITHIN) for mix in tuple(words["mix"].codes)]
    fields = {name: words[name].encode([mix[place] for mix in parted]) for place, name in enumerate(FIELDS)}
    every = {facet: placed(pairs) for facet, pairs in values.items()}
    return Columns(revision, words, {**sorted_events, "by_id": by_id}, placed(links), every, fields)


def _events(connection: Connection, words: Mapping[str, Words], parts: Parts) -> dict[str, Column]:
    c = events.c
    mix: ColumnElement[str] = func.ifnull(c[FIELDS[0]], "")
    for name in FIELDS[1:]:
        mix = mix.concat(_WITHIN).concat(func.ifnull(c[name], ""))
    ints: dict[str, ColumnElement[int]] = {name: c[name] for name in ("number", *_DAYS)}
    ints |= {"picked": func.ifnull(c.picked, 0)}
    ints |= {"marks": c.dated + 2 * c.said + case((c.weight >= KEY_WEIGHT, 4), else_=0)}
    wanted = Wanted(ints, {"mix": mix, "added": c.added}, {"weight": c.weight})
    read = list(packed(connection, wanted, parts(c.number)))
    marks = _whole(read, "marks", np.int64)
    return {
        "number": _whole(read, "number", np.int64),
        **{name: _whole(read, name, np.int32) for name in (*_DAYS, "picked")},
        "weight": _whole(read, "weight", np.float64),
        **{name: marks & bit > 0 for name, bit in (("dated", 1), ("said", 2), ("key", 4))},
        **{name: _coded(read, name, words[name]) for name in ("mix", "added")},
    }


def _links(connection: Connection, words: Mapping[str, Words], parts: Parts) -> dict[str, Column]:
    c = event_actors.c
    role = case(*((c.role == name, code) for name, code in ROLES.items()))
    ints = {"event": c.event, "marks": role + case((c.via != "", _VIA), else_=0) + _ACTS * c.acts}
    read = list(packed(connection, Wanted(ints, {"actor": c.actor, "through": c.through}, {}), parts(c.event)))
    marks = _whole(read, "marks", np.int64)
    return {
        "event": _whole(read, "event", np.int64),
        "role": (marks & (_VIA - 1)).astype(np.int8),
        "via": marks & _VIA > 0,
        "acts": marks & _ACTS > 0,
        **{name: _coded(read, name, words["actor"]) for name in ("actor", "through")},
    }


def _values(connection: Connection, words: Words, facet: str, parts: Iterable[Condition]) -> dict[str, Column]:
    """Return the pairs of a facet: one line for each of its values, with all its events, is the least to read."""
    c = event_values.c
    event: list[Ints] = [np.empty(0, dtype=np.int64)]
    value = [np.empty(0, dtype=np.int32)]
    for part in parts:
        grouped = select(c.value, func.count(), func.group_concat(c.event)).where(c.facet == facet, part)
        rows = connection.execute(grouped.group_by(c.value)).all()
        event.append(np.fromstring(",".join(row[2] for row in rows), dtype=np.int64, sep=","))
        value.append(np.repeat(words.encode([row[0] for row in rows]), [row[1] for row in rows]))
    return {"event": np.concatenate(event), "value": np.concatenate(value)}


def _whole(read: Sequence[Packed], name: str, dtype: type) -> Column:
    return np.concatenate([np.empty(0, dtype=dtype), *(one.numbers[name].astype(dtype) for one in read)])


def _coded(read: Sequence[Packed], name: str, words: Words) -> Column:
    return np.concatenate([np.empty(0, dtype=np.int32), *(words.encode(one.words[name]) for one in read)])
