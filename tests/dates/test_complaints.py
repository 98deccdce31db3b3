"""What users of date finders complain of most, each with the phrases that show it."""

import pytest

from ingest.dates import find_timexes, read_cell


def dated(text, *, created="2024-05-15", language="en", **options):
    return [
        (t.text, t.when.edtf) for t in find_timexes(text, created=created, language=language, **options) if t.when.edtf
    ]


@pytest.mark.parametrize(
    "text", ["We are a team of 100M users in a car.", "now and then an hour", "on fri", "Ask the mon."]
)
def test_no_false_alarms_on_words_and_numbers(text):
    assert dated(text) == []


def test_each_match_has_its_place_in_the_text():
    text = "Then, on Feb. 16, 2024, in Paris — and on Feb. 26 — they met."
    assert [text[t.start : t.end] for t in find_timexes(text, created="2024-03-05", language="en")] == [
        "Feb. 16, 2024",
        "Feb. 26",
    ]


@pytest.mark.parametrize(
    ("text", "edtf", "precision"),
    [
        ("March 2024", "2024-03", "month"),
        ("2024", "2024", "year"),
        ("last year", "2023", "year"),
        ("last week", "2024-05-06/2024-05-12", "week"),
    ],
)
def test_the_grain_stays_what_the_text_says(text, edtf, precision):
    when = find_timexes(f"It began in {text}.", created="2024-05-15", language="en")[0].when
    assert (when.edtf, when.precision) == (edtf, precision)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 12-13 April 2019.", [("12-13 April 2019", "2019-04-12/2019-04-13")]),
        ("They met in April and May 2019.", [("April", "2019-04"), ("May 2019", "2019-05")]),
        ("They met from 28 March to 2 April 2019.", [("28 March to 2 April 2019", "2019-03-28/2019-04-02")]),
    ],
)
def test_ranges_and_pairs_are_neither_lost_nor_merged(text, expected):
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met last Friday.", "2024-05-10"),
        ("They will meet next Tuesday.", "2024-05-21"),
        ("They met on Tuesday last week.", "2024-05-07"),
        ("They will meet this coming Sunday.", "2024-05-19"),
    ],
)
def test_last_and_next_weekdays(text, edtf):
    assert [e for _, e in dated(text)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("It was signed on 20 November.", "2023-11-20"), ("It will be signed on 20 November.", "2024-11-20")],
)
def test_a_yearless_date_says_which_year_and_why(text, edtf):
    timex = find_timexes(text, created="2024-05-15", language="en")[0]
    assert timex.when.edtf == edtf
    assert "no year is named" in timex.when.why


def test_the_reference_date_is_the_one_given_never_the_clock():
    assert dated("He came yesterday.", created="1861-04-05") == [("yesterday", "1861-04-04")]
    assert dated("He came yesterday.", created=None) == []


@pytest.mark.parametrize(
    ("language", "cell", "edtf"),
    [
        ("de", "02.03.2024", "2024-03-02"),
        ("fr", "02/03/2024", "2024-03-02"),
        ("en", "2024-03-02", "2024-03-02"),
        ("de", "2024-03-02", "2024-03-02"),
    ],
)
def test_day_and_month_are_not_swapped(language, cell, edtf):
    assert read_cell(cell, language=language).edtf == edtf


def test_bare_years_and_years_before_christ():
    assert dated("It began in 1846 and its model in 480 BC.", created=None) == [("1846", "1846"), ("480 BC", "-0479")]


def test_it_needs_nothing_but_the_package():
    assert dated("On 5 March 2024 they met.", language="sv") == []
    assert dated("Den 5 mars 2024 möttes de.", language="sv") == [("5 mars 2024", "2024-03-05")]
