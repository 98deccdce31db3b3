"""Writer: the one place of a run that writes to the store, in input order, one transaction an item."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.actors import Lexicon
from ingest.record.document import Document, Given
from ingest.record.extraction import Failure
from ingest.record.store import Store
from ingest.run.again import give, note, said, standing
from ingest.run.item import Extracted
from ingest.run.progress import Outcome, Progress, Stored, Summary
from ingest.run.resume import Known, find


@dataclass(frozen=True, slots=True)
class Told:
    """What a run was told of its documents, by whom and when (an instant in UTC); kept as judgements."""

    given: Given
    who: str
    at: str


def write(
    outcomes: Iterable[Extracted | Known | Failure],
    *,
    store: Store,
    told: Told,
    lexicon: Lexicon,
    keep: bool = True,
    progress: Progress | None = None,
) -> Summary:
    """Store each outcome as it comes and return the sum; ``progress`` is told after each one."""
    summary = Summary()
    for outcome in outcomes:
        done = _write(outcome, store=store, told=told, lexicon=lexicon, keep=keep)
        summary = summary.plus(done)
        if progress is not None:
            progress(done)
    return summary


def _write(outcome: Extracted | Known | Failure, *, store: Store, told: Told, lexicon: Lexicon, keep: bool) -> Outcome:
    if isinstance(outcome, Failure):
        store.fail(outcome)
        return outcome
    if isinstance(outcome, Known):
        return write_known(outcome.document, store=store, told=told, lexicon=lexicon)
    return write_one(outcome, store=store, told=told, lexicon=lexicon, keep=keep)


def write_one(one: Extracted, *, store: Store, told: Told, lexicon: Lexicon, keep: bool = True) -> Stored:
    """Store one extraction; a document that is there already is treated as ``write_known`` says."""
    known = find(store, one.extraction.document.id)
    if known is not None:
        return write_known(known, store=store, told=told, lexicon=lexicon)
    saved = store.save(one.extraction, original=one.original if keep else None)
    note(store, saved.document, told.given, who=told.who, at=told.at)
    return Stored(one.extraction.document, saved.events, saved.undated)


def write_known(known: Document, *, store: Store, told: Told, lexicon: Lexicon) -> Stored:
    """Leave a document as it is, with what people corrected on it, unless this run says something new of it."""
    before = said(standing(store, known.id))
    if any(before.get(name) != value for name, value in said(told.given).items()):
        return give(store, known.id, told.given, who=told.who, at=told.at, lexicon=lexicon)
    reports = store.reports(known.id)
    return Stored(known, len(reports), sum(r.when.edtf is None for r in reports), already=True)
