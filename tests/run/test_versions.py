"""Versions: new bytes at a known place take the place of the old, item by item; nothing is lost and all comes back."""

import json
import os
import sys

import pytest

from ingest.actors import load_lexicon
from ingest.readers.item import Source
from ingest.record.document import Address
from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from ingest.run import Here, ingest_paths, ingest_sources

FIRST, SECOND, THIRD = (f"2024-03-0{day}T08:00:00Z" for day in (6, 7, 8))
TEXT = "Norway and {} signed an agreement on {} March 2024.\n"


@pytest.fixture
def store(tmp_path):
    with open_store(tmp_path / "timeline.db") as store:
        yield store


@pytest.fixture
def run(store):
    def run(*paths, at=FIRST):
        return ingest_paths(paths, store=store, line=Here(load_lexicon(), look=lambda _: store), retrieved=at)

    return run


def records(*states):
    return "\n".join(
        json.dumps({"id": state, "title": state, "text": TEXT.format(state, day), "date": "2024-03-05"})
        for day, state in enumerate(states, start=1)
    )


def actors(event):
    return tuple(party.actor for party in event.source)


def test_what_a_file_no_longer_holds_gives_way_and_comes_back_with_it(store, run, tmp_path):
    file = tmp_path / "notes.jsonl"
    file.write_text(records("Chile", "Kenya", "Peru"), encoding="utf-8")
    assert run(file).documents == 3
    whole = [event.id for event in store.find()]
    file.write_text(records("Chile", "Kenya"), encoding="utf-8")
    summary = run(file, at=SECOND)
    assert (summary.gone, summary.already, len(store.find())) == (1, 2, 2)
    assert len(store.documents(superseded=True)) == 3
    file.write_text(records("Chile", "Kenya", "Peru"), encoding="utf-8")
    assert run(file, at=THIRD).gone == 0
    assert len(store.find()) == 3
    assert {event.id for event in store.find()} >= set(whole[:2])
    assert store.verify() == ()


def test_a_file_that_could_not_be_read_to_its_end_takes_nothing_back(store, run, tmp_path):
    file = tmp_path / "notes.jsonl"
    file.write_text(records("Chile", "Kenya", "Peru"), encoding="utf-8")
    run(file)
    file.write_text(records("Chile") + "\n{broken", encoding="utf-8")
    summary = run(file, at=SECOND)
    assert summary.failures
    assert (summary.gone, len(store.documents())) == (0, 3)


def test_a_new_version_of_one_item_keeps_what_was_decided_on_it(store, run, tmp_path):
    file = tmp_path / "notes.jsonl"
    file.write_text(records("Chile", "Kenya"), encoding="utf-8")
    run(file)
    event = next(e for e in store.find() if "KEN" in actors(e))
    reports = tuple(r.id for r in event.reports)
    quotes = tuple((r.document, r.quote) for r in event.reports)
    store.judge(Judgement("A", FIRST, "check", event.id, reports, quotes, revision=event.revision))
    file.write_text(records("Chile", "Kenya").replace('"title": "Kenya"', '"title": "Kenya, mended"'), encoding="utf-8")
    summary = run(file, at=SECOND)
    assert (summary.changed, summary.already, summary.gone) == (1, 1, 0)
    after = store.event(event.id)
    assert after.review == "checked"


def test_a_file_put_back_as_it_was_is_the_one_that_counts(store, run, tmp_path):
    file = tmp_path / "note.txt"
    file.write_text(TEXT.format("Chile", 4), encoding="utf-8")
    run(file)
    file.write_text(TEXT.format("Kenya", 5), encoding="utf-8")
    run(file, at=SECOND)
    assert [actors(event) for event in store.find()] == [("NOR", "KEN")]
    file.write_text(TEXT.format("Chile", 4), encoding="utf-8")
    run(file, at=THIRD)
    assert [actors(event) for event in store.find()] == [("NOR", "CHL")]
    assert store.verify() == ()


def test_a_text_that_lies_elsewhere_too_stays_when_one_of_its_files_changes(store, run, tmp_path):
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    for file in (one, two):
        file.write_text(TEXT.format("Chile", 4), encoding="utf-8")
    run(one, two)
    one.write_text(TEXT.format("Kenya", 5), encoding="utf-8")
    run(one, two, at=SECOND)
    assert sorted(actors(event) for event in store.find()) == [("NOR", "CHL"), ("NOR", "KEN")]


def test_two_files_of_one_name_are_two_failures(store, run, tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "note.txt").write_bytes(bytes(range(256)) * 40)
    run(tmp_path / "a", tmp_path / "b")
    assert len(store.failures()) == 2
    (tmp_path / "a" / "note.txt").write_text(TEXT.format("Chile", 4), encoding="utf-8")
    run(tmp_path / "a", tmp_path / "b", at=SECOND)
    [left] = store.failures()
    assert left.at.endswith("b/note.txt")


def test_a_failure_without_a_place_of_its_own_goes_with_its_cause(store, run, tmp_path):
    file = tmp_path / "notes.jsonl"
    file.write_text(f"{records('Chile')}\n{{broken\n{records('Peru')}", encoding="utf-8")
    run(file)
    assert [failure.at for failure in store.failures()] == [str(file)]
    file.write_text(records("Chile", "Peru"), encoding="utf-8")
    run(file, at=SECOND)
    assert store.failures() == ()


def test_files_that_change_places_are_told_apart_afterwards(store, run, tmp_path):
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    chile, kenya, peru = (TEXT.format(state, 5) for state in ("Chile", "Kenya", "Peru"))
    one.write_text(chile, encoding="utf-8")
    other.write_text(kenya, encoding="utf-8")
    run(one, other)
    one.write_text(kenya, encoding="utf-8")
    other.write_text(chile, encoding="utf-8")
    run(one, other, at=SECOND)
    one.write_text(peru, encoding="utf-8")
    run(one, at=THIRD)
    assert sorted(actors(event)[1] for event in store.find()) == ["CHL", "PER"]
    assert store.verify() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are any bytes only there")
def test_a_name_that_is_no_text_is_a_name(store, run, tmp_path):
    file = tmp_path / os.fsdecode(b"note \xff.txt")
    file.write_bytes(bytes(range(1, 9)) * 40)
    assert run(tmp_path).failures
    assert run(tmp_path, at=SECOND).failures
    assert len(store.failures()) == 1
    file.write_text(TEXT.format("Chile", 5), encoding="utf-8")
    assert run(tmp_path, at=THIRD).documents == 1
    assert (store.failures(), [d.name for d in store.documents()]) == ((), ["note \\udcff.txt"])


def test_the_entry_of_a_feed_takes_no_pages_place_and_gives_way_to_it(store, tmp_path):
    link = "https://example.org/talks"
    there = (Address("url", link),)
    feed = (
        f"<rss><channel><title>Post</title><item><title>Talks</title><link>{link}</link>"
        "<description>Norway and Kenya signed an agreement on 5 March 2024.</description></item></channel></rss>"
    )
    page = "<article><h1>Talks</h1><p>Norway and {} signed an agreement on 5 March 2024.</p></article>"

    def add(data, at, media_type="text/html"):
        source = Source(link, data.encode(), at, there, "example.org", media_type)
        line = Here(load_lexicon(), look=lambda _: store)
        ingest_sources([source], store=store, line=line, retrieved=at)
        return sorted((d.kind, actors(e)[1]) for d in store.documents() for e in store.find() if d.id in documents(e))

    assert add(feed, FIRST, "application/rss+xml") == [("feed", "KEN")]
    assert add(page.format("Chile"), SECOND) == [("page", "CHL")]
    assert add(feed.replace("Kenya", "Peru"), THIRD, "application/rss+xml") == [("feed", "PER"), ("page", "CHL")]
    assert add(page.format("Mali"), "2024-03-09T08:00:00Z") == [("page", "MLI")]
    assert store.verify() == ()


def documents(event):
    return {report.document for report in event.reports}
