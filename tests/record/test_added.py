"""Events that people add to a document: there at once, there for good, and gone when they are taken back."""

from dataclasses import replace

import pytest

from ingest.record.addition import Addition
from ingest.record.errors import BadValue
from ingest.record.event import Gone
from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from ingest.record.wire import pack
from tests.record.making import extraction, when

MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
CALLED = {"quote": "They spoke on the telephone", "date": "2024-05-10", "source": ("NOR", "CHL")}
LEASE = {"quote": "A lease was signed for the quay", "date": "2024-01-02", "source": ("KEN",)}
LINK = "https://fjord.example/1"
PAGE = extraction("page", [MET, CALLED, LEASE], link=LINK)
QUAY = Addition(
    PAGE.reports[2].start + 12, PAGE.reports[2].end, "signed for the quay", when("2024-01-03", basis="analyst"),
    "AGREE", source=("KEN", "person:Ada Otieno"), label="Quay leased",
)  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(PAGE, original=None)
        yield opened


def add(store, addition=QUAY, *, document=PAGE.document.id, who="Maja", at="2024-05-14T09:00:00Z"):
    return store.judge(Judgement(who, at, "add", document, value=pack(addition)))


def plain(store):
    return [replace(event, revision=0) for event in store.find()]


def test_what_a_person_adds_is_an_event_at_once(store):
    before = store.find()
    judgement = add(store)
    (event,) = [e for e in store.find() if e.id not in {b.id for b in before}]
    assert (event.label, event.when.edtf, event.when.basis) == ("Quay leased", "2024-01-03", "analyst")
    assert [(p.actor, p.through) for p in event.source] == [("KEN", None), ("person:Ada Otieno", "org:NATO")]
    assert event.key
    assert "added by a person" in dict(event.confidence_parts)
    assert judgement.reports == (event.reports[0].id,)
    assert [r.start for r in store.reports(PAGE.document.id)] == sorted(
        r.start for r in store.reports(PAGE.document.id)
    )
    assert store.verify() == ()


def test_taking_it_back_and_letting_it_stand_again_restores_everything(store):
    before = plain(store)
    add(store)
    after = plain(store)
    (event,) = [e for e in after if e not in before]
    store.judge(Judgement("Maja", "", "check", event.id))
    checked = plain(store)
    store.undo(who="Maja")
    assert plain(store) == after
    store.undo(who="Maja")
    assert plain(store) == before
    assert isinstance(store.event(event.id), Gone)
    store.redo(who="Maja")
    assert plain(store) == after
    store.redo(who="Maja")
    assert plain(store) == checked
    assert store.verify() == ()


def test_what_was_decided_on_it_does_not_go_to_another_event_when_it_is_taken_back(store):
    made = add(store, replace(QUAY, start=PAGE.reports[2].start, quote=LEASE["quote"]))
    event = next(e for e in store.find() if e.reports[0].id == made.reports[0])
    store.judge(Judgement("Otto", "", "hide", event.id))
    store.undo(who="Maja")
    assert {e.review for e in store.find()} == {"new"}
    store.redo(who="Maja")
    assert store.event(event.id).review == "hidden"


def test_it_stays_when_the_document_is_read_again_by_the_same_and_by_other_rules(store):
    add(store)
    before = plain(store)
    assert not store.save(PAGE, original=None).changed
    assert plain(store) == before
    store.save(extraction("page", [MET, CALLED, {**LEASE, "type": "AGREE"}], link=LINK), original=None)
    assert "Quay leased" in {e.label for e in store.find()}
    assert store.verify() == ()


def test_it_moves_to_a_newer_version_and_waits_where_its_words_are_gone(store):
    made = add(store)
    event = next(e for e in store.find() if e.reports[0].id == made.reports[0])

    def newer(name, told, day):
        store.save(extraction(name, told, link=LINK, retrieved=f"2024-06-{day}T08:00:00Z"), original=None)
        assert store.verify() == ()

    newer("second", [LEASE, MET], "01")
    moved = store.event(event.id)
    assert (moved.label, moved.reports[0].start) == ("Quay leased", 12)
    newer("third", [MET], "02")
    assert isinstance(store.event(event.id), Gone)
    assert [j.lost for j in store.judgements() if j.verb == "add"] == [True]
    newer("fourth", [CALLED, LEASE], "03")
    assert store.event(event.id).label == "Quay leased"
    assert [j.lost for j in store.judgements() if j.verb == "add"] == [False]
    store.undo(who="Maja")
    assert isinstance(store.event(event.id), Gone)
    assert store.verify() == ()


def test_two_copies_of_a_timeline_give_the_same_addition_the_same_ids(store, tmp_path):
    with open_store(tmp_path / "other.db") as other:
        other.save(extraction("before", [CALLED]), original=None)
        other.save(PAGE, original=None)
        assert add(other).reports == add(store).reports
        assert {e.id for e in other.find() if e.label == "Quay leased"} == {
            e.id for e in store.find() if e.label == "Quay leased"
        }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"quote": "a lease of the moon"}, "do not stand in the document"),
        ({"quote": ""}, "needs the words"),
        ({"event_type": "QUARREL"}, "no event_type"),
        ({"status": "maybe"}, "no status"),
        ({"source": ("",)}, "no actor"),
        ({"when": replace(QUAY.when, edtf="yesterday-ish")}, "not a date"),
    ],
    ids=["other words", "no words", "type", "status", "actor", "date"],
)
def test_an_addition_that_cannot_be_is_refused_with_the_mend(store, change, words):
    with pytest.raises(BadValue, match=words) as caught:
        add(store, replace(QUAY, **change))
    assert caught.value.hint
    assert store.judgements() == ()


def test_an_addition_to_no_document_or_of_no_form_is_refused(store):
    with pytest.raises(BadValue, match="no document d123"):
        add(store, document="d123")
    with pytest.raises(BadValue, match="no addition"):
        store.judge(Judgement("Maja", "", "add", PAGE.document.id, value="7"))
