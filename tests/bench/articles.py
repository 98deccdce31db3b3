"""Articles: print what the product makes of each document of a folder, in the form of the set's scorer.

Run: python -m tests.bench.articles FOLDER
It reads the documents alone, never a file of answers.
"""

import json
import re
import sys
from pathlib import Path

from ingest.actors import load_lexicon
from ingest.actors.lexicon import Lexicon
from ingest.pipeline import extract
from ingest.readers import READERS, read
from ingest.readers.encoding import decode
from ingest.readers.item import Item, Source
from ingest.record.document import Document, Given
from ingest.record.event import Event
from ingest.record.merge import derive
from ingest.record.report import Party, Report
from ingest.record.telling import provenance
from tests.bench.sets import code_of

_FLAGS = {"sidebar": "sidebar", "teaser": "teaser"}
_NOT_DOCUMENTS = frozenset({".md", ".json", ".jsonl", ".py"})


def main(folder: Path) -> None:
    """Print a line for each document and each dated event of it."""
    lexicon = load_lexicon()
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in READERS and path.suffix.lower() not in _NOT_DOCUMENTS:
            _print_file(path, lexicon)


def _print_file(path: Path, lexicon: Lexicon) -> None:
    """Print a file: one line for it, its day null where its documents have several, and the events of each."""
    items = [i for i in read(Source(path.name, path.read_bytes(), "2025-01-01T00:00:00Z")) if isinstance(i, Item)]
    done = [extract(item, given=Given(), lexicon=lexicon) for item in items]
    days = {one.document.created.when if one.document.created else None for one in done}
    print(json.dumps({"kind": "document", "doc": path.stem, "dct": days.pop() if len(days) == 1 else None}))
    whole = decode(path.read_bytes(), name=path.name).text if len(items) > 1 else ""
    at = 0
    for item, one in zip(items, done, strict=True):
        shift = 0
        if whole:
            # A part is a stretch of the file below the page mark that the reader set above it.
            own = re.sub(r"\A\[page \w+\]\s+", "", item.raw)
            at = whole.index(own.strip(), at)
            shift = at - item.raw.index(own.strip())
        _print(path.stem, item.raw, shift, one.document, derive_events(one.document, one.reports), lexicon)


def derive_events(document: Document, reports: tuple[Report, ...]) -> tuple[Event, ...]:
    """Return the events of one document."""
    return derive(reports, documents={document.id: provenance(document)}).events


def _print(name: str, raw: str, shift: int, document: Document, events: tuple[Event, ...], lexicon: Lexicon) -> None:
    for event in events:
        if event.when.edtf is None:
            continue
        best = _best(event)
        start, end = document.offsets.to_raw(best.start, best.end)
        line = {
            "doc": name,
            "date_edtf": _readable(event.when.edtf),
            "type": event.event_type,
            "status": event.status.replace("_", "-"),
            "source_actors": [lexicon.actor(p.actor).name for p in event.source],
            "target_actors": [lexicon.actor(p.actor).name for p in event.target],
            "source_countries": _countries(event.source, lexicon),
            "target_countries": _countries(event.target, lexicon),
            "quote": raw[start:end],
            "start": start + shift,
            "end": end + shift,
        }
        if all(r.context in _FLAGS for r in event.reports):
            line["context"] = _FLAGS[best.context]
        print(json.dumps(line, ensure_ascii=False))


def _readable(edtf: str) -> str:
    """Return a date string the scorer can read: without clock time, a choice as its first reading."""
    if edtf.startswith("["):
        parts = edtf.strip("[]").split("..")
        edtf = "/".join(p or ".." for p in parts) if len(parts) == 2 else edtf.strip("[]").split(",")[0]
    return "/".join(part.split("T")[0] for part in edtf.split("/"))


def _best(event: Event) -> Report:
    """Return the report whose span shows the event best: its own date, in the body."""
    firm = ("text", "table", "dateline")
    return min(event.reports, key=lambda r: (r.when.basis not in firm, r.context != "body", r.start))


def _countries(parties: tuple[Party, ...], lexicon: Lexicon) -> list[str]:
    codes = (code_of(p.actor, p.through, lexicon) for p in parties)
    return sorted({c for c in codes if c and len(c) == 3 and c.isupper() and c not in ("IGO", "IMG", "LAS", "OAS")})


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(Path(sys.argv[1]))
