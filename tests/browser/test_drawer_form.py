"""The form in the drawer, in a real browser: where the keyboard goes after it, and what keeps it from being saved."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.reading import DATED, added, opened

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def drawer(fresh: Watched) -> Page:
    """A document with the first of its events open beside it."""
    page = opened(fresh, added(fresh, "dated.txt", DATED))
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_be_focused()
    return page


def _look_for(drawer: Page, typed: str, *, found: str) -> None:
    """Open the form and type part of a name with whom it was."""
    drawer.keyboard.press("e")
    expect(drawer.locator("#edit-when")).to_be_focused()
    drawer.locator("#edit-target").focus()
    drawer.keyboard.type(typed)
    expect(drawer.locator("[role=option][data-combobox-selected]")).to_contain_text(found)


def test_a_form_that_was_saved_by_key_gives_the_keyboard_back_to_what_opened_it(drawer: Page) -> None:
    drawer.keyboard.press("e")
    expect(drawer.locator("#edit-when")).to_be_focused()
    drawer.keyboard.type("shortly after 5 March 2022")
    expect(drawer.locator("#edit-reading")).to_contain_text('only "5 March 2022" can be read')
    drawer.locator("#edit-when").fill("after 5 March 2022")
    expect(drawer.locator("#edit-reading")).to_contain_text("6 Mar 2022 or later")
    drawer.keyboard.press("Enter")
    expect(drawer.locator("#edit-when")).to_have_count(0)
    expect(drawer.locator("#edit-open")).to_be_focused()
    expect(drawer.locator("#drawer-facts")).to_contain_text("6 Mar 2022 or later")


def test_a_name_that_is_not_chosen_is_told_in_sight_of_the_field(drawer: Page) -> None:
    drawer.set_viewport_size({"width": 320, "height": 640})
    drawer.keyboard.press("e")
    expect(drawer.locator("#edit-when")).to_be_focused()
    drawer.locator("#edit-note").focus()
    drawer.locator("#edit-target").focus()
    drawer.keyboard.type("Nobody of that name")
    drawer.keyboard.press("Control+Enter")
    said = drawer.locator("#edit-said")
    expect(said).to_contain_text("is not chosen yet")
    expect(said).to_have_attribute("role", "alert")
    expect(said).to_be_in_viewport()
    expect(drawer.locator("#edit-target")).to_be_focused()
    expect(drawer.locator("#edit-target")).to_be_in_viewport()


def test_what_was_typed_in_a_list_is_taken_by_going_on(drawer: Page) -> None:
    _look_for(drawer, "Norw", found="Norway")
    drawer.keyboard.press("Tab")
    expect(drawer.locator("#edit-type")).to_be_focused()
    drawer.keyboard.type("Agreem")
    drawer.keyboard.press("Tab")
    expect(drawer.locator("#edit-type")).to_have_value("Agreement")
    # Nothing typed, nothing taken: fields that are only passed stay as they are.
    expect(drawer.locator("#edit-status")).to_be_focused()
    drawer.keyboard.press("Shift+Tab")
    drawer.keyboard.press("Tab")
    drawer.keyboard.press("Tab")
    expect(drawer.locator("#edit-label")).to_be_focused()
    # A field that is left before its list has found out what stands in it.
    drawer.evaluate(
        "() => ['edit-type', 'edit-status', 'edit-label'].forEach(id => document.getElementById(id).focus())"
    )
    expect(drawer.locator("#edit-label")).to_be_focused()
    expect(drawer.locator("#edit-status")).to_have_value("Reported")
    expect(drawer.locator("#edit-type")).to_have_value("Agreement")
    drawer.keyboard.press("Control+Enter")
    expect(drawer.locator("#edit-when")).to_have_count(0)
    expect(drawer.locator("#drawer-facts")).to_contain_text("Norway")
    expect(drawer.locator("#drawer-head")).to_contain_text("Agreement")


LATE = """() => {
    document.querySelector("[role=option][data-combobox-selected]").click();
    window.dash_clientside.set_props("edit-target-answer", { data: { searched: "Norw", found: [] } });
}"""


def test_a_choice_stays_when_what_was_found_before_comes_after_it(drawer: Page) -> None:
    _look_for(drawer, "Norw", found="Norway")
    drawer.evaluate(LATE)
    drawer.keyboard.press("Control+Enter")
    expect(drawer.locator("#edit-when")).to_have_count(0)
    expect(drawer.locator("#drawer-facts")).to_contain_text("Norway")
