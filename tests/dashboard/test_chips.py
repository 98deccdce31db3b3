"""Chips: everything the filter holds is in sight in words, and each press drops one thing."""

import json
from dataclasses import fields, replace
from typing import get_args

import pytest
from hypothesis import given

from dashboard import ids
from dashboard.page import chips, settings
from ingest.record.query import EventQuery
from ingest.record.report import Kind
from tests.dashboard.samples import ACTORS
from tests.dashboard.test_controls import QUERIES

DAY = 738_952
LEFT_OUT = tuple(kind for kind in get_args(Kind) if kind != "force")


def dropped(query: EventQuery) -> dict[str, EventQuery]:
    found = chips.drops(query, actors=ACTORS, documents={})
    return {f"{one.of} {one.said}".strip(): one.query for one in found}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        pytest.param(EventQuery(), [], id="nothing"),
        pytest.param(EventQuery(actors=("FRA", "UKR")), ["France", "Ukraine"], id="actors"),
        pytest.param(EventQuery(actors=("FRA",), match="all"), ["France"], id="one is not several"),
        pytest.param(
            EventQuery(actors=("FRA", "UKR"), match="only", role="target", people=False),
            ["France", "Ukraine", "Nobody but them", "Part To or with whom", "without officials"],
            id="how actors are meant",
        ),
        pytest.param(EventQuery(role="target", people=False, match="all"), [], id="a part of nobody"),
        pytest.param(EventQuery(first=DAY), ["from 7 Mar 2024"], id="from"),
        pytest.param(EventQuery(last=DAY), ["until 7 Mar 2024"], id="until"),
        pytest.param(EventQuery(first=DAY, last=DAY), ["7 Mar 2024"], id="one day"),
        pytest.param(EventQuery(first=DAY, last=DAY + 1), ["7 Mar 2024 – 8 Mar 2024"], id="days"),
        pytest.param(EventQuery(kinds=("statement", "force")), ["Statement", "Force or withdrawal"], id="few kinds"),
        pytest.param(EventQuery(kinds=LEFT_OUT), ["without Force or withdrawal"], id="most kinds"),
        pytest.param(EventQuery(status=("scheduled",)), ["Planned"], id="status"),
        pytest.param(EventQuery(text="red lines", picked=True), ["“red lines”", "Picked"], id="words and picked"),
        pytest.param(
            EventQuery(publisher=("Reuters",), language=("uk",), precision=("month",), confidence=("weak",)),
            ["How exact to the month", "Strength Weak", "Outlet Reuters", "Language Ukrainian"],
            id="rare ones",
        ),
        pytest.param(EventQuery(review=("hidden",), types=("AID",)), ["Type Aid", "Hidden"], id="checked and type"),
        pytest.param(
            EventQuery(documents=("gone",), added_since="2024-03-05T10:20:30Z"),
            ["From a removed document", "Added since 2024-03-05 10:20"],
            id="by address alone",
        ),
    ],
)
def test_every_thing_a_filter_holds_has_its_words(query, said) -> None:
    assert list(dropped(query)) == said


def test_a_chip_drops_one_thing_and_leaves_the_rest() -> None:
    query = EventQuery(actors=("FRA", "UKR"), kinds=("statement",), text="troops", first=DAY)
    ways = dropped(query)
    assert ways["France"] == replace(query, actors=("UKR",))
    assert ways["Statement"] == replace(query, kinds=())
    assert ways["from 7 Mar 2024"] == replace(query, first=None)


def test_dropping_the_last_kind_left_out_ticks_all_again() -> None:
    assert dropped(EventQuery(kinds=LEFT_OUT))["without Force or withdrawal"] == EventQuery()


@pytest.mark.slow
@given(QUERIES)
def test_dropping_chip_after_chip_leaves_no_filter_that_says_anything(query: EventQuery) -> None:
    steps = 0
    while found := chips.drops(query, actors=ACTORS, documents={}):
        assert found[0].query != query
        query = found[0].query
        steps += 1
        assert steps < 100
    assert replace(query, match="any", role="any", people=True, said=False) == EventQuery()


@given(QUERIES)
def test_what_a_button_sets_leads_from_one_query_to_the_other(query: EventQuery) -> None:
    set_to = settings.settings(query) | settings.change(query, settings.cleared(query))
    assert set_to == settings.settings(EventQuery())


def test_a_button_touches_only_what_changes() -> None:
    query = EventQuery(actors=("FRA", "UKR"), text="troops")
    way = chips.leads_to(query, replace(query, actors=("UKR",)))
    assert json.loads(way["data-drop"]) == {ids.WHO: {"value": ["UKR"]}}


def test_every_field_of_a_query_is_a_filter_or_known_to_be_none() -> None:
    looked_at = {"key", "dated", "called", "said", "announced"}
    assert {field.name for field in fields(EventQuery)} - looked_at == set(settings.FILTERS)


def test_clearing_leaves_how_the_events_are_looked_at() -> None:
    assert settings.cleared(EventQuery(key=True, text="troops", first=DAY)) == EventQuery(key=True)
