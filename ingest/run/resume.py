"""Resume: a source whose document is in the store already is not read again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.readers.item import Source
from ingest.record.document import Document
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure
from ingest.record.identity import document_id
from ingest.record.store import Store


@dataclass(frozen=True, slots=True)
class Known:
    """A source that gave ``document`` in an earlier run."""

    source: Source
    document: Document


def known_first(
    sources: Iterable[Source | Failure], *, store: Store, extractor: str
) -> Iterator[Source | Known | Failure]:
    """Yield each source, as Known where the store has its document, from this place and by this extractor.

    A file of several items has no document of its own bytes, so it is read again; its items are then found known one
    by one.
    """
    for source in sources:
        if isinstance(source, Failure):
            yield source
            continue
        document = find(store, document_id(source.data, declared=source.declared))
        if document is None or document.extractor != extractor or not set(source.addresses) <= set(document.addresses):
            yield source
        else:
            yield Known(source, document)


def find(store: Store, document: str) -> Document | None:
    """Return a document by its id, None if the store has none."""
    try:
        return store.document(document)
    except TimelineError:
        return None
