"""Brussels: Belgium, or the European Union where the text leaves no doubt; a mere place stays in Belgium."""

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.record.edtf import bounds


def meant(text, language, on="2024-03-06"):
    """Return the actor and form of every mention."""
    day = bounds(on).latest
    return [(m.actor, m.form) for m in find_mentions(text, language=language, lexicon=load_lexicon(), day=day)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Brussels proposed new sanctions on Moscow.", ("org:EU", "capital")),
        ("en", "Brussels rejected the plan, the European Commission said.", ("org:EU", "capital")),
        ("en", "Brussels summoned the Rwandan ambassador.", ("BEL", "capital")),
        ("en", "Brussels rejected the tariffs; Belgium's king was silent.", ("BEL", "capital")),
        ("en", "In Brussels the tariffs were rejected.", ("BEL", "place")),
        ("fr", "Bruxelles a proposé de nouvelles sanctions contre Moscou.", ("org:EU", "capital")),
        ("de", "Brüssel schlug neue Sanktionen vor.", ("org:EU", "capital")),
        ("ru", "Брюссель предложил новые санкции.", ("org:EU", "capital")),
        ("zh", "布鲁塞尔表示,欧盟不会接受。", ("org:EU", "capital")),
    ],
)
def test_brussels_is_the_union_where_its_business_is_spoken_of(language, text, wanted):
    assert meant(text, language)[0] == wanted


def test_brussels_before_the_union_is_belgium():
    assert meant("Brussels rejected the tariffs.", "en", on="1961-05-03") == [("BEL", "capital")]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The Berlaymont answered Malacañang and Aso Rock.", ["org:European Commission", "PHL", "NGA"]),
        ("en", "Rashtrapati Bhavan and the Storting replied.", ["IND", "NOR"]),
        ("el", "Το Κρεμλίνο και ο Λευκός Οίκος απάντησαν.", ["RUS", "USA"]),
        ("ar", "رد الكرملين والإليزيه", ["RUS", "FRA"]),
        ("zh", "白宫和克里姆林宫作出回应。", ["USA", "RUS"]),
        ("pl", "Kreml i Biały Dom odpowiedziały.", ["RUS", "USA"]),
        ("pt", "A Casa Branca e o Kremlin responderam.", ["USA", "RUS"]),
    ],
)
def test_a_government_is_known_by_its_house(language, text, wanted):
    assert [actor for actor, _ in meant(text, language)] == wanted
