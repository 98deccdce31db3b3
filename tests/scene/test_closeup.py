"""Where most events crowd into a sliver of the time, that sliver gets a picture of its own."""

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene.closeup import close_ups, dates, offers
from dashboard.scene.compose import compose
from dashboard.scene.marks import place
from dashboard.scene.style import PAPER, Size
from dashboard.view import View
from tests.scene.boxes import faults, told
from tests.scene.events import ACTORS
from tests.scene.shapes_of_time import SHAPES, build_up, crisis


def days(events):
    return [place(event.when).day for event in events]


def test_a_crisis_of_four_days_is_found_and_the_afternoon_inside_it():
    outer, inner = close_ups(days(crisis()))
    assert outer.last - outer.first == 4
    assert outer.count == 100
    assert outer.first <= inner.first < inner.last <= outer.last
    assert inner.last - inner.first < 0.3
    assert inner.count > 0.4 * outer.count


def test_what_leads_up_to_a_crisis_and_follows_from_it_is_a_close_up_around_it():
    story, crowd, _ = close_ups(days(build_up()))
    assert dates(story) == "2 May – 26 Jun 1873"
    assert story.count == 120
    assert (crowd.last - crowd.first, crowd.count >= 100) == (4, True)


NONE = {
    "nothing": [],
    "one moment": [738_000.5] * 50,
    "evenly spread": [738_000.5 + 3 * i for i in range(60)],
    "few events": [738_000.5] * 8 + [730_000.5, 739_000.5],
}


@pytest.mark.parametrize("name", NONE)
def test_without_a_crowd_there_is_no_close_up(name):
    assert close_ups(NONE[name]) == ()


def test_a_button_says_from_when_to_when_and_how_many():
    texts = [text for text, _, _ in offers(days(crisis()))]
    assert texts[0] == "Close-up: 14–17 Jun 1873, 100 events"
    assert texts[1].startswith("Close-up: 14 Jun 1873, ")


def test_the_overview_counts_the_crowd_and_every_event_stands_in_one_band():
    events = crisis()
    scene = compose(events, actors=ACTORS, view=View(), size=Size(1600), measure=font_set(), style=PAPER)
    bands = [band for _, band in scene.bands()]
    assert len(bands) == 3
    assert sum(crowd.count for crowd in bands[0].crowds) == 100
    leads = [mark.event for band in bands for mark in band.marks if mark.lead]
    assert sorted(leads) == sorted(event.id for event in events)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("width", [660.0, 1600.0])
def test_nothing_overlaps_in_any_band(name, width):
    events = SHAPES[name]
    scene = compose(events, actors=ACTORS, view=View(), size=Size(width), measure=font_set(), style=PAPER)
    assert faults(scene, measure=font_set(), style=PAPER) == []
    assert told(scene) == {event.id for event in events}
