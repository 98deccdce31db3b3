"""Prepared statements: the same rows and errors as SQLAlchemy's own way gives, for lists of any length."""

import pytest
from sqlalchemy import bindparam, delete, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from ingest.record.store import open_store
from ingest.record.store.prepared import SIZE, Among, Prepared
from ingest.record.store.schema import actors

NAMES = [f"org:{number:04d}" for number in range(2 * SIZE + 1)]
_OF_KIND = Prepared(select(actors.c.id, actors.c.name).where(actors.c.kind == bindparam("kind")).order_by(actors.c.id))
_BY_ID = Among(select(actors.c.id).where(actors.c.kind != bindparam("kind")), actors.c.id)
_GONE = Among(delete(actors), actors.c.id)


@pytest.fixture
def connection(tmp_path):
    with open_store(tmp_path / "timeline.db") as store, store._writing() as opened:
        opened.execute(insert(actors), [{"id": name, "kind": "org", "name": name[4:], "body": ""} for name in NAMES])
        opened.execute(insert(actors), {"id": "NOR", "kind": "state", "name": "Norway", "body": ""})
        yield opened


def test_a_row_has_its_columns_by_name(connection):
    (row,) = _OF_KIND.rows(connection, kind="state")
    assert (row.id, row.name) == tuple(row) == ("NOR", "Norway")
    assert _OF_KIND.first(connection, kind="state") == row
    assert _OF_KIND.scalar(connection, kind="state") == "NOR"


def test_where_there_is_no_row_none_is_given(connection):
    assert _OF_KIND.rows(connection, kind="person") == []
    assert _OF_KIND.first(connection, kind="person") is None
    assert _OF_KIND.scalar(connection, kind="person") is None


@pytest.mark.parametrize("count", [0, 1, 2, 5, 17, 65, 201, SIZE, SIZE + 1, 2 * SIZE + 1])
def test_each_row_of_a_list_is_found_once(connection, count):
    assert sorted(row.id for row in _BY_ID.rows(connection, set(NAMES[:count]), kind="state")) == NAMES[:count]


def test_what_the_query_leaves_out_is_left_out_of_a_list_too(connection):
    assert [row.id for row in _BY_ID.rows(connection, {"NOR", NAMES[0]}, kind="state")] == [NAMES[0]]


def test_the_rows_of_a_list_are_deleted_and_no_others(connection):
    _GONE.run(connection, NAMES[1:])
    assert [row.id for row in _BY_ID.rows(connection, NAMES, kind="")] == [NAMES[0]]


def test_a_value_that_stands_in_the_statement_needs_none(connection):
    change = update(actors).where(actors.c.id == bindparam("at")).values(kind="terr", name=bindparam("now"))
    Prepared(change).run(connection, at="NOR", now="Norge")
    assert [tuple(row) for row in _OF_KIND.rows(connection, kind="terr")] == [("NOR", "Norge")]


def test_words_of_sql_take_values_by_name(connection):
    written = Prepared(text("INSERT INTO words (rowid, tokens) VALUES (:number, :tokens)"))
    written.run_all(connection, [{"number": 1, "tokens": "oslo"}, {"number": 2, "tokens": "lima"}])
    found = connection.execute(text("SELECT rowid FROM words WHERE words MATCH 'lima'"))
    assert found.scalars().all() == [2]


@pytest.mark.parametrize("many", [False, True], ids=["one", "many"])
def test_what_the_driver_raises_is_raised_as_sqlalchemy_does(connection, many):
    again = Prepared(insert(actors), columns=["id", "kind", "name", "body"])
    row = {"id": "NOR", "kind": "state", "name": "Norway", "body": ""}
    with pytest.raises(IntegrityError, match="UNIQUE"):
        again.run_all(connection, [row]) if many else again.run(connection, row)


def test_reading_sees_one_state_of_the_store(tmp_path):
    with open_store(tmp_path / "timeline.db") as store, store._reading() as reading:
        assert _OF_KIND.rows(reading, kind="state") == []
        with store._writing() as writing:
            writing.execute(insert(actors), {"id": "NOR", "kind": "state", "name": "Norway", "body": ""})
        assert _OF_KIND.rows(reading, kind="state") == []
