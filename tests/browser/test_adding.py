"""Adding in a real browser: what a file holds is asked first, long work is told and stopped, a reload follows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched, opening, serving, watch
from tests.dashboard.fakes import FakeDesk

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def desk() -> list[FakeDesk]:
    return []


@pytest.fixture
def waiting(chrome: Browser, tmp_path: Path, desk: list[FakeDesk]) -> Iterator[Watched]:
    """A window on an empty timeline whose desk does as the test says."""

    def make(store: object) -> FakeDesk:
        desk.append(FakeDesk(store))  # type: ignore[arg-type]
        return desk[0]

    with serving(tmp_path, make) as served, opening(chrome) as context:
        yield watch(context, served)


def choose(watched: Watched, name: str, data: bytes) -> None:
    with watched.page.expect_file_chooser() as chooser:
        watched.page.get_by_role("button", name="Choose files").click()
    chooser.value.set_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})


def test_what_a_file_holds_is_asked_and_answered_by_keyboard(waiting: Watched, desk: list[FakeDesk]) -> None:
    page = waiting.open()
    choose(waiting, "export.docx", b"EXPORT")
    card = page.locator(".card.asking")
    expect(card).to_contain_text("12 articles found")
    assert desk[0].works == {}
    answer = page.get_by_role("button", name="Add 12 articles")
    answer.focus()
    page.keyboard.press("Enter")
    expect(card).to_have_count(0)
    expect(page.locator("#cards .card")).to_contain_text("Published on 5 March 2024")
    assert waiting.clean(), (waiting.outside, waiting.complaints)


def test_a_file_is_left_out(waiting: Watched, desk: list[FakeDesk]) -> None:
    page = waiting.open()
    choose(waiting, "export.docx", b"EXPORT")
    page.get_by_role("button", name="Leave it out").click()
    expect(page.locator(".card")).to_have_count(0)
    assert desk[0].works == {}
    assert waiting.clean(), (waiting.outside, waiting.complaints)


def test_long_work_is_told_followed_after_a_reload_and_stopped(waiting: Watched, desk: list[FakeDesk]) -> None:
    page = waiting.open()
    desk[0].hold = True
    choose(waiting, "week.zip", b"words")
    line = page.locator("#progress")
    expect(line).to_contain_text("Reading week.zip: 1 document so far")
    page.reload()
    expect(line).to_contain_text("Reading week.zip: 1 document so far")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".card.batch")).to_contain_text("It was stopped. What was added stays")
    expect(line).to_be_hidden()
    assert waiting.clean(), (waiting.outside, waiting.complaints)


def test_a_document_is_found_among_the_documents(window: Watched) -> None:
    page = window.open("?v=1&tab=documents")
    expect(page.locator(".documents .card")).to_have_count(2)
    page.get_by_label("Find a document").fill("الصحيفة")
    expect(page.locator(".documents .card")).to_have_count(1)
    page.get_by_label("Find a document").fill("nothing like it")
    expect(page.locator(".documents")).to_contain_text("No document has")
    page.get_by_label("Find a document").fill("")
    expect(page.locator(".documents .card")).to_have_count(2)
    assert window.clean(), (window.outside, window.complaints)
