"""N-grams: the many short walks give what the library's one long walk gives."""

from collections import Counter

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier, visit_counts

from ingest.clean.ngrams import Identifier

LANGUAGES = ("en", "fr", "de", "pl", "uk", "ru", "sr")
TEXTS = {
    "English": "The ministers of Norway and Chile met in Oslo on 5 March 2024 and signed an agreement on fishing. ",
    "French": "Les ministres se sont réunis à Oslo le 5 mars 2024 et ont signé un accord sur la pêche. ",
    "German": "Die Außenminister trafen sich am 5. März 2024 in Oslo und unterzeichneten ein Abkommen. ",
    "Ukrainian": "Міністри зустрілися в Осло 5 березня 2024 року й підписали угоду про рибальство. ",
    "signs alone": "… 12.03.2024 – § 7 ",
    "zeros": "a\x00b\x00\x00",
}


@pytest.fixture(scope="module")
def identifiers():
    ours, theirs = (kind.from_model_file(MODEL_FILE, norm_probs=True) for kind in (Identifier, LanguageIdentifier))
    for one in (ours, theirs):
        one.set_languages(LANGUAGES)
    ours.prepare()
    return ours, theirs


@pytest.mark.parametrize("times", [1, 2, 7, 60])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_has_the_sequences_that_one_walk_finds(identifiers, text, times):
    ours, theirs = identifiers
    written = (text * times).encode()
    walked = visit_counts(theirs.tk_nextmove, [row << 8 for row in theirs.tk_row], theirs.tk_output, written)
    assert Counter(ours.features(written).tolist()) == (walked or {})


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 64, 65])
def test_a_text_of_any_length_is_ranked_as_by_the_library(identifiers, length):
    ours, theirs = identifiers
    text = TEXTS["French"][:length]
    assert dict(ours.rank(text)) == pytest.approx(dict(theirs.rank(text)), abs=1e-4)
