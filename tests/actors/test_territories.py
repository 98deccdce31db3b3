"""Dependent and disputed lands: found by their names in every language, and never taken for the state beside them."""

import pytest

from ingest.actors import load_lexicon
from ingest.actors.tables import LANGUAGES, anywhere
from tests.actors.test_english import actors


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "French Guiana and Guam voted.", ["terr:French Guiana", "terr:Guam"]),
        ("en", "Northern Ireland and Scotland answered Ireland.", ["terr:Northern Ireland", "terr:Scotland", "IRL"]),
        ("en", "The Scottish government spoke.", ["terr:Scotland"]),
        ("en", "Israel struck Gaza and the West Bank.", ["ISR", "terr:Gaza", "terr:West Bank"]),
        ("en", "New Jersey and New South Wales voted.", []),
        ("en", "Jersey and Guernsey voted.", ["terr:Jersey", "terr:Guernsey"]),
        ("en", "Turkish Cypriots answered Greek Cypriots.", ["terr:Northern Cyprus", "CYP"]),
        ("fr", "La Guyane française et la Cisjordanie ont répondu.", ["terr:French Guiana", "terr:West Bank"]),
        ("de", "Nordirland und der Gazastreifen antworteten.", ["terr:Northern Ireland", "terr:Gaza"]),
        ("es", "Irlanda del Norte y la Franja de Gaza respondieron.", ["terr:Northern Ireland", "terr:Gaza"]),
        ("es", "Reunión entre los presidentes de Uruguay y Bolivia.", ["URY", "BOL"]),
        ("it", "La Scozia e la Cisgiordania hanno risposto.", ["terr:Scotland", "terr:West Bank"]),
        ("pt", "A Escócia e a Crimeia responderam.", ["terr:Scotland", "terr:Crimea"]),
        ("pl", "Władze Szkocji i Krymu odpowiedziały.", ["terr:Scotland", "terr:Crimea"]),
        ("ru", "Власти Крыма ответили Абхазии и Приднестровью.", ["terr:Crimea", "terr:Abkhazia", "terr:Transnistria"]),
        ("uk", "Росія анексувала Крим.", ["RUS", "terr:Crimea"]),
        ("el", "Η Σκωτία και η Δυτική Όχθη.", ["terr:Scotland", "terr:West Bank"]),
        ("ar", "قصفت إسرائيل قطاع غزة والضفة الغربية.", ["ISR", "terr:Gaza", "terr:West Bank"]),
        ("zh", "以色列袭击加沙地带。", ["ISR", "terr:Gaza"]),
    ],
)  # fmt: skip
def test_a_land_is_found_and_no_state_beside_it(language, text, wanted):
    assert actors(text, "2024-03-06", language) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_territories_have_a_name_in_each_language(language, capsys):
    wanted = set(anywhere("territories")["territory"])
    found = {n.actor for n in load_lexicon().all_names(language)} & wanted
    with capsys.disabled():
        print(f"\n{language}: {len(found)} of {len(wanted)} territories", end="")
    assert len(found) >= 66, sorted(wanted - found)
