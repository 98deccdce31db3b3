"""Rich text: encodings, paragraphs, tables, notes, what is left out, and files made to do harm."""

import time

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.errors import UnreadableDocument

FONTS = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial;}{\f2\fcharset134 SimSun;}{\f3\fcharset178 Arial;}}"


def rtf(body: str, head: str = FONTS) -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{head}{body}}}".encode("latin-1")


def opened(data: bytes, name: str = "note.rtf"):
    (item,) = read(Source(name, data, "2024-06-01T00:00:00Z"))
    return item


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"Caf\'e9 talks", "Café talks"),
        (r"\u8220?Yes\u8221?, he said", "“Yes”, he said"),
        (r"\uc2\u233\'c3\'a9t\u233\'c3\'a9", "été"),
        (r"{\f1 \'cc\'e8\'ed\'e8\'f1\'f2\'f0}", "Министр"),
        (r"{\f2 \'b1\'b1\'be\'a9}", "北京"),
        (r"{\f3 \'e3\'c7\'d1\'d3}", "مارس"),
        (r"\u55357?\u56832?", "\U0001f600"),
        (r"5\~March\tab 2024\emdash again\line below", "5 March 2024—again\nbelow"),
        (r"a \{brace\} and a \\", r"a {brace} and a \\"[:-1]),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt the note}}", "the note"),
        (r"{\*\unknown secret}{\pict 00ff}{\*\generator Word}Met.", "Met."),
        (r"Met.{\object{\*\objdata 00}}", "Met."),
    ],
)
def test_words_are_decoded_as_their_fonts_and_escapes_say(body, text):
    assert [p.text for p in opened(rtf(body)).pieces] == [text]


def test_bytes_of_pictures_are_stepped_over():
    assert [p.text for p in opened(rtf("Met.{\\pict\\bin5 }}}{{}again")).pieces] == ["Met.again"]


def test_paragraphs_headings_tables_and_boxes():
    body = (
        r"{\stylesheet{\s0 Normal;}{\s4 heading 2;}}\pard\s4 Talks\par\pard\plain They met.\par"
        r"\trowd\pard\intbl 7 March 2024\cell\cell Paris\cell\row\trowd\pard\intbl 9 March\cell Rome\cell\row"
        r"\pard After{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv b}}{\shptxt In a box.\par}}{\shprslt no}} that.\par"
    )
    item = opened(rtf(body))
    assert [(p.tag, p.text) for p in item.pieces] == [
        ("h2", "Talks"),
        ("p", "They met."),
        ("td", "7 March 2024"),
        ("td", "Paris"),
        ("td", "9 March"),
        ("td", "Rome"),
        ("p", "After that."),
        ("p", "In a box."),
    ]
    assert "7 March 2024 Paris\n\n9 March Rome" in clean(item).text


def test_what_is_not_the_text_is_left_out_with_its_reason():
    body = (
        r"{\header Ministry of Harbours\par}The envoys {\deleted never }met {\v draft }in Oslo."
        r"{\*\annotation check\par}{\footnote {\chftn} On 5 May.\par}\par"
    )
    cleaned = clean(opened(rtf(body)))
    assert cleaned.text == "The envoys met in Oslo.[1]\n\n[1] On 5 May."
    assert [b.locator for b in cleaned.blocks] == ["", "note 1"]
    assert {(x.text, x.reason) for x in cleaned.left_out} == {
        ("never", "deleted text"),
        ("draft", "hidden text"),
        ("check", "comment in the margin"),
        ("Ministry of Harbours", "running head or foot"),
    }


def test_properties_become_hints():
    info = r"{\info{\title Talks}{\author Press Office}{\creatim\yr2024\mo3\dy5\hr9\min5}{\revtim\yr2024\mo3\dy6}}"
    assert dict(opened(rtf("Met.", FONTS + info)).hints.pairs) == {
        "title": "Talks",
        "author": "Press Office",
        "rtf:created": "2024-03-05T09:05",
        "rtf:modified": "2024-03-06",
    }


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(rb"{\rtf1 " + b"{" * 100_000 + b"x" + b"}" * 100_000, "nested more than", id="nesting"),
        pytest.param(rb"{\rtf1 " + rb"{\shptxt x" * 1_500 + b"}", "nested more than", id="boxes in boxes"),
        pytest.param(rb"{\rtf1 {\pict 00ff}}", "has no text in it", id="a picture alone"),
        pytest.param(rb"{\rtf1 \bin99999999 x}", "has no text in it", id="a lie about a length"),
    ],
)
def test_hostile_files_are_refused_in_words(data, words):
    begun = time.process_time()
    with pytest.raises(UnreadableDocument, match=words):
        opened(data)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("data", [rb"{\rtf1 Met.", rb"{\rtf1 Met.}}}}\par Again.}", rb"{\rtf1 Met.\u99999999999 }"])
def test_broken_files_give_what_they_have(data):
    assert opened(data).raw.startswith("Met.")


def test_rich_text_under_the_name_of_a_word_file_is_read():
    assert opened(rtf("Met."), "note.doc").media_type == "application/rtf"
