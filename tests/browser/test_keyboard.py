"""The keyboard in a real browser: it is never left on nothing, and letters meant for a form decide nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched, opening, serving, watch
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def window(chrome: Browser, tmp_path: Path) -> Iterator[Watched]:
    with serving(tmp_path, FakeDesk) as served, opening(chrome) as context:
        context.add_init_script("localStorage.setItem('signed', JSON.stringify('Ada'))")
        page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
        served.store.save(page, original=None)
        yield watch(context, served)


def opened(window: Watched) -> Page:
    event = next(iter(window.served.store.find()))
    page = window.open(f"?v=1&show=all&event={event.id}")
    expect(page.locator("#drawer-title")).to_be_visible()
    page.locator("#drawer-title").focus()
    return page


def test_letters_typed_before_the_form_is_there_decide_nothing(window: Watched) -> None:
    page = opened(window)
    page.keyboard.press("e")
    page.keyboard.type("hap")
    expect(page.locator("#edit-when")).to_be_focused()
    page.locator("#edit-save").focus()
    page.keyboard.type("hap")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".toast")).to_contain_text("Nothing was changed")
    assert window.served.store.judgements() == ()
    assert window.clean(), (window.outside, window.complaints)


def test_enter_takes_the_actor_that_was_typed_and_a_decision_follows_at_once(window: Watched) -> None:
    page = opened(window)
    page.keyboard.press("w")
    expect(page.locator("#edit-source")).to_be_focused()
    page.keyboard.type("German")
    page.keyboard.press("Enter")
    expect(page.locator("#edit-source")).to_have_value("")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#edit-save")).to_have_count(0)
    page.keyboard.press("a")
    expect(page.locator("#check")).to_have_attribute("aria-pressed", "true")
    made = [(one.verb, one.field, "DEU" in one.value) for one in window.served.store.judgements()]
    assert made == [("set", "source", True), ("check", "", False)]


def test_after_events_are_put_together_and_set_apart_the_title_has_the_focus(window: Watched) -> None:
    page = opened(window)
    page.keyboard.press("m")
    page.locator("#same-list button").first.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Put together")
    apart = page.locator("#drawer").get_by_text("Not the same").first
    apart.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Set apart")
    expect(page.locator("#drawer-title")).to_be_focused()
    page.locator(".toast").get_by_text("Undo").press("Enter")
    expect(page.locator(".toast")).to_contain_text("Undone")
    expect(page.locator("#drawer-title")).to_be_focused()


def test_ctrl_enter_saves_a_dialog_from_any_of_its_fields_and_goes_to_the_one_that_is_missing(window: Watched) -> None:
    page = window.open("?v=1&show=all")
    page.get_by_role("button", name="Add event").click()
    page.locator("#noted-sentence").fill("The envoys met.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#noted-said")).to_have_text("Type the date first")
    expect(page.locator("#noted-date")).to_be_focused()


def test_the_dialog_of_the_picture_begins_with_its_title(window: Watched) -> None:
    page = window.open("?v=1&show=all")
    page.get_by_role("button", name="Save picture").click()
    expect(page.locator("#picture-named")).to_be_focused()


def test_the_first_escape_closes_an_open_list_and_the_form_asks_nothing_yet(window: Watched) -> None:
    page = opened(window)
    page.keyboard.press("e")
    expect(page.locator("#edit-when")).to_be_focused()
    page.locator("#edit-label").fill("Pact signed")
    page.locator("#edit-type").focus()
    expect(page.get_by_role("option", name="Demand", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option", name="Demand", exact=True)).to_be_hidden()
    expect(page.locator("#edit-type")).to_be_focused()
    expect(page.locator("#edit-go-on")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.locator("#edit-go-on")).to_be_focused()


def test_a_note_is_gone_on_with_where_it_ends(window: Watched) -> None:
    page = opened(window)
    for words in ("Ask the desk.", " Asked."):
        page.keyboard.press("n")
        expect(page.locator("#edit-note")).to_be_focused()
        page.keyboard.type(words)
        page.keyboard.press("Control+Enter")
        expect(page.locator("#edit-note")).to_have_count(0)
    assert next(iter(window.served.store.find())).note == "Ask the desk. Asked."


def test_no_id_stands_twice_and_what_names_a_part_is_there(window: Watched) -> None:
    page = window.open("?v=1&show=all")
    page.get_by_role("button", name="Save picture").click()
    expect(page.get_by_role("textbox", name="Title", exact=True)).to_be_focused()
    missing = """() => {
      const ids = Array.from(document.querySelectorAll("[id]"), one => one.id);
      const named = Array.from(document.querySelectorAll("[aria-labelledby]"))
        .filter(one => one.getClientRects().length).map(one => one.getAttribute("aria-labelledby"));
      return [ids.filter((one, at) => ids.indexOf(one) !== at), named.filter(one => !document.getElementById(one))];
    }"""
    assert page.evaluate(missing) == [[], []]


def test_menus_and_the_list_of_keys_are_whole_on_a_narrow_page(window: Watched) -> None:
    page = opened(window)
    page.set_viewport_size({"width": 320, "height": 800})
    page.locator("#drawer summary", has_text="Copy citation").click()
    expect(page.get_by_role("button", name="Chicago")).to_be_in_viewport(ratio=1)
    for _ in range(2):
        page.keyboard.press("Escape")
    page.locator("#views summary").click()
    expect(page.locator("#views-save")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator(".keys kbd").first).to_be_visible()


def test_a_button_that_rests_while_it_works_has_the_focus_again(window: Watched) -> None:
    page = window.open("?v=1&show=all")
    page.get_by_role("button", name="Paste rows").click()
    page.locator("#pasted").fill("2024-04-02\tFrance\tFrance met Germany")
    expect(page.locator("#pasted-found table")).to_be_visible()
    page.locator("#pasted-save").press("Enter")
    expect(page.locator("#pasted-said")).not_to_be_empty()
    expect(page.locator("[role=dialog] :focus")).to_have_count(1)
