"""The document view in a real browser: correct a date and see dates move, add what was missed, remove for good."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.browser.conftest import Watched
from tests.browser.reading import ARABIC, DATED, added, opened

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ALL = ("new", "checked", "hidden")


def events(store: Store) -> dict[str, Event]:
    found = store.find(EventQuery(review=ALL))  # type: ignore[arg-type]
    return {event.when.words or event.headline: event for event in found}


def selected(page: Page) -> dict[str, int]:
    found: dict[str, int] = page.evaluate("() => window.timelineWords.selected()")
    return found


def test_correcting_the_publication_date_moves_every_relative_date_and_undo_moves_them_back(fresh: Watched) -> None:
    document = added(fresh, "dated.txt", DATED)
    store = fresh.served.store
    before = events(store)
    assert before["yesterday"].when.edtf == "2024-03-04"
    own = before["last Tuesday"]
    store.judge(
        Judgement(
            "Ann", "2024-03-08T08:00:00Z", "set", own.id, field="when", value='"2024-01-09"', revision=own.revision
        )
    )
    page = opened(fresh, document)
    field = page.locator("#reader").get_by_label("Published on")
    field.focus()
    page.keyboard.type("3 April 2024")
    expect(page.locator("#reader-reading")).to_contain_text("Wednesday 3 April 2024")
    page.keyboard.press("Enter")
    toast = page.locator("#toast")
    expect(toast).to_contain_text("dates moved, 1 in the text stayed, 1 you corrected stayed")
    expect(page.locator("#reader-facts")).to_contain_text("3 April 2024")
    after = events(store)
    assert after["yesterday"].when.edtf == "2024-04-02"
    assert after["Friday"].when.edtf == "2024-03-29"
    assert after["February 28, 2024"].when.edtf == "2024-02-28"
    assert store.event(own.id).when.edtf == "2024-01-09"  # type: ignore[union-attr]
    toast.get_by_role("button", name="Undo").click()
    expect(page.locator("#reader-facts")).to_contain_text("March 5, 2024")
    expect(toast).to_contain_text("Undone")
    expected = {words: event.when.edtf for words, event in before.items()} | {"last Tuesday": "2024-01-09"}
    assert {words: event.when.edtf for words, event in events(store).items()} == expected
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_the_date_of_a_document_is_corrected_from_what_stands_and_unchanged_writes_nothing(fresh: Watched) -> None:
    document = added(fresh, "dated.txt", DATED)
    page, store = opened(fresh, document), fresh.served.store
    field = page.locator("#reader").get_by_label("Published on")
    expect(field).to_have_value("5 March 2024")
    field.click()
    assert field.evaluate("field => [field.selectionStart, field.selectionEnd]") == [0, len("5 March 2024")]
    page.keyboard.press("Enter")
    expect(page.locator("#reader-said")).to_contain_text("Nothing was changed")
    assert store.judgements(document) == ()
    page.keyboard.press("Home")
    page.keyboard.press("Delete")
    page.keyboard.type("6")
    expect(page.locator("#reader-reading")).to_contain_text("Wednesday 6 March 2024")
    page.keyboard.press("Enter")
    expect(page.locator("#reader-facts")).to_contain_text("6 March 2024")
    expect(field).to_have_value("6 March 2024")
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_every_selection_leads_to_the_exact_words_and_back(fresh: Watched) -> None:
    document = added(fresh, "dated.txt", DATED)
    page = opened(fresh, document)
    text = fresh.served.store.document(document).text
    for start, end in pairwise(range(0, len(text), 17)):
        if "\n" in text[start:end]:
            continue
        page.evaluate("([start, end]) => window.timelineWords.select(start, end)", [start, end])
        found = selected(page)
        assert (found["start"], found["end"]) == (start, end)
        assert page.evaluate("() => String(window.getSelection())") == text[start:end]
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_words_are_selected_by_keyboard_alone_and_become_an_event(fresh: Watched) -> None:
    document = added(fresh, "dated.txt", DATED)
    page, store = opened(fresh, document), fresh.served.store
    text = store.document(document).text
    had = {event.id for event in store.find(EventQuery(review=ALL))}  # type: ignore[arg-type]
    for _ in range(20):
        page.keyboard.press("s")
        now = selected(page)
        if text[now["start"] : now["end"]].startswith("Cheers"):
            break
    page.keyboard.press("Alt+Shift+ArrowRight")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowLeft")
    now = selected(page)
    quote = "and 🇳🇴 flags: a dinner of Norway and Chile in Bergen last Sunday"
    assert text[now["start"] : now["end"]] == quote
    page.keyboard.press("+")
    expect(page.locator("#reader-add-date")).to_be_focused()
    expect(page.locator("#reader-add-date")).to_have_value("last Sunday")
    expect(page.locator("#reader-add-reading")).to_contain_text("Sunday 3 March 2024")
    page.locator("#reader-add-label").focus()
    page.keyboard.type("A dinner in Bergen")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#reader-add-save")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#reader-events")).to_contain_text("A dinner in Bergen")
    (made,) = [e for e in store.find(EventQuery(review=ALL)) if e.id not in had]  # type: ignore[arg-type]
    assert made.reports[0].quote == quote
    assert [p.actor for p in (*made.source, *made.target)] == ["NOR", "CHL"]
    assert made.when.edtf == "2024-03-03"
    page.keyboard.press("Control+z")
    expect(page.locator("#reader-events")).not_to_contain_text("A dinner in Bergen")
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_arabic_words_are_selected_by_mouse_and_become_an_event(fresh: Watched) -> None:
    document = added(fresh, "ar.txt", ARABIC)
    page, store = opened(fresh, document), fresh.served.store
    text = store.document(document).text
    block = page.locator(".block", has_text="التقى")
    assert block.evaluate("part => getComputedStyle(part).direction") == "rtl"
    sentence = text[text.index("وكانت") :].strip()
    start = text.index(sentence)
    edges = page.evaluate(
        """([start, end]) => [start, end].map(at => {
            const place = window.timelineWords.place(at);
            const range = document.createRange();
            range.setStart(place.node, place.units);
            const box = range.getBoundingClientRect();
            return [box.left, box.top + box.height / 2];
        })""",
        [start, start + len(sentence)],
    )
    page.mouse.move(*edges[0])
    page.mouse.down()
    page.mouse.move(*edges[1], steps=8)
    page.mouse.up()
    now = selected(page)
    assert text[now["start"] : now["end"]] == sentence
    page.get_by_role("button", name="Add event from these words").click()
    expect(page.locator("#reader-add-date")).to_have_value("أمس")
    page.get_by_role("button", name="Add event", exact=True).click()
    expect(page.locator("#reader-add-save")).to_have_count(0)
    quotes = {report.quote: event for event in store.find() for report in event.reports}
    assert quotes[sentence].when.edtf == "2024-03-01"
    assert {p.actor for p in (*quotes[sentence].source, *quotes[sentence].target)} == {"QAT", "FRA"}
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_marks_are_walked_by_key_open_the_drawer_and_escape_leads_back(fresh: Watched) -> None:
    document = added(fresh, "dated.txt", DATED)
    page = opened(fresh, document)
    for number in ("1", "2", "3"):
        page.keyboard.press("j")
        expect(page.locator(f'.mark-no[data-n="{number}"]').first).to_be_focused()
    page.keyboard.press("k")
    second = page.locator('.mark-no[data-n="2"]').first
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_be_visible()
    expect(page.locator("#reader-text")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer-title")).to_have_count(0)
    expect(second).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()
    expect(page.locator(f'[data-document="{document}"]').first).to_be_focused()
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_what_was_left_out_is_shown_in_place_and_switched_off(fresh: Watched) -> None:
    document = added(fresh, "dated.txt", f"Skip to content\nSubscribe\n{DATED}\nShare this article\nPrivacy policy\n")
    page = opened(fresh, document)
    first = page.locator("#reader-text > *").first
    expect(first).to_contain_text("left out")
    page.get_by_role("button", name="What was left out").click()
    expect(first).to_be_hidden()
    page.get_by_role("button", name="What was left out").click()
    expect(first).to_be_visible()


def test_a_document_is_removed_for_good_after_it_is_told_what_goes(fresh: Watched) -> None:
    document = added(fresh, "dated.txt", DATED)
    page = opened(fresh, document)
    page.get_by_role("button", name="Remove for good…").click()
    dialog = page.get_by_role("dialog", name="Remove this document for good?")
    expect(dialog).to_contain_text("events told nowhere else go.")
    sure = dialog.get_by_role("button", name="Remove for good")
    expect(sure).to_be_disabled()
    dialog.get_by_label("This cannot be undone").check()
    sure.click()
    expect(page.locator("#toast")).to_contain_text("Removed for good")
    expect(page.locator("#toast").get_by_role("button", name="Undo")).to_have_count(0)
    expect(page.locator("#reader")).to_be_hidden()
    assert fresh.served.store.document_names() == ()
    assert fresh.served.store.count() == 0
    fresh.open(f"?v=1&read={document}")
    expect(page.locator("#reader-title")).to_have_text("This document is not here")
    expect(page.locator("#reader-head")).to_contain_text("by Ann")


@pytest.mark.parametrize("width", [320, 390, 1024])
def test_a_narrow_window_shows_the_document_and_never_scrolls_sideways(window: Watched, width: int) -> None:
    document = window.served.store.document_names()[0]
    page = window.open()
    # The window is shared: what the test before had open is closed first.
    expect(page.locator("#reader")).to_be_hidden()
    page.set_viewport_size({"width": width, "height": 800})
    if width < 600:
        expect(page.locator("ol.chronology")).to_be_visible()
    window.open(f"?v=1&read={document}")
    expect(page.locator("#reader-title")).to_be_focused()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    assert (
        page.evaluate("() => Math.max(...['.reader', '.reader-body'].map(s => document.querySelector(s).scrollWidth))")
        <= width
    )
    page.get_by_role("button", name="Next event").click()
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_be_visible()
    assert window.clean(), (window.outside, window.complaints)


def test_the_address_opens_a_document_at_its_passage(window: Watched) -> None:
    store = window.served.store
    report = store.reports(store.document_names()[0])[-1]
    page = window.open(f"?v=1&read={report.document}+{report.start}+{report.end}")
    expect(page.locator(".run-passage").first).to_be_in_viewport()
    page.wait_for_function("() => location.search.includes('read=')")
    page.get_by_role("button", name="Close").first.click()
    expect(page.locator("#reader")).to_be_hidden()
    page.wait_for_function("() => !location.search.includes('read=')")


def test_a_table_of_ten_thousand_rows_is_shown_page_by_page(fresh: Watched, table: Callable[[Store], str]) -> None:
    document = table(fresh.served.store)
    page = fresh.open(f"?v=1&read={document}")
    expect(page.locator(".turn").first).to_contain_text("Paragraphs 1 to 400 of 10,000")
    expect(page.locator(".reader-text .block")).to_have_count(400)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".turn").first).to_contain_text("Paragraphs 401 to 800 of 10,000")
    expect(page.locator(".mark-no").first).to_be_focused()
    assert fresh.clean(), (fresh.outside, fresh.complaints)
