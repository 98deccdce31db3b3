"""What an act is more closely than its type says, by the words of its trigger in each language."""

import pytest

from ingest.actors.tables import DATA, anywhere, table
from ingest.events.doing import doing, stands
from ingest.events.verbs import LANGUAGES, data, lexis
from ingest.events.words import UNSPACED
from tests.events.telling import told

DONE = [
    ("en", "SANCTION", ("recalled its ambassador",), "recall"),
    ("en", "SANCTION", ("broke off diplomatic relations",), "broken_relations"),
    ("en", "SANCTION", ("imposed sweeping sanctions",), ""),
    ("en", "REQUEST", ("invited",), "invitation"),
    ("en", "COERCE", ("overthrew",), "coup"),
    ("en", "OTHER", ("entered into force",), "entry_into_force"),
    ("en", "AGREE", ("truce", "signed"), "ceasefire"),
    ("fr", "SANCTION", ("a rompu ses relations",), "broken_relations"),
    ("de", "CONCEDE", ("bat die Opfer um Vergebung",), "apology"),
    ("es", "ACCUSE", ("condenó",), "condemnation"),
    ("it", "SANCTION", ("ha richiamato l'ambasciatore",), "recall"),
    ("pt", "SUPPORT", ("agradeceu",), "thanks"),
    ("uk", "REQUEST", ("закликав",), "appeal"),
    ("ru", "SANCTION", ("выслала",), "expulsion"),
    ("el", "REJECT", ("διέψευσε",), "denial"),
    ("ar", "SANCTION", ("وقطعت العلاقات",), "broken_relations"),
    ("zh", "CONSULT", ("通电话",), "call"),
    ("zh", "SANCTION", ("宣布断交",), "broken_relations"),
]


@pytest.mark.parametrize(("language", "kind", "words", "expected"), DONE, ids=[f"{c[0]} {c[2][0]}" for c in DONE])
def test_the_words_of_a_trigger_tell_what_was_done(language, kind, words, expected):
    assert doing(kind, words, language=language) == expected


def test_a_rule_tells_it_where_the_words_do_not():
    assert doing("CONSULT", ("went to",), language="en", rule="consult.visit") == "visit"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_an_act_stands_in_a_trigger_of_its_type(language):
    acts, written = anywhere("acts"), table(DATA / language / "acts.toml")
    forms: dict[str, set[str]] = {}
    for group in lexis(language).by_first.values():
        for parts, entry, _, _ in group:
            words = ("" if language in UNSPACED else " ").join(p for p in parts if p != "~")
            forms.setdefault(entry.event_type, set()).add(words)
    assert data(language, "verbs")
    for kind, words in written.items():
        for act, patterns in words.items():
            assert acts[act]["type"] == kind
            for pattern in patterns:
                assert any(stands(pattern, form, language=language) for form in forms[kind]), (act, pattern)


TELLING = [
    (
        "a noun of its own kind",
        "[Oman|OMN] and [Qatar|QAT] signed a peace treaty on {3 May|2023-05-03}.",
        "OMN, QAT: peace treaty",
    ),
    (
        "a noun of another kind",
        "[Oman|OMN] and [Qatar|QAT] agreed on {3 May|2023-05-03} on military aid to farmers.",
        "OMN, QAT: agreement",
    ),
    (
        "what is briefed on",
        "[Oman|OMN] briefed [Qatar|QAT] on the summit on {3 May|2023-05-03}.",
        "OMN: meeting with QAT",
    ),
    ("what is attended", "[Oman|OMN] and [Qatar|QAT] held talks on {3 May|2023-05-03}.", "OMN, QAT: talks"),
    ("an invitation", "[Oman|OMN] invited [Qatar|QAT] to the feast on {3 May|2023-05-03}.", "OMN: invitation to QAT"),
    (
        "a summons",
        "[Oman|OMN] summoned the ambassador of [Qatar|QAT] on {3 May|2023-05-03}.",
        "OMN: summons of envoys of QAT",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [c[1:] for c in TELLING], ids=[c[0] for c in TELLING])
def test_the_label_of_a_sentence(sentence, expected):
    assert [r.label for r in told(sentence)] == [expected]
