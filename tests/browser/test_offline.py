"""The offline page in a browser without a network: opened from disk, filtered, zoomed, read, by mouse and by keys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.disk import Disk
from tests.browser.test_access_axe import SCHEMES, faults
from tests.exports.reported import HOSTILE, WORDS
from tests.scene.events import EIGHT, SCRIPTS, event, many

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NARROW = {"width": 320, "height": 700}


def count(page: Page, said: str) -> None:
    expect(page.locator(".count")).to_have_text(said)


def listed(page: Page, *labels: str) -> None:
    expect(page.locator(".entry .what")).to_have_text(list(labels))


def narrowed_by_actor(page: Page) -> None:
    for name in ("Ukraine", "France"):
        page.locator(".actors").get_by_label(name).check()


def test_rows_marks_and_list_show_every_event(disk: Disk) -> None:
    page = disk.open()
    count(page, "8 of 8 events")
    expect(page.locator(".entry")).to_have_count(8)
    expect(page.locator(".row .name").first).to_have_text("France")
    marked = page.locator(".mark:not(.small)").evaluate_all("all => all.map(one => one.dataset.e).sort()")
    assert marked == [str(place) for place in range(8)]


MATCHES = {
    "At least one of them": "7 of 8 events",
    "All of them together": "2 of 8 events",
    "Nobody but them": "1 of 8 events",
}


@pytest.mark.parametrize("match", MATCHES)
def test_actors_are_matched_as_on_the_page(disk: Disk, match: str) -> None:
    page = disk.open((*EIGHT, event("p", "2024-03-01", "Talks without them", source=("POL",)))[1:])
    narrowed_by_actor(page)
    page.get_by_label(match).check()
    count(page, {"At least one of them": "5 of 8 events"}.get(match, MATCHES[match]))


FILTERS: dict[str, tuple[Callable[[Page], None], str]] = {
    "kind": (lambda page: page.locator(".filters").get_by_label("Demand or refusal").check(), "2 of 8 events"),
    "status": (lambda page: page.locator(".filters").get_by_label("planned").check(), "1 of 8 events"),
    "words in any order": (lambda page: page.locator("#search").fill("TROOPS combat"), "1 of 8 events"),
    "an actor's name as words": (lambda page: page.locator("#search").fill("germany"), "1 of 8 events"),
    "first day": (lambda page: set_date(page, "from", "2024-03-05"), "2 of 8 events"),
    "last day, included": (lambda page: set_date(page, "to", "2024-02-16"), "2 of 8 events"),
    "nothing left": (lambda page: page.locator("#search").fill("zeppelin"), "0 of 8 events"),
}


def set_date(page: Page, name: str, value: str) -> None:
    page.locator(f"#{name}").fill(value)
    page.locator(f"#{name}").blur()


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_narrows_the_page_and_is_cleared(disk: Disk, name: str) -> None:
    narrow, said = FILTERS[name]
    page = disk.open()
    narrow(page)
    count(page, said)
    expect(page.locator(".entry")).to_have_count(int(said.split()[0]))
    page.get_by_role("button", name="Clear filters").first.click()
    count(page, "8 of 8 events")


def test_a_range_the_wrong_way_round_is_said_and_changes_nothing(disk: Disk) -> None:
    page = disk.open()
    set_date(page, "from", "2024-03-05")
    set_date(page, "to", "2024-02-01")
    expect(page.get_by_role("alert")).to_have_text("The first day is after the last")
    count(page, "2 of 8 events")


def test_a_mark_opens_its_sentence_and_where_it_comes_from(disk: Disk) -> None:
    page = disk.open()
    mark = page.locator(".mark:not(.small)").filter(has=page.locator(".k-agreement"))
    mark.click()
    drawer = page.locator("#drawer")
    expect(page.locator("#drawer-title")).to_be_focused()
    expect(drawer.locator("mark.date")).to_have_text(WORDS)
    expect(drawer).to_contain_text("the Tuesday before that day")
    expect(drawer).to_contain_text("Emmanuel Macron (France), Ukraine")
    expect(drawer.locator(".cite")).to_contain_text("The Harbour Gazette · “Report on a” · 5 Mar 2024 · North Wire")
    expect(drawer.get_by_role("link")).to_have_attribute("href", "https://harbour.example/a")
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(mark).to_be_focused()


def test_the_keyboard_reaches_opens_and_zooms(disk: Disk) -> None:
    page = disk.open()
    page.locator("[data-key][tabindex='0']").focus()
    page.keyboard.press("End")
    expect(page.locator(":focus")).to_have_attribute(
        "aria-label", "7 Mar 2024, planned: video call with Ukraine, NATO and the EU, Meeting or call"
    )
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_have_text("Allies are invited to a call")
    page.keyboard.press("Escape")
    page.keyboard.press("+")
    expect(page.locator(".range")).not_to_be_empty()
    page.keyboard.press("0")
    expect(page.locator(".range")).to_be_empty()


def test_zoom_never_changes_how_many_events_there_are(disk: Disk) -> None:
    page = disk.open(many(200))
    page.get_by_role("button", name="All", exact=True).click()
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    expect(page.locator(".range")).to_contain_text("events")
    count(page, "200 of 200 events")
    page.get_by_role("button", name="All dates").click()
    expect(page.locator(".range")).to_be_empty()


def test_a_crowd_is_counted_and_pressing_it_shows_its_days(disk: Disk) -> None:
    page = disk.open(many(2000, days=1500))
    crowds = page.locator(".crowd")
    expect(crowds.first).to_be_visible()
    crowds.first.click()
    expect(page.locator(".range")).not_to_be_empty()
    expect(page.locator(".mark").first).to_be_visible()


OVERLAPS = """() => {
    const box = (one) => [one.closest("[data-e]").dataset.e, one.getBoundingClientRect()];
    const boxes = (all) => [...document.querySelectorAll(all)].map(box);
    const [tags, signs] = [boxes(".tag"), boxes(".mark svg")];
    const before = (a, b) => a.right <= b.left + 1 || a.bottom <= b.top + 1;
    const apart = (a, b) => before(a, b) || before(b, a);
    return tags.flatMap(([one, box], at) => [
        ...tags.slice(at + 1).filter(([, other]) => !apart(box, other)).map(([other]) => `${one} on ${other}`),
        ...signs.filter(([, other]) => !apart(box, other)).map(([other]) => `${one} on the sign of ${other}`),
    ]);
}"""


@pytest.mark.parametrize("size", [20, 60, 200])
def test_no_label_lies_on_another_or_on_a_mark(disk: Disk, size: int) -> None:
    page = disk.open(many(size, crowd=0.4))
    expect(page.locator(".tag").first).to_be_visible()
    assert page.evaluate(OVERLAPS) == []


def test_a_long_silence_is_broken_and_named(disk: Disk) -> None:
    page = disk.open((event("old", "1861-11-08", "A steamer is stopped", source=("USA",)), *EIGHT))
    expect(page.locator(".gap-words")).to_have_text("160 years")


def test_on_a_phone_the_chronology_stands_for_the_chart(disk: Disk) -> None:
    disk.page.set_viewport_size(NARROW)
    page = disk.open()
    expect(page.locator("#chart")).to_be_hidden()
    expect(page.locator(".entry")).to_have_count(8)
    page.get_by_role("button", name="Filters").click()
    page.locator(".actors").get_by_label("Germany").check()
    count(page, "1 of 8 events")
    page.locator(".entry").click()
    expect(page.locator("#drawer-title")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    # What the drawer covers cannot be reached, until it is closed.
    assert page.evaluate("document.querySelector('main').inert")
    page.keyboard.press("Escape")
    expect(page.locator(".entry")).to_be_focused()


def test_the_list_is_gone_through_by_keys(disk: Disk) -> None:
    page = disk.open()
    entries = page.locator(".entry")
    entries.nth(2).focus()
    page.keyboard.press("ArrowDown")
    expect(entries.nth(3)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_be_focused()
    page.get_by_role("button", name="Next event").click()
    expect(page.locator("#drawer-title")).to_have_text(entries.nth(4).locator(".what").inner_text())
    page.keyboard.press("Escape")
    expect(entries.nth(4)).to_be_focused()


def test_arabic_is_set_from_the_right(disk: Disk) -> None:
    page = disk.open(SCRIPTS, language="ar")
    count(page, "7 من 7 حدثًا")
    filters, main = page.locator("#filters").bounding_box(), page.locator("main").bounding_box()
    assert filters and main and filters["x"] > main["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_the_address_brings_the_view_back(disk: Disk) -> None:
    page = disk.open()
    narrowed_by_actor(page)
    page.get_by_label("All of them together").check()
    page.locator(".entry").last.click()
    expect(page.locator("#drawer-title")).to_be_focused()
    address = page.evaluate("location.hash")
    page.goto("about:blank")
    page = disk.open(address=address)
    count(page, "2 of 8 events")
    expect(page.locator("#drawer-title")).to_have_text("video call with Ukraine, NATO and the EU")


def test_markup_in_a_document_is_text(disk: Disk) -> None:
    page = disk.open((event("a", "2024-03-05", HOSTILE), *EIGHT))
    listed_labels = page.locator(".entry .what").all_inner_texts()
    assert HOSTILE in listed_labels
    page.locator(".entry").filter(has_text="window.broken").click()
    expect(page.locator("#drawer-title")).to_have_text(HOSTILE)
    assert page.evaluate("window.broken === undefined && document.images.length === 0")


def test_a_file_without_events_says_so(disk: Disk) -> None:
    page = disk.open(())
    count(page, "0 of 0 events")
    expect(page.locator(".none")).to_contain_text("No event is left.")
    assert faults(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_violation_of_wcag(disk: Disk, scheme: str) -> None:
    disk.page.emulate_media(color_scheme=scheme)
    page = disk.open()
    assert faults(page) == []
    page.locator(".entry").nth(1).click()
    expect(page.locator("#drawer-title")).to_be_focused()
    assert faults(page) == []
    page.set_viewport_size(NARROW)
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Filters").click()
    assert faults(page) == []
