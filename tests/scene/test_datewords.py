"""Dates are said as exactly as they are known, in the reader's language, of any year."""

import pytest

from dashboard.scene.datewords import day_words, span_of_days, span_words, when_words
from dashboard.scene.words import LANGUAGES, kind_words, word
from ingest.record.days import to_day
from ingest.record.report import When
from tests.scene.events import day, when

ENGLISH = {
    "day": ("2024-02-16", {}, "16 Feb"),
    "month": ("2024-02", {}, "Feb 2024"),
    "year": ("1861", {}, "1861"),
    "days of one month": ("2024-03-05/2024-03-07", {}, "5–7 Mar"),
    "days of two months": ("2024-02-28/2024-03-02", {}, "28 Feb – 2 Mar"),
    "days of two years": ("2023-12-30/2024-01-02", {}, "30 Dec 2023 – 2 Jan 2024"),
    "months": ("1861-05/1861-07", {}, "May 1861 – Jul 1861"),
    "about": ("2024-03-05~", {"about": 3}, "about 5 Mar"),
    "week": ("2024-02-19/2024-02-25", {"precision": "week"}, "week of 19 Feb"),
    "ongoing": ("2022-02-24/..", {}, "since 24 Feb"),
    "after": ("[2024-03-05..]", {}, "5 Mar or later"),
    "before": ("[..1861-04-12]", {}, "by 12 Apr"),
    "two readings": ("[2023-04-05, 2023-05-04]", {}, "5 Apr or 4 May"),
    "at one time between": ("[1845..1847]", {}, "between 1845 and 1847"),
    "at one time of a day": ("[2024-03-05T10:00+02:00..2024-03-05T12:30+02:00]", {}, "5 Mar, between 10:00 and 12:30"),
    "at one time of two days": ("[2024-03-05T22:00..2024-03-06T02:00]", {}, "between 5 Mar, 22:00 and 6 Mar, 02:00"),
    "by a time of day": ("[..2024-03-05T10:00]", {}, "by 5 Mar, 10:00"),
    "hours of one day": ("2024-03-05T10:00+02:00/2024-03-05T12:00+02:00", {}, "5 Mar, 10:00–12:00"),
    "hours of two days": ("2024-03-05T22:00/2024-03-06T02:00", {}, "5 Mar, 22:00 – 6 Mar, 02:00"),
}


@pytest.mark.parametrize("name", ENGLISH)
def test_a_date_is_said_as_exactly_as_it_is_known(name):
    edtf, options, words = ENGLISH[name]
    assert when_words(when(edtf, **options)) == words


CODED = {
    "quarter": ("2024-33", "2024-01-01", "2024-03-31", "quarter", "Q1 2024"),
    "half": ("2024-41", "2024-07-01", "2024-12-31", "half", "second half of 2024"),
    "season": ("1861-21", "1861-03-01", "1861-05-31", "season", "spring 1861"),
    "decade": ("199X", "1990-01-01", "1999-12-31", "decade", "1990s"),
    "century": ("1801/1900", "1801-01-01", "1900-12-31", "century", "19th century"),
}


@pytest.mark.parametrize("name", CODED)
def test_parts_of_years_and_longer_have_their_own_words(name):
    edtf, first, last, precision, words = CODED[name]
    assert when_words(When(edtf, day(first), day(last), precision)) == words


DAYS = {
    "en": "16 Feb 2024", "fr": "16 févr. 2024", "de": "16. Feb. 2024", "es": "16 feb 2024",
    "uk": "16 лют. 2024\u202fр.", "ru": "16 февр. 2024\u202fг.", "ar": "16 فبراير 2024", "zh": "2024年2月16日",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_in_the_readers_language(language):
    assert day_words(day("2024-02-16"), language=language, year=True) == DAYS[language]


@pytest.mark.parametrize(("year", "words"), [(-499, "12 Sept 500 BC"), (0, "12 Sept 1 BC"), (10_952, "12 Sept 10952")])
def test_no_year_is_too_early_or_too_late(year, words):
    assert day_words(to_day(year, 9, 12), year=True) == words


SPANS = {
    ("en", 19): "19 days", ("en", 430): "14 months", ("en", 730): "2 years", ("fr", 19): "19\xa0jours",
    ("uk", 19): "19 днів", ("ru", 22): "22 дня", ("ar", 19): "19 يومًا", ("ar", 5): "5 أيام", ("zh", 19): "19天",
    ("en", 0.5): "12 hours",
}  # fmt: skip


@pytest.mark.parametrize(("language", "days"), SPANS)
def test_a_silence_is_named_by_its_length(language, days):
    assert span_words(days, language=language) == SPANS[language, days]


def test_a_span_in_one_month_names_the_month_once():
    assert span_of_days(day("2024-05-20"), day("2024-05-29")) == "20–29 May 2024"
    assert span_of_days(day("2024-05-20"), day("2024-05-29"), language="zh") == "2024年5月20–29日"
    assert span_of_days(day("2024-02-16"), day("2024-03-07")) == "16 Feb – 7 Mar 2024"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_words_with_their_blanks(language):
    from dashboard.scene.words import _ENGLISH, _WORDS

    own = _WORDS[language]
    for name, english in _ENGLISH.items():
        assert own.get(name, english).count("{}") == english.count("{}"), name
    assert kind_words("statement", language=language)
    assert "{}" not in word("sources", "Reuters", language=language)
