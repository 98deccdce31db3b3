"""An export that loses nothing: a timeline that takes it in tells the same events, and exports the same bytes."""

import json

import pytest

from ingest.record.store import open_store
from tests.cli.rich import EVERYTHING, TWICE, events, fill

pytestmark = pytest.mark.slow

FILTERS = {
    "everything": EVERYTHING,
    "one actor": ("--actor", "Ukraine", *EVERYTHING),
    "picked": ("--picked",),
    "some days": ("--from", "2024-02-20", "--to", "2024-03-10", *EVERYTHING),
    "one document": ("--document", "harbour.txt", *EVERYTHING),
    "checked": ("--checked",),
}


@pytest.fixture
def rich(timeline, here, kept):
    """A folder with the rich timeline."""
    if "rich" not in kept:
        fill(timeline, here)
        kept["rich"] = (here / "timeline.db").read_bytes()
    (here / "timeline.db").write_bytes(kept["rich"])
    return here


def exported(timeline, here, name, *words):
    ran = timeline("export", name, *words)
    assert ran.code == 0, ran.err
    return (here / name).read_bytes()


def taken_in(timeline, name, *words):
    ran = timeline("ingest", name, *words)
    assert ran.code == 0, ran.err
    assert "told otherwise" not in ran.out + ran.err
    return ran


@pytest.mark.parametrize("suffix", ["json", "jsonl"])
@pytest.mark.parametrize("words", FILTERS.values(), ids=FILTERS)
def test_an_empty_timeline_that_takes_an_export_in_exports_the_same_bytes(timeline, rich, suffix, words):
    there = exported(timeline, rich, f"a.{suffix}", *words)
    taken_in(timeline, f"a.{suffix}", "--store", "other.db", "--who", "Otto")
    assert exported(timeline, rich, f"b.{suffix}", "--store", "other.db", *words) == there
    assert len(events(timeline, "--store", "other.db")) == there.count(b'"former":')
    with open_store("other.db") as store:
        assert store.verify() == ()


def test_lines_bring_what_the_one_object_brings(timeline, rich):
    there = exported(timeline, rich, "a.json", *EVERYTHING)
    lines = exported(timeline, rich, "a.jsonl", *EVERYTHING)
    assert len(lines.splitlines()) == len(json.loads(there)["events"])
    taken_in(timeline, "a.jsonl", "--store", "other.db")
    assert exported(timeline, rich, "b.json", "--store", "other.db", *EVERYTHING) == there


def test_every_event_comes_back_with_its_id_and_all_that_is_known_of_it(timeline, rich):
    exported(timeline, rich, "a.json", *EVERYTHING)
    taken_in(timeline, "a.json", "--store", "other.db")
    there, here = (
        [dict(event, revision=0) for event in events(timeline, *where)] for where in ((), ("--store", "other.db"))
    )
    assert here == there
    with open_store("timeline.db") as one, open_store("other.db") as other:
        kept = {document.id: document for document in other.documents()}
        told = {report["document"] for event in there for report in event["reports"]}
        assert kept == {document.id: document for document in one.documents() if document.id in told}
        assert other.actors()["NOR"].name == "Norge"


def test_who_decided_what_and_when_comes_along(timeline, rich):
    exported(timeline, rich, "a.json", *EVERYTHING)
    taken_in(timeline, "a.json", "--store", "other.db", "--who", "Otto")

    def said(*where):
        return {
            (j["who"], j["at"], j["verb"], j.get("value", ""))
            for j in json.loads(timeline("history", "--json", *where).out)
        }

    there, here = said(), {each for each in said("--store", "other.db") if each[2] != "pick"}
    assert here <= there
    assert {"Anna", "Bo"} <= {who for who, *_ in here}


def test_the_same_file_again_changes_nothing(timeline, rich):
    exported(timeline, rich, "a.json", *EVERYTHING)
    taken_in(timeline, "a.json", "--store", "other.db")
    with open_store("other.db") as store:
        before = store.revision()
    assert "already there" in taken_in(timeline, "a.json", "--store", "other.db").out
    with open_store("other.db") as store:
        assert store.revision() == before


def test_an_export_changes_nothing_in_the_timeline_it_came_from(timeline, rich):
    there = exported(timeline, rich, "a.json", *EVERYTHING)
    with open_store("timeline.db") as store:
        before = store.revision()
    taken_in(timeline, "a.json")
    assert exported(timeline, rich, "b.json", *EVERYTHING) == there
    with open_store("timeline.db") as store:
        assert store.revision() == before


def test_what_a_part_left_out_comes_in_with_the_whole(timeline, rich):
    there = exported(timeline, rich, "a.json", *EVERYTHING)
    exported(timeline, rich, "part.json", "--actor", "Ukraine", *EVERYTHING)
    timeline("ingest", "part.json", "--store", "other.db")
    taken_in(timeline, "a.json", "--store", "other.db")
    here = exported(timeline, rich, "b.json", "--store", "other.db", *EVERYTHING)
    assert json.loads(here)["events"] == json.loads(there)["events"]


def test_a_document_that_came_in_part_is_read_whole_once_its_own_file_is_added(timeline, rich):
    exported(timeline, rich, "part.json", "--from", "2024-03-20", "--to", "2024-03-21")
    taken_in(timeline, "part.json", "--store", "other.db")
    before = {event["id"] for event in events(timeline, "--store", "other.db")}
    (rich / "harbour.txt").write_text(TWICE, encoding="utf-8")
    ran = timeline("ingest", "harbour.txt", "--publisher", "The Harbour Post", "--store", "other.db")
    assert ran.code == 0, ran.err
    after = {event["id"] for event in events(timeline, "--store", "other.db")}
    assert before < after
    with open_store("other.db") as store:
        assert store.verify() == ()
        (document,) = (each for each in store.documents() if each.name == "harbour.txt")
        assert store.original(document.id) == TWICE.encode()


def test_a_part_holds_only_its_events_and_their_documents(timeline, rich):
    whole = json.loads(exported(timeline, rich, "a.json", "--picked"))
    told = {report["document"] for event in whole["events"] for report in event["record"]["reports"]}
    assert {document["id"] for document in whole["documents"]} == told
    assert [event["picked"] for event in whole["events"]] == list(range(1, len(whole["events"]) + 1))
    quotes = {report["quote"] for event in whole["events"] for report in event["record"]["reports"]}
    assert {quote for each in whole["decisions"] for _, quote in each.get("quotes", ())} <= {*quotes, ""}


def test_what_was_decided_otherwise_here_stays_and_is_told(timeline, rich):
    exported(timeline, rich, "a.json", *EVERYTHING)
    taken_in(timeline, "a.json", "--store", "other.db")
    changed = next(e for e in events(timeline, "--store", "other.db") if e["label"] == "Made short")
    timeline("edit", changed["id"], "--label", "Mine", "--store", "other.db")
    timeline("edit", changed["id"], "--label", "Theirs", "--who", "Bo")
    exported(timeline, rich, "newer.json", *EVERYTHING)
    ran = timeline("ingest", "newer.json", "--store", "other.db")
    assert ran.code == 0, ran.err
    assert "1 change in it" in ran.out
    assert "1 of its" in ran.out
    now = next(e for e in events(timeline, "--store", "other.db") if e["id"] == changed["id"])
    assert now["label"] == "Mine"


def test_what_is_corrected_after_it_was_taken_in_counts(timeline, rich):
    exported(timeline, rich, "a.json", *EVERYTHING)
    taken_in(timeline, "a.json", "--store", "other.db")
    found = next(e for e in events(timeline, "--store", "other.db") if e["label"] == "Made short")
    timeline("edit", found["id"], "--label", "Newer", "--store", "other.db")
    taken_in_again = timeline("ingest", "a.json", "--store", "other.db")
    assert taken_in_again.code == 0, taken_in_again.err
    now = next(e for e in events(timeline, "--store", "other.db") if e["id"] == found["id"])
    assert now["label"] == "Newer"


DAMAGE = {
    "no document": lambda whole: whole["documents"].pop(0),
    "a text that was altered": lambda whole: whole["documents"][0].update(text="short"),
    "an event that is none": lambda whole: whole["events"].insert(0, {"title": "?"}),
    "a record of numbers": lambda whole: whole["events"][0].update(record={"id": 5}),
    "a date that is none": lambda whole: whole["events"][0]["record"]["reports"][0]["when"].update(edtf="soon"),
    "an id that is none": lambda whole: whole["documents"][0].update(id="x" * 40),
    "a decision that is none": lambda whole: whole["decisions"][0].update(verb="obey"),
    "an actor that is none": lambda whole: whole["actors"].append({"id": 7}),
    "half an event twice": lambda whole: whole["events"].append(whole["events"][0]),
    "a weight beyond all": lambda whole: whole["events"][0]["record"]["reports"][0].update(weight_parts=[["x", 1e9]]),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_damaged_is_told_and_the_rest_comes_in(timeline, rich, damage):
    whole = json.loads(exported(timeline, rich, "a.json", *EVERYTHING))
    count = len(whole["events"])
    damage(whole)
    (rich / "bad.json").write_text(json.dumps(whole), encoding="utf-8")
    ran = timeline("ingest", "bad.json", "--store", "other.db")
    assert ran.code == 1
    assert "bad.json: " in ran.err
    assert "the rest came in" in ran.err
    with open_store("other.db") as store:
        assert store.verify() == ()
    assert count > len(events(timeline, "--store", "other.db")) - 1 > count // 2


def test_a_line_that_is_cut_off_is_told_and_the_rest_comes_in(timeline, rich):
    lines = exported(timeline, rich, "a.jsonl", *EVERYTHING).splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if b'"documents": []' in line)
    lines[place] = lines[place][:200] + b"\n"
    (rich / "bad.jsonl").write_bytes(b"".join(lines))
    ran = timeline("ingest", "bad.jsonl", "--store", "other.db")
    assert ran.code == 1
    assert f"line {place + 1}" in ran.err
    assert events(timeline, "--store", "other.db")


def test_a_file_of_a_later_version_is_refused_with_the_mend(timeline, rich):
    whole = json.loads(exported(timeline, rich, "a.json"))
    (rich / "later.json").write_text(json.dumps(whole | {"version": 3}), encoding="utf-8")
    ran = timeline("ingest", "later.json", "--store", "other.db")
    assert ran.code == 1
    assert "version 3" in ran.err
    assert "update" in ran.err
