"""A volume of papers in TEI gives one item a document, with the editors' day, pages and notes; other TEI gives one."""

from dataclasses import replace

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument

NOW = "2025-01-01T00:00:00Z"
LETTER = """<div type="document" subtype="historical-document" xml:id="d4" n="4" {span}>
<head>4. Letter From the Envoy (<persName corresp="#p_HJ">Harlan</persName>) to the Foreign Office<note n="1"
 type="source">Source: Harbour Archive, Box 9.</note></head>
<opener><dateline><placeName>Bergen</placeName>, {date}</dateline><salute>Sir:</salute></opener>
<p>The envoys of Norway and Chile met<note n="2">See Document 3.</note> yesterday &amp; parted as friends.</p>
<pb n="338"/><p>They meet again next week.</p><closer><signed>J. Harlan</signed></closer></div>"""
NOTE = """<div type="document" subtype="editorial-note" xml:id="d5" n="5" frus:doc-dateTime-min="1969-02-04T00:00:00Z"
 frus:doc-dateTime-max="1969-02-04T23:59:59Z"><head>5. Editorial Note</head>
<p>Norway and Chile signed the accord in the spring, as the papers of both sides show in some detail.</p></div>"""
DAY = '<date when="1969-02-04">February 4, 1969</date>.'


def volume(*documents):
    return f"""<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://example.org/frus">
<teiHeader><fileDesc><titleStmt><title type="complete">Harbour Papers, Volume II</title></titleStmt></fileDesc>
<profileDesc><langUsage><language ident="en"/></langUsage></profileDesc></teiHeader><text><front><div xml:id="persons">
<list type="persons"><item><persName xml:id="p_HJ">Harlan, John</persName>, Envoy at Santiago</item>
<item><persName xml:id="p_XX">Olsen, Ada</persName>, Minister</item></list></div></front>
<body><pb n="337"/><div type="chapter" xml:id="ch1"><head>The Accord</head>{"".join(documents)}</div></body></text>
</TEI>"""


def letter(date=DAY, span=""):
    return LETTER.format(date=date, span=span)


def items(text, name="vol.xml"):
    return list(read(Source(name, text.encode(), NOW, (Address("path", "/desk/vol.xml"),))))


def test_a_document_of_a_volume_is_an_item_that_reads_the_same_from_its_own_bytes():
    both = items(volume(letter(), NOTE))
    assert [i.source.name for i in both] == [
        "vol.xml: 4. Letter From the Envoy (Harlan) to the Foreign Office",
        "vol.xml: 5. Editorial Note",
    ]
    assert [i.source.addresses for i in both] == [
        (Address("path", "/desk/vol.xml#d4"),),
        (Address("path", "/desk/vol.xml#d5"),),
    ]
    for item in both:
        (again,) = read(item.source)
        assert replace(again, source=item.source) == item


def test_pages_notes_and_the_number_of_the_document_are_locators():
    (item,) = items(volume(letter()))
    places = {p.text: p.locator for p in item.pieces}
    assert places["Sir:"] == "document 4, page 337"
    assert places["They meet again next week."] == "document 4, page 338"
    assert places["See Document 3."] == "document 4, note 2"
    assert places["Source: Harbour Archive, Box 9."] == "document 4, note 1"
    cleaned = clean(item)
    roles = {cleaned.text[b.start : b.end]: b.role for b in cleaned.blocks}
    assert roles["Source: Harbour Archive, Box 9."] == "caption"
    assert roles["4. Letter From the Envoy (Harlan) to the Foreign Office"] == "headline"


def test_a_note_stands_after_its_paragraph_and_offsets_lead_into_the_markup():
    (item,) = items(volume(letter()))
    texts = [p.text for p in item.pieces]
    assert (
        texts.index("See Document 3.")
        == texts.index("The envoys of Norway and Chile met yesterday & parted as friends.") + 1
    )
    for piece in item.pieces:
        for s in piece.segments:
            if s.end - s.start == s.raw_end - s.raw_start:
                assert piece.text[s.start : s.end] == item.raw[s.raw_start : s.raw_end]


SPAN = 'frus:doc-dateTime-min="{}" frus:doc-dateTime-max="{}"'
DATES = {
    "a day": (DAY, "", ("1969-02-04", None, None)),
    "clock from the span": (
        DAY,
        SPAN.format("1969-02-04T11:25:00-05:00", "1969-02-04T12:10:00-05:00"),
        ("1969-02-04", "11:25", "-05:00"),
    ),
    "a span of a whole day has no clock": (
        DAY,
        SPAN.format("1969-02-04T00:00:00-05:00", "1969-02-04T23:59:59-05:00"),
        ("1969-02-04", None, None),
    ),
    "undated, within a month": (
        '<date notBefore="1969-02-01" notAfter="1969-02-28">undated</date>.',
        "",
        ("1969-02", None, None),
    ),
    "undated, within a year": ('<date from="1969-02-20" to="1969-03-02">undated</date>.', "", ("1969", None, None)),
    "span alone": (
        "undated.",
        SPAN.format("1969-02-04T00:00:00-05:00", "1969-02-04T23:59:59-05:00"),
        ("1969-02-04", None, None),
    ),
    "old style: the span counts": (
        '<date when="1868-01-04" calendar="julian">January 4</date>.',
        SPAN.format("1868-01-16T00:00:00Z", "1868-01-16T23:59:59Z"),
        ("1868-01-16", None, None),
    ),
}


@pytest.mark.parametrize(("date", "span", "expected"), DATES.values(), ids=DATES)
def test_the_editors_date_a_document(date, span, expected):
    (item,) = items(volume(letter(date, span)))
    created = clean(item).created
    assert (created.when, created.clock, created.zone) == expected
    assert created.basis == "editor"


def test_the_span_of_an_editorial_note_is_no_day_of_it():
    (item,) = items(volume(NOTE))
    assert clean(item).created is None


def test_an_enclosure_does_not_date_the_letter_it_came_with():
    enclosure = (
        '<frus:attachment><opener><dateline><date when="1968-12-01">x</date></dateline></opener></frus:attachment>'
    )
    (item,) = items(volume(letter("undated.").replace("</div>", f"{enclosure}</div>")))
    assert item.hints.first("editor:created") is None


def test_a_document_keeps_what_its_volume_says():
    (item,) = items(volume(letter()))
    assert item.hints.first("publisher") == "Harbour Papers, Volume II"
    assert item.hints.first("section") == "The Accord"
    assert [v for k, v in item.hints.pairs if k == "person"] == ["Harlan, John: Envoy at Santiago"]
    assert clean(item).language == "en"


def test_a_letter_of_another_edition_is_one_item_dated_by_its_header():
    (item,) = items(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Ada Olsen to John Harlan'
        '</title></titleStmt></fileDesc><profileDesc><correspDesc><correspAction type="sent"><date when="1871-05-02"/>'
        '</correspAction></correspDesc></profileDesc></teiHeader><text><body><div type="letter"><p>The minister of '
        "Norway left<lb/>Santiago today.</p></div></body></text></TEI>",
        name="letter.xml",
    )
    assert [p.text for p in item.pieces] == ["The minister of Norway left Santiago today."]
    assert clean(item).created.when == "1871-05-02"


HOSTILE = {
    "entity bomb": (
        '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><TEI><text><p>&b;</p></text></TEI>',
        "stands for other entities",
    ),
    "entity of a file": (
        '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI><text><p>&a;</p></text></TEI>',
        "stands for other entities or files",
    ),
    "broken off": ("<TEI><text><body><p>The envoys", "not well-formed XML"),
    "too deep": (f"<TEI>{'<div>' * 5000}x{'</div>' * 5000}</TEI>", "not well-formed XML"),
    "another root": ("<gpx><trk/></gpx>", "its root element is <gpx>"),
    "no root": ("just words", "no root element"),
}


@pytest.mark.parametrize(("text", "message"), HOSTILE.values(), ids=HOSTILE)
def test_what_cannot_be_read_is_refused_in_words(text, message):
    with pytest.raises(UnreadableDocument, match=message):
        items(text)


def test_a_short_entity_that_stands_for_a_sign_is_read():
    (item,) = items(
        '<!DOCTYPE TEI [<!ENTITY sect "&#167;">]><TEI><text><body><p>Article &sect;4 holds.</p></body></text></TEI>'
    )
    assert [p.text for p in item.pieces] == ["Article §4 holds."]


def test_texts_of_a_corpus_are_items_of_their_own():
    header = "<teiHeader><fileDesc><titleStmt><title>{0}</title></titleStmt></fileDesc></teiHeader>"
    one = f"<TEI>{header}<text><p>{{0}} met.</p></text></TEI>"
    both = items(f"<teiCorpus>{one.format('Norway')}{one.format('Chile')}</teiCorpus>")
    assert [i.source.name for i in both] == ["vol.xml: Norway", "vol.xml: Chile"]
    assert [p.text for i in both for p in i.pieces] == ["Norway met.", "Chile met."]
