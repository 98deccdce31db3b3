"""The views of the offline page: rows by what is asked, close-ups, two face to face, and what is printed."""

import re
from typing import get_args

import pytest
from playwright.sync_api import Page, expect

from dashboard.exports import offline
from dashboard.scene import between, lanes
from dashboard.scene.closeup import close_ups
from dashboard.scene.marks import place
from dashboard.view import RowsBy, View
from ingest.record.event import Event
from tests.browser.disk import Disk
from tests.browser.test_access_axe import SCHEMES, faults
from tests.exports.reported import reported
from tests.scene.events import ACTORS, EIGHT, NAMES, event, many

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAIR = ("FRA", "UKR")
EXCHANGE = (
    event("a", "2024-01-03", "A letter is sent", source=("FRA",), target=("UKR",)),
    event("b", "2024-01-05", "It is answered", source=("UKR",), target=("FRA",)),
    event("c", "2024-01-08", "Talks in the harbour town", source=("FRA", "UKR"), kind="CONSULT"),
    event("d", "2024-03-28", "A minister visits", source=(("person:Emmanuel Macron", "FRA"),), target=("UKR",)),
    event("e", "2024-03-30", "Both are thanked", source=("POL",), target=("FRA", "UKR")),
    event("f", "2024-02-10", "A call", source=("FRA", "UKR"), kind="CONSULT", status="scheduled"),
    event("g", "2024-02-14", "Words about others", source=("FRA",), target=("DEU",)),
)
CRISIS = (*many(60, days=3, seed=2), *many(12, days=3000, seed=5))
CRISIS = tuple(event(f"c{at}", one.when.edtf, one.label, source=("FRA",)) for at, one in enumerate(CRISIS))


def names(page: Page) -> list[str]:
    return page.locator(".row .name").all_inner_texts()


def settled(page: Page, address: str) -> None:
    expect(page).to_have_url(re.compile(address))


def lanes_of(events: tuple[Event, ...], rows: RowsBy) -> list[str]:
    titles = {f"d-{one.id}": f"Report on {one.id}" for one in events}
    kept = sorted(reported(events)[0], key=lambda one: one.when.earliest or 0)
    return [one.name for one in lanes.arrange(kept, actors=ACTORS, rows=rows, merge=False, titles=titles)[0]]


@pytest.mark.parametrize("rows", get_args(RowsBy))
def test_rows_are_those_of_the_pictures(disk: Disk, rows: RowsBy) -> None:
    page = disk.open()
    page.get_by_label("Rows by").select_option(rows)
    if rows != "actor":
        settled(page, f"rows={rows}")
    wanted = lanes_of(EIGHT, rows)
    # "Other" says here how much more it holds, with an arrow to unfold it.
    assert [re.sub(r" ↓$", "", one) for one in names(page)] == wanted


def test_rows_are_sorted_by_name(disk: Disk) -> None:
    page = disk.open()
    page.get_by_label("Sorted by").select_option("name")
    settled(page, "sort=name")
    shown = names(page)
    assert shown == sorted(shown)


def test_a_file_opens_with_the_rows_it_was_exported_with(disk: Disk) -> None:
    page = disk.open(view=View(rows="kind", sort="name"))
    expect(page.get_by_label("Rows by")).to_have_value("kind")
    assert names(page)[0] == "Agreement or support"


def test_rows_that_other_hides_are_unfolded(disk: Disk) -> None:
    told = tuple(event(f"t{at}", f"2024-03-{at + 1:02d}", "A word", source=(one,)) for at, one in enumerate(NAMES))
    page = disk.open(told)
    expect(page.locator(".row")).to_have_count(9)
    page.get_by_role("button", name=re.compile("^Other")).click()
    expect(page.locator(".row")).to_have_count(len(NAMES))


def test_the_close_ups_are_those_of_the_pictures(disk: Disk) -> None:
    page = disk.open(CRISIS)
    spots = [place(one.when) for one in CRISIS]
    wanted = close_ups([spot.day for spot in spots if spot])
    assert len(wanted) > 0
    buttons = page.locator(".closeups button")
    expect(buttons).to_have_count(len(wanted))
    for at, span in enumerate(wanted):
        expect(buttons.nth(at)).to_contain_text(f"{span.count} events")
        buttons.nth(at).click()
        settled(page, f"window={span.first:.4f}_{span.last:.4f}")
        said = buttons.nth(at).inner_text().removeprefix("Close-up: ").replace(", ", " · ")
        expect(page.locator(".range")).to_have_text(said)
        expect(buttons.nth(at)).to_have_attribute("aria-pressed", "true")
        expect(buttons.nth(at)).to_be_focused()
        buttons.nth(at).click()
        expect(page.locator(".range")).to_be_empty()


def test_a_close_up_says_its_days(disk: Disk) -> None:
    page = disk.open(CRISIS)
    expect(page.locator(".closeups button").last).to_have_text(re.compile(r"^Close-up: 1\D*3 Sept? 2023, \d+ events$"))


def faced(disk: Disk) -> Page:
    page = disk.open(EXCHANGE)
    page.get_by_role("button", name="Between two").click()
    return page


def test_two_that_are_not_chosen_yet_are_offered(disk: Disk) -> None:
    page = faced(disk)
    expect(page.locator(".faces")).to_contain_text("Choose two actors")
    expect(page.locator("#chart")).to_be_hidden()
    page.get_by_role("button", name="France – Ukraine (6)").click()
    expect(page.locator(".row")).to_have_count(3)
    expect(page.locator("#chart :focus")).to_have_attribute("aria-label", re.compile("A letter is sent"))
    assert [one.strip() for one in names(page)] == ["France → Ukraine", "Both together", "Ukraine → France"]


def test_each_stands_on_its_side(disk: Disk) -> None:
    page = disk.open(EXCHANGE, chosen=PAIR, view=View(layout="between"))
    expect(page.locator(".count")).to_have_text("6 of 7 events")
    words = {"above": "France → Ukraine", "both": "Both together", "below": "Ukraine → France"}
    kept = sorted(EXCHANGE, key=lambda one: one.when.earliest or 0)
    sides = [between.side(one, PAIR) for one in kept]
    assert page.locator(".entry .whom").all_inner_texts() == [words[side] for side in sides if side]
    tops = {side: page.locator(f".row[aria-label='{name}']").bounding_box() for side, name in words.items()}
    for index, side in enumerate(sides):
        if side is None:
            continue
        mark, row = page.locator(f".mark[data-e='{index}']").bounding_box(), tops[side]
        assert mark and row and row["y"] <= mark["y"] and mark["y"] + mark["height"] <= row["y"] + row["height"]


SILENCES = {
    "where the file holds all there is": (True, "3 months of silence"),
    "where a filter left the rest out it is a length": (False, "3 months"),
}


@pytest.mark.parametrize("told", SILENCES)
def test_a_long_silence_has_a_name(disk: Disk, told: str) -> None:
    whole, words = SILENCES[told]
    page = disk.open(EXCHANGE, chosen=PAIR, view=View(layout="between"), whole=whole)
    assert len(between.silences(between.heard(one for one in EXCHANGE if between.side(one, PAIR)))) == 1
    expect(page.locator(".silence")).to_have_text(words)


def test_a_filter_makes_no_silence(disk: Disk) -> None:
    page = disk.open(EXCHANGE, chosen=PAIR, view=View(layout="between"), whole=True)
    silence = page.locator(".silence").inner_text()
    page.locator(".filters").get_by_label("Meeting or call").check()
    expect(page.locator(".count")).to_have_text("2 of 7 events")
    expect(page.locator(".silence")).to_have_text(silence)


def test_the_address_brings_two_face_to_face_back(disk: Disk) -> None:
    page = faced(disk)
    page.get_by_role("button", name="France – Ukraine (6)").click()
    settled(page, "layout=between")
    page.reload()
    expect(page.locator(".row")).to_have_count(3)
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator(".faces")).to_be_visible()


def test_face_to_face_from_the_start_can_be_left(disk: Disk) -> None:
    page = disk.open(EXCHANGE, chosen=PAIR, view=View(layout="between"))
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator(".faces")).to_be_visible()
    page.reload()
    expect(page.locator(".faces")).to_be_visible()


def test_a_quote_without_its_paragraph_says_why(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline, "MOST_BYTES", 100)
    page = disk.open()
    expect(page.locator("footer")).to_contain_text("the text around some quotes is left out: 8.")
    page.locator(".entry").first.click()
    expect(page.locator("#drawer")).to_contain_text("The text around this quote is left out")


def test_on_paper_all_of_the_list_stands_and_what_was_asked(disk: Disk) -> None:
    page = disk.open(many(1000, days=1500))
    page.get_by_role("button", name="All", exact=True).click()
    page.locator(".filters").get_by_label("Demand or refusal").check()
    page.locator(".filters").get_by_label("Statement").check()
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".narrowed")).to_have_text("Kind: Demand or refusal, Statement")
    expect(page.locator("#filters")).to_be_hidden()
    shown = int(page.locator(".count").inner_text().split()[0])
    expect(page.locator(".entry")).to_have_count(shown)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def test_what_is_chosen_at_the_moment_of_printing_is_on_paper_whole(disk: Disk) -> None:
    page = disk.open(many(2000, days=1500))
    page.get_by_role("button", name="All", exact=True).click()
    # No moment between the two: the page has not yet drawn what was chosen. The box is looked
    # up there too, as a drawing still to come puts another in its place.
    page.evaluate("""() => {
        const labels = [...document.querySelectorAll(".filters label")];
        labels.find((one) => one.textContent.startsWith("Statement")).click();
        dispatchEvent(new Event("beforeprint"));
    }""")
    expect(page.locator(".narrowed")).to_have_text("Kind: Statement")
    shown = int(page.locator(".count").inner_text().split()[0])
    assert shown > 150
    expect(page.locator(".entry")).to_have_count(shown)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".entry")).to_have_count(150)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_violation_of_wcag_in_the_views(disk: Disk, scheme: str) -> None:
    disk.page.emulate_media(color_scheme=scheme)
    page = disk.open(CRISIS)
    page.locator(".closeups button").first.click()
    page.get_by_label("Rows by").select_option("document")
    assert faults(page) == []
    page = faced(disk)
    assert faults(page) == []
    page.get_by_role("button", name="France – Ukraine (6)").click()
    expect(page.locator(".row")).to_have_count(3)
    assert faults(page) == []


def test_a_mark_at_the_edge_of_a_printed_chart_keeps_its_words(disk: Disk) -> None:
    page = disk.open(EXCHANGE, chosen=PAIR, view=View(layout="between"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".tag")).to_have_count(6)


def test_the_chart_is_as_wide_as_what_the_filters_leave(disk: Disk) -> None:
    page = disk.open((event("old", "1861-11-08", "A steamer is stopped", source=("USA",)), *EIGHT))
    page.locator(".actors").get_by_label("Germany").check()
    expect(page.locator(".count")).to_have_text("1 of 9 events")
    expect(page.locator(".axis")).to_contain_text("27 Feb 2024")
