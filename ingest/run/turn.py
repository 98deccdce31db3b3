"""Turn: takes a decision back, or lets it stand again, with all that follows from it in the documents."""

from collections.abc import Callable

from ingest.record.judgement import Judgement
from ingest.record.store import Store
from ingest.run.again import again
from ingest.run.bearing import about_actors, follow
from ingest.run.here import Line

Follow = Callable[[Judgement], object]


def undo(
    store: Store, *, who: str, line: Line, judgement: int | None = None, actors: Follow | None = None
) -> Judgement | None:
    """Take back the latest act of a person, or the one of a number; None if there is nothing to take back.

    One on an actor may bear on many documents: ``actors`` has them extracted again, here and now unless it is given.
    """
    return _followed(store, store.undo(who=who, judgement=judgement), line, actors)


def redo(store: Store, *, who: str, line: Line, actors: Follow | None = None) -> Judgement | None:
    """Let what a person took back last stand again; None if there is nothing or they have judged since."""
    return _followed(store, store.redo(who=who), line, actors)


def _followed(store: Store, turned: Judgement | None, line: Line, actors: Follow | None) -> Judgement | None:
    if turned is None:
        return None
    for each in store.together(turned.id):
        if each.verb == "given" and store.removed(each.subject) is None:
            again(store, each.subject, line=line)
        elif about_actors(each) and actors is not None:
            actors(each)
        elif about_actors(each):
            follow(store, [each], line=line)
    return turned
