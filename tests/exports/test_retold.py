"""Labels in the language of a picture: built anew of who and what, while titles and a person's words stay."""

from dataclasses import replace
from typing import get_args

import pytest

from dashboard.exports.retold import retold
from dashboard.scene.words import LANGUAGES
from dashboard.scene.wrap import is_rtl
from ingest.record.actor import Actor
from ingest.record.report import EventType, Party
from tests.scene.events import ACTORS, event

NAMES = {"FRA": ("Франція", "فرنسا", "法国"), "UKR": ("Україна", "أوكرانيا", "乌克兰")}
KNOWN: dict[str, Actor] = ACTORS | {
    name: replace(ACTORS[name], names=tuple(zip(("uk", "ar", "zh"), names, strict=True)))
    for name, names in NAMES.items()
}
PACT = replace(
    event("a", "2024-02-16", "France: support for Ukraine", kind="SUPPORT", target=("UKR",)),
    headline="Paris stands by Kyiv for as long as it takes",
)


def label(one, language):
    (told,) = retold([one], actors=KNOWN, language=language)
    return told.label


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "France: support for Ukraine"),
        ("de", "France → Ukraine: Unterstützung"),
        ("uk", "Франція → Україна: підтримка"),
        ("ar", "فرنسا ← أوكرانيا: دعم"),
        ("zh", "法国 → 乌克兰：支持"),
        ("xx", "France: support for Ukraine"),
    ],
)
def test_a_label_is_built_in_the_language_with_its_names_of_actors(language, expected):
    assert label(PACT, language) == expected


def test_latin_names_in_an_arabic_label_stand_from_the_right_so_that_the_arrow_points_at_who_is_meant():
    told = label(replace(PACT, source=(Party("DEU"),), target=(Party("POL"),)), "ar")
    assert told == "\u200fGermany \u200f←\u200f Poland: دعم"
    assert is_rtl((((told, False),),))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"headline": "France: support for Ukraine."}, "France: support for Ukraine"),
        ({"headline": "Support for Ukraine"}, "France: support for Ukraine"),
        ({"changed": ("label",)}, "France: support for Ukraine"),
        ({"changed": ("when",)}, "Франція → Україна: підтримка"),
        ({"target": ()}, "Франція: підтримка"),
        ({"source": ()}, "→ Україна: підтримка"),
        ({"source": (), "target": ()}, "Підтримка"),
    ],
    ids=["title", "title after a name", "by a person", "only its date", "no target", "no source", "nobody"],
)
def test_what_is_a_title_or_a_persons_own_words_stays(change, expected):
    assert label(replace(PACT, **change), "uk") == expected


def test_of_many_on_a_side_three_are_named_and_the_rest_counted():
    crowd = event("b", "2024-02-16", "", kind="CONSULT", source=("FRA", "UKR", "POL", "DEU", "NOR", "SWE"))
    assert label(replace(crowd, label="a meeting of six"), "fr").startswith("France, Ukraine, Poland et 3 autres: ")


def test_a_person_is_named_where_all_serve_one_state():
    said = event("c", "2024-02-16", "France: statement", source=(("person:Emmanuel Macron", "FRA"),))
    assert label(replace(said, headline=""), "es") == "Emmanuel Macron: declaración"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(EventType))
def test_every_type_has_words_in_every_language(language, kind):
    assert label(replace(PACT, event_type=kind), language)
