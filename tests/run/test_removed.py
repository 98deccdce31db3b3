"""A run passes over what somebody removed for good, says so, and takes it again when it is told to."""

import json

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.desk import Handed
from ingest.record.document import Given
from ingest.record.extraction import Failure
from ingest.record.store import open_store
from ingest.run import Here, ingest_paths
from ingest.run.turn import undo

AT = "2024-05-14T09:00:00Z"
TEXT = "Norway and Chile signed a lease on 12 March 2024.\n"
MANY = "\n".join(
    json.dumps({"id": n, "title": f"Note {n}", "date": f"2024-03-0{n}", "text": f"Norway and Chile met in hall {n}."})
    for n in (1, 2, 3)
)


@pytest.fixture(scope="module")
def line():
    return Here(load_lexicon())


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        yield opened


@pytest.mark.parametrize(("name", "text", "left"), [("lease.txt", TEXT, 0), ("notes.jsonl", MANY, 2)])
def test_what_was_removed_is_passed_over_and_said(store, line, tmp_path, name, text, left):
    (tmp_path / name).write_text(text, encoding="utf-8")

    def run(**further):
        told = []
        summary = ingest_paths([tmp_path / name], store=store, line=line, retrieved=AT, progress=told.append, **further)
        return summary, [one for one in told if isinstance(one, Failure)]

    assert run()[0].failures == ()
    gone = store.documents()[0]
    store.remove(gone.id, who="Maja", at=AT)
    for _ in range(2):
        summary, (failure,) = run()
        assert (summary.removed, summary.failures, summary.already) == (1, (), left)
        assert (failure.name, failure.removed) == (gone.name, gone.id)
        assert failure.reason == "it was removed for good by Maja on 2024-05-14"
        assert "--again-removed" in failure.mend
        assert store.failures() == ()
        assert len(store.documents()) == left
    assert store.runs()[0].report.removed == 1
    assert run(again=True)[0].documents == 1
    assert run()[0].already == left + 1


def test_the_page_is_told_of_it_and_can_take_it_again(store, line):
    desk = LocalDesk(store, line)
    [added] = desk.add("lease.txt", TEXT.encode())
    store.remove(added.document.id, who="Maja", at=AT)
    work = desk.work(desk.begin(Handed("lease.txt", TEXT.encode())).id, wait=20)
    assert [one.removed for one in work.outcomes] == [added.document.id]
    work = desk.work(desk.begin(Handed("lease.txt", TEXT.encode(), again=True)).id, wait=20)
    assert work.outcomes[0].document.id == added.document.id


def test_taking_back_what_was_said_of_a_removed_document_extracts_nothing(store, line):
    desk = LocalDesk(store, line)
    [added] = desk.add("lease.txt", TEXT.encode())
    desk.given(added.document.id, Given(publisher="The Example Courier"), who="Otto")
    store.remove(added.document.id, who="Maja", at=AT)
    assert undo(store, who="Otto", line=line).field == "publisher"
