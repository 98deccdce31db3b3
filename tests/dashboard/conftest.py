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


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "timeline.db") as opened:
        for page in (
            samples.extraction(
                "Pact on power plants", samples.PAGE, publisher="The Daily Example", created="2024-03-05"
            ),
            samples.extraction(
                "لقاء في الدوحة", samples.ARABIC, publisher="الصحيفة", created="2024-03-02", language="ar"
            ),
        ):
            opened.save(page, original=page.document.text.encode())
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
