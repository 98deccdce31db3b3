"""Acts: what a person decides at once is written as one, taken back by one undo and brought again by one redo."""

import pytest

from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from tests.record.making import extraction

MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
LATER = {"quote": "Chile sent a note to the embassy", "date": "2024-06-01", "source": ("CHL",), "type": "ACCUSE"}
FORM = {"when": '"2024-05-08"', "label": '"Quota talks"', "status": '"denied"'}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(extraction("page", [MET, LATER]), original=None)
        yield opened


def form(event, values=FORM, *, who="Maja", revision=0):
    at = "2024-05-14T09:00:00Z"
    return [Judgement(who, at, "set", event.id, field=f, value=v, revision=revision) for f, v in values.items()]


def fields(store, event):
    now = store.event(event.id)
    return now.when.edtf, now.label, now.status, now.note


def test_one_undo_takes_a_form_back_and_one_redo_brings_all_of_it_again(store):
    seen = store.find()[0]
    before = fields(store, seen)
    store.judge(Judgement("Maja", "2024-05-14T08:00:00Z", "note", seen.id, value='"ask Oslo"'))
    store.judge_together(form(seen))
    after = fields(store, seen)
    assert after == ("2024-05-08", "Quota talks", "denied", "ask Oslo")
    for _ in range(2):
        taken = store.undo(who="Maja")
        assert [j.field for j in store.together(taken.id)] == list(FORM)
        assert fields(store, seen) == (*before[:3], "ask Oslo")
        again = store.redo(who="Maja")
        assert [(j.field, j.undone) for j in store.together(again.id)] == [(field, False) for field in FORM]
        assert fields(store, seen) == after
    assert (store.redo(who="Maja"), len(store.judgements())) == (None, 4)
    store.undo(who="Maja")
    assert store.undo(who="Maja").verb == "note"
    assert fields(store, seen) == before
    assert store.verify() == ()


def test_one_field_taken_back_by_its_number_comes_back_alone_and_the_others_go_together(store):
    seen = store.find()[0]
    made = store.judge_together(form(seen)).stored
    assert [j.field for j in store.together(store.undo(who="Maja", judgement=made[1].id).id)] == ["label"]
    assert [j.field for j in store.together(store.undo(who="Maja").id)] == ["when", "status"]
    assert [j.field for j in store.together(store.redo(who="Maja").id)] == ["when", "status"]
    assert [j.field for j in store.together(store.redo(who="Maja").id)] == ["label"]
    assert fields(store, seen)[:3] == ("2024-05-08", "Quota talks", "denied")


def test_a_field_somebody_changed_is_told_and_the_others_are_written_in_one_go(store):
    seen = store.find()[0]
    store.judge(form(seen, {"label": '"Fish talks"'}, who="Otto")[0])
    revision = store.revision()
    done = store.judge_together(form(seen, revision=seen.revision))
    assert [j.field for j in done.stored] == ["when", "status"]
    assert [(j.field, c.who, c.value) for j, c in done.conflicts] == [("label", "Otto", '"Fish talks"')]
    assert (fields(store, seen)[:3], store.revision()) == (("2024-05-08", "Fish talks", "denied"), revision + 1)


def test_a_value_that_cannot_be_used_leaves_nothing_of_the_form_behind(store):
    seen, revision = store.find()[0], store.revision()
    with pytest.raises(BadValue, match="no status"):
        store.judge_together(form(seen, FORM | {"status": '"perhaps"'}))
    assert (store.judgements(), store.revision(), store.event(seen.id)) == ((), revision, seen)


def test_what_was_written_in_several_rows_is_one_act(store):
    first, second = store.find()
    store.judge_together([*form(first, {"label": '"One"'}), *form(second, {"label": '"Two"'})])
    store.undo(who="Maja")
    assert store.find() == tuple(store.event(e.id) for e in (first, second))
    assert [e.label for e in store.find()] == [first.label, second.label]


def test_two_acts_of_one_moment_are_two(store):
    seen = store.find()[0]
    store.judge_together(form(seen, {"label": '"One"', "status": '"denied"'}))
    store.judge_together(form(seen, {"label": '"Two"', "when": "null"}))
    store.undo(who="Maja")
    assert fields(store, seen)[:3] == ("2024-05-07", "One", "denied")
