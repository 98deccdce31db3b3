"""Exchange: what one person decided comes into another's copy once, on the same events, and overwrites nothing."""

import json
from dataclasses import replace

import pytest

from ingest.record.addition import Addition
from ingest.record.errors import BadValue
from ingest.record.exchange import from_json, to_json
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from ingest.record.wire import pack
from tests.record.making import extraction, when

ALL = EventQuery(review=("new", "checked", "hidden"))
MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
AGAIN = {"quote": "Talks in Oslo brought both together", "date": "2024-05-07", "source": ("NOR", "CHL")}
LATER = {"quote": "Chile sent a note to the embassy", "date": "2024-06-01", "source": ("CHL",), "type": "ACCUSE"}
LAST = {"quote": "Kenya sent a note to the embassy", "date": "2024-07-01", "source": ("KEN",), "type": "ACCUSE"}
PAGE = extraction("page", [MET, LATER, LAST])
OTHER = extraction("other", [AGAIN], outlet="Andes Radio")
QUAY = Addition(0, 7, "Kenya sent a note", when("2024-07-02", basis="analyst"), "AGREE", source=("KEN",), label="Quay")


@pytest.fixture
def ours(tmp_path):
    with open_store(tmp_path / "ours.db") as store:
        for each in (PAGE, OTHER):
            store.save(each, original=None)
        yield store


@pytest.fixture
def theirs(tmp_path):
    """The same documents, come in the other way round: the ids of events differ."""
    with open_store(tmp_path / "theirs.db") as store:
        for each in (OTHER, PAGE):
            store.save(each, original=None)
        yield store


def judge(store, verb, event, *, who="Maja", at="2024-05-14T09:00:00Z", **further):
    return store.judge(Judgement(who, at, verb, getattr(event, "id", event), **further))


def over_to(source, target, **further):
    data = json.loads(json.dumps(to_json(source.judgements(), source.find(ALL))))
    return target.take_judgements(from_json(data), **further)


def decided(store):
    """Return what people decided of each event, by the quotes that tell of it."""
    return {
        frozenset(r.quote for r in e.reports): (e.label, e.review, e.note, e.picked, e.when.edtf, e.changed)
        for e in store.find(ALL)
    }


def everything(store):
    met, later, last = store.find()
    judge(store, "check", met)
    judge(store, "set", met, field="label", value='"Quota talks"')
    judge(store, "set", met, field="when", value='"2024-05-08"')
    judge(store, "note", later, value='"ask the embassy"')
    judge(store, "merge", later, other=last.id)
    judge(store, "pick", later)
    judge(store, "pick", met)
    judge(store, "keep_apart", met, value=json.dumps([met.reports[1].id]))
    added = judge(store, "add", PAGE.document.id, value=pack(QUAY))
    judge(store, "hide", store.event_with(added.reports[0]))
    judge(store, "given", PAGE.document.id, field="created", value='"2024-05-13"')
    judge(store, "rename", "KEN", value='"Republic of Kenya"')


def test_all_that_was_decided_stands_on_the_same_events_in_the_other_copy(ours, theirs):
    everything(ours)
    taken = over_to(ours, theirs)
    assert (taken.new, taken.already, taken.conflicts, taken.lost) == (12, 0, (), ())
    assert (taken.documents, [j.subject for j in taken.on_actors]) == ((PAGE.document.id,), ["KEN"])
    assert decided(theirs) == decided(ours)
    assert theirs.actors()["KEN"].name == "Republic of Kenya"
    assert theirs.given(PAGE.document.id).created == "2024-05-13"
    assert [(j.who, j.at) for j in theirs.judgements()] == [(j.who, j.at) for j in ours.judgements()]
    assert theirs.verify() == ()


def test_the_same_twice_and_there_and_back_changes_nothing(ours, theirs):
    everything(ours)
    over_to(ours, theirs)
    for source, target in ((ours, theirs), (theirs, ours)):
        before, revision = target.find(ALL), target.revision()
        taken = over_to(source, target)
        assert (taken.new, taken.already) == (0, 12)
        assert (target.find(ALL), target.revision()) == (before, revision)


def test_what_was_taken_back_comes_over_taken_back(ours, theirs):
    judge(ours, "check", ours.find()[0])
    over_to(ours, theirs)
    judge(ours, "hide", ours.find()[1])
    ours.undo(who="Maja")
    ours.undo(who="Maja")
    taken = over_to(ours, theirs)
    assert (taken.new, taken.taken_back) == (1, 1)
    assert [j.undone for j in theirs.judgements()] == [True, True]
    assert {e.review for e in theirs.find(ALL)} == {"new"}
    assert over_to(theirs, ours).new == 0
    assert theirs.verify() == ()


def test_what_a_file_says_twice_once_taken_back_is_written_once_and_taken_back(ours, theirs):
    judge(ours, "check", ours.find()[0])
    data = to_json(ours.judgements(), ours.find(ALL))
    data["judgements"].append({**data["judgements"][0], "undone": True})
    assert theirs.take_judgements(from_json(json.loads(json.dumps(data)))).new == 1
    assert [j.undone for j in theirs.judgements()] == [True]
    assert {e.review for e in theirs.find(ALL)} == {"new"}


def test_two_actors_taken_apart_again_there_are_taken_apart_here(ours, theirs):
    judge(ours, "same_actor", "KEN", other="CHL")
    over_to(ours, theirs)
    ours.undo(who="Maja")
    assert over_to(ours, theirs).taken_back == 1
    assert [p.actor for e in theirs.find() for p in e.source].count("KEN") == 1
    assert theirs.verify() == ()


@pytest.mark.parametrize(
    ("verb", "mine", "other"),
    [
        ("set", {"field": "label", "value": '"Ours"'}, {"field": "label", "value": '"Theirs"'}),
        ("note", {"value": '"ours"'}, {"value": '"theirs"'}),
        ("given", {"field": "language", "value": '"no"'}, {"field": "language", "value": '"es"'}),
        ("rename", {"value": '"Norge"'}, {"value": '"Noreg"'}),
    ],
)
def test_what_somebody_here_said_otherwise_is_not_overwritten(ours, theirs, verb, mine, other):
    def subject(store):
        return {"given": PAGE.document.id, "rename": "NOR"}.get(verb, store.find()[0])

    judge(ours, verb, subject(ours), **mine)
    judge(theirs, verb, subject(theirs), who="Otto", **other)
    before = theirs.find()
    taken = over_to(ours, theirs)
    assert [j.value for j in taken.conflicts] == [mine["value"]]
    assert (taken.new, theirs.find()) == (0, before)
    assert over_to(ours, theirs, over=True).new == 1
    assert [j.who for j in theirs.judgements()] == ["Otto", "Maja"]


def test_what_they_changed_having_seen_what_stands_here_is_no_conflict(ours, theirs):
    judge(ours, "set", ours.find()[0], field="label", value='"One"')
    over_to(ours, theirs)
    judge(theirs, "set", theirs.find()[0], who="Otto", field="label", value='"Two"')
    taken = over_to(theirs, ours)
    assert (taken.new, taken.already, taken.conflicts) == (1, 1, ())
    assert ours.find()[0].label == "Two"


def test_together_there_and_apart_here_is_a_conflict(ours, theirs):
    _, later, last = ours.find()
    judge(ours, "merge", later, other=last.id)
    judge(theirs, "keep_apart", theirs.find()[2], who="Otto", other=theirs.find()[1].id)
    assert [j.verb for j in over_to(ours, theirs).conflicts] == ["merge"]


def test_what_is_about_documents_not_here_waits_for_them(ours, tmp_path):
    everything(ours)
    with open_store(tmp_path / "empty.db") as empty:
        taken = over_to(ours, empty)
        assert (taken.new, len(taken.lost)) == (12, 11)
        for each in (OTHER, PAGE):
            empty.save(each, original=None)
        assert decided(empty) == decided(ours)
        assert empty.lost() == ()
        assert empty.verify() == ()


def test_a_removed_document_is_neither_removed_there_nor_quoted_again_here(ours, theirs):
    everything(ours)
    over_to(ours, theirs)
    theirs.remove(PAGE.document.id, who="Otto", at="2024-05-15T09:00:00Z")
    assert over_to(theirs, ours).left == 1
    assert len(ours.documents()) == 2
    judge(ours, "note", ours.find()[1], value='"a later word"')
    over_to(ours, theirs)
    assert LATER["quote"] not in "".join(map(pack, theirs.judgements()))
    assert theirs.verify() == ()


ENTRY = {"who": "Maja", "at": "", "verb": "check", "subject": "e1"}
WHEN = {**ENTRY, "verb": "set", "field": "when"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "no judgements of a timeline"),
        ({"is": "timeline events", "version": 1}, "no judgements of a timeline"),
        ({"version": 2}, "of version 2, this program reads 1"),
        ({"judgements": {}}, "no list"),
        ({"judgements": [ENTRY, 7]}, "judgement 2 of the file: it is no judgement"),
        ({"judgements": [{**ENTRY, "verb": "burn"}]}, "judgement 1 of the file: nobody can decide 'burn'"),
        ({"judgements": [{**ENTRY, "who": " "}]}, "it has no who"),
        ({"judgements": [{**ENTRY, "value": 7}]}, "its value is no text"),
        ({"judgements": [{**ENTRY, "reports": [7]}]}, "no list of ids"),
        ({"judgements": [{**ENTRY, "quotes": ["d1"]}]}, "no pairs"),
        ({"judgements": [{**ENTRY, "undone": "no"}]}, "neither true nor false"),
        ({"judgements": [{**ENTRY, "verb": "set", "field": "status", "value": '"maybe"'}]}, "no status"),
        ({"judgements": [{**ENTRY, "verb": "add", "value": "{}"}]}, "Addition"),
        ({"judgements": [{**ENTRY, "verb": "given", "field": "created", "value": "May"}]}, "not JSON"),
        (
            {"judgements": [{**ENTRY, "verb": "given", "field": "created", "value": '"soon"'}]},
            "judgement 1 of the file",
        ),
        ({"judgements": [{**ENTRY, "verb": "given", "field": "mood", "value": '"x"'}]}, "no field 'mood'"),
        ({"judgements": [{**ENTRY, "verb": "given", "field": "table", "value": "5"}]}, "TableGiven"),
        ({"judgements": [{**ENTRY, "verb": "given", "field": "language", "value": "[1]"}]}, "no language"),
        ({"judgements": [{**ENTRY, "verb": "given", "field": "date_order", "value": '"XYZ"'}]}, "no date_order"),
        ({"judgements": [{**ENTRY, "verb": "given", "field": "about", "value": '"5"'}]}, "no width of about"),
        ({"judgements": [{**ENTRY, "verb": "set", "field": "source", "value": '[{"actor": 5}]'}]}, "5 is no actor"),
        ({"judgements": [{**ENTRY, "verb": "set", "field": "when", "value": '{"edtf": 7}'}]}, "7 is no edtf"),
        (
            {"judgements": [{**ENTRY, "verb": "set", "field": "when", "value": '{"edtf": "2024", "earliest": "x"}'}]},
            "'x' is no earliest",
        ),
        ({"judgements": [{**ENTRY, "verb": "pick", "value": "9" * 20}]}, "is no place"),
        ({"judgements": [WHEN | {"value": '{"edtf": "rubbish"}'}]}, "judgement 1 of the file"),
        ({"judgements": [WHEN | {"value": '{"edtf": "2024", "earliest": 9, "latest": 1}'}]}, "cannot begin on day 9"),
        ({"judgements": [WHEN | {"value": '{"edtf": "2024", "earliest": true}'}]}, "True is no earliest"),
        ({"judgements": [WHEN | {"value": '{"edtf": "2024", "precision": "aeon"}'}]}, "'aeon' is no precision"),
        ({"judgements": [WHEN | {"value": '{"edtf": "2024", "instant": "noon"}'}]}, "'noon' is no instant"),
        ({"judgements": [WHEN | {"value": '{"edtf": "2024", "earliest": 1e400}'}]}, "its value is not JSON"),
        ({"judgements": [{**ENTRY, "verb": "note", "value": "[" * 100_000}]}, "nested too deep"),
        ({"judgements": [{**ENTRY, "verb": "set", "field": "label", "value": '"\\ud800"'}]}, "half a letter"),
        ({"judgements": [{**ENTRY, "verb": "add", "value": '{"start": 0, "end": 1, "quote": []}'}]}, "no quote"),
        ({"judgements": [{**ENTRY, "who": "\ud800"}]}, "half a letter"),
    ],
)
def test_a_file_that_is_something_else_is_refused_with_the_entry_named(data, words):
    whole = {"is": "timeline judgements", "version": 1, **data} if isinstance(data, dict) else data
    with pytest.raises(BadValue, match=words) as caught:
        from_json(whole)
    assert caught.value.hint


def test_judgements_come_back_from_json_as_they_were(ours):
    everything(ours)
    made = ours.judgements()
    back = from_json(json.loads(json.dumps(to_json(made, ours.find(ALL)))))
    assert back == tuple(replace(j, id=0, revision=0, lost=False) for j in made)
