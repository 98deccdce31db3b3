"""The scorer of the run against peers counts overlaps one for one, and values by their exact words."""

import datetime

import pytest

from tests.bench.dates import Gold, pairs, score
from tests.bench.peers import value_of


@pytest.mark.parametrize(
    ("found", "relaxed", "value"),
    [
        pytest.param([(0, 6, "2024-02-26")], 100, 100, id="the same"),
        pytest.param([(2, 9, "2024-02-26")], 100, 100, id="an overlap is enough"),
        pytest.param([(0, 6, "2024-03-04")], 100, 0, id="another value"),
        pytest.param([(0, 6, "2024-02-26"), (3, 9, "2024-02-26")], 200 / 3, 200 / 3, id="one for one"),
        pytest.param([(6, 9, "2024-02-26")], 0, 0, id="touching is no overlap"),
        pytest.param([], 0, 0, id="nothing found"),
    ],
)
def test_overlaps_and_values_are_counted(found, relaxed, value):
    assert score([[Gold(0, 6, "2024-02-26")]], [found]) == pytest.approx((relaxed, value))


def test_the_larger_overlap_is_paired_first():
    gold = [Gold(0, 4, "a"), Gold(4, 20, "b")]
    assert [g.value for g, _ in pairs(gold, [(2, 20, "x")])] == ["b"]


def test_a_value_the_set_does_not_give_counts_for_the_span_alone():
    gold = [[Gold(0, 4, ""), Gold(5, 9, "2024")]]
    assert score(gold, [[(0, 4, "1998"), (5, 9, "2024")]]) == pytest.approx((100, 100))


def test_a_peer_keeps_its_own_grain():
    moment = datetime.datetime.fromisoformat("2024-02-26T15:00")
    assert [value_of(moment, g) for g in ("year", "month", "week", "day", "time")] == [
        "2024", "2024-02", "2024-W09", "2024-02-26", "2024-02-26T15:00",
    ]  # fmt: skip
