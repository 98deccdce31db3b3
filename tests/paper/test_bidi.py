"""Order of runs: Arabic and Hebrew stand from right to left, numbers and Latin inside them the other way."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.paper.bidi import visual_runs
from dashboard.paper.fonts import font_set
from dashboard.paper.lettering import Ink, line_svg

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


def texts(*runs, rtl):
    """Return the pieces of a drawn line from left to right."""
    svg = line_svg(runs, 0.0, 10.0, ink=Ink(font_set(), 10.0), rtl=rtl)
    found = re.findall(r'<text x="([-0-9.]+)"[^>]*>([^<]*)</text>', svg)
    assert [float(x) for x, _ in found] == sorted(float(x) for x, _ in found)
    return [text for _, text in found]


def test_marks_stand_at_the_end_they_belong_to_and_brackets_open_the_right_way():
    assert texts(("قمة (مصر).", False), rtl=True) == [".", "(", "قمة (مصر"]
    assert texts(("المصادر: North Wire", False), rtl=True) == ["North Wire", ":", "المصادر"]


def test_a_bold_date_keeps_the_order_of_its_own_language():
    assert texts(("23 May", True), (" قمة", False), rtl=True) == ["قمة", "23 May"]
    assert texts(("23 مايو", True), (" قمة", False), rtl=True) == ["قمة", "مايو", "23"]


@given(st.text(alphabet="abc אבג قمة 123 .,-()%+٠١", max_size=30), st.booleans())
def test_no_letter_is_lost_or_doubled(text, rtl):
    places = [i for start, end, _ in visual_runs(text, rtl=rtl) for i in range(start, end)]
    assert sorted(places) == list(range(len(text)))
