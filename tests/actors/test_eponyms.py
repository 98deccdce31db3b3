"""Airports, doctrines, ships, firms and treaties that bear the name of a person or a state are no actors."""

import pytest

from tests.actors.test_english import actors


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Guests landed at Charles de Gaulle airport.", []),
        ("John F. Kennedy International Airport was shut.", []),
        ("The Truman Doctrine and the Marshall Plan were recalled.", []),
        ("The Molotov-Ribbentrop Pact was recalled.", []),
        ("The Nixon shock was felt for years.", []),
        ("Marchers filled Churchill Square and Nelson Mandela Street.", []),
        ("Vladimir Putin offered a plan.", ["person:Vladimir Putin"]),
        ("The Macron plan failed.", ["person:Emmanuel Macron"]),
        ("The carrier USS Abraham Lincoln sailed.", []),
        ("The cruise ship Queen Elizabeth anchored.", []),
        ("HMS Jamaica sailed; Jamaica voted.", ["JAM"]),
        ("China Mobile and Air France hired.", []),
        ("The Prague Security Studies Institute wrote so.", []),
        ("British Petroleum left; British officials stayed.", ["GBR"]),
        ("Russian mobile launchers were seen.", ["RUS"]),
        ("The Astana talks failed.", []),
        ("The 1994 Budapest Memorandum was broken.", []),
        ("Moscow talks to nobody.", ["RUS"]),
        ("Kyiv treaty envoys left.", ["UKR"]),
    ],
    ids=[
        "airport", "airport of several words", "doctrine and plan", "pact of two", "shock", "square and street",
        "a person's own plan", "a plan in small letters", "ship by its prefix", "ship by its kind",
        "a ship and its state", "firms", "institute", "firm and officials", "an adjective in small letters",
        "talks by their city", "a memorandum by its city", "a capital that talks", "a capital's envoys",
    ],
)  # fmt: skip
def test_what_bears_a_name_is_not_its_bearer(text, wanted):
    assert actors(text, "2024-03-06") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Spanish olives and Danish butter were sold.", []),
        ("A tariff on Spanish olives was set.", ["ESP"]),
        ("A ban on imports of Chilean wine began.", ["CHL"]),
    ],
    ids=["food", "a tariff on it", "a ban on its import"],
)
def test_a_food_is_a_states_business_where_trade_is_spoken_of(text, wanted):
    assert actors(text, "2024-03-06") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Michael B. Jordan came. Jordan was cheered.", []),
        ("Vernon Jordan came. Jordan left; Jordanian envoys stayed. Jordan voted.", ["JOR", "JOR", "JOR"]),
        ("Chad Everglade spoke. Chad recalled its envoy.", ["TCD"]),
    ],
    ids=["a surname stays one", "the state is named too", "a given name is not borne alone"],
)
def test_a_surname_that_is_also_a_state_stays_the_person(text, wanted):
    assert actors(text, "2024-03-06") == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le porte-avions Charles de Gaulle et l'aéroport Charles-de-Gaulle.", []),
        ("fr", "La rencontre avec Emmanuel Macron.", ["person:Emmanuel Macron"]),
        ("de", "Die Konrad-Adenauer-Stiftung und der Flughafen Willy Brandt.", []),
        ("de", "Der Scholz-Besuch.", ["person:Olaf Scholz"]),
        ("es", "El aeropuerto Charles de Gaulle y la avenida Nelson Mandela.", []),
        ("it", "L'aeroporto Charles de Gaulle. Colloqui via Macron.", ["person:Emmanuel Macron"]),
        ("pt", "O porta-aviões Charles de Gaulle.", []),
        ("ru", "Улица Владимира Ленина. Слово от имени Ленина.", ["person:Vladimir Lenin"]),
        ("pl", "Lotnisko imienia Lecha Wałęsy.", []),
    ],
    ids=["fr", "fr person", "de", "de person", "es", "it", "pt", "ru", "pl"],
)
def test_what_bears_a_name_is_not_its_bearer_in_other_languages(language, text, wanted):
    assert actors(text, "2024-03-06", language) == wanted
