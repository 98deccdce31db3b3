"""What another copy decided comes in with all that follows from it: dates move, names are known."""

import json
from dataclasses import replace

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.addition import Addition
from ingest.record.desk import Handed
from ingest.record.document import Address, Given, TableGiven
from ingest.record.errors import BadValue
from ingest.record.exchange import Parcel, from_bytes, from_json, to_json
from ingest.record.handwritten import rows_name
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
        desks = [LocalDesk(store, Here(lexicon, look=lambda _, store=store: store)) for store in (ours, theirs)]
        for desk in desks:
            desk.add("lease.txt", TEXT)
        yield desks


def over_to(source, target, lexicon):
    data = json.loads(json.dumps(to_json(source.store.judgements())))
    return take_in(target.store, Parcel(from_json(data)), line=target.line, lexicon=lexicon)


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


SENTENCE = "Norway and Chile agreed to lease the quay."


def typed_by_hand(desk, *, link="https://example.org/minutes"):
    when = desk.resolve("5 May 1931", created=None)
    told = Addition(0, 0, "", when, "AGREE", source=("NOR", "CHL"), label="Quay leased")
    note = desk.note(SENTENCE, told, who="Maja")
    desk.store.add_address(note.document.id, Address("url", link))
    return note


def paste(desk, text, *, who="Maja", **table):
    handed = Handed(rows_name(text), text.encode(), rows=True)
    work = desk.begin(handed, given=Given(table=TableGiven(**table)), who=who)
    return desk.work(work.id, wait=20)


ROWS = "Tag\tWhat\n9 March 2024\tPeru thanked Chile\n10 March 2024\tKenya met Peru\n"


def handed_over(desk, other, lexicon):
    """Take one copy's file in at another, as the page does; return what became of it."""
    whole = to_json(desk.store.judgements(), desk.store.find(), desk.store.handwritten())
    return take_in(other.store, from_bytes(json.dumps(whole).encode()), line=other.line, lexicon=lexicon).taken


def test_what_was_typed_by_hand_comes_over_with_its_events_once(copies, lexicon):
    ours, theirs = copies
    note = typed_by_hand(ours)
    paste(ours, ROWS, columns=(("Tag", "date"),))
    for event in ours.store.find():
        if event.headline.startswith("Kenya"):
            ours.store.judge(Judgement("Maja", "", "set", event.id, field="label", value='"Kenya calls"'))
    taken = handed_over(ours, theirs, lexicon)
    assert (taken.lost, taken.conflicts) == ((), ())
    assert taken.new == len(ours.store.judgements())
    assert shown(theirs.store) == shown(ours.store)
    assert {"Quay leased", "Kenya calls"} <= {event.label for event in theirs.store.find()}
    assert Address("url", "https://example.org/minutes") in theirs.store.addresses(note.document.id)
    assert [j.who for j in theirs.store.judgements() if j.verb == "add"] == ["Maja"]
    revision = theirs.store.revision()
    again = handed_over(ours, theirs, lexicon)
    assert (again.new, again.already) == (0, taken.new)
    assert theirs.store.revision() == revision
    assert handed_over(theirs, ours, lexicon).new == 0
    assert theirs.store.verify() == ()


def test_what_was_typed_and_taken_back_there_does_not_come_or_goes_again(copies, lexicon):
    ours, theirs = copies
    before = shown(theirs.store)
    typed_by_hand(ours)
    handed_over(ours, theirs, lexicon)
    paste(ours, ROWS)
    handed_over(ours, theirs, lexicon)
    assert len(theirs.store.find()) == len(before) + 3
    for _ in range(2):
        ours.undo(who="Maja")
    assert ours.store.handwritten() == ()
    assert handed_over(ours, theirs, lexicon).taken_back == 2
    assert shown(theirs.store) == before
    assert theirs.store.verify() == ()


def test_what_was_removed_for_good_here_does_not_come_again(copies, lexicon):
    ours, theirs = copies
    note = typed_by_hand(ours)
    handed_over(ours, theirs, lexicon)
    theirs.store.remove(note.document.id, who="Otto", at="2024-05-15T09:00:00Z")
    handed_over(ours, theirs, lexicon)
    assert note.document.id not in {d.id for d in theirs.store.documents()}


def test_what_nobody_decided_on_is_not_brought(copies, lexicon):
    _, theirs = copies
    entry = {"media_type": "application/x-timeline-note", "text": "<b>They</b> met.\n5 May 1931"}
    whole = {**to_json(()), "typed": [entry]}
    take_in(theirs.store, from_bytes(json.dumps(whole).encode()), line=theirs.line, lexicon=lexicon)
    assert len(theirs.store.documents()) == 1


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        pytest.param(7, "document 1 of the file: it is nothing typed", id="no entry"),
        pytest.param({"media_type": "text/html", "text": "<p>x"}, "nobody types 'text/html'", id="a page"),
        pytest.param({"text": " "}, "it has no text", id="nothing"),
        pytest.param({"text": "x\ud800"}, "half a letter", id="half a letter"),
        pytest.param({"text": "x", "retrieved": "noon"}, "'noon' is no instant", id="no instant"),
        pytest.param({"text": "x", "links": ["javascript:alert(1)"]}, "no links", id="a script"),
        pytest.param({"text": "x", "links": "https://example.org"}, "no links", id="no list"),
    ],
)
def test_hostile_documents_of_a_file_are_refused_with_the_entry_named(entry, words):
    whole = entry if isinstance(entry, int) else {"media_type": "application/x-timeline-note", **entry}
    with pytest.raises(BadValue, match=words) as caught:
        from_bytes(json.dumps({**to_json(()), "typed": [whole]}).encode())
    assert caught.value.hint


def test_pasted_rows_are_taken_back_by_who_pasted_them_and_come_again_as_they_were(copies):
    desk, _ = copies
    before = shown(desk.store)
    work = paste(desk, ROWS, who="Ada", columns=(("Tag", "date"),))
    assert work.events == 2
    assert desk.store.runs()[0].who == "Ada"
    there = shown(desk.store)
    assert desk.undo(who="Ada").field == "rows"
    assert shown(desk.store) == before
    assert desk.redo(who="Ada").field == "rows"
    assert shown(desk.store) == there
    desk.undo(who="Ada")
    assert paste(desk, ROWS, who="Ada").events == 2
    assert shown(desk.store) == there
    assert desk.store.verify() == ()


def test_rows_pasted_that_are_a_file_here_already_leave_the_file_as_it_is(copies):
    desk, _ = copies
    desk.add("acts.tsv", ROWS.encode())
    there = shown(desk.store)
    assert paste(desk, ROWS, who="Ada").already == 1
    assert desk.undo(who="Ada") is None
    assert shown(desk.store) == there
