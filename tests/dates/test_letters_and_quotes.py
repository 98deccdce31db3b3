"""Letters and quotations: spellings of old letters, both styles, and who speaks when a date stands in a quotation."""

from datetime import date

import pytest

from ingest.dates import find_timexes
from tests.dates.phrases import come_to, rows

ENGLISH = {
    "within a quotation the verb of saying decides nothing": {
        "a limit, the verb behind": ('"We expect a reply by Friday," she told the envoys.', "[..2024-03-08]"),
        "a limit, the verb before": ('She said: "We wait until Monday".', "../2024-03-11"),
        "curly marks": ("“We expect a reply by Friday,” she told the envoys.", "[..2024-03-08]"),
        "a verb of the quotation counts": ('He said: "It was signed on Monday."', "2024-03-04"),
        "behind a quotation it counts": ('"We wait," he said on Monday.', "2024-03-04"),
    },
    "a month is no modal verb": {
        "May behind a preposition": ("They were away in May and over the weekend.", "2023-05", "2024-03-02/2024-03-03"),
        "may before a verb": ("The envoys may come on Friday.", "2024-03-08"),
    },
    "old spellings": {
        "to-morrow": ("I shall see him to-morrow.", "2024-03-07"),
        "the day after to-morrow": ("I shall see him the day after to-morrow.", "2024-03-08"),
        "to-morrow morning": ("I shall see him to-morrow morning.", "2024-03-07"),
        "to-day": ("I saw him to-day.", "2024-03-06"),
        "to-night": ("I shall see him to-night.", "2024-03-06"),
    },
    "clock times in words": {
        "half past": ("He came at half-past four o'clock on Friday.", "2024-03-01T04:30"),
        "in the afternoon": ("He came on Friday at half past four in the afternoon.", "2024-03-01T16:30"),
        "a quarter to": ("He came at a quarter to nine on Friday.", "2024-03-01T08:45"),
    },
    "years": {
        "spelled, above twenty": ("Done on the third of June two thousand and twenty-four.", "2024-06-03"),
        "about a year BC": ("The king died c. 323 BC at court.", "-0322~"),
    },
    "the following": {
        "spring": ("The fleet came on 7 October 1871. In the following spring it left.", "1871-10-07", "1872-21"),
        "June": ("They met on 3 March 1878. They met again the following June.", "1878-03-03", "1878-06"),
    },
    "words that only look like an offset": {
        "a second time": ("He served then for a second time.",),
        "every so often": ("They report every six months thereafter.", "P6M"),
    },
    "both styles": {
        "the month first": ("The note of July 4/17, 1914 is kept.", "1914-07-17"),
        "the style before the year": ("The treaty of 21 July O.S. 1774 holds.", "1774-08-01"),
        "next days stay two": ("They met on July 3/4, 1914.", "1914-07-03/1914-07-04"),
    },
}  # fmt: skip
GERMAN = {
    "months of offices": {
        "of this one": ("Ihr Schreiben vom 4. d. M. ist hier.", "2024-03-04"),
        "of the last": ("Am 30. v. M. war er dort.", "impossible: 30. v. M."),
        "of the last, a day it has": ("Am 20. v. Mts. war er dort.", "2024-02-20"),
        "of the next": ("Bis zum 20. k. M. wird Antwort erwartet.", "2024-04-20"),
    },
}


@pytest.mark.parametrize(("text", "expected"), rows(ENGLISH))
def test_english_letters_and_quotations(text, expected):
    assert come_to(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), rows(GERMAN))
def test_german_letters(text, expected):
    assert come_to(text, "de") == expected


def test_a_bracket_round_more_than_the_zone_is_no_part_of_the_words():
    (timex,) = find_timexes("It is set (16 March, 3 pm CET).", created="2024-03-06", language="en")
    assert timex.text == "16 March, 3 pm CET"


def test_publication_may_be_given_as_a_date():
    (timex,) = find_timexes("They met yesterday.", created=date(2024, 3, 6), language="en")
    assert timex.when.edtf == "2024-03-05"


def test_a_year_that_words_weighed_for_is_not_called_the_nearest():
    text = "Imports of coal end, he said on the way to the hall where envoys sat, in August."
    (timex,) = find_timexes(text, created="2024-04-08", language="en")
    assert timex.when.edtf == "2023-08"
    assert "nearest" not in timex.when.why
    assert '"sat" near it tells of the past' in timex.when.why


SAID = {
    "ar": ('وقالت الوزيرة: "ننتظر الرد بحلول يوم الجمعة".', "[..2024-03-08]"),
    "uk": ("Вона сказала: «Чекаємо відповіді до п'ятниці».", "../2024-03-08"),
}


@pytest.mark.parametrize(("language", "said"), SAID.items(), ids=SAID)
def test_a_limit_within_a_quotation_lies_ahead(language, said):
    text, expected = said
    assert come_to(text, language) == (expected,)
