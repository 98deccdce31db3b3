"""Gather: folders in sorted order, hidden files and timelines left out, faults in their place."""

import os
from pathlib import Path

import pytest

from ingest.record.extraction import Failure
from ingest.run.gather import gather
from ingest.run.task import Place

AT = "2024-03-06T08:00:00Z"


@pytest.fixture
def folder(tmp_path):
    for name in (
        "b.txt",
        "a.txt",
        "sub/c.html",
        ".hidden.txt",
        ".git/config",
        "timeline.db-wal",
        "~$a.docx",
        "Thumbs.db",
    ):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name, encoding="utf-8")
    (tmp_path / "timeline.db").write_bytes(b"SQLite format 3\x00")
    (tmp_path / "notes.db").write_text("a note whose name ends like a store", encoding="utf-8")
    return tmp_path


def names(*paths: Path) -> list[str]:
    return [one.name for one in gather(paths, retrieved=AT)]


def test_a_folder_gives_its_documents_sorted(folder):
    assert names(folder) == ["a.txt", "b.txt", "notes.db", "c.html"]


def test_a_file_named_by_itself_is_always_taken(folder):
    assert names(folder / ".hidden.txt", folder / "timeline.db") == [".hidden.txt", "timeline.db"]


def test_a_pattern_stands_for_the_files_it_fits(folder):
    assert names(folder / "*.txt") == ["a.txt", "b.txt"]
    assert names(folder / "**" / "*.html") == ["c.html"]


def test_a_file_whose_name_looks_like_a_pattern_is_taken(folder):
    (folder / "note [1].txt").write_text("x", encoding="utf-8")
    assert names(folder / "note [1].txt") == ["note [1].txt"]


def test_a_file_named_twice_is_taken_once(folder):
    assert names(folder / "b.txt", folder) == ["b.txt", "a.txt", "notes.db", "c.html"]


def test_a_source_knows_where_it_was_found_and_when(folder):
    [source] = gather([folder / "a.txt"], retrieved=AT, declared="The Example Courier")
    assert isinstance(source, Place)
    assert (source.size, source.retrieved, source.declared) == (len(b"a.txt"), AT, "The Example Courier")
    assert [(a.kind, Path(a.value)) for a in source.addresses] == [("path", (folder / "a.txt").resolve())]


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda f: f / "missing.txt", "no such file"),
        (lambda f: _touch(f / "empty.txt"), "is empty"),
        (lambda f: _mkdir(f / "nothing"), "no documents"),
        (lambda f: f / "*.pdf", "fits this pattern"),
        (lambda _: Path(os.devnull), "no file"),
    ],
    ids=["missing", "empty", "empty folder", "no match", "no file at all"],
)
def test_faults_come_in_their_place_with_the_mend(folder, make, reason):
    first, fault, last = gather([folder / "a.txt", make(folder), folder / "b.txt"], retrieved=AT)
    assert isinstance(fault, Failure)
    assert reason in fault.reason
    assert fault.mend
    assert (first.name, last.name) == ("a.txt", "b.txt")


def _touch(file: Path) -> Path:
    file.touch()
    return file


def _mkdir(folder: Path) -> Path:
    folder.mkdir()
    return folder
