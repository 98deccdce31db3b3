"""Conflicts: what somebody changed since a person looked, so that nobody overwrites it unseen."""

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from ingest.record.decided import decide
from ingest.record.errors import Conflict
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.merge import RULINGS
from ingest.record.report import When
from ingest.record.store.given import effective, said_over, value_of
from ingest.record.store.history import bearing_on
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import events, judgements

_ASPECT = {"check": "review", "hide": "review", "show": "review", "note": "note"}
_HINT = "look at it again and repeat your change if it still holds"


def check_event(connection: Connection, judgement: Judgement, event: Event) -> None:
    """See that nobody changed the same field of an event to something else since the revision of a judgement.

    Raises:
        Conflict: somebody did; it says who and when, and what stands now.
    """
    if not judgement.revision:
        return
    if judgement.verb in RULINGS:
        _check_reports(connection, judgement, event)
        return
    aspect = aspect_of(judgement)
    if not aspect:
        return
    moved = connection.execute(select(events.c.moved).where(events.c.id == event.id)).scalar_one()
    if json.loads(moved).get(aspect, 0) <= judgement.revision:
        return
    wanted = decide(event, [replace(judgement, subject=event.id)], {})
    if said(wanted, aspect) == said(event, aspect):
        return
    every = _since(connection, event.id, judgement.revision)
    # Who put two events together changed what both say.
    since = [j for j in every if aspect_of(j[0]) == aspect] or [j for j in every if j[0].verb in RULINGS]
    _refuse(event.id, aspect, json.dumps(said(event, aspect), ensure_ascii=False), since)


def check_given(connection: Connection, judgement: Judgement) -> None:
    """See that nobody said something else of the same field of a document since the revision of a judgement.

    Raises:
        Conflict: somebody did; it says who and when, and what stands now.
    """
    if not judgement.revision:
        return
    query = select(judgements).where(judgements.c.subject == judgement.subject, judgements.c.verb == "given")
    query = query.where((judgements.c.made > judgement.revision) | (judgements.c.undone > judgement.revision))
    rows = connection.execute(query.order_by(judgements.c.id)).all()
    since = [(j, row.undoer) for row in rows if (j := to_judgement(row)).field == judgement.field]
    if not since:
        return
    stands, field = effective(connection, judgement.subject), judgement.field
    wanted = said_over(stands, {field: value_of(judgement)})[field]
    if wanted != stands.get(field):
        _refuse(judgement.subject, field, json.dumps(stands.get(field), ensure_ascii=False), since)


def check_renamed(connection: Connection, judgement: Judgement, stands: str | None) -> None:
    """See that nobody else renamed an actor, or took a name of it back, since the revision of a judgement.

    ``stands`` is the name people gave it, null where they gave none.

    Raises:
        Conflict: somebody did; it says who and when, and what stands now.
    """
    if not judgement.revision or json.dumps(stands, ensure_ascii=False) == judgement.value:
        return
    query = select(judgements).where(judgements.c.subject == judgement.subject, judgements.c.verb == "rename")
    query = query.where((judgements.c.made > judgement.revision) | (judgements.c.undone > judgement.revision))
    rows = connection.execute(query.order_by(judgements.c.id)).all()
    since = [(to_judgement(row), row.undoer) for row in rows if (row.undoer or row.who) != judgement.who]
    if since:
        _refuse(judgement.subject, "name", json.dumps(stands, ensure_ascii=False), since)


def aspect_of(judgement: Judgement) -> str:
    """Return the field of an event that a judgement gives a value, "" if it gives none."""
    return judgement.field if judgement.verb == "set" else _ASPECT.get(judgement.verb, "")


def said(event: Event, aspect: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Return the value of a field of an event as a judgement would give it."""
    value = getattr(event, aspect)
    if isinstance(value, When):
        # Who set it and why is no part of the date.
        return value.edtf if value.first_second is None else [value.edtf, value.first_second, value.zone]
    return [party.actor for party in value] if aspect in ("source", "target") else value


def _check_reports(connection: Connection, judgement: Judgement, event: Event) -> None:
    names = [event.id, judgement.other] if judgement.other else [event.id]
    for name in names:
        since = [j for j in _since(connection, name, judgement.revision) if j[0].verb in RULINGS]
        if since:
            stands = json.dumps([report.id for report in event.reports])
            _refuse(event.id, "reports", stands, since)


def _since(connection: Connection, event: str, revision: int) -> list[tuple[Judgement, str | None]]:
    """Return the judgements on an event made or taken back since a revision, with who took each back."""
    rows = bearing_on(connection, event)
    return [(to_judgement(row), row.undoer) for row in rows if row.made > revision or (row.undone or 0) > revision]


def _refuse(subject: str, field: str, stands: str, since: list[tuple[Judgement, str | None]]) -> None:
    who, at = "", ""
    if since:
        last, undoer = since[-1]
        who, at = (undoer or last.who, "") if last.undone else (last.who, last.at)
    name = field.replace("_", " ")
    raise Conflict(
        f"{who} has changed the {name} meanwhile" if who else f"the {name} has changed meanwhile",
        subject=subject,
        hint=_HINT,
        who=who,
        at=at,
        field=field,
        value=stands,
    )
