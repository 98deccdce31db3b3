"""Runs: the table of what each run of ingest did."""

from sqlalchemy import Connection, insert, select, update

from ingest.record import wire
from ingest.record.run import Run, RunReport
from ingest.record.store.schema import runs


def begin_run(connection: Connection, report: RunReport, *, at: str, who: str) -> int:
    """Write down that a run begins; return its id."""
    row = {"at": at, "ended": None, "who": who, "body": wire.pack(report)}
    return int(connection.execute(insert(runs).values(row).returning(runs.c.id)).scalar_one())


def keep_run(connection: Connection, run: int, report: RunReport, *, ended: str | None) -> None:
    """Write down what a run has done so far, or in all."""
    connection.execute(update(runs).where(runs.c.id == run).values(ended=ended, body=wire.pack(report)))


def find_runs(connection: Connection, *, limit: int) -> tuple[Run, ...]:
    """Return the latest runs, the last one first."""
    rows = connection.execute(select(runs).order_by(runs.c.id.desc()).limit(limit))
    return tuple(Run(row.id, row.at, row.ended, row.who, wire.unpack(RunReport, row.body)) for row in rows)
