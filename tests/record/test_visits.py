"""What servers said of pages is kept, one row an address."""

from ingest.record.store import open_store
from ingest.record.visit import Visit


def test_the_last_visit_to_an_address_is_kept(tmp_path):
    first = Visit("https://example.org/a", '"1"', "Tue, 05 Mar 2024 10:00:00 GMT", "00", "2024-03-05T10:00:00Z")
    second = Visit("https://example.org/a", "", "", "11", "2024-03-06T10:00:00Z")
    with open_store(tmp_path / "t.db") as store:
        assert store.visit(first.url) is None
        store.keep_visit(first)
        assert store.visit(first.url) == first
        store.keep_visit(second)
        assert store.visit(first.url) == second
        assert store.visit("https://example.org/b") is None
