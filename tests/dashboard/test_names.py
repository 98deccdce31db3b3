"""Names on the page, and how a search finds them."""

import pytest

from dashboard.page import names
from ingest.record.actor import Actor
from tests.dashboard.samples import ACTORS

SEARCHED = {
    **ACTORS,
    "AUS": Actor("AUS", "state", "Australia", aliases=("Commonwealth of Australia",)),
    "AUT": Actor("AUT", "state", "Austria", (("de", "Österreich"),)),
}


def found(typed: str) -> set[str]:
    return {actor.id for actor in SEARCHED.values() if names.finds(names.search_keys(actor), typed)}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("US", {"USA"}),
        ("u.s.", {"USA"}),
        ("states", {"USA"}),
        ("russ", {"RUS"}),
        ("Österreich", {"AUT"}),
        ("osterr", {"AUT"}),
        ("atlantic", {"org:NATO"}),
        ("україна", {"UKR"}),
        ("قطر", {"QAT"}),
        ("tralia", set()),
        ("aubry", {"person:Claire Aubry"}),
    ],
)
def test_a_search_finds_by_the_beginning_of_any_word_of_any_name(typed: str, expected: set[str]) -> None:
    assert found(typed) == expected


def test_options_stand_in_groups_with_the_busiest_first() -> None:
    groups = names.options(ACTORS, {"UKR": 5, "FRA": 9, "org:NATO": 2})
    assert [group["group"] for group in groups] == ["States", "Organisations"]
    assert [item["value"] for item in groups[0]["items"]] == ["FRA", "UKR"]
    assert groups[0]["items"][0]["count"] == 9


def test_a_chosen_actor_stays_among_the_options_without_events() -> None:
    groups = names.options(ACTORS, {"FRA": 1}, chosen=["QAT", "XYZ"])
    assert {item["value"] for group in groups for item in group["items"]} == {"FRA", "QAT", "XYZ"}
