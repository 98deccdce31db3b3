"""Filters in a real browser: who in the three ways, part, kind, words, chips, counts, and the way out of nothing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.record.query import EventQuery
from tests.browser.conftest import SIZE, Served, Watched, opening, serving, watch
from tests.browser.filtering import fill
from tests.dashboard.fakes import FakeDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def shared(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """A window on a timeline that the tests here only look at."""
    with serving(tmp_path_factory.mktemp("filters"), FakeDesk) as served, opening(chrome) as context:
        fill(served.store)
        yield watch(context, served)


@pytest.fixture
def looking(shared: Watched) -> Iterator[Watched]:
    shared.outside.clear()
    shared.complaints.clear()
    yield shared
    shared.page.set_viewport_size(SIZE)
    assert shared.clean(), (shared.outside, shared.complaints)


def shows(page: Page, served: Served, query: EventQuery) -> None:
    """Expect the page to show the events of a query: in its count, and row by row in the table."""
    tally = served.store.tally(query)
    assert tally.shown, "a test that expects nothing shows nothing"
    expect(page.locator("#shown strong")).to_have_text(f"{tally.shown} of {tally.total} events")
    expect(page.locator("#grid button.open")).to_have_count(tally.shown)
    found = served.store.find(replace(query, dated=True))
    assert {row.get_attribute("data-event") for row in page.locator("#grid button.open").all()} == {e.id for e in found}


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def choose(page: Page, typed: str, name: str) -> None:
    page.locator("#who").click()
    page.keyboard.type(typed)
    page.get_by_role("option", name=re.compile(f"^{name}")).click()
    page.keyboard.press("Escape")


def box(page: Page, name: str):
    return page.locator("#filters").get_by_label(name, exact=True)


def test_by_actors_in_the_three_ways_with_the_count_of_each(looking: Watched) -> None:
    page, store = looking.open("?v=1&show=all"), looking.served.store
    choose(page, "Franc", "France")
    shows(page, looking.served, EventQuery(actors=("FRA",)))
    choose(page, "Ukr", "Ukraine")
    pair = EventQuery(actors=("FRA", "UKR"))
    ways = {"any": "At least one of them", "all": "All of them together", "only": "Nobody but them"}
    for match, label in ways.items():
        query = replace(pair, match=match)  # type: ignore[arg-type]  # the keys above
        row = page.locator("#filters .box-row", has_text=label)
        expect(row.locator(".count")).to_have_text(str(store.count(query)))
        row.get_by_role("radio").click()
        shows(page, looking.served, query)


def test_officials_count_for_their_state_until_they_are_left_out(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&actor=FRA")
    with_officials = looking.served.store.tally(EventQuery(actors=("FRA",))).shown
    box(page, "with its officials").click()
    shows(page, looking.served, EventQuery(actors=("FRA",), people=False))
    assert looking.served.store.tally(EventQuery(actors=("FRA",), people=False)).shown < with_officials


def test_by_part_under_more_filters(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&actor=RUS")
    page.get_by_text("More filters").click()
    page.locator("#role").click()
    option = page.get_by_role("option", name=re.compile("^To or with whom"))
    to = EventQuery(actors=("RUS",), role="target")
    expect(option.locator(".count")).to_have_text(str(looking.served.store.count(to)))
    option.click()
    shows(page, looking.served, to)
    expect(page.get_by_text("More filters (1 on)")).to_be_visible()


def test_by_kind_and_back_by_its_chip(looking: Watched) -> None:
    page = looking.open("?v=1&show=all")
    row = page.locator("#filters .box-row", has_text="Meeting or call")
    row.hover()
    row.get_by_role("button", name="Only Meeting or call").click()
    shows(page, looking.served, EventQuery(kinds=("meeting",)))
    page.get_by_role("button", name="Drop the filter Meeting or call").click()
    shows(page, looking.served, EventQuery())
    expect(page.locator(".chip")).to_have_count(0)
    expect(box(page, "Statement")).to_be_checked()


def test_where_nothing_is_ticked_all_is(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&status=scheduled")
    shows(page, looking.served, EventQuery(status=("scheduled",)))
    box(page, "Planned").click()
    expect(box(page, "Planned")).to_be_checked()
    expect(box(page, "Reported")).to_be_checked()
    shows(page, looking.served, EventQuery())


def test_counts_are_those_of_the_rest_of_the_filter(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&actor=UKR&kind=meeting")
    facets = looking.served.store.facets(EventQuery(actors=("UKR",), kinds=("meeting",)))
    expect(page.locator("#filters .box-row.none").first).to_be_visible()
    for label, kind in (
        ("Meeting or call", "meeting"),
        ("Agreement or support", "agreement"),
        ("Statement", "statement"),
    ):
        row = page.locator("#filters .box-row", has_text=label)
        expect(row.locator(".count")).to_have_text(str(dict(facets.kinds).get(kind, 0)))
    row = page.locator("#filters .box-row", has_text="Planned")
    expect(row.locator(".count")).to_have_text(str(dict(facets.status)["scheduled"]))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("US", "United States"),
        ("UdSSR", "Soviet Union"),
        ("Кремль", "Russia"),
        ("中国", "China"),
        ("UN", "United Nations"),
    ],
)
def test_search_finds_by_any_name_and_whoever_is_called_so_first(looking: Watched, typed: str, first: str) -> None:
    page = looking.open("?v=1&show=all")
    expect(page.locator("#shown strong")).not_to_be_empty()
    page.locator("#who").click()
    page.keyboard.type(typed)
    expect(page.locator(".mantine-MultiSelect-option").first).to_contain_text(first)
    page.keyboard.press("Escape")


def test_actors_stand_in_groups(looking: Watched) -> None:
    page = looking.open("?v=1&show=all")
    expect(page.locator("#shown strong")).not_to_be_empty()
    page.locator("#who").click()
    groups = page.locator(".mantine-MultiSelect-groupLabel")
    expect(groups).to_have_text(["States", "Organisations", "People"])


def test_chips_drop_one_thing_each_by_key_and_the_focus_goes_on(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&actor=FRA&actor=UKR&kind=meeting&text=call")
    chips = page.locator(".chip-said")
    expect(chips).to_have_text(["France", "Ukraine", "Meeting or call", "“call”"])
    page.get_by_role("button", name="Drop the filter “call”").focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_text(["France", "Ukraine", "Meeting or call"])
    expect(page.locator("#text")).to_have_value("")
    expect(page.locator(".chips :focus")).to_have_count(1)
    shows(page, looking.served, EventQuery(actors=("FRA", "UKR"), kinds=("meeting",)))
    page.locator(".chips").get_by_role("button", name="Clear all filters").click()
    shows(page, looking.served, EventQuery())
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator("#shown")).to_be_focused()
    assert asked(page) == {"v": ["1"], "show": ["all"]}


def test_nothing_found_names_what_to_drop_and_how_many_that_shows(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&actor=DEU&text=pact")
    panel = page.locator(".nothing-found")
    expect(panel.get_by_role("button")).to_have_text(["Drop “pact” (2 events)", "Drop “Germany” (1 event)"][::-1])
    panel.get_by_role("button", name="Drop “pact”").click()
    shows(page, looking.served, EventQuery(actors=("DEU",)))


def test_every_filter_survives_the_way_through_the_address(looking: Watched) -> None:
    address = (
        "?v=1&actor=FRA&actor=UKR&kind=statement&kind=meeting&type=CONSULT&status=happened&precision=day"
        "&strength=strong&strength=fair&strength=weak&outlet=The+Daily+Example&lang=en&review=new&match=all&role=source"
        "&from=2024-01-01&to=2024-03-31&people=0&picked=1&text=call&show=all"
    ).replace("&strength=strong&strength=fair&strength=weak", "&strength=fair")
    page = looking.open(address)
    expect(page.locator(".chip").first).to_be_visible()
    page.locator("#text").fill("calls")
    expect(page).to_have_url(re.compile("text=calls"))
    wanted = parse_qs(address.lstrip("?")) | {"text": ["calls"]}
    assert asked(page) == wanted
    expect(page.locator("#filters details.more")).to_have_attribute("open", "")
    expect(page.locator("#picked")).to_be_checked()
    expect(page.locator("#from")).to_have_value("1 Jan 2024")


def test_a_timeline_without_key_events_opens_on_all(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    with serving(tmp_path_factory.mktemp("plain"), FakeDesk) as served, opening(chrome) as context:
        fill(served.store, key=False)
        page = watch(context, served).open()
        shows(page, served, EventQuery())
        expect(page.get_by_role("radiogroup", name="Which events").get_by_label("All")).to_be_checked()


def test_narrow_filters_open_and_close_by_key_and_give_the_focus_back(looking: Watched) -> None:
    page = looking.open("?v=1&show=all&actor=FRA")
    page.set_viewport_size({"width": 320, "height": 800})
    opener = page.locator("#filters-open")
    expect(page.locator("#shown strong")).not_to_be_empty()
    opener.focus()
    page.keyboard.press("Enter")
    done = page.locator("#filters-done")
    expect(done).to_be_focused()
    count = looking.served.store.count(EventQuery(actors=("FRA",)))
    expect(done).to_have_text(f"Show {count} events")
    # What lies behind is out of reach until they are closed.
    expect(page.locator(".centre")).to_have_attribute("inert", "")
    page.keyboard.press("Escape")
    expect(page.locator("#filters")).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    expect(done).to_be_focused()
    page.keyboard.press("Enter")
    expect(opener).to_be_focused()
    expect(page.locator(".centre")).not_to_have_attribute("inert", "")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
