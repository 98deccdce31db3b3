"""Trigger words: their forms, and which form is a verb."""

import pytest

from ingest.events import classify
from ingest.events.inflect import inflect
from ingest.events.lines import line
from ingest.events.triggers import find
from ingest.events.verbs import data, lexis
from ingest.events.words import words
from ingest.record.errors import BadValue

FORMS = [
    ("deny", {"deny", "denies", "denied", "denying"}),
    ("meet", {"meet", "meets", "met", "meeting"}),
    ("travel to", {"travel to", "travels to", "travelled to", "traveled to", "travelling to", "traveling to"}),
    ("overthrow", {"overthrow", "overthrows", "overthrew", "overthrown", "overthrowing"}),
]


@pytest.mark.parametrize(("verb", "expected"), FORMS, ids=[f[0] for f in FORMS])
def test_english_forms(verb, expected):
    assert {f.text for f in inflect(verb, noun=False, language="en", rules=data("en", "verbs"))} == expected


def test_choices_endings_and_tags_of_the_data():
    rules = {"endings": {"er": {"past": ["a"], "future": ["era"]}}}
    forms = list(inflect("(re|)sign{er} ~ pacte", noun=False, language="fr", rules=rules))
    assert [(f.text, f.tag) for f in forms] == [
        ("resigna ~ pacte", "past"),
        ("resignera ~ pacte", "future"),
        ("signa ~ pacte", "past"),
        ("signera ~ pacte", "future"),
    ]
    assert [f.tag for f in inflect("traf:past", noun=False, language="de", rules={})] == ["past"]


def triggers(text, language="en"):
    return [text[t.start : t.end] for t in find(words(text, 0, len(text), language=language), lexis(language), text)]


def test_a_gap_takes_some_words_but_no_mark():
    assert "imposed new and harsh sanctions" in triggers("They imposed new and harsh sanctions")
    assert "imposed" not in " ".join(triggers("They imposed order, and the sanctions ended")).split()


def test_words_of_another_meaning_are_left_out():
    assert "met" not in triggers("The state met the criteria")


def test_arabic_prefixes_are_taken_off():
    assert triggers("وسيلتقي الوزيران", "ar") == ["وسيلتقي"]


VERB_OR_NOUN = [
    ("visit-noun", "The visit to Oman ended", True),
    ("visit-verb", "They will visit Oman", False),
    ("meeting-noun", "This ministerial meeting ended", True),
    ("talks-noun", "The peace talks ended", True),
]


@pytest.mark.parametrize(("text", "noun"), [c[1:] for c in VERB_OR_NOUN], ids=[c[0] for c in VERB_OR_NOUN])
def test_what_stands_around_a_word_tells_verb_from_noun(text, noun):
    from ingest.events.pick import acts, scene

    whole = scene(line(text, 0, len(text), language="en", mentions=(), timexes=()))
    assert [a.trigger.noun for a in acts(whole)] == [noun]


def test_a_date_word_is_no_trigger():
    from tests.events.telling import told

    assert told("The {March|2024-03} of time, said nobody of [Oman|OMN].") == ()


CELLS = [
    ("met", "Met with President Sandu.", "CONSULT", "happened"),
    ("signed", "Signed a treaty of friendship.", "AGREE", "happened"),
    ("will", "Will visit the capital.", "CONSULT", "scheduled"),
    ("nothing", "Rain in the afternoon.", "OTHER", "happened"),
    ("says-of-another-act", "Says that troops attacked the village.", "STATEMENT", "happened"),
]


@pytest.mark.parametrize(("text", "event_type", "status"), [c[1:] for c in CELLS], ids=[c[0] for c in CELLS])
def test_classify(text, event_type, status):
    assert classify(text, language="en")[:2] == (event_type, status)


def test_a_language_without_words_of_its_own_is_read_by_the_english_ones():
    assert classify("Met with the king.", language="xx")[0] == "CONSULT"


def test_an_unknown_type_in_the_data_is_told_with_its_entry():
    from ingest.events.verbs import _entry

    with pytest.raises(BadValue, match="unknown type or frame"):
        _entry({"id": "x", "type": "CHAT"}, "en")


def test_the_last_part_of_a_german_compound_is_a_trigger():
    text = "Das Fischereiabkommen wurde erneuert."
    found = find(words(text, 0, len(text), language="de"), lexis("de"), text)
    assert any(t.noun and t.entry.event_type == "AGREE" and t.first == 1 for t in found)
