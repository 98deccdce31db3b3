"""One date and nothing else: cells of tables, dates typed by a person."""

import pytest

from ingest.dates import read_cell, resolve_words
from ingest.record.days import to_day

CELLS = {
    "iso": ("2024-03-05", {}, "2024-03-05"),
    "iso with clock": ("2024-03-05T10:30", {}, "2024-03-05T10:30"),
    "iso with a space": ("2024-03-05 10:30", {}, "2024-03-05T10:30"),
    "year first with slashes": ("2024/3/5", {}, "2024-03-05"),
    "day first": ("3/7/22", {"date_order": "DMY", "not_after": "2024-01-01"}, "2022-07-03"),
    "month first": ("3/7/22", {"date_order": "MDY", "not_after": "2024-01-01"}, "2022-03-07"),
    "only one way": ("25/7/1953", {}, "1953-07-25"),
    "month name": ("6-Jun-23", {"not_after": "2024-01-01"}, "2023-06-06"),
    "not after": ("6-Jun-53", {"not_after": "2024-01-01"}, "1953-06-06"),
    "month and year": ("Jun 2023", {}, "2023-06"),
    "year": ("1998", {}, "1998"),
    "year although day numbers": ("1998", {"serials": "1900"}, "1998"),
    "range": ("5-7 March 2024", {}, "2024-03-05/2024-03-07"),
    "day number 1900": ("45215", {"serials": "1900"}, "2023-10-16"),
    "day number 1904": ("43753", {"serials": "1904"}, "2023-10-16"),
    "other language": ("16 février 2024", {"language": "fr"}, "2024-02-16"),
    "a language we have no pack for": ("2024年2月16日", {"language": "ja"}, "2024-02-16"),
    "edtf": ("2024-03-05/..", {}, "2024-03-05/.."),
}


@pytest.mark.parametrize(("text", "options", "expected"), CELLS.values(), ids=CELLS)
def test_cells(text, options, expected):
    when = read_cell(text, **options)
    assert when.edtf == expected
    assert when.basis == "table"


NONE = {
    "empty": ("", "empty"),
    "impossible": ("2/31/2020", "no day 31"),
    "words": ("tbd", "says that there is no date"),
    "bare number": ("45215", "epoch"),
    "sentence": ("signed on 5 May 2021 and again on 6 May 2021", "more than one date"),
}


@pytest.mark.parametrize(("text", "reason"), NONE.values(), ids=NONE)
def test_a_cell_that_is_no_date_says_the_reason(text, reason):
    when = read_cell(text)
    assert when.edtf is None
    assert reason in when.why


def test_a_cell_that_reads_both_ways_keeps_both_readings():
    when = read_cell("4/5/2023")
    assert when.edtf == "[2023-04-05, 2023-05-04]"
    assert when.readings == ("2023-04-05", "2023-05-04")


def test_the_zone_of_a_table_is_that_of_times_that_name_none():
    when = read_cell("2024-03-05 10:30", zone="+02:00")
    assert (when.edtf, when.zone) == ("2024-03-05T10:30+02:00", "+02:00")
    assert read_cell("2024-03-05", zone="+02:00").zone is None


TYPED = {
    "full": ("7 March 2024", "2024-03-07"),
    "relative": ("last week", "2024-02-26/2024-03-03"),
    "early": ("early March 2024", "2024-03-01/2024-03-10"),
    "edtf": ("2024-02~", "2024-02~"),
    "with a preposition": ("on 7 March 2024", "2024-03-07"),
    "about": ("about 1890", "1890~"),
}


@pytest.mark.parametrize(("words", "expected"), TYPED.values(), ids=TYPED)
def test_typed_dates(words, expected):
    assert resolve_words(words, created="2024-03-06", language="en").edtf == expected


def test_typed_words_that_are_no_date_say_the_mend():
    when = resolve_words("when the time comes", created="2024-03-06", language="en")
    assert when.edtf is None
    assert "write it as" in when.why


def test_a_typed_relative_date_needs_publication():
    when = resolve_words("yesterday", created=None, language="en")
    assert when.edtf is None
    assert "no publication date is known; write the whole date" in when.why


def test_nothing_reads_the_clock():
    assert read_cell("5 March").edtf is None
    assert to_day(1970) == 719_163
