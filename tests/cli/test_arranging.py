"""Arranging on the command line: by the date said, other rows, two actors face to face, and what is coming up."""

import json

import pytest

from ingest.record.store import open_store
from tests.dashboard.talks import save_talks


@pytest.fixture
def talks(here):
    """A timeline of what two states do and say to one another."""
    with open_store(here / "timeline.db") as store:
        save_talks(store)
    return here


def firsts(printed):
    return [line.split()[0] for line in printed.splitlines()]


def test_a_list_goes_by_the_date_it_was_said(timeline, talks):
    ran = timeline("list", "--by", "said", "--from", "2024-02-22")
    days = firsts(ran.out)[:-1]
    assert days == ["2024-02-23"] * 9 + ["2024-03-08"]
    assert "10 of 17 events with a date, 0 without" in ran.out
    assert firsts(timeline("list", "--by", "happens", "--from", "2024-04").out)[0] == "2024-04-10"


def test_an_option_changes_the_date_a_saved_view_goes_by(timeline, talks):
    timeline("views", "save", "Said", "--by", "said", "--from", "2024-03-08")
    assert "axis=said" in timeline("views").out
    assert firsts(timeline("list", "--view", "Said").out)[0] == "2024-03-08"
    assert firsts(timeline("list", "--view", "Said", "--by", "happens").out)[0] == "2024-03-21"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(["--rows", "publisher", "--sort", "name"], ("Andes Radio", "Fjord Post"), id="rows by outlet"),
        pytest.param(
            ["--actor", "CHL", "--actor", "NOR", "--layout", "between"],
            ("Both together", "34 days of silence"), id="face to face",
        ),
        pytest.param(["--by", "said"], ("21 Feb", "8 Mar"), id="by the date said"),
    ],
)  # fmt: skip
def test_a_picture_is_arranged_as_asked(timeline, talks, options, words):
    ran = timeline("export", "out.svg", "--all", *options)
    assert ran.code == 0, ran.err
    svg = (talks / "out.svg").read_text(encoding="utf-8")
    places = [svg.find(word) for word in words]
    assert -1 not in places


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(["--layout", "between"], "exactly two actors", id="nobody to face"),
        pytest.param(["--layout", "between", "--actor", "NOR"], "exactly two actors", id="one alone"),
        pytest.param(["--layout", "pairs"], "--layout", id="no such layout"),
        pytest.param(["--rows", "colour"], "--rows", id="no such rows"),
        pytest.param(["--by", "read"], "--by", id="no such date"),
    ],
)
def test_what_cannot_be_arranged_so_is_refused_with_the_mend(timeline, talks, options, said):
    ran = timeline("export", "out.svg", *options)
    assert ran.code == 2
    assert said in ran.err
    assert not (talks / "out.svg").exists()


def test_what_is_announced_is_listed_soonest_first_with_what_became_of_it(timeline, talks):
    ran = timeline("list", "--coming-up", "--today", "2024-03-08")
    assert firsts(ran.out) == [
        "2024-03-21", "2024-04-10", "2", "2024-03-05", "2024-03-04", "2024-03-02", "2024-02-26", "4",
    ]  # fmt: skip
    assert "Moved to 7 Mar 2024" in ran.out
    assert "No word of the outcome" in ran.out
    assert firsts(timeline("list", "--coming-up", "--today", "2024-03-08", "--actor", "NATO").out)[0] == "2024-04-10"


def test_a_machine_reads_what_became_of_it(timeline, talks):
    told = json.loads(timeline("list", "--coming-up", "--today", "2024-03-08", "--json").out)
    assert [one["became"] for one in told["ahead"]] == [None, None]
    moved = told["past"][0]
    assert moved["event"]["when"]["edtf"] == "2024-03-05"
    assert moved["became"]["what"] == "moved"
    assert moved["became"]["event"] != moved["event"]["id"]
