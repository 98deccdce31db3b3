"""The chronology on paper: every event once, in order of time, nothing on anything, in columns, from the right."""

import re

import pytest

from dashboard.paper.columns import columns
from dashboard.paper.furniture import Drawn
from dashboard.paper.picture import make_picture
from dashboard.view import View
from tests.paper.drawn import faults, lines
from tests.scene.events import ACTORS, EIGHT, FOUR, SCRIPTS, UNCERTAIN, event, many

LIST = View(layout="chronology", key=False)


def listed(events, **options):
    return make_picture(events, actors=ACTORS, view=LIST, **options)


@pytest.mark.parametrize("preset", ["180mm", "88mm", "slide", "phone", "120x200mm"])
@pytest.mark.parametrize("events", [FOUR, EIGHT, SCRIPTS, UNCERTAIN, many(30, days=300)], ids=len)
def test_no_line_of_a_list_lies_on_another_or_leaves_the_sheet(events, preset):
    made = listed(events, preset=preset)
    assert made.shown
    assert faults(made.svg) == []


def test_a_list_runs_in_order_of_time_under_its_years():
    said = [line.text for line in lines(listed(EIGHT, preset="88mm").svg)]
    days = [text for text in said if re.fullmatch(r"\d{4}|\d+ (Feb|Mar)", text)]
    assert days == ["2022", "24 Feb", "2024", "16 Feb", "26 Feb", "26 Feb", "27 Feb", "27 Feb", "5 Mar", "7 Mar"]


def test_a_list_of_one_year_has_no_heading():
    assert "2024" not in {line.text for line in lines(listed(FOUR, preset="88mm").svg)}


def test_a_wide_list_stands_in_two_columns_a_short_one_in_one():
    def edges(events):
        return {round(line.x) for line in lines(listed(events).svg) if re.fullmatch(r"\d+ [A-Z][a-z]+", line.text)}

    assert len(edges(EIGHT)) == 2
    assert len(edges(FOUR)) == 1


def test_in_arabic_dates_stand_at_the_right_of_their_words():
    made = listed(FOUR, preset="88mm", language="ar")
    dates = [line for line in lines(made.svg) if line.text.startswith("16")]
    words = [line for line in lines(made.svg) if "security agreement" in line.text]
    assert dates[0].x > words[0].x + words[0].width


def test_what_a_list_has_no_room_for_is_counted():
    made = listed(many(70, days=300), preset="phone")
    assert made.not_shown == 70 - len(made.shown) > 0
    assert f"Not shown: {made.not_shown} further events." in made.text


def test_status_is_said_in_words_and_by_the_mark():
    made = listed([event("a", "2024-03-05", "talks in Oslo", status="called_off", kind="CONSULT"), *FOUR[:1]])
    said = " ".join(line.text for line in lines(made.svg))
    assert "called off: talks in Oslo" in said


@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_keep_order_and_are_even(count):
    pieces = [Drawn(f"<g id='{n}'/>", 10.0) for n in range(12)]
    drawn, placed = columns(pieces, count, width=100.0, gutter=5.0)
    assert placed == 12
    assert drawn.height == pytest.approx(120 / count)
    assert re.findall(r"id='(\d+)'", drawn.svg) == [str(n) for n in range(12)]


def test_a_page_takes_what_it_has_room_for():
    pieces = [Drawn(f"<g id='{n}'/>", 10.0) for n in range(12)]
    assert columns(pieces, 2, width=100.0, gutter=5.0, room=34.0)[1] == 6
    assert columns([Drawn("<g/>", 50.0)], 2, width=100.0, gutter=5.0, room=34.0)[1] == 0
