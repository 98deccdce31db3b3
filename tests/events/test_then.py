"""Who is meant at the time of an event that is not the document's time."""

import pytest

from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given


def reports(text, published="2024-03-06", language="en"):
    item = next(iter(read(Source("page.txt", text.encode(), "2025-01-01T00:00:00Z"))))
    given = Given(created=published, language=language)
    return extract(item, given=given, lexicon=load_lexicon()).reports


def parties(text, **options):
    return [(p.actor.removeprefix("person:"), p.through) for r in reports(text, **options)[:1] for p in r.source]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Danish prime minister visited Berlin in March 2012.", [("Helle Thorning-Schmidt", "DNK")]),
        ("The US president visited Cuba in March 2016.", [("Barack Obama", "USA")]),
        ("In 1999 the French president visited Tokyo.", [("Jacques Chirac", "FRA")]),
        ("The UN secretary-general visited Moscow on 4 May 2011.", [("Ban Ki-moon", "org:UN")]),
        ("The US president visited Canada in 2017.", [("USA", None)]),
        ("The British prime minister visited Rome in July 2016.", [("GBR", None)]),
    ],
    ids=["day of the event", "month", "year", "organisation", "two holders in the year", "two in the month"],
)
def test_an_office_is_held_by_whoever_held_it_then(text, wanted):
    assert parties(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Moscow rejected the American note on 9 April 1952.", ["SUN"]),
        ("Moscow rejected the American note on 9 April 2002.", ["RUS"]),
        ("The Kremlin accused Bonn on 3 May 1961 of arming itself.", ["SUN"]),
    ],
)
def test_a_capital_is_the_state_of_then(text, wanted):
    assert [actor for actor, _ in parties(text)] == wanted


def test_who_speaks_is_who_held_the_office_when_it_was_said():
    [first] = reports("The British prime minister said in June 2005 that Europe needed to change.")
    assert first.speaker == "person:Tony Blair"


def test_who_speaks_today_of_what_was_then_speaks_today():
    found = reports("The British prime minister said on Monday that France signed the treaty on 22 January 1963.")
    assert {r.speaker for r in found} == {"person:Rishi Sunak"}


def test_a_person_serves_nobody_long_before_the_first_post():
    assert parties("Milei visited Israel in 2015.") == [("Javier Milei", None)]


def test_an_office_beside_its_holder_is_one_person():
    found = parties("Stoltenberg, the Norwegian prime minister, met Medvedev on 27 April 2010.")
    assert found == [("Jens Stoltenberg", "NOR"), ("Dmitry Medvedev", "RUS")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Prime Minister Trudeau visited Rome on 10 March 2017.", [("Justin Trudeau", "CAN")]),
        ("Prime Minister Trudeau visited Rome on 10 March 1971.", [("Pierre Trudeau", "CAN")]),
        ("Prime Minister Bhutto visited Rome on 10 March 1974.", [("Zulfikar Ali Bhutto", "PAK")]),
        ("Foreign Minister Hossain visited Rome on 30 October 1974.", [("Hossain", None)]),
    ],
    ids=["the son", "the father", "unknown on the document's day", "not one who came a generation later"],
)
def test_a_surname_behind_an_office_means_who_bore_both_then(text, wanted):
    assert parties(text, published="2025-03-06") == wanted
