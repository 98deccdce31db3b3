"""Loading: the page can ask how much of a timeline file is read, and is not kept waiting for the answer."""

import pytest

from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.dashboard.fakes import Poster


def test_the_page_hears_how_much_is_read_until_all_is(reader: Poster, store: Store) -> None:
    client = reader.app.server.test_client()

    def share() -> float:
        return client.get("/loading", headers={"Host": "127.0.0.1"}).json["share"]

    assert share() < 1
    store.tally()
    assert share() == 1


@pytest.mark.parametrize("counted", [False, True], ids=["before anything is counted", "with all in memory"])
def test_whether_there_is_any_event_is_known_without_counting_them(store: Store, counted: bool) -> None:
    if counted:
        store.tally()
    assert store.has(EventQuery())
    assert not store.has(EventQuery(text="nowhere"))
    assert (store.ready() == 1) == counted
