"""PDF: a page for each page, live text of every script, facts in the file; without its part, the way to get it."""

import io
import sys

import pypdfium2
import pytest

from dashboard.paper.delivery import Delivery, facts
from dashboard.paper.pdf import NoPdf
from dashboard.paper.picture import Texts, make_picture
from dashboard.paper.report import Basis
from dashboard.view import View
from tests.scene.events import ACTORS, FOUR, SCRIPTS, many

HOSTILE = 'A "title") #panic() \\ #include'


def opened(picture):
    return pypdfium2.PdfDocument(io.BytesIO(picture.pdf()))


def test_without_its_part_a_pdf_is_refused_with_the_mend(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NoPdf, match=r"diplomatic-timeline\[pdf\]"):
        make_picture(FOUR, actors=ACTORS).pdf()


@pytest.mark.slow
def test_a_pdf_is_as_large_as_its_picture_and_its_text_is_text():
    pytest.importorskip("typst")
    made = make_picture(SCRIPTS, actors=ACTORS, texts=Texts(title=HOSTILE), delivery=Delivery(facts=facts("?v=1", 17)))
    file = opened(made)
    assert len(file) == 1
    assert file[0].get_width() == pytest.approx(180 / 25.4 * 72, abs=1)
    text = file[0].get_textpage().get_text_range()
    assert HOSTILE in text
    assert "Møte i Oslo" in text
    assert "首尔" in text
    told = file.get_metadata_dict()
    assert told["Title"] == HOSTILE
    assert "Store revision: 17" in told["Keywords"]
    assert made.pdf() == made.pdf()


@pytest.mark.slow
def test_a_report_is_one_pdf_of_all_its_pages():
    pytest.importorskip("typst")
    view = View(key=False, layout="chronology")
    made = make_picture(many(60, days=150), actors=ACTORS, view=view, preset="a4", basis=Basis())
    assert len(opened(made)) == len(made.pages) > 1
