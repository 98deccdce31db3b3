"""Nothing found: the panel says why, and each way out shows what it promises."""

import json

import pytest

from dashboard.page import empty, settings
from dashboard.view import View
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.dashboard import samples
from tests.dashboard.test_parts import said

VIEW = View(key=False)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "t.db") as opened:
        page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
        opened.save(page, original=None)
        yield opened


def explained(store, query, view=VIEW):
    tally = store.tally(query)
    shown = {"total": tally.total, "shown": tally.shown, "undated": tally.undated}
    return empty.explain(store, query, view, documents={}, **shown)


def buttons(parts):
    (box,) = parts
    return {button.children: button.to_plotly_json()["props"] for button in box.children[1].children}


def test_each_filter_to_drop_is_named_with_the_events_that_would_show(store) -> None:
    query = EventQuery(actors=("FRA",), text="zebra")
    with_france = store.tally(EventQuery(actors=("FRA",))).shown
    ways = buttons(explained(store, query))
    assert list(ways) == [f"Drop “zebra” ({with_france} events)"]
    assert json.loads(ways[f"Drop “zebra” ({with_france} events)"]["data-drop"]) == {"text": {"value": ""}}


def test_where_no_single_thing_helps_the_whole_filter_is_named(store) -> None:
    query = EventQuery(actors=("JPN", "BRA"))
    total = store.tally(EventQuery()).shown
    assert list(buttons(explained(store, query))) == [f"Drop the whole filter “Who” ({total} events)"]


def test_where_dropping_one_filter_never_helps_two_are_named(store) -> None:
    query = EventQuery(actors=("JPN",), text="zebra", kinds=("statement",))
    statements = store.tally(EventQuery(kinds=("statement",))).shown
    events = "1 event" if statements == 1 else f"{statements} events"
    assert list(buttons(explained(store, query))) == [f"Drop “Who” and “Search words” ({events})"]


def test_where_dropping_two_filters_never_helps_all_are_cleared(store) -> None:
    query = EventQuery(actors=("JPN",), text="zebra", language=("xx",))
    total = store.tally(EventQuery()).shown
    assert list(buttons(explained(store, query))) == [f"Clear all filters ({total} events)"]


def test_one_is_shown_what_was_promised_though_none_of_it_is_key(store, monkeypatch) -> None:
    query = EventQuery(text="zebra")
    ways = buttons(explained(store, query, View(key=True)))
    key = store.count(EventQuery(key=True, dated=True))
    (way,) = ways.values()
    assert ("key" in json.loads(way["data-drop"])) is (key == 0)


def test_without_a_filter_nothing_is_to_be_dropped(store) -> None:
    parts = empty.explain(store, EventQuery(), VIEW, total=0, shown=0, undated=2, documents={})
    assert "No date found" in said(parts[0])
    assert buttons(parts) == {}
    assert not settings.filtered(EventQuery())


@pytest.mark.parametrize("review", ["checked", "hidden"])
def test_where_nothing_is_checked_or_hidden_yet_that_filter_is_to_drop(store, review) -> None:
    query = EventQuery(review=(review,))
    total = store.tally(EventQuery()).shown
    assert store.tally(query).total == total
    assert list(buttons(explained(store, query))) == [f"Drop “{review.capitalize()}” ({total} events)"]


def test_where_the_documents_tell_nothing_no_filter_is_to_blame(tmp_path) -> None:
    with open_store(tmp_path / "none.db") as nothing:
        (box,) = explained(nothing, EventQuery(review=("checked",)))
    assert box.children[0].children == "No events were found in these documents."
