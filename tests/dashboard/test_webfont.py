"""The fonts of the page are cut from the files that labels are measured with."""

import pytest
import uharfbuzz as hb

from dashboard.screen import webfont


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("noto-sans.ttf", "Aéżñșł€–"),
        ("noto-sans-rare.ttf", "ạẽƙ"),
        ("noto-sans-east.ttf", "йїα"),
        ("noto-sans-arabic.ttf", "قطر"),
        ("hebrew.ttf", "שלום"),
        ("han.otf", "法国和乌克兰かナ、"),
        ("hangul.otf", "한국"),
    ],
)
def test_a_piece_has_the_letters_it_says(name: str, letters: str) -> None:
    face = hb.Face(webfont.cut(name))
    assert {ord(letter) for letter in letters} <= set(face.unicodes)


def test_no_two_pieces_claim_one_letter() -> None:
    seen: set[int] = set()
    for piece in webfont.pieces().values():
        points = {point for first, last in piece.ranges for point in range(first, last + 1)}
        assert not points & seen
        seen |= points


def test_the_first_load_carries_the_latin_letters_of_europe_alone() -> None:
    assert len(webfont.cut("noto-sans.ttf")) < 100_000
    assert webfont.css().count("@font-face") == len(webfont.pieces())
    assert "http" not in webfont.css()
