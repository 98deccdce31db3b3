"""Retold: one act told in other languages or with a day's difference is one event; two acts never are."""

from itertools import permutations

import pytest

from ingest.record.merge import derive
from tests.record.making import report

A, B, C = "dA", "dB", "dC"
SHARED = {"date": "2024-05-07", "source": ("NOR",), "target": ("CHL",)}
EN, FR = "Norway put Chilean trawlers on a list", "La Norvège inscrit des chalutiers sur une liste"


def told(document, quote, **further):
    return report(document, **{"quote": quote, "type": "SANCTION", **SHARED, **further})


def count(*reports):
    """Return how many events the reports make, the same in any order."""
    (number,) = {len(derive(list(order)).events) for order in permutations(reports)}
    return number


@pytest.mark.parametrize("kind", ["SANCTION", "COERCE", "ASSAULT", "AGREE", "CONSULT"])
def test_one_act_in_two_languages_is_one_event(kind):
    assert count(told(A, EN, type=kind, language="en"), told(B, FR, type=kind, language="fr")) == 1


@pytest.mark.parametrize(
    "further",
    [
        pytest.param({"source": ("CHL",), "target": ("NOR",)}, id="roles turned round"),
        pytest.param({"target": ("KEN",)}, id="another target"),
        pytest.param({"target": ()}, id="no target"),
        pytest.param({"date": "2024-05-09"}, id="another day"),
        pytest.param({"type": "ASSAULT"}, id="another type"),
        pytest.param({"status": "denied"}, id="a denial"),
        pytest.param({"place": "Bergen", "place_state": "NOR", "city": "Bergen"}, id="another city"),
        pytest.param({"place": "Valparaíso", "place_state": "CHL"}, id="a place in another state"),
        pytest.param({"act": "summons"}, id="another act of the type"),
        pytest.param({"context": "table", "row": "7"}, id="a row of a table"),
    ],
)
def test_in_two_languages_all_but_the_words_must_agree(further):
    first = told(A, EN, language="en", place="Oslo", place_state="NOR", city="Oslo", act="recall")
    assert count(first, told(B, FR, **{"language": "fr", **further})) == 2


def test_what_happens_every_day_is_not_put_together_across_languages():
    assert count(told(A, EN, type="ACCUSE", language="en"), told(B, FR, type="ACCUSE", language="fr")) == 2


@pytest.mark.parametrize(
    ("further", "events"),
    [
        pytest.param({}, 1, id="of one person on one day"),
        pytest.param({"date": "2024-05-08"}, 2, id="of two days"),
        pytest.param({"source": ("NOR",)}, 2, id="of a state, perhaps by another person"),
        pytest.param({"type": "STATEMENT"}, 2, id="what is said every day"),
        pytest.param({"language": "en"}, 2, id="in other words of one language"),
    ],
)
def test_what_one_person_refuses_is_one_event_in_two_languages(further, events):
    shared = {"type": "REJECT", "source": ("person:Ingrid Vinter",), "target": ()}
    first = told(A, EN, language="en", **{**shared, "type": further.get("type", "REJECT")})
    assert count(first, told(B, FR, **{**shared, "language": "fr", **further})) == events


def test_a_city_is_one_under_its_names_in_two_languages():
    oslo = {"place_state": "POL", "city": "Warsaw", "type": "AGREE"}
    assert (
        count(told(A, EN, place="Warsaw", language="en", **oslo), told(B, FR, place="Varsovie", language="fr", **oslo))
        == 1
    )


def test_two_cities_of_one_state_are_two_places_whatever_they_are_called():
    shared = {"type": "CONSULT", "source": ("NOR", "CHL"), "target": (), "place_state": "DEU", "language": "en"}
    quote = "The two ministers met to talk about fishing quotas"
    one = told(A, quote, place="Munich", city="Munich", **shared)
    assert count(one, told(B, quote, place="Bonn", city="Bonn", **shared)) == 2


def test_which_of_two_attacks_a_third_language_means_is_not_guessed():
    first = told(A, "Norway struck the harbour", type="ASSAULT", language="en")
    second = told(B, "A convoy came under fire", type="ASSAULT", language="en")
    assert count(first, second, told(C, FR, type="ASSAULT", language="fr")) == 3


def test_three_languages_make_one_event():
    reports = (told(A, EN, language="en"), told(B, FR, language="fr"), told(C, "挪威制裁智利", language="zh"))
    assert count(*reports) == 1


def test_dates_a_day_apart_are_one_event_with_both_readings():
    shared = {"type": "AGREE", "source": ("NOR", "CHL"), "target": (), "place": "Oslo", "place_state": "NOR"}
    first, second = told(A, EN, **shared), told(B, "A pact was signed", **{**shared, "date": "2024-05-08"})
    (event,) = derive([first, second]).events
    assert (event.when.edtf, event.when.readings) == ("2024-05-07", ("2024-05-08",))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({}, {"place": ""}, id="one place unknown and no word in common"),
        pytest.param({"type": "ASSAULT"}, {"type": "ASSAULT"}, id="attacks, which go on"),
        pytest.param({"type": "CONSULT"}, {"type": "CONSULT"}, id="talks in one city, which go on"),
        pytest.param({"date": "2024-05"}, {}, id="a month and a day"),
        pytest.param({"date": "2024-05-31"}, {"date": "2024-06-01"}, id="across months"),
    ],
)
def test_dates_a_day_apart_stay_two_events_where_it_could_be_chance(first, second):
    shared = {"place": "Oslo", "place_state": "NOR"}
    left = told(A, EN, **{**shared, **first})
    right = told(B, "It was done again", **{**shared, "date": "2024-05-08", **second})
    assert count(left, right) == 2


def test_two_named_persons_who_meet_on_one_day_or_the_next_meet_once():
    who = {"type": "CONSULT", "source": ("person:Ingrid Vinter", "person:Tomás Rojas"), "target": ()}
    assert count(told(A, "Vinter met Rojas", **who), told(B, "They held talks", **{**who, "date": "2024-05-08"})) == 1


def test_who_tells_both_days_tells_of_two_events():
    deal = {"type": "AGREE", "place": "Oslo", "place_state": "NOR"}
    next_day = {**deal, "date": "2024-05-08"}
    both = (told(A, "A first pact", **deal), told(A, "A second pact", at=60, **next_day))
    assert count(*both, told(B, "The pact was signed", **next_day), told(C, "Signed at last", **deal)) == 2


def test_the_label_tells_what_became_of_it_and_not_what_was_planned():
    shared = {"date": "2024-05-07", "source": ("NOR", "CHL"), "target": (), "type": "CONSULT"}
    plan = told(A, "They will meet in Oslo", **shared, status="scheduled", label="Norway, Chile: planned meeting")
    off = told(B, "The meeting was dropped", **shared, status="called_off", label="Norway, Chile: meeting, called off")
    (event,) = derive([plan, off]).events
    assert (event.status, event.label) == ("called_off", "Norway, Chile: meeting, called off")


def test_a_place_inside_a_state_is_no_other_place_than_the_state():
    shared = {"type": "CONSULT", "source": ("NOR", "CHL"), "target": (), "place_state": "CHL", "language": "en"}
    quote = "The two ministers met to talk about fishing quotas"
    wide = told(A, quote, place="Chile", **shared)
    assert count(wide, told(B, quote, place="Santiago", city="Santiago", **shared)) == 1
    assert count(wide, told(B, quote, **{**shared, "place": "Oslo", "city": "Oslo", "place_state": "NOR"})) == 2


PACT = {"type": "AGREE", "source": ("NOR", "CHL"), "target": (), "language": "en"}
LONE = {**PACT, "source": ("NOR",), "language": "uk"}
ELSEWHERE = {"type": "AGREE", "date": "2024-06-02", "source": ("CHL", "KEN"), "target": (), "language": "uk"}


def test_an_agreement_of_which_one_side_is_named_is_the_one_of_its_day():
    lone, other = told(B, "Першу підписано з Норвегією", **LONE), told(B, "Чилі та Кенія підписали", **ELSEWHERE)
    assert count(told(A, EN, **PACT), lone, other) == 2


@pytest.mark.parametrize(
    "further",
    [
        pytest.param({"date": "2024-05-08"}, id="another day"),
        pytest.param({"status": "denied"}, id="a denial"),
        pytest.param({"source": ("PER",)}, id="another side"),
        pytest.param({"place": "Bergen", "place_state": "NOR", "city": "Bergen"}, id="another city"),
    ],
)
def test_an_agreement_of_which_one_side_is_named_stands_alone_where_anything_differs(further):
    whole = told(A, EN, **PACT, place="Oslo", place_state="NOR", city="Oslo")
    lone, other = told(B, "Першу підписано", **{**LONE, **further}), told(B, "Чилі та Кенія підписали", **ELSEWHERE)
    assert count(whole, lone, other) == 3


def test_which_of_two_agreements_is_meant_is_not_guessed():
    second = told(C, "Norway and Kenya signed a pact on fish", **{**PACT, "source": ("NOR", "KEN")})
    lone, other = told(B, "Першу підписано", **LONE), told(B, "Чилі та Кенія підписали", **ELSEWHERE)
    assert count(told(A, EN, **PACT), second, lone, other) == 4


def test_an_agreement_is_not_completed_by_whom_its_text_never_names():
    assert count(told(A, EN, **PACT), told(B, "Першу підписано з Норвегією", **LONE)) == 2
