"""Noted: a sentence that a person types, kept as a document of its own with the one event it tells."""

from collections.abc import Callable
from dataclasses import replace

from ingest.readers.item import Source
from ingest.readers.note import note_source
from ingest.record.addition import Addition, check_addition
from ingest.record.errors import BadValue
from ingest.record.identity import document_id
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from ingest.record.wire import pack

LONGEST = 2_000
"""Characters of a note; a longer text is a document, to be read as one."""


def noted(
    store: Store, sentence: str, addition: Addition, *, who: str, at: str, take: Callable[[Source], object]
) -> str:
    """Keep a sentence and its event; return the id of its document. The same again changes nothing.

    ``take`` brings a source into the store.

    Raises:
        BadValue: there is no sentence or no name, it is far too long, or a value of the addition cannot be used.
    """
    source = note_source(sentence, addition.when.words or addition.when.edtf or "", retrieved=at)
    words = source.data.decode().partition("\n")[0]
    if not words:
        raise BadValue("a note needs a sentence", hint="say what happened")
    if len(words) > LONGEST:
        raise BadValue(f"a note has at most {LONGEST:,} characters", hint="add the text as a document")
    if not who.strip():
        raise BadValue("a judgement needs a name", hint="say who decides, with --who or in the settings of the page")
    added = replace(addition, start=0, end=len(words), quote=words)
    check_addition(added)
    take(source)
    name = document_id(source.data, source.declared)
    value = pack(added)
    if not any(j.verb == "add" and j.value == value and not j.undone for j in store.judgements(name)):
        store.judge(Judgement(who, at, "add", name, value=value))
    return name
