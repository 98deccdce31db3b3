"""Widths: "about" has a width that is written, read back, and kept with what was said of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import find_timexes, read_cell, resolve_words
from ingest.record.edtf import bounds
from ingest.record.errors import BadValue
from ingest.record.widths import DEFAULT_WIDTHS, Widths, read_widths, say_width

WIDTHS = st.builds(Widths, st.integers(0, 366), st.integers(0, 120), st.integers(0, 1000))


@given(WIDTHS)
def test_widths_are_read_back_as_written(widths):
    assert read_widths(str(widths)) == widths


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, Widths(3, 1, 2)),
        ("5d", Widths(5, 1, 2)),
        ("10 years, 5 days", Widths(5, 1, 10)),
        ("0m;1Y", Widths(3, 0, 1)),
    ],
    ids=["nothing said", "days alone", "in words", "other marks"],
)
def test_what_is_not_named_keeps_its_width(text, expected):
    assert read_widths(text) == expected


@pytest.mark.parametrize("text", ["", "5", "d5", "5d,5d", "400d", "121m", "1001y", "-5d"])
def test_what_is_no_width_is_refused_with_the_mend(text):
    with pytest.raises(BadValue, match="5d,2m,3y"):
        read_widths(text)


@pytest.mark.parametrize(
    ("words", "days"),
    [("about 5 March 2024", 7), ("around May 2024", 31 + 30 + 31 + 30 + 31), ("circa 1890", 365 * 5 + 2)],
)
def test_about_is_as_wide_as_is_said(words, days):
    about = Widths(days=3, months=2, years=2)
    [timex] = find_timexes(f"They met {words} there.", created=None, language="en", about=about)
    assert timex.when.latest - timex.when.earliest + 1 == days
    assert say_width(about, timex.when.precision) in timex.when.why
    for when in (resolve_words(words, created=None, language="en", about=about), read_cell(words, about=about)):
        assert (when.earliest, when.latest) == (timex.when.earliest, timex.when.latest)


def test_the_usual_width_is_the_records():
    assert bounds("2024-03-05~") == bounds("2024-03-05~", about=DEFAULT_WIDTHS)
