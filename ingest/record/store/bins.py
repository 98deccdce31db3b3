"""Bins: events counted by row and stretch of days from the columns in memory, for pictures of many thousands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from ingest.record.answers import Bin, Extent, Rows, Seat
from ingest.record.query import EventQuery
from ingest.record.report import Kind
from ingest.record.store import facing
from ingest.record.store.columns import ROLES, Column, Columns, Mask, each_once
from ingest.record.store.packed import Ints
from ingest.record.store.schema import OPEN

Days = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seating:
    """Which event (its place in the columns) stands in which row (a code of ``names``): pairs, each once."""

    event: Column
    seat: Column
    names: Sequence[str]

    def of(self, chosen: Mask) -> "Seating":
        """Return the pairs of some events."""
        kept = chosen[self.event]
        return Seating(self.event[kept], self.seat[kept], self.names)


_KINDS: tuple[Kind, ...] = get_args(Kind)
_SILENCES = 12
_SHARES = 100
_PERSON = "person:"


def seating(columns: Columns, rows: Rows, *, pair: Sequence[str] = ()) -> Seating:
    """Return in which rows each event stands; it holds for all queries of a snapshot, or all on one ``pair``."""
    if rows == "side":
        return Seating(*facing.sides(columns, pair), facing.SIDES)
    if rows == "kind":
        return Seating(np.arange(len(columns)), columns.field("kind"), list(columns.words["kind"].codes))
    if rows in ("publisher", "document"):
        pairs = columns.values[rows]
        return Seating(pairs["event"], pairs["value"], list(columns.words[rows].codes))
    names = list(columns.words["actor"].codes)
    return Seating(*each_once(*_acting(columns, rows), len(names)), names)


def extent(columns: Columns, passing: Mask, query: EventQuery) -> Extent:
    """Return how many events there are, their days, and the silences between them."""
    dated = _dated(columns, passing, query)
    first, last = _closed(columns, dated, query)
    if not len(first):
        return Extent(0)
    # They stand by date but for those that are open at their beginning: hardly anything is left to be sorted.
    order = np.argsort(first, kind="stable")
    begins = first[order]
    # A long event that began earlier may fill a silence.
    until = np.maximum.accumulate(last[order])
    between = begins[1:] - until[:-1]
    silent = np.flatnonzero(between > 1)
    longest = silent[np.argsort(-between[silent], kind="stable")[:_SILENCES]]
    silences = tuple((int(until[k]), int(begins[k + 1])) for k in longest.tolist())
    shares = np.linspace(0, len(begins) - 1, min(_SHARES, len(begins))).astype(np.int64)
    return Extent(len(first), int(begins[0]), int(until[-1]), silences, tuple(begins[shares].tolist()))


def seats(columns: Columns, passing: Mask, query: EventQuery, seating: Seating) -> tuple[Seat, ...]:
    """Return each row that events stand in, with how many do and on which day the first."""
    dated = _dated(columns, passing, query)
    day = np.zeros(len(columns), dtype=np.int32)
    day[dated], _ = _closed(columns, dated, query)
    here = seating.of(columns.among(dated))
    held = np.bincount(here.seat, minlength=len(here.names))
    began = np.full(len(here.names), OPEN, dtype=np.int32)
    np.minimum.at(began, here.seat, day[here.event])
    found = [Seat(here.names[code], int(held[code]), int(began[code])) for code in np.flatnonzero(held).tolist()]
    return tuple(sorted(found, key=lambda one: one.id))


def bins(
    columns: Columns,
    passing: Mask,
    query: EventQuery,
    seating: Seating,
    *,
    seats: Sequence[str],
    edges: Sequence[float],
) -> tuple[Bin, ...]:
    """Return how many events stand in each row and bin; what has none of the ``seats`` stands in one more row."""
    dated = _dated(columns, passing, query)
    if not len(dated) or len(edges) < 2:
        return ()
    bin_of = np.zeros(len(columns), dtype=np.int64)
    bin_of[dated] = _bin(columns, dated, query, np.asarray(edges, dtype=np.float64))
    event, row = _rowed(columns, dated, seating.of(columns.among(dated)), seats)
    size = len(edges) - 1
    cell = row * size + bin_of[event]
    cells = (len(seats) + 1) * size
    kind = _kinds(columns)[event]
    by_kind = np.bincount(cell * len(_KINDS) + kind, minlength=cells * len(_KINDS)).reshape(cells, len(_KINDS))
    held, leading = by_kind.sum(axis=1), by_kind.argmax(axis=1)
    # Where there is one, the sum of the numbers is its number.
    numbers = np.bincount(cell, weights=columns.events["number"][event].astype(np.float64), minlength=cells)
    return tuple(
        Bin(
            at // size,
            at % size,
            int(held[at]),
            _KINDS[leading[at]],
            int(by_kind[at, leading[at]]),
            int(numbers[at]) if held[at] == 1 else None,
        )
        for at in np.flatnonzero(held).tolist()
    )


def by_date(columns: Columns, passing: Mask, query: EventQuery) -> list[int]:
    """Return the numbers of the dated events by date."""
    numbers: list[int] = columns.events["number"][_dated(columns, passing, query)].tolist()
    return numbers


def spans(columns: Columns, passing: Mask, query: EventQuery) -> list[tuple[int, int]]:
    """Return first and last day of each dated event, by date; an open end counts as its other end."""
    first, last = _closed(columns, _dated(columns, passing, query), query)
    known = (first > -OPEN) & (last < OPEN)
    return list(zip(first[known].tolist(), last[known].tolist(), strict=True))


def _dated(columns: Columns, passing: Mask, query: EventQuery) -> Ints:
    """Return the places of those events that have a date, by date."""
    dated, _, _ = columns.days(query)
    order = columns.by_date(query)
    return order[(passing & dated)[order]]


def _closed(columns: Columns, places: Ints, query: EventQuery) -> tuple[Column, Column]:
    """Return first and last days; an open end is its other end."""
    _, first, last = columns.days(query)
    early, late = first[places], last[places]
    return np.where(early == -OPEN, late, early), np.where(late == OPEN, early, late)


def _bin(columns: Columns, places: Ints, query: EventQuery, edges: Days) -> Ints:
    _, first, last = columns.days(query)
    # A day is over when the next one begins.
    early = np.clip(first[places].astype(np.float64), edges[0], edges[-1])
    late = np.clip(last[places] + 1.0, edges[0], edges[-1])
    known_early = np.where(first[places] == -OPEN, late - 1.0, early)
    known_late = np.where(last[places] == OPEN, early + 1.0, late)
    middle = (known_early + known_late) / 2
    found: Ints = np.clip(np.searchsorted(edges, middle, side="right") - 1, 0, len(edges) - 2)
    return found


def _rowed(columns: Columns, places: Ints, here: Seating, seats: Sequence[str]) -> tuple[Column, Column]:
    """Return pairs of an event's place and a row, each once."""
    row_of = np.full(len(here.names), -1, dtype=np.int64)
    known = {name: code for code, name in enumerate(here.names)}
    for place, name in enumerate(seats):
        if name in known:
            row_of[known[name]] = place
    row = row_of[here.seat]
    shown = row >= 0
    event, row = here.event[shown], row[shown]
    rest = places[~columns.among(event)[places]]
    return np.concatenate((event, rest)), np.concatenate((row, np.full(len(rest), len(seats), dtype=np.int64)))


def _acting(columns: Columns, rows: Rows) -> tuple[Column, Column]:
    """Return who takes part in which event (its place), as the rows of a picture have it.

    By actor a person stands with the state or organisation served; by person the persons of an event do, or all its
    parties where there is none; by speaker those who are quoted and known.
    """
    links = columns.links
    spoken = links["role"] == ROLES["speaker"]
    if rows == "speaker":
        own = spoken & ~links["via"]
        return links["event"][own], links["actor"][own]
    own = ~spoken & ~links["via"]
    event, actor, through = (links[name][own] for name in ("event", "actor", "through"))
    if rows == "actor":
        return event, np.where(through >= 0, through, actor)
    is_person = np.array([name.startswith(_PERSON) for name in columns.words["actor"].codes] or [False])
    person = is_person[actor]
    having = np.zeros(len(columns), dtype=np.bool_)
    having[event[person]] = True
    kept = person | ~having[event]
    return event[kept], actor[kept]


def _kinds(columns: Columns) -> Ints:
    """Return the kind of each event as its place among the kinds, so that of two that lead the first does."""
    order = {kind: place for place, kind in enumerate(_KINDS)}
    codes = np.array([order[name] for name in columns.words["kind"].codes] or [0], dtype=np.int64)  # type: ignore[index]  # kinds
    # By mix first: a million events have a few hundred.
    found: Ints = codes[columns.fields["kind"]][columns.events["mix"]]
    return found
