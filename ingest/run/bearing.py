"""Bearing: which documents a decision about an actor bears on, and extracting just those again."""

from collections.abc import Collection, Iterator
from contextlib import suppress

from ingest.record.actor_judgements import VERBS, from_id, post_of, text_of
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from ingest.record.tokens import indexed, tokens
from ingest.run.again import again_all
from ingest.run.here import Line
from ingest.run.progress import Progress, Summary

READ_THROUGH = 1_000
"""Documents of a timeline up to which their texts are read for a name; above it the words of events are looked up."""

_AT_ONCE = 50


def about_actors(judgement: Judgement) -> bool:
    """Tell whether a judgement is on an actor: then documents are to be extracted again once it stands or is undone."""
    return judgement.verb in VERBS


def named_in(judgement: Judgement) -> tuple[str, ...]:
    """Return the actors a judgement on an actor names: the timeline is to know them before it is made.

    One whose value cannot be used names its subject alone; the store will say what is wrong with it.
    """
    found = {"": None, judgement.subject: None, judgement.other: None}
    if judgement.verb == "post":
        with suppress(BadValue):
            found[post_of(judgement).serves] = None
    return tuple(id_ for id_ in found if id_)


def documents_of(store: Store, judgements: Collection[Judgement]) -> tuple[str, ...]:
    """Return the documents that judgements on actors bear on, in the order they came in.

    Those whose events have the actor, and those in whose text a name of it stands. In a timeline of more than
    ``READ_THROUGH`` documents the names are looked up in the words of its events, and no text is read.
    """
    actors = {id_ for judgement in judgements for id_ in _actors(judgement)}
    names = {name for judgement in judgements for name in _names(judgement)}
    if not actors and not names:
        return ()
    every = store.document_names()
    if len(every) > READ_THROUGH:
        return store.telling_of(actors, words=names)
    found = {*store.telling_of(actors), *_saying(store, names)}
    return tuple(name for name in every if name in found)


def follow(store: Store, judgements: Collection[Judgement], *, line: Line, progress: Progress | None = None) -> Summary:
    """Extract the documents again that judgements on actors bear on; every other decision on them stays."""
    return again_all(store, documents_of(store, judgements), line=line, progress=progress)


def _actors(judgement: Judgement) -> Iterator[str]:
    # A further name changes only the texts in which it stands; all others change whatever tells of the actor.
    if judgement.verb != "name":
        yield judgement.subject
    if judgement.verb == "same_actor":
        yield judgement.other
    elif judgement.verb == "post":
        yield post_of(judgement).serves


def _names(judgement: Judgement) -> Iterator[str]:
    if judgement.verb in ("rename", "name"):
        yield text_of(judgement)
    if judgement.verb != "name":
        yield from_id(judgement.subject).name


def _saying(store: Store, names: Collection[str]) -> Iterator[str]:
    wanted = [set(tokens(name)) for name in names]
    wanted = [words for words in wanted if words]
    start = 0
    while wanted and (page := store.documents(limit=_AT_ONCE, offset=start)):
        start += len(page)
        for document in page:
            there = set(indexed(document.text))
            if any(words <= there for words in wanted):
                yield document.id
