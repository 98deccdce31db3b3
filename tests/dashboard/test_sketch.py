"""The sketch of a chart shows what its figure will, at the same places, before Plotly is there to draw it."""

import json
from typing import Any

import pytest

from dashboard.scene.cells import Cell, Cluster
from dashboard.scene.shapes import GridLine, Link
from dashboard.screen import figure
from dashboard.screen.sketch import sketch
from tests.dashboard.test_figure import mark, scene


def paths(drawn: Any) -> list[dict[str, Any]]:
    return [one["props"] for one in drawn["props"]["children"]]


def sketched(*marks: Any, dark: bool = False, **parts: Any) -> list[dict[str, Any]]:
    return paths(sketch(figure.draw(scene(*marks, **parts), hovers={}, dark=dark)))


def test_it_stands_in_the_scene_s_own_pixels_below_the_axis() -> None:
    props = sketch(figure.draw(scene(mark("a")), hovers={}))["props"]
    assert (props["width"], props["height"], props["viewBox"]) == (640, 94, "0 26 640 94")
    assert props["aria-hidden"] == "true"


@pytest.mark.parametrize(
    ("symbol", "corners"),
    [("square", 4), ("diamond", 4), ("triangle", 3), ("pentagon", 5), ("hexagon", 6), ("cross", 12)],
)
def test_a_symbol_has_its_corners_around_its_place(symbol: str, corners: int) -> None:
    (drawn,) = sketched(mark("a", symbol=symbol))
    points = [tuple(map(float, one.split(","))) for one in drawn["d"].strip("MZ").split("L")]
    assert len(points) == corners
    middle = (sum(x for x, _ in points) / corners, sum(y for _, y in points) / corners)
    assert middle == pytest.approx((350, 40), abs=0.2)


def test_a_statement_is_round() -> None:
    (drawn,) = sketched(mark("a", symbol="circle", kind="statement"))
    assert drawn["d"].startswith("M344.0,40.0a6.0,6.0 ")


def test_marks_of_one_look_are_one_path_and_open_ones_another() -> None:
    full, planned = sketched(mark("a"), mark("b", day=20.0), mark("c", filled=False))
    assert full["d"].count("M") == 2
    assert (full["fill"], planned["fill"], planned["stroke"]) == ("#009E73", "#ffffff", "#009E73")


def test_grid_and_links_lie_under_the_marks_and_strokes_over_them() -> None:
    drawn = sketched(
        mark("a", struck=True), grid=(GridLine(200.0, 26.0, 120.0),), links=(Link("a", 15.0, 30.0, 60.0, False),)
    )
    assert [one["d"].partition("L")[0] for one in drawn] == [
        "M200.0,26.0",
        "M350.0,30.0",
        drawn[2]["d"].partition("L")[0],
        "M341.6,48.4",
    ]
    assert drawn[2]["fill"] == "#009E73"


def test_counts_are_boxes_in_the_hue_of_their_step() -> None:
    cells = tuple(
        Cell("FRA", left, left + 50, 30.0, 60.0, 10, 14, 5, step, "meeting", 5, "5")
        for left, step in ((100.0, 0), (150.0, 1))
    )
    drawn = sketched(cells=cells, steps=(1, 5))
    assert [one["d"] for one in drawn] == ["M100.5,30.0H149.5V60.0H100.5Z", "M150.5,30.0H199.5V60.0H150.5Z"]
    assert drawn[0]["fill"] != drawn[1]["fill"]


def test_a_cluster_is_a_ring_of_the_colour_of_most() -> None:
    (ring,) = sketched(clusters=(Cluster("FRA", 300.0, 40.0, 20.0, 10, 14, 5, "meeting", 5, "5"),))
    assert (ring["stroke"], ring["d"][:12]) == ("#009E73", "M290.0,40.0a")


def test_a_dark_page_has_a_dark_sketch() -> None:
    assert sketched(mark("a", filled=False), dark=True) != sketched(mark("a", filled=False))


def test_no_words_of_a_document_are_in_it() -> None:
    assert "called" not in json.dumps(sketch(figure.draw(scene(mark("called")), hovers={"called": "called"})))
