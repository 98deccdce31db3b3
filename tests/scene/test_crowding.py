"""A chart of more events than a window shows: crowded spots are one symbol that leads closer, and nothing is lost."""

from dataclasses import replace

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.style import SCREEN, Size
from dashboard.view import View
from tests.scene.boxes import faults, told
from tests.scene.events import ACTORS, day, event, many

STYLE = replace(SCREEN, breaks=True, numbers=True, max_labels=30)
LOW, USUAL = 380.0, 680.0
SHAPES = {
    "spread": many(180, days=900, seed=3),
    "half in four days": many(180, days=900, seed=3, crowd=0.5),
    "nearly all in four days": many(200, days=5000, seed=5, crowd=0.95),
    "one actor": tuple(event(f"o{n:03d}", f"2024-03-{n % 5 + 1:02d}", "A note is handed over") for n in range(120))
    + tuple(event(f"l{n:03d}", f"{2021 + n // 12}-{n % 12 + 1:02d}-09", "A note is awaited") for n in range(36)),
}


def page(events, *, room=USUAL, width=1070.0, first=None, last=None, selected=None, layout="rows", chosen=()):
    view = View(first=first, last=last, selected=selected, layout=layout)
    return compose(
        events, actors=ACTORS, view=view, size=Size(width, room, flows=True), measure=font_set(), style=STYLE,
        chosen=chosen,
    )  # fmt: skip


def own_marks(scene):
    return {mark.event for mark in scene.marks}


def clock(id_, at, minute):
    hour, rest = divmod(minute, 60)
    return event(id_, f"2024-03-{at:02d}T{hour:02d}:{rest:02d}", "The guns fall silent", precision="minute",
                 first_second=minute * 60)  # fmt: skip


@pytest.mark.parametrize("room", [LOW, USUAL])
@pytest.mark.parametrize("name", SHAPES)
def test_a_crowded_chart_is_about_two_windows_tall_and_shows_or_counts_every_event(name, room):
    events = SHAPES[name]
    scene = page(events, room=room)
    assert scene.height <= 2.2 * room
    assert own_marks(scene) | {e for one in scene.clusters for e in one.events} == {e.id for e in events}
    assert told(scene) == {e.id for e in events}
    assert faults(scene, measure=font_set(), style=STYLE) == []


def test_what_no_window_is_too_low_for_is_drawn_one_by_one():
    assert page(SHAPES["half in four days"], room=9000.0).clusters == ()


def test_a_few_dozen_are_drawn_one_by_one_however_low_the_window():
    scene = page(many(60, days=800, seed=3, crowd=0.9), room=200.0)
    assert scene.clusters == ()


def test_the_weightiest_of_a_crowd_keep_their_marks_and_words():
    events = [replace(e, weight=9.0 if e.id in ("o003", "o077") else 1.0) for e in SHAPES["one actor"]]
    scene = page(events, room=LOW)
    words = {label.event for label in scene.labels if label.number is None}
    assert scene.clusters
    assert {"o003", "o077"} <= words


def test_the_selected_event_is_taken_out_of_its_crowd():
    hidden = page(SHAPES["one actor"], room=LOW).clusters[0].events[-1]
    scene = page(SHAPES["one actor"], room=LOW, selected=hidden)
    assert [mark.event for mark in scene.marks if mark.selected] == [hidden]


def test_a_symbol_leads_to_fewer_days_in_which_all_of_its_events_lie():
    events = {e.id: e for e in SHAPES["nearly all in four days"]}
    scene = page(tuple(events.values()), room=LOW)
    for one in scene.clusters:
        assert one.last + 1 - one.first < sum(piece.last - piece.first for piece in scene.scale.stretches) / 2
        assert all(one.first <= events[e].when.earliest <= one.last for e in one.events)


def test_in_the_end_every_event_has_a_mark_of_its_own():
    def walk(first, last, deep):
        assert deep < 12
        scene = page(events, room=250.0, first=first, last=last)
        seen = own_marks(scene)
        for one in scene.clusters:
            seen |= walk(*one.span, deep + 1)
        return seen

    events = [*many(70, days=5000, seed=5, crowd=0.6), *(clock(f"c{n:03d}", 4, n * 7 % 1440) for n in range(70))]
    assert walk(None, None, 0) == {e.id for e in events}


def test_in_a_window_of_a_day_a_crowd_leads_to_hours():
    events = [clock(f"c{n:03d}", 4, 700 + n % 40) for n in range(100)]
    first = float(day("2024-03-04"))
    scene = page(events, room=LOW, first=first, last=first + 1)
    assert [(round((a - first) * 24), round((b - first) * 24)) for a, b in (one.span for one in scene.clusters)] == [
        (11, 13)
    ]


def test_what_is_known_by_the_day_is_in_no_crowd_of_hours():
    events = [event(f"d{n:03d}", "2024-03-04", "The guns fall silent") for n in range(100)]
    first = float(day("2024-03-04"))
    scene = page(events, room=LOW, first=first, last=first + 1)
    assert scene.clusters == ()
    assert len(own_marks(scene)) == 100


def test_an_event_is_counted_in_each_of_its_rows():
    pairs = ["UKR", "DEU"]
    events = [event(f"p{n:03d}", "2024-03-04", "Talks", source=("FRA", pairs[n % 2]), kind="CONSULT")
              for n in range(120)]  # fmt: skip
    events += [event(f"l{n:03d}", f"{2021 + n // 12}-{n % 12 + 1:02d}-09", "Talks", source=("FRA",)) for n in range(36)]
    scene = page(events, room=LOW)
    assert {one.row for one in scene.clusters} >= {"FRA", "UKR"}
    for row, count in (("FRA", 156), ("UKR", 60), ("DEU", 60)):
        marks = {mark.event for mark in scene.marks if mark.row == row}
        counted = [e for one in scene.clusters if one.row == row for e in one.events]
        assert len(marks) + len(counted) == count


def test_between_two_actors_crowds_are_counted_on_their_sides():
    events = [event(f"a{n:03d}", f"2024-03-{n % 4 + 1:02d}", "A note", source=("FRA",), target=("UKR",))
              for n in range(120)]  # fmt: skip
    events += [event(f"l{n:03d}", f"{2021 + n // 12}-{n % 12 + 1:02d}-09", "An answer", source=("UKR",),
                     target=("FRA",)) for n in range(36)]  # fmt: skip
    scene = page(events, room=LOW, layout="between", chosen=("FRA", "UKR"))
    assert {one.row for one in scene.clusters} == {"above"}
    assert scene.height <= 2 * LOW


def test_the_legend_names_a_kind_that_is_in_crowds_alone():
    events = [replace(one, event_type="ASSAULT") if one.id.startswith("o") else one for one in SHAPES["one actor"]]
    few = [replace(one, weight=0.1) if one.id.startswith("o") else one for one in events]
    scene = page(few, room=200.0)
    assert "force" in {entry.kind for entry in scene.legend}
