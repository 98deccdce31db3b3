"""The words of pictures in the eight languages: none is missing, each takes the same blanks, months are CLDR's."""

from typing import get_args

import pytest

from dashboard.scene.datewords import day_words, month_words, span_words
from dashboard.scene.words import _KINDS, _WORDS, LANGUAGES, Word, word
from ingest.record.days import to_day

NOT_ENGLISH = [language for language in LANGUAGES if language != "en"]
SAID_BY_BABEL = {"years", "days", "months", "hours"}
"""Lengths of time have no words of their own: CLDR says them."""


def test_there_are_the_eight_languages() -> None:
    assert set(LANGUAGES) == {"en", "fr", "de", "es", "uk", "ru", "ar", "zh"} == set(_WORDS) == set(_KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_missing_and_each_takes_the_blanks_of_the_english_one(language: str) -> None:
    missing = [name for name in get_args(Word) if name not in SAID_BY_BABEL and not _WORDS[language].get(name)]
    assert missing == []
    blanks = {name: (said.count("{}"), word(name).count("{}")) for name, said in _WORDS[language].items() if said}
    assert {name: counts for name, counts in blanks.items() if counts[0] != counts[1]} == {}


@pytest.mark.parametrize("language", NOT_ENGLISH)
def test_kinds_and_words_are_translated(language: str) -> None:
    assert len(_KINDS[language]) == len(_KINDS["en"])
    assert not set(_KINDS[language]) & set(_KINDS["en"])
    same = {name for name, said in _WORDS[language].items() if said and said == word(name)}
    # "{} parties" is French too, and so are a few more; a language that was copied shows here.
    assert len(same) < 5, same


@pytest.mark.parametrize(
    ("language", "day", "month", "silence"),
    [
        ("en", "7 Mar 2024", "Mar 2024", "9 days"),
        ("fr", "7 mars 2024", "mars 2024", "9 jours"),
        ("de", "7. März 2024", "März 2024", "9 Tage"),
        ("es", "7 mar 2024", "mar 2024", "9 días"),
        ("uk", "7 бер. 2024 р.", "бер. 2024 р.", "9 днів"),
        ("ru", "7 мар. 2024 г.", "март 2024 г.", "9 дней"),
        ("ar", "7 مارس 2024", "مارس 2024", "9 أيام"),
        ("zh", "2024年3月7日", "2024年3月", "9天"),
    ],
    ids=LANGUAGES,
)
def test_days_months_and_silences_are_said_in_the_language(language: str, day: str, month: str, silence: str) -> None:
    number = to_day(2024, 3, 7)
    said = day_words(number, language=language, year=True), month_words(number, language=language)
    # CLDR puts narrow and unbreakable spaces.
    assert [" ".join(one.split()) for one in (*said, span_words(9, language=language))] == [day, month, silence]
