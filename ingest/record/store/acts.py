"""Acts: what a person decides at once, written in one go; taken back, and brought again, as one too.

The fields of a form are one judgement each, and one act: ``act`` is the number of its first judgement.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from ingest.record.answers import Acted
from ingest.record.errors import BadValue, Conflict
from ingest.record.judgement import Judgement
from ingest.record.store.conflicts import turned
from ingest.record.store.judge import judge, touched_by
from ingest.record.store.reach import Touched
from ingest.record.store.rows import to_judgement
from ingest.record.store.schema import judgements

Turned = tuple[Judgement, Touched]
"""The latest judgement that was taken back or stands again, and what is to be derived again."""


def act(connection: Connection, made: Sequence[Judgement], revision: int) -> tuple[Acted, Touched]:
    """Write down what a person decided at once; what somebody changed since they looked is left out and told.

    Raises:
        BadValue: one of them cannot be used; then none may stand.
    """
    stored, conflicts, touched = list[Judgement](), list[tuple[Judgement, Conflict]](), Touched()
    for each in made:
        try:
            written, also = judge(connection, each, revision)
        except Conflict as conflict:
            conflicts.append((each, conflict))
        else:
            stored.append(written)
            touched.take(also)
    if len(stored) > 1:
        change = update(judgements).where(judgements.c.id.in_([each.id for each in stored]))
        connection.execute(change.values(act=stored[0].id))
    return Acted(tuple(stored), tuple(conflicts)), touched


def undo(connection: Connection, who: str, revision: int, number: int | None = None) -> Turned | None:
    """Take back the latest act of a person as far as it still stands, or the one judgement of a number.

    None if there is none. What an option of a run said is taken back by its number alone: nobody remembers it as the
    last thing they did.

    Raises:
        BadValue: the number is that of a removal, which is for good.
    """
    query = select(judgements).where(judgements.c.undone.is_(None))
    if number is None:
        query = query.where(judgements.c.who == who, judgements.c.by_run == 0, judgements.c.verb != "remove")
    else:
        query = query.where(judgements.c.id == number)
    row = connection.execute(query.order_by(judgements.c.id.desc()).limit(1)).first()
    if row is None:
        return None
    if row.verb == "remove":
        raise BadValue("what was removed for good does not come back", subject=row.subject, hint="add its file again")
    rows = [row] if number is not None else [each for each in _act_of(connection, row) if each.undone is None]
    return _turn(connection, rows, {"undone": revision, "undoer": who})


def redo(connection: Connection, who: str, revision: int) -> Turned | None:
    """Let what a person took back last, whoever had said it, stand again; None if there is none or they judged since.

    What was taken back at once stands again at once; else one by one, the latest first.
    """
    made = judgements.c
    taken_back = (made.undone.is_not(None)) & (func.coalesce(made.undoer, made.who) == who)
    query = select(judgements).where(taken_back).order_by(made.undone.desc(), made.id).limit(1)
    row = connection.execute(query).first()
    if row is None:
        return None
    # Undone since or not: who says something new goes on from there.
    since = select(func.max(made.made)).where(made.who == who, made.by_run == 0)
    if (connection.execute(since).scalar() or 0) > row.undone:
        return None
    rows = [each for each in _act_of(connection, row) if each.undone == row.undone]
    return _turn(connection, rows, {"undone": None, "undoer": None, "redone": revision, "redoer": who})


def together(connection: Connection, number: int) -> tuple[Judgement, ...]:
    """Return what was written, taken back or brought again along with a judgement, itself too, in order."""
    row = connection.execute(select(judgements).where(judgements.c.id == number)).first()
    if row is None:
        return ()
    at_once = [each for each in _act_of(connection, row) if turned(each).revision == turned(row).revision]
    return tuple(to_judgement(each) for each in at_once)


def _act_of(connection: Connection, row: Row[Any]) -> list[Row[Any]]:
    if row.act is None:
        return [row]
    query = select(judgements).where(judgements.c.act == row.act).order_by(judgements.c.id)
    return list(connection.execute(query).all())


def _turn(connection: Connection, rows: Iterable[Row[Any]], values: dict[str, Any]) -> Turned:
    numbers = [row.id for row in rows]
    connection.execute(update(judgements).where(judgements.c.id.in_(numbers)).values(values))
    touched = Touched()
    now = select(judgements).where(judgements.c.id.in_(numbers)).order_by(judgements.c.id)
    turned_now = [to_judgement(row) for row in connection.execute(now).all()]
    for each in turned_now:
        touched.take(touched_by(connection, each))
    return turned_now[-1], touched
