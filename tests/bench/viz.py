"""Timelines of other tools: each file of a folder read, written back in its own format and read again.

    python -m tests.bench.viz FOLDER

Prints for each file its events, those without a date, what was lost, and what differs after the way out and back; ends
with 1 where a file cannot be read, or an event came back as another.
"""

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.exports import EXPORTS, Setting
from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Given
from ingest.record.errors import TimelineError
from ingest.record.event import Event
from ingest.record.extraction import Extraction, Failure
from ingest.record.merge import derive
from ingest.record.telling import provenance

SUFFIXES = {
    ("a SIMILE timeline", "application/xml"): ".simile.xml",
    ("a SIMILE timeline", "text/javascript"): ".simile.json",
    ("a SIMILE timeline", "application/json"): ".simile.json",
    ("a vis timeline", "application/json"): ".vis.json",
    ("a TimelineJS timeline", "application/json"): ".timelinejs.json",
    ("a TimelineJS sheet", "text/csv"): ".timelinejs.csv",
    ("a calendar", "text/calendar"): ".ics",
    ("PLOVER records", "application/x-ndjson"): ".plover.jsonl",
    ("PLOVER records", "application/json"): ".plover.jsonl",
    ("an export of this program", "application/json"): ".json",
    ("an export of this program", "application/x-ndjson"): ".jsonl",
}
"""The format a file is written back in, by what it was read as."""


@dataclass(frozen=True, slots=True)
class Trip:
    """A file on its way out and back: what was found, and what differed."""

    extractions: tuple[Extraction, ...]
    events: tuple[Event, ...]
    failures: tuple[Failure, ...] = ()
    suffix: str = ""
    differences: tuple[str, ...] = ()


def trip(source: Source) -> Trip:
    """Read a file, write its events in its own format, read that, and compare.

    Raises:
        TimelineError: the file cannot be read.
    """
    items, failures = _opened(source)
    extractions = tuple(extract(item, given=Given(), lexicon=load_lexicon()) for item in items)
    events = _events(extractions)
    suffix = next((s for item in items if (s := _own_format(item))), "")
    if not suffix:
        return Trip(extractions, events, failures)
    setting = Setting(
        documents={x.document.id: x.document for x in extractions},
        actors={a.id: a for x in extractions for a in x.actors},
    )
    written = EXPORTS[suffix](events, setting)
    again, broken = _opened(Source(f"again{suffix}", written, source.retrieved))
    back = _events(extract(item, given=Given(), lexicon=load_lexicon()) for item in again)
    dated = [event for event in events if event.when.edtf is not None] if suffix not in (".json", ".jsonl") else events
    differences = [f"{f.name}: {f.reason}" for f in broken] + list(compare(dated, back))
    return Trip(extractions, events, failures, suffix, tuple(differences))


def compare(events: Sequence[Event], again: Sequence[Event]) -> Iterable[str]:
    """Yield in words what of events came back as something else; both in the order of their files."""
    if len(events) != len(again):
        yield f"{len(events)} events went out, {len(again)} came back"
    for event, back in zip(events, again, strict=False):
        for name, one, other in zip(_FIELDS, fields(event), fields(back), strict=True):
            if one != other:
                yield f"“{event.headline[:40]}”: {name} was {str(one)[:80]!r}, is {str(other)[:80]!r}"


_FIELDS = ("date", "days", "headline", "type", "status", "actors", "place", "further values")


def fields(event: Event) -> tuple[object, ...]:
    """Return what must come back of an event; the words of its date and its id are those of the file."""
    report = event.reports[0]
    extra = {name: value for name, value in report.extra if name != "display date"}
    parties = frozenset((p.actor, p.through) for p in (*event.source, *event.target))
    when = (event.when.earliest, event.when.latest, event.when.first_second, event.when.instant)
    return event.when.edtf, when, event.headline, event.event_type, event.status, parties, report.place, extra


def _opened(source: Source) -> tuple[list[Item], tuple[Failure, ...]]:
    found = list(read(source, whole=True))
    return [f for f in found if isinstance(f, Item)], tuple(f for f in found if isinstance(f, Failure))


def _events(extractions: Iterable[Extraction]) -> tuple[Event, ...]:
    each = list(extractions)
    reports = [report for x in each for report in x.reports]
    documents = {x.document.id: provenance(x.document) for x in each}
    made = derive(reports, documents=documents, actors={a.id: a for x in each for a in x.actors}).events
    place = {report.id: number for number, report in enumerate(reports)}
    return tuple(sorted(made, key=lambda event: min(place[r.id] for r in event.reports)))


def _own_format(item: Item) -> str:
    read_as = next((note for note in item.notes if note.startswith("Read as ")), "")
    what = read_as.removeprefix("Read as ").partition(":")[0]
    return SUFFIXES.get((what, item.media_type), "")


def main(folder: Path) -> int:
    """Run all files of a folder and print what became of them."""
    bad = 0
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ".md" or not path.is_file():
            continue
        begun = time.perf_counter()
        try:
            found = trip(Source(path.name, path.read_bytes(), "2024-01-01T00:00:00Z"))
        except TimelineError as error:
            bad += 1
            print(f"{path.name}\n  not read: {error}")
            continue
        undated = sum(1 for event in found.events if event.when.edtf is None)
        rejected = sum(len(x.rejected) for x in found.extractions)
        took = time.perf_counter() - begun
        print(f"{path.name}")
        print(f"  {len(found.events)} events, {undated + rejected} without a date, {took:.1f} s")
        for note in (n for x in found.extractions for n in x.document.notes if n.startswith("Not taken over")):
            print(f"  {note}")
        for failure in found.failures:
            print(f"  not read: {failure.name}: {failure.reason}")
        print(f"  written as {found.suffix or 'nothing'}, read again: {len(found.differences)} differences")
        for line in found.differences[:10]:
            print(f"    {line}")
        bad += bool(found.differences or found.failures)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
