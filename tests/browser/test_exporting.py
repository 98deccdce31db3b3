"""The menu of files in a real browser: by keyboard, a file comes, text is copied, an empty choice is said."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_file_of_the_present_filter_comes_by_keyboard_alone(ready: Watched) -> None:
    page = ready.open("?v=1&actor=FRA&show=all")
    opener = page.locator("#export > summary")
    opener.focus()
    page.keyboard.press("Enter")
    word = page.get_by_role("button", name=re.compile("Word document"))
    expect(word).to_be_visible()
    word.focus()
    with page.expect_download() as waited:
        page.keyboard.press("Enter")
    assert waited.value.suggested_filename.endswith("_timeline.docx")
    expect(page.get_by_text(re.compile(r"_timeline\.docx: \d+ events?"))).to_be_visible()
    expect(word).to_be_hidden()
    expect(opener).to_be_focused()
    assert ready.clean(), (ready.outside, ready.complaints)


def test_the_menu_closes_by_escape_and_by_a_press_beside_it(ready: Watched) -> None:
    page = ready.open("?v=1&show=all")
    menu = page.locator("#export")
    for close in (lambda: page.keyboard.press("Escape"), lambda: page.locator("h1").first.click()):
        menu.locator("summary").click()
        expect(menu).to_have_attribute("open", "")
        close()
        expect(menu).not_to_have_attribute("open", "")


def test_the_chronology_is_copied_as_text(ready: Watched) -> None:
    page = ready.open("?v=1&actor=FRA&show=all")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#export > summary").click()
    page.get_by_role("button", name="Copy as text").click()
    expect(page.get_by_text(re.compile(r"\d+ events? copied"))).to_be_visible()
    assert "“" in page.evaluate("navigator.clipboard.readText()")


def test_a_choice_without_events_is_said_with_its_mend(ready: Watched) -> None:
    page = ready.open("?v=1&to=1900&show=all")
    page.locator("#export > summary").click()
    page.get_by_role("button", name=re.compile(r"^CSV")).first.click()
    expect(page.get_by_text(re.compile("Widen the dates or clear a filter"))).to_be_visible()
