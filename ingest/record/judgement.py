"""Judgement: what a person decided, append-only; undoing adds, nothing is taken away."""

from dataclasses import dataclass
from typing import Literal

Verb = Literal[
    "check", "hide", "show", "pick", "unpick", "set", "merge", "keep_apart", "note",
    "add", "given", "remove",
    "rename", "name", "post", "same_actor",
]  # fmt: skip
"""On an event, on a document, on an actor.

``set`` gives a field of an event a value, ``given`` one of a document, ``rename`` an actor's name on the page. ``add``
tells an event that extraction missed (``Addition``). ``remove`` says that a document was removed for good. ``name`` is
a further name of an actor (``field``: its language, "" for any), ``post`` one that a person held (``Post``),
``same_actor`` says that the subject is ``other``.
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. ``subject`` is the id of an event, a document or an actor, by the verb.

    ``reports`` are the ids of the reports the event had, ``quotes`` their exact quotes as ``(document, quote)``, so
    that it can be attached again. ``field`` and ``value`` (JSON text) are set for ``set``, ``given``, ``note``,
    ``add``, ``remove`` and the verbs on actors. ``other`` is the second event of ``merge`` and ``keep_apart``;
    ``value`` then lists the ids of its reports. ``keep_apart`` without ``other`` takes the reports of ``value`` out of
    the event. ``revision`` is the event's revision it was made on, 0 if unsaid. ``at`` is an instant in UTC. ``id`` is
    0 until it is stored. ``undone`` says that it has been taken back.
    """

    who: str
    at: str
    verb: Verb
    subject: str
    reports: tuple[str, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    field: str = ""
    value: str = ""
    other: str = ""
    revision: int = 0
    id: int = 0
    undone: bool = False
    lost: bool = False
    """What it was made on is in the documents no more: it is shown for review."""
