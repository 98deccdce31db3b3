"""A walk through every view: nothing is asked of another host, nothing breaks the content policy, no script fails."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def closed(page: Page) -> None:
    page.keyboard.press("Escape")
    expect(page.locator("[role=dialog]:visible")).to_have_count(0)


def test_a_walk_through_all_views_asks_nothing_of_others_and_breaks_no_policy(window: Watched) -> None:
    broken: list[str] = []
    window.page.on("requestfailed", lambda one: broken.append(one.url))
    window.page.on("response", lambda one: broken.append(f"{one.status} {one.url}") if one.status >= 400 else None)
    page = window.open("?v=1&show=all")
    for tab in ("To check", "No date found", "Documents", "Events"):
        page.get_by_role("tab", name=re.compile(f"^{tab}")).click()
        expect(page.get_by_role("tab", name=re.compile(f"^{tab}"))).to_have_attribute("aria-selected", "true")
    page.get_by_role("radiogroup", name="Arranged as").get_by_text("Chronology").click()
    expect(page.locator("ol.chronology li").first).to_be_visible()
    page.get_by_role("radiogroup", name="Arranged as").get_by_text("Rows").click()
    expect(page.locator("#graph .annotation").first).to_be_visible()
    page.locator("#by-key").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_be_focused()
    page.locator("#drawer").get_by_role("button", name="open in document").first.click()
    expect(page.locator("#reader-text .block").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer-title")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#reader-text")).to_be_hidden()
    for name, inside in (("Save picture", "#picture-named"), ("Edit actors", "#actors-find"), ("Keys", ".keys kbd")):
        page.get_by_role("button", name=name, exact=True).click()
        expect(page.locator(inside).first).to_be_visible()
        closed(page)
    page.locator("#filters .more > summary").click()
    expect(page.locator("#outlet")).to_be_visible()
    page.get_by_role("button", name="Switch between light and dark").click()
    page.evaluate("() => localStorage.clear()")
    page.emulate_media(media="print")
    expect(page.locator("#printed li").first).to_be_visible()
    page.emulate_media(media="screen")
    assert window.clean(), (window.outside, window.complaints)
    assert broken == []
