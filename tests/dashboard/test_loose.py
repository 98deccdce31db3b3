"""The chart shows what has no date in a row of its own, when it was published, and numbers where words find no room."""

from pathlib import Path

import pytest

from dashboard.callbacks.context import Context
from dashboard.callbacks.drawing import drawn
from dashboard.view import View
from ingest.record.days import to_day
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.dashboard import samples

SIZE = {"width": 1000, "height": 700}


@pytest.fixture
def context(tmp_path: Path):
    with open_store(tmp_path / "timeline.db") as store:
        page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
        store.save(page, original=b"")
        yield Context(store, None, "Pacts", "page", lambda: to_day(2024, 3, 8))


def test_what_has_no_date_stands_below_all_days(context):
    made = drawn(context, EventQuery(), View(key=False), SIZE)
    assert made.scene.undated.count == len(made.scene.undated.marks) == 1
    ((mark, _),) = made.scene.undated.marks
    assert made.hovers[mark.event].startswith("<b>No date")


def test_in_a_window_of_days_there_is_nothing_undated(context):
    view = View(key=False, first=float(to_day(2024, 2, 1)), last=float(to_day(2024, 3, 1)))
    assert drawn(context, EventQuery(), view, SIZE).scene.undated is None


def test_the_day_of_publication_is_marked_in_the_rows_of_what_happened_before(context):
    scene = drawn(context, EventQuery(), View(key=False), SIZE).scene
    at = {round(tick.x, 1) for tick in scene.said}
    assert at == {round(scene.scale.x(to_day(2024, 3, 5) + 0.5), 1)}
