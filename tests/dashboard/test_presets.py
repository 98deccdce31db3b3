"""Presets: which days a press on one of them asks for, and from which day they count."""

import pytest

from dashboard.callbacks import filters
from dashboard.callbacks.context import Context
from dashboard.page import presets
from dashboard.page.presets import Anchor, anchor, preset_of
from ingest.record.days import to_day
from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.dashboard.test_parts import said

TODAY = to_day(2024, 3, 8)
NOW = Anchor(TODAY, True)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("week", ("2 Mar 2024", "8 Mar 2024")),
        ("month", ("8 Feb 2024", "8 Mar 2024")),
        ("quarter", ("10 Dec 2023", "8 Mar 2024")),
        ("year", ("1 Jan 2024", "31 Dec 2024")),
        ("all", ("", "")),
    ],
)
def test_a_preset_fills_both_dates(span, expected) -> None:
    assert preset_of(span, at=NOW) == expected


@pytest.mark.parametrize(
    ("either", "expected"),
    [
        pytest.param(14, ("23 Feb 2024", "22 Mar 2024"), id="two weeks"),
        pytest.param(0, ("8 Mar 2024", "8 Mar 2024"), id="the day alone"),
        pytest.param("", ("23 Feb 2024", "22 Mar 2024"), id="nothing typed"),
        pytest.param(10**9, ("23 Feb 2024", "22 Mar 2024"), id="no number of days"),
    ],
)
def test_the_days_round_an_event_are_as_many_as_the_reader_says(either, expected) -> None:
    assert preset_of("event", at=NOW, around=TODAY, either=either) == expected


def test_round_an_event_without_a_date_there_are_no_days() -> None:
    assert preset_of("event", at=NOW) is None


@pytest.mark.parametrize(
    ("extent", "day", "today"),
    [
        pytest.param((None, None), TODAY, True, id="no events"),
        pytest.param((TODAY - 99, TODAY + 5), TODAY, True, id="plans ahead"),
        pytest.param((TODAY - 99, TODAY), TODAY, True, id="up to today"),
        pytest.param((to_day(1861), to_day(1861, 12, 12)), to_day(1861, 12, 12), False, id="long ago"),
        pytest.param((TODAY + 20, TODAY + 30), TODAY + 30, False, id="all ahead"),
    ],
)
def test_days_are_counted_from_today_or_from_the_last_day_of_a_timeline_without_it(extent, day, today) -> None:
    assert anchor(extent, TODAY) == Anchor(day, today)


def test_a_day_that_is_not_today_is_named() -> None:
    old = "".join(map(said, presets.links(Anchor(to_day(1861, 12, 12), False))))
    assert "In 1861" in old
    assert "12 Dec 1861, the last day here" in old
    now = "".join(map(said, presets.links(NOW)))
    assert "This year" in now
    assert "the last day" not in now


def test_arranged_by_when_it_was_said_days_are_counted_from_the_last_day_something_was_said(store: Store) -> None:
    later = Context(store, None, "Pacts", "page", lambda: to_day(2031))
    assert filters.anchor(later, said=True) == Anchor(to_day(2024, 3, 5), False)
    assert filters.anchor(later) == Anchor(store.extent(EventQuery()).last, False) != filters.anchor(later, said=True)
