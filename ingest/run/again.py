"""Again: extract a stored document anew from the bytes that were kept, with what people said of it since."""

import json
from dataclasses import asdict, fields
from typing import Any

from ingest.actors import Lexicon
from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from ingest.run.item import extract_source
from ingest.run.progress import Stored


def give(store: Store, document: str, given: Given, *, who: str, at: str, lexicon: Lexicon) -> Stored:
    """Store what a person said of a document, a judgement a field, and extract it again.

    A field of ``given`` that is null says nothing; so an empty one extracts again with what stands (after an undo).
    Options of a run are judgements too: taking one back leads to what the document says of itself.

    Raises:
        UnreadableDocument: the bytes of the document were not kept, or no longer give it.
        TimelineError: there is no such document.
    """
    store.document(document)  # says so if there is none
    note(store, document, given, who=who, at=at)
    return again(store, document, lexicon=lexicon)


def note(store: Store, document: str, given: Given, *, who: str, at: str) -> None:
    """Store what was said of a document as judgements, one a field, without extracting it again."""
    for name, value in said(given).items():
        store.judge(Judgement(who=who, at=at, verb="given", subject=document, field=name, value=json.dumps(value)))


def again(store: Store, document: str, *, lexicon: Lexicon) -> Stored:
    """Extract one document again from its kept bytes and replace its reports.

    Raises:
        UnreadableDocument: the bytes of the document were not kept, or no longer give it.
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
    for one in extract_source(source, given=store.given(document, options=Given()), lexicon=lexicon):
        if not isinstance(one, Failure) and one.extraction.document.id == document:
            saved = store.save(one.extraction, original=data, anew=True)
            return Stored(one.extraction.document, saved.events, saved.undated)
    raise UnreadableDocument(f"the saved original of {old.name} no longer gives it", subject=document)


def said(given: Given) -> dict[str, Any]:
    """Return the fields of ``given`` that say something, ready for JSON."""
    values = {f.name: getattr(given, f.name) for f in fields(given) if f.name != "table"}
    known = {name: value for name, value in values.items() if value is not None}
    table = {name: value for name, value in asdict(given.table).items() if value}
    return known | ({"table": table} if table else {})
