"""Sixth, seventh and tenth complaint: the year of yearless dates, the day dates hang on, bare years and those BC."""

import pytest

from ingest.dates import find_timexes
from ingest.record.document import Created


def only(text, *, created="2024-05-15", language="en"):
    (timex,) = find_timexes(text, created=created, language=language)
    return timex


YEARLESS = {
    "past": ("It was signed on 20 November.", "2024-05-15", "2023-11-20"),
    "to come": ("It will be signed on 20 November.", "2024-05-15", "2024-11-20"),
    "past, a month ahead": ("It was signed on 1 June.", "2024-05-15", "2023-06-01"),
    "to come over New Year": ("They expect to sign it on 10 January.", "2023-12-20", "2024-01-10"),
    "past over New Year": ("It was signed on 28 December.", "2024-01-03", "2023-12-28"),
    "a limit that has passed": ("The deadline of 31 January was missed.", "2024-02-10", "2024-01-31"),
    "a limit to come": ("The deadline of 31 January will hold.", "2023-12-10", "2024-01-31"),
    "a leap day": ("The vote of 29 February was void.", "2024-05-15", "2024-02-29"),
    "a leap day, years later": ("The vote of 29 February was void.", "2027-05-15", "2024-02-29"),
    "a month past": ("He came in December.", "2024-05-15", "2023-12"),
    "a month to come": ("He will come in February.", "2024-05-15", "2025-02"),
    "the day itself": ("He came on 15 May.", "2024-05-15", "2024-05-15"),
    "a weekday decides": ("The paper of Saturday, April 20 is quoted.", "2024-03-06", "2024-04-20"),
}


@pytest.mark.parametrize(("text", "created", "edtf"), YEARLESS.values(), ids=YEARLESS)
def test_a_yearless_date_gets_the_year_that_the_text_means_and_says_why(text, created, edtf):
    timex = only(text, created=created)
    assert timex.when.edtf == edtf
    assert "year" in timex.when.why
    assert timex.when.anchor


def test_without_any_anchor_the_year_stays_unknown():
    timex = only("It was signed on 20 November.", created=None)
    assert (timex.when.edtf, timex.value) == (None, "XXXX-11-20")
    assert "--published" in timex.when.why


ANCHORED = {
    "yesterday, long ago": ("en", "He came yesterday.", "1861-04-05", "1861-04-04"),
    "yesterday, the first of days": ("en", "He came yesterday.", "0001-01-02", "0001-01-01"),
    "yesterday, over a leap day": ("en", "He came yesterday.", "2024-03-01", "2024-02-29"),
    "today, the last of a year": ("en", "He came today.", "2024-12-31", "2024-12-31"),
    "tomorrow, over New Year": ("en", "He will come tomorrow.", "2024-12-31", "2025-01-01"),
    "two days ago, over New Year": ("en", "He came two days ago.", "2024-01-01", "2023-12-30"),
    "last week, over New Year": ("en", "He came last week.", "2024-01-03", "2023-12-25/2023-12-31"),
    "last month, over New Year": ("en", "He came last month.", "2024-01-03", "2023-12"),
    "last year": ("en", "He came last year.", "2024-01-03", "2023"),
    "a weekday": ("en", "He came on Monday.", "2024-01-03", "2024-01-01"),
    "last Sunday, on a Sunday": ("en", "He came last Sunday.", "2024-03-31", "2024-03-24"),
    "ten days ago": ("en", "He came ten days ago.", "2024-02-29", "2024-02-19"),
    "French": ("fr", "Il est venu hier.", "2024-03-01", "2024-02-29"),
    "German": ("de", "Er kam gestern.", "2024-03-01", "2024-02-29"),
    "Spanish": ("es", "Vino ayer.", "2024-03-01", "2024-02-29"),
    "Russian": ("ru", "Он приехал вчера.", "2024-03-01", "2024-02-29"),
    "Chinese": ("zh", "他昨天抵达。", "2024-03-01", "2024-02-29"),
    "Arabic": ("ar", "وصل أمس.", "2024-03-01", "2024-02-29"),
}


@pytest.mark.parametrize(("language", "text", "created", "edtf"), ANCHORED.values(), ids=ANCHORED)
def test_the_day_it_hangs_on_is_the_one_given(language, text, created, edtf):
    assert only(text, created=created, language=language).when.edtf == edtf


@pytest.mark.parametrize("text", ["He came yesterday.", "He came on Monday.", "He came last week.", "He came today."])
def test_without_publication_nothing_is_read_off_the_clock(text):
    assert only(text, created=None).when.edtf is None


def test_publication_counts_as_the_day_in_its_own_zone():
    created = Created("2024-03-06", "given", clock="00:30", zone="+02:00")
    assert only("He came yesterday.", created=created).when.edtf == "2024-03-05"


YEARS = {
    "a bare year": ("en", "It began in 1846.", "1846"),
    "of the middle ages": ("en", "It began in 1066.", "1066"),
    "at the head of a sentence": ("en", "In 1848, Europe rose.", "1848"),
    "with its name": ("en", "He was crowned in the year 800.", "0800"),
    "BC": ("en", "It began in 480 BC.", "-0479"),
    "BCE": ("en", "It began in 44 BCE.", "-0043"),
    "AD": ("en", "It ended in AD 476.", "0476"),
    "a month BC": ("en", "It began in March 44 BC.", "-0043-03"),
    "a century BC": ("en", "It began in the fifth century BC.", "-0499/-0400"),
    "a war BC": ("en", "The war of 431-404 BC ended it.", "-0430/-0403"),
    "about a year BC": ("en", "It began about 1200 BC.", "-1199~"),
    "French BC": ("fr", "Cela commença en 480 av. J.-C. à Sparte.", "-0479"),
    "German BC": ("de", "Es begann 480 v. Chr. in Sparta.", "-0479"),
    "Russian BC": ("ru", "Это началось в 480 году до н. э.", "-0479"),
}


@pytest.mark.parametrize(("language", "text", "edtf"), YEARS.values(), ids=YEARS)
def test_bare_years_and_years_before_christ(language, text, edtf):
    assert only(text, created=None, language=language).when.edtf == edtf
