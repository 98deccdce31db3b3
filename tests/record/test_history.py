"""History: every judgement that bears on an event, and those that found theirs no more."""

import pytest

from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from tests.record.making import extraction

MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
CALLED = {"quote": "They spoke on the telephone", "date": "2024-05-10", "source": ("NOR", "CHL")}
LATER = {"quote": "Chile sent a note to the embassy", "date": "2024-06-01", "source": ("CHL",), "type": "ACCUSE"}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(extraction("page", [MET, CALLED, LATER]), original=None)
        yield opened


def judge(store, verb, event, *, who="Maja", **further):
    return store.judge(Judgement(who, "", verb, getattr(event, "id", event), **further))


def test_the_history_of_an_event_is_that_of_all_its_ids_with_what_was_taken_back(store):
    met, called, later = store.find()
    judge(store, "check", met)
    judge(store, "note", called, value='"who rang?"')
    judge(store, "hide", later)
    judge(store, "merge", met, other=called.id)
    judge(store, "set", called, field="label", value='"Talks"')
    store.undo(who="Maja")
    told = [(j.verb, j.undone) for j in store.history(met.id)]
    assert told == [("check", False), ("note", False), ("merge", False), ("set", True)]
    assert store.history(called.id) == store.history(met.id)
    assert [j.verb for j in store.history(later.id)] == ["hide"]
    assert store.history("e123") == ()


def test_a_judgement_whose_event_is_gone_is_listed_as_lost_until_it_is_back(store):
    _, _, later = store.find()
    judge(store, "check", later)
    assert store.lost() == ()
    store.save(extraction("page", [MET, CALLED]), original=None)
    assert [(j.verb, j.lost) for j in store.lost()] == [("check", True)]
    assert [j.verb for j in store.history(later.id)] == ["check"]
    store.save(extraction("page", [MET, CALLED, LATER]), original=None)
    assert store.lost() == ()
    assert [e.review for e in store.find()] == ["new", "new", "checked"]


def test_each_person_lets_stand_again_what_they_took_back_themselves(store):
    met = store.find()[0]
    number = judge(store, "check", met).id
    judge(store, "note", met, value='"call Oslo"')
    assert store.undo(who="Otto", judgement=number).verb == "check"
    assert store.redo(who="Maja") is None
    assert store.redo(who="Otto").verb == "check"
    assert store.event(met.id).review == "checked"


def test_something_new_ends_what_could_stand_again_even_if_it_is_taken_back_itself(store):
    met = store.find()[0]
    judge(store, "check", met)
    store.undo(who="Maja")
    number = judge(store, "note", met, value='"call Oslo"').id
    store.undo(who="Otto", judgement=number)
    assert store.redo(who="Maja") is None
