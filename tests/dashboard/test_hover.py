"""Hover: what a mark says under the pointer, harmless whatever a document holds."""

from dashboard.scene.shapes import Row, Scale, Scene, Stretch
from dashboard.screen.hover import counted, hovers
from tests.scene.events import event


def test_an_old_style_date_is_said_beside_the_one_read_as_in_the_drawer():
    letter = event("o", "1700-05-12", "The treaty is signed", old_style="1700-05-01")
    lines = hovers([letter])["o"].split("<br>")
    assert lines[:2] == ["<b>Wednesday 12 May 1700</b>", "Old Style: 1 May 1700"]


def test_markup_of_a_document_stays_text():
    letter = event("m", "2024-02-26", "<b>Bold</b> <a href='x'>claim</a>")
    assert "&lt;b&gt;Bold&lt;/b&gt;" in hovers([letter])["m"]


def test_a_row_without_a_name_and_without_anything_counted_says_nothing():
    assert counted(Scene(9, 9, 0, 0, Scale((Stretch(0, 1, 0, 1),)), rows=(Row("x", "", 0, 9),))) == {}
