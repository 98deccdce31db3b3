"""Decisions about actors, followed into the documents: what is read again, by whom, and what stays."""

import json

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from ingest.run import Here, Pool, bearing
from ingest.run.again import again_all
from ingest.run.bearing import documents_of

REEFS = "group:Reef Bureau"
BERG = "person:Ola Berg"
TEXTS = {
    "pact.txt": "The Bureau of Reefs and Kenya signed an agreement on 4 March 2024.",
    "visit.txt": "Norwegian Foreign Minister Ola Berg visited Kenya on 5 March 2024.",
    "talks.txt": "Eswatini held talks with Chile on 6 March 2024.",
    "quiet.txt": "Peru and Japan signed an agreement on 7 March 2024.",
}


@pytest.fixture
def store(tmp_path):
    with open_store(str(tmp_path / "timeline.db")) as opened:
        yield opened


@pytest.fixture
def desk(store):
    desk = LocalDesk(store, Here(load_lexicon(), look=lambda _: store))
    for name, text in TEXTS.items():
        desk.add(name, text.encode())
    return desk


def made(verb, subject, value=None, **further):
    text = "" if value is None else json.dumps(value)
    return Judgement("Maja", "2024-05-14T09:00:00Z", verb, subject, value=text, **further)


def decide(desk, *judgements):
    for judgement in judgements:
        work = desk.work(desk.decide_actor(judgement).id, wait=60)
        assert work.state == "done"
        assert work.failed == 0
    return work


def told(store):
    return [(e.label, [p.actor for p in (*e.source, *e.target)], [p.through for p in e.source]) for e in store.find()]


def names(store, judgement):
    return [store.document(one).name for one in documents_of(store, [judgement])]


def test_an_actor_of_ones_own_is_found_in_the_text_that_names_it(desk, store):
    assert told(store)[0][1] == ["KEN"]
    work = decide(desk, made("rename", REEFS, "Bureau of Reefs"))
    assert told(store)[0][1] == [REEFS, "KEN"]
    assert (work.again, work.total, work.new) == (True, 1, 1)
    assert store.verify() == ()


def test_a_label_made_of_names_has_the_new_one(desk, store):
    desk.add("fr.txt", "Le Pérou a condamné l'Eswatini le 9 mars 2024.".encode())
    assert told(store)[-1][0] == "Peru: condemnation of Eswatini"
    decide(desk, made("rename", "SWZ", "Ngwane"))
    assert told(store)[-1][0] == "Peru: condemnation of Ngwane"


@pytest.mark.slow
def test_what_is_decided_survives_the_same_file_again_and_everything_read_again(desk, store):
    decide(desk, made("rename", REEFS, "Bureau of Reefs"), made("same_actor", "SWZ", other="CHL"))
    after = told(store)
    assert after[2][1] == ["CHL"]
    for name, text in TEXTS.items():
        desk.add(name, text.encode())
    assert told(store) == after
    again_all(store, store.document_names(), line=desk.line)
    assert told(store) == after
    assert store.verify() == ()


def test_taking_back_leads_back_exactly_and_making_again_does_it_again(desk, store):
    start = told(store), store.actors().keys()
    decide(desk, made("rename", REEFS, "Bureau of Reefs"))
    decided = told(store)
    desk.undo(who="Maja")
    desk.work(2, wait=60)
    assert told(store) == start[0]
    desk.redo(who="Maja")
    desk.work(3, wait=60)
    assert told(store) == decided
    assert store.verify() == ()


def test_a_post_says_for_whom_a_person_acts(desk, store):
    post = {"serves": "org:EU", "title": "Special envoy", "start": "2024"}
    decide(desk, made("post", BERG, post), made("name", BERG, "the fisher king"))
    desk.add("met.txt", b"Ola Berg condemned Peru on 10 March 2024. The fisher king thanked Peru on 11 March 2024.")
    assert [(actors, through) for _, actors, through in told(store)[-2:]] == [
        ([BERG, "PER"], ["org:EU"]),
        ([BERG, "PER"], ["org:EU"]),
    ]


@pytest.mark.parametrize(
    ("judgement", "documents"),
    [
        pytest.param(made("name", REEFS, "Bureau of Reefs"), ["pact.txt"], id="a further name: where it stands"),
        pytest.param(made("rename", "CHL", "Chilly"), ["talks.txt"], id="a new name: what tells of the actor"),
        pytest.param(made("same_actor", "SWZ", other="PER"), ["talks.txt", "quiet.txt"], id="the same: both"),
        pytest.param(
            made("post", BERG, {"serves": "PER", "title": "Envoy"}), ["visit.txt", "quiet.txt"], id="a post: both"
        ),
        pytest.param(made("name", "CHL", "Zembla"), [], id="a name that stands nowhere"),
    ],
)
def test_only_the_documents_are_read_again_that_it_bears_on(desk, store, judgement, documents):
    assert names(store, judgement) == documents


def test_in_a_large_timeline_no_text_is_read(desk, store, monkeypatch):
    monkeypatch.setattr(bearing, "READ_THROUGH", 2)
    monkeypatch.setattr(type(store), "documents", lambda *_, **__: pytest.fail("a text was read"))
    assert names(store, made("rename", "CHL", "Chilly")) == ["talks.txt"]
    assert names(store, made("name", REEFS, "Bureau of Reefs")) == ["pact.txt"]


def test_what_cannot_be_used_changes_nothing(desk, store):
    before = told(store)
    with pytest.raises(BadValue, match="no date"):
        desk.decide_actor(made("post", BERG, {"serves": "PER", "title": "Envoy", "start": "spring"}))
    with pytest.raises(BadValue, match="no state has the code"):
        desk.decide_actor(made("rename", "ZZZ", "Zed"))
    assert (told(store), store.judgements(), desk.running()) == (before, (), ())


@pytest.mark.slow
@pytest.mark.parametrize("workers", [1, 2])
def test_processes_that_read_use_what_was_decided(store, workers):
    with Pool(workers) as pool:
        desk = LocalDesk(store, pool)
        desk.add("pact.txt", TEXTS["pact.txt"].encode())
        decide(desk, made("rename", REEFS, "Bureau of Reefs"))
        desk.add("later.txt", b"The Bureau of Reefs warned Chile on 8 March 2024.")
        assert [actors for _, actors, _ in told(store)] == [[REEFS, "KEN"], [REEFS, "CHL"]]
