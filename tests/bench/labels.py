"""Labels: what of a timeline's labels is drawn, and whether any of them is overlapped, crossed or far from its mark.

    python -m tests.bench.labels FOLDER [NAME...]

Prints a line for each file of FOLDER (of those whose name begins with a NAME, else all) and each size, first for the
picture (the texts and lines of its SVG, measured with its fonts), then, where Chromium is found, for the page (the
boxes the browser drew). ``label`` events have their words beside their mark, ``number`` a number, ``close`` stand in a
close-up, ``count`` are counted in the mark of a crowd and stand nowhere else, ``none`` have a mark alone, ``hidden`` no
mark for want of room. ``over`` are pairs of texts that overlap, ``cross`` lines that run through a text, ``leader`` is
the furthest a label stands from its mark in label widths, ``apart`` the least distance between two labels in pixels,
``s`` seconds.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from dashboard.paper.fonts import font_set
from dashboard.paper.svg import draw
from dashboard.scene.compose import compose
from dashboard.scene.shapes import Scene
from dashboard.scene.style import SCREEN, Size
from dashboard.view import View
from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.actor import Actor
from ingest.record.document import Given
from ingest.record.errors import TimelineError
from ingest.record.event import Event
from ingest.record.merge import derive
from ingest.record.telling import provenance
from tests.paper.drawn import walk
from tests.scene.boxes import Box, mark_boxes, overlap

SIZES = ((1600.0, 900.0), (2400.0, 1350.0), (900.0, 600.0))
STYLE = replace(SCREEN, breaks=True, close_ups=True, numbers=True, max_labels=10_000)
HEAD = f"{'file':34}{'size':>10}{'events':>8}{'label':>7}{'number':>7}{'close':>7}{'count':>7}{'none':>6}" \
       f"{'hidden':>7}{'over':>6}{'cross':>6}{'leader':>8}{'apart':>7}{'s':>7}"  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured of one drawing."""

    events: int
    labelled: int
    numbered: int
    close: int
    counted: int
    none: int
    hidden: int
    overlaps: int
    crossings: int
    leader: float
    apart: float
    seconds: float

    def line(self, name: str, size: str) -> str:
        """Return the line that is printed."""
        return (
            f"{name[:33]:34}{size:>10}{self.events:8}{self.labelled:7}{self.numbered:7}{self.close:7}{self.counted:7}"
            f"{self.none:6}{self.hidden:7}{self.overlaps:6}{self.crossings:6}{self.leader:8.2f}{self.apart:7.1f}{self.seconds:7.2f}"
        )


def events_of(path: Path) -> tuple[tuple[Event, ...], dict[str, Actor]]:
    """Return the events of a file and their actors.

    Raises:
        TimelineError: the file cannot be read.
    """
    items = [x for x in read(Source(path.name, path.read_bytes(), "2024-01-01T00:00:00Z"), whole=True)
             if isinstance(x, Item)]  # fmt: skip
    made = [extract(item, given=Given(), lexicon=load_lexicon()) for item in items]
    actors = {actor.id: actor for x in made for actor in x.actors}
    documents = {x.document.id: provenance(x.document) for x in made}
    return derive([r for x in made for r in x.reports], documents=documents, actors=actors).events, actors


def picture(events: Sequence[Event], actors: dict[str, Actor], width: float, height: float) -> Found:
    """Lay events out for a size, draw them, and measure the drawing."""
    begun = time.perf_counter()
    scene = compose(events, actors=actors, view=View(), size=Size(width, height, hides=True), measure=font_set(),
                    style=STYLE)  # fmt: skip
    svg = draw(scene, style=STYLE)
    took = time.perf_counter() - begun
    texts, lines = drawn(svg)
    bands = [band for _, band in scene.bands()]
    labels = [label for band in bands for label in band.labels]
    close = {mark.event for band in bands[1:] for mark in band.marks}
    shown = {mark.event for band in bands for mark in band.marks if mark.lead}
    counted = {event for band in bands for crowd in band.crowds for event in crowd.events} - shown
    leaders = [leader(band) for band in bands]
    return Found(
        len(events), sum(b.number is None for b in labels), sum(b.number is not None for b in labels), len(close),
        len(counted), len(scene.cut), len(scene.hidden),
        sum(overlap(a, b, slack=0.6) for a, b in combinations(texts, 2)),
        sum(overlap(text, line, slack=0.4) for text in texts for line in lines), max(leaders, default=0.0),
        min((gap for band in bands for gap in gaps([_box(b) for b in band.labels])), default=0.0), took,
    )  # fmt: skip


def drawn(svg: str) -> tuple[list[Box], list[Box]]:
    """Return the boxes of all texts of a picture (but the question marks inside marks), and those of its links."""
    fonts, texts, lines = font_set(), [], []
    for node, dx, dy in walk(svg):
        tag = node.tag.rpartition("}")[2]
        value = {name: float(node.get(name, "0")) for name in ("x", "y", "x1", "x2", "y1", "y2") if node.get(name)}
        if tag == "text" and node.text and node.text != "?":
            size = float(node.get("font-size", "0"))
            wide = fonts.width(node.text, size, node.get("font-weight") == "700")
            x, y = value["x"] + dx, value["y"] + dy
            texts.append((x, y - 0.78 * size, x + wide, y + 0.2 * size))
        elif tag == "line" and node.get("stroke") == "#333333" and value["x1"] == value["x2"]:
            x = value["x1"] + dx
            lines.append((x - 0.5, value["y1"] + dy, x + 0.5, value["y2"] + dy))
    return texts, lines


def leader(scene: Scene) -> float:
    """Return the furthest a label stands from its mark, in widths of labels with words."""
    marks = {mark.event: mark_boxes(mark, scene) for mark in scene.marks if mark.lead}
    furthest = 0.0
    for label in scene.labels:
        near = min(distance(_box(label), box) for box in marks[label.event])
        furthest = max(furthest, near / max(label.width, STYLE.mark))
    return furthest


def gaps(boxes: Sequence[Box]) -> Iterator[float]:
    """Give the distances of all pairs of boxes."""
    return (distance(a, b) for a, b in combinations(boxes, 2))


def distance(a: Box, b: Box) -> float:
    """Return how far two boxes are apart, 0 if they touch."""
    across = max(a[0] - b[2], b[0] - a[2], 0.0)
    down = max(a[1] - b[3], b[1] - a[3], 0.0)
    return float((across**2 + down**2) ** 0.5)


def _box(label) -> Box:
    return label.x, label.y, label.x + label.width, label.y + label.height


def main(folder: Path, names: Sequence[str]) -> int:
    """Measure all files of a folder; 1 if anything overlaps or is crossed."""
    from tests.bench.labels_page import pages  # a browser is driven only where one is

    bad = 0
    print(HEAD)
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".xml", ".js", ".json", ".jsonl", ".csv") or not path.name.startswith(
            tuple(names) or ""
        ):
            continue
        try:
            events, actors = events_of(path)
        except TimelineError as error:
            print(f"{path.name}\n  not read: {error}")
            continue
        for width, height in SIZES:
            found = picture(events, actors, width, height)
            print(found.line(path.name, f"{width:.0f}x{height:.0f}"), flush=True)
            bad += found.overlaps + found.crossings
    for name, size, found in pages(folder, names):
        print(found.line(f"page {name}", size), flush=True)
        bad += found.overlaps + found.crossings
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
