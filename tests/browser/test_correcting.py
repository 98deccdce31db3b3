"""Putting right what was read: by keyboard alone, kept over restarts, and never over what somebody else decided."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.event import Event
from ingest.record.store import Store
from ingest.run import Here
from ingest.run.again import again_all
from tests.browser.conftest import Served, Watched, opening, serving, watch
from tests.browser.news import NEWS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AGAIN = """\
The Other Herald

Kyiv signs with Paris

Published March 6, 2024

France and Ukraine signed an agreement on power plants on February 16, 2024.

Germany accused Russia of lying on March 1, 2024.
"""
SIGNED = "Germany signed an agreement"


@contextmanager
def desk_of(folder: Path) -> Iterator[Served]:
    """Serve the timeline of a folder with the real desk behind it: called twice, the server has been restarted."""
    with serving(folder, lambda store: LocalDesk(store, line_of(store))) as served:
        yield served


def line_of(store: Store) -> Here:
    return Here(load_lexicon(), look=lambda _: store)


def add(store: Store, text: str = NEWS, name: str = "news.txt") -> None:
    LocalDesk(store, line_of(store)).add(name, text.encode())


def event_of(store: Store, words: str) -> Event:
    return next(event for event in store.find() if any(words in report.quote for report in event.reports))


def opened(page: Page, event: Event) -> None:
    expect(date_in_table(page, event.id)).to_be_visible()
    page.evaluate("id => window.timeline.select(id)", event.id)
    expect(page.locator("#drawer-title")).to_have_text(event.label or event.headline)


def signs(page: Page, name: str) -> None:
    expect(page.get_by_text("Your changes are kept with your name")).to_be_visible()
    expect(page.locator("#sign-name")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(name)
    page.keyboard.press("Enter")


def tab_into(page: Page, place: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("place => document.querySelector(place).contains(document.activeElement)", place):
            return
    raise AssertionError(f"{place} is not reached by Tab")


def date_in_table(page: Page, event: str) -> Locator:
    return page.locator(f'#grid [row-id="{event}"] [col-id="date"]')


def test_a_date_is_corrected_by_keyboard_alone_and_stays(chrome: Browser, tmp_path: Path) -> None:
    with desk_of(tmp_path) as served, opening(chrome) as context:
        add(served.store)
        event = event_of(served.store, SIGNED)
        window = watch(context, served)
        page = window.open("?v=1&show=all")
        expect(date_in_table(page, event.id)).to_contain_text("20 Feb 2024")
        tab_into(page, "#grid .ag-body-viewport, #grid .ag-body")
        for _ in range(12):
            if (
                page.locator(".ag-cell-focus").first.evaluate("c => c.closest('[row-id]').getAttribute('row-id')")
                == event.id
            ):
                break
            page.keyboard.press("ArrowDown")
        # The first column picks; the date leads to the drawer.
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("#drawer-title")).to_be_focused()
        page.keyboard.press("e")
        signs(page, "Ann Example")
        expect(page.locator("#edit-when")).to_be_focused()
        expect(page.locator("#edit-when")).to_have_value("20 Feb 2024")
        page.keyboard.type("last Friday")
        expect(page.locator("#edit-reading")).to_have_text(
            "Read as 1 Mar 2024, a Friday; the text says “February 20, 2024”"
        )
        page.keyboard.press("Control+a")
        page.keyboard.type("23 February 2024")
        expect(page.locator("#edit-reading")).to_contain_text("Read as 23 Feb 2024, a Friday")
        page.keyboard.press("Enter")
        moved(page, event.id, "23 Feb")
        expect(page.locator("#edit-open")).to_be_focused()
        expect(page.locator(".toast")).to_contain_text("Changed: date")
        page.keyboard.press("Control+z")
        moved(page, event.id, "20 Feb")
        page.keyboard.press("Control+Shift+Z")
        moved(page, event.id, "23 Feb")
        expect(page.locator("#signed-as")).to_have_text("Changes by Ann Example")
        assert [(j.who, j.verb, j.field, j.undone) for j in served.store.judgements()] == [
            ("Ann Example", "set", "when", False)
        ]
        assert window.clean(), (window.outside, window.complaints)
    with desk_of(tmp_path) as served, opening(chrome) as context:
        page = watch(context, served).open("?v=1&show=all")
        moved(page, event.id, "23 Feb")
        add(served.store)
        moved(page, event.id, "23 Feb")
        summary = again_all(served.store, served.store.document_names(), line=line_of(served.store))
        assert summary.failures == ()
        page = watch(context, served).open(f"?v=1&show=all&event={event.id}")
        moved(page, event.id, "23 Feb")
        history = page.locator(".history li")
        expect(history).to_contain_text("Ann Example set the date to 23 Feb 2024")
        expect(page.locator(".told")).to_contain_text("20 Feb 2024 (“February 20, 2024”)")


def moved(page: Page, event: str, day: str) -> None:
    """Wait until an event stands on its day in table, chart and drawer."""
    expect(date_in_table(page, event)).to_contain_text(day)
    expect(page.locator("#graph .annotation-text", has_text=f"{day} Germany")).to_be_visible()


def test_same_event_not_the_same_and_undo_lead_back_to_the_start(chrome: Browser, tmp_path: Path) -> None:
    with desk_of(tmp_path) as served, opening(chrome) as context:
        add(served.store)
        add(served.store, AGAIN, "again.txt")
        before = told(served.store)
        window = watch(context, served)
        page = window.open("?v=1&show=all")
        event, other = event_of(served.store, SIGNED), event_of(served.store, "accused Russia of lying")
        opened(page, event)
        page.keyboard.press("m")
        signs(page, "Ann")
        expect(page.locator("#same-words")).to_be_focused()
        page.keyboard.type("lying")
        expect(page.locator(".choice")).to_have_count(1)
        expect(page.locator(".choice")).to_contain_text("Germany accused Russia of lying on March 1, 2024")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Also reported in 1 place")).to_be_visible()
        expect(page.locator("#drawer-title")).to_be_focused()
        assert len(told(served.store)) == len(before) - 1
        page.locator(".places").get_by_role("button", name="Not the same").click()
        expect(page.get_by_text("Also reported in 1 place")).to_have_count(0)
        assert [quotes for _, quotes, *_ in told(served.store)] == [quotes for _, quotes, *_ in before]
        for left in (1, 0):
            page.keyboard.press("u")
            expect(page.locator(".history li:not(.taken-back)")).to_have_count(left)
        assert told(served.store) == before
        assert event_of(served.store, "accused Russia of lying").id == other.id
        assert window.clean(), (window.outside, window.complaints)


def told(store: Store) -> list[tuple[object, ...]]:
    """Return all that the events say, without the revision they were derived at."""
    return [
        (event.id, tuple(report.quote for report in event.reports), event.when, event.source, event.target, event.label,
         event.status, event.event_type, event.review, event.picked, event.note, event.changed)
        for event in store.find()
    ]  # fmt: skip


def test_of_two_who_edit_one_event_the_second_is_told(chrome: Browser, tmp_path: Path) -> None:
    with desk_of(tmp_path) as served, opening(chrome) as ann, opening(chrome) as ben:
        add(served.store)
        event = event_of(served.store, SIGNED)
        first, second = editor_of(ann, served, event, "Ann"), editor_of(ben, served, event, "Ben")
        first.locator("#edit-when").fill("22 February 2024")
        first.keyboard.press("Enter")
        expect(first.locator("#edit-when")).to_have_count(0)
        second.locator("#edit-when").fill("23 February 2024")
        second.locator("#edit-note").fill("See the treaty series")
        second.locator("#edit-note").press("Control+Enter")
        asked = second.locator("#edit-said")
        expect(asked).to_contain_text("Ann has changed the date")
        expect(asked).to_contain_text("Theirs22 Feb 2024Yours23 Feb 2024")
        expect(second.locator("#edit-when")).to_have_value("23 February 2024")
        assert event_of(served.store, SIGNED).when.edtf == "2024-02-22"
        assert event_of(served.store, SIGNED).note == "See the treaty series"
        second.get_by_role("button", name="Use mine").click()
        expect(second.locator("#edit-when")).to_have_count(0)
        assert event_of(served.store, SIGNED).when.edtf == "2024-02-23"
        set_by = [j.who for j in served.store.judgements() if j.field == "when"]
        assert set_by == ["Ann", "Ben"]


def editor_of(context: BrowserContext, served: Served, event: Event, name: str) -> Page:
    page = watch(context, served).open("?v=1&show=all")
    opened(page, event)
    page.keyboard.press("e")
    signs(page, name)
    expect(page.locator("#edit-when")).to_be_focused()
    return page


def test_the_name_is_asked_once_and_kept_over_a_reload(chrome: Browser, tmp_path: Path) -> None:
    with desk_of(tmp_path) as served, opening(chrome) as context:
        add(served.store)
        page = watch(context, served).open("?v=1&show=all")
        opened(page, event_of(served.store, SIGNED))
        page.keyboard.press("a")
        expect(page.locator("#sign-name")).to_have_value("")
        page.keyboard.press("Escape")
        expect(page.locator("#sign-name")).to_have_count(0)
        assert served.store.judgements() == ()
        page.locator("#check").click()
        signs(page, "Ann")
        expect(page.locator("#check")).to_have_text("✓ Checked")
        page.keyboard.press("p")
        expect(page.locator("#pick")).to_have_text("★ Picked")
        page.reload()
        opened(page, event_of(served.store, SIGNED))
        page.keyboard.press("p")
        expect(page.locator("#pick")).to_have_text("☆ Pick")
        assert [j.who for j in served.store.judgements()] == ["Ann"] * 3


def test_an_open_form_outlives_what_others_do_and_esc_asks_before_it_gives_up(chrome: Browser, tmp_path: Path) -> None:
    with desk_of(tmp_path) as served, opening(chrome) as context:
        add(served.store)
        event = event_of(served.store, SIGNED)
        page = editor_of(context, served, event, "Ann")
        page.locator("#edit-label").fill("Half a la")
        add(served.store, AGAIN, "again.txt")
        page.evaluate("revision => window.timeline.set('revision', { data: revision })", served.store.revision())
        expect(page.locator("#grid button.open")).to_have_count(served.store.count())
        expect(page.locator("#edit-label")).to_have_value("Half a la")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Go on editing")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Go on editing")).to_have_count(0)
        expect(page.locator("#edit-label")).to_have_value("Half a la")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Give up").click()
        expect(page.locator("#edit-label")).to_have_count(0)
        expect(page.locator("#edit-open")).to_be_focused()
        assert served.store.judgements() == ()


def test_hiding_leads_to_the_next_event_and_keys_can_be_turned_off(chrome: Browser, tmp_path: Path) -> None:
    with desk_of(tmp_path) as served, opening(chrome) as context:
        add(served.store)
        listed = served.store.find()
        page = watch(context, served).open("?v=1&show=all")
        opened(page, listed[0])
        page.keyboard.press("h")
        signs(page, "Ann")
        expect(page.locator("#drawer-title")).to_have_text(listed[1].label)
        expect(page.locator("#drawer-title")).to_be_focused()
        page.keyboard.press("?")
        # By keyboard: while the dialog slides in, a click may hit what lies beside.
        switch = page.get_by_label("Single keys are on")
        switch.focus()
        page.keyboard.press("Space")
        expect(switch).not_to_be_checked()
        page.keyboard.press("Escape")
        expect(page.locator("#keys-on")).to_have_count(0)
        page.keyboard.press("a")
        page.keyboard.press("?")
        page.keyboard.press("Control+z")
        expect(page.locator(".toast")).to_contain_text("Undone")
        assert [(j.verb, j.undone) for j in served.store.judgements()] == [("hide", True)]


def test_a_page_that_only_reads_shows_none_of_it(chrome: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, lambda _: None) as served, opening(chrome) as context:
        add(served.store)
        window = Watched(context.new_page(), served)
        page = window.open("?v=1&show=all")
        opened(page, event_of(served.store, SIGNED))
        expect(page.get_by_text("Copy citation")).to_be_visible()
        for name in ("Checked", "Edit", "Hide", "Note", "Undo", "Do it again", re.compile("Pick$"), "Same event…"):
            expect(page.locator("#drawer").get_by_role("button", name=name, exact=True)).to_have_count(0)
        for key in "aphemnu":
            page.keyboard.press(key)
        page.keyboard.press("Control+z")
        expect(page.locator("#editor .edit, #sign-name, .toast")).to_have_count(0)
        assert served.store.judgements() == ()
