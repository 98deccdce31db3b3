"""Every name of every table is run: written in a text, it names its actor."""

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.actors.lexicon import inflection
from ingest.actors.tables import LANGUAGES, anywhere, first_day, names
from ingest.actors.tokens import fold, words_of

_BATCH = 400


def _weak_words(language: str) -> set[tuple[tuple[str, ...], bool]]:
    return {(words_of(word), word.isupper()) for words in names(language).get("weak", {}).values() for word in words}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_strong_name_names_its_actor(language):
    lexicon = load_lexicon()
    weak = _weak_words(language)
    asked = [
        n
        for n in lexicon.all_names(language)
        if n.form in ("name", "demonym", "capital", "seat", "person")
        and not n.weak
        and (words_of(n.words), n.words.isupper()) not in weak
        and "(" not in n.actor
        and (n.form, n.actor) != ("capital", "BEL")  # beside the Union it stands for the Union
    ]
    assert len(asked) > 1500
    missed = []
    stop = "。\n" if language == "zh" else " ;\n"
    for at in range(0, len(asked), _BATCH):
        batch = asked[at : at + _BATCH]
        text = "".join(n.words + stop for n in batch)
        found = {(m.start, m.actor) for m in find_mentions(text, language=language, lexicon=lexicon, day=None)}
        start = 0
        for name in batch:
            if (start, name.actor) not in found and not (name.words[0] in "«(" and (start + 1, name.actor) in found):
                missed.append((name.words, name.actor))
            start += len(name.words) + len(stop)
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_that_name_nobody_name_nobody(language):
    lexicon = load_lexicon()
    for group, entry in names(language).get("nothing", {}).items():
        found = find_mentions(entry["example"], language=language, lexicon=lexicon, day=None)
        assert found == (), group
        for phrase in entry["phrases"]:
            found = find_mentions(phrase, language=language, lexicon=lexicon, day=None)
            assert not [m for m in found if m.start == 0 and m.form == "name"], phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ending_rule_reads_its_example(language):
    endings = inflection(language)
    for rule in endings.rules:
        word, form = (fold(w) for w in rule.example)
        assert any(endings.store(word, kind) in set(endings.look(form)) for kind in rule.of), rule


@pytest.mark.parametrize("meant", anywhere("states")["meant"], ids=lambda m: m["meant"])
def test_a_name_means_the_state_of_its_day(meant):
    found = find_mentions(
        meant["example"]["text"], language="en", lexicon=load_lexicon(), day=first_day(meant["example"]["on"])
    )
    assert found[0].actor == meant["meant"]
