"""Cities where states meet: places in their state, one city whatever a language calls it, and never an actor."""

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.actors.tables import LANGUAGES, anywhere
from ingest.record.edtf import bounds


def places(text, language="en", on="2024-03-06"):
    """Return (state, city, whether it is a mere venue) of every mention."""
    day = bounds(on).latest
    found = find_mentions(text, language=language, lexicon=load_lexicon(), day=day)
    return [(m.actor, m.city, m.form == "place") for m in found]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Talks were held in Geneva.", [("CHE", "Geneva", True)]),
        ("en", "The Munich conference ended.", [("DEU", "Munich", True)]),
        ("en", "They met in Warsaw.", [("POL", "Warsaw", True)]),
        ("de", "Sie trafen sich in Warschau.", [("POL", "Warsaw", True)]),
        ("pl", "Spotkali się w Warszawie i w Genewie.", [("POL", "Warsaw", True), ("CHE", "Geneva", True)]),
        ("fr", "Ils se sont vus à Genève.", [("CHE", "Geneva", True)]),
        ("es", "Se reunieron en Ginebra y Nueva York.", [("CHE", "Geneva", True), ("USA", "New York", True)]),
        ("it", "Incontro a Monaco di Baviera.", [("DEU", "Munich", True)]),
        ("pt", "Encontro em Genebra.", [("CHE", "Geneva", True)]),
        ("ru", "Встреча прошла в Женеве.", [("CHE", "Geneva", True)]),
        ("uk", "Зустріч відбулася у Стамбулі.", [("TUR", "Istanbul", True)]),
        ("el", "Συνάντηση στη Γενεύη.", [("CHE", "Geneva", True)]),
        ("ar", "اجتماع في جنيف", [("CHE", "Geneva", True)]),
        ("zh", "会谈在日内瓦举行。", [("CHE", "Geneva", True)]),
        ("en", "They met in Bonn.", [("DEU", "Bonn", True)]),
        ("en", "They met in Berlin.", [("DEU", "Berlin", True)]),
    ],
)
def test_a_city_is_one_place_whatever_a_language_calls_it(language, text, wanted):
    assert places(text, language) == wanted


@pytest.mark.parametrize(
    ("on", "wanted"), [("1877-01-01", "hist:Ottoman Empire"), ("2020-01-01", "TUR")], ids=["then", "now"]
)
def test_a_former_capital_is_a_city_of_the_state_of_today(on, wanted):
    assert places("Talks in Constantinople went on.", on=on)[0][:2] == (wanted, "Istanbul")


def test_a_state_behind_a_place_and_a_comma_is_no_place():
    assert places("In Geneva, Ukraine spoke.") == [("CHE", "Geneva", True), ("UKR", "", False)]
    assert [place for *_, place in places("In Geneva, Switzerland, they spoke.")] == [True, True]


def test_every_city_lies_in_a_known_state_and_has_names_in_languages():
    known = set(load_lexicon().ids())
    for city, entry in anywhere("cities")["city"].items():
        assert entry["state"] in known, city
        assert set(entry) - {"state", "names", "weak"} <= set(LANGUAGES), city


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_cities_never_share_a_name(language):
    owners = {}
    for name in load_lexicon().all_names(language):
        if name.form == "city":
            assert owners.setdefault(name.words, name.city) == name.city
