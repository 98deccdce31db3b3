"""One event, or a few on one day, stand in the middle of a few named days."""

from math import floor

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.style import PAPER, PAPER_NARROW, SCREEN, Size
from dashboard.view import View
from tests.scene.boxes import faults
from tests.scene.events import ACTORS, event

STYLES = {"screen": (SCREEN, 1000.0), "paper": (PAPER, 660.0), "column": (PAPER_NARROW, 310.0)}
DAY = "2024-02-26"
CLOCK = {"precision": "minute", "first_second": 52_200, "last_second": 52_259}
ALONE = {
    "one day": [event("a", DAY, "The treaty is signed", source=("FRA", "UKR"))],
    "three on one day": [event(f"a{state}", DAY, "It is signed", source=(state,)) for state in ("FRA", "DEU", "POL")],
    "a clock time": [event("a", f"{DAY}T14:30", "The treaty is signed", **CLOCK)],
    "ongoing": [event("a", f"{DAY}/..", "The talks go on")],
}  # fmt: skip


def drawn(events, style):
    sizes, width = STYLES[style]
    return compose(events, actors=ACTORS, view=View(), size=Size(width), measure=font_set(), style=sizes), sizes


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ALONE)
def test_what_stands_alone_stands_in_the_middle(name, style):
    scene, sizes = drawn(ALONE[name], style)
    middle = (scene.left + scene.width) / 2
    assert all(abs(scene.scale.x(mark.day) - middle) < 0.12 * (scene.width - scene.left) for mark in scene.marks)
    assert faults(scene, measure=font_set(), style=sizes) == []


@pytest.mark.parametrize("style", STYLES)
def test_its_day_is_named_and_where_there_is_room_the_days_around_it(style):
    scene, _ = drawn(ALONE["one day"], style)
    named = [floor(tick.day) for tick in scene.ticks if tick.text]
    assert floor(scene.marks[0].day) in named
    assert len(named) == (1 if style == "column" else 7)


def test_a_month_alone_has_room_on_both_sides():
    scene, _ = drawn([event("a", "2024-02", "The envoy visits")], "paper")
    mark = scene.marks[0]
    assert scene.left + 50 < scene.scale.x(mark.first) < scene.scale.x(mark.last) < scene.width - 50


def test_a_window_that_was_chosen_is_kept():
    scene = compose(
        ALONE["one day"], actors=ACTORS, view=View(first=738_900.0, last=739_000.0), size=Size(1000.0),
        measure=font_set(), style=SCREEN,
    )  # fmt: skip
    assert (scene.scale.stretches[0].first, scene.scale.stretches[-1].last) == (738_900.0, 739_000.0)


def test_the_hours_around_a_day_alone_are_not_told():
    noon = float(ALONE["one day"][0].when.earliest) + 0.5
    scene = compose(
        ALONE["one day"], actors=ACTORS, view=View(first=noon - 1, last=noon + 1), size=Size(1000.0),
        measure=font_set(), style=SCREEN,
    )  # fmt: skip
    named = [tick.text for tick in scene.ticks if tick.text]
    assert any("26 Feb" in text for text in named)
    assert not [text for text in named if ":" in text]
