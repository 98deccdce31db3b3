"""OpenDocument texts: what is read, in what order, and what is left out with its reason."""

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.errors import UnreadableDocument
from tests.readers.papers import odt, zipped


def opened(data: bytes, name: str = "note.odt"):
    (item,) = read(Source(name, data, "2024-06-01T00:00:00Z"))
    return item


@pytest.mark.parametrize(
    ("body", "pieces"),
    [
        pytest.param(
            '<text:h text:outline-level="2">Talks</text:h><text:p>They <text:a>met</text:a><text:s/>again<text:tab/>in'
            "\nOslo.</text:p>",
            [("h2", "Talks"), ("p", "They met again in Oslo.")],
            id="headings, links, blanks",
        ),
        pytest.param(
            "<text:list><text:list-item><text:p>One.</text:p></text:list-item><text:list-item><text:list>"
            "<text:list-item><text:p>Two.</text:p></text:list-item></text:list></text:list-item></text:list>",
            [("li", "One."), ("li", "Two.")],
            id="lists in lists",
        ),
        pytest.param(
            "<table:table><table:table-row><table:table-cell><text:p>5 March</text:p></table:table-cell>"
            "<table:table-cell/><table:table-cell><text:p>Oslo</text:p></table:table-cell></table:table-row></table:table>",
            [("td", "5 March"), ("td", "Oslo")],
            id="a table with an empty cell",
        ),
        pytest.param(
            "<text:p>Above.<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>"
            "<text:section><text:p>Below.</text:p></text:section>",
            [("p", "Above."), ("p", "In a box."), ("p", "Below.")],
            id="boxes and sections",
        ),
    ],
)
def test_paragraphs_come_in_their_place(body, pieces):
    assert [(p.tag, p.text) for p in opened(odt(body)).pieces] == pieces


def test_rows_of_a_table_join():
    body = (
        "<table:table><table:table-row><table:table-cell><text:p>5 March</text:p></table:table-cell><table:table-cell>"
        "<text:p>Oslo</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert clean(opened(odt(body))).text == "5 March Oslo"


def test_notes_follow_and_what_is_not_the_text_is_left_out_with_its_reason():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>They met.<text:note text:note-class='footnote'>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>On 5 May.</text:p></text:note-body>"
        "</text:note><office:annotation><text:p>check</text:p></office:annotation>"
        "<text:span text:style-name='Off'>draft</text:span></text:p>"
    )
    head = "<style:style style:name='Off'><style:text-properties text:display='none'/></style:style>"
    cleaned = clean(opened(odt(body, styles=head, header="<text:p>Ministry</text:p>")))
    assert cleaned.text == "They met.[1]\n\n[1] On 5 May."
    assert [b.locator for b in cleaned.blocks] == ["", "note 1"]
    assert {(x.text, x.reason) for x in cleaned.left_out} == {
        ("never", "deleted text"),
        ("draft", "hidden text"),
        ("check", "comment in the margin"),
        ("Ministry", "running head or foot"),
    }


def test_properties_become_hints():
    meta = (
        "<meta:creation-date>2024-03-05T09:00:00</meta:creation-date><dc:date>2024-03-06T09:00:00</dc:date>"
        "<dc:creator>Somebody</dc:creator><meta:initial-creator>Press Office</meta:initial-creator>"
        "<dc:title>T</dc:title>"
    )
    assert dict(opened(odt("<text:p>Met.</text:p>", meta=meta)).hints.pairs) == {
        "odt:created": "2024-03-05T09:00:00",
        "odt:modified": "2024-03-06T09:00:00",
        "author": "Press Office",
        "title": "T",
    }


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(odt("<text:p/>"), "has no text in it", id="no text"),
        pytest.param(odt("<text:section>" * 9_000 + "</text:section>" * 9_000), "nested too deeply", id="nesting"),
        pytest.param(zipped({"content.xml": b" " * 30_000_000}), "unpacks to far more", id="ZIP bomb"),
        pytest.param(
            zipped({"META-INF/manifest.xml": "<m><encryption-data/></m>", "content.xml": "x"}),
            "protected with a password",
            id="password",
        ),
        pytest.param(zipped({"a.txt": "x"}), "without an OpenDocument text", id="another archive"),
        pytest.param(odt("<text:p>Met.</text:p>")[:200], "is broken", id="cut short"),
    ],
)
def test_hostile_and_broken_files_are_refused_in_words(data, words):
    with pytest.raises(UnreadableDocument, match=words):
        opened(data)


def test_a_document_under_another_name_is_read():
    assert "opendocument.text" in opened(odt("<text:p>Met.</text:p>"), "note.docx").media_type


def test_boxes_within_boxes_are_read_once():
    shape = "<draw:custom-shape><draw:text-box><text:p>"
    body = f"<text:p>{shape * 40}Met.{'</text:p></draw:text-box></draw:custom-shape>' * 40}</text:p>"
    assert opened(odt(body)).raw == "Met."
