"""Schema: the tables of the store, as SQLAlchemy Core sees them; ``steps`` builds them.

Whole values stand as JSON text in ``body`` columns; beside them stand the columns that are searched, sorted or
counted. Open ends are -10**9 and 10**9, so that "touches the window" is two comparisons.
"""

from sqlalchemy import Column, Float, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

VERSION = 11
"""The schema this program reads and writes."""

OPEN = 10**9
"""Stands for an open end; negative for an open start."""

metadata = MetaData()

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
"""``revision`` counts the transactions that changed anything."""

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("created", Integer),
    Column("retrieved", Text, nullable=False),
    Column("text_hash", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("superseded", Text),
    Column("body", LargeBinary, nullable=False),
    Column("created_last", Integer),
)
"""``created`` to ``created_last`` are the days it may be of, mostly one. ``digest`` is of all that extraction gave: the
same again changes nothing."""

originals = Table(
    "originals",
    metadata,
    Column("document", Text, primary_key=True),
    Column("data", LargeBinary),
    Column("size", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
)
"""The bytes, compressed; ``data`` is null where they were too large to keep or not to be kept."""

addresses = Table(
    "addresses",
    metadata,
    Column("document", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("value", Text, primary_key=True),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("document", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("quote_hash", Text, nullable=False),
    Column("row_id", Text),
    Column("block", Text),
    Column("event", Integer),
    Column("rank", Integer, nullable=False),
    Column("trait", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""``number`` is the order of input. ``block`` is null where a report makes no event or its document is superseded;
``event`` is the number of the event it is part of."""

report_keys = Table(
    "report_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("report", Integer, primary_key=True),
)
"""By what a report is found that could tell the same event; see ``Trait.keys``."""

rejected = Table(
    "rejected",
    metadata,
    Column("document", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("locator", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

identities = Table(
    "identities",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("minted", Text, nullable=False),
    Column("redirect", Integer),
    Column("gone", Integer, nullable=False),
    Column("removed", Integer),
)
"""Every event id ever given, by age. ``redirect`` is the number of the event that took its place, ``removed`` the
judgement that removed its documents."""

event_parts = Table(
    "event_parts",
    metadata,
    Column("event", Integer, ForeignKey("identities.number"), primary_key=True),
    Column("report", Text, primary_key=True),
)
"""The reports that an event had when it became part of another: if that falls apart, each part has its own id back."""

events = Table(
    "events",
    metadata,
    Column("number", Integer, ForeignKey("identities.number"), primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("dated", Integer, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("precision", Text),
    Column("event_type", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("confidence", Text, nullable=False),
    Column("weight", Float, nullable=False),
    Column("review", Text, nullable=False),
    Column("picked", Integer),
    Column("added", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("moved", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("said", Integer, nullable=False),
    Column("said_first", Integer, nullable=False),
    Column("said_last", Integer, nullable=False),
)
"""``said`` is 1 where any of its documents is dated, as ``dated`` is of the event itself. ``moved`` says for each field
the store revision at which it last changed."""

event_actors = Table(
    "event_actors",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("event", Integer, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("via", Text, primary_key=True),
    Column("through", Text),
    Column("acts", Integer, nullable=False),
    Column("first", Integer, nullable=False),
    Column("event_type", Text, nullable=False),
)
"""Who takes part. ``via`` is empty, or the person through whom ``actor`` takes part; ``through`` is whom a person
serves. ``acts`` is 0 for a speaker who does not speak for an acting state."""

event_values = Table(
    "event_values",
    metadata,
    Column("facet", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("event", Integer, primary_key=True),
)
"""The ``publisher``, ``language`` and ``document`` of each event; ``announced`` of those that were."""

actors = Table(
    "actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("body", Text, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("verb", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("made", Integer, nullable=False),
    Column("undone", Integer),
    Column("lost", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("undoer", Text),
    Column("by_run", Integer, nullable=False),
    Column("act", Integer),
    Column("redone", Integer),
    Column("redoer", Text),
)
"""``made``, ``undone`` and ``redone`` are store revisions, ``undoer`` is who took it back, ``redoer`` who let it stand
again. ``by_run`` is 1 where an option of a run said it. ``act`` is the number of the first of those that were decided
at once, null where it was one alone. Rows are never deleted."""

judgement_reports = Table(
    "judgement_reports",
    metadata,
    Column("judgement", Integer, ForeignKey("judgements.id"), primary_key=True),
    Column("side", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("report", Text, nullable=False),
    Column("quote_hash", Text, nullable=False),
)
"""Which reports a judgement was made on (``side`` 1: those of the other event); led on where a quote stays."""

failures = Table(
    "failures",
    metadata,
    Column("at", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("mend", Text, nullable=False),
)
"""What could not be read, by its place and its name there: two folders may hold files of one name."""

jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Text, nullable=False),
)

views = Table(
    "views",
    metadata,
    Column("name", Text, primary_key=True),
    Column("address", Text, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("ended", Text),
    Column("who", Text, nullable=False),
    Column("body", Text, nullable=False),
)
"""What a run of ingest did, by its beginning (an instant in UTC); ``ended`` is null where it was broken off."""

visits = Table(
    "visits",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("at", Text, nullable=False),
)
"""What a server said of a page when it was last fetched, so that it is asked only for what is new."""
