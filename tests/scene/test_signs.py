"""Arrows say whom an act is aimed at, ticks when it was published, a row of their own holds what has no date."""

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.style import PAPER, Size
from dashboard.view import View
from tests.scene.boxes import overlap
from tests.scene.events import ACTORS, FOUR, day, event, many

SIZE = Size(660)


def scene_of(events, **options):
    view = options.pop("view", View())
    return compose(events, actors=ACTORS, view=view, size=SIZE, measure=font_set(), style=PAPER, **options)


def test_an_arrow_ends_at_the_mark_of_whom_the_act_is_aimed_at():
    scene = scene_of([event("a", "2024-03-05", "A note", source=("FRA",), target=("UKR",), kind="REQUEST")])
    (head,) = scene.heads
    aimed = next(mark for mark in scene.marks if mark.row == "UKR")
    assert head.down
    assert aimed.y - aimed.size < head.y < aimed.y
    assert [entry.text for entry in scene.legend if entry.shape == "arrow"] == ["aimed at"]


MEETINGS = {
    "a meeting": event("a", "2024-03-05", "Talks", source=("FRA", "UKR"), kind="CONSULT"),
    "one who acts and is acted on": event("a", "2024-03-05", "Pact", source=("FRA", "UKR"), target=("UKR",)),
}


@pytest.mark.parametrize("name", MEETINGS)
def test_there_is_no_arrow_in(name):
    scene = scene_of([MEETINGS[name]])
    assert scene.links
    assert not scene.heads
    assert not [entry for entry in scene.legend if entry.shape == "arrow"]


def test_of_very_many_events_only_the_selected_one_has_arrows():
    events = many(80, days=400)
    aimed = next(e for e in events if e.target and not {p.actor for p in e.target} & {p.actor for p in e.source})
    assert not scene_of(events).heads
    chosen = scene_of(
        events, view=View(selected=aimed.id), chosen=tuple(p.actor for p in (*aimed.source, *aimed.target))
    )
    assert {head.event for head in chosen.heads} == {aimed.id}


def test_a_tick_stands_on_the_day_of_publication_where_that_is_another_day():
    said = {"a": day("2024-02-16"), "b": day("2024-03-01")}
    scene = scene_of(FOUR, said=said)
    (tick,) = scene.said
    assert tick.events == ("b",)
    assert tick.x == pytest.approx(scene.scale.x(day("2024-03-01") + 0.5))
    assert any(entry.shape == "tick" for entry in scene.legend)
    marks = [(m.y + m.size / 2, m.row) for m in scene.marks]
    assert all(bottom <= tick.top for bottom, row in marks if row == tick.row)


def test_what_has_no_date_stands_in_a_last_row_evenly_spaced_the_weightiest_first():
    loose = [event(f"u{i}", None, f"Letter number {i}", weight=float(i)) for i in range(9)]
    scene = scene_of([*FOUR, *loose], undated=31)
    row = scene.undated
    assert row.lines == ("No date found (31)",)
    assert row.top > scene.rows[-1].bottom
    assert max(piece.bottom for piece in scene.grid) <= scene.rows[-1].bottom
    assert [mark.event for mark, _ in row.marks] == ["u8", "u7", "u6", "u5", "u4"]
    first, second, third = (x for _, x in row.marks[:3])
    assert second - first == pytest.approx(third - second)
    assert "".join(text for text, _ in row.labels[-1].lines[0]) == "and 26 more"
    boxes = [(b.x, b.y, b.x + b.width, b.y + b.height) for b in row.labels]
    assert not any(overlap(a, b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_without_undated_events_there_is_no_such_row():
    assert scene_of(FOUR).undated is None
