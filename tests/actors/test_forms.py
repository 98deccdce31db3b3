"""The names of states and bodies in every case that a text may put them in, and old names shown by their days."""

from pathlib import Path

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.record.days import to_day
from tests.events.plain import reports_of

pytestmark = pytest.mark.slow

_FRAMES = {
    "uk": "Відтак {} усе відомо.",
    "ru": "Тогда {} всё известно.",
    "pl": "Wtedy {} wszystko wiadomo.",
    "el": "Τότε {} όλα είναι γνωστά.",
    "ar": "وقد كان ذلك {} أمس.",
}
_DAY = to_day(2024, 3, 4)


def _forms() -> dict[str, list[tuple[str, str]]]:
    """Return, of forms.txt, what each form of a name is to be read as, by language; "_" stands for a space."""
    out: dict[str, list[tuple[str, str]]] = {}
    rows: list[tuple[str, str]] = []
    for row in Path(__file__).with_name("forms.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("# "):
            rows = out.setdefault(row[2:], [])
            continue
        actor, *forms = (word.replace("_", " ") for word in row.split(" "))
        rows += [(actor, form) for form in forms]
    return out


FORMS = _forms()


@pytest.mark.parametrize("language", sorted(FORMS))
def test_a_name_is_found_in_each_of_its_cases(language):
    missed = [
        (form, actor)
        for actor, form in FORMS[language]
        if [
            m.actor
            for m in find_mentions(_FRAMES[language].format(form), language=language, lexicon=load_lexicon(), day=_DAY)
        ]
        != [actor]
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("uk", "Він зустрівся з Сергієм Лавровим.", ["person:Sergey Lavrov"]),
        ("uk", "Генсек говорив з Антоніу Гутеррешем.", ["person:António Guterres"]),
        ("uk", "МКС видав ордер на арешт міністра.", ["org:ICC"]),
        ("uk", "Екіпаж повернувся з МКС на Землю.", []),
        ("el", "Ο ΠΟΥ ανακοίνωσε το τέλος της πανδημίας.", ["org:WHO"]),
        ("el", "ΤΟ ΧΩΡΙΟ ΠΟΥ ΕΙΔΕ ΤΟΝ ΠΟΛΕΜΟ", []),
        ("el", "Ο υπουργός Γεωργίας μίλησε χθες.", []),
    ],
)
def test_initialisms_and_persons_are_told_apart(language, text, wanted):
    found = find_mentions(text, language=language, lexicon=load_lexicon(), day=_DAY)
    assert [m.actor for m in found if ":" in m.actor or m.form == "name"] == wanted


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Belgium and Zaire signed an agreement on 3 May 1985.", "Belgium, Zaire: agreement"),
        ("Belgium and Congo-Kinshasa signed an agreement on 3 May 1985.", "Belgium, Zaire: agreement"),
        ("Belgium and Swaziland signed an agreement on 3 May 2021.", "Belgium, Eswatini: agreement"),
        ("Greece and Macedonia signed an agreement on 3 May 2005.", "Greece, North Macedonia: agreement"),
    ],
)
def test_a_label_calls_a_state_by_its_name_of_that_day(text, label):
    assert [r.label for r in reports_of(text, language="en", created="2024-03-06")] == [label]
