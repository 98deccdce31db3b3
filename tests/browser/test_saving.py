"""Saving in a real browser: what nobody has checked is asked about, by keyboard alone, and shown where asked for."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from ingest.record.judgement import Judgement
from tests.browser.conftest import Watched, opening, watch

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_unchecked_are_asked_about_shown_left_out_or_saved_along(ready: Watched) -> None:
    first, *_ = ready.served.store.find()
    ready.served.store.judge(Judgement("Maja", "2024-03-08T09:00:00Z", "check", first.id))
    page = ready.open("?v=1&actor=FRA&show=all")
    page.get_by_role("button", name="Save picture").click()
    save = page.get_by_role("button", name="Save", exact=True)
    save.focus()
    page.keyboard.press("Enter")
    asked = page.get_by_text(re.compile(r"^\d of \d are not checked$"))
    expect(asked).to_be_visible()
    expect(save).to_be_hidden()
    # The keyboard stands on the answer that loses nothing.
    expect(page.get_by_role("button", name="Show them")).to_be_focused()
    page.keyboard.press("Tab")
    with page.expect_download() as less:
        page.keyboard.press("Enter")
    assert less.value.suggested_filename.endswith("_180mm.png")
    expect(page.get_by_text("Saved with 1 event")).to_be_visible()
    save.click()
    with page.expect_download():
        page.get_by_role("button", name="Go on").click()
    save.click()
    page.get_by_role("button", name="Show them").click()
    expect(page.get_by_role("dialog", name="Save picture")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"review=new"))
    assert ready.clean(), (ready.outside, ready.complaints)
    ready.served.store.undo(who="Maja")


@pytest.fixture
def own(chrome: Browser, ready: Watched) -> Iterator[Watched]:
    """A browser of its own on the shared timeline: what it remembers is nobody else's."""
    with opening(chrome) as context:
        yield watch(context, ready.served)


def test_the_dialog_shows_the_picture_follows_its_fields_and_remembers_them(own: Watched, tmp_path: Path) -> None:
    page = own.open("?v=1&actor=FRA&show=all")
    page.get_by_role("button", name="Save picture").click()
    dialog = page.get_by_role("dialog", name="Save picture")
    seen = dialog.locator("img")
    expect(seen).to_be_visible()
    first = seen.get_attribute("src")
    dialog.get_by_label("Credit").fill("A. Reporter / The Harbour Gazette")
    expect(seen).not_to_have_attribute("src", str(first))
    second = seen.get_attribute("src")
    dialog.get_by_text("More", exact=True).click()
    dialog.get_by_label("A size of your own").fill("9 miles")
    expect(dialog.get_by_text("no picture size 9 miles")).to_be_visible()
    dialog.get_by_label("A size of your own").fill("120x90mm")
    expect(seen).to_be_visible()
    sign = tmp_path / "sign.svg"
    sign.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path fill="#c00" d="M0 0h4v2H0z"/></svg>'
    )
    third = seen.get_attribute("src")
    with page.expect_file_chooser() as chosen:
        dialog.get_by_role("button", name="Choose a logo").click()
    chosen.value.set_files(sign)
    expect(seen).not_to_have_attribute("src", str(third))
    assert second != third
    # What is remembered is there after the page was closed; what belongs to one picture is not.
    dialog.get_by_label("Title", exact=True).fill("One picture")
    page.reload()
    page.get_by_role("button", name="Save picture").click()
    expect(dialog.get_by_label("Credit")).to_have_value("A. Reporter / The Harbour Gazette")
    expect(dialog.get_by_label("Title", exact=True)).to_have_value("")
    expect(seen).to_be_visible()
    assert own.clean(), (own.outside, own.complaints)


@pytest.mark.parametrize("width", [320, 1440])
def test_the_dialog_fits_its_window_and_scrolls_down_alone(own: Watched, width: int) -> None:
    page = own.open("?v=1&actor=FRA&show=all")
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_role("button", name="Save picture").click()
    expect(page.get_by_role("dialog", name="Save picture").locator("img")).to_be_visible()
    across = "() => { const box = document.querySelector('[role=dialog]'); return box.scrollWidth - box.clientWidth; }"
    assert page.evaluate(across) <= 0
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert own.clean(), (own.outside, own.complaints)
