"""The walk goes ahead of the page: the next event is in sight at once, and all the rest is right in the end."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Route, expect

from ingest.record.judgement import Judgement
from tests.browser.conftest import Watched
from tests.browser.test_checking import begun, decide, queue, title

__all__ = ["queue"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@contextmanager
def withheld(page: Page, address: str) -> Iterator[None]:
    """Let no request to an address through until the block is left, then all in their order."""
    waiting: list[Route] = []
    through = threading.Event()
    page.route(address, lambda route: route.continue_() if through.is_set() else waiting.append(route))
    yield
    through.set()
    for one in waiting:
        one.continue_()


def in_sight(page: Page) -> str:
    return page.locator("#check").get_attribute("data-of") or ""


def test_the_next_event_is_in_sight_before_the_page_follows_and_the_page_does_in_the_end(queue: Watched) -> None:
    page, store = begun(queue), queue.served.store
    with withheld(page, "**/_dash-update-component"):
        decide(page, "a")
        decide(page, "h")
        last = in_sight(page)
    expect(page.locator("#check-count")).to_have_text("4")
    expect(page.locator(".queue li")).to_have_count(4)
    expect(page).to_have_url(re.compile(last))
    assert in_sight(page) == last
    assert [(made.verb, made.subject == last) for made in store.judgements()] == [("check", False), ("hide", False)]


def test_decisions_that_come_faster_than_their_answers_are_all_written_in_order(queue: Watched) -> None:
    page, store = begun(queue), queue.served.store
    seen = []
    with withheld(page, "**/queue/decide"):
        for key in "aha":
            seen.append((in_sight(page), {"a": "check", "h": "hide"}[key]))
            decide(page, key)
    expect(page.locator("#check-count")).to_have_text("3")
    assert [(made.subject, made.verb) for made in store.judgements()] == seen


def test_keys_pressed_without_a_look_decide_nothing_that_was_not_in_sight(queue: Watched) -> None:
    page, store = begun(queue), queue.served.store
    first = in_sight(page)
    with withheld(page, "**/queue/event?*"):
        page.evaluate("() => window.timelineAhead.forget()")
        for _ in range(5):
            page.keyboard.press("a")
        expect(page.locator("#queue-words")).to_contain_text("1 of 6 checked")
    expect(page.locator("#check")).not_to_have_attribute("data-of", first)
    assert [made.subject for made in store.judgements()] == [first]


def test_undo_in_the_midst_of_a_walk_leads_back_one_event_and_the_page_follows(queue: Watched) -> None:
    page, store = begun(queue), queue.served.store
    decide(page, "a")
    second = in_sight(page)
    decide(page, "a")
    page.keyboard.press("u")
    expect(page.locator("#check")).to_have_attribute("data-of", second)
    expect(page.locator("#queue-words")).to_contain_text("1 of 6 checked")
    expect(page.locator("#check-count")).to_have_text("5")
    assert [(made.subject == second, made.undone) for made in store.judgements()] == [(False, False), (True, True)]


def test_a_form_that_is_asked_for_at_once_after_a_step_is_that_of_the_event_in_sight(queue: Watched) -> None:
    page, store = begun(queue), queue.served.store
    decide(page, "j")
    second = in_sight(page)
    page.keyboard.press("l")
    expect(page.locator("#edit-label")).to_be_focused()
    page.keyboard.type("Put right")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#drawer-title")).to_have_text("Put right")
    assert [(made.subject, made.field) for made in store.judgements()] == [(second, "label")]


def test_escape_closes_the_drawer_of_a_walk_and_another_event_can_be_opened(queue: Watched) -> None:
    page = begun(queue)
    decide(page, "j")
    page.keyboard.press("Escape")
    expect(page.locator("#drawer-title")).to_have_count(0)
    other = page.locator(".queue li button.open").nth(3)
    said = other.inner_text()
    other.click()
    expect(page.locator("#drawer-title")).to_have_text(said)


def test_what_another_person_decided_meanwhile_is_told_and_nothing_is_overwritten(queue: Watched) -> None:
    page, store = begun(queue), queue.served.store
    second = page.locator(".queue li").nth(1).get_attribute("data-event") or ""
    store.judge(Judgement(who="Bo", at="2026-01-01T00:00:00Z", verb="hide", subject=second))
    decide(page, "a")
    expect(page.locator("#check")).to_have_attribute("data-of", second)
    page.keyboard.press("a")
    expect(page.locator(".toast")).to_contain_text("Bo")
    expect(page.locator("#check")).to_have_attribute("data-of", second)
    assert [made.who for made in store.judgements(second)] == ["Bo"]


def test_the_row_of_the_event_in_sight_is_marked_while_the_page_does_not_answer(queue: Watched) -> None:
    page = begun(queue)
    first = title(page)
    with withheld(page, "**/_dash-update-component"):
        decide(page, "j")
        expect(page.locator(".queue li.selected .open")).not_to_have_text(first)
        expect(page.locator(".queue li.selected .open")).to_have_text(title(page))
