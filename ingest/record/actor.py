"""Actor: a state, an organisation, a territory, a group or a person, with its names and posts."""

from dataclasses import dataclass
from typing import Literal

from ingest.record.days import Day

ActorKind = Literal["state", "organisation", "territory", "group", "person"]


@dataclass(frozen=True, slots=True)
class Post:
    """A post a person held: for whom (an actor id), which, and from when to when, both days inclusive.

    A null end is open. ``approximate`` says that a day stands for a month or a year.
    """

    serves: str
    title: str
    start: Day | None = None
    end: Day | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor.

    ``id`` is ``FRA``, ``hist:Ottoman Empire``, ``org:NATO``, ``terr:Abkhazia``, ``group:Houthis`` or
    ``person:Emmanuel Macron``. ``name`` is the English short form. ``names`` pairs a language with a name shown in
    it. ``aliases`` are further names a search finds it by.
    """

    id: str
    kind: ActorKind
    name: str
    names: tuple[tuple[str, str], ...] = ()
    aliases: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    start: Day | None = None
    end: Day | None = None
    successor: str | None = None

    def serves(self, day: Day | None) -> str | None:
        """Return the id of the state or organisation a person serves on a day, None if none is known.

        Without a day the latest post counts. Where two posts hold, the later begun one counts.
        """
        held = [p for p in self.posts if day is None or _holds(p, day)]
        if not held:
            return None
        return max(held, key=lambda p: p.start if p.start is not None else -(10**9)).serves


def _holds(post: Post, day: Day) -> bool:
    return (post.start is None or post.start <= day) and (post.end is None or day <= post.end)
