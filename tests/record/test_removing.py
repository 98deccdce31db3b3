"""Removing for good: the document is gone from tables and file, what others tell stays, and it does not come back."""

import json
from dataclasses import replace

import pytest

from ingest.record.actor import Actor
from ingest.record.addition import Addition
from ingest.record.document import Address
from ingest.record.errors import BadValue, RemovedForGood
from ingest.record.event import Gone
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.run import RunReport
from ingest.record.store import Arrival, open_store
from ingest.record.visit import Visit
from ingest.record.wire import pack
from tests.record.making import extraction, when

AT = "2024-05-14T09:00:00Z"
LINK = "https://fjord.example/1"
MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
AGAIN = {"quote": "Talks in Oslo brought both together", "date": "2024-05-07", "source": ("NOR", "CHL")}
SECRET = {"quote": "Zembla sold the quay to Quillonia", "date": "2024-06-01", "source": ("person:Ada Otieno",)}
PAGE = extraction("page", [MET, SECRET], link=LINK)
OTHER = extraction("other", [AGAIN], outlet="Andes Radio")


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(PAGE, original=b"Zembla sold the quay to Quillonia " * 9)
        opened.save(OTHER, original=None)
        yield opened


def remove(store, document=PAGE.document.id, *, who="Maja"):
    return store.remove(document, who=who, at=AT)


def test_what_goes_and_what_stays_is_known_before_and_nothing_is_done(store):
    store.judge(Judgement("Otto", AT, "check", store.find()[0].id))
    before, revision = store.find(), store.revision()
    plan = store.removal(PAGE.document.id)
    assert (plan.title, plan.versions, plan.kept_original) == ("page.html", (), True)
    assert (plan.events_gone, plan.events_stay, plan.judgements_kept) == (1, 1, 1)
    assert plan.other_documents == (OTHER.document.id,)
    assert (store.find(), store.revision()) == (before, revision)
    assert remove(store) == plan


def test_the_document_is_gone_and_what_others_tell_stays_with_what_was_decided(store):
    met, sold = store.find()
    store.judge(Judgement("Otto", AT, "check", met.id))
    remove(store)
    assert [d.id for d in store.documents(superseded=True)] == [OTHER.document.id]
    (event,) = store.find()
    assert (event.id, event.review, [r.document for r in event.reports]) == (met.id, "checked", [OTHER.document.id])
    gone = store.event(sold.id)
    assert isinstance(gone, Gone)
    assert gone.why.startswith("It was removed for good by Maja on 2024-05-14")
    assert store.find(EventQuery(text="Quillonia")) == ()
    assert "person:Ada Otieno" not in store.actors()
    assert store.reports(PAGE.document.id) == ()
    assert store.original(PAGE.document.id) is None
    assert store.addresses(PAGE.document.id) == ()
    assert store.verify() == ()


def test_judgements_stay_without_its_words_and_it_cannot_be_taken_back(store):
    sold = store.find()[1]
    store.judge(Judgement("Otto", AT, "hide", sold.id))
    quote = Addition(len(MET["quote"]) + 2, 60, SECRET["quote"], when("2024-06-02"), label="My own words")
    store.judge(Judgement("Otto", AT, "add", PAGE.document.id, value=pack(quote)))
    remove(store)
    made = store.judgements()
    assert [j.verb for j in made] == ["hide", "add", "remove"]
    assert "Zembla" not in "".join(map(pack, made))
    assert made[0].quotes == ((PAGE.document.id, ""),)
    assert json.loads(made[2].value) == "page.html"
    assert store.lost() == ()
    with pytest.raises(BadValue, match="does not come back"):
        store.undo(who="Maja", judgement=made[2].id)
    assert store.undo(who="Maja") is None
    assert store.undo(who="Otto").verb == "add"
    assert store.undo(who="Otto").verb == "hide"
    assert store.redo(who="Otto").verb == "hide"
    assert store.verify() == ()


def test_no_byte_of_it_is_left_in_the_file(store, tmp_path):
    store.save(extraction("page", [MET], link=LINK), original=None)  # what was there before counts too
    store.save(PAGE, original=None, anew=True)
    store.fail(Failure("Zembla.pdf", "it is scanned", "scan it with text", LINK))
    store.keep_visit(Visit(LINK, "Zembla-tag", "", "", AT))
    run = store.begin_run(RunReport((LINK,)), at=AT, who="Otto")
    store.keep_run(run, RunReport((LINK,), failures=(Failure("Zembla.pdf", "it is scanned", "", LINK),)))
    remove(store)
    there = b"".join(path.read_bytes() for path in sorted(tmp_path.iterdir()))
    for word in (b"Zembla", b"zembla", b"quillonia", b"fjord.example/1", b"Ada Otieno"):
        assert word not in there, word
    assert b"Talks in Oslo" in there
    assert store.runs()[0].report.what == ("(removed)",)


NAMES = {
    "per cent": ("person:Ada % Otieno", "person:Ada von Otieno"),
    "underscore": ("person:Ada_Otieno", "person:Ada-Otieno"),
    "case": ("person:Ada Otieno", "person:ADA OTIENO"),
    "beginning": ("person:Ada Otieno", "person:Ada Otieno-Vinter"),
}


@pytest.mark.parametrize(("gone", "judged"), NAMES.values(), ids=NAMES)
def test_a_person_is_forgotten_though_a_judgement_names_somebody_called_alike(tmp_path, gone, judged):
    page = extraction("page", [{**SECRET, "source": (gone,)}])
    with open_store(tmp_path / "other.db") as store:
        for each in (replace(page, actors=(Actor(gone, "person", "Ada"),)), OTHER):
            store.save(each, original=None)
        met = store.find()[0]
        store.judge(Judgement("Otto", AT, "set", met.id, field="source", value=json.dumps([judged])))
        remove(store, page.document.id)
        assert gone not in store.actors()


@pytest.mark.parametrize("name", ['person:Ada "Quay" % Otieno', "person:Tomás_Rojas", "person:Ada\\Otieno"])
def test_a_person_whom_a_judgement_names_stays_whatever_letters_are_in_the_name(tmp_path, name):
    page = extraction("page", [{**SECRET, "source": (name,)}])
    with open_store(tmp_path / "other.db") as store:
        for each in (replace(page, actors=(Actor(name, "person", "Ada"),)), OTHER):
            store.save(each, original=None)
        store.judge(Judgement("Otto", AT, "set", store.find()[0].id, field="source", value=json.dumps([name])))
        store.undo(who="Otto")
        remove(store, page.document.id)
        assert store.redo(who="Otto")
        assert store.actors()[name].name == "Ada"


def test_older_versions_go_with_it(store):
    newer = extraction("newer", [MET], link=LINK, retrieved="2024-06-01T08:00:00Z")
    store.save(newer, original=None)
    plan = remove(store, newer.document.id)
    assert plan.versions == (PAGE.document.id,)
    assert [d.id for d in store.documents(superseded=True)] == [OTHER.document.id]
    for name in (newer.document.id, PAGE.document.id):
        assert store.removed(name).who == "Maja"
    assert store.verify() == ()


def test_a_run_passes_it_over_until_it_is_told_to_take_it_again(store):
    remove(store)
    arrival = Arrival({}, "Otto", AT)
    with pytest.raises(RemovedForGood, match="removed for good by Maja on 2024-05-14") as caught:
        store.take(PAGE, original=None, arrival=arrival)
    assert "--again-removed" in caught.value.hint
    assert store.take(PAGE, original=None, arrival=replace(arrival, again=True)).new
    assert store.removed(PAGE.document.id) is None
    assert len(store.find()) == 2
    assert not store.take(PAGE, original=None, arrival=arrival).new
    assert store.verify() == ()


def test_places_that_others_share_stay(store):
    store.add_address(OTHER.document.id, Address("url", LINK))
    store.keep_visit(Visit(LINK, "tag", "", "", AT))
    remove(store)
    assert store.visit(LINK).etag == "tag"
    assert store.addresses(OTHER.document.id) == (Address("url", LINK),)


def test_an_unknown_document_or_no_name_removes_nothing(store):
    with pytest.raises(BadValue, match="no document d123"):
        remove(store, "d123")
    with pytest.raises(BadValue, match="needs a name"):
        remove(store, who=" ")
    assert store.removed(PAGE.document.id) is None
    assert len(store.documents()) == 2
