"""The list of documents: found by words, page by page; and a file of many, told while it is read and after."""

import json
from dataclasses import replace

import plotly.utils
import pytest

from dashboard.page import batch, documents
from ingest.record.desk import Added, Work
from ingest.record.document import Address, Created, Document
from ingest.record.extraction import Failure
from ingest.record.run import Run, RunReport


def document(number: int, **said) -> Document:
    told = {"id": f"d{number}", "kind": "page", "name": f"page{number}.html", "media_type": "text/html", "text": ""}
    return Document(**(told | said))


MANY = tuple(document(n, title=f"Talks {n}") for n in range(60))
ENVOYS = document(
    1,
    title="Les émissaires à Bergen",
    publisher="The Harbour Gazette",
    created=Created("2024-03-05", "byline"),
    addresses=(Address("url", "https://example.org/talks"),),
)


def said(part: object) -> str:
    return json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, ensure_ascii=False)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", True),
        ("emissaires BERGEN", True),
        ("gazette", True),
        ("5 mar 2024", True),
        ("2024-03", True),
        ("example.org/talks", True),
        ("page1.html", True),
        ("bergen oslo", False),
    ],
)
def test_a_document_is_found_by_any_of_its_words(wanted: str, found: bool) -> None:
    assert documents.find([ENVOYS], wanted) == ((ENVOYS,) if found else ())


def test_an_undated_document_is_found_by_having_no_date() -> None:
    assert documents.find([ENVOYS, MANY[0]], "no date") == (MANY[0],)


def test_the_list_begins_with_the_latest_and_ends_with_the_rest() -> None:
    found = documents.find(MANY, "")
    first, last = documents.page_of(found, 1), documents.page_of(found, 3)
    assert first.documents[0].id == "d59"
    assert (first.pages, first.said) == (3, "1 to 24 of 60 documents, the latest added first")
    assert len(last.documents) == 12
    assert documents.page_of(found, 9) == last


def test_no_documents_are_told_in_words() -> None:
    assert documents.page_of((), 1).documents == ()
    assert "No document has “oslo”" in said(documents.nothing("oslo"))


@pytest.mark.parametrize(
    ("work", "line"),
    [
        (Work(1, "a.zip", "waiting"), "a.zip waits for what is read before it"),
        (Work(1, "a.zip", "running"), "Reading a.zip"),
        (Work(1, "a.zip", "running", done=1), "Reading a.zip: 1 document so far"),
        (Work(1, "a.zip", "running", total=9), "Reading a.zip: 0 of 9"),
        (Work(1, "a.zip", "running", done=10, total=3010, seconds=1), "Reading a.zip: 10 of 3,010, about 5 min left"),
        (
            Work(1, "a.zip", "done", done=3, new=1, already=1, failed=1),
            "a.zip: 1 document added, 1 there already and 1 not read",
        ),
        (Work(1, "a.zip", "done"), "a.zip: nothing found"),
    ],
)
def test_work_tells_how_far_it_is(work: Work, line: str) -> None:
    assert batch.said(work) == line


def test_a_file_of_many_shows_its_sum_what_failed_and_each_document() -> None:
    work = Work(1, "week.zip", "done", new=20, failed=1)
    kept = {"name": work.name, "new": work.new, "already": 0, "failed": 1, "stopped": False}
    lines = [batch.Line(one, 2, already=False) for one in MANY[:20]]
    card = said(batch.card(kept, lines, [Failure("week.zip: scan.pdf", "it has no text", "read it by OCR first")]))
    for words in ("20 documents added and 1 not read", "scan.pdf", "Read it by OCR first", "8 more documents"):
        assert words in card


def test_of_a_very_large_file_the_card_names_where_the_rest_is() -> None:
    kept = {"name": "all.jsonl", "new": 8000, "already": 0, "failed": 0}
    assert "All 8,000 stand under Documents" in said(batch.card(kept, [batch.Line(MANY[0], 1, already=False)], []))


def test_work_sums_up_its_outcomes() -> None:
    one = Added(ENVOYS, 3, 1, already=False)
    work = Work(1, "a", "running").plus(one).plus(replace(one, already=True)).plus(Failure("b", "empty", ""))
    assert (work.done, work.new, work.already, work.failed, work.events, work.undated) == (3, 1, 1, 1, 6, 2)


@pytest.mark.parametrize(
    ("run", "line"),
    [
        (
            Run(1, "2026-11-26T08:05:00Z", "2026-11-26T08:06:00Z", "Ann", RunReport(("week.zip",), new=30, failed=2)),
            "Added on 26 November 2026, 08:05 UTC by Ann: week.zip: 30 new, 2 not read.",
        ),
        (
            Run(1, "2026-11-26T08:05:00Z", None, "", RunReport(("a", "b", "c", "d"), new=3)),
            "a, b and c and more: 3 new; it is",
        ),
        (
            Run(1, "2026-11-26T08:05:00Z", "x", "", RunReport(("a",), stopped=True, unchanged=4)),
            "0 new, 4 there already; it was stopped",
        ),
    ],
)
def test_the_last_run_says_what_it_did(run: Run, line: str) -> None:
    assert line in said(documents.last_run([run, run]))
    assert documents.last_run(()) == []
