"""Print the timexes of a benchmark file: ``python -m tests.bench.timexes GOLD.jsonl``.

Reads ``text``, ``dct`` and ``lang`` only. First line: a header with the seconds of tagging alone, packs loaded.
"""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from ingest.dates import find_timexes, read_cell
from ingest.dates.timex import Timex
from ingest.record.document import DateOrder


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


def published(dct: str | None) -> str | None:
    """Return a publication date as ISO; one file of a set writes it 03-02-2009, day first."""
    when = read_cell(dct, date_order="DMY") if dct else None
    return when.edtf if when else None


def main(path: str) -> None:
    """Tag each document of a file and print the predictions."""
    documents = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        documents.append({key: raw.get(key) for key in ("id", "lang", "dct", "text")})
        documents[-1]["dct"] = published(documents[-1]["dct"])
    for language in {d["lang"] for d in documents}:
        find_timexes("on 1 May", created="2024-01-01", language=language)
    started = time.perf_counter()
    found = [find_timexes(d["text"], created=d["dct"], language=d["lang"], date_order=_order(d)) for d in documents]
    seconds = time.perf_counter() - started
    print(json.dumps({"system": "diplomatic-timeline", "seconds": seconds}))
    for document, timexes in zip(documents, found, strict=True):
        print(
            json.dumps({"id": document["id"], "timexes": [row for t in timexes for row in rows(t, document["lang"])]})
        )


def _order(document: dict[str, object]) -> DateOrder | None:
    """The English sets are American news."""
    return "MDY" if document["lang"] == "en" else None


if __name__ == "__main__":
    main(sys.argv[1])
