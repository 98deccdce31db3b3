"""Nothing on a picture covers anything else, whatever the events."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.style import PAPER, PAPER_NARROW, SCREEN, Size
from dashboard.view import View
from tests.scene.boxes import faults, told
from tests.scene.events import ACTORS, SETS, event, many

STYLES = {"paper": (PAPER, 660.0), "column": (PAPER_NARROW, 310.0), "screen": (SCREEN, 760.0), "phone": (SCREEN, 420.0)}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", SETS)
def test_nothing_overlaps_and_nothing_leaves_the_chart(name, style):
    sizes, width = STYLES[style]
    scene = compose(SETS[name], actors=ACTORS, view=View(), size=Size(width), measure=font_set(), style=sizes)
    assert faults(scene, measure=font_set(), style=sizes) == []
    assert told(scene) == {e.id for e in SETS[name]}


@pytest.mark.parametrize("name", ["eight", "sixty", "crowd"])
@pytest.mark.parametrize("height", [200.0, 380.0])
def test_a_given_height_is_kept_or_all_labels_are_out_and_the_rest_is_told(name, height):
    scene = compose(SETS[name], actors=ACTORS, view=View(), size=Size(760, height), measure=font_set())
    assert scene.whole <= height or not scene.labels
    assert faults(scene, measure=font_set(), style=SCREEN) == []
    assert told(scene) == {e.id for e in SETS[name]}


spans = st.sampled_from(
    ["2023-10", "2023-11~", "2023", "2023-10-02/2023-10-20", "2023-11-05/..", "[..2023-10-09]", "[2023-12-01..]",
     "[2023-10-03, 2023-10-30]", "2023-12-24"]
)  # fmt: skip


@given(
    count=st.integers(1, 30),
    days=st.integers(1, 900),
    seed=st.integers(0, 10_000),
    crowd=st.sampled_from([0.0, 0.5, 1.0]),
    inexact=st.lists(spans, max_size=4),
    style=st.sampled_from(sorted(STYLES)),
)
@settings(max_examples=25, deadline=None)
def test_nothing_overlaps_for_any_events(count, days, seed, crowd, inexact, style):
    sizes, width = STYLES[style]
    events = [*many(count, days=days, seed=seed, crowd=crowd)]
    for index, edtf in enumerate(inexact):
        events.append(event(f"x{index}", edtf, "Correspondence on the passage", source=("FRA", "DEU"), kind="CONSULT"))
    scene = compose(events, actors=ACTORS, view=View(), size=Size(width), measure=font_set(), style=sizes)
    assert faults(scene, measure=font_set(), style=sizes) == []
    assert {mark.event for _, band in scene.bands() for mark in band.marks} == {e.id for e in events}
