"""On a page the chart keeps to its window: the weightiest events have words, the others numbers."""

from dataclasses import replace

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.style import SCREEN, Size
from dashboard.view import View
from tests.scene.boxes import faults, told
from tests.scene.events import ACTORS, SETS, day, event, many
from tests.scene.shapes_of_time import SHAPES

ROOM = 670.0
STYLE = replace(SCREEN, breaks=True, numbers=True)


def page(events, *, room=ROOM, style=STYLE, selected=None):
    view = View(selected=selected)
    return compose(
        events, actors=ACTORS, view=view, size=Size(1070.0, room, flows=True), measure=font_set(), style=style
    )


def worded(scene):
    return {label.event for label in scene.labels if label.number is None}


@pytest.mark.parametrize("crowd", [0.0, 0.5, 1.0])
def test_half_a_hundred_events_take_little_more_than_a_window(crowd):
    scene = page(many(55, days=800, seed=3, crowd=crowd))
    assert scene.height <= 1.9 * ROOM
    assert len(worded(scene)) >= 20


def test_what_fits_has_all_its_words():
    scene = page(SETS["eight"], room=2000.0)
    assert worded(scene) == {event.id for event in SETS["eight"]}


def test_what_a_window_leaves_free_is_filled_with_the_words_of_more_events():
    few = replace(STYLE, max_labels=20)
    events = SHAPES["two a day"][:50]
    needed = page(events, style=few, room=100.0).height
    scene = page(events, style=few, room=2.0 * needed)
    assert needed < scene.height <= 2.0 * needed
    assert len(worded(scene)) >= 40


def test_a_lower_window_takes_words_and_no_event():
    events = many(55, days=800, seed=3)
    tall, low = page(events, room=3000.0), page(events, room=300.0)
    assert low.height < tall.height
    assert len(worded(low)) < len(worded(tall)) == 55
    assert {mark.event for mark in low.marks} == {event.id for event in events}


def test_the_weightiest_has_its_words():
    events = [replace(one, weight=9.0 if one.id == "e0031" else 1.0) for one in many(55, days=800, seed=3)]
    assert "e0031" in worded(page(events, room=300.0))


def test_no_label_moves_when_an_event_is_pressed():
    events = many(55, days=800, seed=3)
    assert page(events).labels == page(events, selected=page(events).labels[-1].event).labels


def test_numbers_count_in_order_of_time():
    scene = page(many(55, days=800, seed=3, crowd=0.5))
    day = {mark.event: mark.day for mark in scene.marks}
    order = sorted(scene.numbers().items(), key=lambda pair: pair[1])
    assert [number for _, number in order] == list(range(1, len(order) + 1))
    assert [day[event] for event, _ in order] == sorted(day[event] for event, _ in order)


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("room", [300.0, 900.0])
def test_nothing_overlaps_and_every_event_is_told(name, room):
    scene = page(SETS[name], room=room)
    assert faults(scene, measure=font_set(), style=STYLE) == []
    assert told(scene) == {event.id for event in SETS[name]}


def test_words_in_arabic_stand_for_a_number_from_right_to_left():
    events = [replace(one, label="اتفاق أمني بين البلدين") for one in many(55, days=800, seed=3)]
    scene = page(events, room=300.0)
    assert any(label.rtl for label in scene.labels)
    assert all(label.number is None for label in scene.labels if label.rtl)


def test_in_a_window_of_hours_labels_say_the_time_of_day_alone():
    clocks = [(9, "09:00"), (11, "11:00"), (14, "14:00")]
    events = [
        event(f"h{hour}", f"2024-02-26T{clock}", "The envoys meet", precision="minute", first_second=hour * 3600)
        for hour, clock in clocks
    ]
    first = day("2024-02-26") + 8 / 24
    view = View(first=first, last=first + 0.5)
    scene = compose(events, actors=ACTORS, view=view, size=Size(1070.0), measure=font_set(), style=STYLE)
    starts = ["".join(text for text, bold in label.lines[0] if bold) for label in scene.labels]
    assert starts == ["09:00", "11:00", "14:00"]
    assert any(tick.text.startswith("26 Feb") for tick in scene.ticks)


def test_silences_of_months_are_left_out_beside_one_of_a_century():
    days = ["1861-11-08", "2022-02-24", "2022-03-02", "2022-10-20", "2023-08-01"]
    days += [f"2024-{month:02d}-{day:02d}" for month in (2, 3) for day in range(1, 28, 3)]
    scene = page([event(f"s{index:02d}", day, "The envoys meet") for index, day in enumerate(days)])
    assert [gap.text for gap in scene.gaps][:1] == ["160 years"]
    assert len(scene.gaps) >= 2
    assert (
        scene.scale.x(scene.marks[-1].day) - scene.scale.x(next(m.day for m in scene.marks if m.event == "s05")) > 250
    )


LONG = "An agreement on grain shipments is signed in the presence of observers from nine states"


def wide(events, width):
    return compose(events, actors=ACTORS, view=View(), size=Size(width, ROOM, flows=True), measure=font_set(),
                   style=STYLE)  # fmt: skip


def test_a_wide_window_gives_labels_the_room_to_keep_all_their_words():
    events = [event(f"g{month}", f"2024-{month:02d}-10", LONG) for month in range(1, 13)]
    narrow, broad = wide(events, 1070.0), wide(events, 3510.0)
    assert len(narrow.shortened) == 12
    assert broad.shortened == ()
    assert faults(broad, measure=font_set(), style=STYLE) == []


def test_a_label_in_a_wide_window_stands_in_one_line_where_it_can():
    events = [event(f"g{month}", f"2024-{month:02d}-10", "Talks on the river border open") for month in range(1, 13)]
    assert {len(label.lines) for label in wide(events, 3510.0).labels} == {1}
