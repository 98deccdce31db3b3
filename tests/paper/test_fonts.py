"""Letters: every script the product promises leaves ink, and what no font has is named."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dashboard.paper.fonts import ARABIC, CHINESE, HEBREW, JAPANESE, KOREAN, LATIN, FontSet, font_set
from dashboard.paper.lettering import Ink, line_svg
from dashboard.paper.raster import to_png

SCRIPTS = {
    "latin": ("Møte i Oslo, Łódź, Việt Nam", LATIN),
    "cyrillic": ("Заява міністрів Ґ", LATIN),
    "greek": ("Δήλωση για το Αιγαίο", LATIN),
    "arabic": ("قمة الرياض", ARABIC),
    "persian": ("گفتگوهای تهران", ARABIC),
    "hebrew": ("שיחת טלפון", HEBREW),
    "chinese": ("中日韩领导人会议", CHINESE),
    "japanese": ("日韓首脳がソウルで会談", JAPANESE),
    "korean": ("한일 정상회담", KOREAN),
}


def ink(svg_text: str, width: int = 400) -> np.ndarray:
    """Return which pixels of a drawn line are dark."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="40">'
        f'<rect width="{width}" height="40" fill="#fff"/>{svg_text}</svg>'
    )
    return np.array(Image.open(io.BytesIO(to_png(svg, width_px=width))).convert("L")) < 160


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_leaves_ink_as_wide_as_it_was_measured(script, bold):
    text, font = SCRIPTS[script]
    assert {piece.font for piece in font_set().pieces(text)} == {font}
    dark = ink(line_svg(((text, bold),), 10.0, 20.0, ink=Ink(font_set(), 20.0)))
    columns = np.where(dark.any(axis=0))[0]
    assert dark.sum() > 100
    assert columns.max() - columns.min() == pytest.approx(font_set().width(text, 20.0, bold), abs=6)


@pytest.mark.parametrize("script", SCRIPTS)
def test_bold_is_heavier(script):
    text, _ = SCRIPTS[script]
    plain, bold = (
        ink(line_svg(((text, weight),), 10.0, 20.0, ink=Ink(font_set(), 20.0))).sum() for weight in (False, True)
    )
    assert bold > plain * 1.08


def test_letters_without_a_font_are_named_and_the_others_not():
    assert font_set().missing("გზა to Tbilisi") == ("გ", "ზ", "ა")
    assert font_set().missing("Tbilisi 5–7, “ok”… № €") == ()
    assert FontSet((LATIN,)).missing("中国 talks") == ("中", "国")


def test_spaces_digits_and_marks_stay_with_the_run_before_them():
    assert [p.text for p in font_set().pieces("قمة 5 دول")] == ["قمة 5 دول"]
    assert [p.text for p in font_set().pieces("café au")] == ["café au"]


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_runs_give_the_text_back_and_widths_are_finite(text):
    assert "".join(piece.text for piece in font_set().pieces(text)) == text
    assert 0 <= font_set().width(text, 10.0) < 10_000
