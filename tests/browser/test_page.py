"""The page in a real browser: from a pasted news page to the sentence behind a mark."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.record.query import EventQuery
from tests.browser.conftest import Watched, opening, watch
from tests.browser.news import NEWS

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def paste(page: Page, text: str) -> None:
    page.get_by_role("button", name="Paste text").click()
    page.get_by_label("Text of an article, menus and all").fill(text)
    page.get_by_role("button", name="Add this text").click()
    expect(page.locator(".card")).to_have_count(1)


def choose(page: Page, *names: str) -> None:
    box = page.get_by_role("textbox", name="Who").or_(page.locator("#who")).first
    box.click()
    for name in names:
        page.keyboard.type(name)
        option = page.get_by_role("option", name=re.compile(f"^{name}"))
        expect(option).to_have_count(1)
        option.click()
    page.keyboard.press("Escape")


def settled(page: Page, query: dict[str, list[str]]) -> None:
    page.wait_for_function(
        "wanted => { const has = new URLSearchParams(location.search);"
        " return Object.keys(wanted).every(k => String(has.getAll(k)) === String(wanted[k])); }",
        arg=query,
    )


def test_from_a_pasted_page_to_its_card_and_rows(fresh: Watched) -> None:
    page = fresh.open()
    expect(page.get_by_role("heading", name="Drop articles or tables here, or paste text")).to_be_visible()
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator("#graph")).to_be_hidden()
    paste(page, NEWS)
    expect(page.locator("#cards")).to_be_focused()
    card = page.locator(".card")
    expect(card).to_contain_text("Published on 5 March 2024")
    expect(card).to_contain_text("The Sample Gazette")
    expect(card).to_contain_text("lines left out (")
    expect(card.get_by_text("Subscribe")).to_be_hidden()
    card.get_by_text("lines left out (").click()
    expect(card.get_by_text("Subscribe", exact=True)).to_be_visible()
    expect(page.locator(".row-band", has_text="France")).to_be_visible()
    expect(page.locator(".row-band", has_text="Ukraine")).to_be_visible()
    assert fresh.served.store.count() >= 4
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_two_actors_all_of_them_together_show_only_events_with_both(window: Watched) -> None:
    page = window.open()
    page.get_by_role("radiogroup", name="Which events").get_by_text("All").click()
    expect(page.get_by_role("radiogroup", name="Show events with")).to_be_hidden()
    choose(page, "France", "Ukraine")
    page.get_by_label("All of them together").click()
    settled(page, {"actor": ["FRA", "UKR"], "match": ["all"], "show": ["all"]})
    both = window.served.store.find(EventQuery(actors=("FRA", "UKR"), match="all", dated=True))
    assert 0 < len(both) < window.served.store.count()
    rows = page.locator("#grid button.open")
    expect(rows).to_have_count(len(both))
    assert {row.get_attribute("data-event") for row in rows.all()} == {event.id for event in both}
    expect(page.locator("#shown")).to_contain_text(f"{len(both)} of ")


def test_the_address_gives_the_same_view_in_a_new_window(window: Watched, chrome: Browser) -> None:
    page = window.open()
    page.get_by_role("radiogroup", name="Which events").get_by_text("All").click()
    choose(page, "France")
    settled(page, {"actor": ["FRA"], "show": ["all"]})
    page.locator("#grid button.open").first.click()
    expect(page.locator("#drawer-title")).to_be_visible()
    page.wait_for_function("() => location.search.includes('event=')")
    address = urlsplit(page.url).query
    shown = page.locator("#grid button.open").count()
    with opening(chrome) as context:
        other = watch(context, window.served)
        again = other.open(f"?{address}")
        expect(again.locator("#grid button.open")).to_have_count(shown)
        expect(again.locator("#drawer-title")).to_have_text(page.locator("#drawer-title").inner_text())
        assert parse_qs(urlsplit(again.url).query) == parse_qs(address)
        assert other.clean(), (other.outside, other.complaints)


def test_the_quote_in_the_drawer_is_the_documents_text_to_the_letter(window: Watched) -> None:
    page = window.open()
    text = "".join(document.text for document in window.served.store.documents())
    page.locator("#grid button.open").first.click()
    quote = page.locator("blockquote.quote").first
    expect(quote).to_be_visible()
    assert quote.evaluate("part => part.textContent") in text
    expect(quote.locator("mark.mark-date")).not_to_have_count(0)
    expect(page.locator(".why")).to_contain_text("Why this date?")
    page.keyboard.press("Escape")
    expect(page.locator("#drawer-title")).to_have_count(0)
    page.wait_for_function("() => document.activeElement.closest('#grid .ag-row') !== null")


def test_the_zoom_is_kept_over_changes_of_the_filter(window: Watched) -> None:
    page = window.open()
    page.get_by_role("radiogroup", name="Which events").get_by_text("All").click()
    settled(page, {"show": ["all"]})
    page.get_by_role("button", name="Show fewer days").click()
    page.wait_for_function("() => location.search.includes('window=')")
    zoom = parse_qs(urlsplit(page.url).query)["window"]
    for kind in ("Statement", "Meeting or call", "Criticism or threat"):
        page.locator("#filters").get_by_label(kind, exact=True).click()
    page.wait_for_function("() => new URLSearchParams(location.search).getAll('kind').length > 0")
    choose(page, "France")
    settled(page, {"actor": ["FRA"], "window": zoom})
    page.get_by_role("button", name="Show all days").click()
    page.wait_for_function("() => !location.search.includes('window=')")
    assert window.clean(), (window.outside, window.complaints)


def test_a_mark_is_reached_by_mouse_and_opens_its_event(window: Watched) -> None:
    page = window.open()
    mark = page.locator("#graph .scatterlayer .points path.point").last
    expect(mark).to_be_visible()
    box = mark.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#graph .hoverlayer .hovertext")).to_be_visible()
    page.mouse.down()
    page.mouse.up()
    expect(page.locator("#drawer-title")).to_be_visible()


def test_the_search_of_actors_finds_by_code_and_alias(window: Watched) -> None:
    page = window.open()
    expect(page.locator("#shown strong")).not_to_be_empty()
    page.locator("#who").click()
    page.keyboard.type("US")
    # The list beside the chart has options of its own, and closed lists keep theirs unseen.
    found = page.get_by_role("option").and_(page.locator(".mantine-MultiSelect-option"))
    expect(found).to_have_count(1)
    expect(found).to_contain_text("United States")


def test_keys_lead_to_search_and_past_the_filters(window: Watched) -> None:
    page = window.open()
    page.locator("#main").focus()
    page.keyboard.press("/")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.type("consequences")
    settled(page, {"text": ["consequences"]})
    page.get_by_role("link", name="Skip to the events").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize("width", [390, 320])
def test_a_narrow_window_shows_the_chronology_and_never_scrolls_sideways(window: Watched, width: int) -> None:
    page = window.open()
    page.set_viewport_size({"width": width, "height": 800})
    expect(page.locator("ol.chronology")).to_be_visible()
    expect(page.locator("#graph")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name="Filters").click()
    expect(page.locator("#filters")).to_be_visible()
    page.locator("#filters").get_by_role("button", name=re.compile(r"^Show \d")).click()
    expect(page.locator("#filters")).to_be_hidden()


def test_the_date_of_a_document_is_corrected_on_its_card_and_taken_back(fresh: Watched) -> None:
    page = fresh.open()
    paste(page, NEWS)
    card = page.locator(".card")
    card.get_by_text("Correct date or outlet").click()
    card.get_by_label("Published on").fill("2 April 2024")
    expect(card.locator(".reading")).to_contain_text("Tuesday 2 April 2024")
    card.get_by_role("button", name="Correct").click()
    page.locator("#sign-name").fill("Ann")
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_contain_text("Published on 2 April 2024")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".card")).to_contain_text("Published on 5 March 2024")
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_a_dark_page_draws_a_dark_chart(window: Watched) -> None:
    window.page.emulate_media(color_scheme="dark")
    page = window.open()
    expect(page.locator("#graph .annotation-text").first).to_be_visible()
    drawn_in(page, "rgb(236, 238, 243)")
    page.get_by_role("button", name="Switch between light and dark").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "light")
    drawn_in(page, "rgb(20, 23, 31)")
    page.evaluate("() => localStorage.clear()")
    assert window.clean(), (window.outside, window.complaints)


def drawn_in(page: Page, colour: str) -> None:
    page.wait_for_function(
        "colour => document.querySelector('#graph .annotation-text').style.fill === colour", arg=colour
    )
