"""Said: the date an event was said, kept beside the date it happens; from and to, lists and strip can go by it."""

import sqlite3

import pytest

from ingest.record.days import to_day
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.record.making import extraction
from tests.record.test_store_opening import write_first_version

D = to_day
MEETING = ("Both ministers met in Oslo", "2024-05-07", ("NOR", "CHL"))
PACT = ("A pact on fish was signed", "1861-04", ("CHL", "KEN"))
PLAN = {"quote": "They will meet in Lima", "date": "2024-09-01", "source": ("NOR", "CHL"), "status": "scheduled"}
LOST = ("Norway had protested", None, ("NOR",))
DOCUMENTS = {
    "late": extraction("late", [MEETING], outlet="Andes Radio", created="2024-05-20"),
    "early": extraction("early", [MEETING, PLAN], outlet="Fjord Post", created="2024-05-08"),
    "letter": extraction("letter", [PACT], outlet="Archive", created="1861-05"),
    "annual": extraction("annual", [LOST], outlet="Yearbook", created="1999"),
    "bare": extraction("bare", [("Kenya sent an envoy", "2024-05-30", ("KEN",))], outlet="Leaflet", created=None),
}
SAID = {
    "Both": (D(2024, 5, 8), D(2024, 5, 8)),
    "They": (D(2024, 5, 8), D(2024, 5, 8)),
    "A": (D(1861, 5, 1), D(1861, 5, 31)),
    "Norway": (D(1999, 1, 1), D(1999, 12, 31)),
    "Kenya": None,
}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        for document in DOCUMENTS.values():
            opened.save(document, original=None)
        yield opened


def said(store):
    return {event.reports[0].quote.split()[0]: event.said for event in store.find()}


def firsts(events):
    return " ".join(event.reports[0].quote.split()[0] for event in events)


def test_the_first_of_its_documents_says_when_an_event_was_said(store):
    assert said(store) == SAID
    assert store.verify() == ()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param({}, "A Norway They Both Kenya", id="by the date said, those without one last"),
        pytest.param({"first": D(1861, 5, 31), "last": D(1861, 5, 31)}, "A", id="a month touches its days"),
        pytest.param({"first": D(2024, 5, 8), "last": D(2024, 5, 8)}, "They Both", id="what is only planned too"),
        pytest.param({"first": D(2024, 5, 20), "last": D(2024, 5, 20)}, "", id="what is only repeated was said before"),
        pytest.param({"last": D(2000)}, "A Norway", id="an event without a date may have been said on one"),
        pytest.param({"dated": False}, "Kenya", id="without a date is what no dated document tells"),
    ],
)
def test_from_to_and_order_go_by_the_date_it_was_said(store, asked, found):
    query = EventQuery(said=True, **asked)
    assert sorted(firsts(store.find(query)).split()) == sorted(found.split())
    days = [event.said or (10**9, 10**9) for event in store.find(query)]
    assert days == sorted(days)
    store.facets()
    assert store.count(query) == len(found.split())
    assert sum(count for _, count in store.facets(query).kinds) == len(found.split())


def test_the_strip_and_the_tally_go_by_it_as_well(store):
    assert store.spans(EventQuery(said=True)) == sorted(span for span in SAID.values() if span)
    assert (store.tally(EventQuery(said=True)).shown, store.tally(EventQuery(said=True)).undated) == (4, 1)
    assert (store.tally(EventQuery()).shown, store.tally(EventQuery()).undated) == (4, 1)


def test_correcting_the_date_of_a_document_moves_what_it_said(store):
    corrected = extraction("early", [MEETING, PLAN], outlet="Fjord Post", created="2024-05-25")
    store.facets()
    store.save(corrected, original=None, anew=True)
    moved = said(store)
    assert moved["Both"] == (D(2024, 5, 20), D(2024, 5, 20)), "the other document was first then"
    assert moved["They"] == (D(2024, 5, 25), D(2024, 5, 25))
    assert store.count(EventQuery(said=True, first=D(2024, 5, 25))) == 1
    assert store.verify() == ()


def test_an_old_file_is_brought_up_to_date_with_the_days_its_events_were_said(store, tmp_path):
    old = tmp_path / "old.db"
    write_first_version(old, tmp_path / "timeline.db")
    with open_store(old) as opened:
        assert said(opened) == SAID
        assert firsts(opened.find(EventQuery(announced=True))) == "They"
        assert opened.find(EventQuery(said=True)) == store.find(EventQuery(said=True))
        assert opened.verify() == ()


def test_the_order_by_the_date_said_is_read_from_an_index_alone(store, tmp_path):
    with sqlite3.connect(tmp_path / "timeline.db") as connection:
        order = "SELECT number FROM events WHERE review IN ('new') ORDER BY said DESC, said_first, said_last, id"
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {order}")]
    assert plan == ["SCAN events USING COVERING INDEX events_by_said"]
