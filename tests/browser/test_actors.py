"""Actors in a real browser, by keyboard alone: made, named, put together and taken back; the texts follow."""

import json

import pytest
from playwright.sync_api import Page, expect

from ingest.record.query import EventQuery
from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "The Reefers and Kenya signed an agreement on 4 March 2024.\n\nChile condemned Kenya on 5 March 2024."


@pytest.fixture
def told(fresh: Watched) -> Page:
    """A page whose timeline has one text, in a browser that knows the reader's name."""
    page = fresh.open()
    page.evaluate("name => localStorage.setItem('signed', name)", json.dumps("Maja"))
    page.reload()
    page.get_by_role("button", name="Paste text").click()
    page.get_by_label("Text of an article").fill(TEXT)
    page.get_by_role("button", name="Add this text").click()
    expect(page.locator("#cards .card")).to_contain_text("2 events")
    return page


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the part of that name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => (document.activeElement.innerText || document.activeElement.id || '').trim()") == name:
            return
    raise AssertionError(f"no Tab leads to {name}")


def test_an_actor_is_made_named_and_found_in_the_text_by_keyboard(fresh: Watched, told: Page) -> None:
    page, store = told, fresh.served.store
    page.locator("#actors-open").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#actors-find")).to_be_focused()
    page.keyboard.type("Reef Bureau")
    expect(page.locator(".actor-new")).to_be_visible()
    tab_to(page, "a group")
    page.keyboard.press("Enter")
    expect(page.locator("#actor-called")).to_have_text("Reef Bureau")
    tab_to(page, "actor-further")
    page.keyboard.type("the Reefers")
    page.keyboard.press("Enter")
    expect(page.locator("#actor-names")).to_contain_text("the Reefers")
    expect(page.locator("#actor-head")).to_contain_text("1 event")
    assert store.count(EventQuery(actors=("group:Reef Bureau",))) == 1
    assert {made.who for made in store.judgements() if made.verb in ("rename", "name")} == {"Maja"}
    # Whoever takes it back sees the texts follow again.
    tab_to(page, "Take back")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Taken back")
    page.keyboard.press("Escape")
    expect(page.locator(".actors")).to_be_hidden()
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_two_are_put_together_and_the_filter_follows(fresh: Watched, told: Page) -> None:
    page, store = told, fresh.served.store
    page.locator("#actors-open").click()
    page.locator('.actor-row[data-actor="CHL"]').click()
    expect(page.locator("#actor-called")).to_be_focused()
    page.locator("#actor-other").fill("Peru")
    page.get_by_role("button", name="It is Peru").click()
    expect(page.locator("#actor-called")).to_have_text("Peru")
    expect(page.locator("#actor-same")).to_contain_text("Chile")
    assert store.count(EventQuery(actors=("CHL",))) == store.count(EventQuery(actors=("PER",))) == 1
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator("#actor-same")).not_to_contain_text("Chile")
    assert store.count(EventQuery(actors=("PER",))) == 0
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_a_name_in_the_drawer_opens_its_actor_on_a_phone_and_gives_the_keyboard_back(
    fresh: Watched, told: Page
) -> None:
    page = told
    page.set_viewport_size({"width": 320, "height": 640})
    event = next(one for one in fresh.served.store.find() if one.source[0].actor == "CHL")
    page.evaluate("id => window.dash_clientside.set_props('selected', { data: id })", event.id)
    name = page.locator('#drawer [data-actor="CHL"]')
    name.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#actor-called")).to_have_text("Chile")
    expect(page.locator("#actor-called")).to_be_focused()
    assert page.evaluate("() => document.querySelector('.actors').scrollWidth <= 320")
    assert page.evaluate("() => document.documentElement.scrollWidth <= 320")
    page.keyboard.press("Escape")
    expect(page.locator(".actors")).to_be_hidden()
    expect(name).to_be_focused()
    assert fresh.clean(), (fresh.outside, fresh.complaints)
