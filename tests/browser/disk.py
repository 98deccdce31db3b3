"""Disk: a window without a network on a folder, in which the offline page is written and opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from dashboard.exports import EXPORTS, Setting
from ingest.record.days import to_day
from ingest.record.event import Event
from tests.browser.patience import PATIENCE_MS
from tests.exports.reported import reported
from tests.scene.events import ACTORS, EIGHT


@dataclass
class Disk:
    """A window that has no network, the folder its files lie in, and what it asked for and complained of."""

    page: Page
    folder: Path
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, events: tuple[Event, ...] = EIGHT, *, address: str = "", language: str = "en", **more: Any) -> Page:
        told, documents = reported(events)
        setting = Setting(actors=ACTORS, documents=documents, language=language, today=to_day(2024, 3, 6), **more)
        file = self.folder / "talks.html"
        file.write_bytes(EXPORTS[".html"](told, setting))
        self.page.goto(f"{file.as_uri()}{address}")
        expect(self.page.locator(".count")).not_to_be_empty()
        return self.page


@contextmanager
def without_network(chrome: Browser, folder: Path) -> Iterator[Disk]:
    """Open a window without a network; at the end it has asked for nothing but the file, and complained of nothing."""
    context = chrome.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    context.set_default_timeout(PATIENCE_MS)
    disk = Disk(context.new_page(), folder)
    disk.page.on("request", lambda one: disk.asked.append(one.url) if not one.url.startswith("data:") else None)
    disk.page.on("console", lambda one: disk.complaints.append(one.text))
    disk.page.on("pageerror", lambda error: disk.complaints.append(str(error)))
    yield disk
    context.close()
    assert disk.complaints == []
    assert {url.partition("#")[0] for url in disk.asked} <= {(folder / "talks.html").as_uri()}
