"""Documents: what is listed of each, of failures and of runs; extracted again from what was kept."""

import json

import pytest

from ingest.record.store import open_store


@pytest.fixture
def desk(timeline, here, article):
    """A timeline of one article, one file that cannot be read, and one photo."""
    (here / "desk").mkdir()
    article.rename(here / "desk" / "article.txt")
    (here / "desk" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (here / "desk" / "broken.txt").write_bytes(bytes(range(256)) * 40)
    return timeline("ingest", "desk")


def test_a_document_is_listed_with_its_date_and_where_that_was_read(timeline, desk):
    out = timeline("documents").out
    assert "2024-03-15 (dateline)" in out
    assert "3 events" in out
    assert "left out" in out
    assert "The Example Courier" in out
    assert "desk/article.txt" in out
    assert "1 document, 1 not read" in out
    assert "last run: " in out


def test_what_could_not_be_read_is_listed_alone(timeline, desk):
    out = timeline("documents", "--failed").out
    assert "broken.txt" in out
    assert "article.txt" not in out


def test_runs_are_listed_the_latest_first(timeline, desk):
    timeline("ingest", "desk/article.txt")
    first, second, *rest = timeline("documents", "--runs").out.splitlines()
    assert "1 read, 0 new, 1 unchanged, 0 not read; desk/article.txt" in first
    assert "1 read, 1 new, 0 unchanged, 1 passed over, 1 not read; desk" in second
    assert any("photo.jpg" in line for line in rest)


def test_json_has_everything(timeline, desk):
    told = json.loads(timeline("documents", "--json").out)
    [document] = told["documents"]
    assert (document["created_from"], document["events"], document["left_out"] > 0) == ("dateline", 3, True)
    assert told["failures"][0]["at"].endswith("broken.txt")
    assert told["last_run"]["failed"] == 1
    [run] = json.loads(timeline("documents", "--runs", "--json").out)
    assert run["passed_over"] == ["photo.jpg"]


def test_of_many_documents_the_latest_are_listed(timeline, here):
    for number in range(5):
        (here / f"{number}.txt").write_text(f"Norway and Chile met on {number + 1} March 2024.\n", encoding="utf-8")
    timeline("ingest", "0.txt", "1.txt", "2.txt", "3.txt", "4.txt")
    out = timeline("documents", "--limit", "2").out
    assert "the latest 2 of 5 documents" in out
    assert ("  3.txt  " in out, "  4.txt  " in out, "  1.txt  " in out) == (True, True, False)


def test_documents_are_extracted_again_from_what_was_kept_and_decisions_stay(timeline, filled, article):
    article.unlink()
    before = timeline("list", "--json").out
    identity = json.loads(before)[0]["id"]
    timeline("check", identity)
    ran = timeline("reextract", "--all")
    assert (ran.code, "0 read anew, 1 as before, 0 not read" in ran.out) == (0, True)
    with open_store("timeline.db") as store:
        assert store.event(identity).review == "checked"


def test_what_was_not_kept_cannot_be_extracted_again_and_stands(timeline, article):
    timeline("ingest", article, "--no-keep")
    ran = timeline("reextract", "article.txt")
    assert ran.code == 1
    assert "without --no-keep" in ran.err
    assert "3 events" in timeline("documents").out


@pytest.mark.parametrize("words", [["reextract"], ["reextract", "--all", "x"], ["reextract", "nothing.txt"]])
def test_wrong_use_says_the_mend(timeline, filled, words):
    ran = timeline(*words)
    assert ran.code == 2
    assert "--all" in ran.err or "timeline documents" in ran.err
