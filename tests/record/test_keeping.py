"""Keeping: a copy is whole, and of a damaged store comes back what can be read, decisions first of all."""

import sqlite3
import threading

import pytest

from ingest.record.errors import BadValue, StoreError
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from ingest.record.store.backup import copy_store
from ingest.record.store.recover import check_places
from tests.record.making import extraction

EVERY = EventQuery(review=("new", "checked", "hidden"))
AT = "2024-05-14T08:00:00Z"


def page(number):
    day = 1 + number % 28
    told = [
        (f"Minister {number} of Norway met the envoy of Chile about fish in Bergen", f"2024-05-{day:02d}", ("NOR",))
    ]
    return extraction(f"page {number}", [*told, (f"Talk {number} ended", "2024-05-28", ("CHL",))])


@pytest.fixture
def store(tmp_path):
    """A store of sixty documents in which some things were decided."""
    with open_store(tmp_path / "timeline.db") as opened:
        for number in range(60):
            opened.save(page(number), original=b"x" * 3000)
        first, second, third = (event.id for event in opened.find()[:3])
        opened.judge(Judgement("Ann", AT, "set", first, field="label", value='"As Ann says"'))
        opened.judge(Judgement("Ann", AT, "merge", first, other=second))
        opened.judge(Judgement("Ben", AT, "hide", third))
        opened.save_view("May", "?v=1&from=2024-05")
        yield opened


def test_a_copy_has_all_and_the_same_ids(store, tmp_path):
    copy_store(store.path, tmp_path / "copy.db")
    with open_store(tmp_path / "copy.db", create=False) as copy:
        assert copy.find(EVERY) == store.find(EVERY)
        assert copy.judgements() == store.judgements()
        assert copy.verify() == ()


def test_a_copy_is_made_while_others_write(store, tmp_path):
    stop = threading.Event()

    def write():
        number = 100
        while not stop.is_set():
            store.save(page(number), original=None)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            copy_store(store.path, tmp_path / f"copy {number}.db")
    finally:
        stop.set()
        writer.join()
    with open_store(tmp_path / "copy 2.db", create=False) as copy:
        assert copy.verify() == ()


def test_no_file_is_overwritten_unless_that_is_asked_for(store, tmp_path):
    (tmp_path / "copy.db").write_text("my diary")
    with pytest.raises(BadValue, match="already"):
        copy_store(store.path, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "my diary"
    with pytest.raises(BadValue, match="the timeline itself"):
        copy_store(store.path, store.path, over=True)
    copy_store(store.path, tmp_path / "copy.db", over=True)
    assert open_store(tmp_path / "copy.db", create=False).count() == store.count()


def test_a_copy_that_cannot_be_made_leaves_nothing_behind(store, tmp_path):
    with pytest.raises(StoreError, match="could not be copied"):
        copy_store(store.path, tmp_path / "nowhere" / "copy.db")
    with pytest.raises(StoreError, match="there is no timeline"):
        copy_store(tmp_path / "none.db", tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


def recovered(broken, tmp_path):
    check_places(broken, tmp_path / "new.db")
    with open_store(tmp_path / "new.db") as fresh:
        found = fresh.recover(broken)
        return fresh.find(EVERY), fresh.judgements(), fresh.verify(), found


def test_of_a_whole_store_everything_comes_back(store, tmp_path):
    before, made = store.find(EVERY), store.judgements()
    store.close()
    events, judgements, wrong, found = recovered(store.path, tmp_path)
    assert {e.id: (e.label, e.review, e.reports) for e in events} == {
        e.id: (e.label, e.review, e.reports) for e in before
    }
    assert judgements == made
    assert wrong == ()
    assert not found.lost
    assert not found.unreadable


def damaged(path, tables):
    """Write over every page but the first that holds rows of these tables; return the file."""
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        roots = [
            connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (t,)).fetchone()[0] for t in tables
        ]
    connection.close()
    data = bytearray(path.read_bytes())
    for root in roots:
        data[(root - 1) * size : root * size] = b"\xa5" * size
    path.write_bytes(data)
    return path


def test_events_that_cannot_be_read_are_made_again_with_their_ids(store, tmp_path):
    before = {event.id: event.label for event in store.find(EVERY)}
    store.close()
    broken = damaged(store.path, ["events", "event_actors", "report_keys"])
    bytes_before = broken.read_bytes()
    events, _, wrong, found = recovered(broken, tmp_path)
    assert {event.id: event.label for event in events} == before
    assert wrong == ()
    assert not found.lost
    assert broken.read_bytes() == bytes_before


def test_what_was_decided_comes_back_though_the_documents_are_lost(store, tmp_path):
    made = store.judgements()
    store.close()
    events, judgements, wrong, found = recovered(damaged(store.path, ["documents"]), tmp_path)
    assert judgements == made
    assert events == ()
    assert "documents" in found.unreadable
    assert dict(found.lost)["reports"] == 120
    assert wrong == ()


def test_a_page_in_the_middle_costs_its_own_rows_alone(store, tmp_path):
    store.close()
    with sqlite3.connect(store.path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = bytearray(store.path.read_bytes())
    place = data.rindex(b"Minister 30 of Norway")  # in the report, whose text is kept as it is
    data[place // 4096 * 4096 : (place // 4096 + 1) * 4096] = b"\xa5" * 4096
    store.path.write_bytes(data)
    events, judgements, wrong, found = recovered(store.path, tmp_path)
    assert len(judgements) == 3
    assert dict(found.read)["documents"] == 60
    assert 40 <= dict(found.read)["reports"] < 120
    assert events
    assert wrong == ()


def test_of_a_file_that_is_nothing_nothing_comes(tmp_path):
    (tmp_path / "broken.db").write_bytes(b"SQLite format 3\x00" + b"\xa5" * 8192)
    with open_store(tmp_path / "new.db") as fresh, pytest.raises(StoreError, match="nothing of"):
        fresh.recover(tmp_path / "broken.db")
    with pytest.raises(BadValue, match="no file"):
        check_places(tmp_path / "none.db", tmp_path / "other.db")
    with pytest.raises(BadValue, match="already"):
        check_places(tmp_path / "broken.db", tmp_path / "new.db")
