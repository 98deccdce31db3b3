"""Together: readers and writers at once, in threads and in processes, and a writer that is killed."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ingest.record.errors import StoreError
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.record.making import extraction

ROOT = Path(__file__).parents[2]
PARTIES = ("NOR", "CHL")
EVENTS = 4


def page(number):
    told = [
        {
            "quote": f"They met again in hall {number} of {n}",
            "date": f"2024-0{1 + number % 9}-0{n + 1}",
            "source": PARTIES,
        }
        for n in range(EVENTS)
    ]
    return extraction(f"page {number}", told, outlet=f"Outlet {number}")


def whole(store):
    """Tell whether each document in the store has all its reports, as of one moment."""
    return {document: len(store.reports(document)) for document in store.events_of()}


@pytest.mark.slow
def test_threads_read_while_others_write(tmp_path):
    problems = []
    with open_store(tmp_path / "timeline.db") as store:
        store.save(page(0), original=b"bytes")
        done = threading.Event()

        def read():
            try:
                while not done.is_set():
                    shown = store.tally().shown
                    events = store.find()
                    assert len(events) >= shown - EVENTS
                    assert sum(n for _, n in store.facets(EventQuery(actors=("NOR",))).kinds) >= shown
            except Exception as error:
                problems.append(error)

        def write(numbers):
            try:
                for number in numbers:
                    store.save(page(number), original=None)
                    first = store.find(limit=1)[0]
                    store.judge(Judgement(threading.current_thread().name, "", "check", first.id))
            except Exception as error:
                problems.append(error)

        readers = [threading.Thread(target=read) for _ in range(2)]
        writers = [threading.Thread(target=write, args=(range(1 + n, 9, 2),)) for n in range(2)]
        for thread in (*readers, *writers):
            thread.start()
        for thread in writers:
            thread.join()
        done.set()
        for thread in readers:
            thread.join()
        assert problems == []
        assert store.verify() == ()
        assert len(store.documents()) == 9


def writer(path, first, count, step=1):
    """Start a process that saves pages and prints a line after each."""
    code = (
        "import sys; from tests.record.test_store_together import *\n"
        f"with open_store({str(path)!r}) as store:\n"
        f"    for number in range({first}, {first + count * step}, {step}):\n"
        "        store.save(page(number), original=bytes(5_000))\n"
        "        print(number, flush=True)\n"
    )
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT)


@pytest.mark.slow
def test_two_processes_make_a_store_and_write_it_while_a_third_reads(tmp_path):
    path = tmp_path / "timeline.db"
    writers = [writer(path, n, 6, step=2) for n in range(2)]
    for each in writers:
        each.stdout.readline()
    with open_store(path) as store:
        while any(each.poll() is None for each in writers):
            assert set(whole(store).values()) <= {EVENTS}
            store.tally()
        for each in writers:
            each.communicate()
        assert [each.returncode for each in writers] == [0, 0]
        assert len(store.documents()) == 12
        assert store.verify() == ()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed so on Windows")
def test_a_writer_that_is_killed_leaves_whole_documents_and_a_sound_store(tmp_path):
    path = tmp_path / "timeline.db"
    saved = 0
    for turn in range(2):
        each = writer(path, turn * 1000, 1000)
        for _ in range(2 + turn):
            each.stdout.readline()
        each.send_signal(signal.SIGKILL)
        each.communicate()
        assert each.returncode == -signal.SIGKILL
        with open_store(path) as store:
            documents = store.documents()
            assert len(documents) >= saved + 2 + turn
            saved = len(documents)
            assert {len(store.reports(document.id)) for document in documents} == {EVENTS}
            assert all(store.original(document.id) for document in documents)
            assert store.verify() == ()


def test_a_save_that_breaks_off_changes_nothing(tmp_path, monkeypatch):
    with open_store(tmp_path / "timeline.db") as store:
        store.save(page(0), original=None)
        before = (store.find(), store.documents(), store.revision())

        def break_off(*arguments):
            raise RuntimeError("the lights went out")

        monkeypatch.setattr("ingest.record.store.rederive.write_events", break_off)
        with pytest.raises(RuntimeError, match="lights"):
            store.save(page(1), original=None)
        monkeypatch.undo()
        assert (store.find(), store.documents(), store.revision()) == before
        assert store.save(page(1), original=None).new


def test_a_store_that_vanishes_says_so(tmp_path):
    with open_store(tmp_path / "timeline.db") as store:
        store.close()
        (tmp_path / "timeline.db").write_bytes(b"overwritten by another program" * 200)
        with pytest.raises(StoreError, match="could not be read") as caught:
            store.find()
        assert "timeline verify" in caught.value.hint
