"""Turn: takes a decision back, or lets it stand again, with all that follows from it in the documents."""

from ingest.record.judgement import Judgement
from ingest.record.store import Store
from ingest.run.again import again
from ingest.run.here import Line


def undo(store: Store, *, who: str, line: Line, judgement: int | None = None) -> Judgement | None:
    """Take back the latest judgement of a person, or the one of a number; None if there is nothing to take back."""
    return _followed(store, store.undo(who=who, judgement=judgement), line)


def redo(store: Store, *, who: str, line: Line) -> Judgement | None:
    """Let what a person took back last stand again; None if there is nothing or they have judged since."""
    return _followed(store, store.redo(who=who), line)


def _followed(store: Store, turned: Judgement | None, line: Line) -> Judgement | None:
    if turned is not None and turned.verb == "given" and store.removed(turned.subject) is None:
        again(store, turned.subject, line=line)
    return turned
