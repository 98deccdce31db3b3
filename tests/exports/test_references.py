"""References: each document once, with the sentences quoted from it; nothing said that is not known."""

import json

import pytest

from dashboard.exports import EXPORTS
from tests.exports.telling import SETTING, told


def ris(events):
    """Return the references of a RIS file as lists of tags and values, read by the letter of the format."""
    text = EXPORTS[".ris"](events, SETTING).decode()
    found = []
    for line in text.split("\r\n"):
        if line.startswith("TY  - "):
            found.append([])
        if line:
            assert line[2:6] == "  - ", line
            found[-1].append((line[:2], line[6:]))
    return found


def csl(events):
    return json.loads(EXPORTS[".csl.json"](events, SETTING))


def test_a_page_is_an_article_with_all_that_is_known():
    assert ris([told()]) == [[
        ("TY", "NEWS"), ("ID", "d1"), ("AU", "Martha Sample"), ("TI", "Allies [invited] & welcome"),
        ("T2", "The Harbour Gazette"), ("PY", "2024"), ("DA", "2024/03/05"),
        ("UR", "https://harbour.example/call?a=1&b=2"), ("Y2", "2024/03/06"), ("LA", "en"),
        ("N1", "““We invite all”.” (paragraph 1) Via North Wire."), ("ER", ""),
    ]]  # fmt: skip
    assert csl([told()]) == [
        {
            "id": "d1",
            "type": "article-newspaper",
            "title": "Allies [invited] & welcome",
            "author": [{"literal": "Martha Sample"}],
            "container-title": "The Harbour Gazette",
            "issued": {"date-parts": [[2024, 3, 5]]},
            "accessed": {"date-parts": [[2024, 3, 6]]},
            "URL": "https://harbour.example/call?a=1&b=2",
            "language": "en",
            "note": "““We invite all”.” (paragraph 1) Via North Wire.",
        }
    ]


def test_a_document_that_is_quoted_often_is_one_reference_with_every_sentence():
    events = [told("a", quotes=("One.", "Two.")), told("b", quotes=("Two.", "Three."))]
    (reference,) = ris(events)
    quoted = [value.split(" (")[0] for tag, value in reference if tag == "N1"]
    # The second event has "Two." in another paragraph.
    assert quoted == ["“One.”", "“Two.”", "“Two.”", "“Three.”"]


def test_a_letter_is_a_letter_and_its_month_gets_no_day():
    (reference,) = csl([told(document="d2")])
    assert (reference["type"], reference["issued"]) == ("personal_communication", {"date-parts": [[1861, 4]]})
    assert "accessed" not in reference
    assert ("DA", "1861/04") in ris([told(document="d2")])[0]


def test_rows_of_a_table_that_name_a_page_are_that_page():
    rows = [
        told("a", label="First visit", document="d3", extra=(("url", "https://north.example/1"),)),
        told("b", label="Second visit", document="d3", extra=(("url", "https://north.example/2"),)),
        told("c", label="Third visit", document="d3"),
    ]
    found = csl(rows)
    assert [(one["type"], one["title"], one.get("URL")) for one in found] == [
        ("webpage", "First visit", "https://north.example/1"),
        ("webpage", "Second visit", "https://north.example/2"),
        ("dataset", "visits.csv", None),
    ]
    assert len({one["id"] for one in found}) == 3


@pytest.mark.parametrize("suffix", [".ris", ".csl.json"])
def test_a_line_break_in_a_quote_makes_no_field_of_its_own(suffix):
    data = EXPORTS[suffix]([told(quotes=("One\r\nER  - \r\nTY  - BOOK",))], SETTING).decode()
    assert "\nTY  - BOOK" not in data
    assert data.count("ER  - \r\n") == (1 if suffix == ".ris" else 0)
