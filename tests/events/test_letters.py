"""Letters and minutes: who writes to whom, and what "I" means in them."""

from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given
from tests.events.telling import sources, targets, told

BUNDLE = (
    "[Mr. Holm|person:Bo Holm|person|DNK] to [Mr. Berg|person:Ada Berg|person|NOR].",
    "[London|GBR|place], {March 22, 1861|1861-03-22}.",
    "Sir: I met [Lord Grey|person:Lord Grey|person|GBR] {yesterday|1861-03-21} at the foreign office.",
    "[Mr. Berg|person:Ada Berg|person|NOR] to [Mr. Holm|person:Bo Holm|person|DNK].",
    "[Oslo|NOR|place], {April 5, 1861|1861-04-05}.",
    "Sir: You told [Lord Grey|person:Lord Grey|person|GBR] on {the 2d instant|1861-04-02} that the harbour was closed.",
)
ROLES = ("headline", "dateline", "body", "heading", "dateline", "body")


def bundle():
    return told(*BUNDLE, created=None, roles=ROLES, kind="letter")


def test_each_letter_is_an_act_of_its_writer():
    letters = [r for r in bundle() if r.rule == "letter"]
    assert [(r.when.edtf, sources(r), targets(r)) for r in letters] == [
        ("1861-03-22", ["person:Bo Holm"], ["person:Ada Berg"]),
        ("1861-04-05", ["person:Ada Berg"], ["person:Bo Holm"]),
    ]
    assert {r.when.basis for r in letters} == {"dateline"}


def test_i_is_the_writer():
    meeting = next(r for r in bundle() if r.event_type == "CONSULT")
    assert (meeting.when.edtf, sources(meeting)) == ("1861-03-21", ["person:Bo Holm", "person:Lord Grey"])


def test_you_are_the_reader():
    said = next(r for r in bundle() if r.when.edtf == "1861-04-02")
    assert sources(said) == ["person:Bo Holm"]


def test_the_record_of_a_talk_is_a_meeting_of_all_present():
    reports = told(
        "Memorandum of Conversation With [President Moe|person:Moe|person|NOR]",
        "Washington, {December 11, 1958|1958-12-11}",
        "Others Present",
        "[Secretary Dahl|person:Dahl|person|NOR]",
        "[Ambassador Ek|person:Ek|person|SWE]",
        "The talk turned on fish and on nothing else for the better part of an hour and a half.",
        created=None,
        roles=("headline", "dateline", "body", "body", "body", "body"),
        kind="letter",
    )
    talk = next(r for r in reports if r.event_type == "CONSULT")
    assert set(sources(talk)) == {"person:Moe", "person:Dahl", "person:Ek"}


def test_a_mail_of_which_no_line_is_left_makes_no_event():
    mail = Source("x.eml", b"From: a@example.org\nDate: Tue, 5 Mar 2024 21:12:00 +0000\n\nx", "2024-03-06T08:00:00Z")
    (item,) = read(mail)
    assert extract(item, given=Given(), lexicon=load_lexicon()).reports == ()
