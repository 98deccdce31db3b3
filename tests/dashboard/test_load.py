"""The page comes in one piece with its first chart, and comes without where there is none yet."""

import json
from typing import Any

import pytest

from dashboard import ids
from dashboard.app import create_app
from dashboard.callbacks import chart, load
from ingest.record.store import Store, open_store
from tests.dashboard.fakes import Poster


def stores(built: dict[str, Any]) -> dict[str, Any]:
    """Return what the stores of a page hold; one that was given nothing is left out."""
    parts = built["props"]["children"]["props"]["children"]
    return {one["props"]["id"]: one["props"]["data"] for one in parts if "data" in one["props"]}


def drawn(built: dict[str, Any]) -> str:
    return json.dumps(built["props"]["children"], ensure_ascii=False)


def test_a_page_comes_with_its_chart_and_knows_for_what_it_was_drawn(page: Poster) -> None:
    built = page.built("?v=1&show=all&actor=FRA")
    assert stores(built)[ids.DRAWN]["address"] == "?v=1&actor=FRA&show=all"
    assert built["props"]["className"] == "page"
    assert '"row-band"' in drawn(built)
    assert "timeline file · 2 documents" in drawn(built)


def test_what_stands_over_the_chart_comes_with_it_and_does_not_push_it_down_later(page: Poster) -> None:
    built = drawn(page.built("?v=1&show=all&actor=FRA&from=2024-01-01"))
    assert "from 1 Jan 2024" in built
    assert "data-drop" in built


def test_lists_wait_until_the_chart_stands(page: Poster) -> None:
    held = stores(page.built())
    assert ids.QUERY not in held
    assert ids.BEGUN not in held


def test_a_page_whose_chart_fails_is_there_and_asks_for_it_again(page: Poster, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no chart")

    monkeypatch.setattr(chart, "drawn", fail)
    built = page.built("?v=1&show=all")
    assert ids.DRAWN not in stores(built)
    assert '"row-band"' not in drawn(built)


def test_a_large_file_still_being_read_is_not_waited_for(page: Poster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "LARGE", 0)
    monkeypatch.setattr(Store, "ready", lambda _: 0.4)
    built = page.built("?v=1&show=all")
    assert ids.DRAWN not in stores(built)
    assert built["props"]["className"] == "page"
    assert "timeline file" not in drawn(built)


def test_an_empty_timeline_says_so_from_the_start(tmp_path: Any) -> None:
    with open_store(tmp_path / "timeline.db") as empty:
        built = Poster(create_app(empty, None)).built()
    assert built["props"]["className"] == "page empty"


def test_a_drawer_that_will_be_open_has_its_place(page: Poster, store: Store) -> None:
    event = store.find()[0].id
    assert "with-drawer" in drawn(page.built(f"?v=1&event={event}"))
    assert "with-drawer" not in drawn(page.built())


def test_what_stands_of_the_page_is_not_set_again(page: Poster) -> None:
    values = {f"{ids.PAGE}.className": "page", f"{ids.SUBTITLE}.children": "timeline file · 2 documents"}
    trigger = f"{ids.BEGUN}.data"
    assert page.ask(f"{ids.PAGE}.className", values, trigger=trigger) == {}
    changed = page.ask(f"{ids.PAGE}.className", {}, trigger=trigger)
    assert changed[ids.SUBTITLE]["children"] == "timeline file · 2 documents"
