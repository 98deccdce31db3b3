"""Figure cases: events in, what stands where in the scene and what the screen's figure is given out."""

import re
from itertools import pairwise

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.shapes import Mark, Scene
from dashboard.scene.style import Size
from dashboard.screen import figure
from dashboard.view import View
from ingest.record.errors import TimelineError
from ingest.record.event import Event
from tests.cases.made import day, iso, made, moment


def check(case: dict) -> None:
    """Compare the scene, and the screen's figure of it, with every field of ``expect``."""
    given, expect = case["input"], case["expect"]
    if expect.get("raises"):
        with pytest.raises(TimelineError):
            drawn(given)
        return
    events, scene = drawn(given)
    leads = {mark.event: mark for mark in reversed(scene.marks) if mark.lead}
    for name, value in expect.items():
        CHECKS[name](value, scene, leads, events)


def drawn(given: dict) -> tuple[dict[str, Event], Scene]:
    """Return the events of a case by id and their scene on the screen."""
    events = [made(each) for each in given["events"]]
    width, height = given.get("size_px", (1200, None))
    last = day(given["axis_end"]) + 1.0 if given.get("axis_end") else None
    scene = compose(
        events, actors={}, view=View(last=last), size=Size(width, height), measure=font_set(),
        zone=given.get("display_timezone"),
    )  # fmt: skip
    return {event.id: event for event in events}, scene


def ends(mark: Mark) -> tuple[str, str]:
    """Return the first and last day a mark covers; ``last`` of a span is its midnight and not covered."""
    return iso(mark.first), iso(mark.last if mark.shape == "point" else mark.last - 1e-6)


def box(mark: Mark, scene: Scene) -> tuple[float, float, float, float]:
    """Return the pixels a mark covers: left, top, right, bottom."""
    half, x = mark.size / 2, scene.scale.x(mark.day)
    left, right = min(x - half, scene.scale.x(mark.first)), max(x + half, scene.scale.x(mark.last))
    return left, mark.y - half, right, mark.y + half


def words(scene: Scene, event: str) -> str:
    """Return what a label says after its bold date."""
    label = next(label for label in scene.labels if label.event == event)
    return " ".join("".join(text for text, bold in line if not bold).strip() for line in label.lines).strip()


def encoded(scene: Scene, event: str) -> str:
    """Return what Plotly is given for a label, its date and line ends left aside."""
    annotations = figure.draw(scene, hovers={})["layout"]["annotations"]
    text = next(a["text"] for a in annotations if a.get("name") == event)
    return re.sub(r"^<b>[^<]*</b>", "", text).replace("<br>", " ").strip()


def _marks(value, scene, leads, events):
    assert set(leads) == set(value)


def _width(value, scene, leads, events):
    for mark in leads.values():
        left, _, right, _ = box(mark, scene)
        assert right - left >= value, mark.event


def _hidden(value, scene, leads, events):
    for one, other in value:
        a, b = box(leads[one], scene), box(leads[other], scene)
        for outer, inner in ((a, b), (b, a)):
            covers = outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]
            assert not covers, (one, other)


def _start(value, scene, leads, events):
    for event, start in value.items():
        mark = leads[event]
        assert (moment(mark.first) if "T" in start else iso(mark.first)) == start, event


def _thickness(value, scene, leads, events):
    sizes = [mark.size for mark in leads.values()]
    assert max(sizes) / min(sizes) <= value


def _centred(value, scene, leads, events):
    rows = {row.id: row for row in scene.rows}
    for mark in leads.values():
        row = rows[mark.row]
        assert (abs(mark.y - (row.top + row.bottom) / 2) < 1) is value, mark.event


def _order(value, scene, leads, events):
    xs = [scene.scale.x(leads[event].day) for event in value]
    assert all(a < b for a, b in pairwise(xs)), xs


def _axis(scene):
    return scene.scale.stretches[0].first, scene.scale.stretches[-1].last


def _covers(value, scene, leads, events):
    first, last = _axis(scene)
    assert first <= day(value[0]) + 0.5
    assert day(value[1]) + 0.5 <= last + 1e-6


def _within(value, scene, leads, events):
    first, last = _axis(scene)
    assert day(value[0]) <= first
    assert last <= day(value[1]) + 1


def _same_lane(value, scene, leads, events):
    pairs = value.items() if isinstance(value, dict) else ((event, None) for event in value)
    rows = set()
    for event, actor in pairs:
        rows.add(leads[event].row)
        assert actor is None or leads[event].row == actor
    assert isinstance(value, dict) or len(rows) == 1


def _rows(value, scene, leads, events):
    assert [row.id for row in scene.rows] == value


def _each(found):
    def compare(value, scene, leads, events):
        for event, wanted in value.items():
            got = found(event, scene, leads, events)
            assert got == (tuple(wanted) if isinstance(wanted, list) else wanted), event

    return compare


def _contains(value, scene, leads, events):
    for event, part in value.items():
        assert part in words(scene, event)


def _dates(event, scene, leads, events):
    when = events[event].when
    return iso(when.earliest), iso(when.latest)


def _stored_end(event, scene, leads, events):
    latest = events[event].when.latest
    return None if latest is None else iso(latest)


CHECKS = {
    "marks": _marks,
    "min_mark_width_px": _width,
    "x_start": _start,
    "drawn_span": _each(lambda event, scene, leads, events: ends(leads[event])),
    "drawn_end": _each(lambda event, scene, leads, events: ends(leads[event])[1]),
    "calendar_day": _each(lambda event, scene, leads, events: iso(leads[event].day)),
    "left_to_right": _order,
    "axis_range_covers": _covers,
    "axis_range_within": _within,
    "no_full_overlap": _hidden,
    "same_lane_actor": _same_lane,
    "lanes_top_to_bottom": _rows,
    "max_thickness_ratio": _thickness,
    "centred_in_lane": _centred,
    "displayed_text": _each(lambda event, scene, leads, events: words(scene, event)),
    "encoded_text": _each(lambda event, scene, leads, events: encoded(scene, event)),
    "label_contains": _contains,
    "hover_dates": _each(_dates),
    "stored_end": _each(_stored_end),
}
