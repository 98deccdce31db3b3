"""Dates that a person types: in any language we read, with words that leave one side open, or refused with the mend."""

import pytest

from ingest.dates import resolve_words
from ingest.dates.month_words import may_be

ABROAD = {
    "French": ("5 mars 2024", "2024-03-05"),
    "German": ("5. März 2024", "2024-03-05"),
    "Arabic": ("٥ مارس ٢٠٢٤", "2024-03-05"),
    "Russian": ("5 марта 2024", "2024-03-05"),
    "Ukrainian": ("5 березня 2024", "2024-03-05"),
    "Spanish": ("5 de marzo de 2024", "2024-03-05"),
    "Portuguese": ("5 de março de 2024", "2024-03-05"),
    "Polish": ("5 marca 2024", "2024-03-05"),
    "Greek": ("5 Μαρτίου 2024", "2024-03-05"),
    "Chinese": ("2024年3月5日", "2024-03-05"),
    "Korean": ("2024년 3월 5일", "2024-03-05"),
    "a month": ("mai 2021", "2021-05"),
    "since, in French": ("depuis mai 2021", "2021-05/.."),
    "after, in German": ("nach dem 5. März 2022", "[2022-03-06..]"),
    "after, in Arabic": ("بعد 5 مارس 2022", "[2022-03-06..]"),
    "between, in German": ("zwischen dem 3. und 5. Mai 2021", "2021-05-03/2021-05-05"),
}


@pytest.mark.parametrize(("words", "expected"), ABROAD.values(), ids=ABROAD)
def test_a_full_date_of_another_language_is_read(words: str, expected: str) -> None:
    assert resolve_words(words, created=None, language="en").edtf == expected


OPEN = {
    "from a day": ("from 3 May 2021", "[2021-05-03..]"),
    "on or after": ("on or after 5 May 2021", "[2021-05-05..]"),
    "not after": ("not after 5 May 2021", "[..2021-05-05]"),
    "before, in French": ("avant 2020", "[..2019-12-31]"),
    "before, in German": ("vor 2020", "[..2019-12-31]"),
    "after a day": ("after 5 March 2022", "[2022-03-06..]"),
    "after a day of another language's month": ("after 5 mars 2022", "[2022-03-06..]"),
    "after a year": ("after 2020", "[2020..]"),
    "before a year": ("before 2020", "[..2019]"),
    "before a day": ("before 5 March 2022", "[..2022-03-04]"),
    "since": ("since May 2021", "2021-05/.."),
    "since a part of a year": ("since early 2020", "2020-01/.."),
    "until": ("until 5 May 2021", "../2021-05-05"),
    "by": ("by 5 May 2021", "[..2021-05-05]"),
    "no later": ("no later than May 2021", "[..2021-05]"),
    "not before": ("not before 2020", "[2020..]"),
    "onwards": ("5 March 2022 onwards", "2022-03-05/.."),
    "days between": ("between 3 and 5 May 2021", "2021-05-03/2021-05-05"),
    "months between": ("between May and July 2021", "2021-05/2021-07"),
    "from and to": ("from 2019 to 2021", "2019/2021"),
}


@pytest.mark.parametrize(("words", "expected"), OPEN.values(), ids=OPEN)
def test_words_of_a_bound_leave_a_side_open(words: str, expected: str) -> None:
    assert resolve_words(words, created=None, language="en").edtf == expected


def test_only_the_languages_that_may_read_it_are_looked_through() -> None:
    assert may_be("5 mars 2024") == ("fr",)
    assert may_be("talks of 2024") == ()


REFUSED = {
    "an order nobody knows": ("05/03/2024", 'may be 5 March 2024 or 3 May 2024: write the month as a word'),
    "more than it says": ("shortly after 5 March 2024", 'only "5 March 2024" can be read; write it as'),
    "a month of a language we do not read": ("5 maart 2024", 'only "2024" can be read; write it as'),
    "a bound in two languages": ("since mai 2021", 'only "2021" can be read; write it as'),
    "two dates": ("5 March 2024 or 7 March 2024", "more than one date"),
    "a bound without a date": ("after", "no date that can be read"),
    "what hangs on a day nobody gave": ("since yesterday", "no publication date is known"),
    "a day and a month of another language": ("5 mai", "no date that can be read"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "why"), REFUSED.values(), ids=REFUSED)
def test_what_would_be_guessed_is_refused_with_the_mend(words: str, why: str) -> None:
    read = resolve_words(words, created=None, language="en")
    assert read.edtf is None
    assert read.earliest is None
    assert why in read.why


def test_an_order_that_the_language_knows_is_read() -> None:
    assert resolve_words("05/03/2024", created=None, language="fr").edtf == "2024-03-05"


def test_a_year_that_may_count_from_another_beginning_is_not_guessed() -> None:
    assert resolve_words("5 มีนาคม 2567", created=None, language="en").edtf is None


@pytest.mark.parametrize("words", ["yesterday", "last Friday", "12 March"])
def test_what_needs_a_publication_date_is_answered_with_the_mend_of_who_types(words: str) -> None:
    found = resolve_words(words, created=None, language="en")
    assert found.edtf is None
    assert "--" not in found.why
    assert "write the whole date" in found.why
