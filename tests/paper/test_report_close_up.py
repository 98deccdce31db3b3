"""Where most events of a report fall in a sliver of the time: the whole with the crowd counted, then its close-up."""

import re
from dataclasses import replace

import pytest

from dashboard.paper.picture import make_picture
from dashboard.paper.report import Basis
from dashboard.view import View
from tests.paper.drawn import crossings, faults, lines, too_small
from tests.scene.events import ACTORS, FOUR, many
from tests.scene.shapes_of_time import SHAPES

pytestmark = pytest.mark.slow

CRISIS = tuple(replace(one, label=f"Note N{index:03d}") for index, one in enumerate(SHAPES["crisis"]))
FEW = tuple(replace(one, source=one.source[:1], target=()) for one in many(24, days=2000, crowd=0.8, seed=3))
WIDE = tuple(
    replace(one, label=f"Note N{index:03d}") for index, one in enumerate(many(300, days=4000, crowd=0.5, seed=9))
)
"""More outside the crowd than one page has room for."""


def pages(events, *, preset="a4", **options):
    made = make_picture(events, actors=ACTORS, view=View(key=False), preset=preset, basis=Basis(), **options)
    return made, [" ".join(line.text for line in lines(page)) for page in made.pages]


@pytest.mark.parametrize("preset", ["a4", "word"])
@pytest.mark.parametrize("events", [CRISIS, WIDE], ids=["crisis", "wide"])
def test_every_event_has_its_words_on_some_page_and_none_is_in_the_way_of_another(events, preset):
    made, said = pages(events, preset=preset)
    found = re.findall(r"N\d{3}", " ".join(said))
    assert sorted(set(found)) == [f"N{index:03d}" for index in range(len(events))]
    for page in made.pages:
        assert faults(page) + crossings(page) + too_small(page) == []


def test_the_first_page_counts_the_crowd_and_says_on_which_page_it_is():
    made, said = pages(CRISIS)
    assert "Close-up: 14–17 Jun 1873 · page 2" in said[0]
    assert sum(crowd.count for crowd in made.scene.crowds) == 100
    assert made.scene.inset is None
    assert "Close-up: 14–17 Jun 1873" in said[1]
    assert "page 3" in said[1]
    assert "Close-up: 14 Jun 1873, " in said[2]


def test_what_has_room_on_one_page_hangs_below_the_whole():
    made, said = pages(FEW, preset="word")
    assert made.scene.inset is not None
    assert "Close-up: " in said[0]
    assert "page 2" not in said[0]


def test_where_too_much_is_outside_the_crowd_it_goes_before_and_after_it():
    _, said = pages(WIDE)
    closer = [index for index, text in enumerate(said) if "Close-up: " in text]
    assert closer[0] > 0
    assert closer[-1] < len(said) - 1
    assert closer == list(range(closer[0], closer[-1] + 1))
    assert "· page " not in " ".join(said)


@pytest.mark.parametrize("language", ["de", "ar", "zh"])
def test_the_page_is_named_in_the_language_of_the_report(language):
    _, said = pages(CRISIS, language=language)
    assert {"de": "Seite 2", "ar": "صفحة", "zh": "第2页"}[language] in said[0]


def test_without_a_crowd_there_is_none():
    made, said = pages(FOUR)
    assert "Close-up" not in " ".join(said)
    assert made.scene.crowds == ()
