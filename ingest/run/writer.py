"""Writer: the one place of a run that writes to the store, in input order, one transaction an item."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ingest.record.document import Given
from ingest.record.errors import RemovedForGood
from ingest.record.extraction import Failure
from ingest.record.store import Arrival, Store
from ingest.run.progress import Progress, Stopped, Stored, Summary
from ingest.run.said import said
from ingest.run.task import Ended, Extracted, Holds, Known, Outcome, Outcomes, Passed

_KEPT_EVERY = 200
"""Documents after which the sum is kept: what a run that is cut off leaves of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a run was told of its documents, by whom and when (an instant in UTC); kept as judgements.

    ``again`` takes documents that were removed for good.
    """

    given: Given
    who: str
    at: str
    again: bool = False


@dataclass(slots=True)
class _State:
    """How far a run is: its sum, the documents it has seen, and what it has seen of the source at hand."""

    summary: Summary = field(default_factory=Summary)
    seen: set[str] = field(default_factory=set)
    here: set[str] = field(default_factory=set)
    failed: set[str] = field(default_factory=set)


def write(
    outcomes: Outcomes,
    *,
    store: Store,
    told: Told,
    keep: bool = True,
    progress: Progress | None = None,
    ended: Callable[[Ended], None] | None = None,
    kept: Callable[[Summary], None] | None = None,
) -> Summary:
    """Store each outcome as it comes and return the sum.

    ``progress`` is told after each one, ``ended`` at the end of each source, ``kept`` the sum every now and then.

    Ctrl-C ends it between two documents with the sum so far, and so does who is told by raising ``Stopped``.
    """
    state, count, words = _State(), 0, said(told.given)
    with closing(outcomes) as coming:
        try:
            for outcome, alone in _marked(coming):
                if isinstance(outcome, Ended):
                    _end(outcome, state, store=store)
                    if ended is not None:
                        ended(outcome)
                    continue
                done = _write(outcome, state, store=store, told=told, words=words, keep=keep, alone=alone)
                state.summary = state.summary.plus(done)
                count += 1
                if progress is not None:
                    progress(done)
                if kept is not None and count % _KEPT_EVERY == 0:
                    kept(state.summary)
        except (KeyboardInterrupt, Stopped):
            state.summary = replace(state.summary, stopped=True)
    return state.summary


def _marked(outcomes: Iterable[Outcome]) -> Iterator[tuple[Outcome, bool]]:
    """Yield each outcome, and whether it is all that its source gave: the first waits until it is known."""
    held: Extracted | Known | None = None
    count = 0
    for outcome in outcomes:
        if held is not None:
            yield held, isinstance(outcome, Ended)
            held = None
        if isinstance(outcome, Ended):
            count = 0
        elif not isinstance(outcome, Passed | Holds):
            count += 1
        if count == 1 and isinstance(outcome, Extracted | Known):
            held = outcome
        else:
            yield outcome, False


def _write(
    outcome: Extracted | Known | Failure | Passed | Holds,
    state: _State,
    *,
    store: Store,
    told: Told,
    words: Mapping[str, Any],
    keep: bool,
    alone: bool,
) -> Stored | Failure | Passed | Holds:
    if isinstance(outcome, Passed | Holds):
        return outcome
    if isinstance(outcome, Failure):
        store.fail(outcome)
        state.failed.add(outcome.name)
        return outcome
    if isinstance(outcome, Known):
        document, known = outcome.document, outcome.document.addresses
        for address in outcome.addresses:
            if address not in known:
                store.add_address(document.id, address)
        done = Stored(document, outcome.events, outcome.undated, already=True)
    else:
        arrival = Arrival(
            said=words,
            who=told.who,
            at=told.at,
            # Where a file holds several documents, its own place is no one's: it does not make them versions.
            shared=frozenset() if alone else frozenset(outcome.container),
            beside=state.seen,
            still=_still,
            again=told.again,
        )
        try:
            saved = store.take(outcome.extraction, original=outcome.original if keep else None, arrival=arrival)
        except RemovedForGood as error:
            return _removed(outcome, error)
        document = outcome.extraction.document
        if saved.document != document.id:
            document = store.document(saved.document)
        already = not saved.new and not saved.changed
        done = Stored(
            document,
            saved.events,
            saved.undated,
            already,
            saved.changed,
            saved.replaced,
            len(outcome.extraction.rejected),
            saved.told,
        )
    state.seen.add(document.id)
    state.here.add(document.id)
    return done


def _removed(outcome: Extracted, error: RemovedForGood) -> Failure:
    document = outcome.extraction.document
    at = document.addresses[0].value if document.addresses else ""
    return Failure(document.name, error.message, error.hint, at, removed=error.subject)


def _end(end: Ended, state: _State, *, store: Store) -> None:
    """Let failures go that are mended, and documents that the file, read to its end, no longer holds."""
    if end.at:
        gone = store.leave(end.at, seen=state.here, failed=state.failed, whole=end.whole and not state.failed)
        state.summary = replace(state.summary, gone=state.summary.gone + gone)
    state.here, state.failed = set(), set()


def _still(path: str) -> bool:
    """Tell whether a file is still there; a place inside one (``file!/part``, ``file#id``) is as long as it is."""
    try:
        return Path(path).exists() or Path(path.split("!/")[0]).exists() or Path(path.rsplit("#", 1)[0]).exists()
    except (OSError, ValueError):
        return False
