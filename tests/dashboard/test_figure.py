"""The screen's figure of a scene: where marks stand, how they are drawn, and that no text becomes markup."""

from dashboard.scene.shapes import GridLine, Label, Link, Mark, Scale, Scene, Stretch
from dashboard.scene.signs import Head, Said
from dashboard.screen import figure, patch


def mark(event: str, **changes: object) -> Mark:
    given = {"kind": "meeting", "symbol": "square", "shape": "point", "day": 15.0, "first": 15.0, "last": 15.0}
    return Mark(event=event, row="FRA", y=40.0, size=12.0, **(given | changes))


def scene(*marks: Mark, **changes: object) -> Scene:
    scale = Scale((Stretch(10.0, 20.0, 100.0, 600.0),))
    return Scene(width=640, height=120, left=100, axis=26, scale=scale, marks=marks, **changes)


def trace(drawn: dict, index: int) -> dict:
    return [one for one in drawn["data"] if one.get("customdata") is not None or index < 0][index]


def test_marks_stand_at_the_scene_s_own_pixels() -> None:
    drawn = figure.draw(scene(mark("a"), mark("b", day=20.0)), hovers={})
    marks = trace(drawn, 0)
    assert marks["x"] == [350.0, 600.0]
    assert marks["customdata"] == ["a", "b"]
    assert drawn["layout"]["xaxis"]["range"] == [100, 640]
    assert drawn["layout"]["yaxis"]["range"] == [120, 26]


def test_a_planned_mark_is_open() -> None:
    drawn = figure.draw(scene(mark("a"), mark("b", filled=False)), hovers={})
    marker = trace(drawn, 0)["marker"]
    assert marker["color"] == ["#009E73", "#ffffff"]
    assert marker["line"]["color"][1] == "#009E73"


def test_a_period_is_a_bar_open_where_it_is_planned_and_pointed_where_it_goes_on() -> None:
    span = {"shape": "bar", "first": 12.0, "last": 18.0}
    (done,) = figure.draw(scene(mark("a", **span)), hovers={})["layout"]["shapes"]
    assert done["path"].startswith("M200.0,")
    assert done["fillcolor"] == "#009E73"
    (planned,) = figure.draw(scene(mark("a", filled=False, **span)), hovers={})["layout"]["shapes"]
    assert planned["fillcolor"] == "#ffffff"
    (ongoing,) = figure.draw(scene(mark("a", open_end=True, **span)), hovers={})["layout"]["shapes"]
    assert "640.0,40.0" in ongoing["path"]


def test_a_month_is_an_i_beam_with_caps_at_its_closed_ends_and_an_arrow_at_an_open_one() -> None:
    beam = mark("a", shape="beam", open_end=True, dashed=True, first=12.0, last=18.0)
    run, cap, head = figure.draw(scene(beam), hovers={})["layout"]["shapes"]
    assert [(one["x0"], one["x1"]) for one in (run, cap)] == [(200.0, 640), (200.0, 200.0)]
    assert run["line"]["dash"] != "solid"
    assert head["type"] == "path"


def test_what_was_called_off_is_struck_once_and_what_is_denied_twice_and_what_is_open_asks() -> None:
    marks = (mark("a", struck=True), mark("b", struck=True, crossed=True), mark("c", asked=True))
    drawn = figure.draw(scene(*marks), hovers={})
    assert [one["type"] for one in drawn["layout"]["shapes"]] == ["line"] * 3
    assert [one["text"] for one in drawn["data"] if one["mode"] == "text"] == [["?"]]


def test_arrows_and_days_of_publication_are_drawn_in_pixels() -> None:
    signs = {"heads": (Head("a", 300.0, 80.0, 6.0, down=True),), "said": (Said(("a",), "r", 250.0, 110.0, 120.0),)}
    drawn = figure.draw(scene(mark("a"), **signs), hovers={})
    assert [300.0] in [one["x"] for one in drawn["data"]]
    assert [250.0, 250.0, None] in [one["x"] for one in drawn["data"]]


def test_links_grid_and_today_are_drawn_in_their_pieces() -> None:
    link = Link("a", day=15.0, top=40.0, bottom=90.0, dashed=True, shift=2.0)
    drawn = figure.draw(
        scene(links=(link,), grid=(GridLine(200.0, 26.0, 120.0),), today_line=(GridLine(300.0, 26.0, 60.0),)),
        hovers={},
    )
    dashed = next(one for one in drawn["data"] if one["mode"] == "lines" and one["x"])
    assert dashed["x"] == [352.0, 352.0, None]
    assert dashed["line"]["dash"] != "solid"
    assert [(one["x0"], one["y1"]) for one in drawn["layout"]["shapes"]] == [(200.0, 120.0), (300.0, 60.0)]


def test_labels_keep_their_box_and_no_text_becomes_markup() -> None:
    lines = ((("5 Mar", True), (" <a href='x'>R&D</a>", False)), (("<script>", False),))
    label = Label("a", x=10, y=20, width=80, height=30, lines=lines, align="right")
    note = figure.draw(scene(labels=(label,)), hovers={})["layout"]["annotations"][0]
    assert note["text"] == "<b>5 Mar</b> &lt;a href='x'&gt;R&amp;D&lt;/a&gt;<br>&lt;script&gt;"
    assert (note["x"], note["y"], note["xanchor"]) == (90, 35, "right")
    assert note["name"] == "a"


def test_in_the_dark_agreements_are_white_and_open_marks_show_the_ground() -> None:
    drawn = figure.draw(scene(mark("a", kind="agreement"), mark("b", filled=False)), hovers={}, dark=True)
    assert trace(drawn, 0)["marker"]["color"] == ["#FFFFFF", figure.DARK.paper]


def test_the_stretches_go_with_the_figure_so_that_a_zoom_finds_its_days() -> None:
    assert figure.draw(scene(), hovers={})["layout"]["meta"]["stretches"] == [[10.0, 20.0, 100.0, 600.0]]


def test_nothing_offers_to_send_the_chart_to_a_cloud() -> None:
    assert figure.GRAPH_CONFIG["showSendToCloud"] is False
    assert figure.GRAPH_CONFIG["displayModeBar"] is False


def test_a_patch_sets_every_part_that_two_figures_can_differ_in() -> None:
    one, other = figure.draw(scene(mark("a")), hovers={}), figure.draw(scene(), hovers={}, dark=True)
    changed = {key for key in one["layout"] if one["layout"][key] != other["layout"][key]}
    set_by_patch = {str(step["location"][1]) for step in patch.patch(one).to_plotly_json()["operations"][1:]}
    assert changed <= set_by_patch
    assert {"xaxis", "yaxis", "annotations", "shapes", "height"} <= set_by_patch
