"""Editing on the command line: an event put right, joined, taken apart, added; each undone; conflicts in words."""

import json

import pytest

from ingest.record.store import open_store


@pytest.fixture
def three(timeline, filled):
    """The three events of the article by day: the agreement, the meeting, the plan."""
    events = sorted(json.loads(timeline("list", "--json").out), key=lambda e: e["when"]["edtf"])
    assert [e["when"]["edtf"] for e in events] == ["2024-03-12", "2024-03-15", "2024-03-20"]
    return [event["id"] for event in events]


def shown(timeline, name):
    return next(e for e in json.loads(timeline("list", "--json").out) if e["id"] == name)


DATES = {
    "words of a span": ("late March 2024", "2024-03-21/2024-03-31"),
    "edtf": ("2024-03~", "2024-03~"),
    "a day against the publication date": ("last Tuesday", "2024-03-12"),
    "a whole day": ("14 March 2024", "2024-03-14"),
}


@pytest.mark.parametrize("name", DATES)
def test_a_date_is_typed_in_words_and_shown_before_and_after(timeline, three, name):
    typed, expected = DATES[name]
    ran = timeline("edit", three[1][:8], "--date", typed, "--who", "Maja")
    assert ran.code == 0, ran.err
    assert "date: 15 Mar 2024 -> " in ran.out
    event = shown(timeline, three[1])
    assert event["when"]["edtf"] == expected
    assert event["when"]["basis"] == "analyst"
    assert event["when"]["words"] == "on Friday" or event["when"]["words"] == "Friday"
    assert "Set by Maja." in event["when"]["why"]
    assert timeline("undo", "--who", "Maja").code == 0
    assert shown(timeline, three[1])["when"]["edtf"] == "2024-03-15"


def test_a_span_says_its_days_beside_the_words(timeline, three):
    ran = timeline("edit", three[1], "--date", "late March 2024")
    assert "date: 15 Mar 2024 -> late March 2024 (2024-03-21/2024-03-31)\n" in ran.out
    again = timeline("edit", three[1], "--date", "2024-03-21/2024-03-31")
    assert "date: 2024-03-21/2024-03-31 already\n" in again.out


def test_several_fields_are_several_changes(timeline, three):
    ran = timeline(
        "edit", three[1], "--date", "none", "--who-acts", "Norway", "--to-whom", "Peru", "--kind", "criticism",
        "--status", "denied", "--label", "No  talks", "--note", "asked twice", "--translation", "Keine Gespräche",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert "date: 15 Mar 2024 -> no date" in ran.out
    assert "to whom: nobody -> Peru" in ran.out
    assert "note: - -> asked twice" in ran.out
    event = shown(timeline, three[1])
    assert event["when"].get("edtf") is None
    assert [p["actor"] for p in event["source"]] == ["NOR"]
    assert [p["actor"] for p in event["target"]] == ["PER"]
    assert (event["event_type"], event["status"], event["label"]) == ("ACCUSE", "denied", "No talks")
    assert (event["note"], event["translation"]) == ("asked twice", "Keine Gespräche")
    with open_store("timeline.db") as store:
        assert len(store.judgements(three[1])) == 8
        assert store.actors()["PER"].name == "Peru"
    for _ in range(8):
        timeline("undo")
    assert shown(timeline, three[1])["when"]["edtf"] == "2024-03-15"
    assert shown(timeline, three[1]).get("target", []) == []


def test_what_is_so_already_is_said_and_no_change(timeline, three):
    ran = timeline("edit", three[0], "--status", "happened", "--kind", "agreement")
    assert "status: happened already" in ran.out
    assert "type: AGREE already" in ran.out
    assert timeline("history").out.strip() == "0 changes"


def test_nobody_is_typed_as_none(timeline, three):
    assert timeline("edit", three[0], "--who-acts", "none").code == 0
    assert shown(timeline, three[0]).get("source", []) == []


def test_a_change_made_meanwhile_is_told_and_not_overrun(timeline, three):
    seen = shown(timeline, three[0])["revision"]
    timeline("edit", three[0], "--label", "Fish pact", "--who", "Maja")
    ran = timeline("edit", three[0], "--label", "Quota deal", "--who", "Otto", "--revision", seen)
    assert ran.code == 1
    assert len(ran.err.splitlines()) == 1
    assert "label" in ran.err
    assert "Maja" in ran.err
    assert shown(timeline, three[0])["label"] == "Fish pact"
    other = timeline("edit", three[0], "--status", "scheduled", "--who", "Otto", "--revision", seen)
    assert other.code == 0, other.err


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["--date", "31 February 2024"], "no day 31"),
        (["--date", "soonish"], "write it as"),
        (["--who-acts", "Nowherestan"], "no actor"),
        (["--status", "done"], "happened, scheduled"),
        (["--type", "AGREE", "--kind", "force"], "give one of the two"),
        ([], "--date, --who-acts"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_changes_nothing(timeline, three, words, mend):
    ran = timeline("edit", three[0], "--label", "New", *words) if words else timeline("edit", three[0])
    assert ran.code == 2
    assert mend in ran.err
    assert len(ran.err.splitlines()) == 1
    assert timeline("history").out.strip() == "0 changes"


def test_an_event_nobody_knows_is_said(timeline, three):
    assert "there is no event 'zzz'" in timeline("edit", "zzz", "--label", "x").err
    ran = timeline("check", "e")
    assert ran.code == 2
    assert "3 events begin with 'e'" in ran.err


def test_events_are_put_together_and_every_old_id_still_leads_there(timeline, three):
    before = timeline("list", "--json").out
    ran = timeline("merge", *three)
    assert ran.code == 0, ran.err
    assert "told by 3 reports in 1 document" in ran.out
    assert len(json.loads(timeline("list", "--json").out)) == 1
    for name in three:
        assert timeline("check", name[:10]).code == 0
        timeline("undo")
    timeline("undo")
    timeline("undo")
    assert without_revision(timeline("list", "--json").out) == without_revision(before)


def without_revision(text):
    return [{k: v for k, v in event.items() if k != "revision"} for event in json.loads(text)]


def test_an_event_alone_cannot_be_put_together(timeline, three):
    assert timeline("merge", three[0]).code == 2
    assert timeline("merge", three[0], three[0][:9]).code == 2


def test_reports_are_listed_by_number_and_taken_out_by_it(timeline, three):
    timeline("merge", *three)
    listed = timeline("split", three[0])
    assert listed.code == 0
    assert [line.split()[0] for line in listed.out.splitlines()[1:4]] == ["1", "2", "3"]
    assert "signed an agreement on fisheries" in listed.out
    ran = timeline("split", three[0], "--report", "2")
    assert ran.out.startswith("2 events now:")
    assert len(json.loads(timeline("list", "--json").out)) == 2
    timeline("undo")
    ran = timeline("split", three[0], "--all")
    assert ran.out.startswith("3 events now:")
    assert {e["id"] for e in json.loads(timeline("list", "--json").out)} == set(three)


def test_two_events_are_kept_apart_for_good(timeline, three):
    ran = timeline("split", three[0], "--from", three[1])
    assert ran.code == 0, ran.err
    assert "set another event apart from it: “" in timeline("history").out


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["--report", "9"], "lists 3"),
        (["--report", "1", "--report", "2", "--report", "3"], "--all"),
        (["--report", "1", "--all"], "exclude one another"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_taken_apart_is_said(timeline, three, words, mend):
    timeline("merge", *three)
    ran = timeline("split", three[0], *words)
    assert ran.code == 2
    assert mend in ran.err


def test_words_of_a_document_that_were_missed_become_an_event(timeline, filled):
    ran = timeline(
        "add", "--document", "article.txt", "--quote", "Ministers meet in Geneva", "--date", "yesterday",
        "--who-acts", "Norway", "--kind", "meeting", "--label", "Arrival in Geneva",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert ran.out.startswith("added: 14 Mar 2024  Arrival in Geneva")
    name = ran.out.split()[-1]
    assert shown(
        timeline, next(e["id"] for e in json.loads(timeline("list", "--json").out) if e["id"].startswith(name))
    )
    assert timeline("reextract", "--all").code == 0
    assert "Arrival in Geneva" in timeline("list").out
    assert timeline("undo").out == "taken back: article.txt: added it\n"
    assert "Arrival in Geneva" not in timeline("list").out


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        ([], "type a sentence"),
        (["They met.", "--document", "article.txt"], "type a sentence"),
        (["--document", "article.txt", "--quote", "not a word of it"], "copy the words"),
        (["--document", "nowhere.txt", "--quote", "met"], "timeline documents"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_added_is_said(timeline, filled, words, mend):
    ran = timeline("add", *words)
    assert ran.code == 2
    assert mend in ran.err


def test_what_was_edited_at_once_is_taken_back_and_made_again_at_once_and_all_of_it_told(timeline, three):
    before = timeline("list").out
    timeline("edit", three[0], "--label", "Fish pact", "--status", "denied", "--note", "ask Oslo")
    taken = timeline("undo").out.splitlines()
    assert [line.partition(": ")[0] for line in taken] == ["taken back"] * 3
    for words in ("to Denied", "to Fish pact", "“ask Oslo”"):
        assert words in "".join(taken)
    assert timeline("list").out == before
    again = timeline("redo").out.splitlines()
    assert [line.partition(": ")[0] for line in again] == ["made again"] * 3
    assert "Fish pact" in timeline("list").out
    assert timeline("redo").out == "there is nothing to make again\n"
