"""Plain: what is drawn without Dash's own parts says the same, and no callback waits for a press on it."""

import json
from typing import Any

import pytest
from dash import html
from plotly.io.json import to_json_plotly

from dashboard import ids
from dashboard.page.plain import plain
from ingest.record.store import Store
from tests.dashboard.fakes import Poster


def parts(of: Any) -> list[dict[str, Any]]:
    """Return every component inside a JSON value."""
    if isinstance(of, list):
        return [one for part in of for one in parts(part)]
    if not isinstance(of, dict):
        return []
    own = [of] if {"type", "namespace", "props"} <= of.keys() else []
    return [*own, *(one for value in of.values() for one in parts(value))]


def test_parts_become_one_component_that_holds_their_words() -> None:
    told = json.loads(to_json_plotly(plain(html.P(["<b>", html.Bdi("x")]))))
    assert (told["namespace"], told["type"]) == ("timeline_plain", "Plain")
    assert told["props"]["tree"][0]["props"]["children"][0] == "<b>"


def test_nothing_stays_nothing() -> None:
    assert plain([]) == []


@pytest.mark.parametrize("tab", ["check", "undated"])
def test_what_is_drawn_plain_is_html_alone_and_no_callback_hears_of_it(page: Poster, store: Store, tab: str) -> None:
    query = {f"{ids.QUERY}.data": "?v=1&show=all", f"{ids.TABS}.value": tab, f"{ids.QUEUE_SINCE}.value": "all"}
    asked = query | {f"{ids.SELECTED}.data": store.find()[0].id}
    outputs = {ids.DRAWER_BUTTONS: ids.SELECTED, ids.QUEUE_LIST: ids.QUERY, ids.UNDATED: ids.QUERY}
    drawn = [page.ask(f"{out}.children", asked, trigger=f"{by}.data") for out, by in outputs.items()]
    inside = [part for one in parts(drawn) if one["type"] == "Plain" for part in parts(one["props"]["tree"])]
    heard = {one["id"] for made in page.app.callback_map.values() for one in made["inputs"]}
    assert inside
    assert {part["namespace"] for part in inside} == {"dash_html_components"}
    assert not heard & {part["props"].get("id") for part in inside}


def test_statements_without_a_date_are_counted_always_and_drawn_where_they_are_in_sight(page: Poster) -> None:
    query = {f"{ids.QUERY}.data": "?v=1&show=all"}
    out = f"{ids.UNDATED}.children"
    behind, shown = (
        page.ask(out, query | {f"{ids.TABS}.value": tab}, trigger=f"{ids.TABS}.value") for tab in ("table", "undated")
    )
    assert behind["undated-count"] == shown["undated-count"]
    assert behind[ids.UNDATED]["children"] == []
    assert shown[ids.UNDATED]["children"] != []
