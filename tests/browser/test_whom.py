"""The Who filter of a timeline of many actors in a real browser: a rare one is found by its name and chosen."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from dashboard.callbacks import whom
from tests.browser.conftest import Watched, filled

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def peopled(
    chrome: Browser, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Watched]:
    monkeypatch.setattr(whom, "MOST", 20)
    with filled(chrome, tmp_path_factory.mktemp("peopled"), 600) as window:
        yield window


def test_a_rare_actor_of_many_is_found_and_chosen_by_keyboard(peopled: Watched) -> None:
    rare = "A. Zemblason 0"
    page = peopled.open("?v=1&show=all")
    expect(page.locator("#shown")).to_contain_text("600 events")
    field = page.locator("#who")
    field.click()
    offered = page.locator(".mantine-MultiSelect-option:visible")
    expect(offered).to_have_count(20)
    expect(offered.filter(has_text=rare)).to_have_count(0)
    field.press_sequentially("zemblason 0")
    expect(offered).to_have_count(1)
    expect(offered).to_contain_text(rare)
    field.press("Enter")
    expect(page.locator("#chips")).to_contain_text(rare)
    expect(page).to_have_url(re.compile("Zemblason"))
    assert peopled.clean(), (peopled.outside, peopled.complaints)
