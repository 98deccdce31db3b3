"""The report: all events on as many pages as they need, in type one can read, with the way back to every source."""

import re
from dataclasses import replace

import pytest

from dashboard.paper.filterwords import filter_words
from dashboard.paper.picture import make_picture
from dashboard.paper.references import references
from dashboard.paper.report import Basis
from dashboard.view import View
from ingest.record.query import EventQuery
from tests.paper.drawn import faults, lines
from tests.scene.events import ACTORS, EIGHT, FOUR, SCRIPTS, day, event, many

SIXTY = tuple(sorted(many(60, days=150), key=lambda one: one.when.earliest))
ROWS, LIST = View(key=False), View(key=False, layout="chronology")
BASIS = Basis("France (without officials)", 412, undated=3, revision=17, version="0.1.0")


def reported(events, *, view=ROWS, preset="a4", **options):
    return make_picture(events, actors=ACTORS, view=view, preset=preset, basis=BASIS, **options)


def said(picture):
    return [" ".join(line.text for line in lines(page)) for page in picture.pages]


@pytest.mark.parametrize("view", [ROWS, LIST], ids=["rows", "list"])
@pytest.mark.parametrize("preset", ["a4", "word"])
@pytest.mark.parametrize(
    "events", [FOUR, SCRIPTS, pytest.param(SIXTY, marks=pytest.mark.slow)], ids=["four", "scripts", "sixty"]
)
def test_nothing_on_a_page_lies_on_anything_or_leaves_it_or_is_too_small(events, preset, view):
    made = reported(events, view=view, preset=preset)
    for page in made.pages:
        assert faults(page) == []
        assert min(line.size for line in lines(page) if len(line.text) > 1) >= 7 * 96 / 72 - 0.01
    assert len(made.shown) == len(events)


@pytest.mark.parametrize("view", [pytest.param(ROWS, marks=pytest.mark.slow), LIST], ids=["rows", "list"])
def test_every_event_of_a_long_report_has_its_words_on_some_page(view):
    events = [replace(one, label=f"Note N{index:03d}") for index, one in enumerate(SIXTY)]
    made = reported(events, view=view)
    assert len(made.pages) > 1
    found = re.findall(r"N\d{3}", " ".join(said(made)))
    assert sorted(found) == [f"N{index:03d}" for index in range(60)]


def test_a_report_says_what_was_asked_and_how_many_of_how_many():
    first = said(reported(FOUR))[0]
    assert "France (without officials) · 4 of 412 events" in first
    assert "No date found (3)" in first
    assert "Days and times as the documents give them." in first


def test_the_day_a_report_was_made_is_the_one_that_was_given():
    assert (
        "Made on 8 Mar 2024 with diplomatic-timeline 0.1.0, revision 17"
        in said(reported(FOUR, today=day("2024-03-08")))[0]
    )
    assert "Made with diplomatic-timeline 0.1.0" in said(reported(FOUR))[0]
    assert reported(EIGHT).pages == reported(EIGHT).pages


def test_pages_are_numbered_and_one_alone_is_not():
    many_pages = said(reported(SIXTY, view=LIST))
    assert [f"{n} / {len(many_pages)}" in page for n, page in enumerate(many_pages, start=1)] == [True] * len(
        many_pages
    )
    assert "1 / 1" not in said(reported(FOUR))[0]


def test_each_event_leads_to_the_numbers_of_its_sources():
    text = said(reported(EIGHT))[0]
    assert "[1] The Harbour Gazette" in text
    assert "[2] Reuters" in text
    assert "invited to a call [2]" in text


def test_sources_are_numbered_as_they_are_first_named():
    events = [
        event("a", "2024-03-01", "one", publishers=("B",)),
        event("b", "2024-03-02", "two", publishers=("A", "B")),
        event("c", "2024-03-03", "three", publishers=()),
    ]
    told = references(events, cited={})
    assert told.sources == ("B", "A")
    assert told.notes == {"a": "[1]", "b": "[1, 2]"}


QUERY = EventQuery(
    actors=("FRA", "UKR"), match="all", first=day("2024-02-16"), last=day("2024-03-07"), kinds=("meeting",),
    status=("scheduled", "happened"), text="troops", publisher=("Reuters",), review=("checked",),
)  # fmt: skip


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (EventQuery(), ""),
        (EventQuery(actors=("FRA",), people=False), "France (without officials)"),
        (EventQuery(actors=("FRA",), match="only"), "France"),
        (EventQuery(first=day("2024-03-07")), "since 7 Mar 2024"),
        (EventQuery(last=day("2024-03-07"), said=True), "until 7 Mar 2024 (date said)"),
        (
            QUERY,
            "France, Ukraine (all of them together); 16 Feb – 7 Mar 2024; Meeting or call; planned, reported; "
            "“troops”; outlet: Reuters; checked",
        ),
    ],
    ids=["all", "officials", "one actor", "from", "until, as said", "much"],
)
def test_a_filter_is_said_in_words(query, words):
    assert filter_words(query, actors=ACTORS) == words


@pytest.mark.parametrize("language", ["fr", "de", "es", "uk", "ru", "ar", "zh"])
def test_a_filter_is_said_in_the_language_of_the_picture(language):
    said = filter_words(QUERY, actors={}, language=language)
    for english in ("together", "Meeting", "planned", "reported", "outlet", "checked"):
        assert english not in said
    assert "Reuters" in said
    assert "{}" not in said


CODES = EventQuery(types=("CONSULT",), precision=("half",), confidence=("fair",), language=("uk",))
SAID = {
    "en": "type: meeting or call; exact to: half-year; strength: fair; language: Ukrainian",
    "de": "Art: Treffen oder Gespräch; genau auf: Halbjahr; Belastbarkeit: mittel; Sprache: Ukrainisch",
    "ar": "النوع: لقاء أو اتصال؛ الدقة: نصف سنة؛ القوة: متوسطة؛ اللغة: الأوكرانية",
}


@pytest.mark.parametrize("language", SAID)
def test_a_filter_says_no_code_of_the_program(language):
    assert filter_words(CODES, actors={}, language=language) == SAID[language]
