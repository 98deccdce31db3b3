"""Dates that are typed on the page: by which language they are read, and the words for what cannot be read."""

from functools import partial

import pytest

from dashboard import dated
from dashboard.page import dates
from ingest.dates import resolve_words
from ingest.record.edtf import bounds


@pytest.mark.parametrize(
    ("words", "own", "expected"),
    [
        pytest.param("5 March 2024", "fr", "2024-03-05", id="the reader's language"),
        pytest.param("5 mars 2024", "fr", "2024-03-05", id="the document's"),
        pytest.param("5 марта 2024", "fr", "2024-03-05", id="neither"),
        pytest.param("hier", "fr", "2024-03-05", id="relative, in the document's"),
        pytest.param("gestern", "fr", None, id="relative, in neither"),
        pytest.param("05/03/2024", "fr", None, id="an order the reader is asked for"),
        pytest.param("5 March 2024", "und", "2024-03-05", id="a language nobody knows"),
    ],
)
def test_a_date_is_typed_in_the_readers_language_or_that_of_the_text(
    words: str, own: str, expected: str | None
) -> None:
    assert dated.read(resolve_words, words, created="2024-03-06", languages=("en", own)).edtf == expected


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("after 5 March 2022", "Read as 6 Mar 2022 or later, at the earliest", id="after"),
        pytest.param("before 2020", "Read as by 2019, at the latest", id="before"),
        pytest.param("since May 2021", "Read as since May 2021, a period", id="since"),
        pytest.param(
            "05/03/2024", '"05/03/2024" may be 5 March 2024 or 3 May 2024: write the month as a word.', id="asked"
        ),
        pytest.param(
            "yesterday",
            '"yesterday" is not resolved: no publication date is known; write the whole date, such as 7 March 2024.',
            id="no option of the command line",
        ),
    ],
)
def test_how_a_date_was_read_is_said_in_words(words: str, said: str) -> None:
    assert dates.said(resolve_words(words, created=None, language="en"), "") == said


@pytest.mark.parametrize("words", ["after 5 March 2022", "before 2020", "since May 2021", "between 3 and 5 May 2021"])
def test_what_stands_in_the_field_are_words_that_are_read_as_the_same_date_again(words: str) -> None:
    resolve = partial(resolve_words, language="en")
    found = resolve(words, created=None)
    shown = dates.typed_as(resolve, found)
    assert not set(shown) & set("[]/.")
    assert resolve(shown, created=None).edtf == found.edtf
    span = bounds(str(found.edtf))
    assert (found.earliest, found.latest) == (span.earliest, span.latest)
