"""A crisis in a story of years is a button over the chart: it sets the window, and leads back."""

import re
from itertools import combinations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.dashboard import samples
from tests.dashboard.samples import Told

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DAYS = [f"1994-06-{6 + n % 4:02d}" for n in range(20)] + [f"{year}-03-03" for year in range(1980, 2006, 3)]
# No two of one day have the same parties, or they would be one event.
PAIRS = list(combinations(("France", "Ukraine", "Germany", "Russia", "Qatar"), 2))
IDS = {"France": "FRA", "Ukraine": "UKR", "Germany": "DEU", "Russia": "RUS", "Qatar": "QAT"}


def told(n: int, day: str) -> Told:
    who = PAIRS[n % len(PAIRS)]
    return Told(f"{who[0]} called {who[1]} for talk number {n} on {day}.", day, f"on {day}", "CONSULT",
                tuple((IDS[name], name) for name in who), label=f"Talk number {n}", trigger="called")  # fmt: skip


CRISIS = tuple(told(n, day) for n, day in enumerate(DAYS))


def test_a_close_up_is_offered_sets_the_window_and_leads_back(fresh: Watched) -> None:
    one = samples.extraction("Calls", CRISIS, publisher="The Daily Example", created="2024-03-05")
    fresh.served.store.save(one, original=one.document.text.encode())
    page = fresh.open("?v=1&show=all")
    button = page.get_by_role("button", name="Close-up: 6–9 Jun 1994, 20 events")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#axis")).to_contain_text("7 Jun")
    expect(page).to_have_url(re.compile("window="))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#axis")).to_contain_text("2000")
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_the_chart_stays_where_it_was_first_seen(fresh: Watched) -> None:
    one = samples.extraction("Calls", CRISIS, publisher="The Daily Example", created="2024-03-05")
    fresh.served.store.save(one, original=one.document.text.encode())
    # Where the chart stands when the page comes, before anything else is asked for.
    fresh.page.add_init_script("""
      new MutationObserver(() => {
        const chart = document.querySelector('#chart .sketch, #chart #graph .main-svg');
        if (chart && window.firstSeen === undefined) { window.firstSeen = document.querySelector('#chart').offsetTop; }
      }).observe(document, { childList: true, subtree: true });
    """)
    page = fresh.open("?v=1&show=all&from=1979-01-01")
    expect(page.get_by_role("button", name="Close-up: 6–9 Jun 1994, 20 events")).to_be_visible()
    expect(page.locator("#grid .ag-row").first).to_be_attached()
    expect(page.locator("#chips button").first).to_be_visible()
    assert page.evaluate("() => document.querySelector('#chart').offsetTop - window.firstSeen") == 0
