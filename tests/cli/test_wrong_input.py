"""Wrong input: each a one-line error with the mend, the rest done, the exit code as documented."""

import socket
import sqlite3
from contextlib import closing

import pytest


def one_line(ran, *words):
    """Check that the error is one line of ours that holds these words."""
    lines = ran.err.splitlines()
    assert len(lines) == 1, ran.err
    assert lines[0].startswith("timeline: ")
    assert "Traceback" not in ran.err
    for word in words:
        assert word in lines[0]


@pytest.mark.parametrize("command", ["ingest", "extract", "explain", "dates"])
def test_a_missing_file_is_said(timeline, here, command):
    ran = timeline(command, "nowhere.txt")
    assert ran.code == 1
    one_line(ran, "nowhere.txt", "no", "check the spelling")


@pytest.mark.parametrize("width", ["5x", "about", "1d,2d", "9999y", ""])
def test_a_width_that_is_none_is_said(timeline, here, width):
    (here / "note.txt").write_text("They met about 5 March 2024.", encoding="utf-8")
    ran = timeline("dates", "note.txt", "--about", width)
    assert ran.code == 2
    one_line(ran, "width of about", "5d,2m,3y")


def test_a_missing_file_makes_no_timeline(timeline, here):
    timeline("ingest", "nowhere.txt")
    assert list(here.iterdir()) == []


def test_an_empty_file_is_said(timeline, here):
    (here / "empty.txt").write_bytes(b"")
    ran = timeline("ingest", "empty.txt")
    assert ran.code == 1
    one_line(ran, "empty.txt", "empty")


def test_a_binary_renamed_to_text_is_said(timeline, here):
    (here / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    ran = timeline("ingest", "picture.txt")
    assert ran.code == 1
    one_line(ran, "picture.txt")


def test_one_broken_file_in_a_folder_leaves_the_rest_done(timeline, here, article):
    folder = here / "folder"
    folder.mkdir()
    article.rename(folder / "good.txt")
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 40)
    ran = timeline("ingest", folder)
    assert ran.code == 1
    one_line(ran, "broken.txt")
    assert "good.txt" in ran.out
    assert "1 not read" in ran.out
    listed = timeline("documents")
    assert "good.txt" in listed.out
    assert "not read: broken.txt" in listed.out


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["ingest", "article.txt", "--published", "yesterday-ish"], "2024-03-05"),
        (["ingest", "article.txt", "--published", "2024-02-31"], "2024-03-05"),
        (["ingest", "article.txt", "--date-order", "YMD"], "DMY, MDY"),
        (["dates", "article.txt", "--lang", "xx"], "en, fr or uk"),
        (["ingest", "article.txt", "--lang", "Klingon!"], "write it like en"),
        (["ingest", "ftp://courier.example/a.html"], "only http:// and https://"),
        (["ingest"], "timeline ingest --help"),
        (["ingest", "article.txt", "--workers", "0"], "timeline ingest --help"),
        (["lst"], "list"),
        (["serve", "--host", "0.0.0.0"], "--expose"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_one_line_and_code_2(timeline, article, words, mend):
    ran = timeline(*words)
    assert ran.code == 2
    one_line(ran, mend)


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["--actor", "Nowherestan"], "no actor"),
        (["--match", "most"], "any, all, only"),
        (["--role", "bystander"], "source"),
        (["--from", "soonish"], "2024-03-05"),
        (["--from", "2024-03", "--to", "2024-02"], "swap"),
        (["--kind", "party"], "meeting"),
        (["--type", "DANCE"], "CONSULT"),
        (["--status", "perhaps"], "scheduled"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_filter_that_cannot_be_used_is_said(timeline, filled, words, mend):
    ran = timeline("list", *words)
    assert ran.code == 2
    one_line(ran, mend)


@pytest.mark.parametrize("words", [["list"], ["documents"], ["history"], ["undo"], ["export", "out.png"]], ids=" ".join)
def test_no_timeline_here_is_said(timeline, here, words):
    ran = timeline(*words)
    assert ran.code == 1
    one_line(ran, "timeline.db", "timeline ingest")
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"This is a letter, not a store.\n" * 50, b"", b"SQLite format 3\x00 and then nothing"]
)
def test_a_store_that_is_none_is_said_and_left_alone(timeline, here, article, content):
    (here / "notes.db").write_bytes(content)
    ran = timeline("list", "--store", "notes.db")
    assert ran.code == 1
    one_line(ran, "notes.db")
    assert (here / "notes.db").read_bytes() == content


def test_somebody_elses_database_is_said_and_left_alone(timeline, here, article):
    with closing(sqlite3.connect(here / "shop.db")) as other:
        other.execute("create table orders (id integer)")
        other.commit()
    before = (here / "shop.db").read_bytes()
    ran = timeline("ingest", "article.txt", "--store", "shop.db")
    assert ran.code == 1
    one_line(ran, "shop.db")
    assert (here / "shop.db").read_bytes() == before


def test_a_port_in_use_is_said(timeline, here):
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = timeline("serve", "--port", str(taken.getsockname()[1]))
    assert ran.code == 1
    one_line(ran, "in use", "--port")


def test_an_unknown_event_is_said(timeline, filled):
    ran = timeline("check", "zzzz")
    assert ran.code == 2
    one_line(ran, "timeline list")


def test_an_unknown_suffix_names_those_that_are_known(timeline, filled, here):
    ran = timeline("export", "out.docm")
    assert ran.code == 2
    one_line(ran, ".docm", ".png", ".csv")
    assert not (here / "out.docm").exists()
