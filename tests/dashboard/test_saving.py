"""Saving from the page: the same events as the page shows, and a question first where nobody has checked them."""

import io
import json
from base64 import b64decode
from typing import Any
from zipfile import ZipFile

import pytest

from dashboard import ids
from dashboard.callbacks import picture
from dashboard.paper.picture import make_picture
from dashboard.paper.report import Basis
from dashboard.view import View
from ingest.record.extraction import Extraction
from ingest.record.judgement import Judgement, Verb
from ingest.record.store import Store
from tests.dashboard.fakes import Poster
from tests.exports.reported import AFTER, BEFORE, reported
from tests.scene.events import ACTORS, FOUR, many

BOTH = "?v=1&actor=FRA&actor=UKR&match=all"


def save(
    page: Poster, address: str, form: str = ".csv", *, button: str = ids.PICTURE_SAVE, **fields: str
) -> dict[str, Any]:
    """Press a button of the dialog; ``fields`` are the values of its other fields, by the last word of their id."""
    values = {
        f"{button}.n_clicks": 1,
        f"{ids.ADDRESS}.data": address,
        f"{ids.PICTURE_WIDTH}.value": "180mm",
        f"{ids.PICTURE_FORMAT}.value": form,
        **{f"picture-{name}.value": value for name, value in fields.items()},
    }
    return page.ask(f"{ids.DOWNLOAD}.data", values, trigger=f"{button}.n_clicks")


def text_of(answer: dict[str, Any]) -> str:
    return b64decode(answer[ids.DOWNLOAD]["data"]["content"]).decode("utf-8-sig")


def decide(store: Store, verb: Verb, *names: str) -> None:
    for name in names:
        store.judge(Judgement("Maja", "2024-03-08T09:00:00Z", verb, name))


def test_the_picture_has_the_events_of_the_page(page: Poster) -> None:
    answer = save(page, BOTH, ".png", button=ids.PICTURE_GO, named="Two states")
    file = answer[ids.DOWNLOAD]["data"]
    assert file["filename"] == "2024-03-08_france-ukraine_180mm.png"
    assert file["content"].startswith("iVBORw0KGgo")
    assert "Saved with 2 events" in answer[ids.PICTURE_NOTE]["children"]


def test_a_picture_speaks_the_language_chosen_in_the_dialog(page: Poster) -> None:
    drawn = text_of(save(page, BOTH, ".svg", button=ids.PICTURE_GO, words="fr"))
    assert "Sources : The Daily Example" in drawn
    assert "7 mars" in drawn


def test_a_picture_can_be_a_report_and_a_list(page: Poster) -> None:
    asked = {"width": "a4", "style": "report", "layout": "chronology"}
    drawn = text_of(save(page, BOTH, ".svg", button=ids.PICTURE_GO, **asked))
    assert "France, Ukraine (all of them together) · 2 of " in drawn
    assert "Made on 8 Mar 2024 with" in drawn


def test_the_pages_of_a_report_come_as_one_archive_the_same_each_time() -> None:
    drawn = make_picture(many(60, days=150), actors=ACTORS, view=View(key=False), preset="a4", basis=Basis())
    made = picture.paged(drawn, ".svg")
    with ZipFile(io.BytesIO(made)) as archive:
        assert archive.namelist() == [f"page-{number}.svg" for number in range(1, len(drawn.pages) + 1)]
        assert archive.read("page-2.svg").decode() == drawn.pages[1]
    assert made == picture.paged(drawn, ".svg")


def test_a_page_for_offline_use_shows_the_paragraph_around_a_sentence(page: Poster, store: Store) -> None:
    (event,), documents = reported(FOUR[:1])
    store.save(Extraction(documents["d-a"], event.reports), original=b"")
    text = text_of(save(page, "?v=1", ".html", button=ids.PICTURE_GO))
    data = json.loads(text.split('id="data">')[1].split("</script>")[0])
    around = [text for one in data["events"] for text, _, outside in one["reports"][0]["text"] if outside]
    assert around == [BEFORE, AFTER]


@pytest.mark.parametrize("form", [form for form in picture.FORMATS if form not in (".png", ".pdf")])
def test_every_file_of_the_dialog_is_written_with_the_same_filters(page: Poster, form: str) -> None:
    file = save(page, "?v=1&actor=RUS", form, button=ids.PICTURE_GO, width="88mm")[ids.DOWNLOAD]["data"]
    text = b64decode(file["content"]).decode()
    assert file["filename"].endswith(form)
    assert "Russia" in text
    assert "Qatar" not in text


def test_a_picture_of_pages_is_one_file(page: Poster) -> None:
    file = save(page, BOTH, ".pdf", button=ids.PICTURE_GO)[ids.DOWNLOAD]["data"]
    assert file["filename"] == "2024-03-08_france-ukraine_180mm.pdf"
    assert b64decode(file["content"]).startswith(b"%PDF")


@pytest.mark.parametrize("form", picture.FORMATS)
def test_what_nobody_has_checked_is_asked_about_before_it_is_saved(page: Poster, store: Store, form: str) -> None:
    answer = save(page, BOTH, form)
    assert "data" not in answer.get(ids.DOWNLOAD, {})
    assert answer[ids.PICTURE_ASK] == {"hidden": False}
    assert answer[ids.PICTURE_UNCHECKED]["children"] == "2 of 2 are not checked"
    decide(store, "check", *(event.id for event in store.find()))
    answer = save(page, BOTH, form)
    assert answer[ids.PICTURE_ASK] == {"hidden": True}
    assert answer[ids.DOWNLOAD]["data"]["filename"].endswith(form)


def test_those_not_checked_are_left_out_or_go_along(page: Poster, store: Store) -> None:
    first, *others = [event.id for event in store.find()]
    decide(store, "check", first)
    said = save(page, "?v=1")[ids.PICTURE_UNCHECKED]["children"]
    assert said == f"{len(others)} of {len(others) + 1} are not checked"
    assert text_of(save(page, "?v=1", button=ids.PICTURE_LEAVE)).count("\r\n") == 2
    whole = text_of(save(page, "?v=1", button=ids.PICTURE_GO))
    assert all(name in whole for name in (first, *others))


def test_a_picture_of_nothing_checked_says_why_it_is_not_drawn(page: Poster) -> None:
    answer = save(page, "?v=1", ".png", button=ids.PICTURE_LEAVE)
    assert answer[ids.PICTURE_NOTE]["children"] == "There is nothing to draw: none of this choice is checked"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("?v=1&actor=UKR&show=all", "?v=1&actor=UKR&review=new&show=all"),
        ("?v=1&picked=1", "?v=1&review=new&picked=1"),
    ],
)
def test_showing_them_closes_the_dialog_and_filters_to_them(
    page: Poster, store: Store, address: str, expected: str
) -> None:
    decide(store, "pick", store.find()[0].id)
    values = {f"{ids.PICTURE_SHOW}.n_clicks": 1, f"{ids.ADDRESS}.data": address, f"{ids.PICTURE_FORMAT}.value": ".csv"}
    answer = page.ask(f"{ids.URL}.search", values, trigger=f"{ids.PICTURE_SHOW}.n_clicks")
    assert answer[ids.PICTURE]["opened"] is False
    assert answer[ids.URL]["search"] == expected


def test_of_a_picture_that_shows_the_picked_alone_those_are_to_be_checked(page: Poster, store: Store) -> None:
    decide(store, "pick", store.find()[0].id)
    values = {f"{ids.PICTURE_SHOW}.n_clicks": 1, f"{ids.ADDRESS}.data": "?v=1", f"{ids.PICTURE_FORMAT}.value": ".png"}
    answer = page.ask(f"{ids.URL}.search", values, trigger=f"{ids.PICTURE_SHOW}.n_clicks")
    assert answer[ids.URL]["search"] == "?v=1&review=new&picked=1"


def test_the_choice_is_saved_in_its_order_and_on_a_time_scale_by_date(page: Poster, store: Store) -> None:
    first, second, third, *_ = [event.id for event in store.find() if event.when.edtf]
    decide(store, "pick", third, first, second)
    rows = text_of(save(page, "?v=1&picked=1", button=ids.PICTURE_GO)).splitlines()[1:]
    assert [row.rpartition(",")[2] for row in rows] == [third, first, second]
    markdown = text_of(save(page, "?v=1&picked=1", ".md", button=ids.PICTURE_GO))
    assert [line[:2] for line in markdown.splitlines() if line[:1].isdigit()] == ["1.", "2.", "3."]
    calendar = text_of(save(page, "?v=1&picked=1", ".ics", button=ids.PICTURE_GO))
    uids = [line.partition(":")[2] for line in calendar.splitlines() if line.startswith("UID")]
    assert [uid.partition("@")[0] for uid in uids] == [first, second, third]
