"""Language: which one a quote or a headline is in, so that a screen reader speaks it and a browser breaks its lines."""

from collections.abc import Mapping

from ingest.record.document import Document
from ingest.record.event import Event


def of_document(document: Document | None) -> str:
    """Return the language of a document, "" where it is not known: then nothing is claimed."""
    return document.language if document and document.language != "und" else ""


def of_event(event: Event, documents: Mapping[str, Document] | None = None) -> str:
    """Return the language of an event's own words: its first document's, else the one all its texts share."""
    if documents is not None:
        return of_document(documents.get(event.reports[0].document)) if event.reports else ""
    return event.languages[0] if len(event.languages) == 1 else ""
