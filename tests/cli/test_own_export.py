"""Our own JSON without its documents back in, as the first version wrote it: what people decided comes along."""

import csv
import io
import json
import shutil

import pytest

from ingest.record.event import KEY_WEIGHT
from ingest.record.store import open_store

TEXT = """The Example Courier
Two ministers speak
By Martha Sample
OSLO, 15 March 2024

Norway and Chile signed an agreement on fisheries on 12 March 2024.

Norway and Chile held talks in Bergen on 14 March 2024.

The foreign ministers of Norway and Chile will meet in Oslo on 20 March 2024.
"""


@pytest.fixture
def decided(timeline, here, kept):
    """An export of three events, of which much was decided; one names nobody any more."""
    if "decided" not in kept:
        decide(timeline, here)
        kept["decided"] = {file.name: file.read_bytes() for file in here.iterdir() if file.is_file()}
    for name, data in kept["decided"].items():
        (here / name).write_bytes(data)
    return here


def decide(timeline, here):
    (here / "article.txt").write_text(TEXT, encoding="utf-8")
    timeline("ingest", "article.txt")
    signed, talks, planned = by_day(timeline)
    timeline("edit", signed["id"], "--label", "Fish pact", "--date", "about 12 March 2024", "--note", "two\ncopies")
    timeline("edit", talks["id"], "--translation", "Gespräche in Bergen", "--who-acts", "none")
    timeline("check", signed["id"])
    timeline("hide", planned["id"])
    timeline("pick", planned["id"], signed["id"])
    for suffix in ("json", "jsonl"):
        ran = timeline("export", f"out.{suffix}", "--to-check", "--checked", "--hidden")
        assert ran.out == f"out.{suffix}: 3 events\n", ran.err
    whole = json.loads((here / "out.json").read_text(encoding="utf-8"))
    bare = [event | {"record": event["record"] | {"picked": event["picked"]}} for event in whole["events"]]
    first = {"format": whole["format"], "version": 1, "events": bare}
    (here / "out.json").write_text(json.dumps(first, ensure_ascii=False), encoding="utf-8")
    lines = "".join(json.dumps(event, ensure_ascii=False) + "\n" for event in bare)
    (here / "out.jsonl").write_text(lines, encoding="utf-8")


def by_day(timeline, *words):
    return sorted(
        json.loads(timeline("list", "--json", "--to-check", "--checked", "--hidden", *words).out),
        key=lambda event: event["when"]["latest"],
    )


SAID = ("label", "headline", "note", "translation", "review", "picked", "changed", "event_type", "status", "publishers")


def said(events):
    return [
        ({name: event.get(name) for name in SAID}, event["when"]["edtf"], [p["actor"] for p in event.get("source", [])])
        for event in events
    ]


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_what_was_decided_comes_into_another_timeline(timeline, decided, suffix):
    there = by_day(timeline)
    ran = timeline("ingest", f"out.{suffix}", "--store", "other.db", "--who", "Otto")
    assert ran.code == 0, ran.err
    assert "not taken over: marks" not in ran.out
    here = by_day(timeline, "--store", "other.db")
    assert said(here) == said(there)
    assert [event.get("note") for event in here] == [None, "two\ncopies", None]
    listed = json.loads(timeline("history", "--store", "other.db", "--json").out)
    assert {judgement["who"] for judgement in listed} == {"Otto"}
    # What came in with a file is not the last thing a person did.
    assert timeline("undo", "--store", "other.db", "--who", "Otto").out == "there is nothing to take back\n"


def rows(here, name):
    found = csv.DictReader(io.StringIO((here / name).read_text(encoding="utf-8-sig")))
    # The other timeline mints ids of its own, the place of a quote there is the place in the export, and how strong an
    # event is is counted there, of what is told there.
    return sorted(
        [{name: cell for name, cell in row.items() if name not in ("id", "locator", "strength")} for row in found],
        key=lambda row: (row["latest"], row["title"]),
    )


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
def test_an_empty_timeline_that_reads_an_export_gives_the_same_table(timeline, decided, here, suffix):
    everything = ("--to-check", "--checked", "--hidden", "--no-bom")
    timeline("export", "here.csv", *everything)
    timeline("ingest", f"out.{suffix}", "--store", "other.db")
    assert timeline("export", "there.csv", "--store", "other.db", *everything).code == 0
    assert rows(here, "there.csv") == rows(here, "here.csv")


def test_the_same_again_changes_nothing(timeline, decided):
    timeline("ingest", "out.json", "--store", "other.db")
    before = by_day(timeline, "--store", "other.db")
    count = timeline("history", "--store", "other.db").out.splitlines()[-1]
    assert "already there" in timeline("ingest", "out.json", "--store", "other.db").out
    assert by_day(timeline, "--store", "other.db") == before
    assert timeline("history", "--store", "other.db").out.splitlines()[-1] == count


def test_an_export_back_in_its_own_timeline_makes_no_event_twice(timeline, decided):
    before = by_day(timeline)
    ran = timeline("ingest", "out.json")
    assert ran.code == 0, ran.err
    after = by_day(timeline)
    assert [event["id"] for event in after] == [event["id"] for event in before]
    assert said(after) == said(before)
    assert [len(event["reports"]) for event in after] == [2, 2, 2]
    # It tells nothing that was not told: no second voice makes an event weigh more.
    assert [event["weight"] >= KEY_WEIGHT for event in after] == [event["weight"] >= KEY_WEIGHT for event in before]
    assert [event["confidence"] for event in after] == [event["confidence"] for event in before]
    with open_store("timeline.db") as store:
        assert store.verify() == ()


def test_what_is_undone_of_it_stays_undone_when_it_is_read_again(timeline, decided):
    shutil.copy("out.json", "copy.json")
    timeline("ingest", "copy.json", "--store", "other.db", "--who", "Otto")
    listed = json.loads(timeline("history", "--store", "other.db", "--json").out)
    number = next(judgement["id"] for judgement in listed if judgement["verb"] == "check")
    timeline("undo", "--store", "other.db", "--change", number)
    timeline("reextract", "--all", "--store", "other.db")
    timeline("ingest", "copy.json", "--store", "other.db")
    assert [event.get("review", "new") for event in by_day(timeline, "--store", "other.db")] == ["new", "new", "hidden"]


WRONG = {
    "review": ["checked"],
    "picked": "first",
    "note": 7,
    "changed": [{"when": 1}, "rubbish", "when", "source", "label"],
    "when": {"edtf": "no date"},
    "source": [{"actor": 5}, 3],
    "label": ["x"],
    "publishers": "The Example Courier",
    "translation": {},
}


@pytest.mark.parametrize("field", WRONG)
def test_marks_written_by_another_hand_are_read_whatever_they_are(timeline, decided, here, field):
    whole = json.loads((here / "out.json").read_text(encoding="utf-8"))
    for event in whole["events"]:
        event["record"][field] = WRONG[field]
        event["record"]["id"] = "e" * 21
    (here / "wrong.json").write_text(json.dumps(whole), encoding="utf-8")
    ran = timeline("ingest", "wrong.json", "--store", "other.db")
    assert ran.code == 0, ran.err
    with open_store("other.db") as store:
        assert store.verify() == ()
        assert store.find() or store.rejected()
