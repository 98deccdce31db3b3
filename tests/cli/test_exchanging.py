"""Judgements in and out on the command line: two people with the same documents exchange what they decided."""

import json
import shutil

import pytest


@pytest.fixture
def two(timeline, filled):
    """The same timeline twice: mine and theirs; the ids of its events by day."""
    shutil.copy("timeline.db", "theirs.db")
    events = json.loads(timeline("list", "--json").out)
    return [event["id"] for event in sorted(events, key=lambda event: event["when"]["edtf"])]


def test_what_was_decided_goes_over_with_who_and_when_and_twice_changes_nothing(timeline, two):
    timeline("edit", two[0], "--label", "Fish pact", "--who", "Maja")
    timeline("merge", two[1], two[2], "--who", "Maja")
    timeline("documents", "set", "article.txt", "--publisher", "The Lake Herald", "--who", "Maja")
    assert timeline("judgements", "export", "mine.json").out == "mine.json: 3 changes\n"
    ran = timeline("judgements", "import", "mine.json", "--store", "theirs.db")
    assert (ran.code, ran.out) == (0, "3 new\n"), ran.err
    assert timeline("history", "--store", "theirs.db").out == timeline("history").out
    listed = timeline("list", "--store", "theirs.db").out
    assert listed == timeline("list").out
    assert "The Lake Herald" in listed
    again = timeline("judgements", "import", "mine.json", "--store", "theirs.db")
    assert again.out == "0 new, 3 here already\n"


@pytest.mark.slow
def test_what_was_decided_otherwise_is_listed_and_taken_only_if_it_is_said(timeline, two):
    timeline("edit", two[0], "--label", "Fish pact", "--who", "Maja")
    timeline("check", two[1], "--who", "Maja")
    timeline("edit", two[0], "--label", "Quota deal", "--who", "Otto", "--store", "theirs.db")
    timeline("judgements", "export", "mine.json")
    ran = timeline("judgements", "import", "mine.json", "--store", "theirs.db")
    assert ran.code == 1
    assert ran.out.splitlines()[0] == "1 new, 1 decided otherwise here, not taken"
    assert "set the label to Fish pact" in ran.out
    assert "Quota deal" in timeline("list", "--store", "theirs.db").out
    told = json.loads(timeline("judgements", "import", "mine.json", "--store", "theirs.db", "--json").out)
    assert (told["new"], len(told["conflicts"])) == (0, 1)
    assert timeline("judgements", "import", "mine.json", "--store", "theirs.db", "--over").code == 0
    assert "Fish pact" in timeline("list", "--store", "theirs.db").out


def test_the_names_and_their_numbers_are_listed(timeline, two):
    timeline("check", two[0], "--who", "Maja")
    timeline("check", two[1], "--who", "Otto")
    timeline("check", two[2], "--who", "Otto")
    lines = timeline("judgements").out.splitlines()
    assert lines[0].split() == ["Maja", "1", "change"]
    assert lines[1].split() == ["Otto", "2", "changes"]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        (None, "check the spelling"),
        ("[1, 2]", "timeline judgements export"),
        ("not JSON", "timeline judgements export"),
        ("[" * 100_000, "timeline judgements export"),
        ('{"is": "timeline judgements", "version": 99, "judgements": []}', "update it"),
        ('{"is": "timeline judgements", "version": 1, "judgements": [{"who": "x"}]}', "judgement 1 of the file"),
    ],
)
def test_what_is_no_file_of_judgements_is_said(timeline, two, here, text, mend):
    if text is not None:
        (here / "wrong.json").write_text(text, encoding="utf-8")
    ran = timeline("judgements", "import", "wrong.json")
    assert ran.code == 2
    assert mend in ran.err
    assert len(ran.err.splitlines()) == 1
