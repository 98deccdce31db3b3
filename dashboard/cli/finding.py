"""Finding: the event, the document or the actor meant by what is typed: an id, the beginning of one, a name."""

from typing import TYPE_CHECKING

from ingest.record.errors import BadValue, TimelineError

if TYPE_CHECKING:
    from ingest.record.actor import Actor
    from ingest.record.document import Document
    from ingest.record.event import Event
    from ingest.record.store import Store

_ASKED = 20
"""Ids that begin as typed, looked at; of more the beginning is too short anyway."""


def event(timeline: "Store", typed: str) -> "Event":
    """Return the event of an id or of the beginning of one; an id that has joined another event leads to that.

    Raises:
        BadValue: there is none, it is gone, or more than one begins so.
    """
    from ingest.record.event import Event

    names = timeline.event_names(typed.strip(), limit=_ASKED) if typed.strip() else ()
    found = [timeline.event(name) for name in names]
    living = {one.id: one for one in found if isinstance(one, Event)}
    for one in found:
        if not isinstance(one, Event) and one.now is not None and one.now not in living:
            now = timeline.event(one.now)
            living |= {now.id: now} if isinstance(now, Event) else {}
    if len(living) == 1:
        return next(iter(living.values()))
    if living:
        said = f"{len(living)} events begin with {typed!r}"
        raise BadValue(said, subject=typed, hint="type more of its id")
    if found:
        raise BadValue(f"event {typed} is gone", subject=typed, hint=getattr(found[0], "why", ""))
    raise BadValue(f"there is no event {typed!r}", subject=typed, hint="timeline list shows the ids")


def document(timeline: "Store", typed: str) -> "Document":
    """Return a document, without its text, by its id, the beginning of it, or its name.

    Raises:
        BadValue: there is none, or more than one.
    """
    known = timeline.heads()
    if typed in known:
        return known[typed]
    named = [one for one in known.values() if one.name == typed]
    fitting = named or [one for one in known.values() if typed and one.id.startswith(typed)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        ids = ", ".join(one.id[:12] for one in fitting[:5])
        raise BadValue(f"{len(fitting)} documents are called {typed!r}", subject=typed, hint=f"name one by id: {ids}")
    try:
        return timeline.document(typed)
    except TimelineError:
        raise BadValue(f"there is no document {typed!r}", subject=typed, hint="timeline documents shows them") from None


def actors(timeline: "Store", typed: list[str], *, known: "dict[str, Actor]") -> list[str]:
    """Return the ids of actors typed by id, code or name; the timeline keeps a copy of those it did not know yet.

    ``none`` alone stands for nobody.

    Raises:
        BadValue: nobody is called so.
    """
    from dashboard.cli import values
    from ingest.actors import load_lexicon
    from ingest.run.known import know

    if [name.strip().casefold() for name in typed] == ["none"]:
        return []
    found = list(dict.fromkeys(values.actor(name, actors=known) for name in typed))
    know(timeline, found, lexicon=load_lexicon())
    return found
