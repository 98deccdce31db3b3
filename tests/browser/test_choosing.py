"""Choosing actors while the page counts anew: what is chosen at that moment is kept, and the new counts come after."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched, opening, serving, watch
from tests.browser.filtering import fill
from tests.dashboard.fakes import FakeDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COME_AND_CHOOSE = """([field, choices, name]) => {
    window.dash_clientside.set_props("choices", { data: { [field]: choices } });
    const options = Array.from(document.querySelectorAll("[role=option]"));
    options.find(one => one.textContent.startsWith(name)).click();
}"""
"""New choices come, and one is chosen before the page had a moment to draw them."""


@pytest.fixture(scope="module")
def counting(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with serving(tmp_path_factory.mktemp("choosing"), FakeDesk) as served, opening(chrome) as context:
        fill(served.store)
        yield watch(context, served)


def states(count: int) -> list[dict[str, object]]:
    known = {"FRA": "France", "UKR": "Ukraine", "RUS": "Russia"}
    items = [{"value": value, "label": label, "count": count} for value, label in known.items()]
    return [{"group": "States", "items": items}]


def option(page: Page, name: str):
    return page.get_by_role("option", name=re.compile(f"^{name}"))


def test_one_that_is_chosen_while_choices_come_is_kept_and_they_come_after(counting: Watched) -> None:
    page = counting.open("?v=1&show=all")
    page.locator("#who").click()
    option(page, "France").click()
    expect(page).to_have_url(re.compile("actor=FRA"))
    page.evaluate(COME_AND_CHOOSE, ["who", states(4711), "Ukraine"])
    expect(page).to_have_url(re.compile("actor=FRA&actor=UKR"))
    expect(page.locator("#filters .mantine-MultiSelect-pill").nth(1)).to_have_text("Ukraine")
    assert counting.clean(), (counting.outside, counting.complaints)


def test_an_open_list_gets_new_counts_when_the_hand_rests(counting: Watched) -> None:
    page = counting.open("?v=1&show=all")
    page.locator("#who").click()
    expect(option(page, "France")).to_be_visible()
    page.evaluate("choices => window.dash_clientside.set_props('choices', { data: { who: choices } })", states(4711))
    expect(option(page, "France").locator(".count")).to_have_text("4,711")


def test_letters_stay_and_their_choice_is_taken_before_new_counts_come(counting: Watched) -> None:
    page = counting.open("?v=1&show=all&actor=FRA")
    page.locator("#who").click()
    page.keyboard.type("Ukr")
    expect(option(page, "Ukraine")).to_be_visible()
    shown = option(page, "Ukraine").locator(".count").inner_text()
    page.evaluate("choices => window.dash_clientside.set_props('choices', { data: { who: choices } })", states(4711))
    expect(page.locator("#who")).to_have_value("Ukr")
    assert option(page, "Ukraine").locator(".count").inner_text() == shown
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("actor=FRA&actor=UKR"))
