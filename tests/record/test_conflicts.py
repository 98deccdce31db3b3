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
    with pytest.raises(Conflict, match="Otto has changed the label"):
        judge(store, "set", seen, field="label", value='"Fish talks"', revision=seen.revision)


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
