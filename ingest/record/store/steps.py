"""Steps: the migrations of the store, in order; a new store takes them all, an old one those it lacks.

A step is never changed once it is released: a change is a further step. Plain SQL that SQLite and PostgreSQL both
read, but for the text index; where rows must be read to be written, a function.
"""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator

from ingest.record.days import from_day
from ingest.record.edtf import bounds
from ingest.record.store.hearing import Told
from ingest.record.store.reach import keys_of_row

Step = str | Callable[[sqlite3.Connection, Told], None]
_AT_ONCE = 20_000
"""Rows changed in one go: memory holds no more, and whoever waits hears of each."""


def _ranges(driver: sqlite3.Connection, table: str, told: Told) -> Iterator[tuple[int, int]]:
    """Yield stretches of the numbers of a table, each from its first up to the one after its last."""
    most = driver.execute(f"SELECT max(number) FROM {table}").fetchone()[0] or 0
    for first in range(0, most + 1, _AT_ONCE):
        yield first, first + _AT_ONCE
        told((first + _AT_ONCE) / (most + 1))


def _fill_keys(driver: sqlite3.Connection, told: Told) -> None:
    query = "SELECT number, trait FROM reports WHERE block IS NOT NULL AND number >= ? AND number < ?"
    for stretch in _ranges(driver, "reports", told):
        rows = driver.execute(query, stretch).fetchall()
        pairs = ((key, number) for number, trait in rows for key in keys_of_row(trait))
        driver.executemany("INSERT INTO report_keys (key, report) VALUES (?, ?)", pairs)


def _fill_said(driver: sqlite3.Connection, told: Told) -> None:
    driver.execute("UPDATE documents SET created_last = created")
    # Only what is dated by a month or a year has another last day, and then its first is the first of a month.
    rows = driver.execute("SELECT number, created, body FROM documents WHERE created IS NOT NULL")
    wider = [
        (bounds(json.loads(zlib.decompress(body))["created"]["when"]).latest, number)
        for number, created, body in rows
        if from_day(created)[2] == 1
    ]
    driver.executemany("UPDATE documents SET created_last = ? WHERE number = ?", wider)
    query = """SELECT r.event, d.created, d.created_last FROM reports r JOIN documents d ON d.id = r.document
        WHERE r.event >= ? AND r.event < ? AND d.created IS NOT NULL"""
    for stretch in _ranges(driver, "events", told):
        days: dict[int, tuple[int, int]] = {}
        for event, first, last in driver.execute(query, stretch):
            days[event] = min(days.get(event, (first, last)), (first, last))
        changes = [(*span, event) for event, span in days.items()]
        driver.executemany("UPDATE events SET said = 1, said_first = ?, said_last = ? WHERE number = ?", changes)


def _fill_announced(driver: sqlite3.Connection, told: Told) -> None:
    query = """INSERT INTO event_values (facet, value, event)
        SELECT DISTINCT 'announced', 'yes', e.number FROM events e LEFT JOIN reports r ON r.event = e.number
        WHERE e.number >= ? AND e.number < ? AND (e.status IN ('scheduled', 'called_off')
        OR r.body LIKE '%"status":"scheduled"%' OR r.body LIKE '%"status":"called_off"%')"""
    for stretch in _ranges(driver, "events", told):
        driver.execute(query, stretch)


STEPS: tuple[tuple[Step, ...], ...] = (
    # 1: the record
    (
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        """CREATE TABLE documents (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL,
            publisher TEXT NOT NULL, language TEXT NOT NULL, created INTEGER, retrieved TEXT NOT NULL,
            text_hash TEXT NOT NULL, digest TEXT NOT NULL, superseded TEXT, body BLOB NOT NULL)""",
        "CREATE INDEX documents_by_text ON documents (text_hash)",
        "CREATE TABLE originals (document TEXT PRIMARY KEY, data BLOB, size INTEGER NOT NULL, sha256 TEXT NOT NULL)",
        """CREATE TABLE addresses (
            document TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (document, kind, value))""",
        "CREATE INDEX addresses_by_value ON addresses (value, kind)",
        """CREATE TABLE reports (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, place INTEGER NOT NULL,
            quote_hash TEXT NOT NULL, row_id TEXT, block TEXT, event INTEGER, rank INTEGER NOT NULL,
            trait TEXT NOT NULL, body TEXT NOT NULL)""",
        "CREATE INDEX reports_by_document ON reports (document, place)",
        "CREATE INDEX reports_by_block ON reports (block)",
        "CREATE INDEX reports_by_event ON reports (event, rank)",
        """CREATE TABLE rejected (
            document TEXT NOT NULL, place INTEGER NOT NULL, locator TEXT NOT NULL, text TEXT NOT NULL,
            reason TEXT NOT NULL, PRIMARY KEY (document, place))""",
        """CREATE TABLE identities (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, minted TEXT NOT NULL, redirect INTEGER,
            gone INTEGER NOT NULL)""",
        "CREATE INDEX identities_by_redirect ON identities (redirect)",
        """CREATE TABLE events (
            number INTEGER PRIMARY KEY REFERENCES identities (number), id TEXT NOT NULL UNIQUE,
            dated INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, precision TEXT,
            event_type TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, confidence TEXT NOT NULL,
            weight REAL NOT NULL, review TEXT NOT NULL, picked INTEGER, added TEXT NOT NULL,
            revision INTEGER NOT NULL, moved TEXT NOT NULL, body TEXT NOT NULL)""",
        "CREATE INDEX events_by_first ON events (dated, first, last, id)",
        "CREATE INDEX events_by_last ON events (last)",
        "CREATE INDEX events_by_revision ON events (revision)",
        "CREATE INDEX events_by_pick ON events (picked)",
        """CREATE TABLE event_actors (
            actor TEXT NOT NULL, event INTEGER NOT NULL, role TEXT NOT NULL, via TEXT NOT NULL, through TEXT,
            acts INTEGER NOT NULL, first INTEGER NOT NULL, event_type TEXT NOT NULL,
            PRIMARY KEY (actor, event, role, via))""",
        "CREATE INDEX event_actors_by_event ON event_actors (event)",
        """CREATE TABLE event_values (
            facet TEXT NOT NULL, value TEXT NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (facet, value, event))""",
        "CREATE INDEX event_values_by_event ON event_values (event)",
        "CREATE TABLE actors (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL)",
        """CREATE TABLE judgements (
            id INTEGER PRIMARY KEY, who TEXT NOT NULL, at TEXT NOT NULL, verb TEXT NOT NULL, subject TEXT NOT NULL,
            made INTEGER NOT NULL, undone INTEGER, lost INTEGER NOT NULL, body TEXT NOT NULL)""",
        "CREATE INDEX judgements_by_subject ON judgements (subject)",
        """CREATE TABLE judgement_reports (
            judgement INTEGER NOT NULL REFERENCES judgements (id), side INTEGER NOT NULL, place INTEGER NOT NULL,
            report TEXT NOT NULL, quote_hash TEXT NOT NULL, PRIMARY KEY (judgement, side, place))""",
        "CREATE INDEX judgement_reports_by_report ON judgement_reports (report)",
        "CREATE INDEX judgement_reports_by_quote ON judgement_reports (quote_hash)",
        "CREATE TABLE failures (name TEXT PRIMARY KEY, reason TEXT NOT NULL, mend TEXT NOT NULL, at TEXT NOT NULL)",
        """CREATE TABLE jobs (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, done INTEGER NOT NULL,
            total INTEGER NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL)""",
        "CREATE TABLE views (name TEXT PRIMARY KEY, address TEXT NOT NULL)",
        "CREATE VIRTUAL TABLE words USING fts5 (tokens, tokenize = 'unicode61 remove_diacritics 0')",
        "INSERT INTO meta (key, value) VALUES ('revision', '0')",
    ),
    # 2: what a report is found by, so that a save costs the same in a large store as in a small one
    (
        "CREATE TABLE report_keys (key TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (key, report))",
        "CREATE INDEX report_keys_by_report ON report_keys (report)",
        "DROP INDEX reports_by_block",
        _fill_keys,
    ),
    # 3: what each run did, and what was fetched when
    (
        """CREATE TABLE runs (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, ended TEXT, who TEXT NOT NULL, body TEXT NOT NULL)""",
        """CREATE TABLE visits (
            url TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, sha256 TEXT NOT NULL,
            at TEXT NOT NULL)""",
    ),
    # 4: what could not be read is told apart by its place
    (
        """CREATE TABLE failures_by_place (
            at TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL, mend TEXT NOT NULL, PRIMARY KEY (at, name))""",
        "INSERT INTO failures_by_place SELECT at, name, reason, mend FROM failures",
        "DROP TABLE failures",
        "ALTER TABLE failures_by_place RENAME TO failures",
    ),
    # 5: who took a decision back, what an option of a run said; decisions are found by what they say
    (
        "ALTER TABLE judgements ADD COLUMN undoer TEXT",
        "ALTER TABLE judgements ADD COLUMN by_run INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX judgements_by_verb ON judgements (verb, undone)",
        "CREATE INDEX documents_by_successor ON documents (superseded) WHERE superseded IS NOT NULL",
    ),
    # 6: by which judgement the document of an event was removed for good
    ("ALTER TABLE identities ADD COLUMN removed INTEGER",),
    # 7: what falls apart again has its own ids back
    (
        """CREATE TABLE event_parts (
            event INTEGER NOT NULL REFERENCES identities (number), report TEXT NOT NULL,
            PRIMARY KEY (event, report))""",
        "CREATE INDEX event_parts_by_report ON event_parts (report)",
    ),
    # 8: what was decided at once, and who let a decision stand again
    (
        "ALTER TABLE judgements ADD COLUMN act INTEGER",
        "ALTER TABLE judgements ADD COLUMN redone INTEGER",
        "ALTER TABLE judgements ADD COLUMN redoer TEXT",
        "CREATE INDEX judgements_by_act ON judgements (act) WHERE act IS NOT NULL",
    ),
    # 9: the order in which events are listed, read from the index alone: the rows themselves lie far apart
    (
        "DROP INDEX events_by_first",
        "CREATE INDEX events_by_first ON events (dated DESC, first, last, id, review)",
    ),
    # 10: when each event was said first
    (
        "ALTER TABLE documents ADD COLUMN created_last INTEGER",
        "ALTER TABLE events ADD COLUMN said INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE events ADD COLUMN said_first INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE events ADD COLUMN said_last INTEGER NOT NULL DEFAULT 0",
        _fill_said,
        "CREATE INDEX events_by_said ON events (said DESC, said_first, said_last, id, review)",
    ),
    # 11: what was announced before its day
    (
        "DELETE FROM event_values WHERE facet = 'announced'",
        _fill_announced,
    ),
)
