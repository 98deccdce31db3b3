"""PDF files: the order of reading, paragraphs, pages, what stands round the text, and what cannot be read."""

import io
import stat
import sys
import time
import unicodedata
from importlib.resources import files

import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from dashboard.paper.bidi import visual_runs
from ingest.clean import clean
from ingest.readers import ocr, pdf_pages, read
from ingest.readers.item import Source
from ingest.record.errors import UnreadableDocument
from tests.readers.printed import LEFT, RIGHT, TOP, both, by_hand, filled, lines, printed, scanned, with_font

FIRST = (
    "The envoys of Norway and Oman met in Oslo on 5 March 2024 and signed an agreement on a hotline between their "
    "coast guards, which had been under discussion for two years and was welcomed by their neighbours."
)
SECOND = (
    "They agreed to meet again in Muscat on 12 April 2024, when the experts of both ministries will have finished the "
    "technical annex and the rules for the exchange of weather reports."
)
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"


def opened(data: bytes, name: str = "note.pdf"):
    (item,) = read(Source(name, data, "2024-06-01T00:00:00Z"))
    return item


def shown(data: bytes) -> list[str]:
    return [p.text for p in opened(data).pieces]


def test_lines_become_paragraphs_and_each_has_its_page():
    wide = RIGHT - LEFT
    item = opened(printed([lines([*filled(FIRST, wide), *filled(SECOND, wide)]), lines(filled(SECOND, wide))]))
    assert [(p.tag, p.text, p.locator) for p in item.pieces] == [
        ("p", FIRST, "page 1"),
        ("p", SECOND, "page 1"),
        ("p", SECOND, "page 2"),
    ]


def test_columns_are_read_one_after_the_other_under_the_title_across_both():
    left, right = filled(FIRST, 200), filled(SECOND, 200)
    page = both(
        lines(["Norway and Oman agree on a hotline between their guards"], size=18),
        lines(left, y=TOP - 40),
        lines(right, x=310, y=TOP - 40),
    )
    item = opened(printed([page]))
    assert [(p.tag, p.text) for p in item.pieces] == [
        ("h1", "Norway and Oman agree on a hotline between their guards"),
        ("p", FIRST),
        ("p", SECOND),
    ]


def test_columns_printed_line_by_line_across_the_page_are_told_apart_too():
    left, right = filled(FIRST, 200), filled(SECOND, 200)

    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        for k in range(max(len(left), len(right))):
            for x, column in ((LEFT, left), (310, right)):
                if k < len(column):
                    canvas.drawString(x, TOP - 14 * k, column[k])

    assert shown(printed([page])) == [FIRST, SECOND]


def test_a_paragraph_that_goes_on_over_a_page_is_one_and_names_both():
    broken = filled(FIRST, RIGHT - LEFT)
    feet = lines(["Bulletin of the Harbour Office"], y=40, size=8)
    first, second = both(lines(broken[:1]), feet), both(lines([*broken[1:], *filled(SECOND, 450)]), feet)
    item = opened(printed([first, second]))
    kept = [(p.text, p.locator) for p in item.pieces if not p.inside]
    assert kept == [(FIRST, "pages 1–2"), (SECOND, "page 2")]
    assert {p.inside for p in item.pieces if "Bulletin" in p.text} == {(".running-head",)}


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["The presi-", "dent met the envoy."], "The president met the envoy."),
        (["The Franco-", "German talks went on."], "The Franco-German talks went on."),
        (["In 2023-", "24 they met."], "In 2023-24 they met."),
        (["A long-term plan and a long-", "term view."], "A long-term plan and a long-term view."),
    ],
)
def test_words_divided_at_line_ends_are_made_whole(texts, told):
    assert shown(printed([lines(texts)])) == [told]


def test_rows_of_a_table_stay_rows():
    rows = [("Date", "Event", "Place"), ("7 March 2024", "France and Norway sign a treaty", "Paris")]
    rows += [("9 March 2024", "Sweden and Poland hold consultations", "Warsaw"), ("11 March 2024", "Talks", "Rome")]

    def page(canvas: Canvas) -> None:
        for k, row in enumerate(rows):
            for x, cell in zip((72, 200, 430), row, strict=True):
                canvas.drawString(x, 700 - 24 * k, cell)

    cleaned = clean(opened(printed([page])))
    assert [b for b in cleaned.text.split("\n\n") if b[0].isdigit()] == [" ".join(row) for row in rows[1:]]


def test_heads_feet_and_page_numbers_are_set_apart_but_not_the_days_of_a_chronology():
    def page(number: int):
        return both(
            lines([f"Documents of the Harbour Office {336 + number}"], y=810, size=8),
            lines([f"{number * 3} May 2021", f"The {number}. envoy came to the foreign ministry in Helsinki."], y=760),
            lines([f"Page {number} of 5"], y=30, size=8),
        )

    item = opened(printed([page(n) for n in range(1, 6)]))
    furniture = [p.text for p in item.pieces if p.inside]
    assert len(furniture) == 10
    assert not any("May" in text for text in furniture)
    cleaned = clean(item)
    assert {x.reason for x in cleaned.left_out} <= {"running head or foot", "page number", "page stamp"}


def test_a_single_page_printed_from_a_browser_loses_its_print_marks_and_keeps_its_link():
    page = both(
        lines(["3/5/24, 10:42 AM"], y=820, size=8),
        lines(filled(FIRST, 450)),
        lines(["https://example.org/news/hotline 1/1"], y=20, size=8),
    )
    item = opened(printed([page]))
    assert [p.text for p in item.pieces if not p.inside] == [FIRST]
    assert item.hints.first("canonical") == "https://example.org/news/hotline"


def test_notes_at_the_foot_follow_the_text_of_their_page():
    def page(canvas: Canvas) -> None:
        lines([*filled(FIRST, 450)[:1], "and parted as friends.", "They signed."])(canvas)
        canvas.setFont("Times-Roman", 6)
        canvas.drawString(LEFT + 62, TOP - 24, "3")
        canvas.drawString(LEFT, 60, "3")
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(LEFT + 5, 57, "On the day see the note of the ministry.")

    texts = shown(printed([page]))
    assert texts[-1] == "[3] On the day see the note of the ministry."
    assert "They signed.[3]" in " ".join(texts[:-1])


def as_drawn(text):
    """Return a line of Arabic in the order in which its letters stand on paper, from left to right."""
    runs = visual_runs(text, rtl=True)
    return "".join(text[start:end][::-1] if rtl else text[start:end] for start, end, rtl in runs)


def test_arabic_is_read_in_its_own_order():
    fonts = files("fontpkg_noto_sans_arabic") / "files" / "NotoSansArabic[wdth,wght].ttf"
    font = with_font("Arabic", str(fonts))
    texts = ["التقى الوزيران في أوسلو يوم 12 مارس 2024", "ووقعا اتفاقا على خط ساخن بين البلدين"]
    data = printed([lines([as_drawn(t) for t in texts], font=font, size=14)])
    (item,) = [opened(data)]
    assert unicodedata.normalize("NFKC", " ".join(p.text for p in item.pieces)) == " ".join(texts)


def test_the_file_says_when_and_by_whom_it_was_made():
    data = printed([lines(["The envoys met in Oslo."])], title="Readout of talks", author="Press Office")
    hints = dict(opened(data).hints.pairs)
    assert hints["title"], hints["author"] == ("Readout of talks", "Press Office")
    assert hints["pdf:created"].startswith("2000-01-01T00:00:00")


def test_what_programs_write_for_nobody_is_no_title():
    data = printed([lines(["The envoys met in Oslo."])], title="Microsoft Word - readout_v3.docx", author="(anonymous)")
    assert not {"title", "author"} & {key for key, _ in opened(data).hints.pairs}


def test_printed_page_labels_are_used():
    data = by_hand(
        b"<</Type/Catalog/Pages 2 0 R/PageLabels<</Nums[0<</S/r/St 4>>]>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length 50>>stream\nBT /F 11 Tf 1 0 0 1 72 700 Tm (The envoys met.) Tj ET\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    assert opened(data).pieces[0].locator == "page iv"


@pytest.fixture
def without_tesseract(monkeypatch):
    monkeypatch.setattr(ocr.shutil, "which", lambda name: None)


@pytest.fixture
def fake_tesseract(monkeypatch, tmp_path):
    """A program that answers like tesseract and checks that it was given a picture."""

    def make(body: str) -> None:
        program = tmp_path / "tesseract"
        program.write_text(f"#!{sys.executable}\nimport sys, time\n{body}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(ocr.shutil, "which", lambda name: str(program))

    return make


READS = """
if "--list-langs" in sys.argv:
    print("List of available languages:\\neng\\nosd")
else:
    picture = sys.stdin.buffer.read()
    assert picture.startswith(b"P5 ") and "eng" in sys.argv
    print("The envoys met in\\nOslo on 5 March 2024.\\n\\nThey parted as friends.")
"""


@pytest.mark.usefixtures("without_tesseract")
def test_a_scan_is_refused_with_the_mend():
    with pytest.raises(UnreadableDocument, match=r"is a scan: its 2 pages are pictures.*ocrmypdf"):
        opened(printed([scanned, scanned]))


@pytest.mark.usefixtures("without_tesseract")
def test_a_file_with_some_scanned_pages_gives_its_text_and_names_them():
    item = opened(printed([lines(["The envoys met in Oslo on 5 March 2024."]), scanned, scanned]))
    assert [p.text for p in item.pieces] == ["The envoys met in Oslo on 5 March 2024."]
    assert item.notes[0].startswith("Not read, as without text: pages 2 and 3; to have it, run text recognition")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for tesseract is a script")
def test_a_scan_is_read_by_tesseract_and_says_so(fake_tesseract):
    fake_tesseract(READS)
    item = opened(printed([scanned]))
    assert [p.text for p in item.pieces] == ["The envoys met in Oslo on 5 March 2024.", "They parted as friends."]
    assert item.notes == ("Read from a picture by text recognition (OCR), which errs: page 1. Check quotations.",)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for tesseract is a script")
@pytest.mark.parametrize("body", ["sys.exit(1)", "time.sleep(60)"], ids=["it fails", "it never ends"])
def test_a_tesseract_that_fails_costs_no_more_than_its_time(fake_tesseract, monkeypatch, body):
    monkeypatch.setattr(ocr, "LONGEST", 0.2)
    fake_tesseract(READS.split("else:")[0] + f"else:\n    {body}")
    with pytest.raises(UnreadableDocument, match="is a scan"):
        opened(printed([scanned]))


def locked() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=pdfencrypt.StandardEncryption("user", "owner"))
    canvas.drawString(72, 700, "secret")
    canvas.save()
    return out.getvalue()


WHOLE = printed([lines(filled(FIRST, 450))])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(locked(), "protected with a password.*print it to a new PDF", id="password"),
        pytest.param(WHOLE[:300], "broken, or was cut short", id="cut short"),
        pytest.param(b"Access denied", "broken, or was cut short", id="no PDF"),
        pytest.param(by_hand(CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"), "is broken", id="page loop"),
        pytest.param(by_hand(CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"), "no pages|cannot be opened", id="no pages"),
        pytest.param(by_hand(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE), "its pages are empty", id="empty"),
    ],
)
def test_files_that_cannot_be_read_are_refused_in_words_and_never_told_to_be_renamed(data, words):
    begun = time.process_time()
    with pytest.raises(UnreadableDocument, match=words) as refused:
        opened(data)
    assert "rename" not in str(refused.value)
    assert time.process_time() - begun < 3


def test_far_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 2)
    with pytest.raises(UnreadableDocument, match="has 3 pages; up to 2 are read: split it"):
        opened(printed([lines(["Met."])] * 3))


def test_far_too_much_text_is_cut_with_a_note(monkeypatch):
    monkeypatch.setattr(pdf_pages, "MOST_LETTERS", 30)
    item = opened(printed([lines(["The envoys met in Oslo on 5 March 2024."]), lines(["They met again."])]))
    assert "too much text: page 2" in item.notes[0]


def test_a_page_saved_as_pdf_by_name_alone_is_read_as_a_page():
    item = opened(b"<!doctype html><html><body><p>The envoys met.</p></body></html>")
    assert item.media_type == "text/html"


def test_a_pdf_under_another_name_is_read():
    assert opened(WHOLE, "readout.txt").media_type == "application/pdf"


def test_the_title_is_the_largest_line_above_the_text_and_what_follows_is_a_heading():
    wide = RIGHT - LEFT
    page = both(
        lines(["Record of a meeting"], size=14),
        lines(filled(FIRST, wide), y=TOP - 40),
        lines(["Action"], y=TOP - 100, size=18),
        lines(filled(SECOND, wide), y=TOP - 130),
    )
    assert [(p.tag, p.text) for p in opened(printed([page])).pieces] == [
        ("h1", "Record of a meeting"),
        ("p", FIRST),
        ("h2", "Action"),
        ("p", SECOND),
    ]


def test_the_end_of_a_letter_is_no_foot_of_a_page():
    texts = ["Oslo, 5 March 2024", "", *filled(FIRST, 450), "", "Jane Example", "Director"]
    assert clean(opened(printed([lines(texts)]))).text.endswith("Jane Example\n\nDirector")


def test_dates_beside_the_text_of_a_chronology_go_with_their_entries():
    entries = [("March 24–28", FIRST), ("May 30", "Sweden and Finland signed a convention."), ("June 3", SECOND)]

    def page(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        y = TOP
        for day, text in entries:
            canvas.drawString(LEFT, y, day)
            for line in filled(text, 380):
                canvas.drawString(LEFT + 64, y, line)
                y -= 14
            y -= 6

    assert clean(opened(printed([page]))).text.split("\n\n") == [f"{day} {text}" for day, text in entries]


def test_a_large_heading_beside_lines_of_another_column_leaves_them_whole():
    left, right = filled(FIRST, 200), filled(SECOND, 200)
    page = both(
        lines(left, y=TOP),
        lines(["Next steps"], y=TOP - 14 * len(left) - 7, size=17),
        lines([*filled(SECOND, 200)], y=TOP - 14 * len(left) - 30),
        lines([*right, *right], x=310, y=TOP),
    )
    texts = shown(printed([page]))
    assert texts[:3] == [FIRST, "Next steps", SECOND]
    assert " ".join(texts[3:]) == f"{SECOND} {SECOND}"


def test_a_page_that_lies_on_its_side_is_read_upright_and_what_is_printed_across_is_left_out():
    def page(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "DRAFT 22 JANUARY")
        canvas.restoreState()
        canvas.translate(595, 0)
        canvas.rotate(90)
        lines(filled(FIRST, 500), y=500)(canvas)

    cleaned = clean(opened(printed([page])))
    assert cleaned.text == FIRST
    assert [(x.text, x.reason) for x in cleaned.left_out] == [("DRAFT 22 JANUARY", "printed across the page")]


def test_lines_that_lead_to_a_page_are_a_table_of_contents():
    page = lines(["2. The treaty of 12 April 2024 ................................ 9", "", *filled(FIRST, 450)])
    cleaned = clean(opened(printed([page])))
    assert cleaned.text == FIRST
    assert [x.reason for x in cleaned.left_out] == ["table of contents"]


def test_a_table_under_columns_is_not_read_with_them():
    left, right = filled(FIRST, 200), filled(SECOND, 200)
    rows = [("7 March 2024", "A treaty", "Paris"), ("9 March 2024", "Consultations of Sweden and Poland", "Warsaw")]
    rows.append(("11 March 2024", "Notes of both governments", "Muscat"))
    under = TOP - 14 * max(len(left), len(right)) - 16

    def page(canvas: Canvas) -> None:
        both(lines(left), lines(right, x=310))(canvas)
        for k, row in enumerate(rows):
            for x, cell in zip((LEFT, 180, 420), row, strict=True):
                canvas.drawString(x, under - 20 * k, cell)

    texts = clean(opened(printed([page]))).text.split("\n\n")
    assert texts == [FIRST, SECOND, *(" ".join(row) for row in rows)]


@pytest.mark.parametrize(
    "place",
    [lambda k: (k * 37 % 560, k * 91 % 800), lambda k: (k * 9, 700), lambda k: (72, k % 800)],
    ids=["anywhere", "one endless line", "over each other"],
)
def test_a_page_of_thousands_of_scattered_words_is_read_in_a_time_that_grows_with_it(place):
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 5)
        for k in range(2_000):
            canvas.drawString(*place(k), f"talk{k}")

    begun = time.process_time()
    assert "talk1" in opened(printed([page])).raw
    assert time.process_time() - begun < 5


def test_a_broken_file_after_a_locked_one_is_not_called_locked():
    with pytest.raises(UnreadableDocument, match="password"):
        opened(locked())
    with pytest.raises(UnreadableDocument, match=r"no pages|cannot be opened"):
        opened(by_hand(CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"))
