"""Delimited tables to cells that know their places."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers import read
from ingest.readers.cells import find_delimiter, rows
from ingest.readers.item import Source
from ingest.record.errors import UnreadableDocument


def table(text: str | bytes, name: str = "table.csv"):
    (item,) = read(Source(name, text if isinstance(text, bytes) else text.encode(), ""))
    return item


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        pytest.param("date,title\n2024-03-05,Talks\n", ",", id="comma"),
        pytest.param(
            "date;title\n2024-03-05;Talks, terms\n2024-03-06;More, of, it\n", ";", id="commas in a semicolon file"
        ),
        pytest.param("Datum;Titel;Ton\n24.10.2022;Note;-2,5\n25.10.2022;Antwort;1.250,75\n", ";", id="decimal commas"),
        pytest.param("date\ttitle\n2024-03-05\tTalks; terms\n", "\t", id="tab"),
        pytest.param("date|title\n2024-03-05|Talks\n", "|", id="bar"),
        pytest.param("title\nTalks\nTerms\n", ",", id="one column"),
        pytest.param(
            'date,title\n2024-03-05,"Talks; terms; and; more"\n2024-03-06,"a;b"\n', ",", id="quoted semicolons"
        ),
    ],
)
def test_the_delimiter_that_fits_every_line_is_found(text, delimiter):
    assert find_delimiter(text) == delimiter


def test_the_mark_of_spreadsheets_sticks_to_no_column():
    assert table(b"\xef\xbb\xbfdate,title\r\n2024-03-05,Talks\r\n").table.columns == ("date", "title")


def test_a_line_that_names_the_delimiter_is_no_row():
    found = table("sep=;\ndate;title\n2024-03-05;Talks, terms\n").table
    assert found.delimiter == ";"
    assert found.columns == ("date", "title")


def test_na_is_a_word():
    assert [r[1].text for r in table("date,code\n2024-03-05,NA\n2024-03-06,NO\n2024-03-07,\n").table.rows] == [
        "NA",
        "NO",
        "",
    ]


def test_quotes_hold_delimiters_lines_and_quotes():
    found = table('date,title\n2024-03-05,"Talks, and\nterms ""old"" ones"\n').table
    assert found.rows[0][1].text == 'Talks, and\nterms "old" ones'


def test_a_quote_that_never_closes_is_a_sign():
    found = table('date,title\n2024-03-05,"Talks\n2024-03-06,Terms\n').table
    assert [r[1].text for r in found.rows] == ['"Talks', "Terms"]


def test_titles_above_the_header_are_no_header():
    found = table("Talks of the year,,\n,,\ndate,title,place\n2024-03-05,Talks,Oslo\n2024-03-06,Terms,Bern\n").table
    assert found.columns == ("date", "title", "place")


def test_a_table_without_header_gets_numbers():
    item = table("2024-03-05,Talks\n2024-03-06,Terms\n")
    assert item.table.columns == ("column 1", "column 2")
    assert len(item.table.rows) == 2
    assert "no header" in item.notes[0]


def test_columns_of_one_name_are_told_apart():
    assert table("date,note,note,\n2024-03-05,a,b,c\n").table.columns == ("date", "note", "note (2)", "column 4")


def test_tsv_is_cut_at_tabs_whatever_else_stands_in_it():
    assert table("date\ttitle\n2024-03-05\ta, b, c; d; e\n", "t.tsv").table.rows[0][1].text == "a, b, c; d; e"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("date,title\n", "header but no row"),
        (",,\n,,\n", "has no row"),
        ("," * 5000 + "\n", "more than 2,000 columns"),
    ],
)
def test_what_is_no_table_is_refused(text, reason):
    with pytest.raises(UnreadableDocument, match=reason):
        table(text)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param(
            "Visit,,Who\nStart,End,\n2024-03-05,2024-03-06,Oman\n2024-03-07,2024-03-08,Chile\n",
            ("Visit / Start", "Visit / End", "Who"),
            id="two header rows",
        ),
        pytest.param("date,title,\n,No date,Oslo\n2024-03-05,Talks,Bern\n", ("date", "title", "column 3"), id="a row"),
        pytest.param("date,title\nspring,Talks\n2024-03-05,Talks\n", ("date", "title"), id="a row of words"),
    ],
)
def test_headers_of_one_row_and_of_two(text, columns):
    assert table(text).table.columns == columns


@pytest.mark.parametrize("first", ["6 June 2023", "6-Jun-23", "Sept. 2024", "2024年3月5日", "20240305"])
def test_a_first_row_with_a_date_in_it_is_no_header(first):
    item = table(f"{first},Talks in Oslo\n")
    assert not item.table.headed
    assert len(item.table.rows) == 1


def test_rows_of_other_lengths_are_told():
    notes = table("date,title\n2024-03-05,Talks\n2024-03-06\n2024-03-07,Talks,Oslo,x\n").notes
    assert notes == ("2 rows have not the 2 cells of the header: the first is row 2 with 1.",)


def test_lines_end_as_they_may():
    assert [len(table(f"date,title{end}2024-03-05,Talks{end}").table.rows) for end in ("\n", "\r\n", "\r")] == [1, 1, 1]


HOSTILE = {
    "a million columns": b"date," * 1_000_000,
    "one line without an end": b"a" * 5_000_000,
    "quotes without an end": b"date,title\n" + b'"' * 300_000,
    "quotes that open and never close": b"date,title\n" + b'2024-03-05,"x\n' * 20_000,
    "delimiters in quotes": b"date,title\n" + b'",",' * 50_000,
    "carriage returns": b"date,title\r" + b"2024-03-05,Talks\r" * 20_000,
    "empty lines": b"date,title\n" + b"\n" * 500_000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_tables_are_read_or_refused_in_time(data):
    started = time.process_time()
    try:
        table(data)
    except UnreadableDocument as error:
        assert error.hint
    assert time.process_time() - started < 5


CELL = st.text(alphabet='ab,; "\n\ré中', max_size=8)


@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from(",;\t|"))
def test_written_and_read_again_cells_are_the_same(cells, delimiter):
    wanted = [[" ".join(c.split()) for c in row] for row in cells if any(c.strip() for c in row)]
    raw = "\n".join(delimiter.join('"' + c.replace('"', '""') + '"' for c in row) for row in cells)
    found = list(rows(raw, delimiter=delimiter))
    assert [[" ".join(c.text.split()) for c in row] for row in found] == wanted
    for row in found:
        for cell in row:
            assert raw[cell.start : cell.end].replace('""', '"').strip() == cell.text
