"""Plain news in ten languages, and what is only supposed, refused, denied or asked in it: a table in sentences.txt."""

from pathlib import Path

import pytest

from tests.events.plain import coded


def _lines() -> list[tuple[str, str, str]]:
    """Return language, what is told (nothing where no event is) and the sentence, of each line."""
    out, language = [], ""
    for row in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("# "):
            language = row[2:]
        elif row.strip():
            told, _, sentence = row.partition("|")
            out.append((language, told.strip(), sentence.strip()))
    return out


LINES = _lines()


@pytest.mark.parametrize(("language", "told", "sentence"), LINES, ids=[f"{k[0]}-{k[2][:40]}" for k in LINES])
def test_a_sentence_tells_no_more_and_no_less(language, told, sentence):
    assert coded(sentence, language=language) == told


def test_each_language_has_its_sentences():
    count = {language: sum(k[0] == language for k in LINES) for language, _, _ in LINES}
    assert min(count.values()) >= 25
    assert set(count) == {"fr", "de", "es", "it", "pt", "ru", "uk", "el", "ar", "zh"}
