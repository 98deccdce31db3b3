"""Own actors: what people decided about actors: how they are called, which posts they held, which two are one.

Each is a judgement whose subject is the actor's id; a later one holds over an earlier one.

| verb | field | value (JSON) | what it says |
| --- | --- | --- | --- |
| ``rename`` | | ``"Eswatini"`` | the name on the page; one nobody knew so far is known from here on |
| ``name`` | language, "" for any | ``"Quai d'Orsay"`` | a further name by which texts call the actor |
| ``post`` | | ``{"serves": "NOR", "title": "Envoy", "start": "2021-10", "end": "2025-02-04"}`` | a post held |
| ``same_actor`` | | | the subject is the actor of ``other``, which takes over its names and posts |

Dates are EDTF, both inclusive; an end that is null or missing is open. What an actor is, its id says: ``group:``,
``org:``, ``terr:``, ``hist:``, ``person:``, or three letters for a state.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from ingest.record.actor import Actor, Post
from ingest.record.actor_judgements import VERBS, OwnPost, end_of, from_id, post_of, text_of
from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement


@dataclass(frozen=True, slots=True)
class OwnActors:
    """All that people decided about actors, each part in the order it was decided.

    ``renamed`` pairs an id with its name on the page, ``named`` is (id, language, further name), ``posts`` pairs a
    person with a post, ``same`` an id with the one it is, which is itself no other's.
    """

    renamed: tuple[tuple[str, str], ...] = ()
    named: tuple[tuple[str, str, str], ...] = ()
    posts: tuple[tuple[str, OwnPost], ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    _same: dict[str, str] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        self._same.update(self.same)

    def __bool__(self) -> bool:
        return bool(self.renamed or self.named or self.posts or self.same)

    def led(self, actor: str) -> str:
        """Return the id an actor goes by: its own, or that of the one it was said to be."""
        return self._same.get(actor, actor)

    @property
    def decided(self) -> tuple[str, ...]:
        """Return the ids of those of whom something was said, sorted: not of those they only serve or are."""
        said = {*(i for i, _ in self.renamed), *(n[0] for n in self.named), *(i for i, _ in self.same), *self.people}
        return tuple(sorted(said))

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of all actors that something was decided about, sorted."""
        served = (post.serves for _, post in self.posts)
        led = (one for pair in self.same for one in pair)
        return tuple(sorted({*self.decided, *served, *led}))

    @property
    def people(self) -> tuple[str, ...]:
        """Return the ids of the persons who were given posts."""
        return tuple(dict.fromkeys(i for i, _ in self.posts))

    def laid_over(self, actors: Mapping[str, Actor], *, shown: bool = True) -> dict[str, Actor]:
        """Return actors, by id, with all of this laid over them; not ``shown``: with their names as they were.

        One that was said to be another is found under its own id too and is then that other. Actors that only people
        made known are added.
        """
        if not self:
            return dict(actors)
        found = dict(actors)
        for id_ in self.ids:
            found.setdefault(id_, from_id(id_))
        for id_, name in self.renamed if shown else ():
            old = found[id_]
            found[id_] = replace(old, name=name, aliases=_with(old.aliases, old.name, unless=name))
        for id_, _, name in self.named:
            found[id_] = replace(found[id_], aliases=_with(found[id_].aliases, name, unless=found[id_].name))
        for id_, post in self.posts:
            mine = replace(post.as_post(), serves=self.led(post.serves))
            found[id_] = replace(found[id_], posts=_sorted((mine, *found[id_].posts)))
        if self.same:
            found = {id_: self._serving(actor) for id_, actor in found.items()}
        for id_, other in self.same:
            found[other] = _joined(found[other], found[id_])
        for id_, other in self.same:
            found[id_] = found[other]
        return found

    def _serving(self, actor: Actor) -> Actor:
        if not any(post.serves in self._same for post in actor.posts):
            return actor
        return replace(actor, posts=tuple(replace(p, serves=self.led(p.serves)) for p in actor.posts))


def own_actors(judgements: Iterable[Judgement]) -> OwnActors:
    """Return what judgements say of actors; those that are undone, and of other verbs, are passed over.

    The order is that of their numbers. Of two that would make a circle the later one is passed over, and so is a value
    that this version cannot read: it may be a later one's.
    """
    renamed: dict[str, str] = {}
    named: dict[tuple[str, str, str], None] = {}
    posts: dict[tuple[str, OwnPost], None] = {}
    same: dict[str, str] = {}
    for made in sorted((j for j in judgements if j.verb in VERBS and not j.undone), key=lambda j: j.id):
        try:
            if made.verb == "rename":
                renamed[made.subject] = text_of(made)
            elif made.verb == "name":
                named[made.subject, made.field, text_of(made)] = None
            elif made.verb == "post":
                posts[made.subject, post_of(made)] = None
            elif end_of({**same, made.subject: made.other}, made.subject) is not None:
                same[made.subject] = made.other
        except BadValue:
            continue
    ends = tuple((id_, end) for id_ in sorted(same) if (end := end_of(same, id_)) is not None)
    return OwnActors(tuple(renamed.items()), tuple(named), tuple(posts), ends)


def _with(names: tuple[str, ...], *more: str, unless: str = "") -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for n in (*names, *more) if n and n != unless))


def _joined(actor: Actor, other: Actor) -> Actor:
    """Return an actor with names and posts of another that is the same."""
    names = (other.name, *(shown for _, shown in other.names), *other.aliases)
    return replace(
        actor,
        aliases=_with(actor.aliases, *names, unless=actor.name),
        posts=_sorted(tuple(dict.fromkeys((*actor.posts, *other.posts)))),
    )


def _sorted(posts: tuple[Post, ...]) -> tuple[Post, ...]:
    """Return posts by their beginning; of those that begin alike the first given stays first, and counts."""
    return tuple(sorted(posts, key=lambda p: p.start if p.start is not None else -(10**9)))
