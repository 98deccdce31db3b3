"""Lists to read: a Word document with footnotes, HTML for an editor's field, plain text; each with its citations."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from lxml import etree, html

from dashboard.exports import EXPORTS
from dashboard.paper.picture import Texts
from ingest.record.document import Address
from tests.exports.telling import CALL, SETTING, told

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICKED = replace(SETTING, picked=True, texts=Texts(title="Who invited whom", subtitle="Two days in March"))


def word(events, setting=SETTING):
    return EXPORTS[".docx"](events, setting)


def paragraphs(data):
    return [(p.style.name, p.text) for p in docx.Document(io.BytesIO(data)).paragraphs]


def footnotes(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/footnotes.xml"))
        links = etree.fromstring(archive.read("word/_rels/footnotes.xml.rels"))
    texts = ["".join(note.itertext(f"{W}t")).strip() for note in root if note.get(f"{W}type") is None]
    return texts, [link.get("Target") for link in links]


def test_a_word_document_has_title_events_quotes_and_what_has_no_date_last():
    data = word([told("u", None, "talks"), told()], replace(SETTING, texts=Texts(title="Calls", subtitle="In March")))
    assert paragraphs(data) == [
        ("Title", "Calls"),
        ("Subtitle", "In March"),
        ("Event", "5 Mar 2024  Allies are invited to a call"),
        ("Quote", "““We invite all”.”"),
        ("Heading 1", "No date found (1)"),
        ("Event", "talks"),
        ("Quote", "““We invite all”.”"),
    ]


def test_the_pages_of_a_word_document_are_numbered_by_word():
    (section,) = docx.Document(io.BytesIO(word([told()]))).sections
    assert section.footer.paragraphs[0].style.name == "Footer"
    assert [field.get(f"{W}instr") for field in section.footer._element.iter(f"{W}fldSimple")] == [" PAGE "]


def test_every_quote_has_a_footnote_that_cites_it_and_links_to_it():
    notes, links = footnotes(word([told(quotes=("One.", "Two.")), told("b", document="d2")]))
    assert notes == [
        "The Harbour Gazette, Allies [invited] & welcome, 5 Mar 2024, via North Wire, paragraph 1, "
        "https://harbour.example/call?a=1&b=2, retrieved 6 Mar 2024",
        "The Harbour Gazette, Allies [invited] & welcome, 5 Mar 2024, via North Wire, paragraph 2, "
        "https://harbour.example/call?a=1&b=2, retrieved 6 Mar 2024",
        "Envoy to minister, Apr 1861, via North Wire, paragraph 1",
    ]
    assert links == ["https://harbour.example/call?a=1&b=2"]


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("https://harbour.example/ä b", "https://harbour.example/%C3%A4b"),
        ("http://[half", None),
        ("http://harbour.example:port/", None),
        ("https://", None),
        ("https://harbour.example/" + "a" * 3000, None),
    ],
    ids=["letters", "half an address", "no port", "no host", "too long"],
)
def test_a_link_that_would_damage_a_word_document_stands_there_as_text(link, target):
    setting = replace(SETTING, documents={"d1": replace(CALL, addresses=(Address("url", link),))})
    notes, links = footnotes(word([told()], setting))
    assert links == ([target] if target else [])
    assert "".join(link.split()) in notes[0]


def test_words_that_run_from_the_right_stand_on_the_right():
    document = docx.Document(io.BytesIO(word([told(label="لقاء في الدوحة", quotes=("قال الوزير",))])))
    turned = [p.text for p in document.paragraphs if p._p.pPr.find(f"{W}bidi") is not None]
    assert [text.split("  ")[-1] for text in turned] == ["لقاء في الدوحة", "“قال الوزير”"]


HOSTILE = "<script>alert(1)</script> & \u202e\x0b]]> {{x}}"


@pytest.mark.parametrize("suffix", [".docx", ".cms.html", ".chronology.txt", ".md", ".ris", ".csl.json", ".xlsx"])
def test_hostile_words_come_out_as_words(suffix):
    setting = replace(SETTING, documents={"d1": replace(CALL, title=HOSTILE, publisher=HOSTILE)})
    data = EXPORTS[suffix]([told(label=HOSTILE, quotes=(HOSTILE,))], setting)
    if suffix == ".docx":
        assert "<script>alert(1)</script> & ]]> {{x}}" in paragraphs(data)[-1][1]
    elif suffix == ".cms.html":
        assert html.fromstring(data.decode()).find(".//script") is None
    assert "\u202e".encode() not in data


def page(events, setting=SETTING):
    return html.fromstring(EXPORTS[".cms.html"](events, setting).decode())


def test_html_for_an_editor_has_neither_script_nor_style_nor_names_of_its_own():
    text = EXPORTS[".cms.html"]([told(), told("u", None, "talks")], SETTING).decode()
    assert not any(word in text for word in ("<script", "style=", "class=", "id=", "<html", "<body"))


def test_html_for_an_editor_says_the_date_to_machines_only_where_it_is_plain():
    events = [
        told("a"),
        told("b", "2024-03"),
        told("c", "2024-03-05/2024-03-07"),
        told("d", "-0043-03-15"),
        told("e", None),
    ]
    assert [time.get("datetime") for time in page(events).iter("time")] == ["2024-03-05", "2024-03"]


def test_html_for_an_editor_links_every_quote_to_its_page():
    quote = page([told()]).find(".//blockquote")
    assert quote.get("cite") == quote.find(".//a").get("href") == "https://harbour.example/call?a=1&b=2"
    assert quote.text_content() == (
        "““We invite all”.” (The Harbour Gazette, Allies [invited] & welcome, 5 Mar 2024, via North Wire, paragraph 1)"
    )


def test_what_was_picked_is_numbered_by_its_place_with_a_date_or_without():
    events = [told("a", None, "talks", picked=2), told("b", picked=5)]
    assert [item.get("value") for item in page(events, PICKED).iter("li")] == ["2", "5"]
    assert [text for style, text in paragraphs(word(events, PICKED)) if style == "Event"] == [
        "2. No date found  talks",
        "5. 5 Mar 2024  Allies are invited to a call",
    ]


def test_plain_text_has_a_line_an_event_and_its_quotes_below():
    event = replace(told(), translation="Alle sind geladen")
    assert EXPORTS[".chronology.txt"]([event], PICKED).decode() == (
        "Who invited whom\nTwo days in March\n\n"
        "5 Mar 2024: Allies are invited to a call\n"
        "    ““We invite all”.” (The Harbour Gazette, Allies [invited] & welcome, 5 Mar 2024, via North Wire, "
        "paragraph 1, https://harbour.example/call?a=1&b=2)\n"
        "    “Alle sind geladen” (own translation)\n"
    )


def test_two_quotes_of_an_event_are_two_quotes_in_markdown():
    text = EXPORTS[".md"]([told(quotes=("One.", "Two."))], SETTING).decode()
    assert text.count("\n\n  > “") == 1
    assert text.count("\n  > “") == 2


def test_the_parts_of_a_citation_keep_their_own_direction():
    setting = replace(SETTING, documents={"d1": replace(CALL, title="لقاء في الدوحة")})
    parts = [part.text for part in page([told()], setting).find(".//blockquote").iter("bdi")]
    assert parts == ["The Harbour Gazette", "لقاء في الدوحة", "5 Mar 2024", "via North Wire", "paragraph 1"]
    with zipfile.ZipFile(io.BytesIO(word([told()], setting))) as archive:
        runs = etree.fromstring(archive.read("word/footnotes.xml")).iter(f"{W}r")
    assert ["".join(run.itertext()) for run in runs if run.find(f"{W}rPr/{W}rtl") is not None] == ["لقاء في الدوحة"]


LISTS = {
    "de": ("5. März 2024", "über North Wire", "eigene Übersetzung", "Ohne Datum", "Erklärung", "Absatz 1"),
    "ar": ("5 مارس 2024", "عبر North Wire", "ترجمة خاصة", "بلا تاريخ", "تصريح", "فقرة 1"),
    "zh": ("2024年3月5日", "转自North Wire", "自行翻译", "无日期", "声明", "第1段"),
}


@pytest.mark.parametrize("suffix", [".md", ".cms.html", ".chronology.txt", ".docx"])
@pytest.mark.parametrize("language", LISTS)
def test_what_a_list_says_by_itself_is_in_the_language_that_is_asked_for(language, suffix):
    built = replace(told(label="France: statement"), headline="They said so", translation="Everybody is invited")
    events = [built, told("u", None, "talks", picked=1)]
    setting = replace(SETTING, language=language, texts=Texts(title="T"), picked=True)
    data = EXPORTS[suffix](events, setting)
    if suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = "".join(
                "".join(etree.fromstring(archive.read(f"word/{part}.xml")).itertext())
                for part in ("document", "footnotes")
            )
    else:
        text = html.fromstring(data.decode()).text_content() if suffix == ".cms.html" else data.decode()
    assert [said for said in LISTS[language] if said not in text] == []
    assert not any(english in text for english in ("own translation", "via North", "No date", "retrieved", "statement"))


def test_a_date_before_arabic_words_stands_by_itself_and_the_words_say_how_the_line_runs():
    item = page([told(label="لقاء في الدوحة")]).find(".//li")
    line = item.find("p")
    assert line.get("dir") == "auto"
    assert line.find("strong/bdi/time").text == "5 Mar 2024"
