"""Desk: what the page may ask for, on a real store."""

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk, now
from ingest.record.desk import Added, Desk, Handed
from ingest.record.document import Given
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from ingest.run import Here

TEXT = b"Norway and Chile signed an agreement on Friday.\n"


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "timeline.db")) as store:
        yield store


@pytest.fixture
def desk(store) -> Desk:
    return LocalDesk(store, Here(load_lexicon(), look=lambda _: store))


def dates(store):
    return [event.when.edtf for event in store.find()]


def test_pasted_text_becomes_a_document_with_events(desk, store):
    [added] = desk.add("pasted.txt", b"Norway and Chile signed an agreement on 12 March 2024.\n")
    assert isinstance(added, Added)
    assert (added.events, added.undated, added.already) == (1, 0, False)
    assert dates(store) == ["2024-03-12"]


def test_adding_twice_says_that_it_was_there(desk):
    desk.add("pasted.txt", TEXT)
    [added] = desk.add("pasted again.txt", TEXT)
    assert isinstance(added, Added)
    assert added.already


@pytest.mark.parametrize("data", [b"", b" \n\t ", bytes(range(256)) * 40], ids=["empty", "blank", "binary"])
def test_what_cannot_be_read_comes_back_with_the_mend(desk, data):
    [failure] = desk.add("pasted.txt", data)
    assert isinstance(failure, Failure)
    assert failure.reason
    assert failure.mend


def test_a_publication_date_given_later_dates_the_events(desk, store):
    [added] = desk.add("pasted.txt", TEXT)
    assert dates(store) != ["2024-03-01"]
    again = desk.given(added.document.id, Given(created="2024-03-05"), who="A. Person")
    assert again.document.created.when == "2024-03-05"
    assert dates(store) == ["2024-03-01"]
    [judgement] = store.judgements(added.document.id)
    assert (judgement.who, judgement.verb, judgement.field) == ("A. Person", "given", "created")


def test_a_given_taken_back_leaves_what_the_document_says(desk, store):
    [added] = desk.add("pasted.txt", TEXT, given=Given(created="2024-03-05"))
    assert dates(store) == ["2024-03-01"]
    assert store.undo(who="page") is None, "nobody remembers what an option said as the last thing they did"
    store.undo(who="page", judgement=store.judgements(added.document.id)[0].id)
    desk.given(added.document.id, Given(), who="A. Person")
    assert dates(store) != ["2024-03-01"]


def test_what_was_given_of_one_field_stays_when_another_is_given(desk, store):
    [added] = desk.add("pasted.txt", TEXT)
    desk.given(added.document.id, Given(created="2024-03-05"), who="A. Person")
    again = desk.given(added.document.id, Given(publisher="The Example Courier"), who="A. Person")
    assert again.document.created.when == "2024-03-05"
    assert again.document.publisher == "The Example Courier"


def test_an_unknown_document_is_said(desk):
    with pytest.raises(TimelineError):
        desk.given("nowhere", Given(created="2024-03-05"), who="A. Person")


def test_decisions_survive_a_new_extraction(desk, store):
    from ingest.record.judgement import Judgement

    [added] = desk.add("pasted.txt", b"Norway and Chile signed an agreement on 12 March 2024.\n")
    [event] = store.find()
    quotes = tuple((r.document, r.quote) for r in event.reports)
    reports = tuple(r.id for r in event.reports)
    store.judge(Judgement("A", "2024-03-06T08:00:00Z", "check", event.id, reports, quotes, revision=event.revision))
    desk.given(added.document.id, Given(language="en"), who="A. Person")
    [after] = store.find(EventQuery())
    assert (after.id, after.review) == (event.id, "checked")


@pytest.mark.parametrize(("words", "edtf"), [("5 March 2024", "2024-03-05"), ("2024-03", "2024-03")])
def test_a_date_in_words_is_read(desk, words, edtf):
    assert desk.resolve(words, created=None).edtf == edtf


def test_a_relative_date_needs_the_publication_date(desk):
    assert desk.resolve("last Friday", created="2024-03-05").edtf == "2024-03-01"
    assert desk.resolve("last Friday", created=None).edtf is None
    assert desk.resolve("soonish", created="2024-03-05").why


@pytest.mark.slow
def test_the_examples_are_read_without_a_failure(desk, store):
    outcomes = desk.examples()
    assert [o for o in outcomes if isinstance(o, Failure)] == []
    assert len(outcomes) >= 12
    languages = {d.language for d in store.documents()}
    assert {"en", "fr", "de", "es", "uk", "ar", "zh"} <= languages


def test_the_files_own_time_is_suggested_and_can_be_taken(desk, store):
    begun = desk.begin(Handed("note.txt", TEXT, modified="2024-03-05T09:00:00Z"))
    ended = desk.work(begun.id, wait=120)
    assert ended.new == 1
    [document] = store.documents()
    assert (document.created, document.suggested) == (None, "2024-03-05")
    desk.given(document.id, Given(created=document.suggested), who="Ann")
    assert store.documents()[0].created.when == "2024-03-05"
    assert dates(store) == ["2024-03-01"]


TABLE = b"date,title\n2024-03-05,Norway and Chile sign an accord\n2024-03-06,France and Kenya meet\n"


def test_a_newer_version_of_a_dropped_file_takes_its_place_and_keeps_what_was_decided(desk, store):
    first = desk.work(desk.begin(Handed("list.csv", TABLE)).id, wait=120).outcomes[0].document
    decided = next(event for event in store.find() if event.when.edtf == "2024-03-05")
    store.judge(Judgement(who="Ann", at=now(), verb="check", subject=decided.id))
    newer = TABLE.replace(b"2024-03-06", b"2024-03-07")
    assert desk.look("list.csv", TABLE).before == ""
    assert desk.look("other.csv", newer).before == ""
    look = desk.look("list.csv", newer)
    assert look.before == first.id
    desk.work(desk.begin(Handed("list.csv", newer, replaces=look.before)).id, wait=120)
    assert dates(store) == ["2024-03-05", "2024-03-07"]
    assert [document.name for document in store.documents()] == ["list.csv"]
    assert store.event(decided.id).review == "checked"
    third = newer.replace(b"Kenya", b"Poland")
    look = desk.look("list.csv", third)
    desk.work(desk.begin(Handed("list.csv", third, replaces=look.before)).id, wait=120)
    assert len(store.documents()) == 1


def test_files_of_one_name_may_be_kept_both(desk, store):
    desk.work(desk.begin(Handed("list.csv", TABLE)).id, wait=120)
    desk.work(desk.begin(Handed("list.csv", TABLE.replace(b"06", b"09"))).id, wait=120)
    assert len(store.documents()) == 2
    assert desk.look("list.csv", TABLE.replace(b"06", b"10")).before == ""


def test_pasted_texts_are_no_versions_of_one_another(desk):
    desk.work(desk.begin(Handed("Pasted text.txt", TEXT)).id, wait=120)
    assert desk.look("Pasted text.txt", TEXT + b"More.").before == ""


def test_any_actor_is_found_and_an_event_can_be_given_to_one_the_timeline_has_not_met(desk, store):
    desk.add("pasted.txt", b"Norway and Chile signed an agreement on 12 March 2024.\n")
    [person] = desk.find_actors("emmanuel macron")
    desk.know([person.id, "group:Reef Bureau"])
    event = store.find()[0]
    store.judge(
        Judgement("Maja", now(), "set", event.id, field="source", value=f'["{person.id}", "group:Reef Bureau"]')
    )
    assert [(p.actor, p.through) for p in store.event(event.id).source] == [
        ("person:Emmanuel Macron", "FRA"), ("group:Reef Bureau", None)
    ]  # fmt: skip
    assert [a.id for a in desk.find_actors("reef")] == ["group:Reef Bureau"]
    assert store.verify() == ()


@pytest.mark.parametrize("id_", ["ZZZ", "Norway", "club:Norway"])
def test_what_is_no_actor_is_not_known_and_the_mend_is_said(desk, id_):
    with pytest.raises(TimelineError, match=r"look it up|choose one"):
        desk.know([id_])
