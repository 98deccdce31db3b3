"""The page with many events in Chromium: how soon marks are drawn and drawn anew, and how much is sent for it.

    python -m tests.bench.page STORE.db [STORE.db...] [--peers 2000 20000] [--vis vis-timeline-8.tgz]
        [--times 5] [--port 8229]

For each timeline file (``tests.bench.many`` makes them): first mark drawn, each filter to the redrawn chart, zoom, pan,
and the compressed size of each answer and of the first load. With ``--peers`` the same events in
``plotly.express.timeline`` and vis-timeline (its npm package; fetched by ``npm pack`` unless a file is given) beside
ours, all in this run. Nothing is asserted: figures depend on the machine.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.bench.many import fill
from tests.bench.timelines import express, told, vis

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE = 180_000
WATCH = """
addEventListener("DOMContentLoaded", () => {
  const first = ".sketch path, #graph .hm image, #graph .point, #graph .points path";
  const whole = "#graph .hm image, #graph .point, #graph .points path";
  const look = new MutationObserver(() => {
    for (const [name, what] of [["firstMark", first], ["wholeChart", whole]]) {
      if (window[name] === undefined && document.querySelector(what)) {
        window[name] = null;
        requestAnimationFrame(() => { window[name] = performance.now(); });
      }
    }
  });
  look.observe(document.documentElement, { childList: true, subtree: true, attributes: true });
});
"""
"""Notes when the first mark stands in the page, and when the chart answers the pointer."""
DRAW = """
([change, value]) => new Promise(done => {
  const plot = document.querySelector("#graph .js-plotly-plot"), began = performance.now();
  const days = () => JSON.stringify(plot.layout.meta.stretches), before = days(), moves = change === "zoom";
  let first = null;
  // The first task after the frame: a timer would wait for what the page has still to do behind the picture.
  const soon = { priority: "user-blocking" };
  const painted = then => requestAnimationFrame(() => scheduler.postTask(() => then(performance.now() - began), soon));
  const drawn = () => {
    // Drawn for the old days still: only what was moved, told to Plotly.
    if (moves && days() === before) { return; }
    plot.removeListener("plotly_afterplot", drawn);
    painted(now => done([first ?? now, now]));
  };
  plot.on("plotly_afterplot", drawn);
  if (moves) {
    const mark = plot.querySelector(".hm image, .points > *"), left = () => mark.getBoundingClientRect().left;
    const stood = left();
    window.timelineChart.zoom(value);
    if (left() !== stood) { painted(now => { first = now; }); }
  }
  else { window.dash_clientside.set_props(change, value); }
})
"""
"""Changes a control: how soon the picture shows it (a zoom moves the one that stands), and how soon all is drawn."""
QUIET_MS = 400
"""So long nothing is asked of the server before the next change: what one sets off is not charged to the next."""


@dataclass
class Sent:
    """What came over the wire: compressed bytes, and of the largest answer of a callback."""

    total: int = 0
    answers: dict[str, int] = field(default_factory=dict)
    open: int = 0
    """Requests that have no answer yet."""
    last: float = 0.0
    """When the last one began or ended."""

    def begin(self, _: Any) -> None:
        self.open += 1
        self.last = time.perf_counter()

    def end(self, _: Any) -> None:
        self.open -= 1
        self.last = time.perf_counter()

    def note(self, request: Any) -> None:
        sizes = request.sizes()
        body = int(sizes["responseBodySize"])
        self.total += body + int(sizes["responseHeadersSize"])
        if "_dash-update-component" in request.url:
            asked = request.post_data_json or {}
            name = re.split(r"\.", str(asked.get("output", "")).strip("."))[0]
            self.answers[name] = max(body, self.answers.get(name, 0))


@contextmanager
def serving(store: Path, *, port: int) -> Iterator[str]:
    """Serve a timeline file in a process of its own, as a reader does."""
    command = [sys.executable, "-m", "dashboard", "serve", "--store", str(store), "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        process.stdout.readline()
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


def opened(chrome: Browser, address: str) -> tuple[Page, Sent]:
    """Open a fresh window with an empty cache."""
    page = chrome.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(WATCH)
    sent = Sent()
    page.on("requestfinished", sent.note)
    page.on("request", sent.begin)
    page.on("requestfinished", sent.end)
    page.on("requestfailed", sent.end)
    page.goto(address)
    page.locator("#graph .hm image, #graph .point").first.wait_for(state="attached")
    # The counts and the table come after the chart: the first load is over with them.
    page.locator("#shown strong").wait_for(state="attached")
    page.locator("#grid .ag-row").first.wait_for(state="attached")
    settle(page, sent)
    return page, sent


def settle(page: Page, sent: Sent) -> None:
    """Wait until the page has asked nothing for a while: the browser tells of an idle network only once a page."""
    while sent.open or time.perf_counter() - sent.last < QUIET_MS / 1000:
        page.wait_for_timeout(50)


def changes(store: Path) -> list[tuple[str, str, Any]]:
    """Return what is changed one after the other: its name, the control, its new value."""
    with open_store(store, read_only=True) as opened_store:
        busiest = opened_store.facets(EventQuery()).actors[0][0]
    return [
        ("actor", "who", {"value": [busiest]}),
        ("kind", "kinds", {"value": ["meeting"]}),
        ("dates", "from", {"value": "2010-01-01"}),
        ("words", "text", {"value": "league"}),
        ("zoom in", "zoom", "in"),
        ("pan", "zoom", "right"),
        ("zoom out", "zoom", "out"),
    ]


BACK: dict[str, tuple[str, Any]] = {
    "actor": ("who", {"value": []}),
    "kind": ("kinds", {"value": []}),
    "dates": ("from", {"value": ""}),
    "words": ("text", {"value": ""}),
}


def measured(chrome: Browser, store: Path, *, times: int, port: int) -> dict[str, float]:
    """Return milliseconds and bytes of a timeline file, by what was measured."""
    cases = changes(store)
    with serving(store, port=port) as address:
        starts = []
        for _ in range(2):
            page, sent = opened(chrome, f"{address}?v=1&show=all")
            starts.append([float(at) for at in page.evaluate("() => [window.firstMark, window.wholeChart]")])
            first_load = sent.total
            page.context.close()
        page, sent = opened(chrome, f"{address}?v=1&show=all")
        found: dict[str, list[float]] = {}
        for _ in range(times):
            for name, control, value in cases:
                first, whole = page.evaluate(DRAW, [control, value])
                found.setdefault(name, []).append(float(first))
                if control == "zoom":
                    found.setdefault(f"{name}, whole", []).append(float(whole))
                settle(page, sent)
                if name in BACK:
                    first, _ = page.evaluate(DRAW, list(BACK[name]))
                    found.setdefault(f"{name}, back", []).append(float(first))
                    settle(page, sent)
            if "window=" in page.url:
                page.evaluate(DRAW, ["zoom", "all"])
                settle(page, sent)
        page.context.close()
    result = {
        f"{what}, {when}": one[k]
        for k, what in enumerate(("first mark", "whole chart"))
        for when, one in zip(("cold", "again"), starts, strict=True)
    }
    result |= {name: median(values) for name, values in found.items()}
    return (
        result
        | {"first load, bytes": first_load, "largest answer, bytes": max(sent.answers.values())}
        | {f"answer {name}, bytes": size for name, size in sorted(sent.answers.items(), key=lambda one: -one[1])[:6]}
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("stores", nargs="*", type=Path)
    ask.add_argument("--peers", nargs="*", type=int, default=[])
    ask.add_argument("--vis", type=Path)
    ask.add_argument("--times", type=int, default=5)
    ask.add_argument("--port", type=int, default=8229)
    ask.add_argument("--chromium", default="/usr/bin/chromium")
    asked = ask.parse_args(arguments)
    with sync_playwright() as player, tempfile.TemporaryDirectory() as folder:
        chrome = player.chromium.launch(executable_path=asked.chromium, args=FLAGS)
        for store in asked.stores:
            shown(store.name, measured(chrome, store, times=asked.times, port=asked.port))
        for events in asked.peers:
            store = Path(folder) / f"{events}.db"
            fill(store, events)
            shown(f"this page, {events:,} events", measured(chrome, store, times=asked.times, port=asked.port))
            items = told(store)
            for name, peer in (("plotly.express.timeline", express), ("vis-timeline", vis)):
                measure: Callable[..., dict[str, float]] = peer
                began = time.perf_counter()
                try:
                    shown(f"{name}, {events:,} events", measure(chrome, items, package=asked.vis, patience=PATIENCE))
                except Exception as error:
                    print(
                        f"{name}, {events:,} events: gave up after {time.perf_counter() - began:.0f} s: {error}"[:200]
                    )
        chrome.close()
    return 0


def shown(name: str, found: dict[str, float]) -> None:
    """Print the figures of one page."""
    print(f"\n{name}")
    for what, value in found.items():
        print(f"  {what:<28}{value / 1000:10,.1f} KB" if what.endswith("bytes") else f"  {what:<28}{value:10,.0f} ms")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
