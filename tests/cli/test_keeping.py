"""``timeline verify``, ``backup``, ``copy`` and ``recover`` on the command line."""

import json
import re

import pytest

from ingest.record.store import open_store
from tests.record.making import extraction

PAGE = extraction("page", [("The two ministers met in Oslo", "2024-05-07", ("NOR", "CHL"))])


@pytest.fixture
def kept(here):
    with open_store(here / "timeline.db") as store:
        store.save(PAGE, original=None)
    return here


def test_a_whole_timeline_is_said_to_be_whole(timeline, kept):
    ran = timeline("verify")
    assert (ran.code, ran.out) == (0, "whole: 1 event, 1 document, 0 changes\n")
    assert json.loads(timeline("verify", "--json").out) == {"whole": True, "wrong": []}


def test_an_event_that_nobody_told_is_found(timeline, kept):
    with open_store(kept / "timeline.db") as store, store._writing() as connection:
        connection.exec_driver_sql("UPDATE events SET body = replace(body, 'ministers', 'monarchs')")
    ran = timeline("verify")
    assert ran.code == 1
    assert "is not what its reports" in ran.err
    assert "timeline recover" in ran.out


def test_a_backup_stands_beside_the_timeline_with_its_moment(timeline, kept):
    ran = timeline("backup")
    assert ran.code == 0
    (copy,) = kept.glob("timeline-*.db")
    assert re.fullmatch(r"timeline-\d{8}T\d{4}\.db", copy.name)
    assert timeline("list", "--store", copy).out == timeline("list").out


def test_a_backup_takes_nobodys_place_unless_told(timeline, kept):
    (kept / "diary.txt").write_text("Dear diary")
    ran = timeline("backup", "diary.txt")
    assert ran.code == 2
    assert "--over" in ran.err
    assert timeline("backup", "diary.txt", "--over").code == 0


def test_a_timeline_is_copied_elsewhere(timeline, kept):
    assert timeline("copy", "timeline.db", "other.db").code == 0
    assert timeline("verify", "--store", "other.db").code == 0
    ran = timeline("copy", "timeline.db", "postgresql://host/base")
    assert ran.code == 1
    assert "postgresql" in ran.err


def test_a_damaged_timeline_is_recovered_into_a_new_file(timeline, kept):
    file = kept / "timeline.db"
    ran = timeline("recover")
    assert ran.code == 0
    assert ran.out == "timeline-recovered.db: 1 document, 1 statement, 0 changes, 0 saved views\n"
    assert timeline("list", "--store", "timeline-recovered.db").out == timeline("list").out
    assert timeline("recover").code == 2  # the place is taken
    file.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 8192)
    ran = timeline("recover", "--out", "again.db")
    assert ran.code == 1
    assert "backup" in ran.err
    assert not (kept / "again.db").exists()
