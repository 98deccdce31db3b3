"""Reach: all reports whose events may come out otherwise because of those that were touched.

Two reports hang together if they could tell the same event, if one repeats the other, or if a person judged them as
one. What hangs together is derived together; everything else stays as it is, so a save costs the same in a
large store as in a small one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from ingest.record.identity import event_id
from ingest.record.report import Report
from ingest.record.retold import retold
from ingest.record.sameness import day_of_month, same
from ingest.record.store import judged
from ingest.record.store.batches import insert_all
from ingest.record.store.prepared import Among
from ingest.record.store.schema import report_keys, reports
from ingest.record.traits import ROW, Trait, unpack


@dataclass(frozen=True, slots=True)
class Light:
    """A report as far as clusters and ids need it: its number, its event and rank as they stand, its trait."""

    number: int
    event: int | None
    rank: int
    trait: Trait


@dataclass(slots=True)
class Touched:
    """What a transaction touched.

    ``fresh`` are reports just written, and ``told`` what they say. ``reports`` are ids of further reports, whose event
    was judged; ``removed`` traits of reports that are no more, or are others now; ``events`` numbers of events that
    lost a report, were judged, or are to be read anew.
    """

    fresh: dict[str, Light] = field(default_factory=dict)
    told: dict[str, Report] = field(default_factory=dict)
    reports: set[str] = field(default_factory=set)
    removed: list[Trait] = field(default_factory=list)
    events: set[int] = field(default_factory=set)

    def __bool__(self) -> bool:
        """Tell whether anything was touched that events hang on."""
        return bool(self.fresh or self.reports or self.removed or self.events)

    def take(self, other: "Touched") -> None:
        """Add what something later in the same transaction touched."""
        gone = {trait.report for trait in other.removed} - other.fresh.keys()
        for name in gone:
            self.fresh.pop(name, None)
            self.told.pop(name, None)
        self.fresh |= other.fresh
        self.told |= other.told
        self.reports |= other.reports
        self.removed += other.removed
        self.events |= other.events


def reach(connection: Connection, touched: Touched, *, anybody: bool) -> dict[str, Light]:
    """Return the reports that hang together with what was touched, by id; ``anybody`` tells whether anybody judged."""
    found: dict[str, Light] = {}
    fresh = touched.fresh | _load(connection, _BY_ID, touched.reports)
    fresh |= _load(connection, _BY_EVENT, touched.events)
    fresh |= _neighbours(connection, touched.removed, fresh)
    if anybody:
        # An id may come back to life, and what was decided on it comes home; one may end, and it goes elsewhere.
        minted = {event_id(name) for name, light in fresh.items() if light.event is None}
        fresh |= _load(connection, _BY_ID, judged.judged_as(connection, touched.events, minted) - fresh.keys())
    while fresh:
        found |= fresh
        traits = [light.trait for light in fresh.values()]
        next_to = _neighbours(connection, traits, found)
        wanted = judged.judged_together(connection, fresh) - found.keys() - next_to.keys() if anybody else set()
        fresh = next_to | _load(connection, _BY_ID, wanted)
    return found


def write_keys(connection: Connection, traits: Collection[tuple[int, Trait]]) -> None:
    """Write the keys that reports are found by; ``traits`` are pairs of a report's number and its trait."""
    rows = [{"key": key, "report": number} for number, trait in traits for key in _keys(trait)]
    insert_all(connection, report_keys, rows)


def keys_of_row(trait: str) -> tuple[str, ...]:
    """Return the keys of a report from its trait as it is stored."""
    return _keys(unpack(trait))


def _keys(trait: Trait) -> tuple[str, ...]:
    return (*trait.keys, _beside(trait.anchor)) if trait.anchor else trait.keys


def _neighbours(connection: Connection, traits: Iterable[Trait], found: Collection[str]) -> dict[str, Light]:
    """Return the reports, not yet found, that could tell the same event as one of these, or repeat one of them."""
    by_table: dict[str, dict[str, list[Trait]]] = defaultdict(lambda: defaultdict(list))
    anchors = set()
    for trait in traits:
        # Rows of one table never meet: they are not even asked for. What else the document tells may be the same.
        table = by_table[trait.document if trait.row else ""]
        for key in (*trait.sought, _beside(trait.report)):
            table[key].append(trait)
        if trait.anchor:
            anchors.add(trait.anchor)
    near = _load(connection, _BY_ID, anchors.difference(found))
    for document, by_key in by_table.items():
        if document:
            rows = _BY_KEY_BEYOND.rows(connection, by_key.keys(), document=document)
        else:
            rows = _BY_KEY.rows(connection, by_key.keys())
        for row in rows:
            if row.id in found or row.id in near:
                continue
            light = _light(row)
            if light.trait.anchor or any(_hang_together(light.trait, trait) for trait in by_key[row.key]):
                near[row.id] = light
    return near


def _hang_together(a: Trait, b: Trait) -> bool:
    return same(a, b) is not None or day_of_month(a, b) or retold(a, b)


def _load(connection: Connection, query: Among, values: Collection[Any]) -> dict[str, Light]:
    return {row.id: _light(row) for row in query.rows(connection, values)}


_LIGHT = (reports.c.number, reports.c.id, reports.c.event, reports.c.rank, reports.c.trait)
_BY_ID = Among(select(*_LIGHT).where(reports.c.block.is_not(None)), reports.c.id)
_BY_EVENT = Among(select(*_LIGHT).where(reports.c.block.is_not(None)), reports.c.event)
_FOUND_BY_KEY = select(report_keys.c.key, *_LIGHT).join(reports, reports.c.number == report_keys.c.report)
_BY_KEY = Among(_FOUND_BY_KEY, report_keys.c.key)
_BY_KEY_BEYOND = Among(
    _FOUND_BY_KEY.where((reports.c.document != bindparam("document")) | (func.json_extract(reports.c.trait, ROW) == 0)),
    report_keys.c.key,
)
"""The same beyond the rows of one table."""


def _light(row: Row[Any]) -> Light:
    return Light(row.number, row.event, row.rank, unpack(row.trait))


def _beside(report: str) -> str:
    return f"repeats {report}"
