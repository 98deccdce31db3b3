"""A large timeline file in a real browser: while it is read the page says how far that is, and then shows the chart."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser


def test_while_a_large_file_is_read_the_page_says_how_far_it_is(window: Watched) -> None:
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
