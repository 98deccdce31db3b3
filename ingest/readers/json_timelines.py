"""JSON timelines: those of other tools, PLOVER records and our own exports, told among the shapes of JSON."""

from collections.abc import Callable, Iterator

from ingest.interchange import own, plover, simile, timelinejs, vis
from ingest.interchange.entry import Timeline
from ingest.readers import own_file
from ingest.readers.item import Item, Source
from ingest.readers.json_text import Parsed, Record
from ingest.readers.timelines import array_places, item_of, known, with_places
from ingest.record.extraction import Failure

_SAMPLE = 20


def looks_like_other(parsed: Parsed) -> bool:
    """Tell whether a file is the timeline of another tool."""
    return not parsed.lines and any(f(parsed.value) for f in (timelinejs.looks_like, simile.looks_like, vis.looks_like))


def read_other(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Open the timeline of another tool."""
    found = known(parsed.value)
    assert found is not None  # looks_like_other saw to it
    what, timeline = found
    places = [(r.start, r.end) for r in parsed.records if isinstance(r.value, dict)]
    places = places or array_places(parsed.text, ("events", "items", "data", "date"))
    yield _item(source, parsed, with_places(timeline, places), what)
    yield from _fault(parsed)


def looks_like_own(parsed: Parsed) -> bool:
    """Tell whether a file is an export of this program."""
    return own.looks_like(parsed.value) or _sampled(parsed, own.looks_like_line)


def read_own(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Open an export of this program: with its documents, or the events alone where it has none."""
    if own_file.is_whole(parsed):
        yield from own_file.read(source, parsed)
        return
    what = "an export of this program"
    if isinstance(parsed.value, dict):
        timeline = own.read(parsed.value["events"], documents=parsed.value.get("documents") or ())
        yield _item(source, parsed, with_places(timeline, array_places(parsed.text, ("events",))), what)
        return
    records, failures = _records(parsed)
    timeline = own.read(r.value for r in records)
    yield _item(source, parsed, with_places(timeline, [(r.start, r.end) for r in records]), what)
    yield from failures


def looks_like_plover(parsed: Parsed) -> bool:
    """Tell whether a file is of PLOVER records."""
    return _sampled(parsed, plover.looks_like)


def read_plover(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Open PLOVER records, of which one of several categories gives several entries."""
    records, failures = _records(parsed)
    timeline = plover.read(r.value for r in records)
    yield _item(source, parsed, with_places(timeline, [(r.start, r.end) for r in records]), "PLOVER records")
    yield from failures


def _records(parsed: Parsed) -> tuple[list[Record], list[Failure]]:
    records: list[Record] = []
    failures: list[Failure] = []
    for each in parsed.each():
        if isinstance(each, Record):
            records.append(each)
        else:
            failures.append(each)
    return records, failures


def _sampled(parsed: Parsed, looks_like: Callable[[object], bool]) -> bool:
    """Tell whether the first records of a list or of JSON Lines are all of a kind."""
    sample = parsed.value[:_SAMPLE] if isinstance(parsed.value, list) else []
    return bool(sample) and all(looks_like(value) for value in sample)


def _fault(parsed: Parsed) -> Iterator[Failure]:
    if parsed.fault is not None:
        yield parsed.fault


def _item(source: Source, parsed: Parsed, timeline: Timeline, what: str) -> Item:
    kind = "application/x-ndjson" if parsed.lines else "application/json"
    return item_of(source, parsed.text, timeline, media_type=kind, what=what, notes=parsed.notes)
