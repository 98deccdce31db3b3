"""Again: extract a stored document anew from the bytes that were kept, with what people said of it since."""

import json

from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from ingest.run.here import Line
from ingest.run.progress import Stored
from ingest.run.said import said
from ingest.run.task import Extracted, Task


def give(store: Store, document: str, given: Given, *, who: str, at: str, line: Line) -> Stored:
    """Store what a person said of a document, a judgement a field, and extract it again.

    A field of ``given`` that is null says nothing; so an empty one extracts again with what stands (after an undo).
    Options of a run are judgements too: taking one back leads to what the document says of itself.

    Raises:
        UnreadableDocument: the bytes of the document were not kept, or no longer give it.
        TimelineError: there is no such document.
    """
    store.document(document)  # says so if there is none
    note(store, document, given, who=who, at=at)
    return again(store, document, line=line)


def note(store: Store, document: str, given: Given, *, who: str, at: str) -> None:
    """Store what was said of a document as judgements, one a field, without extracting it again."""
    for name, value in said(given).items():
        store.judge(Judgement(who=who, at=at, verb="given", subject=document, field=name, value=json.dumps(value)))


def again(store: Store, document: str, *, line: Line) -> Stored:
    """Extract one document again from its kept bytes and replace its reports.

    Raises:
        UnreadableDocument: the bytes of the document were not kept, or no longer give it.
    """
    name, data = store.document(document).name, store.original(document)
    reason = ""
    for one in line.run([kept(store, document)]):
        if isinstance(one, Extracted) and one.extraction.document.id == document:
            saved = store.save(one.extraction, original=data, anew=True)
            return Stored(one.extraction.document, saved.events, saved.undated)
        if isinstance(one, Failure):
            reason = reason or f" ({one.reason})"
    raise UnreadableDocument(f"the saved original of {name} no longer gives it{reason}", subject=document)


def kept(store: Store, document: str) -> Task:
    """Return the task of extracting a document again from its kept bytes, with all that people said of it.

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
    return Task(source, store.given(document, options=Given()), anew=True)
