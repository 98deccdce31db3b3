"""Order of runs: Arabic and Hebrew stand from right to left, numbers and Latin inside them the other way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.paper.bidi import visual_runs

CASES = {
    "latin": ("talks 5", False, ["talks 5"]),
    "hebrew alone": ("שלום", True, ["שלום"]),
    "number first in hebrew": ("5 של", True, [" של", "5"]),
    "arabic with latin inside": ("قمة NATO مصر", True, [" مصر", "NATO", "قمة "]),
    "latin with arabic inside": ("the قمة held", False, ["the ", "قمة", " held"]),
    "range in arabic": ("بين 5 و7 دول", True, [" دول", "7", " و", "5", "بين "]),
    "brackets": ("(مصر) talks", False, ["(", "مصر", ") talks"]),
}


@pytest.mark.parametrize("name", CASES)
def test_runs_stand_in_reading_order(name):
    text, rtl, expected = CASES[name]
    assert [text[start:end] for start, end, _ in visual_runs(text, rtl=rtl)] == expected


@given(st.text(alphabet="abc אבג قمة 123 .,-()%+٠١", max_size=30), st.booleans())
def test_no_letter_is_lost_or_doubled(text, rtl):
    places = [i for start, end, _ in visual_runs(text, rtl=rtl) for i in range(start, end)]
    assert sorted(places) == list(range(len(text)))
