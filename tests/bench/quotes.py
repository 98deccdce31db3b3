"""Quotes: whether every quotation of a set's answers stands in the clean text of its document.

Run: python -m tests.bench.quotes FOLDER
A quotation that is lost in cleaning can be found by nothing after it. It prints what was lost, and why.
"""

import json
import sys
from pathlib import Path
from typing import Any

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import READERS, read
from ingest.readers.item import Source


def main(folder: Path) -> None:
    """Print one line for each quotation that is lost, and how many are kept."""
    kept = all_of_them = 0
    for gold in sorted(folder.glob("*.gold.jsonl")):
        entries = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
        path = next(
            p for p in folder.glob(f"{gold.name.removesuffix('.gold.jsonl')}.*") if p.suffix in READERS and p != gold
        )
        items = list(read(Source(path.name, path.read_bytes(), "2025-01-01T00:00:00Z")))
        if any(item.table for item in items):
            continue
        found = [clean(item) for item in items]
        for entry in entries:
            if entry["kind"] == "event":
                all_of_them += 1
                lost = all(_is_lost(entry, c) for c in found)
                kept += not lost
                if lost:
                    print(f"{path.name}: {entry['quote'][:120]!r} {_why(entry, found)}")
    print(f"{kept} of {all_of_them} quotations are in the clean text")


def _is_lost(entry: dict[str, Any], cleaned: Cleaned) -> bool:
    """Tell whether half of a quotation's characters or more lead to no place in the clean text.

    The papers of a bundle are items of their own, with places of their own: there its words are looked for.
    """
    if " ".join(entry["quote"].split()) in " ".join(cleaned.text.split()):
        return False
    start, end = entry["start"], entry["end"]
    covered = sum(
        max(0, min(end, s.raw_end) - max(start, s.raw_start))
        for s in cleaned.offsets.segments
        if s.raw_end > start and s.raw_start < end
    )
    return covered < 0.5 * (end - start)


def _why(entry: dict[str, Any], found: list[Cleaned]) -> str:
    return "; ".join(
        sorted({x.reason for c in found for x in c.left_out if x.start < entry["end"] and x.end > entry["start"]})
    )


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(Path(sys.argv[1]))
