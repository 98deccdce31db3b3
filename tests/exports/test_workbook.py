"""Workbooks: opened by two other readers, days are days, numbers are numbers, and no text is ever a formula."""

import io
import zipfile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from dashboard.exports import EXPORTS
from dashboard.exports.table import COLUMNS
from tests.exports.telling import SETTING, told

EXTRA = (("cost", -3.5), ("kept", True), ("memo", "=1+1"), ("share", float("nan")))


def sheet(events):
    return load_workbook(io.BytesIO(EXPORTS[".xlsx"](events, SETTING)))["Events"]


def row(events, number=2):
    page = sheet(events)
    names = [cell.value for cell in page[1]]
    return dict(zip(names, page[number], strict=True))


def test_the_columns_are_those_of_the_csv_in_its_order():
    names = [cell.value for cell in sheet([told(extra=EXTRA)])[1]]
    assert names == [*COLUMNS, "cost", "kept", "memo", "share"]
    start = names.index("date_words")
    assert names[start : start + 9] == [
        "date_words", "date", "earliest", "latest", "why", "quote", "locator", "outlet", "link",
    ]  # fmt: skip


def test_values_are_what_they_are():
    cells = row([told(extra=EXTRA)])
    assert cells["earliest"].value.isoformat() == "2024-03-05T00:00:00"
    assert cells["earliest"].number_format == "yyyy-mm-dd"
    assert (cells["cost"].value, cells["kept"].value, cells["share"].value) == (-3.5, True, None)
    assert cells["link"].hyperlink.target == "https://harbour.example/call?a=1&b=2"


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+49 talks", "@summit", "-Reply-", "{=1}"])
def test_text_that_looks_like_a_formula_is_text_to_the_letter(text):
    cell = row([told(label=text)])["title"]
    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("1900-02-28", "1900-02-28"),
        ("1861-04-12", "1861-04-12"),
        ("-0043-03-15", "-0043-03-15"),
        ("0044-03", "0044-03-01"),
    ],
)
def test_days_a_spreadsheet_cannot_count_are_text(date, shown):
    assert row([told(date=date)])["earliest"].value == shown


def test_what_no_cell_can_hold_does_not_break_the_file():
    events = [told(label="a\x00b\x1f", quotes=("🕊" * 40_000,), extra=(("url", "javascript:alert(1)"),))]
    cells = row(events)
    assert cells["title"].value == "ab"
    assert len(cells["quote"].value.encode("utf-16-le")) // 2 <= 32_767
    assert set(cells["quote"].value) == {"🕊"}
    assert cells["link"].hyperlink.target.startswith("https://")


def test_another_reader_finds_the_same_rows():
    data = EXPORTS[".xlsx"]([told("a"), told("b", None, "talks")], SETTING)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("Events").to_python()
    at = rows[0].index("title")
    assert [one[at] for one in rows[1:]] == ["Allies are invited to a call", "talks"]


@pytest.mark.parametrize("suffix", [".xlsx", ".docx"])
def test_an_office_file_does_not_tell_when_or_where_it_was_written(suffix):
    with zipfile.ZipFile(io.BytesIO(EXPORTS[suffix]([told()], SETTING))) as archive:
        entries = archive.infolist()
        assert {(entry.date_time, entry.create_system) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 3)}
        core = archive.read("docProps/core.xml").decode()
    # The latest retrieval stands for the clock.
    assert "2024-03-06T09:00:00Z" in core
