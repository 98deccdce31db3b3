"""Attacks: the city they are made on is the place and its state the target; whom they kill is no second attack."""

import pytest

from tests.events.plain import coded, reports_of

STRUCK = [
    ("missiles at a city", "Russia fired missiles at Odesa on Wednesday.", "RUS > UKR", "Odesa"),
    ("a city as the object", "Russia shelled Kharkiv on Tuesday.", "RUS > UKR", "Kharkiv"),
    ("a capital as the object", "Israel struck Damascus on Monday.", "ISR > SYR", "Damascus"),
    ("an attack that kills", "A Russian missile attack on Odesa on 4 March killed five people.", "RUS > UKR", "Odesa"),
    ("inside a city", "Israel struck a building in Damascus on Monday.", "ISR", "Damascus"),
]


@pytest.mark.parametrize(("text", "who", "city"), [c[1:] for c in STRUCK], ids=[c[0] for c in STRUCK])
def test_the_city_an_attack_is_made_on_is_its_place(text, who, city):
    (report,) = reports_of(text, language="en")
    assert report.city == city
    assert coded(text, language="en").split(" ", 1)[1].rsplit(" ", 1)[0] == who


def test_what_an_attack_came_to_is_no_second_attack():
    text = "Israel struck Damascus on Monday, killing three people and wounding ten."
    assert coded(text, language="en") == "ASSAULT ISR > SYR 2024-03-04"


def test_a_killing_by_itself_is_an_attack():
    assert coded("Israel killed three people in Beirut on Monday.", language="en").startswith("ASSAULT ISR")
