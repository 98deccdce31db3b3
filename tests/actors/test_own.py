"""A lexicon with what people decided: their names lead where they said, at the days they said, and nowhere else."""

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.actors.own import with_own
from ingest.record.actor_judgements import OwnPost
from ingest.record.edtf import bounds
from ingest.record.own_actors import OwnActors

BUREAU = OwnActors(
    renamed=(("group:Reef Bureau", "Bureau of Reefs"),), named=(("group:Reef Bureau", "", "the Reefers"),)
)
OLA = "person:Ola Berg"


def named(text, own, *, on="2024-03-05", language="en"):
    lexicon = with_own(load_lexicon(), own)
    found = find_mentions(text, language=language, lexicon=lexicon, day=bounds(on).latest)
    return [(m.text, m.actor, m.through) for m in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Bureau of Reefs met Norway's envoys.", "Bureau of Reefs"),
        ("Norway wrote to the Reef Bureau.", "Reef Bureau"),
        ("Norway wrote to the Reefers.", "the Reefers"),
    ],
    ids=["its name on the page", "what its id says", "a further name"],
)
def test_an_actor_of_ones_own_is_found_by_each_of_its_names(text, words):
    assert (words, "group:Reef Bureau", None) in named(text, BUREAU)
    assert not any(actor.startswith("group:") for _, actor, _ in named(text, OwnActors()))


def test_an_agency_stays_known_and_nothing_of_a_dictionary_is_missing():
    base = load_lexicon()
    own = with_own(base, BUREAU)
    assert own.agency("Reuters") == base.agency("Reuters") is not None
    assert vars(base).keys() <= vars(own).keys()


def test_a_name_of_one_language_is_found_in_that_language_alone():
    own = OwnActors(named=(("NOR", "fr", "le Septentrion"),))
    assert ("le Septentrion", "NOR", None) in named("Hier le Septentrion a signé.", own, language="fr")
    assert named("Yesterday le Septentrion signed.", own) == []


def test_a_given_name_stands_in_the_place_of_what_the_dictionary_says():
    own = OwnActors(named=(("group:Reef Bureau", "", "Georgia"),))
    assert named("Georgia signed the pact in Tbilisi.", own)[0][1] == "group:Reef Bureau"


def test_a_renamed_state_is_shown_by_its_new_name_and_found_by_both():
    own = OwnActors(renamed=(("SWZ", "Ngwane"),))
    assert with_own(load_lexicon(), own).actor("SWZ").name == "Ngwane"
    assert [actor for _, actor, _ in named("Ngwane and Eswatini are one.", own)] == ["SWZ", "SWZ"]


def test_the_names_of_one_that_is_another_lead_there():
    own = OwnActors(same=(("org:African Union", "org:EU"), ("person:Emmanuel Macron", OLA)))
    found = named("The African Union thanked Emmanuel Macron.", own)
    assert [actor for _, actor, _ in found] == ["org:EU", OLA]


def test_who_served_one_that_is_another_serves_that_other():
    own = OwnActors(same=(("FRA", "group:Reef Bureau"),))
    assert named("Emmanuel Macron spoke.", own) == [("Emmanuel Macron", "person:Emmanuel Macron", "group:Reef Bureau")]


def test_a_post_tells_who_the_minister_is_while_it_is_held():
    own = OwnActors(posts=((OLA, OwnPost("NOR", "Foreign Minister", "2023-10", "2024-04-30")),))
    text = "The Norwegian foreign minister spoke."
    assert ("The Norwegian foreign minister"[4:], OLA, "NOR") in named(text, own)
    assert all(actor == "NOR" or actor != OLA for _, actor, _ in named(text, own, on="2024-09-01"))


def test_a_person_with_a_post_is_found_by_name_and_again_by_surname():
    own = OwnActors(posts=((OLA, OwnPost("NOR", "Envoy for reefs", "2023")),))
    found = named("Ola Berg came to Oslo. Later Berg left.", own)
    assert [(words, actor, through) for words, actor, through in found if actor == OLA] == [
        ("Ola Berg", OLA, "NOR"),
        ("Berg", OLA, "NOR"),
    ]


def test_a_title_nobody_knew_is_one_from_then_on():
    own = OwnActors(posts=((OLA, OwnPost("NOR", "Keeper of Reefs", "2023")),))
    assert ("Norwegian Keeper of Reefs", OLA, "NOR") in named("The Norwegian Keeper of Reefs spoke.", own)


def test_the_dictionary_stays_as_it_was():
    before = named("Georgia thanked the Reefers and Emmanuel Macron.", OwnActors())
    own = OwnActors(named=(("group:Reef Bureau", "", "Georgia"),), same=(("person:Emmanuel Macron", OLA),))
    assert named("Georgia thanked the Reefers and Emmanuel Macron.", own) != before
    assert named("Georgia thanked the Reefers and Emmanuel Macron.", OwnActors()) == before


def test_the_same_decisions_give_the_same_lexicon():
    assert with_own(load_lexicon(), BUREAU) is with_own(load_lexicon(), OwnActors(BUREAU.renamed, BUREAU.named))
    assert with_own(load_lexicon(), OwnActors()) is load_lexicon()


def test_a_store_keeps_the_actor_without_what_was_decided():
    own = OwnActors(renamed=(("SWZ", "Ngwane"),))
    assert with_own(load_lexicon(), own).kept("SWZ") == load_lexicon().actor("SWZ")


def test_outlets_are_known_as_before_whatever_was_decided():
    lexicon = with_own(load_lexicon(), BUREAU)
    assert lexicon.agency("Agence France-Presse") == "AFP"
    assert lexicon.agency_begins("Agence")
    assert not lexicon.agency_begins("Oslo")
