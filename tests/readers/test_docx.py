"""Word documents: what is read, in what order, and what is left out with its reason."""

import io
import time

import docx as python_docx
import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.readers.signature import true_suffix
from ingest.record.errors import UnreadableDocument
from tests.readers.papers import docx, p, r, zipped


def opened(data: bytes, name: str = "note.docx"):
    (item,) = read(Source(name, data, "2024-06-01T00:00:00Z"))
    return item


def shown(data: bytes):
    return [(piece.tag, piece.text) for piece in opened(data).pieces]


def test_headings_lists_and_tables_come_in_their_place():
    paper = python_docx.Document()
    paper.add_heading("Norway and Oman agree", 0)
    paper.add_heading("Next steps", 1)
    paper.add_paragraph("Norway will send experts.", style="List Bullet")
    table = paper.add_table(rows=1, cols=3)
    for cell, words in zip(table.rows[0].cells, ("7 March 2024", "", "Paris"), strict=True):
        cell.text = words
    paper.add_paragraph("They parted as friends.")
    out = io.BytesIO()
    paper.save(out)
    assert shown(out.getvalue()) == [
        ("h1", "Norway and Oman agree"),
        ("h1", "Next steps"),
        ("p", "Norway will send experts."),
        ("td", "7 March 2024"),
        ("td", "Paris"),
        ("p", "They parted as friends."),
    ]
    assert "7 March 2024 Paris" in clean(opened(out.getvalue())).text


@pytest.mark.parametrize(
    ("body", "text", "left_out"),
    [
        pytest.param(
            f"<w:p>{r('The envoys ')}<w:del>{r('never ', tag='delText')}</w:del><w:ins>{r('often ')}</w:ins>"
            f"{r('met.')}</w:p>",
            "The envoys often met.",
            [("never", "deleted text")],
            id="tracked changes as accepted",
        ),
        pytest.param(
            f"<w:p><w:moveFrom>{r('Gone.')}</w:moveFrom><w:moveTo>{r('Come.')}</w:moveTo></w:p>",
            "Come.",
            [("Gone.", "deleted text")],
            id="moved text stands where it went",
        ),
        pytest.param(
            f"<w:p>{r('The envoys met.')}{r('Draft of 3 May', rpr='<w:vanish/>')}</w:p>",
            "The envoys met.",
            [("Draft of 3 May", "hidden text")],
            id="hidden text",
        ),
        pytest.param(
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>DATE</w:instrText></w:r>"
            f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{r('5 March 2024')}"
            "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
            "5 March 2024",
            [],
            id="a field's result, not its code",
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{p('In a content control.')}</w:sdtContent></w:sdt>",
            "In a content control.",
            [],
            id="content controls",
        ),
        pytest.param(
            f"<w:p>{r('Above.')}<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>{p('In a box.')}"
            f"</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{p('In a box.')}"
            "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "Above.\n\nIn a box.",
            [],
            id="a text box once, though written twice",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{p('A framed letter.')}</w:tc></w:tr></w:tbl>",
            "A framed letter.",
            [],
            id="a table of one cell is a frame",
        ),
        pytest.param(
            f"<w:p>{r('Dear Sir,')}<w:r><w:br/></w:r>{r('I write')}<w:r><w:tab/></w:r>{r('again.')}</w:p>",
            "Dear Sir,\n\nI write again.",
            [],
            id="line breaks part, tabs are blanks",
        ),
    ],
)
def test_the_final_reading_is_what_counts(body, text, left_out):
    cleaned = clean(opened(docx(body)))
    assert cleaned.text == text
    assert [(piece.text, piece.reason) for piece in cleaned.left_out] == left_out


def test_heads_feet_and_comments_are_left_out_with_their_reasons():
    data = docx(
        p("The envoys met in Oslo on 5 March 2024."),
        header1=p("Ministry of Harbours"),
        footer1=p("Page 1"),
        comments=f"<w:comment w:id='0'>{p('Check this date!')}</w:comment>",
    )
    cleaned = clean(opened(data))
    assert cleaned.text == "The envoys met in Oslo on 5 March 2024."
    assert {(x.text, x.reason) for x in cleaned.left_out} == {
        ("Ministry of Harbours", "running head or foot"),
        ("Page 1", "running head or foot"),
        ("Check this date!", "comment in the margin"),
    }


def test_notes_are_marked_and_follow_the_text_with_a_locator():
    data = docx(
        f"<w:p>{r('They signed.')}<w:r><w:footnoteReference w:id='7'/></w:r></w:p>",
        footnotes=f"<w:footnote w:id='0'>{p('rule')}</w:footnote><w:footnote w:id='7'>{p('On 5 May.')}</w:footnote>",
    )
    cleaned = clean(opened(data))
    assert cleaned.text == "They signed.[1]\n\n[1] On 5 May."
    assert [b.locator for b in cleaned.blocks] == ["", "note 1"]


def test_headings_are_known_by_the_english_name_of_their_style():
    styles = (
        "<w:style w:styleId='Titre1'><w:name w:val='heading 2'/></w:style>"
        "<w:style w:styleId='Propre'><w:basedOn w:val='Titre1'/></w:style>"
        "<w:style w:styleId='TM1'><w:name w:val='toc 1'/></w:style>"
    )
    data = docx(p("Suite", style="Propre") + p("Suite 4", style="TM1"), styles=styles)
    assert [(x.tag, x.inside) for x in opened(data).pieces] == [("h2", ()), ("p", (".table-of-contents",))]


def test_a_style_that_is_based_on_itself_ends():
    styles = "<w:style w:styleId='A'><w:basedOn w:val='A'/></w:style>"
    assert shown(docx(p("Met.", style="A"), styles=styles)) == [("p", "Met.")]


def test_properties_become_hints():
    core = (
        "<dcterms:created>2024-03-05T09:00:00Z</dcterms:created><dcterms:modified>2024-03-06T09:00:00Z</dcterms:modified>"
        "<dc:creator>Press Office</dc:creator><dc:title>Talks in Oslo</dc:title><dc:language>fr</dc:language>"
    )
    hints = opened(docx(p("Met."), core=core)).hints
    assert dict(hints.pairs) == {
        "docx:created": "2024-03-05T09:00:00Z",
        "docx:modified": "2024-03-06T09:00:00Z",
        "author": "Press Office",
        "title": "Talks in Oslo",
        "lang": "fr",
    }


BOMB = "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(zipped({"word/document.xml": b" " * 30_000_000}), "unpacks to far more", id="ZIP bomb"),
        pytest.param(zipped({"word/document.xml": BOMB + "<d>&b;</d>"}), "declares entities", id="entity bomb"),
        pytest.param(docx("<w:p>" * 40_000 + "</w:p>" * 40_000), "nested too deeply", id="nesting"),
        pytest.param(docx("<w:p>")[:-40], "is broken|contents list", id="cut short"),
        pytest.param(zipped({"word/document.xml": "<w:d"}), "not well-formed", id="broken XML"),
        pytest.param(docx("<w:p/>"), "has no text in it.*OCR", id="no text"),
        pytest.param(zipped({"word/document.xml": "<d/>"}), "without a Word document", id="no body"),
        pytest.param(zipped({"a.txt": "x"}), "without a Word document", id="another archive"),
        pytest.param(
            b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage\0".encode("utf-16-le"),
            "protected with a password.*save it without one",
            id="password",
        ),
    ],
)
def test_hostile_and_broken_files_are_refused_in_words(data, words):
    begun = time.process_time()
    with pytest.raises(UnreadableDocument, match=words):
        opened(data)
    assert time.process_time() - begun < 2


def test_a_lie_about_the_size_of_a_part_is_found_out():
    honest = zipped({"word/document.xml": b" " * 30_000_000})
    lying = honest.replace((30_000_000).to_bytes(4, "little"), (300_000).to_bytes(4, "little"))
    assert lying != honest
    with pytest.raises(UnreadableDocument, match=r"broken|unpacks to far more"):
        opened(lying)


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("note.doc", b"<html><body><p>The envoys met.</p></body></html>", "text/html"),
        ("note.doc", b"The envoys met.", "text/plain"),
        ("note.doc", docx(p("The envoys met.")), "docx"),
        ("note.docx", b"<html><body><p>The envoys met.</p></body></html>", "text/html"),
        ("note.txt", docx(p("The envoys met.")), "docx"),
        ("note", docx(p("The envoys met.")), "docx"),
    ],
)
def test_a_file_is_read_as_what_it_is(name, data, media_type):
    assert media_type in opened(data, name).media_type.replace("wordprocessingml.document", "docx")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("note.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "WordDocument\0".encode("utf-16-le"), "save it as .docx"),
        ("note.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "WordDocument\0".encode("utf-16-le"), "save it as .docx"),
        ("note.wpd", b"\xffWPC" + b"\0" * 60, "WordPerfect.*LibreOffice"),
        ("note.epub", zipped({"mimetype": "application/epub+zip"}, first_stored="mimetype"), "e-book"),
        ("note.pages", zipped({"Index/Document.iwa": "x"}), "Apple Pages.*export it as Word"),
    ],
)
def test_formats_that_are_not_read_get_their_mend(name, data, words):
    with pytest.raises(UnreadableDocument, match=words):
        opened(data, name)


def test_a_bold_line_within_the_text_heads_a_part_and_is_not_the_title():
    prose = "The envoys of both states met in Oslo on 5 March 2024 and signed an agreement on a hotline."
    body = p("Norway and Oman sign an agreement on a hotline", rpr="<w:b/>") + p("Oslo, 5 March 2024") + p(prose)
    cleaned = clean(opened(docx(body + p("Background", rpr="<w:b/>") + p(prose.replace("5 March", "6 March")))))
    assert cleaned.title == "Norway and Oman sign an agreement on a hotline"
    assert [b.role for b in cleaned.blocks] == ["headline", "dateline", "body", "heading", "body"]


def test_what_programs_write_for_nobody_is_no_author():
    core = "<dc:creator>python-docx</dc:creator><dc:title>Document1</dc:title>"
    assert opened(docx(p("Met."), core=core)).hints.pairs == ()


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"%PDF-1.7\n", ".pdf"),
        (b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj\n", ".pdf"),
        (b"The file begins with %PDF-1.7, the expert of the ministry said.", ""),
        (b"<html><p>%PDF-1.7 1 0 obj</p></html>", ""),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", ""),
        (b"From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", ".mhtml"),
        (b"\xef\xbb\xbf{\\rtf1 Met.}", ".rtf"),
        (b"PK\x03\x04 but no archive", ""),
    ],
)
def test_what_a_file_is_by_its_bytes(data, suffix):
    assert true_suffix(data) == suffix
