"""A real Chromium on a page served in this process, and a record of all it asked for and complained of."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
import waitress
import waitress.server
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from dashboard.app import create_app
from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.days import to_day
from ingest.record.desk import Desk
from ingest.record.document import Block, Document
from ingest.record.extraction import Extraction
from ingest.record.report import Report, When
from ingest.record.store import Store, open_store
from ingest.run import Here
from tests.bench.many import fill
from tests.browser.disk import Disk, without_network
from tests.browser.patience import PATIENCE_MS
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk

SIZE: ViewportSize = {"width": 1440, "height": 900}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass
class Served:
    """A page being served: its address and its store."""

    url: str
    store: Store


@dataclass
class Watched:
    """A browser window, what it asked of other hosts, and what it complained of."""

    page: Page
    served: Served
    outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str = "?v=1") -> Page:
        """Go to an address of the page and wait until it is built; a page that is loaded builds itself anew."""
        if self.page.url.startswith(self.served.url):
            self.page.evaluate("() => document.querySelector('#page > header').setAttribute('data-old', '')")
            self.page.evaluate("search => window.dash_clientside.set_props('url', { search })", address)
        else:
            self.page.goto(f"{self.served.url}/{address}")
        self.page.locator("#page > header:not([data-old])").wait_for()
        return self.page

    def clean(self) -> bool:
        """Tell whether nothing went out and nothing was complained of."""
        return not self.outside and not self.complaints


@contextmanager
def serving(folder: Path, desk: Callable[[Store], Desk]) -> Iterator[Served]:
    """Serve the page of an empty store in a folder."""
    with open_store(folder / "timeline.db") as store:
        app = create_app(store, desk(store), title="Pacts", today=to_day(2024, 3, 8))
        server = waitress.create_server(app.server, host="127.0.0.1", port=0, threads=4)
        thread = threading.Thread(target=_run, args=(server,), daemon=True)
        thread.start()
        yield Served(f"http://127.0.0.1:{server.effective_port}", store)
        server.close()
        thread.join(timeout=10)


def _run(server: waitress.server.BaseWSGIServer) -> None:
    # Closed from outside while a last answer is on its way to a window that is gone, the loop finds its pipe shut.
    with suppress(OSError):
        server.run()


@contextmanager
def opening(chrome: Browser, *, scheme: Literal["light", "dark"] = "light") -> Iterator[BrowserContext]:
    """Open a browser of its own: nothing is shared with other windows."""
    opened = chrome.new_context(viewport=SIZE, color_scheme=scheme)
    opened.set_default_timeout(PATIENCE_MS)
    yield opened
    opened.close()


@contextmanager
def filled(chrome: Browser, folder: Path, events: int) -> Iterator[Watched]:
    """Open a window on a timeline of so many made events."""
    fill(folder / "timeline.db", events)
    with serving(folder, FakeDesk) as served, opening(chrome) as context:
        yield watch(context, served)


@pytest.fixture(scope="session")
def chrome(chromium: str) -> Iterator[Browser]:
    # The first document of a process waits for all rules and names to be read.
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def disk(chrome: Browser, tmp_path: Path) -> Iterator[Disk]:
    """A window without a network, for files that are opened from a folder."""
    with without_network(chrome, tmp_path) as made:
        yield made


@pytest.fixture
def fresh(chrome: Browser, tmp_path: Path) -> Iterator[Watched]:
    """A window on an empty timeline of its own, with the real desk behind it."""
    with (
        serving(tmp_path, lambda store: LocalDesk(store, Here(load_lexicon(), look=lambda _: store))) as served,
        opening(chrome) as context,
    ):
        yield watch(context, served)


@pytest.fixture(scope="session")
def ready(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """A window on a timeline of sample pages, shared by all tests that only look: loading takes seconds."""
    with serving(tmp_path_factory.mktemp("ready"), FakeDesk) as served, opening(chrome) as context:
        page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
        arabic = samples.extraction("لقاء", samples.ARABIC, publisher="الصحيفة", created="2024-03-02", language="ar")
        for one in (page, arabic):
            served.store.save(one, original=one.document.text.encode())
        yield watch(context, served)


@pytest.fixture
def window(ready: Watched) -> Iterator[Watched]:
    """The shared window as a reader finds it; the test changes nothing in the timeline."""
    ready.outside.clear()
    ready.complaints.clear()
    yield ready
    ready.page.set_viewport_size(SIZE)
    ready.page.emulate_media(color_scheme="light")


def watch(context: BrowserContext, served: Served) -> Watched:
    """Open a window that is watched."""
    watched = Watched(context.new_page(), served)
    inside = (served.url, "data:", "blob:")
    watched.page.on("request", lambda one: None if one.url.startswith(inside) else watched.outside.append(one.url))
    watched.page.on("console", lambda one: watched.complaints.append(one.text) if one.type == "error" else None)
    watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
    return watched


@pytest.fixture
def table() -> Callable[[Store], str]:
    """Put a table of ten thousand rows into a store."""

    def put(store: Store) -> str:
        day = to_day(2024, 3, 5)
        lines = [f"5 March 2024 | France | talks number {n:05d}" for n in range(10_000)]
        size = len(lines[0]) + 1
        blocks = tuple(Block(n * size, n * size + size - 1, "table", locator=f"row {n + 1}") for n in range(10_000))
        document = Document("rows", "table", "rows.csv", "text/csv", "\n".join(lines), blocks=blocks)
        when = When("2024-03-05", earliest=day, latest=day, precision="day", basis="table")
        reports = tuple(
            Report(
                f"r{n}", "rows", block.start, block.end, lines[n], "table", when, "CONSULT", "happened",
                headline=f"Talks {n}", label=f"Talks {n}", row=str(n), locator=block.locator,
            )
            for n, block in enumerate(blocks)
        )  # fmt: skip
        store.save(Extraction(document, reports, ()), original=None)
        return document.id

    return put
