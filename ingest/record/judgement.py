"""Judgement: what a person decided, append-only; undoing adds, nothing is taken away."""

from dataclasses import dataclass
from typing import Literal

Verb = Literal[
    "check", "hide", "show", "pick", "unpick", "set", "merge", "keep_apart", "note", "add", "given", "rename"
]
"""``set`` gives a field of an event a value; ``given`` does so for a document; ``rename`` for an actor."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. ``subject`` is an event id (``given``: a document id; ``rename``: an actor id).

    ``reports`` are the ids of the reports the event had, ``quotes`` their exact quotes as ``(document, quote)``, so
    that it can be attached again. ``field`` and ``value`` (JSON text) are set for ``set``, ``given``, ``note``,
    ``add``, ``rename``. ``other`` is the second event of ``merge`` and ``keep_apart``; ``value`` then lists the ids
    of its reports. ``keep_apart`` without ``other`` takes the reports of ``value`` out of the event. ``revision`` is
    the event's revision it was made on, 0 if unsaid. ``at`` is an instant in UTC. ``id`` is 0 until it is stored.
    ``undone`` says that it has been taken back.
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
