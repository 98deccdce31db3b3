"""Opening: what is a store, what is not, and that nothing of anybody else is harmed."""

import hashlib
import os
import sqlite3
import sys

import pytest

from ingest.record.errors import StoreError
from ingest.record.judgement import Judgement
from ingest.record.store import open_store
from ingest.record.store.opening import APPLICATION, UP_TO_DATE
from ingest.record.store.schema import VERSION, metadata
from ingest.record.store.steps import STEPS
from ingest.record.store.store import MADE_AGAIN
from tests.record.making import extraction

PAGE = extraction("page", [("The two ministers met in Oslo", "2024-05-07", ("NOR", "CHL"))])


def foreign_database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def later_version(path):
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()


MAKERS = {
    "text": (lambda path: path.write_text("Dear diary"), "is not a timeline"),
    "picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200)), "is not a timeline"),
    "foreign database": (foreign_database, "of another program"),
    "folder": (lambda path: path.mkdir(), "is a folder"),
    "later version": (later_version, f"schema {VERSION + 1}; this program reads {VERSION}"),
    "torn": (lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(50)), "of another program"),
}


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
def test_what_is_no_store_is_refused_in_one_line_and_left_as_it_is(tmp_path, kind, read_only):
    path = tmp_path / "timeline.db"
    make, words = MAKERS[kind]
    make(path)
    before = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    with pytest.raises(StoreError, match=words) as caught:
        open_store(path, read_only=read_only)
    assert caught.value.hint
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)
    if before:
        assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_a_damaged_store_says_so(tmp_path):
    path = tmp_path / "timeline.db"
    open_store(path).close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreError, match=r"malformed|could not be read"), open_store(path) as store:
        store.find()


def test_a_missing_store_is_not_made_where_it_is_only_to_be_read(tmp_path):
    path = tmp_path / "timeline.db"
    for options in ({"create": False}, {"read_only": True}):
        with pytest.raises(StoreError, match="there is no timeline"):
            open_store(path, **options)
    assert not path.exists()


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(StoreError, match="no folder"):
        open_store(tmp_path / "nowhere" / "timeline.db")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_place_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreError, match="cannot be used"):
            open_store(tmp_path / "timeline.db")
    finally:
        tmp_path.chmod(0o700)


def test_a_database_elsewhere_is_not_served_yet_and_says_so():
    with pytest.raises(StoreError, match="postgresql") as caught:
        open_store("postgresql://host/base")
    assert "timeline.db" in caught.value.hint


@pytest.mark.parametrize(
    "form", [str, lambda path: f"sqlite:///{path}", lambda path: path], ids=["text", "url", "path"]
)
def test_a_store_is_opened_by_path_or_address(tmp_path, form):
    path = tmp_path / "my timeline #1 ü%20.db"
    with open_store(form(path)) as store:
        store.save(PAGE, original=None)
    assert path.exists()
    with open_store(form(path)) as store:
        assert len(store.find()) == 1
        assert store.url == f"sqlite:///{path}"


def test_an_empty_file_becomes_a_store(tmp_path):
    path = tmp_path / "timeline.db"
    path.touch()
    with open_store(path) as store:
        assert store.find() == ()


def test_a_store_open_for_reading_is_never_written(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.save(PAGE, original=None)
    with open_store(path, read_only=True) as store:
        assert len(store.find()) == 1
        with pytest.raises(StoreError, match="reading only"):
            store.save(PAGE, original=None)


def schema_of(connection):
    query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'words%' AND sql IS NOT NULL ORDER BY name"
    return connection.execute(query).fetchall()


def test_the_steps_build_the_tables_the_code_speaks_of(tmp_path):
    open_store(tmp_path / "timeline.db").close()
    connection = sqlite3.connect(tmp_path / "timeline.db")
    for table in metadata.sorted_tables:
        found = {row[1]: (row[2], row[3], row[5]) for row in connection.execute(f"PRAGMA table_info({table.name})")}
        wanted = [column.name for column in table.columns]
        assert list(found) == wanted
        for column in table.columns:
            kind, not_null, key = found[column.name]
            assert kind == {"FLOAT": "REAL"}.get(str(column.type), str(column.type))
            assert bool(key) == column.primary_key
            assert bool(not_null) == (not column.nullable) or column.primary_key
    connection.close()


def test_a_store_of_the_first_version_is_brought_forward_with_all_it_holds(tmp_path):
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    with open_store(new) as store:
        store.save(PAGE, original=b"bytes")
        wanted = store.find()
    write_first_version(old, new)
    with open_store(old) as store:
        assert store.find() == wanted
        assert store.verify() == ()
        other = extraction(
            "other", [("Both ministers talked in Oslo", "2024-05-07", ("NOR", "CHL"))], outlet="Andes Radio"
        )
        store.save(other, original=None)
        assert [len(event.reports) for event in store.find()] == [2]
    connections = [sqlite3.connect(path) for path in (old, new)]
    assert schema_of(connections[0]) == schema_of(connections[1])
    for connection in connections:
        connection.close()


def test_an_old_store_open_for_reading_asks_to_be_opened_once(tmp_path):
    open_store(tmp_path / "new.db").close()
    write_first_version(tmp_path / "old.db", tmp_path / "new.db")
    with pytest.raises(StoreError, match=f"schema 1, this program reads {VERSION}") as caught:
        open_store(tmp_path / "old.db", read_only=True)
    assert "read-only" in caught.value.hint


def test_events_made_by_other_rules_are_made_again_when_the_store_is_opened(tmp_path, monkeypatch):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        for outlet in ("Fjord Post", "Andes Radio"):
            told = ("The two ministers met in Oslo", "2024-05-07", ("NOR", "CHL"))
            store.save(extraction(outlet, [told], outlet=outlet), original=None)
        (event,) = store.find()
        store.judge(Judgement("Maja", "", "check", event.id))
        before = store.find()
    with sqlite3.connect(path) as connection:
        # As a program would have left it that knew nothing of merging and of keys.
        connection.execute("DELETE FROM report_keys")
        connection.execute("UPDATE reports SET trait = replace(trait, '2024-05 meeting', '')")
        connection.execute("UPDATE meta SET value = '0' WHERE key = 'rules'")
    connection.close()
    with open_store(path, read_only=True) as store:
        assert store.find() == before
    with open_store(path) as store:
        (again,) = store.find()
        assert (again.id, again.review, len(again.reports)) == (event.id, "checked", 2)
        assert store.verify() == ()


def test_who_waits_for_an_old_store_hears_how_far_it_is(tmp_path):
    with open_store(tmp_path / "today.db") as store:
        store.save(PAGE, original=None)
        (before,) = store.find()
    heard = []
    open_store(tmp_path / "today.db", heard=lambda *told: heard.append(told)).close()
    assert heard == []
    write_first_version(tmp_path / "old.db", tmp_path / "today.db")
    with sqlite3.connect(tmp_path / "old.db") as connection:
        connection.execute("DELETE FROM meta WHERE key = 'rules'")
    connection.close()
    with open_store(tmp_path / "old.db", heard=lambda *told: heard.append(told)) as store:
        assert [event.id for event in store.find()] == [before.id]
    for what in (UP_TO_DATE, MADE_AGAIN):
        shares = [share for told, share in heard if told == what]
        assert shares == sorted(shares)
        assert shares[0] < shares[-1] == 1
    assert {told for told, _ in heard} == {UP_TO_DATE, MADE_AGAIN}


def write_first_version(path, of):
    """Build a file as the first version left it, with the rows of a store of today."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    for statement in STEPS[0]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.execute("DELETE FROM meta")
    connection.commit()
    connection.execute("ATTACH ? AS today", (str(of),))
    tables = [row[0] for row in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
    for table in (t for t in tables if not t.startswith("words")):
        columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
        connection.execute(f"INSERT INTO main.{table} SELECT {columns} FROM today.{table}")
    connection.execute("INSERT INTO words (rowid, tokens) SELECT rowid, tokens FROM today.words")
    connection.commit()
    connection.close()
