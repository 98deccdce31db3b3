"""Lines: no word lost, none too wide, as even as they can be, and cut with an ellipsis only where they must."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.scene.measure import Counted
from dashboard.scene.wrap import is_rtl, wrap

M = Counted()


def lines(text, *, width=140.0, most=3, date="7 Mar"):
    block = wrap(((date, True), (text, False)), measure=M, size=10, width=width, most=most)
    return ["".join(part for part, _ in line) for line in block.lines], block.cut


def test_the_bold_date_comes_first():
    block = wrap((("7 Mar", True), ("video call", False)), measure=M, size=10, width=200, most=2)
    assert block.lines == ((("7 Mar", True), (" video call", False)),)


def test_lines_are_even():
    found, _ = lines("allies are invited to a call on ammunition", width=150)
    assert len(found) == 2
    assert abs(len(found[0]) - len(found[1])) <= 8


def test_what_does_not_fit_ends_in_an_ellipsis_at_a_words_end():
    found, cut = lines("one two three four five six seven eight nine ten eleven twelve", width=100, most=2)
    assert cut
    assert found[-1].endswith("…")
    assert len(found) == 2


def test_east_asian_text_breaks_between_letters_but_not_before_a_full_stop():
    found, _ = lines("中日韩领导人会议在首尔举行，三方发表联合宣言。", width=100, most=6, date="27日")
    assert len(found) > 1
    assert not any(line[0] in "，。" for line in found)


@given(
    words=st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=30),
                   min_size=1, max_size=20),
    width=st.floats(60, 300),
)  # fmt: skip
def test_no_letter_is_lost_and_no_line_is_too_wide(words, width):
    text = " ".join(words)
    block = wrap(((text, False),), measure=M, size=10, width=width, most=10_000)
    shown = "".join(part for line in block.lines for part, _ in line)
    assert "".join(shown.split()) == "".join(text.split())
    assert not block.cut
    for line in block.lines:
        assert sum(M.width(part, 10, bold) for part, bold in line) <= max(width, 10.0) + 0.01


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("قمة الرياض", True), ("שיחה", True), ("call with مصر", False), ("12", False)],
    ids=["arabic", "hebrew", "latin first", "no letter"],
)
def test_the_first_letter_after_the_date_gives_the_direction(text, rtl):
    block = wrap((("7 Mar", True), (text, False)), measure=M, size=10, width=300, most=1)
    assert is_rtl(block.lines) is rtl
