"""Writer: the one place of a run that writes to the store, in input order, one transaction an item."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.actors import Lexicon
from ingest.record.document import Document, Given
from ingest.record.extraction import Failure
from ingest.record.query import EventQuery
from ingest.record.store import Store
from ingest.run.again import give, note, said
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
    """Store one extraction, and what the run says of it.

    A document that is there already keeps what people corrected on it; it is found at one more place, or a newer
    extractor reads it better.
    """
    known = find(store, one.extraction.document.id)
    if known is not None and _new(store, known, told):
        return give(store, known.id, told.given, who=told.who, at=told.at, lexicon=lexicon)
    saved = store.save(one.extraction, original=one.original if keep else None)
    if saved.new:
        note(store, saved.document, told.given, who=told.who, at=told.at)
    return Stored(store.document(saved.document), saved.events, saved.undated, already=not saved.new)


def write_known(known: Document, *, store: Store, told: Told, lexicon: Lexicon) -> Stored:
    """Leave a document as it is, unless this run says something new of it."""
    if _new(store, known, told):
        return give(store, known.id, told.given, who=told.who, at=told.at, lexicon=lexicon)
    its = EventQuery(documents=(known.id,), review=("new", "checked", "hidden"))
    return Stored(known, store.count(its), store.count(replace(its, dated=False)), already=True)


def _new(store: Store, known: Document, told: Told) -> bool:
    """Tell whether a run says something of a document that does not stand yet."""
    stands = said(store.given(known.id, options=Given()))
    return any(stands.get(name) != value for name, value in said(told.given).items())
