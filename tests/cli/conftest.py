"""A folder of its own for each test of the command line, and a way to run a command in this process."""

from contextlib import nullcontext
from dataclasses import dataclass

import pytest

from dashboard.cli import course, lines
from dashboard.cli.main import main
from ingest.actors import load_lexicon
from ingest.record.store import open_store
from ingest.run import Here


@dataclass(frozen=True)
class Looking:
    """Opens the store for each question, so that none is left open behind a test."""

    url: str

    def standing(self, document):
        with open_store(self.url, read_only=True) as store:
            return store.standing(document)


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The folder a command is run in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_STORE", raising=False)
    # In this process: a worker takes seconds to load. The real one is in tests/run/test_pool.py and test_kill.py.
    # However slow the machine, no line of progress comes between those a test looks at.
    monkeypatch.setattr(course, "_TOLD_SECONDS", float("inf"))
    monkeypatch.setattr(lines, "reading", lambda **_: nullcontext(Here(load_lexicon(), look=Looking)))
    return tmp_path


@pytest.fixture
def timeline(here, capsys):
    """Run ``timeline WORDS...`` in this process."""

    def run(*words: str) -> Ran:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


ARTICLE = """The Example Courier
Ministers meet in Geneva
By Martha Sample
GENEVA, 15 March 2024

The leaders of Norway and Chile met in Geneva on Friday.

Norway and Chile signed an agreement on fisheries on 12 March 2024.

The foreign ministers of Norway and Chile will meet in Oslo on 20 March 2024.

© 2024 The Example Courier
"""


@pytest.fixture
def article(here):
    """A short article with three dated events."""
    file = here / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def kept():
    """What was made once and is laid into the folder of each test that asks, by name."""
    return {}


@pytest.fixture
def filled(timeline, article, here, kept):
    """A folder whose timeline.db has the article."""
    store = here / "timeline.db"
    if "filled" not in kept:
        ran = timeline("ingest", article)
        assert ran.code == 0, ran.err
        kept["filled"] = ran, store.read_bytes()
    ran, data = kept["filled"]
    store.write_bytes(data)
    return ran
