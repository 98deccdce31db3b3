"""Arranging in a real browser: rows, order and date by the menu, two actors face to face, and what is coming up."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard import ids
from tests.browser.conftest import SIZE, Watched, opening, serving, watch
from tests.dashboard.fakes import FakeDesk
from tests.dashboard.talks import save_talks

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def shared(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with serving(tmp_path_factory.mktemp("talks"), FakeDesk) as served, opening(chrome) as context:
        save_talks(served.store)
        yield watch(context, served)


@pytest.fixture
def talks(shared: Watched) -> Iterator[Watched]:
    """A window on the talks of two states; the test changes nothing in the timeline."""
    shared.page.set_viewport_size(SIZE)
    yield shared
    assert shared.clean()


def opened(watched: Watched, address: str) -> Page:
    page = watched.open(f"?v=1&show=all{address}")
    expect(page.locator(".row-band").first).to_be_visible()
    return page


def rows(page: Page) -> list[str]:
    return page.locator(".row-band span").all_inner_texts()


def choose(page: Page, label: str) -> None:
    if not page.locator(".arrange-panel").is_visible():
        page.get_by_text("Arrange", exact=True).click()
    page.get_by_role("radio", name=label, exact=True).check()


def test_rows_and_their_order_are_chosen_and_come_back_from_the_address(talks: Watched) -> None:
    page = opened(talks, "")
    assert rows(page)[:2] == ["Norway", "Chile"]
    choose(page, "Outlet")
    expect(page.locator(".row-band").first).to_have_text("Fjord Post")
    choose(page, "Name")
    expect(page.locator(".row-band").first).to_have_text("Andes Radio")
    expect(page).to_have_url(re.compile("rows=publisher&sort=name"))
    page.goto(page.url)
    expect(page.locator(".row-band").first).to_have_text("Andes Radio")
    page.get_by_text("Arrange", exact=True).click()
    expect(page.get_by_role("radio", name="Outlet", exact=True)).to_be_checked()
    expect(page.get_by_role("radio", name="Name", exact=True)).to_be_checked()


def test_by_the_date_said_the_days_of_the_filter_are_those_of_the_documents(talks: Watched) -> None:
    page = opened(talks, "&from=2024-03-01")
    expect(page.locator("#shown")).to_contain_text("8 of 17 events")
    choose(page, "Date it was said")
    expect(page.locator("#shown")).to_contain_text("1 of 17 events")
    expect(page.locator("#shown")).to_contain_text("by the date it was said")
    expect(page).to_have_url(re.compile("axis=said"))
    page.goto(page.url)
    expect(page.locator("#shown")).to_contain_text("1 of 17 events")


def test_the_menu_is_worked_by_keys_and_closed_by_escape(talks: Watched) -> None:
    page = opened(talks, "")
    page.locator("#arrange > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="State or organisation")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Person", exact=True)).to_be_checked()
    expect(page.locator(".row-band").filter(has_text="Ingrid Vinter")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".arrange-panel")).to_be_hidden()
    expect(page.locator("#arrange > summary")).to_be_focused()


def test_on_a_phone_the_menu_stays_within_the_page(talks: Watched) -> None:
    page = talks.open("?v=1&show=all")
    page.set_viewport_size({"width": 320, "height": 640})
    page.get_by_text("Arrange", exact=True).click()
    box = page.locator(".arrange-panel").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.get_by_role("radio", name="Date it was said").check()
    expect(page.locator("#chronology li").first).to_contain_text("21 Feb 2024")


def test_two_actors_are_faced_once_exactly_two_are_chosen(talks: Watched) -> None:
    page = opened(talks, "&actor=NOR")
    layout = page.get_by_role("radiogroup", name="Arranged as")
    expect(layout.get_by_text("Between two")).to_have_count(0)
    page = opened(talks, "&actor=NOR&actor=CHL")
    layout.get_by_text("Between two").click()
    expect(page.locator(".row-band").first).to_have_text("Norway → Chile")
    assert rows(page) == ["Norway → Chile", "Both together", "Chile → Norway"]
    expect(page).to_have_url(re.compile("layout=between"))
    page.goto(page.url)
    expect(page.locator(".row-band").first).to_have_text("Norway → Chile")


def test_what_one_does_stands_above_the_answer_below_and_the_silence_between_is_named(talks: Watched) -> None:
    page = opened(talks, "&actor=CHL&actor=NOR&layout=between")
    expect(page.locator(".row-band").first).to_have_text("Chile → Norway")
    expect(page.locator("#graph").get_by_text("34 days of silence")).to_be_visible()
    silence = page.locator("#graph").get_by_text("34 days of silence").bounding_box()
    above = page.locator("#graph").get_by_text("Chile accuses Norway").bounding_box()
    below = page.locator("#graph").get_by_text("rejects the accusation").bounding_box()
    assert silence
    assert above
    assert below
    assert above["y"] < silence["y"] < below["y"]


def test_where_nothing_is_between_the_two_it_is_said_and_the_rows_are_one_press_away(talks: Watched) -> None:
    page = talks.open("?v=1&show=all&actor=CHL&actor=KEN&layout=between")
    expect(page.locator("#notes")).to_contain_text("None of these events is between Chile and Kenya.")
    page.get_by_role("button", name="Show them in rows").click()
    expect(page.locator(".row-band").first).to_have_text("Chile")


def test_two_actors_are_walked_through_by_keys_and_the_silence_is_told(talks: Watched) -> None:
    page = opened(talks, "&actor=NOR&actor=CHL&layout=between")
    expect(page.locator(".row-band").first).to_have_text("Norway → Chile")
    expect(page.locator(f"#{ids.SUMMARY}")).to_contain_text("34 days of silence")
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    page.locator("#by-key").focus()
    current = page.locator(".by-key-at")
    expect(current).to_contain_text("Norway asks Chile for the quota papers")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(current).to_contain_text("Chile sends the quota papers")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_have_text("Chile sends the quota papers")


def test_without_the_second_actor_the_rows_come_back(talks: Watched) -> None:
    page = opened(talks, "&actor=NOR&actor=CHL&layout=between")
    expect(page.locator(".row-band").first).to_have_text("Norway → Chile")
    page.get_by_role("button", name="Drop the filter Chile").click()
    expect(page.locator(".row-band").first).to_have_text("Norway")
    expect(page).not_to_have_url(re.compile("layout=between"))


def test_what_is_announced_stands_soonest_first_and_below_it_what_became_of_it(talks: Watched) -> None:
    page = opened(talks, "&tab=coming")
    lists = page.locator("#coming ol")
    expect(lists).to_have_count(2)
    assert [text.split("\n")[0] for text in lists.nth(0).locator("li").all_inner_texts()] == [
        "21 Mar 2024", "10 Apr 2024",
    ]  # fmt: skip
    past = lists.nth(1).locator("li")
    expect(past.nth(0)).to_contain_text("Moved to 7 Mar 2024 (reported)")
    expect(past.nth(1)).to_contain_text("Called off")
    expect(past.nth(2)).to_contain_text("No word of the outcome")
    expect(page.locator("#coming-count")).to_have_text("2")


def test_a_filter_holds_for_what_is_coming_up(talks: Watched) -> None:
    page = opened(talks, "&tab=coming&actor=org:NATO")
    expect(page.locator("#coming li")).to_have_count(1)
    expect(page.locator("#coming li")).to_contain_text("10 Apr 2024")


def test_the_drawer_of_a_plan_says_what_became_of_it_and_leads_there(talks: Watched) -> None:
    page = opened(talks, "&tab=coming")
    page.get_by_role("button", name="Round two of the talks in Lima").click()
    became = page.locator("#drawer .became")
    expect(became).to_contain_text("What became of it? Moved to 7 Mar 2024")
    became.get_by_role("button").click()
    expect(page.locator("#drawer-title")).to_have_text("Round two is held after all, in Lima")
    expect(page.locator("#drawer")).to_contain_text("First said")
    expect(page.locator("#drawer")).to_contain_text("Friday 8 March 2024")


def test_what_is_to_come_is_a_calendar_file(talks: Watched) -> None:
    page = opened(talks, "&tab=coming")
    with page.expect_download() as waited:
        page.get_by_role("button", name="Calendar file (.ics)").click()
    saved = Path(waited.value.path()).read_text(encoding="utf-8")
    assert waited.value.suggested_filename == "2024-03-08_coming-up.ics"
    assert saved.count("BEGIN:VEVENT") == 2
    assert "Round three of the talks in Bergen" in saved
