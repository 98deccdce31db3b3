"""Who is named where the office stands behind the name, is parted by an adjective or stands in a body of a state."""

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.record.edtf import bounds

COMMISSION = "org:European Commission"


def people(text, language="en", on="2024-03-06"):
    """Return (person, whom they serve) of every mention of a person, in text order."""
    mentions = find_mentions(text, language=language, lexicon=load_lexicon(), day=bounds(on).latest)
    return [(m.actor.removeprefix("person:"), m.through) for m in mentions if m.actor.startswith("person:")]


@pytest.mark.parametrize(
    ("language", "text", "person", "serves"),
    [
        ("en", "Rita Salgado, a spokeswoman for the European Commission, said so.", "Rita Salgado", COMMISSION),
        ("en", "Rita Salgado (Portugal's envoy) spoke.", "Rita Salgado", "PRT"),
        ("en", "Jonas Lindqvist, the Swedish energy minister, visited Oslo.", "Jonas Lindqvist", "SWE"),
        ("en", "Omar Haddad, a senior Hamas official, denied it.", "Omar Haddad", "group:Hamas"),
        ("fr", "Rita Salgado, porte-parole de la Commission européenne, l'a dit.", "Rita Salgado", COMMISSION),
        ("fr", "La porte-parole du ministère polonais de la Défense, Ewa Nowak, l'a dit.", "Ewa Nowak", "POL"),
        ("fr", "La ministre danoise de la Défense Lone Skov est arrivée.", "Lone Skov", "DNK"),
        ("de", "Rita Salgado, eine Sprecherin der Europäischen Kommission, sagte das.", "Rita Salgado", COMMISSION),
        ("de", "Ewa Nowak, Sprecherin des polnischen Außenministeriums, sagte das.", "Ewa Nowak", "POL"),
        ("es", "Rita Salgado, portavoz de la Comisión Europea, lo dijo.", "Rita Salgado", COMMISSION),
        ("it", "Rita Salgado, portavoce della Commissione europea, lo ha detto.", "Rita Salgado", COMMISSION),
        ("pt", "Rita Salgado, porta-voz da Comissão Europeia, disse isso.", "Rita Salgado", COMMISSION),
        ("ru", "Рита Салгаду, представитель Европейской комиссии, сказала это.", "Рита Салгаду", COMMISSION),
        ("uk", "Петро Гай, речник Міністерства оборони України, сказав це.", "Петро Гай", "UKR"),
        ("el", "Ο εκπρόσωπος του υπουργείου Εξωτερικών της Κύπρου Νίκος Λαμπρίδης είπε.", "Νίκος Λαμπρίδης", "CYP"),
    ],
)  # fmt: skip
def test_a_name_before_its_office_is_a_person_of_whom_the_office_serves(language, text, person, serves):
    assert (person, serves) in people(text, language)


def test_the_name_is_known_again_by_surname():
    assert people("Rita Salgado, an envoy of Portugal, spoke. Salgado left.")[-1] == ("Rita Salgado", "PRT")


@pytest.mark.parametrize(
    "text",
    [
        "Rita Salgado, the French president and others came.",
        "On Monday, the French president came.",
        "Rita Salgado, a former Portuguese minister, came.",
    ],
    ids=["a list", "no name", "an office left"],
)
def test_what_stands_before_an_office_is_not_always_its_bearer(text):
    assert not any(name == "Rita Salgado" or name.startswith("On") for name, _ in people(text))


def test_ranks_follow_one_another():
    assert people("Iraqi Major General Salih Darwish warned Turkey.") == [("Salih Darwish", "IRQ")]


def test_a_surname_is_supported_by_the_state_it_is_said_to_be_of():
    assert people("Hungary's Orban spoke.") == [("Viktor Orbán", "HUN")]


def test_an_unnamed_official_of_a_state_is_found_before_initials_with_stops():
    mentions = find_mentions("A senior U.S. official said so.", language="en", lexicon=load_lexicon(), day=None)
    assert [(m.actor, m.form) for m in mentions] == [("USA", "office")]


def test_the_pope_needs_no_state():
    assert people("The Pope prayed for peace.") == [("Pope Francis", "VAT")]
    assert people("Pope Shenouda prayed for peace.", on="2005-05-05") == [("Shenouda", None)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The British prime minister's spokesman said so.", [("GBR", None)]),
        ("en", "Putin's spokesman denied it.", [("RUS", None)]),
        ("en", "Putin's spokesman Dmitry Peskov denied it.", [("person:Dmitry Peskov", "RUS")]),
        ("en", "The Danish foreign minister's adviser, Lone Skov, spoke.", [("person:Lone Skov", "DNK")]),
        ("fr", "Le porte-parole du président français a parlé.", [("FRA", None)]),
        ("es", "El portavoz del presidente ruso, Dmitri Peskov, lo negó.", [("person:Dmitry Peskov", "RUS")]),
        ("it", "Il portavoce del presidente turco ha parlato.", [("TUR", None)]),
        ("ru", "Пресс-секретарь президента Турции заявил это.", [("TUR", None)]),
    ],
)
def test_who_speaks_for_somebody_is_not_that_person(language, text, wanted):
    mentions = find_mentions(text, language=language, lexicon=load_lexicon(), day=bounds("2024-03-06").latest)
    assert [(m.actor, m.through) for m in mentions] == wanted


def test_a_state_behind_a_name_is_the_bearers_only_behind_of():
    assert people("Deputy Prime Minister Ozols of Latvia left.") == [("Ozols", "LVA")]
    assert people("Deputy Prime Minister Ozols, for Latvia's help, thanked all.") == [("Ozols", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Isaac Herzog, UAE Minister for Food Mariam Almheiri, and others came.", ["ISR", None]),
        ("Protests met President Biden's first official visit.", ["USA"]),
    ],
    ids=["two persons of two states", "an adjective is no official"],
)
def test_an_office_beside_a_person_may_be_anothers(text, wanted):
    mentions = find_mentions(text, language="en", lexicon=load_lexicon(), day=bounds("2024-03-06").latest)
    assert [m.through for m in mentions if m.actor != "person:Mariam Almheiri"] == wanted


def test_ranks_of_the_church_are_no_part_of_a_name():
    assert people("Archbishop Luca Neri, the Vatican's foreign minister, spoke.")[0] == ("Luca Neri", "VAT")
