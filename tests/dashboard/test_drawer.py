"""The drawer tells everything of an event: dates side by side, the paragraph, places, strength, changes, citations."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import plotly.utils
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.callbacks import nearest
from dashboard.page import actions, changes, dates, drawer, places, strength, values
from dashboard.page.passage import AROUND, extent
from dashboard.page.sentence import in_paragraph, legend
from ingest.record.document import Block, Document
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.merge import derive
from ingest.record.report import Report, When
from ingest.record.store import Store
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk

PAGE = samples.extraction("Pact on power plants", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
OTHER = samples.extraction("Pact again", samples.PAGE[:1], publisher="The Herald", created="2024-03-06")
DOCUMENTS = {one.document.id: one.document for one in (PAGE, OTHER)}
EVENTS = derive((*PAGE.reports, *OTHER.reports)).events
PACT = next(event for event in EVENTS if len(event.reports) == 2)


def said(part: Any) -> str:
    return json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, ensure_ascii=False)


def shown(event: Event, *, writable: bool = True, history: tuple[Judgement, ...] = ()) -> str:
    return said(
        drawer.panel(
            event, actors=samples.ACTORS, documents=DOCUMENTS, history=history, me="Ann", writable=writable
        )
    )  # fmt: skip


def test_the_date_as_written_stands_beside_the_date_as_read() -> None:
    text = shown(PACT)
    for words in ("As written", "on 16 February 2024", "As read", "Friday 16 February 2024", "to the day", "Why this"):
        assert words in text


def test_names_of_actors_lead_to_them_where_they_may_be_changed() -> None:
    assert '"data-actor": "UKR"' in shown(PACT)
    assert "data-actor" not in shown(PACT, writable=False)


def test_every_place_that_reports_it_is_listed_with_outlet_date_and_the_way_to_set_it_apart() -> None:
    text = shown(PACT)
    assert "Also reported in 1 place" in text
    assert text.count("Not the same") == 2
    assert text.count("open in document") == 2
    for words in ("The Daily Example", "The Herald", "5 March 2024", "6 March 2024", "fetched"):
        assert words in text


def test_a_single_place_is_not_set_apart_from_itself() -> None:
    alone = next(event for event in EVENTS if len(event.reports) == 1)
    assert "Not the same" not in shown(alone)


def test_many_further_places_are_folded() -> None:
    reports = (PACT.reports[0], *[replace(PACT.reports[1], id=f"r{n}") for n in range(places.LISTED + 3)])
    assert "3 more" in said(places.others(replace(PACT, reports=reports), DOCUMENTS, writable=True))


def test_a_removed_document_is_told_of_and_nothing_breaks() -> None:
    assert "Its document was removed." in said(places.lead(PACT, {}, writable=False))


# ---- the paragraph ----

LONG = "One word after another stands here. " * 40


def paragraph(before: str, quote: str, after: str, *, role: str = "body") -> tuple[Report, Document]:
    text = f"A headline\n{before}{quote}{after}\nThe end"
    start = len("A headline\n") + len(before)
    blocks = (Block(0, 10, "headline"), Block(11, len(text) - 8, "body"), Block(len(text) - 7, len(text)))
    document = replace(PAGE.document, text=text, blocks=blocks)
    report = replace(
        PAGE.reports[0], start=start, end=start + len(quote), quote=quote, when=When("2024"), source=(), target=(),
        trigger_start=None, trigger_end=None,
    )  # fmt: skip
    return report, document


def test_a_quote_stands_in_its_whole_paragraph() -> None:
    report, document = paragraph("Before it. ", "The sentence.", " After it.")
    text = said(in_paragraph(report, document))
    assert "Before it. " in text
    assert " After it." in text
    assert "A headline" not in text
    assert "cut-" not in text


def test_a_long_paragraph_is_cut_between_words_and_says_so() -> None:
    report, document = paragraph(LONG, "The sentence.", LONG)
    first, last = extent(report, document)
    assert document.text[first - 1].isspace()
    assert document.text[last].isspace()
    assert "cut-before cut-after" in said(in_paragraph(report, document))


@given(st.text(max_size=900), st.text(min_size=1, max_size=60), st.text(max_size=900))
def test_whatever_stands_round_it_the_quote_is_whole_and_to_the_letter(before: str, quote: str, after: str) -> None:
    report, document = paragraph(before, quote, after)
    first, last = extent(report, document)
    assert 0 <= first <= report.start < report.end <= last <= len(document.text)
    assert last - first <= len(quote) + 2 * AROUND
    shown = in_paragraph(report, document)
    assert text_of(shown) == document.text[first:last]


def text_of(part: Any) -> str:
    if isinstance(part, str):
        return part
    inside = part.children if hasattr(part, "children") else part
    return "".join(map(text_of, inside)) if isinstance(inside, list) else text_of(inside or "")


def test_a_quote_that_is_no_longer_in_its_document_stands_alone() -> None:
    report, document = paragraph("Before it. ", "The sentence.", " After it.")
    moved = replace(document, text=document.text.replace("The sentence.", "Another thing"))
    assert text_of(in_paragraph(report, moved)) == "The sentence."


def test_the_legend_names_only_the_marks_that_occur() -> None:
    assert text_of(legend(PACT.reports[0], PAGE.document)).split() == ["date", "words", "actor", "what", "happened"]
    report, document = paragraph("", "Nothing is marked.", "")
    assert text_of(legend(report, document)) == ""


# ---- strength ----


def test_strength_is_told_by_the_parts_of_the_formula() -> None:
    event = replace(PACT, confidence_parts=(("date", 0.4), ("actors", 0.3), ("coded by a machine", -0.2)))
    text = text_of(strength.parts(event))
    for words in ("plus 40% of 40%date in the text", "plus 30% of 30%2 actors known", "minus", "20%coded by a machine"):
        assert words in text
    assert "50% in all: strong from 85%, fair from 65%" in text


@pytest.mark.parametrize(
    ("weight", "line"),
    [(3.0, "Key because: a date of its own, somebody in office"), (1.0, "Not among the key events: a date of its own")],
    ids=["key", "not key"],
)
def test_the_weight_says_whether_an_event_is_key(weight: float, line: str) -> None:
    event = replace(PACT, weight=weight, weight_parts=(("an office holder", 0.25), ("date of its own", 1.0)))
    assert strength.weight(event).startswith(line)


# ---- changes ----


def by(who: str, **told: Any) -> Judgement:
    return Judgement(who, "2024-03-08T09:12:00Z", told.pop("verb", "set"), PACT.id, **{"id": 7, **told})


@pytest.mark.parametrize(
    ("judgement", "words"),
    [
        (by("Ann", field="when", value='"2024-02-26"'), "set the date to 26 Feb 2024"),
        (by("Ann", field="when", value="null"), "set the date to No date"),
        (by("Ann", field="when", value='{"edtf": "2024-03"}'), "set the date to Mar 2024"),
        (by("Ann", field="when", value='{"edtf": 7}'), "set the date to"),
        (by("Ann", field="source", value='["FRA", {"actor": "DEU"}]'), "set who acts or speaks to France, Germany"),
        (by("Ann", field="target", value="[]"), "to nobody"),
        (by("Ann", field="event_type", value='"ACCUSE"'), "to Accusation"),
        (by("Ann", field="status", value='"denied"'), "to Denied"),
        (by("Ann", field="label", value='"<b>x</b>"'), "to <b>x</b>"),
        (by("Ann", field="label", value="no json"), "to no json"),
        (by("Ann", verb="note", value='"Look"'), "wrote “Look”"),
        (by("Ann", verb="check"), "marked it as checked"),
        (by("Ann", verb="keep_apart", value='["a"]'), "said that 1 place told of another event"),
        (
            by("Ann", verb="merge", value='["r"]', quotes=(("d", "A quote"),)),
            "put it together with another event: “A quote”",
        ),
    ],
)
def test_each_decision_is_told_in_words(judgement: Judgement, words: str) -> None:
    text = text_of(changes.changes(PACT, [judgement], me="Ann", actors=samples.ACTORS, writable=True))
    assert words in text
    assert "8 March 2024, 09:12 UTC" in text


@pytest.mark.parametrize(
    ("who", "writable", "undone", "offered"),
    [("Ann", True, False, True), ("Ben", True, False, False), ("Ann", False, False, False), ("Ann", True, True, False)],
    ids=["one's own", "another's", "only reads", "taken back already"],
)
def test_only_ones_own_standing_decision_is_taken_back(
    who: str, *, writable: bool, undone: bool, offered: bool
) -> None:
    made = changes.changes(
        PACT, [by(who, verb="check", undone=undone)], me="Ann", actors=samples.ACTORS, writable=writable
    )
    assert ('"Take back: marked it as checked"' in said(made)) is offered


def test_what_the_text_says_stands_beside_what_a_person_set() -> None:
    event = replace(PACT, changed=("label", "note", "source", "when"))
    text = text_of(changes.changes(event, (), me="Ann", actors=samples.ACTORS, writable=True))
    for words in ("The text: date", "16 Feb 2024 (“on 16 February 2024”)", "France, Ukraine", "pact on power plants"):
        assert words in text
    assert "note" not in text


def test_a_value_that_is_none_of_the_fields_comes_back_as_it_is() -> None:
    assert values.shown("label", "", samples.ACTORS) == "nothing"
    assert values.shown("review", '"hidden"', samples.ACTORS) == "Hidden"


# ---- buttons ----


def test_buttons_say_what_is_decided_on_which_event_and_by_which_key() -> None:
    text = said(actions.actions(PACT, DOCUMENTS, writable=True))
    for button in ("check", "pick", "hide"):
        assert f'"data-decide": "{button}"' in text
    assert text.count(f'"data-of": "{PACT.id}"') == 6
    for key in "aphemn":
        assert f'"aria-keyshortcuts": "{key}"' in text


# ---- the nearest events, and dates typed for one ----


def test_the_same_actors_and_days_stand_first_among_the_nearest() -> None:
    days = ("2024-02-16", "2024-02-17", "2024-02-17", "2025-01-01")
    made = [replace(PACT, id=f"e{n}", when=replace(PACT.when, edtf=d)) for n, d in enumerate(days)]
    made[1] = replace(made[1], source=(), target=(), when=replace(made[1].when, earliest=738933, latest=738933))
    made[2] = replace(made[2], when=replace(made[2].when, earliest=738933, latest=738933))
    made[3] = replace(made[3], when=replace(made[3].when, earliest=739252, latest=739252))
    found = nearest.ranked(made[0], tuple(made))
    assert [one.id for one in found] == ["e2", "e1", "e3"]


def test_words_find_an_event_however_far(tmp_path: Path, store: Store) -> None:
    event = next(one for one in store.find() if "power plants" in one.headline + one.label)
    found = nearest.nearest(store, event, " grave   consequences ")
    assert [one.reports[0].quote for one in found] == ["Russia warned NATO of “grave consequences” in March 2024."]
    assert event.id not in {one.id for one in nearest.nearest(store, event, "")}


@pytest.mark.parametrize(
    ("date", "about"),
    [
        (When("2024-03-05"), True), (When("2024-03"), True), (When("2024-03-05~", approximate=True), False),
        (When("2024-03-05/2024-03-07"), False), (When("[2024-03-05..]"), False), (When(None), False),
        (When("2024-03-05", readings=("2024-05-03",)), False), (When("2024-03-05T20:42"), False),
    ],
)  # fmt: skip
def test_about_is_said_of_a_simple_date_only(date: When, *, about: bool) -> None:
    assert dates.can_be_about(date) is about


def test_a_date_whose_words_are_not_read_back_stands_as_its_edtf(store: Store) -> None:
    assert dates.typed_as(FakeDesk(store).resolve, When("2024-02-16")) == "2024-02-16"
    assert dates.typed_as(FakeDesk(store).resolve, When(None)) == ""
