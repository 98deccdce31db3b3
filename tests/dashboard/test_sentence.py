"""The quote in the drawer is the document's text to the letter, whatever is set apart in it."""

import pytest

from dashboard.page.sentence import cut, sentence
from ingest.record.extraction import Extraction
from tests.dashboard import samples

PAGES = [
    samples.extraction("page", samples.PAGE, publisher="A", created="2024-03-05"),
    samples.extraction("arabic", samples.ARABIC, publisher="B", created="2024-03-02", language="ar"),
]


@pytest.mark.parametrize("page", PAGES, ids=["English", "Arabic"])
def test_the_runs_of_a_quote_are_the_text_of_the_document(page: Extraction) -> None:
    for report in page.reports:
        runs = cut(report)
        assert "".join(report.quote[start:end] for start, end, _ in runs) == report.quote
        assert report.quote == page.document.text[report.start : report.end]


def test_date_actors_and_trigger_are_set_apart() -> None:
    report = PAGES[0].reports[0]
    marked = {(kind, report.quote[start:end]) for start, end, kind in cut(report) if kind}
    assert marked == {
        ("actor", "France"),
        ("actor", "Ukraine"),
        ("trigger", "signed"),
        ("date", "on 16 February 2024"),
    }


def test_a_quote_carries_its_language_and_finds_its_direction() -> None:
    quote = sentence(PAGES[1].reports[0], PAGES[1].document)
    assert quote.lang == "ar"
    assert quote.dir == "auto"
