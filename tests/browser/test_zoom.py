"""Thousands of events in a real browser: counts, clusters, marks, the way back, and a window no filter loses."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ingest.record.days import to_day
from ingest.record.query import EventQuery
from tests.browser.conftest import Watched, filled
from tests.browser.holding import HOLD

pytestmark = [pytest.mark.browser, pytest.mark.slow]
EVERY = "?v=1&show=all"
DAYS = re.compile(r"window=\d+\.\.\d+")


@pytest.fixture(scope="module")
def thousands(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with filled(chrome, tmp_path_factory.mktemp("thousands"), 3500) as window:
        yield window


def numbers(page: Page) -> Locator:
    return page.locator("#graph .numbers text")


def cells(page: Page) -> Locator:
    return page.locator("#graph .hm image")


def rings(page: Page) -> Locator:
    return page.locator("#legend .ring")


def press(page: Page, mark: Locator) -> None:
    box = mark.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2 + 3, box["y"] + box["height"] / 2 + 3)
    expect(page.locator("#graph .hovertext").first).to_be_visible()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_cell_leads_to_its_days_and_back_leads_back(thousands: Watched) -> None:
    page = thousands.open(EVERY)
    expect(cells(page)).to_be_attached()
    expect(page.locator("#legend")).to_contain_text("Events in")
    expect(page.get_by_role("button", name="Back to the days before")).to_be_disabled()
    press(page, numbers(page).first)
    expect(page).to_have_url(DAYS)
    expect(cells(page)).to_have_count(0)
    expect(page.locator("#graph .point").first).to_be_attached()
    page.get_by_role("button", name="Back to the days before").click()
    expect(cells(page)).to_be_attached()
    expect(page).not_to_have_url(DAYS)
    assert thousands.clean(), (thousands.outside, thousands.complaints)


def test_the_pointer_is_told_how_many_when_and_mostly_what(thousands: Watched) -> None:
    page = thousands.open(EVERY)
    expect(cells(page)).to_be_attached()
    # What comes after the chart moves it: close-ups stand above it.
    expect(page.locator("#grid .ag-row").first).to_be_visible()
    numbers(page).first.scroll_into_view_if_needed()
    box = numbers(page).first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 3, box["y"] + 3)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    told = page.locator("#graph .hovertext").first
    expect(told).to_contain_text(re.compile(r"\d events, .*\d{4}"))
    expect(told).to_contain_text(re.compile("mostly|most often"))


def test_ten_filters_one_after_the_other_keep_the_window(thousands: Watched) -> None:
    page = thousands.open(f"{EVERY}&window={to_day(2010)}..{to_day(2016)}")
    window = re.compile(rf"window={to_day(2010)}(\.0)?\.\.{to_day(2016)}")
    expect(rings(page)).to_be_visible()
    kinds = page.get_by_role("group", name="Kind").get_by_role("checkbox")
    for place in range(5):
        for _ in range(2):
            kinds.nth(place).click()
            shown = page.locator("#axis .tick")
            expect(shown.filter(has_text=re.compile("201[0-6]")).first).to_be_visible()
            expect(page).to_have_url(window)


def test_who_presses_plus_twice_at_once_comes_twice_as_close(thousands: Watched) -> None:
    page = thousands.open(f"{EVERY}&window={to_day(2010)}..{to_day(2016)}")
    expect(page.locator("#axis .tick").filter(has_text="2013").first).to_be_visible()
    page.evaluate("() => { window.timelineChart.zoom('in'); window.timelineChart.zoom('in'); }")
    quarter = (to_day(2016) - to_day(2010)) / 4
    page.wait_for_url(lambda url: abs(days_in(url) - quarter) < quarter / 10)


def days_in(url: str) -> float:
    """Return how many days the window of an address has."""
    first, _, last = parse_qs(urlsplit(url).query)["window"][0].partition("..")
    return float(last) - float(first)


def test_dates_in_the_filter_count_the_last_day(thousands: Watched) -> None:
    last = to_day(2022, 3, 31)
    within = EventQuery(first=to_day(2022, 3, 1), last=last, dated=True)
    on_last = EventQuery(first=last, last=last, dated=True)
    assert thousands.served.store.count(on_last) > 0
    page = thousands.open(f"{EVERY}&from=2022-03-01&to=2022-03-31")
    expect(page.locator("#shown")).to_contain_text(f"{thousands.served.store.count(within)} of ")
    listed = page.locator("#by-key .by-key-option")
    expect(listed.filter(has_text="31 Mar 2022").first).to_be_attached()


def test_the_wheel_zooms_with_ctrl_alone(thousands: Watched) -> None:
    page = thousands.open(EVERY)
    expect(cells(page)).to_be_attached()
    box = page.locator("#graph").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 60)
    page.mouse.wheel(0, 120)
    expect(page).not_to_have_url(re.compile("window="))
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile("window="))
    page.get_by_role("button", name="Show all days").click()
    expect(page).not_to_have_url(re.compile("window="))


def test_the_keyboard_reaches_counts_and_enter_leads_to_their_days(thousands: Watched) -> None:
    page = thousands.open(EVERY)
    expect(cells(page)).to_be_attached()
    page.locator("#by-key").focus()
    expect(page.locator(".by-key-option").first).to_contain_text("event")
    page.keyboard.press("Enter")
    expect(page).to_have_url(DAYS)


@pytest.mark.parametrize("width", [320, 1440])
def test_counts_are_seen_at_any_width(thousands: Watched, width: int) -> None:
    thousands.page.set_viewport_size({"width": width, "height": 900})
    page = thousands.open(EVERY)
    expect(cells(page)).to_be_visible()
    expect(page.locator("#chronology li")).to_have_count(0)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_chart_that_comes_late_for_the_page_before_is_drawn_again_for_this_one(thousands: Watched) -> None:
    page = thousands.open(f"{EVERY}&window={to_day(2010)}..{to_day(2016)}")
    expect(page.locator("#graph .scatterlayer .point").first).to_be_attached()
    page.evaluate(HOLD)
    page.evaluate("() => window.timelineChart.zoom('in')")
    page.wait_for_function("() => window.held")
    thousands.open(EVERY)
    expect(cells(page)).to_be_visible()
    # The late one is drawn, and then this page's own: a second request.
    with page.expect_request(lambda request: "graph.figure" in (request.post_data or "")):
        page.evaluate("() => window.held()")
    with page.expect_response(lambda answer: "graph.figure" in (answer.request.post_data or "")):
        pass
    expect(page.locator("#axis .tick").filter(has_text="2020").first).to_be_visible()
    expect(cells(page)).to_be_visible()
