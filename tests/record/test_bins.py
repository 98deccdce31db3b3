"""Bins: what is counted by row and stretch of days is what the events themselves say."""

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.scene.lanes import seats as rows_of
from ingest.record.days import to_day
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.record.making import extraction

FIRST, LAST = to_day(2024, 1, 1), to_day(2024, 12, 31)
ROWS = ("actor", "person", "kind", "publisher", "document")
DATES = st.sampled_from(
    [
        "2024-01-01",
        "2024-03-05",
        "2024-03-05",
        "2024-03",
        "2024-06-01/2024-06-20",
        "2024-09-01/..",
        "2023",
        "2024-12-31",
        None,
    ]
)
PARTIES = st.lists(
    st.sampled_from(["NOR", "CHL", "KEN", "org:NATO", "person:Ingrid Vinter", "person:Tomás Rojas"]),
    max_size=3,
    unique=True,
)
TOLD = st.lists(st.tuples(DATES, PARTIES, st.sampled_from(["CONSULT", "AGREE", "STATEMENT"])), min_size=1, max_size=12)


def told(drawn):
    return [
        {"quote": f"Sentence {n} of the page.", "date": date, "source": tuple(parties), "type": type_}
        for n, (date, parties, type_) in enumerate(drawn)
    ]


@pytest.fixture
def filled(tmp_path):
    with open_store(tmp_path / "timeline.db") as store:
        yield lambda *drawn: store.save(extraction("page", told(drawn)), original=None) and store


@pytest.mark.slow
@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(
    drawn=TOLD,
    rows=st.sampled_from(ROWS),
    cuts=st.sets(st.integers(FIRST + 1, LAST), max_size=8),
    shown=st.integers(0, 4),
)
def test_the_counts_of_a_row_add_up_to_its_events_in_the_window(drawn, rows, cuts, shown):
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "timeline.db") as store:
        store.save(extraction("page", told(drawn)), original=None)
        query = EventQuery(first=FIRST, last=LAST, dated=True)
        events = store.find(query)
        wanted = Counter(seat for event in events for seat in set(rows_of(event, rows=rows)))
        assert {seat.id: seat.count for seat in store.seats(query, rows=rows)} == wanted
        kept = sorted(wanted)[:shown]
        edges = [FIRST, *sorted(cuts), LAST + 1]
        found = store.bins(query, rows=rows, seats=kept, edges=edges)
        counted = Counter()
        for one in found:
            counted[one.row] += one.count
            assert 0 <= one.bin < len(edges) - 1
            assert 0 < one.led <= one.count
            assert (one.event is not None) == (one.count == 1)
        assert [counted[row] for row in range(len(kept))] == [wanted[seat] for seat in kept]
        rest = sum(1 for event in events if not set(kept) & set(rows_of(event, rows=rows)))
        assert counted[len(kept)] == rest
        assert store.extent(query).count == len(events)
        assert ([event.id for event in store.few(query)] and len(store.few(query)) == len(events)) or not events


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("2024-03-05", 2),
        ("2024-12-31", 3),
        ("2024-01-01", 0),
        ("2024-03", 2),
        ("2024-01-20/2024-02-20", 1),
        ("2024", 3),
        ("2024-03-01/..", 2),
    ],
    ids=["day", "last day", "first day", "month", "period, at its middle", "year", "open end, at its beginning"],
)
def test_an_event_counts_once_where_the_middle_of_its_days_lies(filled, date, at):
    store = filled((date, ["NOR"], "CONSULT"))
    edges = [FIRST, to_day(2024, 2, 1), to_day(2024, 3, 1), to_day(2024, 4, 1), LAST + 1]
    (found,) = store.bins(EventQuery(dated=True), rows="actor", seats=["NOR"], edges=edges)
    assert (found.row, found.bin, found.count) == (0, at, 1)


def test_the_leading_kind_and_how_many_lead(filled):
    drawn = [(f"2024-03-0{n}", ["NOR"], type_) for n, type_ in enumerate(("AGREE", "CONSULT", "AGREE"), 1)]
    store = filled(*drawn)
    (found,) = store.bins(EventQuery(dated=True), rows="actor", seats=["NOR"], edges=[FIRST, LAST])
    assert (found.kind, found.led, found.count, found.event) == ("agreement", 2, 3, None)


def test_a_lone_event_is_known_by_its_number(filled):
    store = filled(("2024-03-05", ["NOR"], "AGREE"), ("2024-05-05", ["NOR"], "AGREE"))
    edges = [FIRST, to_day(2024, 4, 1), LAST]
    numbers = [one.event for one in store.bins(EventQuery(dated=True), rows="actor", seats=["NOR"], edges=edges)]
    bare = store.bare(numbers)
    assert [bare[number].when.edtf for number in numbers] == ["2024-03-05", "2024-05-05"]


def test_silences_are_the_longest_first_and_a_long_event_fills_one(filled):
    store = filled(
        ("2024-01-01", ["NOR"], "AGREE"),
        ("2024-03-05", ["NOR"], "AGREE"),
        ("2024-06-01/2024-06-20", ["NOR"], "AGREE"),
        ("2024-12-31", ["NOR"], "AGREE"),
    )
    extent = store.extent(EventQuery())
    assert (extent.count, extent.first, extent.last) == (4, FIRST, LAST)
    assert extent.silences == (
        (to_day(2024, 6, 20), LAST),
        (to_day(2024, 3, 5), to_day(2024, 6, 1)),
        (FIRST, to_day(2024, 3, 5)),
    )


def test_nothing_found_has_no_days(filled):
    store = filled(("2024-03-05", ["NOR"], "AGREE"))
    nothing = EventQuery(text="nowhere")
    assert store.extent(nothing).first is None
    assert store.bins(nothing, rows="actor", seats=["NOR"], edges=[FIRST, LAST]) == ()
    assert store.seats(nothing, rows="kind") == ()
    assert store.few(nothing) == ()


def test_a_change_is_counted_at_once(filled):
    store = filled(("2024-03-05", ["NOR"], "AGREE"))
    query = replace(EventQuery(), dated=True)
    assert store.extent(query).count == 1
    store.save(extraction("another", told([("2024-04-01", ["CHL"], "AGREE")])), original=None)
    assert store.extent(query).count == 2
    assert {seat.id for seat in store.seats(query, rows="actor")} == {"NOR", "CHL"}
