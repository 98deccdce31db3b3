"""axe-core on the page in ten states, light and dark: no violation of WCAG 2.2, levels A and AA."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
"""Every rule of these is on."""
ADDRESS = "?v=1&show=all"
STILL = """() => Promise.all(document.getAnimations()
    .filter((one) => one.effect.getTiming().iterations !== Infinity)
    .map((one) => one.finished.catch(() => null)))"""
"""A dialog that is still fading in has the contrast of neither state."""


def faults(page: Page) -> list[str]:
    """Return what axe-core finds: which rule, on which part."""
    # Evaluated by the browser's own debugger: the page's content policy lets no script in by other ways.
    page.evaluate(AXE)
    page.evaluate(STILL)
    found = page.evaluate("tags => axe.run(document, { runOnly: { type: 'tag', values: tags } })", TAGS)
    assert found["passes"], "axe found nothing to look at"
    return [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"]]


def opened(window: Watched, further: str = "") -> Page:
    page = window.open(f"{ADDRESS}{further}")
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    return page


def samples(window: Watched) -> Page:
    return opened(window)


def drawer(window: Watched) -> Page:
    page = opened(window)
    page.locator("#grid button.open").first.click()
    expect(page.locator("#drawer-title")).to_be_visible()
    return page


def form(window: Watched) -> Page:
    page = drawer(window)
    # Whose name is known is not asked for it first; what is written here alone is gone with this page.
    page.evaluate("() => window.dash_clientside.set_props('signed', { data: 'Ada' })")
    page.locator("#edit-open").click()
    expect(page.locator("#edit-when")).to_be_visible()
    return page


def adding(window: Watched) -> Page:
    page = opened(window)
    page.locator("#add-open").click()
    page.get_by_role("button", name="Paste text").click()
    expect(page.locator("#paste")).to_be_visible()
    return page


def document(window: Watched) -> Page:
    page = opened(window, "&tab=documents")
    page.locator("#documents [data-document]").first.click()
    expect(page.locator("#reader-title")).to_be_visible()
    return page


def table(window: Watched) -> Page:
    page = opened(window)
    expect(page.locator("#grid button.open").first).to_be_visible()
    page.locator("#grid").scroll_into_view_if_needed()
    return page


def to_check(window: Watched) -> Page:
    page = opened(window, "&tab=check")
    expect(page.locator(".queue li").first).to_be_visible()
    return page


def picture(window: Watched) -> Page:
    page = opened(window)
    page.get_by_role("button", name="Save picture").click()
    expect(page.locator("#picture-named")).to_be_focused()
    expect(page.locator("#picture-preview img")).to_be_visible()
    page.locator(".with-preview summary").click()
    return page


def filters(window: Watched) -> Page:
    page = opened(window)
    page.set_viewport_size({"width": 320, "height": 800})
    page.get_by_role("button", name=re.compile("^Filters")).click()
    page.locator("#filters summary").first.click()
    expect(page.locator("#outlet")).to_be_visible()
    return page


def by_key(window: Watched) -> Page:
    page = opened(window)
    page.locator("#by-key").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#chart-cursor")).to_be_visible()
    return page


STATES: dict[str, Callable[[Watched], Page]] = {
    "samples": samples,
    "drawer": drawer,
    "form": form,
    "adding": adding,
    "document": document,
    "table": table,
    "to check": to_check,
    "picture": picture,
    "filters": filters,
    "by key": by_key,
}


@pytest.mark.parametrize("state", STATES)
def test_no_violation_of_wcag(window: Watched, state: str) -> None:
    # A state left behind by another test would be looked at too.
    window.page.goto("about:blank")
    found = _in_both_schemes(STATES[state](window))
    window.page.evaluate("() => localStorage.clear()")
    assert found == []
    assert window.clean(), (window.outside, window.complaints)


def test_no_violation_of_wcag_on_the_first_screen(fresh: Watched) -> None:
    page = fresh.open()
    expect(page.locator(".add-panel")).to_be_visible()
    assert _in_both_schemes(page) == []


def _in_both_schemes(page: Page) -> list[str]:
    """Return what axe-core finds in light and in dark; the chart is drawn anew in the colours of the other."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        expect(page.locator(f"html[data-mantine-color-scheme={scheme}]")).to_be_attached()
        found += [f"{scheme}: {fault}" for fault in faults(page)]
    return found
