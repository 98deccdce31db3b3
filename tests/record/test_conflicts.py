"""Conflicts: whoever comes second is told who changed what, when and to what, and overwrites nothing."""

import json

import pytest

from ingest.record.errors import Conflict
from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from tests.record.making import extraction

AT = "2024-05-14T09:00:00Z"
MET = {"quote": "The two ministers met in Oslo", "date": "2024-05-07", "source": ("NOR", "CHL")}
AGAIN = {"quote": "Talks in Oslo brought both together", "date": "2024-05-07", "source": ("NOR", "CHL")}
LATER = {"quote": "Chile sent a note to the embassy", "date": "2024-06-01", "source": ("CHL",), "type": "ACCUSE"}
LAST = {"quote": "Kenya sent a note to the embassy", "date": "2024-07-01", "source": ("KEN",), "type": "ACCUSE"}


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        opened.save(extraction("page", [MET, LATER, LAST]), original=None)
        opened.save(extraction("other", [AGAIN], outlet="Andes Radio"), original=None)
        yield opened


def judge(store, verb, event, *, who="Maja", **further):
    return store.judge(Judgement(who, AT, verb, getattr(event, "id", event), **further))


@pytest.mark.parametrize(
    ("first", "second", "field", "value"),
    [
        (("note", {"value": '"ask Oslo"'}), ("note", {"value": '"ask Lima"'}), "note", '"ask Oslo"'),
        (("hide", {}), ("check", {}), "review", '"hidden"'),
        (
            ("set", {"field": "when", "value": '"2024-05-08"'}), ("set", {"field": "when", "value": "null"}),
            "when", '"2024-05-08"',
        ),
        (
            ("set", {"field": "source", "value": '["CHL"]'}), ("set", {"field": "source", "value": '["NOR"]'}),
            "source", '["CHL"]',
        ),
    ],
    ids=["note", "hide and check", "date", "who acts"],
)  # fmt: skip
def test_the_second_is_told_who_when_and_what_stands(store, first, second, field, value):
    seen = store.find()[0]
    judge(store, first[0], seen, **first[1])
    with pytest.raises(Conflict, match="Maja has changed") as caught:
        judge(store, second[0], seen, who="Otto", revision=seen.revision, **second[1])
    told = caught.value
    assert (told.who, told.at, told.field, told.value) == ("Maja", AT, field, value)
    assert [j.who for j in store.judgements()] == ["Maja"]


def test_the_same_date_set_by_two_people_is_no_conflict(store):
    seen = store.find()[0]
    for who in ("Maja", "Otto"):
        judge(store, "set", seen, who=who, field="when", value='"2024-05-08"', revision=seen.revision)
    assert len(store.judgements()) == 2


def test_what_somebody_took_back_meanwhile_is_told_too(store):
    first = store.find()[0]
    number = judge(store, "set", first, field="label", value='"Quota talks"').id
    seen = store.event(first.id)
    store.undo(who="Otto", judgement=number)
    with pytest.raises(Conflict, match="Otto has taken back a change of the label"):
        judge(store, "set", seen, field="label", value='"Fish talks"', revision=seen.revision)


def set_label(store, event, label, *, who, revision=0):
    return judge(store, "set", event, who=who, field="label", value=f'"{label}"', revision=revision)


LAST_DONE = {
    "undone": (lambda s, n: s.undo(who="Ada", judgement=n), "Ada has taken back a change of the label", "taken back"),
    "brought again": (
        lambda s, n: (s.undo(who="Ada", judgement=n), s.redo(who="Ada")),
        "Ada has made a change of the label again", "brought again",
    ),
    "set after an undo": (
        lambda s, n: (s.undo(who="Ada", judgement=n), set_label(s, s.find()[0], "Cod talks", who="Olga")),
        "Olga has changed the label", "changed",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("last", "words", "did"), LAST_DONE.values(), ids=LAST_DONE)
def test_who_did_something_last_is_named_though_it_was_to_an_older_decision(store, last, words, did):
    first = store.find()[0]
    number = set_label(store, first, "Quota talks", who="Maja").id
    seen = store.event(first.id)
    set_label(store, seen, "Herring talks", who="Otto")
    last(store, number)
    with pytest.raises(Conflict, match=words) as caught:
        set_label(store, seen, "Fish talks", who="Eva", revision=seen.revision)
    assert (caught.value.did, caught.value.at) == (did, AT if did == "changed" else "")


def test_what_was_brought_again_since_names_whoever_brought_it(store):
    first = store.find()[0]
    set_label(store, first, "Quota talks", who="Maja")
    store.undo(who="Maja")
    seen = store.event(first.id)
    store.redo(who="Maja")
    with pytest.raises(Conflict, match="Maja has made a change of the label again") as caught:
        set_label(store, seen, "Fish talks", who="Otto", revision=seen.revision)
    assert (caught.value.who, caught.value.value) == ("Maja", '"Quota talks"')


@pytest.mark.parametrize("verb", ["merge", "keep_apart"])
def test_putting_together_what_somebody_else_has_just_put_together_otherwise_is_told(store, verb):
    met, note, last = store.find()
    judge(store, "merge", met, other=note.id)
    with pytest.raises(Conflict, match="Maja has changed the reports") as caught:
        judge(store, verb, last, who="Otto", other=met.id, revision=last.revision)
    assert caught.value.who == "Maja"
    assert json.loads(caught.value.value) == [r.id for r in store.event(last.id).reports]
    judge(store, verb, last, who="Otto", other=met.id, revision=store.revision())


def test_what_is_said_of_a_document_conflicts_by_field(store):
    document = store.documents()[0].id
    looked = store.revision()
    judge(store, "given", document, field="created", value='"2024-05-09"', revision=looked)
    judge(store, "given", document, who="Otto", field="language", value='"no"', revision=looked)
    judge(store, "given", document, who="Otto", field="created", value='"2024-05-09"', revision=looked)
    with pytest.raises(Conflict, match="Otto has changed the created") as caught:
        judge(store, "given", document, field="created", value='"2024-05-10"', revision=looked)
    assert (caught.value.field, caught.value.value) == ("created", '"2024-05-09"')
    judge(store, "given", document, field="created", value='"2024-05-10"', revision=store.revision())
