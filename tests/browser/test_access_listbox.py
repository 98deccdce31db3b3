"""The chart by keys in a real browser: every event is reached, also those of one day, and the focus comes back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Watched, opening, serving, watch
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk
from tests.dashboard.samples import Told

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAME_DAY = tuple(
    Told(
        f"France {verb} Qatar on 26 February 2024.", "2024-02-26", "on 26 February 2024", kind,
        (("FRA", "France"),), (("QAT", "Qatar"),), label=f"France {verb} Qatar", trigger=verb,
    )
    for verb, kind in (("warned", "THREATEN"), ("aided", "AID"), ("accused", "ACCUSE"))
)  # fmt: skip
ADDRESS = "?v=1&show=all&from=2024-02-01&to=2024-03-31"


@pytest.fixture(scope="module")
def crowd(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with serving(tmp_path_factory.mktemp("crowd"), FakeDesk) as served, opening(chrome) as context:
        for name, told in (("Pact", samples.PAGE), ("Said", SAME_DAY)):
            page = samples.extraction(name, told, publisher="The Daily Example", created="2024-03-05")
            served.store.save(page, original=None)
        yield watch(context, served)


def walked(watched: Watched) -> Page:
    """Open the chart and put the keyboard on it."""
    page = watched.open(ADDRESS)
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    # What comes after the chart moves it: chips and close-ups stand above it.
    expect(page.locator("#grid .ag-row").first).to_be_visible()
    page.locator("#by-key").focus()
    return page


def here(page: Page) -> Locator:
    return page.locator(".by-key-at")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def row(page: Page) -> str | None:
    return here(page).locator("xpath=..").get_attribute("aria-label")


def middle(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_list_is_seen_while_the_keyboard_is_on_it_and_only_then(crowd: Watched) -> None:
    page = walked(crowd)
    panel = page.locator(".by-key-panel")
    shown = panel.bounding_box()
    assert shown is not None
    assert shown["width"] > 300
    expect(page.locator("#chart-cursor")).to_be_visible()
    press(page, "Tab")
    expect(page.locator("#chart-cursor")).to_be_hidden()
    hidden = panel.bounding_box()
    assert hidden is not None
    assert hidden["width"] <= 1
    assert crowd.clean(), (crowd.outside, crowd.complaints)


def test_every_event_of_one_day_is_reached_by_key_and_the_ring_is_on_its_mark(crowd: Watched) -> None:
    page = walked(crowd)
    press(page, "Control+Home")
    reached, places = set(), set()
    for _ in range(page.locator("#by-key [aria-label=France] [role=option]").count()):
        text = here(page).inner_text()
        if "Qatar" in text:
            reached.add(text)
            places.add(middle(page.locator("#chart-cursor")))
        press(page, "ArrowRight")
    assert len(reached) == len(places) == len(SAME_DAY)
    marks = {middle(one) for one in page.locator("#graph .scatterlayer path.point").all()}
    assert all(any(abs(x - a) + abs(y - b) < 2 for a, b in marks) for x, y in places)


def test_every_event_of_one_day_is_reached_by_mouse(crowd: Watched) -> None:
    page = walked(crowd)
    chart = page.locator("#graph .main-svg").first
    wide = chart.get_attribute("width") or ""
    opened = set()
    for one in SAME_DAY:
        press(page, "Control+Home")
        # The walk is only how the place of a mark is known; what opens it is the pointer on that place.
        while one.label not in here(page).inner_text():
            press(page, "ArrowRight")
        spot = middle(page.locator("#chart-cursor"))
        # As a hand does: the chart learns of a pointer that rests, and tells what lies under it, before it is pressed.
        page.mouse.move(*spot)
        expect(page.locator("#graph .hovertext").first).to_contain_text(one.label)
        page.mouse.click(*spot)
        expect(page.locator("#drawer-title")).to_be_focused()
        # The drawer takes room from the chart, which takes it back when that is closed.
        expect(chart).not_to_have_attribute("width", wide)
        opened.add(page.locator("#drawer-title").inner_text())
        press(page, "Escape")
        expect(page.locator("#by-key")).to_be_focused()
        expect(chart).to_have_attribute("width", wide)
    assert opened == {one.label for one in SAME_DAY}
    assert crowd.clean(), (crowd.outside, crowd.complaints)


def test_up_and_down_go_to_the_nearest_event_of_the_next_row_and_home_and_end_to_the_ends(crowd: Watched) -> None:
    page = walked(crowd)
    press(page, "Control+Home", "End")
    expect(here(page)).to_contain_text("video call")
    assert row(page) == "France"
    press(page, "ArrowDown")
    assert row(page) == "Qatar"
    press(page, "ArrowDown")
    assert row(page) == "Ukraine"
    expect(here(page)).to_contain_text("video call")
    press(page, "ArrowUp", "ArrowUp", "Home")
    assert row(page) == "France"
    expect(here(page)).to_contain_text("pact on power plants")
    press(page, "ArrowLeft", "ArrowUp")
    expect(here(page)).to_contain_text("pact on power plants")


def test_enter_opens_the_event_and_escape_leads_back_to_its_mark(crowd: Watched) -> None:
    page = walked(crowd)
    press(page, "Control+Home", "ArrowRight", "ArrowRight")
    text = here(page).inner_text()
    press(page, "Enter")
    expect(page.locator("#drawer-title")).to_be_focused()
    expect(page.locator("#by-key [aria-selected=true]").first).to_be_attached()
    press(page, "Escape")
    expect(page.locator("#by-key")).to_be_focused()
    assert here(page).inner_text() == text
    expect(page.locator("#chart-cursor")).to_be_visible()


def test_a_mark_pressed_with_the_mouse_gives_the_focus_back_to_its_place_on_the_chart(crowd: Watched) -> None:
    page = crowd.open(ADDRESS)
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    page.locator("#shown").click()
    label = page.locator("#graph .annotation", has_text="27 Feb").first
    label.click()
    expect(page.locator("#drawer-title")).to_be_focused()
    press(page, "Escape")
    expect(page.locator("#by-key")).to_be_focused()
    expect(here(page)).to_contain_text("Germany rejects the plan")


def test_plus_and_minus_zoom_where_the_keyboard_stands_and_zero_goes_back(crowd: Watched) -> None:
    page = walked(crowd)
    press(page, "Control+Home", "End")
    text = here(page).inner_text()
    press(page, "+")
    page.wait_for_url("**window=**")
    expect(page.locator("#by-key")).to_be_focused()
    expect(here(page)).to_have_text(text, use_inner_text=True)
    near = page.url
    press(page, "Shift+ArrowLeft")
    page.wait_for_url(lambda url: url != near and "window=" in url)
    press(page, "0")
    page.wait_for_url(lambda url: "window=" not in url)
    expect(page.locator("#by-key")).to_be_focused()


def test_the_chart_is_described_by_a_sentence(crowd: Watched) -> None:
    page = walked(crowd)
    said = page.locator("#chart-summary")
    expect(said).to_contain_text("8 events from 16 Feb to 31 Mar 2024")
    described = page.get_by_role("img", name="Chart of the events by date")
    assert described.get_attribute("aria-describedby") == said.get_attribute("id")


def test_a_link_leads_past_the_filters_to_the_chart(crowd: Watched) -> None:
    page = crowd.open(ADDRESS)
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    page.get_by_role("link", name="Skip to the chart").focus()
    press(page, "Enter")
    expect(page.locator("#by-key")).to_be_focused()


def test_what_the_pointer_shows_goes_by_escape_while_the_pointer_stays(crowd: Watched) -> None:
    page = crowd.open(ADDRESS)
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    page.locator("#shown").click()
    page.mouse.move(*middle(page.locator("#graph .scatterlayer path.point").first))
    expect(page.locator("#graph .hovertext")).to_be_visible()
    press(page, "Escape")
    expect(page.locator("#graph .hovertext")).to_have_count(0)
