"""Lookup: what a person types into a field of actors, and who is offered first."""

import pytest

from ingest.actors import load_lexicon
from ingest.actors.lookup import lookup
from ingest.record.actor import Actor


def found(typed, *actors, counts=(), limit=5):
    known = lookup(load_lexicon())
    beside = known.beside({a.id: a for a in actors})
    return [actor.id for actor in known.find(typed, beside=beside, counts=dict(counts), limit=limit)]


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        pytest.param("Agence France-Presse", "AFP", id="in words"),
        pytest.param("agence  France Presse", "AFP", id="small, with other signs between"),
        pytest.param("“AFP”", "AFP", id="in quotation marks"),
        pytest.param("A", None, id="a letter"),
        pytest.param("", None, id="nothing"),
        pytest.param("Oslo", None, id="no outlet begins so"),
        pytest.param("Agreement", None, id="an outlet begins so, and it is none"),
    ],
)
def test_an_outlet_is_known_by_its_words(words, outlet):
    assert load_lexicon().agency(words) == outlet


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("US", "USA", id="an abbreviation and not the beginning of Russia's alias"),
        pytest.param("u.s.", "USA", id="with stops"),
        pytest.param("fr", "FRA", id="a code of two letters"),
        pytest.param("nor", "NOR", id="a code of three letters"),
        pytest.param("NATO", "org:NATO", id="initials"),
        pytest.param("Macron", "person:Emmanuel Macron", id="a surname"),
        pytest.param("lavrov ser", "person:Sergey Lavrov", id="words in another order"),
        pytest.param("norw", "NOR", id="a beginning"),
        pytest.param("Норвег", "NOR", id="in Russian"),
        pytest.param("中国", "CHN", id="in Chinese"),
        pytest.param("Côte", "CIV", id="with an accent"),
        pytest.param("emirates", "ARE", id="a later word"),
    ],
)
def test_the_likeliest_actor_comes_first(typed, first):
    assert found(typed)[0] == first


@pytest.mark.parametrize("typed", ["", "  ", "?!", "zzzqq"])
def test_what_names_nobody_finds_nobody(typed):
    assert found(typed) == []


def test_letters_inside_a_word_find_nobody():
    assert "RUS" not in found("us", limit=100)


def test_actors_that_only_the_timeline_knows_are_found_beside_the_others():
    bureau = Actor("group:Reef Bureau", "group", "Reef Bureau")
    assert found("reef", bureau)[0] == "group:Reef Bureau"


def test_a_name_that_people_gave_finds_the_actor():
    renamed = Actor("SWZ", "state", "Ngwane", aliases=("Eswatini",))
    assert found("ngwa", renamed)[0] == "SWZ"


def test_an_actor_said_to_be_another_gives_that_other_once():
    union = load_lexicon().actor("org:EU")
    known = lookup(load_lexicon())
    beside = known.beside({"org:EU": union, "group:Brussels club": union})
    assert [a.id for a in known.find("brussels club", beside=beside, counts={})] == ["org:EU"]


def test_of_those_that_fit_alike_the_one_with_more_events_comes_first():
    assert found("united", counts=[("org:UN", 9)])[0] == "org:UN"
    assert found("united", counts=[("GBR", 9)])[0] == "GBR"
