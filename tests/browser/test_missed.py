"""The form for an event that was missed, in a real browser: nothing typed in it is lost without a question."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.reading import DATED, added, opened

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def form(fresh: Watched) -> Page:
    """The form, opened by key for the first sentence of a document that names two actors and a date."""
    page = opened(fresh, added(fresh, "dated.txt", DATED))
    open_form(page)
    return page


def open_form(page: Page) -> None:
    for _ in range(4):
        page.keyboard.press("s")
    page.keyboard.press("+")
    expect(page.locator("#reader-add-date")).to_be_focused()


def closed(page: Page) -> None:
    expect(page.locator("#reader-add-date")).to_have_count(0)
    expect(page.locator("#reader")).to_be_visible()


@pytest.mark.parametrize("way", ["escape", "cross", "beside", "cancel"])
def test_a_form_that_nothing_was_typed_in_closes_at_once(form: Page, way: str) -> None:
    leave(form, way)
    closed(form)


@pytest.mark.parametrize("way", ["escape", "cross", "beside", "cancel"])
def test_what_was_typed_is_lost_only_after_a_question(form: Page, way: str) -> None:
    form.locator("#reader-add-label").fill("A dinner")
    leave(form, way)
    question = form.locator("#reader-add-said")
    expect(question).to_contain_text("Give up what you have typed?")
    expect(question.get_by_role("button", name="Go on editing")).to_be_focused()
    form.keyboard.press("Escape")
    expect(question).to_be_empty()
    expect(form.locator("#reader-add-label")).to_have_value("A dinner")
    leave(form, way)
    question.get_by_role("button", name="Give up").click()
    closed(form)
    open_form(form)
    expect(form.locator("#reader-add-label")).to_have_value("")
    expect(question).to_be_empty()


def test_going_on_leads_back_to_the_field_that_was_typed_in(form: Page) -> None:
    form.locator("#reader-add-date").fill("5 March 2024")
    form.keyboard.press("Escape")
    expect(form.get_by_role("button", name="Go on editing")).to_be_focused()
    form.keyboard.press("Enter")
    expect(form.locator("#reader-add-date")).to_be_focused()
    expect(form.locator("#reader-add-date")).to_have_value("5 March 2024")


def test_escape_closes_an_open_list_first(form: Page) -> None:
    form.locator("#reader-add-target").click()
    expect(form.locator("#reader-add-target")).to_have_attribute("data-expanded", "true")
    form.keyboard.press("Escape")
    expect(form.locator("#reader-add-target")).not_to_have_attribute("data-expanded", "true")
    expect(form.locator("#reader-add-date")).to_be_visible()


def leave(page: Page, way: str) -> None:
    match way:
        case "escape":
            page.keyboard.press("Escape")
        case "cross":
            page.get_by_role("dialog").get_by_role("button", name="Close").click()
        case "beside":
            page.mouse.click(20, 500)
        case _:
            page.get_by_role("button", name="Cancel").click()


def test_a_name_that_is_typed_but_not_chosen_keeps_the_form_open_and_says_so(form: Page) -> None:
    target = form.locator("#reader-add-target")
    target.click()
    form.keyboard.type("Nobody of that name")
    form.keyboard.press("Control+Enter")
    said = form.locator("#reader-add-said")
    expect(said).to_contain_text("is not chosen yet")
    expect(said).to_have_attribute("role", "alert")
    expect(said).to_be_in_viewport()
    expect(target).to_be_focused()
