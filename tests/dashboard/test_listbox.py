"""The list of the chart's marks for keys and screen readers: its order, its words, and the chart in a sentence."""

import pytest

from dashboard.page import listbox
from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.shapes import Scene
from dashboard.scene.style import Size
from dashboard.view import View
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
        ((FOUR[1], FOUR[2]), "2 events from 26 Feb to 5 Mar 2024 in one row: France."),
        (
            (EIGHT[0], FOUR[1]),
            "2 events from 24 Feb 2022 to 26 Feb 2024 in 3 rows; most: Russia 1, Ukraine 1, France 1.",
        ),
    ],
    ids=["nothing", "one day", "one year", "one row", "two years"],
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
