"""Own actors in a store: at once on the page, kept over restarts, taken back exactly."""

import json
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.record.errors import BadValue, Conflict
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.record.making import extraction

MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
SPOKE = {
    "quote": "Kenya's envoy praised them", "date": "2024-05-08", "source": ("org:NATO",), "target": ("KEN",),
    "type": "STATEMENT", "speaker": "person:Ada Otieno",
}  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(extraction("page", [MET, SPOKE]), original=None)
        yield opened


def decide(store, verb, subject, value=None, **further):
    text = "" if value is None else json.dumps(value)
    return store.judge(Judgement("Maja", "2024-05-14T09:00:00Z", verb, subject, value=text, **further))


def everything(store):
    events = [(e.source, e.target, e.label) for e in store.find()]
    return events, store.facets().actors, store.actors(), store.own_actors()


def test_two_that_are_one_are_one_in_filter_facets_and_rows_at_once(store):
    decide(store, "same_actor", "KEN", other="CHL")
    assert [p.actor for p in store.find()[1].target] == ["CHL"]
    assert dict(store.facets().actors)["CHL"] == 2
    assert "KEN" not in dict(store.facets().actors)
    assert store.count(EventQuery(actors=("KEN",))) == 2
    assert store.verify() == ()


def test_who_speaks_is_led_on_too(store):
    decide(store, "same_actor", "person:Ada Otieno", other="person:Ingrid Vinter")
    asked = EventQuery(actors=("person:Ingrid Vinter",), role="speaker")
    assert store.count(asked) == 1
    assert store.count(EventQuery(actors=("NOR",), role="speaker")) == 1
    assert store.verify() == ()


@pytest.mark.parametrize(
    ("verb", "subject", "value", "further"),
    [
        ("rename", "NOR", "Noreg", {}),
        ("name", "NOR", "Noreg", {"field": "nn"}),
        ("post", "person:Ada Otieno", {"serves": "KEN", "title": "Envoy"}, {}),
        ("same_actor", "KEN", None, {"other": "CHL"}),
        ("same_actor", "NOR", None, {"other": "org:NATO"}),
    ],
    ids=["rename", "name", "post", "same", "same beside"],
)
def test_taking_back_restores_exactly_and_making_again_does_it_again(store, verb, subject, value, further):
    before = everything(store)
    decide(store, verb, subject, value, **further)
    after = everything(store)
    assert after != before
    assert store.verify() == ()
    store.undo(who="Maja")
    assert everything(store) == before
    assert store.verify() == ()
    store.redo(who="Maja")
    assert everything(store) == after
    assert store.verify() == ()


def test_an_event_is_found_by_the_new_name_of_who_takes_part(store):
    decide(store, "rename", "CHL", "Chilly")
    assert store.count(EventQuery(text="chilly")) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [("the long land", 1), ("LAND ministers", 1), ("land envoy", 0), ("chile", 1), ("chile land", 1), ("island", 0)],
)
def test_an_event_is_found_by_any_name_of_who_takes_part_beside_its_own_words(store, text, found):
    decide(store, "rename", "CHL", "The Long Land")
    query = EventQuery(text=text)
    assert (store.count(query), len(store.find(query)), store.tally(query).shown) == (found,) * 3
    store.undo(who="Maja")
    assert store.count(EventQuery(text="land")) == 0


def test_events_of_the_one_that_another_is_said_to_be_stay_as_they_are(store):
    met, _ = store.find()
    decide(store, "same_actor", "KEN", other="CHL")
    assert store.find()[0] == met
    decide(store, "same_actor", "KEN", other="NOR")
    assert [p.actor for p in store.find()[1].target] == ["NOR"]
    assert store.verify() == ()


def test_taking_back_that_two_are_one_leaves_what_the_other_did_as_it_is(store):
    store.save(extraction("second", [{**MET, "date": "2024-06-01", "source": ("CHL",), "target": ()}]), original=None)
    decide(store, "same_actor", "NOR", other="CHL")
    stands = {e.id: e.revision for e in store.find()}
    store.undo(who="Maja")
    after = {e.id: e.revision for e in store.find()}
    assert [store.event(name).when.edtf for name in stands if stands[name] != after[name]] == ["2024-05-07"]
    assert store.verify() == ()


def test_those_who_came_by_another_go_back_with_it(store):
    decide(store, "same_actor", "KEN", other="NOR")
    number = decide(store, "same_actor", "NOR", other="CHL").id
    store.undo(who="Otto", judgement=number)
    assert dict(store.facets().actors).keys() >= {"NOR", "CHL"}
    assert [p.actor for p in store.find()[1].target] == ["NOR"]
    assert store.verify() == ()
    store.redo(who="Otto")
    assert [p.actor for p in store.find()[1].target] == ["CHL"]
    assert store.verify() == ()


def test_a_name_changes_no_event_however_many_tell_of_the_actor(store):
    before = store.find()
    decide(store, "rename", "CHL", "Chilly")
    assert store.find() == before
    assert store.verify() == ()


def test_what_was_decided_is_there_after_a_restart_and_another_document(store):
    decide(store, "same_actor", "KEN", other="CHL")
    store.close()
    with open_store(store.path) as again:
        again.save(extraction("further", [{**SPOKE, "quote": "Kenya answered", "date": "2024-06-01"}]), original=None)
        assert [p.actor for e in again.find() for p in e.target] == ["CHL", "CHL"]
        assert again.verify() == ()


def test_an_event_given_to_an_actor_that_is_another_goes_to_that_other(store):
    decide(store, "same_actor", "KEN", other="CHL")
    event = store.find()[0]
    store.judge(Judgement("Maja", "", "set", event.id, field="source", value='["KEN", "CHL"]'))
    assert [p.actor for p in store.event(event.id).source] == ["CHL"]
    assert store.verify() == ()


def test_a_name_that_somebody_else_gave_meanwhile_is_not_overwritten(store):
    seen = store.revision()
    decide(store, "rename", "NOR", "Noreg")
    decide(store, "rename", "NOR", "Norge", revision=seen)  # one's own change is no surprise
    with pytest.raises(Conflict, match="Maja has changed the name meanwhile") as caught:
        store.judge(Judgement("Otto", "", "rename", "NOR", value='"Norvegia"', revision=seen))
    assert (caught.value.who, caught.value.value) == ("Maja", '"Norge"')
    store.judge(Judgement("Otto", "", "rename", "NOR", value='"Norvegia"', revision=store.revision()))
    assert store.actors()["NOR"].name == "Norvegia"


def test_a_circle_is_refused_and_nothing_is_written(store):
    decide(store, "same_actor", "KEN", other="CHL")
    with pytest.raises(BadValue, match="already"):
        decide(store, "same_actor", "CHL", other="KEN")
    assert len(store.judgements()) == 1


def test_an_actor_nobody_knows_is_refused(store):
    with pytest.raises(BadValue, match="nobody goes by"):
        decide(store, "name", "group:Reef Bureau", "The Bureau")


def test_a_new_actor_is_among_those_of_the_timeline(store):
    decide(store, "rename", "group:Reef Bureau", "Bureau of Reefs")
    assert store.actors()["group:Reef Bureau"].name == "Bureau of Reefs"
    decide(store, "name", "group:Reef Bureau", "The Bureau")
    assert store.actors()["group:Reef Bureau"].aliases == ("Reef Bureau", "The Bureau")


ACTORS = st.sampled_from(["NOR", "CHL", "KEN", "org:NATO", "group:Reef Bureau"])
DONE = st.one_of(
    st.tuples(st.just("rename"), ACTORS, st.sampled_from(["Noreg", "Chilly", "Reefs"]), st.just("")),
    st.tuples(st.just("name"), ACTORS, st.sampled_from(["the North", "the South"]), st.just("")),
    st.tuples(st.just("same_actor"), ACTORS, st.none(), ACTORS),
    st.tuples(st.just("set"), ACTORS, st.none(), st.just("")),
    st.tuples(st.just("undo"), st.just(""), st.none(), st.just("")),
    st.tuples(st.just("redo"), st.just(""), st.none(), st.just("")),
    st.tuples(st.just("save"), st.sampled_from(["second", "third"]), st.none(), st.just("")),
)


@pytest.mark.slow
@settings(max_examples=25)
@given(st.lists(DONE, max_size=10))
def test_whatever_is_decided_and_taken_back_events_are_what_reports_and_judgements_make(done):
    with TemporaryDirectory() as folder, open_store(Path(folder) / "timeline.db") as store:
        store.save(extraction("page", [MET, SPOKE]), original=None)
        for verb, subject, value, other in done:
            with suppress(BadValue):
                if verb == "save":
                    store.save(extraction(subject, [{**MET, "date": "2024-06-01"}]), original=None)
                elif verb in ("undo", "redo"):
                    getattr(store, verb)(who="Maja")
                elif verb == "set":
                    decide(store, verb, store.find()[0].id, [subject], field="source")
                else:
                    decide(store, verb, subject, value, other=other)
            assert store.verify() == ()
        while store.undo(who="Maja"):
            assert store.verify() == ()
        assert not store.own_actors()
        assert {p.actor for e in store.find() for p in (*e.source, *e.target)} == {"NOR", "CHL", "org:NATO", "KEN"}
