"""Of many events a picture reads only those it can show, and is the same picture."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard import drawable
from dashboard.paper.picture import choose
from dashboard.view import View
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import Store, open_store
from tests.bench.many import fill


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Store]:
    fill(tmp_path / "timeline.db", 200)
    with open_store(tmp_path / "timeline.db") as store:
        yield store


@pytest.mark.parametrize("picked", [False, True])
@pytest.mark.parametrize("key", [True, False])
def test_what_is_left_unread_is_never_shown(
    many: Store, monkeypatch: pytest.MonkeyPatch, *, key: bool, picked: bool
) -> None:
    if picked:
        for event in many.find(EventQuery(dated=True), limit=3):
            many.judge(Judgement("Maja", "2024-03-08T09:00:00Z", "pick", event.id))
    every = many.find(EventQuery(dated=True))
    monkeypatch.setattr(drawable, "MANY", 10)
    some, found = drawable.drawable(many, EventQuery(), key=key)
    assert found == len(every)
    assert choose(some, view=View(key=key)) == choose(every, view=View(key=key))
    assert (len(some) < len(every)) == key
