"""Exchanging: judgements of another copy of the timeline come in; who and when stay, the same twice changes nothing."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select, update

from ingest.record.actor_judgements import VERBS
from ingest.record.exchange import Taken, quotes_of, same_as
from ingest.record.judgement import Judgement
from ingest.record.merge import RULINGS, other_reports
from ingest.record.store import judged
from ingest.record.store.batches import rows_in
from ingest.record.store.conflicts import aspect_of
from ingest.record.store.history import bearing_on
from ingest.record.store.judge import Placed, touched_by, touched_by_all, write_all
from ingest.record.store.reach import Touched
from ingest.record.store.removed import removed
from ingest.record.store.rows import quote_hash, to_judgement
from ingest.record.store.schema import documents, events, judgements, reports

_REVIEW = {"check": "checked", "hide": "hidden", "show": "new"}


def take(
    connection: Connection, incoming: Sequence[Judgement], revision: int, *, over: bool
) -> tuple[Taken, list[Judgement], Touched]:
    """Write judgements that are not here yet; return what became of them, those written, and what all of it touches.

    ``over`` writes those too that say otherwise than somebody here.
    """
    here = {same_as(j): j for row in connection.execute(select(judgements)) if (j := to_judgement(row))}
    common = {same_as(judgement) for judgement in incoming}
    # Where nobody said anything of their own, nothing can be said otherwise; to ask for each costs more than all else.
    over = over or here.keys() <= common
    new, turned, touched = list[Judgement](), list[Judgement](), Touched()
    conflicts: list[Judgement] = []
    counts = {"already": 0, "taken_back": 0, "left": 0}
    for judgement in incoming:
        known = here.get(same_as(judgement))
        if known is not None and not known.id and judgement.undone:
            # The file itself says it twice: it is written once, taken back.
            new[new.index(known)] = here[same_as(judgement)] = judgement
        elif known is not None and judgement.undone and not known.undone and known.verb != "remove":
            change = update(judgements).where(judgements.c.id == known.id)
            connection.execute(change.values(undone=revision, undoer=judgement.who))
            counts["taken_back"] += 1
            turned.append(replace(known, undone=True))
            here[same_as(judgement)] = turned[-1]
            # Now, not once all are taken back: by then nobody knows which actor had come by which other.
            touched.take(touched_by(connection, turned[-1]))
        elif known is not None:
            counts["already"] += 1
        elif judgement.verb == "remove" or _of_removed(connection, judgement):
            counts["left"] += 1
        elif not over and not judgement.undone and _contradicts(connection, judgement, common):
            conflicts.append(judgement)
        else:
            new.append(judgement)
            here[same_as(judgement)] = judgement
    stored = list[Judgement]()
    # What was decided on an event that somebody added finds it there.
    for _, group in groupby(new, key=lambda judgement: judgement.verb == "add"):
        written = _write(connection, list(group), revision)
        touched.take(touched_by_all(connection, [each for each in written if not each.undone]))
        stored += written
    return (
        Taken(
            len(stored),
            counts["already"],
            counts["taken_back"],
            tuple(conflicts),
            left=counts["left"],
            documents=_known(connection, (j.subject for j in (*stored, *turned) if j.verb == "given")),
            on_actors=tuple(j for j in (*stored, *turned) if j.verb in VERBS),
        ),
        stored,
        touched,
    )


def _write(connection: Connection, new: Sequence[Judgement], revision: int) -> list[Judgement]:
    """Write judgements as they were made, on the reports that say here what those say that they were made on."""
    quoted = {document for judgement in new for document, _ in judgement.quotes}
    gone = {document for document in quoted if removed(connection, document) is not None}
    made = []
    for judgement in new:
        quotes = tuple((document, "" if document in gone else quote) for document, quote in judgement.quotes)
        made.append(replace(judgement, quotes=quotes, id=0, revision=0, lost=False, undone=False))
    now = _said_here(connection, made)
    stored = write_all(connection, [Placed(bare, other_reports(bare), now) for bare in made], revision)
    homes = _homes(connection, [bare for bare, each in zip(made, new, strict=True) if not each.undone], now)
    out = [
        replace(each, undone=judgement.undone, lost=not judgement.undone and _home(bare, homes, now) is None)
        for each, bare, judgement in zip(stored, made, new, strict=True)
    ]
    judged.mark_lost(connection, {each.id for each in out if each.lost}, ())
    for each in out:
        if each.undone:
            change = update(judgements).where(judgements.c.id == each.id)
            connection.execute(change.values(undone=revision, undoer=each.who))
    return out


def _said_here(connection: Connection, made: Iterable[Judgement]) -> dict[str, str]:
    """Return for the reports of judgements those of this copy: of the same id, else with the same exact quote."""
    # What adds an event makes its report itself.
    quotes = {
        report: said for judgement in made if judgement.verb != "add" for report, said in quotes_of(judgement).items()
    }
    there = {row.id for row in rows_in(connection, select(reports.c.id), reports.c.id, quotes)}
    hashes = {report: quote_hash(*said) for report, said in quotes.items() if report not in there}
    query = select(reports.c.id, reports.c.quote_hash).order_by(reports.c.place.desc())
    found = {row.quote_hash: row.id for row in rows_in(connection, query, reports.c.quote_hash, set(hashes.values()))}
    return {report: found[known] for report, known in hashes.items() if known in found}


Homes = dict[str, str]
"""The events that ids of events lead to and reports tell of; documents by their own id."""


def _homes(connection: Connection, made: Collection[Judgement], now: Mapping[str, str]) -> Homes:
    """Return what of this copy the subjects and the reports of judgements lead to."""
    on_documents = {each.subject for each in made if each.verb in ("given", "add")}
    on_events = [each for each in made if each.verb not in ("given", "add", *VERBS)]
    told = {now.get(report, report) for each in on_events for report in each.reports}
    query = select(reports.c.id, events.c.id.label("home")).join(events, events.c.number == reports.c.event)
    by_report = {row.id: row.home for row in rows_in(connection, query, reports.c.id, told)}
    living = judged.all_living(connection, {each.subject for each in on_events})
    return {**by_report, **living, **{name: name for name in _known(connection, on_documents)}}


def _home(judgement: Judgement, homes: Homes, now: Mapping[str, str]) -> str | None:
    """Return the event, document or actor of this copy that a judgement is about, None if it is not here."""
    if judgement.verb in VERBS:
        return judgement.subject
    about = (judgement.subject, *(now.get(report, report) for report in judgement.reports))
    return next((homes[name] for name in about if name in homes), None)


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
    now = _said_here(connection, [judgement])
    home = _home(judgement, _homes(connection, [judgement], now), now)
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
    now = _said_here(connection, [judgement])
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
