"""Weak names in every language: food, languages, regions and persons that only look like states."""

import pytest

from tests.actors.test_english import actors


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "She speaks Russian and Chinese.", []),
        ("en", "He said so in Russian.", []),
        ("en", "Guinea pigs crossed the Congo river.", []),
        ("en", "Panama hats were sold to Paris Hilton and India Hicks.", []),
        ("en", "The London-based Syrian Observatory said so.", []),
        ("en", "Talks in French and German territory.", ["FRA", "DEU"]),
        ("en", "Russian and Chinese officials met.", ["RUS", "CHN"]),
        ("en", "France spoke; Russian officials left.", ["FRA", "RUS"]),
        ("es", "El actor Chad Smith habló.", []),
        ("es", "El estado de Georgia votó.", []),
        ("es", "El gobernador de Georgia habló en Atlanta.", []),
        ("es", "Georgia firmó el tratado con Armenia.", ["GEO", "ARM"]),
        ("fr", "L'État américain de Géorgie a voté.", []),
        ("fr", "La Géorgie a signé avec l'Arménie.", ["GEO", "ARM"]),
        ("fr", "Des frites belges et un café turc.", []),
        ("fr", "Elle parle russe et chinois.", []),
        ("de", "Ein türkischer Kaffee und russische Sprache.", []),
        ("de", "Die türkische Regierung sprach.", ["TUR"]),
        ("de", "Sie spricht Russisch.", []),
        ("it", "La cucina francese e il vino italiano.", []),
        ("it", "Il governo francese.", ["FRA"]),
        ("pt", "A língua russa e o vinho português.", []),
        ("ru", "Русский язык и французская кухня.", []),
        ("ru", "Французское правительство.", ["FRA"]),
        ("uk", "Англійська мова.", []),
        ("el", "Η γαλλική κουζίνα.", []),
        ("pl", "Język rosyjski i kuchnia włoska.", []),
        ("ar", "اللغة الفرنسية", []),
    ],
)
def test_a_food_a_tongue_and_a_namesake_are_no_state(language, text, wanted):
    assert actors(text, "2024-03-06", language) == wanted
