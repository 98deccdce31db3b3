"""A chart taller than a sheet of paper is printed in parts: each with its axis, nothing cut in two, nothing lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.record.query import EventQuery
from tests.browser.conftest import Watched, filled

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BOXES = """parts => parts.map(part => {
  const view = part.querySelector('.sheet-view').getBoundingClientRect();
  const all = Array.from(part.querySelectorAll('.annotation-text, .point'), one => one.getBoundingClientRect());
  return all.map(box => [box.top - view.top, box.bottom - view.bottom, box.bottom - view.top, box.top - view.bottom]);
})"""


@pytest.fixture(scope="module")
def hundreds(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with filled(chrome, tmp_path_factory.mktemp("hundreds"), 250) as window:
        yield window


def printed(window: Watched) -> Page:
    page = window.open("?v=1&show=all")
    expect(page.locator("#graph .annotation-text").first).to_be_attached()
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page


def test_every_mark_and_word_stands_whole_on_one_sheet(hundreds: Watched) -> None:
    page = printed(hundreds)
    parts = page.locator(".sheet")
    assert parts.count() > 1
    assert parts.locator(".axis").count() == parts.count()
    whole = 0
    for boxes in parts.evaluate_all(BOXES):
        for top, bottom, end, start in boxes:
            inside = top > -1 and bottom < 1
            assert inside or end < 1 or start > -1
            whole += inside
    assert whole == page.locator("#graph .annotation-text, #graph .point").count()
    page.emulate_media(media="screen")


def test_the_list_on_paper_names_each_event_also_those_of_a_symbol(hundreds: Watched) -> None:
    page = printed(hundreds)
    assert page.locator("#graph .textpoint").count()
    assert page.locator("#printed li").count() == hundreds.served.store.count(EventQuery(dated=True))
    page.emulate_media(media="screen")


def test_after_printing_the_page_is_as_before(hundreds: Watched) -> None:
    page = printed(hundreds)
    page.emulate_media(media="screen")
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".sheets")).to_have_count(0)
    expect(page.locator("#graph .point").first).to_be_visible()
