"""Copy: what goes along with events into a file that loses nothing, and what of it comes back out of one.

The documents are whole, the actors as they were before anybody decided about them, and what was decided is there as
it was said: by whom and when. A timeline that takes all of it in tells the same events.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.record.actor import Actor
from ingest.record.document import Document
from ingest.record.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Copy:
    """What belongs to some events: their documents in the order they came in, actors, decisions, and former ids.

    ``decisions`` are those that stand and bear on these events, documents and actors, in the order they count.
    ``former`` are the ids that lead to an event because it was put together with others.
    """

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    decisions: tuple[Judgement, ...] = ()
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ToldThere:
    """An event as another timeline tells it: its id, the ids of its reports, its former ids, and its sign."""

    id: str
    reports: tuple[str, ...]
    former: tuple[str, ...] = ()
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Copied:
    """Says that an extraction is a copy of what another timeline has; it is taken in as it is.

    The last document of a file brings along all its ``events`` and ``decisions``: by then all they are on is there.
    """

    events: tuple[ToldThere, ...] = ()
    decisions: tuple[Judgement, ...] = ()
