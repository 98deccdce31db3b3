"""Write reports: those of one document as a whole, in the place of those it had.

``given`` are those of extraction and those that people added (``added``). A report that says again what a former one
said keeps that one's event: by id, by its row's own id, by the same quote.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, select, update

from ingest.record import wire
from ingest.record.addition import RULE
from ingest.record.report import Report
from ingest.record.store import judged
from ingest.record.store.batches import delete_in, insert_all, update_all
from ingest.record.store.prepared import Among, Prepared
from ingest.record.store.reach import Light, Touched, write_keys
from ingest.record.store.rows import Values, found_by, report_row, to_report
from ingest.record.store.schema import report_keys, reports
from ingest.record.traits import Trait, traits, unpack

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Former:
    """A report that was taken out: its id, number, event, and what it is known again by."""

    id: str
    number: int
    event: int | None
    keys: tuple[_Key, ...]


Former = list[_Former]


def take_out(connection: Connection, document: str, superseded: set[str], touched: Touched) -> Former:
    """Take out the reports a document had and those of documents it supersedes; return them, to be led on.

    What extraction read in an older version stays there and makes no event; what a person added moves on.
    """
    rows = _OF_DOCUMENT.rows(connection, {document, *superseded})
    former, moving = [], set()
    for row in rows:
        trait = unpack(row.trait)
        touched.removed.append(trait)
        touched.events.update({row.event} - {None})
        # A quote is found again in its own document; in the newer version of it, by the words alone.
        quote = row.quote_hash
        if trait.document != document:
            report = to_report(row.body)
            quote = found_by(report, document)
            if document and report.rule == RULE:
                moving.add(row.number)
        former.append(_Former(row.id, row.number, row.event, _keys(row.id, row.row_id, quote, trait.event_type)))
    if former:
        delete_in(connection, delete(report_keys), report_keys.c.report, {each.number for each in former})
        connection.execute(delete(reports).where(reports.c.document == document))
        delete_in(connection, delete(reports), reports.c.number, moving)
    for name in superseded:
        connection.execute(update(reports).where(reports.c.document == name).values(block=None, event=None))
    return former


def put_in(
    connection: Connection,
    given: Sequence[Report],
    bodies: Mapping[str, str],
    former: Former,
    touched: Touched,
    *,
    live: bool,
) -> None:
    """Write the reports of a document in text order; ``bodies`` are their texts by id; without ``live`` no events."""
    if not given:
        return
    told = list({report.id: report for report in given}.values())
    found = traits(told)
    rows = [report_row(report, found[place], place, bodies[report.id]) for place, report in enumerate(told)]
    same_as = _led_on(rows, found, former) if former else {}
    number = _LAST.scalar(connection)
    number = max((number, *(each.number for each in former)))
    keyed = []
    for row, report, trait in zip(rows, told, found, strict=True):
        before = same_as.get(report.id)
        if before is not None and before.id == report.id:
            row["number"] = before.number
        else:
            number += 1
            row["number"] = number
        if not live:
            row["block"] = None
        elif trait.block:
            row["event"] = None if before is None else before.event
            keyed.append((row["number"], trait))
            touched.fresh[report.id] = Light(row["number"], row["event"], 0, trait)
            touched.told[report.id] = report
    insert_all(connection, reports, rows)
    write_keys(connection, keyed)
    if not live:
        return
    judged.follow(connection, {before.id: report for report, before in same_as.items() if before.id != report})
    judged.lead_on(connection, [(row["id"], row["quote_hash"]) for row in rows])


def put_right(connection: Connection, document: str, told: Sequence[Report], touched: Touched, *, live: bool) -> None:
    """Write those reports of a document that are new or others now, and take out those that are no more.

    What an addition changes in a long document costs no more than in a short one.
    """
    query = select(reports).where(reports.c.document == document)
    before = {row.id: row for row in connection.execute(query).all()}
    number = _LAST.scalar(connection)
    gone = before.keys() - {report.id for report in told}
    rows, keyed, moved = [], [], []
    for place, (report, trait) in enumerate(zip(told, traits(told), strict=True)):
        old = before.get(report.id)
        row = report_row(report, trait, place, wire.pack(report))
        if old is not None and (old.trait, old.body) == (row["trait"], row["body"]):
            if old.place != place:
                moved.append({"at": old.number, "now": place})
            continue
        if old is None:
            number += 1
        else:
            gone.add(report.id)
        row |= {"number": number if old is None else old.number, "event": None}
        if not live:
            row["block"] = None
        elif trait.block:
            row["event"] = None if old is None else old.event
            keyed.append((row["number"], trait))
            touched.fresh[report.id] = Light(row["number"], row["event"], 0, trait)
            touched.told[report.id] = report
        rows.append(row)
    for name in sorted(gone):
        touched.removed.append(unpack(before[name].trait))
        touched.events.update({before[name].event} - {None})
    numbers = {before[name].number for name in gone}
    delete_in(connection, delete(report_keys), report_keys.c.report, numbers)
    delete_in(connection, delete(reports), reports.c.number, numbers)
    update_all(connection, _MOVE, moved)
    insert_all(connection, reports, rows)
    write_keys(connection, keyed)


_OF_DOCUMENT = Among(
    select(*(reports.c[name] for name in ("id", "number", "event", "trait", "quote_hash", "row_id", "body"))).order_by(
        reports.c.number
    ),
    reports.c.document,
)
_LAST = Prepared(select(func.coalesce(func.max(reports.c.number), 0)))
_MOVE = update(reports).where(reports.c.number == bindparam("at")).values(place=bindparam("now"))


def _led_on(rows: Sequence[Values], found: Sequence[Trait], former: Former) -> dict[str, _Former]:
    """Return for each new report the former one it says again; each former one is said again once."""
    waiting: dict[_Key, list[_Former]] = defaultdict(list)
    for each in former:
        for key in each.keys:
            waiting[key].append(each)
    same_as: dict[str, _Former] = {}
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
            match = next((each for each in waiting.get(keys[sign], ()) if each.number not in used), None)
            if match is not None and keys[sign][-1]:
                used.add(match.number)
                same_as[name] = match
    return same_as


def _keys(report: str, row: str | None, quote: str, event_type: str) -> tuple[_Key, _Key, _Key, _Key]:
    return ("id", report), ("row", row or ""), ("type", event_type, quote), ("quote", quote)
