"""Signs: where a pattern is found, one of its signs stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean.rules import load_rules
from ingest.clean.signs import Sieve, branches, signs_of

RULES = (*load_rules().lines, *load_rules().words)
PIECES = st.sampled_from(
    [r"\b", "page", "of ", r"\d+", r"\.", "[ab]{2}", "s?", "(?:one|two)", "(?:three )?", "(?=t)", "[^]x]", "X",
     "(our|your)"]
)  # fmt: skip
PATTERNS = st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), min_size=1, max_size=3).map("|".join)


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        pytest.param(r"\ball rights reserved\b", ("all rights reserved",), id="letters"),
        pytest.param("gifts? for you", (" for you",), id="a letter that may be missing parts the others"),
        pytest.param(r"e-mail|\bpost(?:ed)?\b", ("e-mail", "post"), id="one of each branch"),
        pytest.param(r"^(?:save|share)\W*$", ("save", "share"), id="one of each branch of a group"),
        pytest.param("(?:save|share)?x", (), id="a group that may be missing says nothing"),
        pytest.param(r"\d{4}|page", (), id="one branch may be anything"),
        pytest.param("(?!not)yes", ("yes",), id="what must not stand there is no sign"),
        pytest.param("[(|]sure", ("sure",), id="signs in a set are no group and no branch"),
        pytest.param(r"p\.m\.", ("p.m.",), id="an escaped stop is a letter"),
        pytest.param(r"^q\s?:|^\[\d", (":", "["), id="a mark alone is a sign"),
        pytest.param("Сайт", ("сайт",), id="in small letters"),
    ],
)
def test_signs_are_letters_without_which_nothing_is_found(pattern, signs):
    assert signs_of(pattern) == signs


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.language}-{rule.pattern.pattern[:30]}")
def test_an_example_of_a_rule_has_one_of_its_signs(rule):
    assert Sieve([(rule, signs_of(rule.pattern.pattern))]).may_be_in(rule.example.lower()) == [rule]


@given(PATTERNS, st.lists(st.sampled_from(["page", "of ", "12", ".", "ab", "s", "one", "three ", "t", "x", "your"])))
def test_no_text_is_passed_over_that_a_pattern_is_found_in(pattern, words):
    text = "".join(words)
    if re.search(pattern, text, re.IGNORECASE):
        assert Sieve([(pattern, signs_of(pattern))]).may_be_in(text.lower()) == [pattern]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("subscribe now", ["offer", "any"], id="one sign of several is enough"),
        pytest.param("post and subscribe", ["mail", "offer", "any"], id="in the order of the things, not of the text"),
        pytest.param("talks resume", ["any"], id="what has no signs may be anywhere"),
    ],
)
def test_a_sieve_keeps_what_a_text_has_a_sign_of(text, found):
    sieve = Sieve([("mail", ("e-mail", "post")), ("offer", ("subscribe", "subscribe now")), ("any", ())])
    assert list(sieve.may_be_in(text)) == found


def test_branches_are_those_outside_of_groups_and_sets():
    assert branches(r"a|(?:b|c)|[|]\||d") == ["a", "(?:b|c)", r"[|]\|", "d"]
