"""Exchanging: judgements of another copy of the timeline come in; who and when stay, the same twice changes nothing."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, select, update

from ingest.record.actor_judgements import VERBS
from ingest.record.exchange import Taken, quotes_of, same_as
from ingest.record.judgement import Judgement
from ingest.record.merge import RULINGS, other_reports
from ingest.record.store import judged
from ingest.record.store.batches import rows_in
from ingest.record.store.conflicts import aspect_of
from ingest.record.store.history import bearing_on, event_with
from ingest.record.store.judge import touched_by, write
from ingest.record.store.reach import Touched
from ingest.record.store.removed import removed
from ingest.record.store.rows import quote_hash, to_judgement
from ingest.record.store.schema import documents, judgements, reports

_REVIEW = {"check": "checked", "hide": "hidden", "show": "new"}


def take(
    connection: Connection, incoming: Sequence[Judgement], revision: int, *, over: bool
) -> tuple[Taken, list[tuple[Judgement, Touched]]]:
    """Write judgements that are not here yet; return what became of them, and each written with what it touches.

    ``over`` writes those too that say otherwise than somebody here.
    """
    here = {same_as(j): j for row in connection.execute(select(judgements)) if (j := to_judgement(row))}
    common = {same_as(judgement) for judgement in incoming}
    # Where nobody said anything of their own, nothing can be said otherwise; to ask for each costs more than all else.
    over = over or here.keys() <= common
    written: list[tuple[Judgement, Touched]] = []
    conflicts: list[Judgement] = []
    counts = {"already": 0, "taken_back": 0, "left": 0}
    for judgement in incoming:
        known = here.get(same_as(judgement))
        if known is not None and judgement.undone and not known.undone and known.verb != "remove":
            change = update(judgements).where(judgements.c.id == known.id)
            connection.execute(change.values(undone=revision, undoer=judgement.who))
            counts["taken_back"] += 1
            written.append((known, touched_by(connection, replace(known, undone=True))))
            here[same_as(judgement)] = replace(known, undone=True)
        elif known is not None:
            counts["already"] += 1
        elif judgement.verb == "remove" or _of_removed(connection, judgement):
            counts["left"] += 1
        elif not over and not judgement.undone and _contradicts(connection, judgement, common):
            conflicts.append(judgement)
        else:
            stored = _write(connection, judgement, revision)
            here[same_as(judgement)] = stored
            written.append((stored, Touched() if stored.undone else touched_by(connection, stored)))
    new = [stored for stored, _ in written]
    return (
        Taken(
            len(written) - counts["taken_back"],
            counts["already"],
            counts["taken_back"],
            tuple(conflicts),
            left=counts["left"],
            documents=_known(connection, (j.subject for j in new if j.verb == "given")),
            on_actors=tuple(j for j in new if j.verb in VERBS),
        ),
        written,
    )


def _write(connection: Connection, judgement: Judgement, revision: int) -> Judgement:
    """Write a judgement as it was made, on the reports that say here what those say that it was made on."""
    gone = {document for document, _ in judgement.quotes if removed(connection, document) is not None}
    quotes = tuple((document, "" if document in gone else quote) for document, quote in judgement.quotes)
    bare = replace(judgement, quotes=quotes, id=0, revision=0, lost=False, undone=False)
    stored = write(connection, bare, revision, other_reports(bare), now=_said_here(connection, bare))
    lost = not judgement.undone and _home(connection, bare) is None
    change = update(judgements).where(judgements.c.id == stored.id)
    undone = {"undone": revision, "undoer": judgement.who} if judgement.undone else {}
    connection.execute(change.values(lost=int(lost), **undone))
    return replace(stored, undone=judgement.undone, lost=lost)


def _said_here(connection: Connection, judgement: Judgement) -> dict[str, str]:
    """Return for each report of a judgement the one of this copy: of its id, else with its exact quote."""
    now: dict[str, str] = {}
    if judgement.verb == "add":
        return now  # it makes its report itself
    for report, (document, quote) in quotes_of(judgement).items():
        if connection.execute(select(reports.c.id).where(reports.c.id == report)).first() is not None:
            continue
        alike = select(reports.c.id).where(
            reports.c.document == document, reports.c.quote_hash == quote_hash(document, quote)
        )
        found = connection.execute(alike.order_by(reports.c.place).limit(1)).scalar()
        if found is not None:
            now[report] = found
    return now


def _home(connection: Connection, judgement: Judgement) -> str | None:
    """Return the event, document or actor of this copy that a judgement is about, None if it is not here."""
    if judgement.verb in VERBS:
        return judgement.subject
    if judgement.verb in ("given", "add"):
        return next(iter(_known(connection, [judgement.subject])), None)
    if (living := judged.living(connection, judgement.subject)) is not None:
        return living
    now = _said_here(connection, judgement)
    events = (event_with(connection, now.get(report, report)) for report in judgement.reports)
    return next((event for event in events if event is not None), None)


def _known(connection: Connection, names: Iterable[str]) -> tuple[str, ...]:
    found = rows_in(connection, select(documents.c.id), documents.c.id, set(names))
    return tuple(sorted(row.id for row in found))


def _of_removed(connection: Connection, judgement: Judgement) -> bool:
    return judgement.verb in ("given", "add") and removed(connection, judgement.subject) is not None


def _contradicts(connection: Connection, judgement: Judgement, common: set[tuple[object, ...]]) -> bool:
    """Tell whether somebody here said otherwise of the same, unknown to whoever made the judgement."""
    if judgement.verb in RULINGS:
        return _rules_otherwise(connection, judgement, common)
    wanted = _aspect(judgement)
    if not wanted:
        return False
    home = _home(connection, judgement)
    if home is None:
        return False
    if judgement.verb in ("given", "rename"):
        query = select(judgements).where(judgements.c.subject == home, judgements.c.verb == judgement.verb)
        rows: Iterable[Row[Any]] = connection.execute(query.order_by(judgements.c.id)).all()
    else:
        rows = bearing_on(connection, home)
    latest = [j for j in _only_here(rows, common) if _aspect(j) == wanted][-1:]
    return any(_value(j) != _value(judgement) for j in latest)


def _rules_otherwise(connection: Connection, judgement: Judgement, common: set[tuple[object, ...]]) -> bool:
    now = _said_here(connection, judgement)
    others = {now.get(r, r) for r in other_reports(judgement)}
    some = {now.get(r, r) for r in judgement.reports} - others
    query = select(judgements).where(judgements.c.verb.in_(RULINGS)).order_by(judgements.c.id)
    made = judged.led_on(connection, list(_only_here(connection.execute(query), common)))
    for ruling in made:
        if ruling.verb == judgement.verb:
            continue
        there = set(other_reports(ruling))
        rest = set(ruling.reports) - there
        if (some & rest and others & there) or (some & there and others & rest):
            return True
    return False


def _only_here(rows: Iterable[Row[Any]], common: set[tuple[object, ...]]) -> Iterable[Judgement]:
    for row in rows:
        judgement = to_judgement(row)
        if not judgement.undone and same_as(judgement) not in common:
            yield judgement


def _aspect(judgement: Judgement) -> str:
    return f"{judgement.verb} {judgement.field}" if judgement.verb in ("given", "rename") else aspect_of(judgement)


def _value(judgement: Judgement) -> object:
    if judgement.verb in _REVIEW:
        return _REVIEW[judgement.verb]
    try:
        return json.loads(judgement.value)
    except ValueError:
        return judgement.value
