"""Write reports: those of one document as a whole, in the place of those it had.

A report that says again what a former one said keeps that one's event: by id, by its row's own id, by the same quote.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from ingest.record.report import Report
from ingest.record.store import judged
from ingest.record.store.batches import delete_in, insert_all, rows_in
from ingest.record.store.reach import Light, Touched, write_keys
from ingest.record.store.rows import Values, report_row
from ingest.record.store.schema import report_keys, reports
from ingest.record.traits import Trait, traits, unpack

Former = list[Row[Any]]
_Key = tuple[str, ...]


def take_out(connection: Connection, document: str, superseded: set[str], touched: Touched) -> Former:
    """Take out the reports a document had and those of documents it supersedes; return them, to be led on."""
    query = select(*(reports.c[name] for name in ("id", "number", "event", "trait", "quote_hash", "row_id")))
    former = list(rows_in(connection, query.order_by(reports.c.number), reports.c.document, {document, *superseded}))
    for row in former:
        touched.removed.append(unpack(row.trait))
        touched.events.update({row.event} - {None})
    if former:
        delete_in(connection, delete(report_keys), report_keys.c.report, {row.number for row in former})
        connection.execute(delete(reports).where(reports.c.document == document))
    for name in superseded:
        connection.execute(update(reports).where(reports.c.document == name).values(block=None, event=None))
    return former


def put_in(
    connection: Connection, given: Sequence[Report], bodies: Mapping[str, str], former: Former, touched: Touched
) -> None:
    """Write the reports of a document in text order; ``bodies`` are their texts by id."""
    told = list({report.id: report for report in given}.values())
    found = traits(told)
    rows = [report_row(report, found[place], place, bodies[report.id]) for place, report in enumerate(told)]
    same_as = _led_on(rows, found, former) if former else {}
    number = connection.execute(select(func.coalesce(func.max(reports.c.number), 0))).scalar_one()
    keyed = []
    for row, report, trait in zip(rows, told, found, strict=True):
        before = same_as.get(report.id)
        if before is not None and before.id == report.id:
            row["number"] = before.number
        else:
            number += 1
            row["number"] = number
        row["event"] = None if before is None else before.event
        keyed.append((row["number"], trait))
        if trait.block:
            touched.fresh[report.id] = Light(row["number"], row["event"], 0, trait)
            touched.told[report.id] = report
    insert_all(connection, reports, rows)
    write_keys(connection, keyed)
    judged.lead_on(connection, [(row["id"], row["quote_hash"]) for row in rows])


def _led_on(rows: Sequence[Values], found: Sequence[Trait], former: Former) -> dict[str, Row[Any]]:
    """Return for each new report the former one it says again; each former one is said again once."""
    waiting: dict[_Key, list[Row[Any]]] = defaultdict(list)
    for row in former:
        for key in _keys(row.id, row.row_id, row.quote_hash, unpack(row.trait).event_type):
            waiting[key].append(row)
    same_as: dict[str, Row[Any]] = {}
    used: set[int] = set()
    wanted = [
        (row["id"], _keys(row["id"], row["row_id"], row["quote_hash"], trait.event_type))
        for row, trait in zip(rows, found, strict=True)
    ]
    # The surest sign first, over all reports, so that a likeness takes nobody's very own place.
    for sign in range(4):
        for name, keys in wanted:
            if name in same_as:
                continue
            match = next((row for row in waiting.get(keys[sign], ()) if row.number not in used), None)
            if match is not None and keys[sign][-1]:
                used.add(match.number)
                same_as[name] = match
    return same_as


def _keys(report: str, row: str | None, quote: str, event_type: str) -> tuple[_Key, _Key, _Key, _Key]:
    return ("id", report), ("row", row or ""), ("type", event_type, quote), ("quote", quote)
