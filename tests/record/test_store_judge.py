"""Judging through the store: what stands, what conflicts, what is taken back."""

import json
from dataclasses import replace

import pytest

from ingest.record.errors import BadValue, Conflict
from ingest.record.event import Gone
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.record.making import ROJAS, extraction

MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
CALLED = {"quote": "They spoke on the telephone", "date": "2024-05-10", "source": ("NOR", "CHL")}
LATER = {"quote": "Chile sent a note to the embassy", "date": "2024-06-01", "source": ("CHL",), "type": "ACCUSE"}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(extraction("page", [MET, CALLED, LATER]), original=None)
        yield opened


def judge(store, verb, event, *, who="Maja", **further):
    return store.judge(Judgement(who, "2024-05-14T09:00:00Z", verb, getattr(event, "id", event), **further))


def test_hidden_events_are_left_out_until_they_are_asked_for(store):
    met = store.find()[0]
    judge(store, "hide", met)
    assert met.id not in {event.id for event in store.find()}
    assert [event.id for event in store.find(EventQuery(review=("hidden",)))] == [met.id]
    judge(store, "show", met)
    assert store.event(met.id).review == "new"
    judge(store, "check", met)
    assert store.event(met.id).review == "checked"


def test_picks_are_numbered_in_the_order_of_picking_and_close_up(store):
    first, second, third = store.find()
    for event in (third, first, second):
        judge(store, "pick", event)
    assert [store.event(e.id).picked for e in (third, first, second)] == [1, 2, 3]
    judge(store, "unpick", third)
    assert [e.picked for e in store.find(EventQuery(picked=True))] == [1, 2]
    judge(store, "pick", second, value="1")
    assert [store.event(e.id).picked for e in (first, second)] == [2, 1]
    assert store.verify() == ()


def test_a_judgement_on_an_older_state_of_the_same_field_changes_nothing(store):
    seen = store.find()[0]
    judge(store, "set", seen, field="label", value='"Quota talks"', revision=seen.revision)
    with pytest.raises(Conflict, match="label") as caught:
        judge(store, "set", seen, who="Otto", field="label", value='"Fish talks"', revision=seen.revision)
    assert caught.value.hint
    assert (caught.value.who, caught.value.at) == ("Maja", "2024-05-14T09:00:00Z")
    assert (caught.value.field, caught.value.value) == ("label", '"Quota talks"')
    assert store.event(seen.id).label == "Quota talks"
    assert len(store.judgements(seen.id)) == 1


def test_another_field_or_the_same_value_or_no_revision_does_not_conflict(store):
    seen = store.find()[0]
    judge(store, "set", seen, field="label", value='"Quota talks"', revision=seen.revision)
    judge(store, "set", seen, who="Otto", field="status", value='"scheduled"', revision=seen.revision)
    judge(store, "set", seen, who="Otto", field="label", value='"Quota talks"', revision=seen.revision)
    judge(store, "set", seen, who="Otto", field="label", value='"Fish talks"')
    assert store.event(seen.id).label == "Fish talks"


def test_a_field_that_new_documents_changed_conflicts_too(store):
    seen = store.find()[0]
    told = {"quote": "The ministers' meeting in Oslo was called off", "status": "called_off", "label": seen.label}
    store.save(extraction("later", [{**MET, **told}], outlet="Andes Radio", created="2024-05-20"), original=None)
    assert store.event(seen.id).status == "called_off"
    with pytest.raises(Conflict, match="status"):
        judge(store, "set", seen, field="status", value='"scheduled"', revision=seen.revision)
    judge(store, "set", seen, field="label", value='"Quota talks"', revision=seen.revision)


def test_each_person_takes_back_their_own_latest_judgement(store):
    seen = store.find()[0]
    judge(store, "set", seen, field="label", value='"One"')
    judge(store, "set", seen, who="Otto", field="label", value='"Two"')
    assert store.undo(who="Maja").value == '"One"'
    assert store.event(seen.id).label == "Two"
    assert store.undo(who="Otto").undone
    assert store.event(seen.id).label == seen.label
    assert store.undo(who="Otto") is None
    assert [j.undone for j in store.judgements(seen.id)] == [True, True]


def test_what_was_taken_back_can_stand_again_until_something_new_is_said(store):
    seen = store.find()[0]
    judge(store, "set", seen, field="label", value='"One"')
    judge(store, "hide", seen)
    store.undo(who="Maja")
    store.undo(who="Maja")
    assert store.redo(who="Maja").value == '"One"'
    assert store.redo(who="Maja").verb == "hide"
    assert store.redo(who="Maja") is None
    store.undo(who="Maja")
    judge(store, "pick", seen)
    assert store.redo(who="Maja") is None
    event = store.event(seen.id)
    assert (event.label, event.review, event.picked) == ("One", "new", 1)
    assert store.verify() == ()


def test_two_events_put_together_and_the_undoing_gives_both_ids_back(store):
    met, _, later = store.find()
    judge(store, "note", later, value='"ask the embassy"')
    judge(store, "merge", met, other=later.id)
    one = store.event(met.id)
    assert len(one.reports) == 2
    assert one.note == "ask the embassy"
    gone = store.event(later.id)
    assert isinstance(gone, Gone)
    assert gone.now == met.id
    assert store.verify() == ()
    judge(store, "set", later, field="label", value='"Note and talks"')
    assert store.event(met.id).label == "Note and talks"
    store.undo(who="Maja")
    store.undo(who="Maja")
    assert [event.id for event in store.find()] == [met.id, store.find()[1].id, later.id]
    assert store.event(later.id).note == "ask the embassy"
    assert store.verify() == ()


def test_put_together_survives_the_document_being_read_again(store):
    met, called, _ = store.find()
    judge(store, "merge", met, other=called.id)
    store.save(extraction("page", [{"quote": "A new first line", "date": "2024-04-01"}, MET, CALLED]), original=None)
    assert len(store.event(met.id).reports) == 2
    assert store.verify() == ()


def test_a_report_taken_out_of_an_event_is_an_event_of_its_own(store):
    again = extraction("other", [{**MET, "quote": "Talks in Oslo brought both together"}], outlet="Andes Radio")
    store.save(again, original=None)
    met = store.find()[0]
    assert len(met.reports) == 2
    out = next(r for r in met.reports if r.document == again.document.id)
    judge(store, "keep_apart", met, value=json.dumps([out.id]))
    assert [len(event.reports) for event in store.find()[:2]] == [1, 1]
    assert out.id not in {r.id for r in store.event(met.id).reports}
    store.undo(who="Maja")
    assert len(store.event(met.id).reports) == 2
    assert store.verify() == ()


def test_an_actor_chosen_by_hand_counts_in_the_filter(store):
    met = store.find()[0]
    store.add_actors((ROJAS,))
    judge(store, "set", met, field="source", value='["person:Tomás Rojas"]')
    assert [e.id for e in store.find(EventQuery(actors=("NOR",)))] == [e.id for e in store.find()[1:2]]
    assert met.id in {e.id for e in store.find(EventQuery(actors=("CHL",)))}
    assert store.verify() == ()


@pytest.mark.parametrize(
    ("verb", "further", "words"),
    [
        ("set", {"field": "colour", "value": '"red"'}, "no field 'colour'"),
        ("set", {"field": "event_type", "value": '"QUARREL"'}, "no event_type"),
        ("set", {"field": "status", "value": '"maybe"'}, "no status"),
        ("set", {"field": "when", "value": '"yesterday-ish"'}, "is not a date"),
        ("set", {"field": "when", "value": "7"}, "no date"),
        ("set", {"field": "label", "value": "Quota talks"}, "not JSON"),
        ("set", {"field": "label", "value": "[1]"}, "is a text"),
        ("set", {"field": "source", "value": '"NOR"'}, "list of actors"),
        ("set", {"field": "source", "value": "[7]"}, "no actor"),
        ("merge", {}, "nothing to put together"),
        ("keep_apart", {"value": "[]"}, "nothing to put together"),
        ("check", {"who": " "}, "needs a name"),
    ],
)
def test_a_judgement_that_cannot_be_is_refused_with_the_mend(store, verb, further, words):
    before = store.revision()
    with pytest.raises(BadValue, match=words) as caught:
        judge(store, verb, store.find()[0], **further)
    assert caught.value.hint
    assert store.judgements() == ()
    assert store.revision() == before


def test_an_unknown_event_or_document_is_named(store):
    with pytest.raises(BadValue, match="no event e123"):
        judge(store, "check", "e123")
    with pytest.raises(BadValue, match="no document d123"):
        judge(store, "given", "d123", field="created", value='"2024-05-12"')
    with pytest.raises(BadValue, match="no field 'weather'"):
        judge(store, "given", store.documents()[0].id, field="weather", value='"fair"')
    with pytest.raises(BadValue, match="no event e123"):
        store.event("e123")
    with pytest.raises(BadValue, match="no document d123"):
        store.document("d123")


def test_an_own_translation_is_kept_found_and_taken_back(store):
    seen = store.find()[0]
    judge(store, "set", seen, field="translation", value='"Begegnung in Oslo"', revision=seen.revision)
    assert store.event(seen.id).translation == "Begegnung in Oslo"
    assert store.event(seen.id).changed == ("translation",)
    assert [event.id for event in store.find(EventQuery(text="begegnung"))] == [seen.id]
    with pytest.raises(Conflict, match="translation"):
        judge(store, "set", seen, who="Otto", field="translation", value='"Treffen"', revision=seen.revision)
    store.undo(who="Maja")
    assert store.event(seen.id) == replace(seen, revision=store.event(seen.id).revision)
