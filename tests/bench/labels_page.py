"""Labels on the page: the boxes that Chromium drew, for the whole timeline and for each of its close-ups."""

import logging
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from dashboard.scene.closeup import offers
from dashboard.scene.marks import place
from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Given
from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.bench import labels
from tests.browser.conftest import FLAGS, serving
from tests.conftest import browser as found_browser
from tests.dashboard.fakes import FakeDesk
from tests.scene.boxes import Box, overlap

_DRAWN = """() => {
  const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const all = what => [...document.querySelectorAll('#graph ' + what)];
  const texts = all('.annotation-text').map(e => [e.textContent, box(e)]);
  const lines = [];
  for (const path of all('.scatterlayer path.js-line')) {
    const m = path.getScreenCTM();
    const steps = path.getAttribute('d').matchAll(/([ML])([-\\d.]+),([-\\d.]+)|([HV])([-\\d.]+)/g);
    let x = 0, y = 0;
    for (const [, move, px, py, way, to] of steps) {
      const from = y;
      if (move) { x = +px; y = +py; } else if (way === 'H') { x = +to; } else { y = +to; }
      const at = x * m.a + m.e, top = Math.min(y, from) * m.d + m.f, bottom = Math.max(y, from) * m.d + m.f;
      if (move !== 'M') { lines.push([at - 0.5, top, at + 0.5, bottom]); }
    }
  }
  // Periods and I-beams are shapes that lie flat; lines of the grid stand.
  const flat = all('.shapelayer path').map(box).filter(b => b[2] - b[0] > 3 && b[3] - b[1] < 16);
  return [texts, all('.scatterlayer .points path.point').map(box), flat, lines];
}"""


def pages(folder: Path, names: Sequence[str]) -> Iterator[tuple[str, str, labels.Found]]:
    """Give what was measured on the page of each file, size and window; nothing where no browser is."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    chromium = found_browser()
    if chromium is None:
        return
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=FLAGS)
        for path in sorted(folder.iterdir()):
            if path.suffix in (".xml", ".js") and path.name.startswith(tuple(names) or ""):
                with tempfile.TemporaryDirectory() as made, serving(Path(made), FakeDesk) as served:
                    _fill(served.store, path)
                    for width, height in labels.SIZES:
                        window = browser.new_page(viewport={"width": int(width), "height": int(height)})
                        yield from _windows(window, served.url, served.store, path.name, f"{width:.0f}x{height:.0f}")
                        window.close()
        browser.close()


def _fill(store: Store, path: Path) -> None:
    for item in read(Source(path.name, path.read_bytes(), "2024-01-01T00:00:00Z"), whole=True):
        if isinstance(item, Item):
            store.save(extract(item, given=Given(), lexicon=load_lexicon()), original=b"")


def _windows(page: Page, url: str, store: Store, name: str, size: str) -> Iterator[tuple[str, str, labels.Found]]:
    events = store.find(EventQuery(dated=True))
    spots = [spot for spot in (place(event.when) for event in events) if spot is not None]
    windows = [("", len(events)), *((f"&window={a!r}..{b!r}", int(text.split(", ")[-1].split()[0]))
                                    for text, a, b in offers([spot.day for spot in spots]))]  # fmt: skip
    for index, (window, count) in enumerate(windows):
        begun = time.perf_counter()
        page.goto(f"{url}/?v=1&show=all{window}")
        page.locator("#graph .scatterlayer .trace").first.wait_for(state="attached")
        page.wait_for_load_state("networkidle")
        took = time.perf_counter() - begun
        if not page.locator("#graph").is_visible():
            # On a narrow page the chronology stands in for the chart.
            return
        yield name + (f" close-up {index}" if index else ""), size, _measured(page, count, took)


def _still(page: Page) -> Any:
    """Return what is drawn once it is the same twice: a chart is drawn anew while its lists fill."""
    before = None
    for _ in range(40):
        now = page.evaluate(_DRAWN)
        if now[0] and now == before:
            break
        before = now
        page.wait_for_timeout(500)
    return before


def _measured(page: Page, count: int, took: float) -> labels.Found:
    texts, marks, spans, lines = _still(page)
    boxes: list[Box] = [tuple(box) for _, box in texts]
    points: list[Box] = [tuple(box) for box in marks]
    numbers = sum(text.strip().isdigit() for text, _ in texts)
    over = sum(overlap(a, b, slack=0.6) for a, b in combinations(boxes, 2))
    over += sum(overlap(a, b, slack=1.5) for a in boxes for b in points)
    cross = sum(overlap(a, tuple(line), slack=0.6) for a in boxes for line in lines)
    drawn = [*points, *(tuple(box) for box in spans)]
    near = ((min((labels.distance(a, b) for b in drawn), default=0.0), a[2] - a[0]) for a in boxes)
    far = max((off / max(width, labels.STYLE.mark) for off, width in near), default=0.0)
    return labels.Found(
        count, len(texts) - numbers, numbers, 0, 0, 0, 0, over, cross, far, min(labels.gaps(boxes), default=0.0), took
    )
