"""History: every judgement that ever bore on an event, under whichever of its ids, those taken back too."""

from typing import Any

from sqlalchemy import Connection, Row, select

from ingest.record.merge import UNPLACED
from ingest.record.store import judged
from ingest.record.store.batches import rows_in
from ingest.record.store.schema import events, identities, judgement_reports, judgements, reports


def bearing_on(connection: Connection, name: str) -> list[Row[Any]]:
    """Return the rows of the judgements on an event, oldest first: on its ids, on its reports, and what added it."""
    now = judged.living(connection, name) or name
    row = connection.execute(select(identities).where(identities.c.id == now)).first()
    if row is None:
        return []
    names = judged.ids_leading_to(connection, {row.number}) | {name}
    held = select(reports.c.id).join(events, events.c.number == reports.c.event).where(events.c.id == now)
    # What is gone was minted from a report: that may be one a person added and took back.
    about = {*connection.execute(held).scalars(), row.minted}
    found: dict[int, Row[Any]] = {}
    placed = judgements.c.verb.not_in(tuple(v for v in UNPLACED if v != "add"))
    on_reports = select(judgements).join(judgement_reports, judgement_reports.c.judgement == judgements.c.id)
    for query, column, values in (
        (on_reports.where(placed), judgement_reports.c.report, about),
        (select(judgements).where(placed), judgements.c.subject, names),
    ):
        found.update((each.id, each) for each in rows_in(connection, query, column, values))
    return [found[number] for number in sorted(found)]


def event_with(connection: Connection, report: str) -> str | None:
    """Return the id of the event that a report tells of, None if it tells of none."""
    query = select(events.c.id).join(reports, reports.c.event == events.c.number).where(reports.c.id == report)
    return connection.execute(query).scalar()
