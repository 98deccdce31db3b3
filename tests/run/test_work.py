"""Long work on the page's behalf: one after another, told as it goes, stopped on demand, never silent on a fault."""

from threading import Event

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.desk import KEPT, Added, Handed, Work
from ingest.record.document import Document
from ingest.record.extraction import Failure
from ingest.record.store import open_store
from ingest.run import Here
from ingest.run.work import Works

LONG = 120.0
"""Seconds no test ever waits to the end."""


def added(name: str, *, already: bool = False) -> Added:
    return Added(Document(id=name, kind="text", name=name, media_type="text/plain", text=""), 2, 1, already)


def test_work_tells_what_became_of_each_item():
    works = Works()
    outcomes = (added("a"), Failure("b", "it is empty", "save it again"), added("c", already=True))
    begun = works.begin("three.zip", lambda tell: [tell(one) for one in outcomes], total=3)
    done = works.ask(begun.id, wait=LONG)
    assert done is not None
    assert (done.state, done.done, done.total, done.new, done.already, done.failed) == ("done", 3, 3, 1, 1, 1)
    assert (done.events, done.undated) == (4, 2)
    assert done.outcomes == outcomes


def test_work_waits_for_the_work_before_it():
    works, go, seen = Works(), Event(), []
    first = works.begin("first", lambda tell: seen.append(go.wait(LONG)))
    second = works.begin("second", lambda tell: seen.append(2))
    assert [work.id for work in works.running()] == [first.id, second.id]
    assert works.ask(second.id).state == "waiting"
    go.set()
    assert works.ask(second.id, wait=LONG).state == "done"
    assert seen == [True, 2]
    assert works.running() == ()


def test_stopped_work_keeps_what_was_added_and_lets_the_next_go_on():
    works, begun, go = Works(), Event(), Event()

    def adding(tell):
        tell(added("a"))
        begun.set()
        go.wait(LONG)
        tell(added("b"))
        tell(added("c"))

    work = works.begin("many.zip", adding)
    begun.wait(LONG)
    works.stop(work.id)
    go.set()
    ended = works.ask(work.id, wait=LONG)
    assert (ended.state, ended.done) == ("stopped", 2)
    following = works.begin("next", lambda tell: tell(added("d")))
    assert works.ask(following.id, wait=LONG).state == "done"


def test_a_fault_of_ours_is_told():
    works = Works()
    work = works.begin("odd.zip", lambda tell: 1 / 0)
    ended = works.ask(work.id, wait=LONG)
    assert ended.state == "done"
    assert isinstance(ended.outcomes[0], Failure)
    assert "ZeroDivisionError" in ended.outcomes[0].reason


def test_unknown_work_is_none():
    assert Works().ask(7) is None


@pytest.mark.parametrize("failing", [False, True])
def test_of_very_many_outcomes_the_first_are_kept(failing):
    work = Work(1, "many", "running")
    for number in range(KEPT + 5):
        work = work.plus(Failure(str(number), "empty", "") if failing else added(str(number)))
    assert work.done == KEPT + 5
    assert len(work.outcomes) == KEPT


def test_a_desk_adds_a_file_as_work(tmp_path):
    with open_store(str(tmp_path / "timeline.db")) as store:
        desk = LocalDesk(store, Here(load_lexicon(), look=lambda _: store))
        begun = desk.begin(Handed("note.txt", b"Norway and Chile signed an agreement in Oslo on 12 March 2024."))
        ended = desk.work(begun.id, wait=LONG)
        assert (ended.state, ended.new, ended.failed) == ("done", 1, 0)
        assert [document.name for document in store.documents()] == ["note.txt"]
