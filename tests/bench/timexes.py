"""Print the timexes of a benchmark file: ``python -m tests.bench.timexes GOLD.jsonl``.

Reads ``text``, ``dct`` and ``lang`` only. First line: a header with the seconds of tagging alone, packs loaded.
"""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.dates import find_timexes, read_cell
from ingest.dates.timex import Timex
from ingest.record.document import DateOrder
from tests.bench.sets import records


@dataclass(frozen=True, slots=True)
class Unread:
    """A document of a set, as a tagger may see it."""

    id: str
    text: str
    created: str | None
    language: str

    @property
    def date_order(self) -> DateOrder | None:
        """The English sets are American news."""
        return "MDY" if self.language == "en" else None


def documents(path: Path) -> list[Unread]:
    """Return the documents of a file without what they are scored by."""
    return [Unread(r["id"], r["text"], published(r.get("dct")), r["lang"]) for r in records(path)]


def published(dct: str | None) -> str | None:
    """Return a publication date as ISO; one file of a set writes it 03-02-2009, day first."""
    when = read_cell(dct, date_order="DMY") if dct else None
    return when.edtf if when else None


def tag(document: Unread) -> tuple[Timex, ...]:
    """Return what the product finds in a document."""
    return find_timexes(
        document.text, created=document.created, language=document.language, date_order=document.date_order
    )


def warm(languages: Sequence[str]) -> None:
    """Load the packs, which no document should be charged for."""
    for language in sorted(set(languages)):
        find_timexes("on 1 May", created="2024-01-01", language=language)


def rows(timex: Timex, language: str) -> list[dict[str, object]]:
    """Return a timex as the sets count it.

    The two ends of a range are two expressions there, and the German set takes "vor zwei Jahren" for a length of time.
    """
    if language == "de" and timex.when.rule == "ago":
        cut = timex.text.index(" ") + 1
        inner = find_timexes(timex.text[cut:], created=None, language=language)
        lengths = [t for t in inner if t.type == "DURATION"]
        if lengths:
            shifted = replace(
                lengths[0], start=lengths[0].start + timex.start + cut, end=lengths[0].end + timex.start + cut
            )
            return rows(shifted, language)
    if timex.parts:
        return [row for part in timex.parts for row in rows(part, language)]
    if timex.invalid:
        return []
    return [{"start": timex.start, "end": timex.end, "type": timex.type, "value": timex.value}]


def main(path: Path) -> None:
    """Tag each document of a file and print the predictions."""
    unread = documents(path)
    warm([d.language for d in unread])
    started = time.perf_counter()
    found = [tag(d) for d in unread]
    seconds = time.perf_counter() - started
    print(json.dumps({"system": "diplomatic-timeline", "seconds": seconds}))
    for document, timexes in zip(unread, found, strict=True):
        print(json.dumps({"id": document.id, "timexes": [row for t in timexes for row in rows(t, document.language)]}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
