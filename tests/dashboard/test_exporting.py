"""The menu of files: each format there is, of the present filter, and words where there is nothing to hand out."""

import json
from base64 import b64decode
from typing import Any

import pytest

from dashboard import ids
from dashboard.cli.exporting import PICTURES
from dashboard.exports import EXPORTS, offline
from dashboard.page import exporting as menu
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from tests.dashboard.fakes import Poster

FORMS = [form for form in EXPORTS if form not in PICTURES]


def export(page: Poster, form: str, address: str = "?v=1", *, checked: bool = False) -> dict[str, Any]:
    values = {
        f"{menu.EXPORT_ASKED}.data": {"form": form, "at": 1},
        f"{ids.ADDRESS}.data": address,
        f"{menu.EXPORT_CHECKED}.checked": checked,
    }
    return page.ask(f"{ids.DOWNLOAD}.data", values, trigger=f"{menu.EXPORT_ASKED}.data")


def said(answer: dict[str, Any]) -> str:
    return json.dumps(answer[ids.TOAST]["children"], ensure_ascii=False)


def test_the_menu_offers_every_format_that_is_no_picture() -> None:
    offered = [form for files in menu.GROUPS.values() for form in files]
    assert len(offered) == len(set(offered))
    assert set(FORMS) <= set(offered)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_has_the_events_of_the_filter_and_says_how_many(page: Poster, form: str) -> None:
    answer = export(page, form, "?v=1&actor=FRA&actor=UKR&match=all")
    file = answer[ids.DOWNLOAD]["data"]
    assert file["filename"] == f"2024-03-08_timeline{form}"
    data = b64decode(file["content"])
    if form not in (".xlsx", ".docx", ".ris", ".csl.json"):
        assert "Ukraine" in data.decode()
        assert "Qatar" not in data.decode()
    assert f"2024-03-08_timeline{form}: 2 events, 2 of them not checked" in said(answer)


def test_a_page_that_is_too_heavy_with_its_paragraphs_says_so(page: Poster, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "left out" not in said(export(page, ".html"))
    # The sentences of the samples are paragraphs of their own: nothing stands around them that could be left out.
    monkeypatch.setattr(offline, "left_out", lambda _: 7)
    assert "the paragraphs around 7 quotes left out: with them it is too heavy" in said(export(page, ".html"))
    assert "left out" not in said(export(page, ".cms.html"))


def test_only_what_is_checked_is_handed_out_where_asked_for(page: Poster, store: Store) -> None:
    store.judge(Judgement("Maja", "2024-03-08T09:00:00Z", "check", store.find()[0].id))
    answer = export(page, ".jsonl", checked=True)
    assert b64decode(answer[ids.DOWNLOAD]["data"]["content"]).count(b"\n") == 1
    assert "1 event" in said(answer)
    assert "not checked" not in said(answer)


@pytest.mark.parametrize(
    ("address", "checked", "expected"),
    [
        ("?v=1&to=1900", False, "the filters leave no event"),
        ("?v=1&to=1900", True, "no event here is checked"),
        ("?v=1", True, "no event here is checked"),
    ],
)
def test_where_there_is_nothing_it_is_said_and_no_file_comes(
    page: Poster, address: str, checked: bool, expected: str
) -> None:
    answer = export(page, ".csv", address, checked=checked)
    assert ids.DOWNLOAD not in answer
    assert expected in said(answer)


@pytest.mark.parametrize("form", ["", ".exe", "../../etc", 7])
def test_a_form_nobody_knows_does_nothing(page: Poster, form: Any) -> None:
    assert export(page, form) == {}


def test_what_is_copied_is_the_chronology_and_is_said_once_it_is_copied(page: Poster) -> None:
    answer = export(page, "copy", "?v=1&actor=FRA&actor=UKR&match=all")
    assert ids.DOWNLOAD not in answer
    assert ids.TOAST not in answer
    copied = answer[menu.EXPORT_TEXT]["data"]
    assert copied["said"] == "2 events copied, 2 of them not checked"
    assert "“" in copied["text"]


def test_json_from_the_page_has_the_texts_of_the_documents(page: Poster, store: Store) -> None:
    whole = json.loads(b64decode(export(page, ".json")[ids.DOWNLOAD]["data"]["content"]))
    assert {one["text"] for one in whole["documents"]} == {document.text for document in store.documents()}


@pytest.mark.parametrize("form", [".json", ".jsonl"])
def test_what_loses_nothing_has_the_texts_of_the_documents(page: Poster, store: Store, form: str) -> None:
    data = b64decode(export(page, form)[ids.DOWNLOAD]["data"]["content"])
    whole = json.loads(data if form == ".json" else data.splitlines()[0])
    texts = {document.id: document.text for document in store.documents()}
    assert whole["documents"]
    assert {each["id"]: each["text"] for each in whole["documents"]}.items() <= texts.items()
