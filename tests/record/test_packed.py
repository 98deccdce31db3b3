"""Packed columns: what is read in bulk is what stands in the rows; lists and counts sorted by it say what SQL says."""

from dataclasses import replace

import numpy as np
import pytest
from sqlalchemy import column, create_engine, table, text, true

from ingest.record.judgement import Judgement
from ingest.record.order import Order
from ingest.record.query import EVERY, EventQuery
from ingest.record.store import columns, open_store
from ingest.record.store.packed import Wanted, packed, sequence
from tests.record.making import extraction

WORDS = table("told", column("number"), column("word"), column("share"))
TOLD = [
    {"quote": f"Norway {n} and Chile met", "date": f"2024-05-{1 + n % 9:02d}" if n % 7 else None, "source": ("NOR",)}
    for n in range(40)
]


@pytest.fixture
def rows():
    with create_engine("sqlite://").connect() as connection:
        connection.execute(text("CREATE TABLE told (number INTEGER, word TEXT, share REAL)"))
        yield connection


@pytest.mark.parametrize(
    ("words", "read"),
    [
        pytest.param(["one", "two", None], ["one", "two", ""], id="plain"),
        pytest.param(["a,b", 'q"', "жук"], ["a,b", 'q"', "жук"], id="commas, quotes, other letters"),
        pytest.param(["a\x1fb", "c", ""], ["a\x1fb", "c", ""], id="what stands between words"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_all_columns_of_a_row_stay_together(rows, words, read) -> None:
    for number, word in enumerate(words):
        rows.execute(text("INSERT INTO told VALUES (:n, :w, :n / 4.0)"), {"n": number, "w": word})
    wanted = Wanted({"number": WORDS.c.number}, {"word": WORDS.c.word}, {"share": WORDS.c.share})
    found = [
        (int(number), word, float(share))
        for part in packed(rows, wanted, [true()])
        for number, word, share in zip(part.numbers["number"], part.words["word"], part.numbers["share"], strict=True)
    ]
    assert found == [(n, word, n / 4) for n, word in enumerate(read)]


def test_numbers_come_in_the_order_asked_for(rows) -> None:
    rows.execute(text("INSERT INTO told VALUES (5, 'b', 0), (-7, 'a', 0), (9, 'c', 0)"))
    found = sequence(rows, WORDS.c.number, where=WORDS.c.number != 9, order=WORDS.c.word)
    assert found.tolist() == [-7, 5]


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(extraction("one", TOLD), original=None)
        yield opened


def dated(store, query):
    return store.find(replace(query, dated=True))


@pytest.mark.parametrize("query", [EventQuery(), EventQuery(said=True), EVERY, EventQuery(dated=True)])
def test_a_list_in_memory_stands_as_the_store_has_it_also_after_changes(store, query) -> None:
    assert store.page(query, Order())[0] == store.find(query)
    first, _, third = store.find(EventQuery())[:3]
    store.judge(Judgement("we", "2024-06-01T08:00:00Z", "hide", first.id))
    store.judge(Judgement("we", "2024-06-01T08:00:00Z", "set", third.id, field="when", value='"2024-05-30"'))
    store.save(extraction("two", TOLD[:3]), original=None)
    assert store.page(query, Order())[0] == store.find(query)
    assert store.page(query, Order(descending=True))[0] == tuple(reversed(store.find(query)))
    days = [event.said if query.said else (event.when.earliest, event.when.latest) for event in dated(store, query)]
    assert store.spans(query) == days


def test_columns_that_were_brought_up_to_date_are_those_that_are_read_anew(store) -> None:
    store.tally()
    changed = store.find(EventQuery())[5]
    store.judge(Judgement("we", "2024-06-01T08:00:00Z", "pick", changed.id))
    store.save(extraction("two", TOLD[:2]), original=None)
    kept = store.facets(EVERY), store.seats(EVERY, rows="actor"), store.extent(EVERY)
    with open_store(store.path, read_only=True) as anew:
        assert (anew.facets(EVERY), anew.seats(EVERY, rows="actor"), anew.extent(EVERY)) == kept


def test_how_much_is_read_grows_to_all_of_it(store) -> None:
    assert store.ready() == 0
    store.tally()
    assert store.ready() == 1


def test_each_number_once_and_in_order() -> None:
    assert columns.distinct(np.array([3, 1, 3, 2, 1])).tolist() == [1, 2, 3]
    assert columns.distinct(np.array([], dtype=np.int64)).tolist() == []
