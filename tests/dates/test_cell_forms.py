"""Cells: forms of dates that spreadsheets, data sets and catalogues have and running text has not."""

import tomllib
from importlib.resources import files

import pytest

from ingest.dates import read_cell

FORMS = {
    "20240305": "2024-03-05",
    "20240305143000": "2024-03-05T14:30:00",
    "12/2023": "2023-12",
    "3.2024": "2024-03",
    "2024/05": "2024-05",
    "202403": "2024-03",
    "1861.0": "1861",
    "2024-3-5": "2024-03-05",
    "2024-W05": "2024-01-29/2024-02-04",
    "2024-W05-2": "2024-01-30",
    "Q4 2024": "2024-36",
    "1Q24": "2024-33",
    "2024-Q3": "2024-35",
    "H1 2024": "2024-40",
    "Mar-24": "2024-03",
    "6-Jun-23": "2023-06-06",
    "2024-Mar-05": "2024-03-05",
    "Sept. 2024": "2024-09",
    "5. 3. 2024": "2024-03-05",
    "05.03.2024 г.": "2024-03-05",
    "5 III 1861": "1861-03-05",
    "1861?": "1861~",
    "[1861?]": "1861~",
    "[1861]": "1861",
    "c. 1850": "1850~",
    "after 5 March 2024": "[2024-03-05..]",
    "before 1900": "[..1899-12-31]",
    "2019 - present": "2019/..",
    "1998–": "1998/..",
    "28 Feb-3 Mar 2024": "2024-02-28/2024-03-03",
    "spring 1861": "1861-21",
}


@pytest.mark.parametrize(("cell", "edtf"), FORMS.items(), ids=FORMS)
def test_a_cell_is_read_as_it_is_meant(cell, edtf):
    when = read_cell(cell)
    assert when.edtf == edtf
    assert when.words == cell
    assert when.why


def test_a_week_keeps_its_precision():
    assert read_cell("2024-W05").precision == "week"


@pytest.mark.parametrize(
    ("cell", "zone", "expected"),
    [
        ("2024-03-05T14:30", None, (52_200, 52_259, None, None)),
        ("20240305143000", None, (52_200, 52_200, None, None)),
        ("2024-03-05T14", None, (50_400, 53_999, None, None)),
        ("2024-03-05T00:30+02:00", None, (1_800, 1_859, "+02:00", "2024-03-04T22:30:00Z")),
        ("2024-03-05T14:30Z", "+02:00", (52_200, 52_259, "+00:00", "2024-03-05T14:30:00Z")),
        ("2024-03-05T09:00/2024-03-05T17:00", None, (32_400, 61_259, None, None)),
        ("2024-03-05", None, (None, None, None, None)),
        ("-0043-03-15T09:00", None, (32_400, 32_459, None, None)),
    ],
)
def test_a_cell_with_a_time_of_day_keeps_it_to_the_second(cell, zone, expected):
    when = read_cell(cell, zone=zone)
    assert (when.first_second, when.last_second, when.zone, when.instant) == expected


def test_the_zone_of_a_table_is_that_of_its_times():
    when = read_cell("2024-03-05T14:30", zone="+02:00")
    assert (when.zone, when.edtf) == ("+02:00", "2024-03-05T14:30+02:00")


@pytest.mark.parametrize("cell", ["2024-W60", "20241305", "H3 2024", "30 Feb 2024", "31/04/2024"])
def test_what_never_was_is_no_date(cell):
    assert read_cell(cell).edtf is None


def _words(kind: str) -> list[dict]:
    return tomllib.loads(files("ingest").joinpath("data", "any", "cells.toml").read_text(encoding="utf-8"))[kind]


@pytest.mark.parametrize("kind", ["none", "open", "after", "before"])
def test_the_examples_of_the_words_in_cells_are_true(kind):
    for entry in _words(kind):
        assert (read_cell(entry["example"]["cell"]).edtf or "") == entry["example"]["value"]
