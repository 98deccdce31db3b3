"""Beside the events: saved views, jobs, names of actors, and texts that are hard to keep."""

import pytest

from ingest.record.answers import SavedView
from ingest.record.document import Address
from ingest.record.errors import BadValue
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.record.making import extraction

PAGE = extraction("page", [("The two ministers met in Oslo", "2024-05-07", ("NOR", "CHL"))])


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        yield opened


def test_a_view_is_kept_under_its_name_and_the_newer_one_counts(store):
    store.save_view("Fish", "?v=1&actors=NOR")
    store.save_view("Chile", "?v=1&actors=CHL")
    store.save_view("Fish", "?v=1&actors=NOR,CHL")
    assert store.views() == (SavedView("Chile", "?v=1&actors=CHL"), SavedView("Fish", "?v=1&actors=NOR,CHL"))


def test_a_job_says_how_far_it_is(store):
    job = store.start_job("add", total=30, note="30 pages", at="2024-05-13T08:00:00Z")
    assert (job.state, job.done, job.total) == ("running", 0, 30)
    assert store.progress_job(job.id, done=12, note="page 12").done == 12
    done = store.progress_job(job.id, state="done", done=30)
    assert store.job(job.id) == done
    assert (done.note, done.at, done.total) == ("page 12", "2024-05-13T08:00:00Z", 30)
    with pytest.raises(BadValue, match="no job 99"):
        store.job(99)


def test_an_actor_goes_by_the_name_people_gave_it_until_it_is_taken_back(store):
    store.save(PAGE, original=None)
    store.judge(Judgement("Maja", "", "rename", "CHL", value='"Republic of Chile"'))
    assert store.actors()["CHL"].name == "Republic of Chile"
    with pytest.raises(BadValue, match="is no name"):
        store.judge(Judgement("Maja", "", "rename", "CHL", value='""'))
    store.undo(who="Maja")
    assert store.actors()["CHL"].name == "Chile"


@pytest.mark.parametrize(
    "text", ["half a pair \udcff here", "nul \x00 byte", "𝔉raktur 👩🏽‍🚀", "rtl \u202e ecalp", "' -- \""]
)
def test_texts_that_are_hard_to_keep_come_back_to_the_letter(store, text):
    told = {"quote": f"Norway met {text}", "date": "2024-05-07", "row": text, "place": text, "speaker": text}
    hard = (
        extraction(text, [told], outlet=text, title=text)
        if "\udcff" not in text
        else extraction("x", [told], title=text)
    )
    store.save(hard, original=text.encode("utf-8", "surrogatepass"))
    store.add_address(hard.document.id, Address("path", f"/tmp/{text}"))
    store.fail(Failure(text, text, text))
    assert store.document(hard.document.id).text == hard.document.text
    assert store.reports(hard.document.id) == hard.reports
    (event,) = store.find(EventQuery(text="norway"))
    assert event.reports == hard.reports
    assert len(store.failures()) == 1
    assert store.verify() == ()


def test_a_long_search_is_a_search(store):
    store.save(PAGE, original=None)
    assert store.find(EventQuery(text="ministers " * 500)) != ()
    assert store.find(EventQuery(text=" ".join(f"word{n}" for n in range(400)))) == ()


def test_thousands_of_actors_may_be_asked_for(store):
    store.save(PAGE, original=None)
    many = tuple(f"person:Nobody {n}" for n in range(5_000))
    assert len(store.find(EventQuery(actors=("NOR", *many)))) == 1
