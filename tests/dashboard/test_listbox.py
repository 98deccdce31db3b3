"""The list of the chart's marks for keys and screen readers: its order, its words, and the chart in a sentence."""

from dataclasses import replace

import pytest

from dashboard.page import listbox
from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.shapes import Scene
from dashboard.scene.style import SCREEN, Size
from dashboard.screen.crowds import stretch_of
from dashboard.screen.hover import counted
from dashboard.view import View
from ingest.record.days import to_day
from ingest.record.event import Event
from tests.scene.events import ACTORS, EIGHT, FOUR, ONE, event


def scene(*events: Event) -> Scene:
    return compose(events, actors=ACTORS, view=View(), size=Size(900), measure=font_set())


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ((), "No events are drawn."),
        ((ONE[0],), "1 event on 14 May 2019 in 2 rows; most: Norway 1, Sweden 1."),
        (FOUR, "4 events from 16 Feb to 7 Mar 2024 in 4 rows; most: France 4, Ukraine 2, NATO 1."),
        ((event("a", "-0490-09-12", "Marathon"),), "1 event on 12 Sept 491 BC in one row: France."),
        ((FOUR[1], FOUR[2]), "2 events from 26 Feb to 5 Mar 2024 in one row: France."),
        (
            (EIGHT[0], FOUR[1]),
            "2 events from 24 Feb 2022 to 26 Feb 2024 in 3 rows; most: Russia 1, Ukraine 1, France 1.",
        ),
        ((event("a", "2024-03-02/..", "Talks go on"),), "1 event since 2 Mar 2024 in one row: France."),
        (
            (event("a", "2024-03-02/..", "Talks go on"), event("b", "2024-03-05", "Pact")),
            "2 events from 2 Mar to 5 Mar 2024 in one row: France.",
        ),
    ],
    ids=["nothing", "one day", "one year", "before Christ", "one row", "two years", "goes on", "goes on among others"],
)
def test_the_chart_is_told_in_a_sentence(events: tuple[Event, ...], said: str) -> None:
    assert listbox.summary(scene(*events)) == said


def test_every_mark_is_in_the_list_row_by_row_in_order_of_time() -> None:
    drawn = scene(*EIGHT)
    told = listbox.told(drawn, EIGHT, {})
    assert [row["name"] for row in told["rows"]] == [row.name for row in drawn.rows]
    assert sum(len(row["marks"]) for row in told["rows"]) == len(drawn.marks)
    for row in told["rows"]:
        across = [x for _, x, _, _ in row["marks"]]
        assert across == sorted(across)
    assert set(told["events"]) == {one.id for one in EIGHT}


def test_events_of_one_day_in_one_row_stand_in_the_list_each_at_its_own_place() -> None:
    same = [event(name, "2024-02-26", f"Statement {name}") for name in "abc"]
    (row,) = listbox.told(scene(*same), same, {})["rows"]
    assert len({(x, y) for _, x, y, _ in row["marks"]}) == len(same)


def test_a_line_says_date_words_kind_and_status() -> None:
    planned = FOUR[3]
    told = listbox.told(scene(planned), [planned], {})
    assert told["events"]["d"] == [
        "7 Mar 2024", "video call with Ukraine, NATO and the EU", "", "Meeting or call, planned",
    ]  # fmt: skip


def test_a_symbol_of_several_events_is_in_the_list_and_counted_in_the_sentence() -> None:
    clocks = [f"{9 + n // 60:02d}:{n % 60:02d}" for n in range(80)]
    events = [
        event(f"c{n}", f"2024-03-04T{at}", "The guns fall silent", precision="minute", first_second=(540 + n) * 60)
        for n, at in enumerate(clocks)
    ]
    first = float(to_day(2024, 3, 4))
    made = compose(events, actors=ACTORS, view=View(first=first, last=first + 1), measure=font_set(),
                   size=Size(900.0, 200.0, flows=True), style=replace(SCREEN, numbers=True, max_labels=30))  # fmt: skip
    assert made.clusters
    name = stretch_of(made.clusters[0])
    found = listbox.told(made, events, {})
    assert found["summary"] == "80 events on 4 Mar 2024 in one row: France."
    assert found["events"][name][0] == "4 Mar 2024, 09:00–11:00"
    assert {one.id for one in events} <= set(found["events"])
    assert name in [mark[0] for row in found["rows"] for mark in row["marks"]]
    assert "09:00–11:00" in counted(made)[name]
