"""Removal: what goes and what stays when a document is removed for good, known before it is done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Removal:
    """A document to be removed, or removed: its id and title, and what that means.

    ``versions`` are older versions of it, which go with it. ``events_gone`` are told nowhere else; ``events_stay`` lose
    a place that tells of them and stay, told by ``other_documents``. In the ``judgements_kept`` the words that quote
    the document are blanked; what was decided stays in the history. ``kept_original``: a saved original goes too.
    """

    document: str
    title: str
    versions: tuple[str, ...] = ()
    events_gone: int = 0
    events_stay: int = 0
    judgements_kept: int = 0
    other_documents: tuple[str, ...] = ()
    kept_original: bool = False
