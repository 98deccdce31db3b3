"""Notes: what a person types is a document with one event, whatever its words look like."""

from dataclasses import replace

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.readers import read
from ingest.readers.item import Item
from ingest.readers.note import NOTE_TYPE, note_source
from ingest.record.addition import Addition
from ingest.record.errors import BadValue
from ingest.record.store import open_store
from ingest.run import Here
from ingest.run.again import again_all

SENTENCE = "Norway  and Chile\nagreed on 5 May 1931 to lease the quay."
WORDS = "Norway and Chile agreed on 5 May 1931 to lease the quay."


@pytest.fixture(scope="module")
def line():
    return Here(load_lexicon())


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as opened:
        yield opened


@pytest.fixture
def desk(store, line):
    return LocalDesk(store, line)


def told(desk, date="5 May 1931"):
    when = desk.resolve(date, created=None)
    return Addition(0, 0, "", when, "AGREE", source=("NOR", "CHL"), label="Quay leased")


def test_a_sentence_typed_is_a_document_with_the_one_event_it_was_given(desk, store):
    added = desk.note(SENTENCE, told(desk), who="Maja")
    document = store.document(added.document.id)
    assert (document.kind, document.text, document.created, added.events) == ("note", WORDS, None, 1)
    assert store.original(document.id) == f"{WORDS}\n5 May 1931".encode()
    (event,) = store.find()
    assert (event.when.edtf, event.when.basis, event.label) == ("1931-05-05", "analyst", "Quay leased")
    assert [p.actor for p in event.source] == ["NOR", "CHL"]
    assert event.reports[0].quote == WORDS
    assert event.key
    assert store.verify() == ()


def test_the_same_note_is_one_and_another_date_makes_another(desk, store):
    first = desk.note(SENTENCE, told(desk), who="Maja")
    again = desk.note(SENTENCE, told(desk), who="Maja")
    assert (again.document.id, again.already) == (first.document.id, True)
    assert len(store.judgements()) == 1
    other = desk.note(SENTENCE, told(desk, "June 1931"), who="Maja")
    assert other.document.id != first.document.id
    assert len(store.documents()) == 2


def test_taken_back_it_leaves_a_note_without_events_and_typed_again_it_is_there(desk, store):
    added = desk.note(SENTENCE, told(desk), who="Maja")
    desk.undo(who="Maja")
    assert store.find() == ()
    assert [d.id for d in store.documents()] == [added.document.id]
    assert desk.note(SENTENCE, told(desk), who="Maja").events == 1
    assert len(store.find()) == 1


def test_reading_all_again_changes_nothing(desk, store, line):
    added = desk.note(SENTENCE, told(desk), who="Maja")
    before = store.find()
    assert again_all(store, [added.document.id], line=line).already == 1
    assert store.find() == before


@pytest.mark.parametrize("sentence", ["<b>They met</b> & left.", '{"date": "2024"}', "٥ أيار ١٩٣١", "a\ud800b"])
def test_a_note_read_again_from_its_own_bytes_is_the_same(sentence):
    source = note_source(sentence, "May 1931\nand more", retrieved="2024-03-06T08:00:00Z")
    (item,) = read(source)
    assert isinstance(item, Item)
    assert (item.media_type, item.kind) == (NOTE_TYPE, "note")
    (again,) = read(replace(item.source, media_type=item.media_type))
    assert again == item


@pytest.mark.parametrize(
    ("sentence", "who", "change", "words"),
    [
        (" \n", "Maja", {}, "needs a sentence"),
        ("x" * 2_001, "Maja", {}, "at most 2,000"),
        (SENTENCE, " ", {}, "needs a name"),
        (SENTENCE, "Maja", {"event_type": "QUARREL"}, "no event_type"),
        (SENTENCE, "Maja", {"source": ("XYZ",)}, "no state has the code"),
    ],
    ids=["nothing", "long", "no name", "type", "actor"],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(desk, store, sentence, who, change, words):
    with pytest.raises(BadValue, match=words):
        desk.note(sentence, replace(told(desk), **change), who=who)
    assert store.documents() == ()
    assert store.judgements() == ()
