"""Parts of the page: cards, drawer, strip and lists say what they must."""

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import plotly.utils
import pytest
from dash.development.base_component import Component

from dashboard.callbacks import chart as chart_callbacks
from dashboard.callbacks.filters import edges, strip_of
from dashboard.page import cards, facts, filters, strip, table, words
from ingest.record.answers import Extent
from ingest.record.days import to_day
from ingest.record.document import LeftOut
from ingest.record.extraction import Failure
from ingest.record.query import EventQuery
from ingest.record.report import Rejected
from ingest.record.store import Store
from tests.dashboard import samples

PAGE = samples.extraction("Pact on power plants", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
TODAY = to_day(2024, 3, 8)


def said(part: Component | list[Component]) -> str:
    return json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, ensure_ascii=False)


def test_a_card_without_a_date_asks_for_it() -> None:
    document = replace(PAGE.document, created=None)
    card = said(cards.document_card(document, events=2, undated=2, writable=True))
    assert "No publication date found" in card
    assert '"open": true' in card


def test_a_card_names_why_most_lines_were_left_out() -> None:
    lines = tuple(
        LeftOut(0, 1, "x", reason) for reason in ("menu", "menu", "comment", "menu", "comment", "share button")
    )
    card = said(cards.document_card(replace(PAGE.document, left_out=lines), events=1, undated=0, writable=False))
    assert "6 lines left out (menu, comment, share button)" in card


def test_a_table_needs_no_date_of_its_own() -> None:
    table = replace(PAGE.document, kind="table", created=None)
    card = said(cards.document_card(table, events=3, undated=0, writable=True))
    assert "Each row has its own date" in card
    assert '"open": true' not in card


def test_an_event_typed_by_hand_is_asked_for_no_date_of_its_document() -> None:
    noted = replace(PAGE.document, kind="note", created=None)
    card = said(cards.document_card(noted, events=1, undated=0, writable=True))
    assert "Typed by hand, with its own date" in card
    assert "Give it below" not in card
    assert '"open": true' not in card


def test_a_note_on_a_card_names_no_option_of_the_command_line() -> None:
    noted = replace(
        PAGE.document, notes=("Dates are read month first; --date-order decides otherwise.", "Columns read.")
    )
    card = said(cards.document_card(noted, events=1, undated=0, writable=True))
    assert "Dates are read month first." in card
    assert "--" not in card


def test_the_name_of_a_file_is_never_written_otherwise() -> None:
    card = said(cards.failure_card(Failure("old.doc", "old.doc is damaged", "save it again")))
    assert "old.doc is damaged" in card


def test_the_day_of_the_file_is_only_a_suggestion_to_be_taken() -> None:
    document = replace(PAGE.document, created=None, suggested="2024-03-06")
    card = said(cards.document_card(document, events=2, undated=2, writable=True))
    assert "The file was last changed on 6 March 2024." in card
    assert "Use that day" in card
    assert "Use that day" not in said(cards.document_card(document, events=2, undated=2, writable=False))
    dated = replace(document, created=PAGE.document.created)
    assert "last changed" not in said(cards.document_card(dated, events=2, undated=2, writable=True))


@pytest.mark.parametrize(
    ("kind", "when", "words"),
    [
        ("page", "2024-03-05", "Published on 5 March 2024"),
        ("letter", "1861-12", "Written in Dec 1861"),
        ("minutes", "1919", "Held in 1919"),
    ],
)
def test_a_card_says_its_date_in_the_words_of_its_kind(kind: str, when: str, words: str) -> None:
    created = replace(PAGE.document.created, when=when)
    document = replace(PAGE.document, kind=kind, created=created)
    assert words in said(cards.document_card(document, events=1, undated=0, writable=False))


def test_a_card_lists_the_lines_whose_date_cannot_be() -> None:
    line = Rejected("row 3", "signed on 31 June", "June has 30 days")
    card = said(cards.document_card(PAGE.document, events=1, undated=0, writable=False, rejected=(line,)))
    assert "1 line without a usable date" in card
    assert "June has 30 days" in card


def test_the_list_of_undated_statements_names_impossible_dates_by_document() -> None:
    line = Rejected("", "signed on 31 June", "June has 30 days")
    documents = {PAGE.document.id: PAGE.document}
    shown = said(table.undated((), actors={}, documents=documents, rejected={PAGE.document.id: (line,)}))
    assert words.title(PAGE.document) in shown
    assert "signed on 31 June" in shown
    assert "Every statement found has a date." in said(table.undated((), actors={}, documents={}, rejected={}))


def test_a_read_only_card_offers_no_correction() -> None:
    assert "Correct" not in said(cards.document_card(PAGE.document, events=1, undated=0, writable=False))


def test_a_failure_card_says_reason_and_mend() -> None:
    card = said(cards.failure_card(Failure("scan.pdf", "there is no text in it", "run text recognition first")))
    assert "There is no text in it" in card
    assert "Run text recognition first" in card


def test_words_quoted_in_a_reason_keep_their_own_direction() -> None:
    parts = facts.isolated('"يوم 1 مارس" is Friday 1 March 2024')
    assert [type(part).__name__ for part in parts] == ["Bdi", "str"]


def test_the_strip_counts_each_event_once(store: Store) -> None:
    asked = EventQuery(dated=True)
    shown, *_ = strip_of(store, asked, asked)
    heights = [bar.style["height"] for bar in shown.tree]
    assert len(heights) == strip.BARS
    assert "100%" in heights
    assert strip.bars([2, 0, 1])[2].style["height"] == "62%"


def test_the_strip_asks_for_no_limit_at_its_ends() -> None:
    assert edges([10, 20], 10, 20) == (None, None)
    assert edges([12, 20], 10, 20) == (12, None)


def lying(*days: int) -> tuple[Extent, Callable[[int], int]]:
    """Return the extent of events on these days, and how many of them begin until a day."""
    between = sorted(((a, b) for a, b in pairwise(sorted(days)) if b - a > 1), key=lambda pair: pair[0] - pair[1])
    extent = Extent(len(days), min(days), max(days), tuple(between[:12]))
    return extent, lambda day: sum(1 for one in days if one <= day)


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        pytest.param([1], strip.Bulk(1, 1), id="one"),
        pytest.param([1, 9000], strip.Bulk(1, 9000), id="two far apart are all there is"),
        pytest.param([1, *range(9000, 9030)], strip.Bulk(9000, 9029, earlier=1), id="one early"),
        pytest.param([*range(30), 9000], strip.Bulk(0, 29, later=1), id="one late"),
        pytest.param(
            [1, 6000, *range(9000, 9040)], strip.Bulk(9000, 9039, earlier=2), id="two early, one behind the other"
        ),
        pytest.param([*range(9), *range(9000, 9009)], strip.Bulk(0, 9008), id="two crowds"),
    ],
)
def test_a_few_events_far_from_all_others_do_not_squeeze_the_strip(days, kept) -> None:
    assert strip.bulk(*lying(*days)) == kept


@pytest.mark.parametrize(
    ("years", "said"),
    [((2022, 2024), "2022–2024, 1 earlier"), ((-490, 9999), "491 BC–9999, 1 earlier"), ((0, 0), "All 1 BC, 1 earlier")],
)
def test_the_strip_is_called_by_its_years_as_people_write_them(years: tuple[int, int], said: str) -> None:
    assert strip.name(*years, earlier=1, later=0) == said


def test_a_strip_of_nothing_is_not_there(store: Store) -> None:
    nothing = EventQuery(text="nowhere", dated=True)
    assert strip_of(store, nothing, nothing)[-1] == "strip none"


def test_the_strip_asks_for_nothing_where_no_days_are_chosen(store: Store) -> None:
    asked = EventQuery(dated=True)
    _, _, low, high, value, sent, state = strip_of(store, asked, asked)
    assert value == sent == [low, high]
    assert edges(value, low, high) == (None, None)
    assert state == "strip"


def test_of_a_single_day_there_is_nothing_to_choose(store: Store) -> None:
    days = {(event.when.earliest, event.when.latest) for event in store.find(EventQuery(dated=True))}
    alone = (EventQuery(first=a, last=b, dated=True) for a, b in days if a == b)
    asked = next(one for one in alone if store.extent(one).first == store.extent(one).last)
    *_, state = strip_of(store, asked, EventQuery())
    assert state == "strip none"


def test_every_filter_of_the_query_has_a_control() -> None:
    fields = set(EventQuery.__dataclass_fields__) - {"dated", "documents", "added_since", "called", "announced"}
    assert fields <= set(chart_callbacks.CONTROLS)


def test_kinds_stand_with_symbol_and_count_and_grey_where_there_are_none() -> None:
    boxes = filters.kind_boxes({"statement": 1234, "meeting": 0})
    assert "1,234" in said(boxes[0])
    assert "symbol-statement" in said(boxes[0])
    assert boxes[1].className == "box-row none"
    assert len(boxes) == 7
