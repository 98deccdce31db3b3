"""A large timeline file in a real browser: while it is read the page says how far that is, and then shows the chart."""

import re

import pytest
from playwright.sync_api import Route, expect

from dashboard.callbacks import load
from ingest.record.store import Store
from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_while_a_large_file_is_read_the_page_says_how_far_it_is(
    window: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every file is a large one, and not read yet: the page comes before its chart.
    monkeypatch.setattr(load, "LARGE", 0)
    monkeypatch.setattr(Store, "ready", lambda _: 0.1)
    shares = iter(("0.1", "0.42"))
    held: list[Route] = []

    def draws(route: Route) -> None:
        # The chart waits, as it does for a store that is still being read.
        if "graph.figure" in (route.request.post_data or "").partition('"outputs"')[0]:
            held.append(route)
        else:
            route.continue_()

    window.page.goto("about:blank")
    window.page.route("**/_dash-update-component", draws)
    window.page.route("**/loading", lambda route: route.fulfill(json={"share": float(next(shares, "0.42"))}))
    page = window.open("?v=1&show=all")
    expect(page.locator("#loading")).to_have_text("Reading the events: 42%")
    expect(page.locator("#filters")).to_be_visible()
    page.unroute("**/_dash-update-component")
    for route in held:
        route.continue_()
    expect(page.locator("#shown")).to_have_text(re.compile(r"\d+ events"))
    expect(page.locator("#loading")).to_be_hidden()
    page.unroute("**/loading")
    assert window.clean(), (window.outside, window.complaints)


def test_until_the_chart_can_be_worked_with_it_is_seen_already_and_then_stands_in_its_place(window: Watched) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    window.page.goto("about:blank")
    window.page.route("**/plotly.min.js*", hold)
    page = window.open("?v=1&show=all")
    sketch = page.locator(".sketch")
    expect(sketch.locator("path").first).to_be_visible()
    before = sketch.bounding_box()
    expect(page.locator("#grid")).to_have_count(0)
    while held:
        held.pop().continue_()
    page.unroute("**/plotly.min.js*")
    expect(page.locator("#graph .point").first).to_be_visible()
    expect(sketch).to_be_hidden()
    expect(page.locator("#grid")).to_be_visible()
    after = page.locator("#graph .main-svg").first.bounding_box()
    assert before
    assert after
    assert (after["width"], after["height"]) == (before["width"], before["height"])
    assert window.clean(), (window.outside, window.complaints)
