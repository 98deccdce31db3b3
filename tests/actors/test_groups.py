"""Armed movements by their names in every language: Latin script, other scripts, inflected."""

import pytest

from ingest.actors import load_lexicon
from ingest.actors.tables import LANGUAGES, anywhere
from tests.actors.test_english import actors

HAMAS, HEZBOLLAH, TALIBAN, HOUTHIS = "group:Hamas", "group:Hezbollah", "group:Taliban", "group:Houthis"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le Hamas et le Hezbollah ont rejeté le texte des talibans.", [HAMAS, HEZBOLLAH, TALIBAN]),
        ("de", "Die Hisbollah sprach mit der Hamas und den Huthi-Rebellen.", [HEZBOLLAH, HAMAS, HOUTHIS]),
        ("es", "Hamás y Hezbolá respondieron a los talibanes y a los hutíes.", [HAMAS, HEZBOLLAH, TALIBAN, HOUTHIS]),
        ("it", "Hamas, Hezbollah e i talebani hanno risposto.", [HAMAS, HEZBOLLAH, TALIBAN]),
        ("pt", "O Hamas e o Hezbollah responderam aos talibãs.", [HAMAS, HEZBOLLAH, TALIBAN]),
        ("pl", "Rozmowy Hamasu z Hezbollahem i talibami trwały.", [HAMAS, HEZBOLLAH, TALIBAN]),
        ("ru", "Люди ХАМАС и Хезболлы говорили с талибами и хуситами.", [HAMAS, HEZBOLLAH, TALIBAN, HOUTHIS]),
        ("uk", "ХАМАС відповів талібам, а хуситів не чекали.", [HAMAS, TALIBAN, HOUTHIS]),
        ("el", "Η Χαμάς και η Χεζμπολάχ απάντησαν στους Ταλιμπάν και οι Χούθι όχι.", [HAMAS, HEZBOLLAH]),
        ("ar", "رفضت حماس وحزب الله وطالبان المقترح.", [HAMAS, HEZBOLLAH, TALIBAN]),
        ("zh", "哈马斯和真主党拒绝了塔利班和胡塞武装的建议。", [HAMAS, HEZBOLLAH, TALIBAN, HOUTHIS]),
        ("nl", "Hamas en Hezbollah spraken met de Taliban.", [HAMAS, HEZBOLLAH, TALIBAN]),
        ("en", "Wagner fighters left and Boko Haram stayed.", ["group:Wagner", "group:Boko Haram"]),
        ("fr", "Boko Haram et le groupe Wagner ont répondu au PKK.", ["group:Boko Haram", "group:Wagner", "group:PKK"]),
        ("fr", "RSF a publié son classement de la liberté de la presse.", []),
    ],
)  # fmt: skip
def test_a_movement_is_found_by_its_name_in_the_language(language, text, wanted):
    assert actors(text, "2024-03-06", language)[: len(wanted) or 9] == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_movements_have_a_name_in_each_language(language, capsys):
    lexicon = load_lexicon()
    wanted = set(anywhere("groups")["group"])
    found = {n.actor for n in lexicon.all_names(language)} & wanted
    with capsys.disabled():
        print(f"\n{language}: {len(found)} of {len(wanted)} movements", end="")
    # Where the script is another, only what is spelled in it counts on being written so.
    assert len(found) >= 60, sorted(wanted - found)
