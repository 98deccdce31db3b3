"""The table in a real browser: cells written by keyboard, picked order, typed and pasted events, saved views."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from tests.browser.conftest import Watched, opening, serving, watch
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def table(chrome: Browser, tmp_path: Path) -> Iterator[Watched]:
    """A window on a timeline of its own, of somebody who gave their name before."""
    with serving(tmp_path, FakeDesk) as served, opening(chrome) as context:
        context.add_init_script("localStorage.setItem('signed', JSON.stringify('Ada'))")
        for one in (
            samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05"),
            samples.extraction("لقاء", samples.ARABIC, publisher="الصحيفة", created="2024-03-02", language="ar"),
            samples.extraction("<i>x</i>", samples.HOSTILE, publisher="<b>Outlet</b>", created="2024-03-02"),
        ):
            served.store.save(one, original=one.document.text.encode())
        yield watch(context, served)


def opened(watched: Watched, address: str = "?v=1&show=all") -> Page:
    page = watched.open(address)
    expect(page.locator("#grid button.open").first).to_be_visible()
    return page


def cell(page: Page, row: int, column: str) -> Locator:
    return page.locator(f"#grid .ag-row[row-index='{row}'] [col-id='{column}']")


def write(page: Page, where: Locator, typed: str) -> None:
    where.click(position={"x": 3, "y": 3})
    page.keyboard.press("F2")
    field = where.locator("input")
    expect(field).to_be_focused()
    field.fill(typed)
    page.keyboard.press("Enter")


def choose(page: Page, where: Locator, *keys: str) -> None:
    where.click(position={"x": 3, "y": 3})
    page.keyboard.press("F2")
    expect(page.locator(".ag-select-list")).to_be_visible()
    for key in (*keys, "Enter"):
        page.keyboard.press(key)


def test_every_kind_of_cell_is_written_by_keyboard_and_taken_back(table: Watched) -> None:
    page, store = opened(table), table.served.store
    write(page, cell(page, 0, "label"), "Pact signed")
    expect(cell(page, 0, "label")).to_have_text("Pact signed")
    write(page, cell(page, 0, "who"), "Germany, Claire Aubry")
    expect(cell(page, 0, "who")).to_have_text("Germany, Claire Aubry (France)")
    choose(page, cell(page, 0, "status"), *["ArrowDown"] * 4)
    expect(cell(page, 0, "status")).to_have_text("Denied")
    choose(page, cell(page, 0, "kind"), "ArrowUp")
    # The sign comes from the server: it says that the event was written.
    expect(cell(page, 0, "kind").locator(".symbol-meeting")).to_be_visible()
    event = store.find()[0]
    assert (event.label, event.status, event.event_type) == ("Pact signed", "denied", "CONSULT")
    assert {made.who for made in store.judgements()} == {"Ada"}
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(cell(page, 0, "kind")).to_have_text("Agreement")
    assert table.clean(), (table.outside, table.complaints)


def test_a_date_is_read_while_it_is_typed_and_its_row_moves_with_the_keys(table: Watched) -> None:
    page = opened(table)
    label = cell(page, 0, "label").inner_text()
    date = cell(page, 0, "date")
    date.click(position={"x": 130, "y": 40})
    page.keyboard.press("F2")
    date.locator("input").fill("5 March 2024")
    expect(page.locator("#reading")).to_contain_text("5 Mar 2024, a Tuesday")
    page.keyboard.press("Enter")
    moved = page.locator("#grid .ag-row", has_text=label).last
    expect(moved).not_to_have_attribute("row-index", "0")
    expect(page.locator("#grid .ag-cell-focus[col-id='date']")).to_contain_text("5 Mar 2024")


def test_what_cannot_be_read_is_refused_and_what_stands_is_shown(table: Watched) -> None:
    page = opened(table)
    write(page, cell(page, 0, "who"), "Frnace")
    expect(page.locator(".toast")).to_contain_text("Nobody is known as “Frnace”")
    expect(cell(page, 0, "who")).to_have_text("France, Ukraine")
    write(page, cell(page, 0, "date"), "soon")
    expect(page.locator(".toast")).to_contain_text("Soon is no date")
    expect(cell(page, 0, "date")).to_contain_text("16 Feb 2024")
    assert table.served.store.judgements() == ()


def test_who_comes_second_is_told_and_sees_what_stands(table: Watched) -> None:
    page, store = opened(table), table.served.store
    event = store.find()[0]
    where = cell(page, 0, "label")
    where.click(position={"x": 3, "y": 3})
    page.keyboard.press("F2")
    where.locator("input").fill("Mine")
    store.judge(Judgement("Grace", "2024-03-08T08:00:00Z", "set", event.id, field="label", value='"Hers"'))
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Grace")
    expect(cell(page, 0, "label")).to_have_text("Hers")


def test_enter_opens_the_drawer_which_follows_the_keys_and_gives_the_focus_back(table: Watched) -> None:
    page = opened(table)
    cell(page, 1, "label").click()
    expect(page.locator("#drawer-title")).to_contain_text("Claire Aubry")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#drawer-title")).to_contain_text("Germany rejects")
    page.keyboard.press("Enter")
    expect(page.locator("#drawer-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#drawer-title")).to_have_count(0)
    expect(page.locator("#grid .ag-row[row-index='2'] .ag-cell-focus")).to_be_focused()


def test_picked_events_stand_as_picked_and_move_by_key_and_button(table: Watched) -> None:
    page, store = opened(table), table.served.store
    for row in (3, 1, 0):
        sign = cell(page, row, "picked").locator("button")
        sign.click()
        expect(sign).to_have_attribute("aria-pressed", "true")
    page.locator("#filters summary").first.click()
    page.get_by_label("Picked only").click()
    expect(page.locator("#grid button.open")).to_have_count(3)
    expect(cell(page, 0, "date")).to_contain_text("1 Mar 2024")
    cell(page, 2, "picked").click(position={"x": 3, "y": 3})
    page.keyboard.press("Alt+ArrowUp")
    expect(cell(page, 1, "date")).to_contain_text("16 Feb 2024")
    expect(page.locator("#grid .ag-row[row-index='1'] .ag-cell-focus")).to_be_focused()
    page.get_by_role("button", name="Move up").click()
    expect(cell(page, 0, "date")).to_contain_text("16 Feb 2024")
    order = sorted(store.find(EventQuery(picked=True)), key=lambda event: event.picked or 0)
    assert [event.when.edtf for event in order] == ["2024-02-16", "2024-03-01", "2024-02-26"]


def test_hostile_text_stays_text_in_the_table_and_right_to_left_text_runs_so(table: Watched) -> None:
    page = opened(table)
    hostile = page.locator("#grid .cell-text", has_text="alert(3)").first
    expect(hostile).to_contain_text("<b>France</b>")
    assert hostile.locator("b, script, a").count() == 0
    arabic = page.locator("#grid .cell-text[lang='ar']")
    assert arabic.evaluate("cell => getComputedStyle(cell).direction") == "rtl"
    assert table.clean(), (table.outside, table.complaints)


def test_the_table_turns_dark_and_gives_way_to_the_list_on_a_phone(table: Watched) -> None:
    table.page.emulate_media(color_scheme="dark")
    page = opened(table)
    background = "part => getComputedStyle(part).backgroundColor"
    assert page.locator("#grid .ag-root-wrapper").evaluate(background) == "rgb(20, 23, 29)"
    page.set_viewport_size({"width": 320, "height": 800})
    expect(page.locator("ol.chronology")).to_be_visible()
    expect(page.locator("#grid")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert table.clean(), (table.outside, table.complaints)


def test_an_event_is_typed_into_the_form(fresh: Watched) -> None:
    samples_page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
    fresh.served.store.save(samples_page, original=None)
    fresh.page.add_init_script("localStorage.setItem('signed', JSON.stringify('Ada'))")
    page = opened(fresh)
    page.get_by_role("button", name="Add event").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Date", exact=True)).to_be_focused()
    page.keyboard.type("3 March 2024")
    expect(page.locator("#noted-reading")).to_contain_text("3 Mar 2024, a Sunday")
    page.get_by_label("Who acts or speaks").fill("Germany, France")
    page.get_by_label("What happened, in a sentence").fill("Germany and France spoke of power plants.")
    page.get_by_role("dialog").get_by_role("button", name="Add event").click()
    expect(page.locator("#grid .ag-row", has_text="spoke of power plants").first).to_be_visible()
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_rows_are_pasted_with_their_columns_and_each_bad_row_is_told(fresh: Watched) -> None:
    samples_page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
    fresh.served.store.save(samples_page, original=None)
    fresh.page.add_init_script("localStorage.setItem('signed', JSON.stringify('Ada'))")
    page = opened(fresh)
    page.get_by_role("button", name="Paste rows").click()
    rows = (
        "Date\tWho\tTo\tWhat\n9 March 2024\tFrance\tUkraine\tSigned another pact\n31 February 2024\tChad\t\tNothing\n"
    )
    page.get_by_label("Rows copied from a spreadsheet, or CSV").fill(rows)
    expect(page.locator(".pasted-table tbody tr")).to_have_count(2)
    page.get_by_role("button", name="Add rows").click()
    expect(page.locator("#pasted-said")).to_contain_text("1 event added")
    expect(page.locator("#pasted-said")).to_contain_text("row 2")
    page.keyboard.press("Escape")
    expect(page.locator("#grid .ag-row", has_text="Signed another pact").first).to_be_visible()
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_a_view_is_saved_and_opened_again(table: Watched) -> None:
    page = opened(table, "?v=1&show=all&kind=meeting")
    expect(page.locator("#grid button.open")).to_have_count(2)
    page.get_by_text("Views", exact=True).click()
    page.get_by_label("Name of this view").fill("Meetings")
    page.keyboard.press("Enter")
    expect(page.locator(".views-link")).to_have_text("Meetings")
    page.keyboard.press("Escape")
    expect(page.locator(".views-link")).to_be_hidden()
    page.locator("#chips").get_by_role("button", name="Clear all filters").click()
    expect(page.locator("#grid button.open")).to_have_count(7)
    page.get_by_text("Views", exact=True).click()
    page.locator(".views-link").click()
    expect(page.locator("#grid button.open")).to_have_count(2)
    assert table.clean(), (table.outside, table.complaints)


def test_cells_pasted_on_the_page_open_the_dialog_for_rows(fresh: Watched) -> None:
    samples_page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
    fresh.served.store.save(samples_page, original=None)
    page = opened(fresh)
    page.evaluate(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
        " document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }",
        "Date\tWhat\n9 March 2024\tFrance signed a pact\n",
    )
    expect(page.locator(".pasted-table tbody tr")).to_have_count(1)
    expect(page.get_by_label("Rows copied from a spreadsheet, or CSV")).to_have_value(
        "Date\tWhat\n9 March 2024\tFrance signed a pact\n"
    )


def test_a_date_that_is_clicked_twice_is_written_in_its_cell(table: Watched) -> None:
    page = opened(table)
    cell(page, 0, "date").locator("button.open").dblclick()
    field = cell(page, 0, "date").locator("input")
    expect(field).to_be_focused()
    field.fill("5 March 2024")
    expect(page.locator("#reading")).to_contain_text("5 Mar 2024, a Tuesday")
    expect(page.locator("#drawer-title")).not_to_be_visible()
    page.keyboard.press("Escape")
    cell(page, 0, "date").locator("button.open").click()
    expect(page.locator("#drawer-title")).to_be_focused()
