"""Saving: the same item twice, a document read again, a newer version, large originals, failures."""

import pytest

from ingest.record import wire
from ingest.record.document import Address, Given
from ingest.record.event import Gone
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.report import Rejected
from ingest.record.store import open_store
from ingest.record.store import save as saving
from tests.record.making import extraction

MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
CALLED = {"quote": "They spoke on the telephone", "date": "2024-05-10", "source": ("NOR", "CHL")}
UNDATED = {"quote": "Norway had protested before", "date": None, "type": "REJECT"}
PAGE = extraction("page", [MET, CALLED, UNDATED], link="https://fjord.example/1")


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        yield opened


def everything(store):
    return (
        store.find(),
        store.documents(),
        store.actors(),
        store.rejected(),
        store.judgements(),
        store.failures(),
        store.revision(),
    )


def test_what_is_saved_is_found_again(store):
    saved = store.save(PAGE, original=b"<p>The two ministers met")
    assert (saved.new, saved.events, saved.undated) == (True, 3, 1)
    assert store.document(saved.document) == PAGE.document
    assert store.documents() == (PAGE.document,)
    assert store.reports(saved.document) == PAGE.reports
    assert store.original(saved.document) == b"<p>The two ministers met"
    assert store.addresses(saved.document) == (Address("url", "https://fjord.example/1"),)
    assert {r for event in store.find() for r in event.reports} == set(PAGE.reports)
    assert store.actors() == {actor.id: actor for actor in PAGE.actors}
    assert store.events_of() == {saved.document: (3, 1)}
    assert store.verify() == ()


def test_saving_twice_changes_nothing(store):
    first = store.save(PAGE, original=b"bytes")
    before = everything(store)
    again = store.save(PAGE, original=b"bytes")
    assert (again.new, again.document, again.events, again.undated) == (False, first.document, 3, 1)
    assert everything(store) == before


def test_the_same_item_from_another_place_attaches_as_an_address(store):
    store.save(PAGE, original=None)
    elsewhere = extraction(
        "page", [MET, CALLED, UNDATED], link="https://mirror.example/1", retrieved="2024-06-01T00:00:00Z"
    )
    assert store.save(elsewhere, original=None).new is False
    assert [a.value for a in store.addresses(PAGE.document.id)] == [
        "https://fjord.example/1",
        "https://mirror.example/1",
    ]
    assert store.document(PAGE.document.id).retrieved == PAGE.document.retrieved


def test_pasted_text_fetched_later_from_the_link_it_was_given_is_one_document(store):
    pasted = extraction("pasted", [MET], outlet="")
    store.save(pasted, original=None)
    store.add_address(pasted.document.id, Address("url", "https://fjord.example/7"))
    fetched = extraction("fetched", [MET], link="https://fjord.example/7")
    assert store.save(fetched, original=None).document == pasted.document.id
    assert len(store.documents()) == 1


def test_a_document_read_again_keeps_events_and_what_was_said_of_them(store):
    store.save(PAGE, original=None)
    met, called, _ = store.find()
    store.judge(Judgement("Maja", "", "note", met.id, value='"see file"'))
    again = extraction("page", [{**MET, "date": "2024-05-08"}, CALLED], link="https://fjord.example/1")
    assert store.save(again, original=None).events == 2
    moved, same = store.find()
    assert (moved.id, moved.when.edtf, moved.note) == (met.id, "2024-05-08", "see file")
    assert same.id == called.id
    assert store.verify() == ()


def test_a_quote_that_now_stands_elsewhere_with_another_type_keeps_its_event(store):
    store.save(PAGE, original=None)
    met = store.find()[0]
    store.judge(Judgement("Maja", "", "check", met.id))
    again = extraction("page", [{"quote": "A new first line", "date": "2024-05-01"}, {**MET, "type": "AGREE"}])
    store.save(again, original=None)
    event = store.event(met.id)
    assert (event.event_type, event.review) == ("AGREE", "checked")
    assert store.verify() == ()


def test_an_event_whose_reports_are_gone_says_so_and_its_judgement_is_shown_for_review(store):
    store.save(PAGE, original=None)
    called = store.find()[1]
    store.judge(Judgement("Maja", "", "check", called.id))
    store.save(extraction("page", [MET]), original=None)
    gone = store.event(called.id)
    assert isinstance(gone, Gone)
    assert gone.now is None
    assert "no document" in gone.why
    assert [j.lost for j in store.judgements(called.id)] == [True]
    store.save(PAGE, original=None)
    assert store.event(called.id).review == "checked"
    assert [j.lost for j in store.judgements(called.id)] == [False]
    assert store.verify() == ()


def test_new_bytes_at_a_known_link_take_the_place_of_the_old(store):
    store.save(PAGE, original=None)
    met = store.find()[0]
    newer = extraction("page, second edition", [MET], link="https://fjord.example/1", retrieved="2024-05-14T08:00:00Z")
    store.save(newer, original=None)
    assert store.documents() == (newer.document,)
    assert {d.id for d in store.documents(superseded=True)} == {PAGE.document.id, newer.document.id}
    (event,) = store.find()
    assert event.id == met.id
    assert {r.document for r in event.reports} == {newer.document.id}
    assert store.save(PAGE, original=None).new is False
    assert store.verify() == ()


def test_articles_of_one_fetch_or_one_export_do_not_take_each_others_place(store):
    feed = "https://fjord.example/feed"
    first, second = (extraction(f"article {n}", [told], link=feed) for n, told in enumerate((MET, UNDATED)))
    store.save(first, original=None)
    store.save(second, original=None)
    third = extraction("article 3", [CALLED], link=feed, retrieved="2024-06-01T00:00:00Z")
    store.save(third, original=None)
    assert len(store.documents()) == 3


def test_a_row_with_an_id_of_its_own_keeps_its_event_over_changed_files(store):
    row = {"quote": "River crossing reopened", "date": "2024-05-07", "context": "table", "row": "R-7"}
    store.save(extraction("table", [row], link="https://ferry.example/t.csv", kind="table"), original=None)
    (event,) = store.find()
    changed = {**row, "quote": "The river crossing is open again", "date": "2024-06-02", "at": 40}
    newer = extraction(
        "table 2", [changed], link="https://ferry.example/t.csv", kind="table", retrieved="2024-06-03T00:00:00Z"
    )
    store.save(newer, original=None)
    (now,) = store.find()
    assert (now.id, now.when.edtf) == (event.id, "2024-06-02")


def test_what_a_person_said_of_a_document_holds_against_the_same_file_read_again(store):
    said = extraction("page", [MET], given=Given(created="2024-05-12"))
    store.save(extraction("page", [CALLED]), original=None)
    store.judge(Judgement("Maja", "", "given", PAGE.document.id, field="created", value='"2024-05-12"'))
    assert store.given(PAGE.document.id).created == "2024-05-12"
    store.save(said, original=None)
    assert store.save(extraction("page", [CALLED]), original=None).new is False
    assert [event.when.edtf for event in store.find()] == ["2024-05-07"]
    store.undo(who="Maja")
    assert store.given(PAGE.document.id, options=Given()).created is None


def test_an_original_over_the_limit_is_named_and_not_kept(store, monkeypatch):
    monkeypatch.setattr(saving, "KEEP_BYTES", 10)
    store.save(PAGE, original=b"more than ten bytes")
    assert store.original(PAGE.document.id) is None
    assert any("too large" in note for note in store.document(PAGE.document.id).notes)


def test_rejected_rows_and_failures_are_listed_and_go_when_the_document_is_read(store):
    store.fail(Failure("page.html", "it is not text", "save it as text"))
    assert [f.reason for f in store.failures()] == ["it is not text"]
    rejected = (Rejected("row 3", "31 June", "June has 30 days"),)
    store.save(wire.from_wire({**wire.to_wire(PAGE), "rejected": [wire.encode(r) for r in rejected]}), original=None)
    assert store.failures() == ()
    assert store.rejected() == {PAGE.document.id: rejected}


def test_two_reports_in_one_place_are_one(store):
    doubled = wire.from_wire({**wire.to_wire(PAGE), "reports": [wire.encode(PAGE.reports[0])] * 2})
    assert store.save(doubled, original=None).events == 1


def test_a_language_or_outlet_read_otherwise_reaches_the_events(store):
    store.save(extraction("page", [MET]), original=None)
    store.save(extraction("page", [MET], language="nb"), original=None)
    assert [event.languages for event in store.find(EventQuery(language=("nb",)))] == [("nb",)]
    assert store.verify() == ()
