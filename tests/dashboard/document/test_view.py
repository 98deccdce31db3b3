"""The document view as the page gets it: head, facts, text with its marks, list, pages, an id that leads nowhere."""

import json
from dataclasses import replace

import plotly.utils
import pytest

from dashboard import controls, ids
from dashboard.page.document import facts, text
from dashboard.view import View
from ingest.record.document import Block, Created, Document
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.report import Rejected
from ingest.record.store import Store
from tests.dashboard.fakes import Poster

DOCUMENT = "pactonpowerplantsthedailyexample"


def opened(page: Poster, passage: str | None, **values) -> dict:
    asked = {f"{ids.PASSAGE}.data": passage, f"{ids.READER}.className": "reader", **values}
    return page.ask(f"{ids.READER_DRAWN}.data", asked, trigger=f"{ids.PASSAGE}.data")


def said(part: object) -> str:
    return json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, ensure_ascii=False)


def walk(parts):
    """Yield the attributes of each element, with what is in it as ``children``."""
    for part in parts:
        if not isinstance(part, str):
            tag, said, inside = part
            yield said | {"tag": tag, "children": "".join(one for one in inside if isinstance(one, str))}
            yield from walk(inside)


def drawn(answer: dict, part: str) -> list[dict]:
    return list(walk(answer[ids.READER_DRAWN]["data"][part]))


def runs(answer: dict) -> list[dict]:
    return [part for part in drawn(answer, "text") if "data-start" in part]


def test_the_text_is_shown_to_the_letter_and_every_run_says_where_it_starts(page: Poster, store: Store) -> None:
    document = store.document(DOCUMENT)
    answer = opened(page, DOCUMENT)
    for run in runs(answer):
        start = int(run["data-start"])
        assert document.text[start : start + len(run["children"])] == run["children"]
    shown = "".join(run["children"] for run in runs(answer))
    assert shown == "".join(document.text[block.start : block.end] for block in document.blocks)


def test_every_event_of_it_is_marked_and_listed_in_text_order(page: Poster, store: Store) -> None:
    events = store.find(EventQuery(documents=(DOCUMENT,)))
    answer = opened(page, DOCUMENT)
    marks = [p for p in drawn(answer, "text") if "data-n" in p]
    assert [mark["data-n"] for mark in marks] == [str(n) for n in range(1, len(events) + 1)]
    assert {mark["data-event"] for mark in marks} == {event.id for event in events}
    listed = [p for p in drawn(answer, "events") if "data-jump" in p]
    assert [one["data-event"] for one in listed] == [mark["data-event"] for mark in marks]


def test_hidden_picked_and_undated_events_are_marked_as_such(page: Poster, store: Store) -> None:
    hidden, picked, *_, undated = store.find(EventQuery(documents=(DOCUMENT,)))
    store.judge(Judgement("Ann", "2024-03-08T08:00:00Z", "hide", hidden.id))
    store.judge(Judgement("Ann", "2024-03-08T08:00:00Z", "pick", picked.id))
    answer = opened(page, DOCUMENT)
    how = {part["data-event"]: part for part in drawn(answer, "text") if "data-n" in part}
    assert "is-hidden" in how[hidden.id]["class"]
    assert "is-picked" in how[picked.id]["class"]
    assert "is-undated" in how[undated.id]["class"]
    assert how[undated.id]["aria-label"].startswith("Event 6: No date found")


def test_a_passage_is_set_apart(page: Poster, store: Store) -> None:
    report = store.reports(DOCUMENT)[1]
    answer = opened(page, f"{DOCUMENT} {report.start} {report.end}")
    passage = [run for run in runs(answer) if "run-passage" in run["class"]]
    assert "".join(run["children"] for run in passage) == report.quote


def test_the_facts_tell_date_evidence_and_how_it_came_in(page: Poster) -> None:
    answer = said(opened(page, DOCUMENT)[ids.READER_FACTS]["children"])
    for words in ("5 March 2024", "from the line under the headline", "The Daily Example", "English", "news.example"):
        assert words in answer
    assert f"/original/{DOCUMENT}" in answer


def test_an_original_that_was_not_kept_is_told(store: Store) -> None:
    told = said(facts.facts(store.document(DOCUMENT), facts.Around(kept=False)))
    assert "Was not kept" in told
    assert "/original/" not in told


def test_an_unknown_document_says_so_in_words(page: Poster) -> None:
    answer = opened(page, "nothing")
    assert "This document is not here" in said(answer[ids.READER_HEAD]["children"])
    assert answer[ids.READER]["className"] == "reader reader-open"


def test_closing_empties_the_view(page: Poster) -> None:
    assert opened(page, None) == {}
    answer = opened(page, None, **{f"{ids.READER}.className": "reader reader-open"})
    assert answer[ids.READER]["className"] == "reader"
    assert answer[ids.READER_DRAWN]["data"] == {"text": [], "events": []}


def test_an_address_opens_a_document_at_its_passage() -> None:
    query, view, notes = controls.from_address("?v=1&read=abc+12+40")
    assert (view.read, notes) == ("abc 12 40", ())
    assert controls.to_address(query, view) == "?v=1&read=abc+12+40"
    assert controls.to_address(EventQuery(), View()) == "?v=1"


LONG = Document(
    "long",
    "table",
    "long.csv",
    "text/csv",
    "\n".join(f"row {n:05d} of it" for n in range(10_000)),
    blocks=tuple(Block(n * 16, n * 16 + 15, "table", locator=f"row {n + 1}") for n in range(10_000)),
)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        pytest.param({"first": 0}, 0, 400, id="the beginning"),
        pytest.param({"first": 800}, 800, 1200, id="a page"),
        pytest.param({"first": 9_990}, 9_990, 10_000, id="the end"),
        pytest.param({"first": 99_999}, 9_999, 10_000, id="beyond the end"),
        pytest.param({"passage": (16 * 4_500, 16 * 4_500 + 3)}, 4_400, 4_800, id="where a passage stands"),
    ],
)
def test_a_long_document_is_shown_page_by_page(asked, first: int, last: int) -> None:
    page = text.page_of(LONG, (), **asked)
    assert (page.first, page.last) == (first, last)
    assert page.said == f"Paragraphs {first + 1:,} to {last:,} of 10,000"
    shown = said(text.view(LONG, page))
    assert f"row {first:05d} of it" in shown
    assert shown.count("data-start") == last - first


def test_lines_without_an_event_stand_under_their_row() -> None:
    wrong = (Rejected("row 3", "row 00002 of it", "there is no 30 February"),)
    shown = said(text.view(LONG, text.page_of(LONG, ()), rejected=wrong))
    assert shown.index("row 00002") < shown.index("There is no 30 February") < shown.index("row 00003")


def test_the_words_that_date_it_are_marked_where_they_stand() -> None:
    dated = replace(LONG, created=Created("2024-03-05", "text", words="row 00007"))
    assert '"children": "row 00007", "className": "run run-created"' in said(text.view(dated, text.page_of(dated, ())))
    given = replace(dated, created=Created("2024-03-05", "given", words="row 00007"))
    assert "run-created" not in said(text.view(given, text.page_of(given, ())))
