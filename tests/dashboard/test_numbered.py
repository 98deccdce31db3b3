"""The key to the numbers of the chart: all of them, in order, each leading to its event; folded where it is long."""

import json
from dataclasses import replace

import plotly
import pytest

from dashboard.page import numbered
from dashboard.scene.compose import compose
from dashboard.scene.measure import Counted
from dashboard.scene.style import SCREEN, Size
from dashboard.view import View
from tests.scene.events import ACTORS, FOUR, many


def told(events, *, labels):
    style = replace(SCREEN, numbers=True, max_labels=labels)
    scene = compose(events, actors=ACTORS, view=View(key=False), size=Size(900), measure=Counted(), style=style)
    made = numbered.key(scene, events)
    return scene.numbers(), json.loads(json.dumps(made, cls=plotly.utils.PlotlyJSONEncoder))


@pytest.mark.parametrize(("count", "unfolded"), [(20, True), (60, False)])
def test_each_number_of_the_chart_leads_to_its_event(count, unfolded):
    numbers, (key,) = told(many(count, days=150), labels=4)
    summary, lines = key["props"]["children"]
    items = [li["props"]["children"] for li in lines["props"]["children"]]
    found = {button["props"]["data-event"]: int(at["props"]["children"]) for at, button in items}
    assert found == numbers
    assert list(found.values()) == sorted(found.values())
    assert summary["props"]["children"] == f"Key to the numbers ({len(numbers)})"
    assert key["props"]["open"] is unfolded


def test_a_chart_that_says_all_in_words_has_no_key():
    assert told(FOUR, labels=30) == ({}, [])
