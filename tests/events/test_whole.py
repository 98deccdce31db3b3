"""A whole page through the line: what a reader would put on the timeline, and nothing of the furniture."""

from functools import cache

import pytest

from ingest.actors import load_lexicon
from ingest.pipeline import explain, extract
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.extraction import Extraction

PAGE = """Skip to content
Subscribe now and save until 2031

Norway and Poland agree on gas, then quarrel over fish

by Ada Sample May 4, 2023 9:15 AM 3 min read

Norwegian Prime Minister Jonas Gahr Støre met Polish Prime Minister Mateusz Morawiecki in Warsaw on May 2.

The two leaders signed an agreement on gas deliveries after the talks, Morawiecki said.

On May 3 the Polish government summoned the Norwegian ambassador and condemned Norway over fishing quotas.

Norway will host a conference of Baltic states in Oslo on May 20, but it was reduced to a video call, AFP said on May 4.

Neither side would meet France before then, a diplomat told AFP.

For two years, the fleets have quarrelled, as they did before World War II.

Related
Sweden joins the dance: ten photos, 3 August 1960
"""


@cache
def extracted() -> Extraction:
    source = Source("page.txt", PAGE.encode(), "2023-05-05T00:00:00Z")
    item = next(iter(read(source)))
    return extract(item, given=Given(), lexicon=load_lexicon())


def dated() -> set[tuple[str, str, str]]:
    return {(r.when.edtf or "", r.event_type, r.status) for r in extracted().reports if r.when.edtf}


@pytest.mark.parametrize(
    "event",
    [
        ("2023-05-02", "CONSULT", "happened"),
        ("2023-05-02", "AGREE", "happened"),
        ("2023-05-03", "SANCTION", "happened"),
        ("2023-05-03", "ACCUSE", "happened"),
        ("2023-05-20", "CONSULT", "called_off"),
    ],
    ids=["meeting", "agreement", "summons", "condemnation", "called-off"],
)
def test_what_the_page_tells(event):
    assert event in dated()


def test_nothing_comes_of_furniture_durations_and_comparisons():
    years = {edtf[:4] for edtf, _, _ in dated()}
    assert years == {"2023"}


def test_the_meeting_has_both_with_the_states_they_serve():
    meeting = next(r for r in extracted().reports if r.event_type == "CONSULT" and r.when.edtf == "2023-05-02")
    assert [(p.actor, p.through) for p in meeting.source] == [
        ("person:Jonas Gahr Støre", "NOR"),
        ("person:Mateusz Morawiecki", "POL"),
    ]
    assert meeting.place_state == "POL"


def test_every_quote_and_date_leads_back_to_the_text():
    document = extracted().document
    for report in extracted().reports:
        assert report.quote == document.text[report.start : report.end]
        if report.when.words_start is not None:
            assert document.text[report.when.words_start : report.when.words_end] == report.when.words
        raw = document.offsets.to_raw(report.start, report.end)
        assert " ".join(PAGE[slice(*raw)].split()) == " ".join(report.quote.split())


def test_ids_are_unique_and_the_same_each_time():
    source = Source("page.txt", PAGE.encode(), "2024-01-01T00:00:00Z")
    again = extract(next(iter(read(source))), given=Given(), lexicon=load_lexicon())
    ids = [r.id for r in extracted().reports]
    assert len(ids) == len(set(ids))
    assert [r.id for r in again.reports] == ids
    assert again.document.id == extracted().document.id


def test_each_actor_used_comes_along():
    kept = {a.id for a in extracted().actors}
    for report in extracted().reports:
        for party in (*report.source, *report.target):
            assert {party.actor, party.through or party.actor} <= kept


def test_a_given_publication_date_is_used():
    source = Source(
        "page.txt",
        b"A note from the border\n\nPoland said that the border was calm. Nobody else said anything at all.",
        "2024-01-01T00:00:00Z",
    )
    done = extract(next(iter(read(source))), given=Given(created="2020-01-02"), lexicon=load_lexicon())
    assert [(r.when.edtf, r.when.basis) for r in done.reports] == [("2020-01-02", "publication")]


def test_explain_gives_each_sentence_with_what_was_found():
    source = Source("page.txt", PAGE.encode(), "2023-05-05T00:00:00Z")
    told = explain(next(iter(read(source))), given=Given(), lexicon=load_lexicon())
    sentence = next(e for e in told if e.sentence.startswith("Norwegian Prime Minister"))
    assert [t.text for t in sentence.timexes] == ["May 2"]
    assert {r.rule for r in sentence.reports} == {"consult.meet"}
    assert sum(len(e.reports) for e in told) == len(extracted().reports)


@pytest.mark.parametrize(
    "sentence",
    ["Norway and Poland signed a pact on 31 April 2023.", "Norway said on 30 February 2023 that it would leave."],
    ids=["act", "speech-takes-no-publication-day"],
)
def test_an_impossible_date_makes_no_event_and_is_listed(sentence):
    source = Source("note.txt", f"A note\n\n4 May 2023\n\n{sentence}\n".encode(), "2023-05-05T00:00:00Z")
    (item,) = read(source)
    made = extract(item, given=Given(), lexicon=load_lexicon())
    assert made.reports == ()
    assert [line.text for line in made.rejected] == [sentence]
