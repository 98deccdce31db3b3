"""The queue in a real browser: walked by j and k, decided by single keys, taken back, told in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched, opening, serving, watch
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def queue(chrome: Browser, tmp_path: Path) -> Iterator[Watched]:
    with serving(tmp_path, FakeDesk) as served, opening(chrome) as context:
        context.add_init_script("localStorage.setItem('signed', JSON.stringify('Ada'))")
        page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
        served.store.save(page, original=None)
        yield watch(context, served)


def begun(watched: Watched) -> Page:
    page = watched.open("?v=1&show=all&tab=check")
    expect(page.locator(".queue li")).to_have_count(6)
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#drawer-title")).to_be_visible()
    return page


def title(page: Page) -> str:
    return page.locator("#drawer-title").inner_text()


def decide(page: Page, key: str) -> None:
    """Press a key that decides and wait until the drawer shows the next event."""
    before = title(page)
    page.keyboard.press(key)
    expect(page.locator("#drawer-title")).not_to_have_text(before)


def test_the_queue_is_walked_to_its_end_by_single_keys(queue: Watched) -> None:
    page, store = begun(queue), queue.served.store
    for done, key in enumerate("aahaa", start=1):
        decide(page, key)
        expect(page.locator("#queue-words")).to_contain_text(f"{done} of 6 checked")
    page.keyboard.press("a")
    expect(page.locator("#queue-words")).to_contain_text("All 6 are checked.")
    expect(page.locator("#check-count")).to_have_text("0")
    assert [made.verb for made in store.judgements()] == ["check", "check", "hide", "check", "check", "check"]
    assert {made.who for made in store.judgements()} == {"Ada"}
    assert queue.clean(), (queue.outside, queue.complaints)


def test_j_and_k_go_on_and_back_without_deciding(queue: Watched) -> None:
    page = begun(queue)
    first = title(page)
    page.keyboard.press("j")
    expect(page.locator("#drawer-title")).not_to_have_text(first)
    page.keyboard.press("k")
    expect(page.locator("#drawer-title")).to_have_text(first)
    assert queue.served.store.judgements() == ()


def test_undo_leads_back_to_the_event_it_gives_back(queue: Watched) -> None:
    page = begun(queue)
    first = title(page)
    decide(page, "a")
    expect(page.locator("#queue-words")).to_contain_text("1 of 6 checked")
    page.keyboard.press("u")
    expect(page.locator("#drawer-title")).to_have_text(first)
    expect(page.locator("#queue-words")).to_contain_text("0 of 6 checked")
    assert [made.undone for made in queue.served.store.judgements()] == [True]


def test_what_was_seen_is_not_new_on_the_next_visit(queue: Watched) -> None:
    page = queue.open("?v=1&show=all&tab=check")
    expect(page.locator(".queue li")).to_have_count(6)
    page.get_by_role("button", name="I have seen these").click()
    page.get_by_text("Since your last visit", exact=True).click()
    expect(page.get_by_text("Nothing here waits to be checked.")).to_be_visible()
    page.get_by_text("Since a day", exact=True).click()
    page.get_by_label("Added since this day").fill("1 March 2024")
    expect(page.locator(".queue li")).to_have_count(6)


@pytest.mark.parametrize(("key", "field"), [("w", "edit-source"), ("s", "edit-status"), ("l", "edit-label")])
def test_a_single_key_opens_the_form_at_its_field(queue: Watched, key: str, field: str) -> None:
    page = begun(queue)
    page.keyboard.press(key)
    expect(page.locator(f"#{field}")).to_be_focused()
    if key == "l":
        page.keyboard.type("Put right")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#drawer-title")).to_have_text("Put right")
        decide(page, "a")
        expect(page.locator("#queue-words")).to_contain_text("1 of 6 checked")
        assert [made.verb for made in queue.served.store.judgements()] == ["set", "check"]
