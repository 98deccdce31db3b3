"""Known: the timeline gets its own copy of an actor before a person names it in a judgement."""

from collections.abc import Iterable

from ingest.actors import Lexicon
from ingest.record.actor_judgements import kind_of
from ingest.record.errors import BadValue
from ingest.record.store import Store


def know(store: Store, ids: Iterable[str], *, lexicon: Lexicon) -> None:
    """Give the store a copy of each actor it has none of; one that no dictionary has is made from its id.

    Whom a person serves comes with them: that name stands beside theirs.

    Raises:
        BadValue: an id is none, or the code of no state; then nothing is stored.
    """
    had = store.actors()
    missing = [id_ for id_ in dict.fromkeys(ids) if id_ not in had]
    for id_ in missing:
        if kind_of(id_) == "state" and ":" not in id_ and lexicon.kind(id_) is None:
            raise BadValue(f"no state has the code {id_}", subject=id_, hint="look it up: timeline actors list")
    if missing:
        new = [lexicon.actor(id_) for id_ in missing]
        served = sorted({post.serves for actor in new for post in actor.posts} - {*missing, *had})
        store.add_actors((*new, *map(lexicon.actor, served)))
