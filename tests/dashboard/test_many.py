"""A chart of very many events: those that are drawn are said to be the first, and how many there are."""

from typing import Any

import pytest

from dashboard import ids
from dashboard.callbacks import chart
from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.dashboard.fakes import Poster


def drawn(page: Poster) -> dict[str, Any]:
    asked = {
        f"{ids.QUERY}.data": "?v=1&show=all",
        f"{ids.SIZE}.data": {"width": 1000},
        f"{ids.SHADE}.data": "light",
    }
    return page.ask(f"{ids.GRAPH}.figure", asked, trigger=f"{ids.QUERY}.data")


def test_a_chart_that_leaves_events_out_says_how_many_there_are(
    page: Poster, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chart, "MOST_DRAWN", 2)
    every = store.count(EventQuery(dated=True))
    assert f"the first 2 of {every} events" in str(drawn(page))


def test_a_chart_that_shows_all_says_nothing(page: Poster) -> None:
    assert "The chart shows the first" not in str(drawn(page))
