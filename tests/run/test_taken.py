"""What another copy decided comes in with all that follows from it: dates move, names are known."""

import json
from dataclasses import replace

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.document import Given
from ingest.record.exchange import from_json, to_json
from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from ingest.run import Here
from ingest.run.taken import take_in

TEXT = b"Norway and Chile signed a lease last Friday. Ada Otieno praised it in Nairobi on 4 March 2024.\n"


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.fixture
def copies(tmp_path, lexicon):
    with open_store(tmp_path / "ours.db") as ours, open_store(tmp_path / "theirs.db") as theirs:
        desks = [LocalDesk(store, Here(lexicon)) for store in (ours, theirs)]
        for desk in desks:
            desk.add("lease.txt", TEXT)
        yield desks


def over_to(source, target, lexicon):
    data = json.loads(json.dumps(to_json(source.store.judgements())))
    return take_in(target.store, from_json(data), line=target.line, lexicon=lexicon)


def shown(store):
    return [replace(event, revision=0, added="") for event in store.find()]


def test_what_follows_from_judgements_follows_in_the_other_copy(copies, lexicon):
    ours, theirs = copies
    (document,) = ours.store.documents()
    ours.given(document.id, Given(created="2024-03-06"), who="Maja")
    event = ours.store.find()[0]
    ours.know(("person:Ingrid Vinter", "NOR"))
    ours.store.judge(Judgement("Maja", "", "set", event.id, field="source", value='["person:Ingrid Vinter"]'))
    followed = over_to(ours, theirs, lexicon)
    assert (followed.taken.new, followed.failures) == (2, ())
    assert shown(theirs.store) == shown(ours.store)
    assert "2024-03-01" in {e.when.edtf for e in theirs.store.find()}
    assert theirs.store.verify() == ()


def test_taken_back_there_it_is_taken_back_here_with_all_that_followed(copies, lexicon):
    ours, theirs = copies
    before = shown(theirs.store)
    (document,) = ours.store.documents()
    ours.given(document.id, Given(created="2024-03-06"), who="Maja")
    over_to(ours, theirs, lexicon)
    assert shown(theirs.store) != before
    ours.undo(who="Maja")
    assert over_to(ours, theirs, lexicon).taken.taken_back == 1
    assert shown(theirs.store) == before


def test_a_name_given_there_is_known_in_the_texts_here(copies, lexicon):
    ours, theirs = copies
    work = ours.decide_actor(
        Judgement("Maja", "", "post", "person:Ada Otieno", value='{"serves": "KEN", "title": "envoy"}')
    )
    ours.work(work.id, wait=20)
    followed = over_to(ours, theirs, lexicon)
    assert [j.subject for j in followed.taken.on_actors] == ["person:Ada Otieno"]
    assert shown(theirs.store) == shown(ours.store)
