"""Correcting documents on the command line: what hangs on a publication date moves with it, and nothing else."""

import json

import pytest


@pytest.fixture
def filled(timeline, here):
    """A note that tells of a day by its weekday, of one by its date, and of a plan."""
    text = """Norway and Chile signed an agreement on Friday.

On 12 March 2024 the leaders of Norway and Chile met in Geneva.

The foreign ministers of Norway and Peru will meet in Oslo on 20 April 2024.
"""
    (here / "note.txt").write_text(text, encoding="utf-8")
    return timeline("ingest", "note.txt", "--published", "2024-03-17")


@pytest.fixture
def dates(timeline):
    return lambda: sorted(e["when"].get("edtf") or "" for e in json.loads(timeline("list", "--json").out))


def test_relative_dates_move_with_the_publication_date_and_absolute_ones_stay(timeline, filled, dates):
    before = dates()
    ran = timeline("documents", "set", "note.txt", "--published", "24 March 2024")
    assert ran.code == 0, ran.err
    assert ran.out.splitlines() == [
        "note.txt: published 2024-03-24, 3 events, 1 date moved",
        "  2024-03-15 -> 2024-03-22  Norway, Chile: agreement",
    ]
    assert dates() == ["2024-03-12", "2024-03-22", "2024-04-20"]
    assert timeline("undo").code == 0
    assert dates() == before


def test_without_the_saved_original_nothing_is_said_that_would_change_nothing(timeline, here):
    (here / "lake.txt").write_text("On 12 March 2024 Norway and Chile met in Geneva.\n", encoding="utf-8")
    assert timeline("ingest", "lake.txt", "--no-keep").code == 0
    ran = timeline("documents", "set", "lake.txt", "--publisher", "The Lake Herald")
    assert ran.code == 1
    assert "add the file again without --no-keep" in ran.err
    assert timeline("history").out == "0 changes\n"


def test_a_date_that_a_person_set_stays(timeline, filled, dates):
    (meeting,) = [
        e["id"] for e in json.loads(timeline("list", "--json", "--from", "2024-03-15", "--to", "2024-03-15").out)
    ]
    timeline("edit", meeting, "--date", "2024-03-14")
    ran = timeline("documents", "set", "note.txt", "--published", "2024-03-24")
    assert "0 dates moved" in ran.out
    assert "2024-03-14" in dates()


def test_what_was_said_can_be_taken_away(timeline, filled, dates):
    timeline("documents", "set", "note.txt", "--published", "2024-03-24", "--publisher", "The Lake Herald")
    assert "The Lake Herald" in timeline("documents").out
    ran = timeline("documents", "set", "note.txt", "--clear", "published", "--json")
    (told,) = json.loads(ran.out)
    assert told["created"] is None
    assert [(m["before"], m["after"]) for m in told["moved"]] == [("2024-03-22", None)]
    assert "The Lake Herald" in timeline("documents").out


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["note.txt"], "--published"),
        (["nowhere.txt", "--published", "2024"], "timeline documents"),
        (["note.txt", "--clear", "title"], "created, language"),
        (["note.txt", "--lang", "xx"], "en, fr or uk"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_said(timeline, filled, words, mend):
    ran = timeline("documents", "set", *words)
    assert ran.code == 2
    assert mend in ran.err
    assert len(ran.err.splitlines()) == 1
