"""The legend under a chart of counts: what each hue means, that its steps are uneven, and why there are no ticks."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.page import chart
from dashboard.paper.fonts import font_set
from dashboard.scene.cells import Cell
from dashboard.scene.compose import compose
from dashboard.scene.counts import steps
from dashboard.scene.shapes import Scale, Scene, Stretch
from dashboard.scene.style import SCREEN, Size
from dashboard.view import View
from ingest.record.days import to_day
from tests.scene.events import ACTORS, many

LEFT_OUT = "published: shown for 60 events or fewer"


def words(scene: Scene) -> str:
    return " ".join(str(part.to_plotly_json()) for part in chart.legend(scene))


def counted(*counts: int) -> Scene:
    cells = [Cell("FRA", 0, 1, 0, 1, 0, 1, count, 0, "meeting", 1, "") for count in counts]
    scale = Scale((Stretch(0, 1, 0, 1),))
    return Scene(9, 9, 0, 0, scale, cells=tuple(cells), steps=tuple(steps(counts)), unit="year")


@pytest.mark.parametrize(
    ("counts", "said"),
    [((277, 120, 40, 200), "Events in a year:"), ((47, 54, 61, 70, 68, 1588), "Events in a year, in uneven steps:")],
    ids=["even", "one busy year"],
)
def test_uneven_steps_of_the_hue_are_told(counts: tuple[int, ...], said: str) -> None:
    assert said in words(counted(*counts))


@pytest.mark.parametrize(
    ("events", "later", "told"),
    [(40, 3, False), (100, 3, True), (100, 0, False)],
    ids=["few", "many", "published on the day itself"],
)
def test_ticks_that_are_left_out_are_explained(events: int, later: int, told: bool) -> None:
    found = many(events, days=300)
    said: dict[str, Any] = {one.id: one.when.earliest + later for one in found if one.when.earliest is not None}
    made = compose(
        found, actors=ACTORS, view=View(first=float(to_day(2023, 1)), last=float(to_day(2025, 1))),
        size=Size(1070.0, 3000.0, flows=True), measure=font_set(), style=replace(SCREEN, numbers=True), said=said,
    )  # fmt: skip
    assert bool(made.said) == (later > 0 and not told)
    assert (LEFT_OUT in words(made)) == told
