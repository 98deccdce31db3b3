"""Whom pronouns stand for, where the text leaves no doubt."""

import pytest

from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given


def accusers(text, language="en"):
    item = next(iter(read(Source("page.txt", text.encode(), "2025-01-01T00:00:00Z"))))
    reports = extract(item, given=Given(created="2024-03-06", language=language), lexicon=load_lexicon()).reports
    return [[p.actor.removeprefix("person:") for p in r.source] for r in reports if r.event_type == "ACCUSE"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Macron met Giorgia Meloni on Monday. He accused Russia on Tuesday.", [["Emmanuel Macron"]]),
        ("President Macron met Giorgia Meloni on Monday. She accused Russia on Tuesday.", [["Giorgia Meloni"]]),
        (
            "The Foreign Secretary, Lord Cameron, visited Astana on Monday. He met Kazakh Foreign Minister "
            "Murat Nurtleu on Tuesday. The Foreign Secretary accused Russia on Wednesday.",
            [["David Cameron"]],
        ),
        (
            "President Macron met Giorgia Meloni on Monday. She visited Russia on Tuesday. He accused Iran on Tuesday.",
            [["Emmanuel Macron"]],
        ),
        (
            "Danish Prime Minister Ulla Krag met Chinese envoy Liu Bo on Monday. She accused Iran on Tuesday. "
            "He accused Russia on Tuesday.",
            [["Ulla Krag"], ["Liu Bo"]],
        ),
        (
            "UN spokeswoman Dana Ost met Polish envoy Jo Lis on Monday. He accused Russia on Tuesday.",
            [["Jo Lis"]],
        ),
        ("Annalena Baerbock visited Kyiv on Monday. He accused Russia on Tuesday.", []),
        (
            "Polish envoy Jo Lis died on Monday. His widow blamed Putin on Tuesday. She accused Russia on Tuesday.",
            [],
        ),
    ],
    ids=[
        "the man",
        "the woman",
        "a title in its own words",
        "past a sentence of hers",
        "learnt from she",
        "learnt from a title",
        "nobody fits",
        "one whom the text has not named",
    ],
)
def test_a_pronoun_stands_for_one_whom_it_may_mean(text, wanted):
    assert [who for who in accusers(text) if who] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Macron spoke in Paris on Monday. Olaf Scholz accused him on Tuesday of delay.", "Emmanuel Macron"),
        ("There was rain in Paris on Monday. Olaf Scholz accused him on Tuesday of long delays.", None),
    ],
    ids=["the one before", "nobody before"],
)
def test_an_object_is_never_the_one_who_acts(text, wanted):
    item = next(iter(read(Source("page.txt", text.encode(), "2025-01-01T00:00:00Z"))))
    reports = extract(item, given=Given(created="2024-03-06", language="en"), lexicon=load_lexicon()).reports
    accused = [p.actor.removeprefix("person:") for r in reports if r.event_type == "ACCUSE" for p in r.target]
    assert accused == ([wanted] if wanted else [])


def test_a_pronoun_that_may_mean_a_thing_asks_for_a_sentence_about_a_person():
    text = "Die Außenministerin Annalena Baerbock traf Hakan Fidan am Montag. Er beschuldigte Russland am Dienstag."
    assert accusers(text, "de") == [["Hakan Fidan"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Macron met Scholz on Monday. The two leaders accused Russia on Tuesday.",
            [["Emmanuel Macron", "Olaf Scholz"]],
        ),
        (
            "Poland's Tusk, Germany's Scholz and France's Macron met on Monday. The three leaders accused Iran.",
            [["Donald Tusk", "Olaf Scholz", "Emmanuel Macron"]],
        ),
        (
            "Joe Biden hosted Fumio Kishida and Donald Tusk on Monday. The three leaders accused Iran on Tuesday.",
            [["Joe Biden", "Fumio Kishida", "Donald Tusk"]],
        ),
        ("Macron met Scholz on Monday. The two countries accused Russia on Tuesday.", [["FRA", "DEU"]]),
        ("Oman and Qatar met on Monday. Both countries accused Chad on Tuesday.", [["OMN", "QAT"]]),
        ("Oman and Qatar met in Oslo for long talks. The two countries accused Chad on Tuesday.", [["OMN", "QAT"]]),
        ("Oman and Qatar met Chad and Mali on Monday. Both countries accused Peru on Tuesday.", []),
    ],
    ids=[
        "two persons",
        "three with their states",
        "a host and two",
        "the states of two persons",
        "two states",
        "two states of a sentence before",
        "two pairs leave it open",
    ],
)
def test_a_pair_stands_for_the_one_pair_named_before(text, wanted):
    assert [who for who in accusers(text) if who] == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Er beschuldigte Israel am Dienstag."),
        ("fr", "Elle a accusé Israël mardi."),
        ("uk", "Вона звинуватила Ізраїль у вівторок."),
    ],
)
def test_whom_a_pronoun_accuses_does_not_accuse(language, text):
    assert accusers(text, language) == [[]]


def test_what_a_question_of_the_press_tells_is_not_of_the_day():
    head = "Department Press Briefing – March 5, 2024\n\nMS. OST: The Secretary accused Iran of delay."
    tail = "\n\nMS. OST: There is no more to say on that, and the text of the note will be out by tonight."
    assert accusers(
        f"{head}\n\nQUESTION: A follow-up on the long talks. He accused Russia of delay in them. Is that so?{tail}"
    ) == [["Antony Blinken"]]
    assert (
        accusers(f"{head}\n\nMS. OST: A follow-up on the long talks. He accused Russia of delay in them.{tail}")
        == [["Antony Blinken"]] * 2
    )


def test_a_title_that_names_a_state_and_the_president_of_another_leaves_the_government_open():
    told = "Mali cancelled the trip, the government said."
    assert accusers(f"French president Macron calls off Mali trip\n\n{told} The junta accused Peru on Monday.") == [[]]
    assert accusers(f"Mali calls off trip\n\n{told} The junta accused Peru on Monday.") == [["MLI"]]
