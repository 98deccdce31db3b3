"""Saved views: an address under a name, opened by its link, renamed, deleted."""

import json
from typing import Any

import pytest

from dashboard import ids
from ingest.record.store import Store
from tests.dashboard.fakes import Poster

LOOK = "?v=1&actor=FRA&match=all&tab=check&show=all"


def save(page: Poster, name: str, address: str = LOOK) -> dict[str, Any]:
    values = {f"{ids.VIEWS_SAVE}.n_clicks": 1, f"{ids.VIEWS_NAME}.value": name, f"{ids.ADDRESS}.data": address}
    return page.ask(f"{ids.VIEWS_SAID}.children", values, trigger=f"{ids.VIEWS_SAVE}.n_clicks")


def ask(page: Poster, what: str, name: str, typed: str = "") -> dict[str, Any]:
    values = {f"{ids.VIEWS_ASKED}.data": {"what": what, "name": name}, f"{ids.VIEWS_NAME}.value": typed}
    return page.ask(f"{ids.VIEWS_SAID}.children", values, trigger=f"{ids.VIEWS_ASKED}.data")


def listed(page: Poster) -> str:
    answer = page.ask(f"{ids.VIEWS_LIST}.children", {}, trigger=f"{ids.VIEWS_CHANGED}.data")
    return json.dumps(answer[ids.VIEWS_LIST], ensure_ascii=False)


def test_a_view_is_kept_as_the_address_that_gives_it_back(page: Poster, store: Store) -> None:
    save(page, "  France,   to check ")
    assert [(view.name, view.address) for view in store.views()] == [("France, to check", LOOK)]
    assert LOOK in listed(page)


def test_a_view_of_the_same_name_takes_the_place_of_the_one_before(page: Poster, store: Store) -> None:
    save(page, "Mine")
    answer = save(page, "Mine", "?v=1")
    assert "in the place of the one before" in answer[ids.VIEWS_SAID]["children"]
    assert [view.address for view in store.views()] == ["?v=1"]


def test_a_view_is_renamed_and_deleted(page: Poster, store: Store) -> None:
    save(page, "Mine")
    ask(page, "rename", "Mine", "Ours")
    assert [view.name for view in store.views()] == ["Ours"]
    ask(page, "drop", "Ours")
    assert store.views() == ()
    assert "Filters, dates" in listed(page)


@pytest.mark.parametrize(
    ("typed", "words"), [("", "Type its new name below"), ("Other", "There is a view “Other” already")]
)
def test_a_view_is_not_renamed_to_nothing_or_over_another(page: Poster, store: Store, typed: str, words: str) -> None:
    save(page, "Mine")
    save(page, "Other")
    assert words in ask(page, "rename", "Mine", typed)[ids.VIEWS_SAID]["children"]
    assert [view.name for view in store.views()] == ["Mine", "Other"]


def test_a_view_needs_a_name(page: Poster, store: Store) -> None:
    assert "Type a name" in save(page, " ")[ids.VIEWS_SAID]["children"]
    assert store.views() == ()


def test_a_page_for_reading_only_opens_views_and_changes_none(reader: Poster, store: Store) -> None:
    store.save_view("<b>Mine</b>", LOOK)
    said = listed(reader)
    assert "<b>Mine</b>" in said
    assert "Delete" not in said
    with pytest.raises(LookupError):
        reader.callback(f"{ids.VIEWS_SAID}.children", f"{ids.VIEWS_SAVE}.n_clicks")
