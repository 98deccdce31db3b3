"""JSON events: records of events by anyone, a table whose columns are their keys and are read as columns are.

A record of an event is short: a date, what happened, who took part or what kind it was. One with a long text is a
document and read as such.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ingest.interchange.entry import LOST
from ingest.readers.item import Cell, Item, Source, Table
from ingest.readers.json_text import Parsed, Record
from ingest.readers.timelines import array_places
from ingest.record.extraction import Failure

MOST_COLUMNS = 200
_SAMPLE = 50
_LISTS = ("events", "items", "records", "data", "results")
_LONG = 280
"""Characters of a text from which on a record is a document."""
_DATES = frozenset({"date", "start", "startdate", "when", "eventdate", "day", "begin", "from", "year"})
_HEADS = frozenset({"title", "headline", "event", "what", "name", "summary", "description", "label", "whathappened"})
_TELLING = frozenset(
    {"actors", "actor", "target", "parties", "participants", "countries", "end", "enddate", "eventtype", "status"}
) | frozenset({"place", "location", "venue", "who", "whom", "sourceactor", "targetactor", "actor1", "actor2", "to"})
_BODIES = frozenset({"text", "body", "content", "article", "html", "story", "fulltext", "transcript", "message"})


def looks_like(parsed: Parsed) -> bool:
    """Tell whether most of the first records are events: dated, with a headline and who or what, and short."""
    listed = _listed(parsed)
    sample = [v for v in listed[:_SAMPLE] if isinstance(v, dict)]
    return bool(sample) and sum(1 for record in sample if _is_event(record)) > len(sample) * 0.6


def read(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Open records of events as a table; what stands in each leads back to its record."""
    records: list[Record] = []
    failures: list[Failure] = []
    for each in _each(parsed):
        if isinstance(each, Failure):
            failures.append(each)
        elif isinstance(each.value, dict):
            records.append(each)
        else:
            failures.append(
                Failure(f"{source.name}: line {each.line}", "it is no record", "give it a date and a title")
            )
    flat = [_flat(record.value) for record in records]
    columns = tuple(dict.fromkeys(key for values in flat for key in values))[:MOST_COLUMNS]
    rows = tuple(
        tuple(Cell(values.get(column, ""), record.start, record.end) for column in columns)
        for record, values in zip(records, flat, strict=True)
    )
    notes = [*parsed.notes, f"Read as records of events: {len(rows):,}; their keys are the columns."]
    if left := len({key for values in flat for key in values}) - len(columns):
        notes.append(f"{LOST}keys beyond the first {MOST_COLUMNS} ({left}).")
    yield Item(
        source=source,
        kind="table",
        media_type="application/x-ndjson" if parsed.lines else "application/json",
        raw=parsed.text,
        table=Table(columns=columns, rows=rows),
        notes=tuple(notes),
    )
    yield from failures


def _listed(parsed: Parsed) -> list[Any]:
    """Return the records of a list, of JSON Lines, or of the one list an object has under a usual name."""
    if isinstance(parsed.value, dict):
        return next((v for name in _LISTS if isinstance(v := parsed.value.get(name), list)), [])
    return parsed.value if isinstance(parsed.value, list) else []


def _each(parsed: Parsed) -> Iterator[Record | Failure]:
    if not isinstance(parsed.value, dict):
        yield from parsed.each()
        return
    values = _listed(parsed)
    places = array_places(parsed.text, _LISTS)
    for number, value in enumerate(values):
        start, end = places[number] if number < len(places) else (0, len(parsed.text))
        yield Record(value, number + 1, start, end)


def _is_event(record: Mapping[str, Any]) -> bool:
    keys = {_key(key): value for key, value in record.items() if value not in (None, "", [])}
    if not (keys.keys() & _DATES and keys.keys() & _HEADS and keys.keys() & _TELLING):
        return False
    return all(len(str(keys[name])) <= _LONG for name in keys.keys() & _BODIES)


def _key(key: str) -> str:
    return "".join(letter for letter in key.casefold() if letter.isalnum())


def _flat(record: Mapping[str, Any], before: str = "", depth: int = 0) -> dict[str, str]:
    """Return the values of a record as texts by key, nested keys joined by a dot, lists by semicolons."""
    out: dict[str, str] = {}
    for key, value in record.items():
        name = f"{before}{key}"[:200]
        if isinstance(value, Mapping) and depth < 3:
            out |= _flat(value, f"{name}.", depth + 1)
        elif (text := _text(value)) != "":
            out[name] = text
    return out


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(text for text in (_text(each) for each in value[:500]) if text)
    if isinstance(value, Mapping):
        named = next((value[k] for k in ("name", "label", "title", "id", "code") if isinstance(value.get(k), str)), "")
        return str(named).strip()
    return "" if value is None else str(value).strip()
