"""A store of sample pages, and apps over it: one that may write, one that only reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.app import create_app
from ingest.record.days import to_day
from ingest.record.store import Store, open_store
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk, Poster

TODAY = to_day(2024, 3, 8)


@pytest.fixture(scope="session")
def two_pages(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the file of a store with two pages, made once: every test has a copy."""
    path = tmp_path_factory.mktemp("two_pages") / "timeline.db"
    with open_store(path) as opened:
        for page in (
            samples.extraction(
                "Pact on power plants", samples.PAGE, publisher="The Daily Example", created="2024-03-05"
            ),
            samples.extraction(
                "لقاء في الدوحة", samples.ARABIC, publisher="الصحيفة", created="2024-03-02", language="ar"
            ),
        ):
            opened.save(page, original=page.document.text.encode())
    return path.read_bytes()


@pytest.fixture
def store(tmp_path: Path, two_pages: bytes) -> Iterator[Store]:
    path = tmp_path / "timeline.db"
    path.write_bytes(two_pages)
    with open_store(path) as opened:
        yield opened


@pytest.fixture
def desk(store: Store) -> FakeDesk:
    return FakeDesk(store)


@pytest.fixture
def page(store: Store, desk: FakeDesk) -> Poster:
    return Poster(create_app(store, desk, title="Pacts", today=TODAY))


@pytest.fixture
def reader(store: Store) -> Poster:
    return Poster(create_app(store, None, title="Pacts", today=TODAY))
