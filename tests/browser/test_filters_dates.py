"""Dates in a real browser: typed, by brush and by presets; they always agree, and only they move the reader's zoom."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.record.days import to_day
from ingest.record.query import EventQuery
from tests.browser.conftest import Watched, opening, serving, watch
from tests.browser.filtering import fill
from tests.browser.test_filters import asked, box, choose, shows
from tests.dashboard.fakes import FakeDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def looking(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with serving(tmp_path_factory.mktemp("dates"), FakeDesk) as served, opening(chrome) as context:
        fill(served.store)
        yield watch(context, served)


def type_dates(page: Page, first: str, last: str) -> None:
    for field, typed in (("#from", first), ("#to", last)):
        page.locator(field).fill(typed)
        page.keyboard.press("Enter")


def thumb(page: Page, name: str):
    return page.get_by_role("slider", name=name)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        pytest.param("5 March 2024", "5 Mar 2024", ((2024, 3, 5), (2024, 3, 5)), id="one day, the last included"),
        pytest.param("2 Mar 2024", "2024-03-04", ((2024, 3, 2), (2024, 3, 4)), id="spans that only touch"),
        pytest.param("Feb 2024", "February 2024", ((2024, 2, 1), (2024, 2, 29)), id="a month"),
        pytest.param("2023", "2023", ((2023, 1, 1), (2023, 12, 31)), id="a year in which only the open end lies"),
    ],
)
def test_typed_dates_keep_what_touches_them(looking: Watched, first: str, last: str, days: tuple) -> None:
    page = looking.open("?v=1&show=all")
    expect(page.locator("#shown strong")).not_to_be_empty()
    type_dates(page, first, last)
    shows(page, looking.served, EventQuery(first=to_day(*days[0]), last=to_day(*days[1])))


@pytest.mark.parametrize(
    ("address", "query"),
    [
        pytest.param("from=2024-03-06", EventQuery(first=to_day(2024, 3, 6)), id="no last day"),
        pytest.param("to=2022-03-01", EventQuery(last=to_day(2022, 3, 1)), id="no first day"),
    ],
)
def test_an_end_left_open_has_no_limit(looking: Watched, address: str, query: EventQuery) -> None:
    shows(looking.open(f"?v=1&show=all&{address}"), looking.served, query)


def test_a_wrong_date_is_explained_and_the_rest_stays(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&actor=FRA")
    page.locator("#from").fill("soon")
    page.keyboard.press("Enter")
    expect(page.locator("#date-error")).to_contain_text("14 Feb 2024")
    shows(page, looking.served, EventQuery(actors=("FRA",)))
    page.locator("#from").fill("30 Feb 2024")
    page.keyboard.press("Enter")
    expect(page.locator("#date-error")).to_contain_text("There is no such day")
    type_dates(page, "6 Mar 2024", "5 Mar 2024")
    expect(page.locator("#date-error")).to_contain_text("after the last")
    type_dates(page, "", "")
    expect(page.locator("#date-error")).to_be_empty()


def test_brush_and_inputs_agree_both_ways(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&from=2024-01-01")
    first, last = thumb(page, "First day shown"), thumb(page, "Last day shown")
    expect(first).to_have_attribute("aria-valuenow", str(to_day(2024, 1, 1)))
    # From the brush to the inputs, by key: its end asks for no limit, a day before it for that day.
    end = int(last.get_attribute("aria-valuemax") or 0)
    first.press("ArrowRight")
    expect(page.locator("#from")).to_have_value("2 Jan 2024")
    expect(page.locator("#to")).to_have_value("")
    last.press("ArrowLeft")
    expect(page).to_have_url(re.compile("from=2024-01-02&to="))
    expect(page.locator("#to")).not_to_have_value("")
    last.press("ArrowRight")
    expect(page.locator("#to")).to_have_value("")
    assert end > to_day(2024, 1, 1)
    # From the inputs to the brush.
    type_dates(page, "1 Feb 2024", "5 Mar 2024")
    expect(first).to_have_attribute("aria-valuenow", str(to_day(2024, 2, 1)))
    expect(last).to_have_attribute("aria-valuenow", str(to_day(2024, 3, 5)))
    shows(page, looking.served, EventQuery(first=to_day(2024, 2, 1), last=to_day(2024, 3, 5)))
    page.get_by_role("button", name="All dates").click()
    expect(page.locator("#from")).to_have_value("")
    expect(first).to_have_attribute("aria-valuenow", first.get_attribute("aria-valuemin") or "")
    expect(last).to_have_attribute("aria-valuenow", last.get_attribute("aria-valuemax") or "")


def test_presets_count_back_and_say_from_where(looking: Watched) -> None:
    page = looking.open("?v=1&show=all")
    page.get_by_role("button", name="Last 7 days").click()
    expect(page.locator("#to")).to_have_value("8 Mar 2024")
    expect(page.locator("#from")).to_have_value("2 Mar 2024")
    page.get_by_role("button", name="This year").click()
    expect(page.locator("#from")).to_have_value("1 Jan 2024")
    (call,) = looking.served.store.find(EventQuery(text="artillery"))
    page.locator(f"#grid button.open[data-event='{call.id}']").click()
    page.get_by_label("Days on either side of the event").fill("3")
    page.get_by_role("button", name="Around the event").click()
    expect(page.locator("#to")).to_have_value("8 Jan 2024")
    expect(page.locator("#from")).to_have_value("2 Jan 2024")
    page.keyboard.press("Escape")


def test_the_zoom_is_kept_over_ten_changes_and_new_dates_set_it_anew(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&window=738800.5..738960.5")
    zoomed = ["738800.5..738960.5"]
    expect(page.locator("#shown strong")).not_to_be_empty()
    changes = [
        lambda: choose(page, "Franc", "France"),
        lambda: choose(page, "Ukr", "Ukraine"),
        lambda: page.get_by_label("All of them together").click(),
        lambda: page.get_by_label("At least one of them").click(),
        lambda: box(page, "with its officials").click(),
        lambda: box(page, "Statement").click(),
        lambda: box(page, "Planned").click(),
        lambda: page.get_by_role("button", name="Drop the filter Ukraine").click(),
        lambda: page.get_by_role("button", name="Drop the filter without Statement").click(),
        lambda: page.locator("#text").fill("c"),
    ]
    for number, change in enumerate(changes):
        before = page.url
        change()
        expect(page).not_to_have_url(before)
        assert asked(page)["window"] == zoomed, number
    page.locator("#from").fill("1 Feb 2024")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from=2024-02-01"))
    expect(page).not_to_have_url(re.compile("window="))
    assert looking.clean(), (looking.outside, looking.complaints)
