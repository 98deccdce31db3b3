"""Dates against peers: speed and quality of ours and of other Python libraries on one file, in one run, on one core.

Run: python -m tests.bench.dates GOLD.jsonl [NAME ...]
The names pick peers by the beginning of their name; without any, all that are installed run. Each is loaded before
its time is taken, which is processor time, that of its helpers included, so that a busy machine does not blur it.
Quality: value F1 (a span that overlaps one of the set, with the same value) and relaxed F1 (that overlaps).
The last columns are the ratios: how many times as fast ours is, and how many points of value F1 better.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.peers import PEERS, Peer, Row
from tests.bench.sets import records
from tests.bench.timexes import Unread, documents, rows, tag, warm


@dataclass(frozen=True, slots=True)
class Gold:
    """A time expression of the set; its value is empty where the set gives none."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What one system reached: in percent, and characters a second."""

    relaxed: float
    value: float
    speed: float


def gold_of(path: Path) -> list[list[Gold]]:
    """Return the time expressions of each document of a file."""
    return [[Gold(t["start"], t["end"], t.get("value") or "") for t in r["timexes"]] for r in records(path)]


def pairs(gold: Sequence[Gold], found: Sequence[Row]) -> list[tuple[Gold, Row]]:
    """Return which found expression stands for which of the set: one for one, the larger overlap first."""
    overlaps = sorted(
        (max(g.start, f[0]) - min(g.end, f[1]), i, k)
        for i, g in enumerate(gold)
        for k, f in enumerate(found)
        if max(g.start, f[0]) < min(g.end, f[1])
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    result = []
    for _, i, k in overlaps:
        if i not in taken_gold and k not in taken_found:
            taken_gold.add(i)
            taken_found.add(k)
            result.append((gold[i], found[k]))
    return result


def score(gold: Sequence[Sequence[Gold]], found: Sequence[Sequence[Row]]) -> tuple[float, float]:
    """Return relaxed F1 and value F1 in percent; where the set gives no value, only the span counts."""
    matched = [pair for g, f in zip(gold, found, strict=True) for pair in pairs(g, f)]
    valued = [(g, f) for g, f in matched if g.value]
    total = sum(len(g) for g in gold) + sum(len(f) for f in found)
    relaxed = 200 * len(matched) / total if total else 0.0
    right = sum(1 for g, f in valued if g.value == f[2])
    return relaxed, relaxed * right / len(valued) if valued else 0.0


def measure(run: Callable[[Unread], list[Row]], unread: Sequence[Unread], gold: Sequence[Sequence[Gold]]) -> Figures:
    """Return what a tagger reaches on the documents, and how fast."""
    started = _processor_seconds()
    found = [run(document) for document in unread]
    seconds = _processor_seconds() - started
    relaxed, value = score(gold, found)
    return Figures(relaxed, value, sum(len(d.text) for d in unread) / max(seconds, 1e-6))


def _processor_seconds() -> float:
    spent = os.times()
    return time.process_time() + spent.children_user + spent.children_system


def ours(document: Unread) -> list[Row]:
    """Tag a document with the product, and give rows as the sets count them."""
    found = [row for timex in tag(document) for row in rows(timex, document.language)]
    return [(int(str(r["start"])), int(str(r["end"])), str(r["value"])) for r in found]


def _runner(peer: Peer, languages: Sequence[str]) -> Callable[[Unread], list[Row]]:
    """Open a peer and let it read a line in each language, so that loading is over."""
    tagger = peer.open()
    for language in languages:
        tagger("They met on 1 May 2023 in Paris.", "2024-01-01", language)
    return lambda d: tagger(d.text, d.created, d.language)


def main(path: Path, names: Sequence[str]) -> None:
    """Print one line for each system."""
    unread, gold = documents(path), gold_of(path)
    languages = sorted({d.language for d in unread})
    warm(languages)
    own = measure(ours, unread, gold)
    length = sum(len(d.text) for d in unread)
    print(f"{path.name}: {len(unread)} documents, {length:,} characters, {', '.join(languages)}")
    print(f"{'system':<34}{'chars/s':>12}{'value F1':>10}{'relaxed F1':>12}{'times as fast':>15}{'points better':>15}")
    print(_line("ours", own, own))
    for peer in PEERS:
        version = peer.version
        if version is None or (names and not peer.name.startswith(tuple(names))):
            continue
        if peer.languages and not peer.languages.issuperset(languages):
            continue
        print(_line(f"{peer.name} {version}", measure(_runner(peer, languages), unread, gold), own), flush=True)
    missing = [p.name for p in PEERS if p.version is None]
    if missing:
        print(f"not installed: {', '.join(missing)}")


def _line(name: str, theirs: Figures, own: Figures) -> str:
    speed, points = own.speed / theirs.speed, own.value - theirs.value
    return f"{name:<34}{theirs.speed:>12,.0f}{theirs.value:>10.1f}{theirs.relaxed:>12.1f}{speed:>15.2f}{points:>15.1f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
