"""The order of events: every sort stands as its words say, a page at a time, and those without the thing come last."""

import pytest

from ingest.record.judgement import Judgement
from ingest.record.order import Order
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from ingest.record.store.where import ordered
from tests.record.making import extraction

TOLD = (
    {"quote": "Norway and Chile met", "date": "2024-05-07", "source": ("NOR", "CHL")},
    {"quote": "Kenya accused Chile", "date": "2024-05-05", "source": ("KEN",), "target": ("CHL",), "type": "ACCUSE"},
    {"quote": "Parties will answer", "date": "2024-05-09", "source": ("NOR",), "status": "scheduled", "type": "AGREE"},
    {"quote": "Rumours went on", "date": "2024-05-06", "source": (), "basis": "publication", "weight_parts": ()},
)


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(extraction("one", TOLD), original=None)
        yield opened


def firsts(events):
    return " ".join(event.reports[0].quote.split()[0] for event in events)


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (Order("date"), "Kenya Rumours Norway Parties"),
        (Order("date", descending=True), "Parties Norway Rumours Kenya"),
        (Order("who"), "Norway Kenya Parties Rumours"),  # Chile, Kenya, Norway; nobody is last
        (Order("who", descending=True), "Parties Kenya Norway Rumours"),
        (Order("target"), "Kenya Rumours Norway Parties"),
        (Order("status"), "Kenya Rumours Norway Parties"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{value.by}{' down' if value.descending else ''}",
)
def test_events_stand_in_the_order_asked_for(store, order, words):
    found, total = store.page(EventQuery(), order)
    assert (firsts(found), total) == (words, 4)


def test_what_is_weakly_founded_is_checked_first_and_of_that_the_heaviest(store):
    found, _ = store.page(EventQuery(), Order("doubt"))
    ranks = [(("weak", "fair", "strong").index(event.confidence), -event.weight) for event in found]
    assert len(set(ranks)) > 1
    assert ranks == sorted(ranks)


def test_a_page_is_a_part_of_the_whole_order(store):
    whole, _ = store.page(EventQuery(), Order("who"))
    part, total = store.page(EventQuery(), Order("who"), limit=2, offset=1)
    assert (part, total) == (whole[1:3], 4)


def test_picked_events_stand_as_they_were_picked_and_move_to_a_place(store):
    events = {event.reports[0].quote.split()[0]: event for event in store.find()}
    for name in ("Parties", "Kenya", "Norway"):
        store.judge(Judgement("Maja", "", "pick", events[name].id))
    query = EventQuery(picked=True)
    assert firsts(store.page(query, Order("picked"))[0]) == "Parties Kenya Norway"
    store.judge(Judgement("Maja", "", "pick", events["Norway"].id, value="1"))
    assert firsts(store.page(query, Order("picked"))[0]) == "Norway Parties Kenya"


def test_the_order_follows_what_changes(store):
    before = firsts(store.page(EventQuery(review=("new",)), Order("doubt"))[0])
    assert before.startswith("Rumours")
    rumour = next(event for event in store.find() if not event.source)
    store.judge(Judgement("Maja", "", "check", rumour.id))
    after = firsts(store.page(EventQuery(review=("new",)), Order("doubt"))[0])
    assert after == before.removeprefix("Rumours ")


def test_the_order_by_date_is_read_from_an_index_alone_and_nothing_is_sorted(store):
    with store._reading() as connection:
        query = ordered(EventQuery()).compile(connection.engine, compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")]
    assert plan == ["SCAN events USING COVERING INDEX events_by_first"]
