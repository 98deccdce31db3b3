"""Conflicts: what somebody changed since a person looked, so that nobody overwrites it unseen."""

import json
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, or_, select

from ingest.record.decided import decide
from ingest.record.errors import Conflict, Did
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.merge import RULINGS
from ingest.record.report import When
from ingest.record.store.given import effective, said_over, value_of
from ingest.record.store.history import bearing_on
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import events, judgements

_ASPECT = {"check": "review", "hide": "review", "show": "review", "note": "note"}
_SAYS: dict[Did, str] = {
    "changed": "{who} has changed the {name} meanwhile",
    "taken back": "{who} has taken back a change of the {name} meanwhile",
    "brought again": "{who} has made a change of the {name} again meanwhile",
}
_HINT = "look at it again and repeat your change if it still holds"


@dataclass(frozen=True, slots=True)
class Turn:
    """The last thing done to a judgement: who made it, took it back or let it stand again, and at which revision."""

    judgement: Judgement
    revision: int
    who: str
    did: Did


def turned(row: Row[Any]) -> Turn:
    """Return the last thing done to the judgement of a row."""
    did: list[tuple[int, str, Did]] = [(row.made, row.who, "changed")]
    # What was let stand again was taken back before: nobody knows by whom, and it matters no more.
    did += [(row.redone, row.redoer, "brought again")] if row.redone is not None else []
    did += [(row.undone, row.undoer or row.who, "taken back")] if row.undone is not None else []
    return Turn(to_judgement(row), *max(did, key=lambda one: one[0]))


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
    since = [t for t in every if aspect_of(t.judgement) == aspect]
    since = since or [t for t in every if t.judgement.verb in RULINGS]
    _refuse(event.id, aspect, json.dumps(said(event, aspect), ensure_ascii=False), since)


def check_given(connection: Connection, judgement: Judgement) -> None:
    """See that nobody said something else of the same field of a document since the revision of a judgement.

    Raises:
        Conflict: somebody did; it says who and when, and what stands now.
    """
    if not judgement.revision:
        return
    query = select(judgements).where(judgements.c.subject == judgement.subject, judgements.c.verb == "given")
    rows = connection.execute(query.where(_newer(judgement.revision)).order_by(judgements.c.id)).all()
    since = [turn for turn in map(turned, rows) if turn.judgement.field == judgement.field]
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
    rows = connection.execute(query.where(_newer(judgement.revision)).order_by(judgements.c.id)).all()
    since = [turn for turn in map(turned, rows) if turn.who != judgement.who]
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
        since = [t for t in _since(connection, name, judgement.revision) if t.judgement.verb in RULINGS]
        if since:
            stands = json.dumps([report.id for report in event.reports])
            _refuse(event.id, "reports", stands, since)


def _since(connection: Connection, event: str, revision: int) -> list[Turn]:
    """Return what was done to the judgements on an event since a revision."""
    return [turn for turn in map(turned, bearing_on(connection, event)) if turn.revision > revision]


def _newer(revision: int) -> ColumnElement[bool]:
    made = judgements.c
    return or_(made.made > revision, made.undone > revision, made.redone > revision)


def _refuse(subject: str, field: str, stands: str, since: list[Turn]) -> None:
    """Tell of the last thing that was done: of one transaction, the judgement that was made last."""
    last = max(since, key=lambda turn: (turn.revision, turn.judgement.id), default=None)
    name = field.replace("_", " ")
    raise Conflict(
        _SAYS[last.did].format(who=last.who, name=name) if last else f"the {name} has changed meanwhile",
        subject=subject,
        hint=_HINT,
        who=last.who if last else "",
        at=last.judgement.at if last and last.did == "changed" else "",
        field=field,
        value=stands,
        did=last.did if last else "changed",
    )
