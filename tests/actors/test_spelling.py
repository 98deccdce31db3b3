"""One person stays one in every script and every case."""

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.record.edtf import bounds


def people(text, language, on="2024-03-06"):
    mentions = find_mentions(text, language=language, lexicon=load_lexicon(), day=bounds(on).latest)
    return [m.actor.removeprefix("person:") for m in mentions if m.actor.startswith("person:")]


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("ru", "Прибыл министр иностранных дел Турции Хакан Фидан.", "Hakan Fidan"),
        ("ru", "Встреча с министром иностранных дел Турции Хаканом Фиданом.", "Hakan Fidan"),
        ("uk", "Зустріч із міністром закордонних справ Туреччини Хаканом Фіданом.", "Hakan Fidan"),
        ("el", "Έφτασε ο υπουργός Εξωτερικών της Τουρκίας Χακάν Φιντάν.", "Hakan Fidan"),
        ("es", "La portavoz del Ministerio de Exteriores ruso, María Zajárova, habló.", "Maria Zakharova"),
    ],
)
def test_another_spelling_is_the_person_who_serves_that_state(language, text, person):
    assert people(text, language) == [person]


def test_another_person_in_that_office_stays_apart():
    assert people("Прибыл министр иностранных дел Турции Кемаль Арслан.", "ru") == ["Кемаль Арслан"]


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("ru", "Приехал посол Латвии Юрис Озолс. Встреча с послом Латвии Юрисом Озолсом. Озолса ждали.", "Юрис Озолс"),
        ("ru", "Встреча с послом Латвии Юрисом Озолсом. Приехал посол Латвии Юрис Озолс. Озолса ждали.", "Юрис Озолс"),
        (
            "uk",
            "Приїхав посол Латвії Юріс Озолс. Зустріч із послом Латвії Юрісом Озолсом. Озолса чекали.",
            "Юріс Озолс",
        ),
        ("en", "Latvian envoy Juris Ozols came. Envoy Ozols left. Ozols spoke.", "Juris Ozols"),
        ("zh", "美国国务院发言人马修·米勒说会谈继续。米勒说会谈继续。米勒说会谈继续。", "马修·米勒"),
    ],
)
def test_a_person_whom_only_the_text_names_is_one_in_every_form(language, text, person):
    assert people(text, language) == [person] * 3


def test_two_persons_of_different_states_are_two():
    text = "Приехал посол Латвии Юрис Озолс. Встреча с послом Эстонии Юрисом Озолсом."
    assert len(set(people(text, "ru"))) == 2
