"""Saving in a real browser: what nobody has checked is asked about, by keyboard alone, and shown where asked for."""

import re

import pytest
from playwright.sync_api import expect

from ingest.record.judgement import Judgement
from tests.browser.conftest import Watched

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
