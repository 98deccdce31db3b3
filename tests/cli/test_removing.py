"""Removing on the command line: named first, asked, for good; what others tell stays."""

import io
import json
import sys

import pytest

from ingest.record.store import open_store

OTHER = """The Lake Herald
15 March 2024

Norway and Chile signed an agreement on fisheries on 12 March 2024.
"""


@pytest.fixture
def two(timeline, filled, here):
    """Two documents; one event is told by both."""
    (here / "other.txt").write_text(OTHER, encoding="utf-8")
    timeline("ingest", "other.txt")
    (shared,) = [e for e in json.loads(timeline("list", "--json").out) if len(e["reports"]) == 2]
    return shared["id"]


def names():
    with open_store("timeline.db") as store:
        return [document.name for document in store.documents()]


def test_what_goes_and_what_stays_is_named_and_nothing_happens_without_a_yes(timeline, two):
    timeline("check", two)
    ran = timeline("remove", "article.txt")
    assert ran.code == 1
    assert "goes:  its text and its saved original, 2 events told nowhere else" in ran.out
    assert "stays: 1 event told by others too, 1 change in the history" in ran.out
    assert ran.out.splitlines()[-1] == "nothing was removed"
    assert ran.err == "timeline: nobody is here to be asked, and it cannot be undone: give --yes\n"
    assert names() == ["article.txt", "other.txt"]


def test_a_removed_document_is_gone_and_stays_gone(timeline, two, article):
    ran = timeline("remove", "article.txt", "--yes", "--who", "Maja")
    assert ran.code == 0, ran.err
    assert ran.out.splitlines()[-1] == "1 document removed for good"
    assert names() == ["other.txt"]
    assert [event["id"] for event in json.loads(timeline("list", "--json").out)] == [two]
    assert "removed it for good" in timeline("history").out
    assert timeline("undo", "--who", "Maja").out == "there is nothing to take back\n"
    again = timeline("ingest", article)
    assert again.out == "0 new documents, 0 events, 1 removed for good earlier\n"
    assert "article.txt" in again.err
    assert timeline("ingest", article, "--again-removed").code == 0
    assert names() == ["other.txt", "article.txt"]


@pytest.mark.parametrize(("answer", "left"), [("y\n", ["other.txt"]), ("n\n", ["article.txt", "other.txt"])])
def test_it_is_asked_at_a_terminal(timeline, two, monkeypatch, answer, left):
    asked = io.StringIO(answer)
    asked.isatty = lambda: True
    monkeypatch.setattr(sys, "stdin", asked)
    ran = timeline("remove", "article.txt")
    assert "This cannot be undone" in ran.out
    assert names() == left
    assert ran.code == (0 if "article.txt" not in left else 1)


def test_a_dry_run_says_it_to_a_machine(timeline, two):
    (told,) = json.loads(timeline("remove", "article.txt", "--dry-run", "--json").out)
    assert (told["removed"], told["events_gone"], told["events_stay"]) == (False, 2, 1)
    assert len(names()) == 2
    assert timeline("remove", "article.txt", "--json").code == 2
    assert timeline("remove", "nowhere.txt", "--yes").code == 2
