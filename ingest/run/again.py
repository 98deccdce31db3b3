"""Again: extract a stored document anew from the bytes that were kept, with what people said of it since."""

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.errors import TimelineError, UnreadableDocument
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.own_actors import OwnActors
from ingest.record.store import Store
from ingest.run.here import Line
from ingest.run.progress import Progress, Stored, Summary
from ingest.run.said import said
from ingest.run.task import Ended, Extracted, Outcome, Task


def give(
    store: Store,
    document: str,
    given: Given,
    *,
    who: str,
    at: str,
    line: Line,
    clear: Collection[str] = (),
    revision: int = 0,
) -> Stored:
    """Store what a person said of a document, a judgement a field, and extract it again.

    Of the fields in ``clear`` nothing is said any more. ``revision`` is that of the store when the person looked.

    A field of ``given`` that is null says nothing; so an empty one extracts again with what stands (after an undo).
    Options of a run are judgements too: taking one back leads to what the document says of itself.

    Raises:
        UnreadableDocument: the bytes of the document were not kept; then nothing is stored. Or they no longer give it.
        Conflict: somebody else said one of these meanwhile; nothing was overwritten.
        TimelineError: there is no such document.
    """
    # Without the bytes nothing can be read again: what was said would stand and change nothing.
    kept(store, document, own=store.own_actors())
    note(store, document, given, who=who, at=at, clear=clear, revision=revision)
    return again(store, document, line=line)


def note(
    store: Store,
    document: str,
    given: Given,
    *,
    who: str,
    at: str,
    clear: Collection[str] = (),
    revision: int = 0,
) -> None:
    """Store what was said of a document as judgements, one a field, without extracting it again."""
    for name, value in (dict.fromkeys(sorted(clear)) | said(given)).items():
        told = Judgement(who, at, "given", document, field=name, value=json.dumps(value), revision=revision)
        store.judge(told)


def again(store: Store, document: str, *, line: Line) -> Stored:
    """Extract one document again from its kept bytes and replace its reports.

    Raises:
        UnreadableDocument: the bytes of the document were not kept, or no longer give it.
    """
    name, data = store.document(document).name, store.original(document)
    reason = ""
    for one in line.run([kept(store, document, own=store.own_actors())]):
        if isinstance(one, Extracted) and one.extraction.document.id == document:
            saved = store.save(one.extraction, original=data, anew=True)
            return Stored(one.extraction.document, saved.events, saved.undated)
        if isinstance(one, Failure):
            reason = reason or f" ({one.reason})"
    raise UnreadableDocument(f"the saved original of {name} no longer gives it{reason}", subject=document)


def kept(store: Store, document: str, *, own: OwnActors) -> Task:
    """Return the task of extracting a document again from its kept bytes, with all that people said of it.

    ``own`` is what people decided about actors.

    Raises:
        UnreadableDocument: the bytes of the document were not kept.
    """
    old = store.document(document)
    data = store.original(document)
    if data is None:
        raise UnreadableDocument(
            f"the saved original of {old.name} was not kept",
            subject=document,
            hint="add the file again without --no-keep",
        )
    source = Source(old.name, data, old.retrieved, store.addresses(document), old.declared, old.media_type)
    return Task(source, store.given(document, options=Given()), anew=True, own=own)


def again_all(store: Store, documents: Sequence[str], *, line: Line, progress: Progress | None = None) -> Summary:
    """Extract documents again from their kept bytes, as many at once as ``line`` does; judgements stay.

    What cannot be is listed in ``Summary.failures``, and stands as it was.
    """
    summary = Summary()
    waiting = iter(documents)
    name, done = "", True
    with closing(line.run(_kept_all(store, documents))) as outcomes:
        try:
            for one in outcomes:
                name, done = (next(waiting), False) if done else (name, done)
                told = _taken(store, name, one)
                if told is not None:
                    summary = summary.plus(told)
                    if progress is not None:
                        progress(told)
                done = isinstance(one, Ended)
        except KeyboardInterrupt:
            summary = replace(summary, stopped=True)
    return summary


def _taken(store: Store, name: str, one: Outcome) -> Stored | Failure | None:
    """Store what came of extracting a document again; null for what is not about it."""
    if isinstance(one, Failure):
        return one
    if not isinstance(one, Extracted) or one.extraction.document.id != name:
        return None
    saved = store.save(one.extraction, original=one.original, anew=True)
    return Stored(one.extraction.document, saved.events, saved.undated, not saved.changed, saved.changed)


def _kept_all(store: Store, documents: Sequence[str]) -> Iterator[Task | Failure]:
    own = store.own_actors()
    for name in documents:
        try:
            yield kept(store, name, own=own)
        except TimelineError as error:
            yield Failure(name, error.message, error.hint)
