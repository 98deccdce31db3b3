"""Hover: what a mark says under the pointer, harmless whatever a document holds."""

from dashboard.screen.hover import hovers
from tests.scene.events import event


def test_an_old_style_date_is_said_beside_the_one_read_as_in_the_drawer():
    letter = event("o", "1700-05-12", "The treaty is signed", old_style="1700-05-01")
    lines = hovers([letter])["o"].split("<br>")
    assert lines[:2] == ["<b>Wednesday 12 May 1700</b>", "Old Style: 1 May 1700"]


def test_markup_of_a_document_stays_text():
    letter = event("m", "2024-02-26", "<b>Bold</b> <a href='x'>claim</a>")
    assert "&lt;b&gt;Bold&lt;/b&gt;" in hovers([letter])["m"]
