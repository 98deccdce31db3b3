"""Workbooks: one item a sheet that holds a table, typed cells as text, hostile ones refused in words."""

import datetime as dt
import io
import zipfile

import pytest

from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Address, Given
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure
from tests.readers.workbooks import ods, xlsx

HEADER = ("Date", "What happened", "Place")
ROW = (dt.date(2024, 3, 5), "Oman met Norway", "Muscat")


def sheets(data: bytes, name: str = "visits.xlsx") -> list[Item | Failure]:
    return list(read(Source(name, data, "2024-06-01T08:00:00Z", (Address("path", f"/desk/{name}"),))))


def cells(data: bytes, name: str = "visits.xlsx") -> list[list[str]]:
    (item,) = sheets(data, name)
    return [[c.text for c in row] for row in item.table.rows]


def test_each_sheet_with_a_table_is_an_item_with_a_name_and_an_address_of_its_own():
    first, second = sheets(xlsx({"Visits": [HEADER, ROW], "Sheet2": [], "Treaties": [HEADER, ROW]}))
    assert [i.source.name for i in (first, second)] == ["visits.xlsx: Visits", "visits.xlsx: Treaties"]
    assert second.source.addresses == (Address("path", "/desk/visits.xlsx#Treaties"),)
    assert first.table.columns == HEADER


def test_a_change_in_one_sheet_leaves_the_others_as_they_were():
    before = sheets(xlsx({"Visits": [HEADER, ROW], "Treaties": [HEADER, ROW]}))
    after = sheets(xlsx({"Visits": [HEADER, ROW], "Treaties": [HEADER, ROW, ROW]}))
    assert before[0].source.data == after[0].source.data
    assert before[1].source.data != after[1].source.data


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(dt.date(2024, 3, 5), "2024-03-05", id="day"),
        pytest.param(dt.datetime.fromisoformat("2024-03-05T14:30"), "2024-03-05T14:30", id="day and time"),
        pytest.param(dt.time(9, 5), "09:05", id="time"),
        pytest.param(3.0, "3", id="whole number"),
        pytest.param(0.1 + 0.2, "0.3", id="fraction as shown"),
        pytest.param(True, "TRUE", id="boolean"),
        pytest.param("#REF!", "", id="error"),
        pytest.param("=1+1", "", id="formula never worked out"),
        pytest.param('He said "no",\nand left', 'He said "no",\nand left', id="quotes and lines"),
        pytest.param(" =HYPERLINK(x)", "=HYPERLINK(x)", id="a formula as text is text"),
        pytest.param("NA", "NA", id="Namibia"),
    ],
)
def test_typed_cells_become_text(value, text):
    assert cells(xlsx({"S": [("date", "title"), ("2024-03-05", value), ("2024-03-06", "x")]}))[0][1] == text


@pytest.mark.parametrize("epoch", ["1900", "1904"])
def test_a_day_is_the_same_day_in_either_count(epoch):
    (item,) = sheets(xlsx({"S": [HEADER, ROW]}, epoch=epoch))
    assert item.table.epoch == epoch
    (report,) = extract(item, given=Given(), lexicon=load_lexicon()).reports
    assert report.when.edtf == "2024-03-05"


def test_titles_above_the_header_and_empty_rows_are_passed_over():
    (item,) = sheets(xlsx({"S": [("Visits of the year",), (), HEADER, ROW, (), ROW]}))
    assert item.table.columns == HEADER
    assert len(item.table.rows) == 2


def test_a_cell_merged_over_rows_stands_in_each_of_them():
    rows = [HEADER, ROW, (None, "Oman met Chile", "Nizwa"), (None, "Norway met Chile", "Bergen")]
    (item,) = sheets(xlsx({"S": rows}, merged="A2:A3"))
    assert [r[0].text for r in item.table.rows] == ["2024-03-05", "2024-03-05", ""]
    assert any("merged" in note for note in item.notes)


def test_a_hidden_sheet_says_so():
    _, secret = sheets(xlsx({"S": [HEADER, ROW], "Old": [HEADER, ROW]}, hidden="Old"))
    assert "The sheet Old is hidden in its workbook." in secret.notes


def test_formulas_without_a_saved_value_are_counted():
    (item,) = sheets(xlsx({"S": [HEADER, ROW, (dt.date(2024, 3, 6), "Talks", "=A1")]}))
    assert any(note.startswith("1 formulas have no saved value") for note in item.notes)


def test_days_taken_for_months_by_the_spreadsheet_are_told():
    rows = [HEADER, *((dt.date(2024, m, 5), "Talks", "Oslo") for m in (1, 2, 3)), ("23/04/2024", "Talks", "Oslo")]
    (item,) = sheets(xlsx({"S": rows}))
    assert any("may have taken days for months" in note for note in item.notes)
    rows[1] = (dt.date(2024, 1, 25), "Talks", "Oslo")
    (item,) = sheets(xlsx({"S": rows}))
    assert not any("may have taken" in note for note in item.notes)


def test_an_open_document_sheet_is_read_alike():
    assert cells(ods([("date", "title"), ("2024-03-05", "Talks & terms"), ("2024-03-06", 3)]), "visits.ods") == [
        ["2024-03-05", "Talks & terms"],
        ["2024-03-06", "3"],
    ]


def test_the_empty_rows_every_open_document_sheet_ends_with_are_no_harm():
    after = (
        '<table:table-row table:number-rows-repeated="1048574">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert len(cells(ods([("date", "title"), ("2024-03-05", "Talks")], after=after), "visits.ods")) == 1


def test_a_sheet_that_is_no_table_is_told_and_the_rest_goes_on():
    found = sheets(xlsx({"Notes": [("date", "title")], "S": [HEADER, ROW]}))
    assert [type(one) for one in found] == [Failure, Item]
    assert "header but no row" in found[0].reason


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(b"date\ttitle\n2024-03-05\tTalks\n", 1, id="delimited text"),
        pytest.param(b"date;title\n2024-03-05;Talks\n2024-03-06;Terms\n", 2, id="semicolons"),
    ],
)
def test_a_text_that_is_only_named_xls_is_read_as_what_it_is(text, rows):
    assert len(cells(text, "export.xls")) == rows


def test_a_page_that_is_only_named_xls_is_read_as_a_page():
    (item,) = sheets(b"<html><body><p>Oman met Norway.</p></body></html>", "export.xls")
    assert item.media_type == "text/html"


def far(cell: str) -> bytes:
    """Return a workbook with a value in a far corner, which a reader would lay out as one huge rectangle."""
    data = xlsx({"S": [HEADER, ROW]})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith("sheet1.xml"):
                row = "".join(c for c in cell if c.isdigit())
                more = f'<row r="{row}"><c r="{cell}" t="n"><v>1</v></c></row></sheetData>'
                text = text.replace(b"</sheetData>", more.encode())
            new.writestr(name, text)
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/workbook.xml", "w") as member:
        for _ in range(21):
            member.write(b" " * 10_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(lambda: far("XFD1048576"), "1,048,576 rows and 16,384 columns", id="a cell in the last corner"),
        pytest.param(bomb, "unpacks to 210 MB", id="a bomb", marks=pytest.mark.slow),
        pytest.param(lambda: xlsx({"S": [HEADER, ROW]})[:-40], "broken workbook", id="cut short"),
        pytest.param(lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "no workbook that can be read", id="no workbook"),
        pytest.param(lambda: xlsx({"S": []}), "no sheet with a table", id="empty"),
        pytest.param(
            lambda: ods(
                [("date", "title")],
                after='<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
                'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
            ),
            "a row 1,048,574 times",
            id="a row repeated without end",
        ),
    ],
)
def test_what_is_no_workbook_or_too_large_is_refused_in_words(data, reason):
    with pytest.raises(UnreadableDocument, match=reason):
        sheets(data())
