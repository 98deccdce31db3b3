"""Lookup: any actor by any beginning of any of its names, in any language, for a person who is typing."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ingest.actors.lexicon import Lexicon
from ingest.actors.tables import LANGUAGES
from ingest.actors.tokens import words_of
from ingest.record.actor import Actor

_FORMS = frozenset(("name", "person", "surname"))
"""The forms of names that are looked for: nobody means France who types "French" or "Paris" into a field of actors."""

_KINDS = ("state", "organisation", "territory", "group", "person")
_MOST = 4_000
"""Names looked at for one beginning: one or two letters begin thousands."""

_EXACT, _BEGINS, _WORD = 0, 2, 4
_ALIAS = 1


class Lookup:
    """The names of all actors of a dictionary, sorted by each of their words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read every name once; takes about a second."""
        self._lexicon = lexicon
        self._ids = frozenset(lexicon.ids())
        self._index = _Index(_names(lexicon))

    def beside(self, actors: Mapping[str, Actor]) -> "Beside":
        """Return the actors of a timeline, as it shows them, to be looked for beside those of the dictionary."""
        other = {id_: actor for id_, actor in actors.items() if self._of_its_own(id_, actor)}
        return Beside(actors, _Index(found for id_, actor in other.items() for found in _shown(id_, actor)))

    def _of_its_own(self, id_: str, actor: Actor) -> bool:
        if id_ not in self._ids:
            return True
        known = self._lexicon.actor(id_)
        return (actor.name, actor.names, actor.aliases) != (known.name, known.names, known.aliases)

    def find(self, typed: str, *, beside: "Beside", counts: Mapping[str, int], limit: int = 20) -> tuple[Actor, ...]:
        """Return the actors that words may name, the likeliest first.

        An exact name or code comes before a beginning of a name, that before the beginning of a word in it, and a name
        on the page before a further one; then those with more events, by ``counts``. One that was said to be another
        gives that other.
        """
        keys = words_of(typed)
        if not keys:
            return ()
        best: dict[str, tuple[int, Actor]] = {}
        for index in (self._index, beside.index):
            for id_, rank in index.ranks(keys).items():
                actor = beside.actors.get(id_) or self._lexicon.actor(id_)
                if actor.id not in best or rank < best[actor.id][0]:
                    best[actor.id] = (rank, actor)
        order = sorted(best.values(), key=lambda pair: _weight(pair[0], pair[1], counts))
        return tuple(actor for _, actor in order[:limit])


@lru_cache(maxsize=2)
def lookup(lexicon: Lexicon) -> Lookup:
    """Return the lookup of a dictionary, made once."""
    return Lookup(lexicon)


class _Index:
    """Names by their words: each name stands under itself and under what follows each of its words."""

    def __init__(self, names: Iterable[tuple[tuple[str, ...], str, int]]) -> None:
        """Sort them; a name is its words, the actor's id and whether it is a further one."""
        self._entries = sorted(
            (" ".join(words[at:]), at, len(words), id_, alias)
            for words, id_, alias in names
            for at in range(len(words))
        )

    def ranks(self, keys: tuple[str, ...]) -> dict[str, int]:
        """Return how well each actor fits, 0 the best; words may stand in any order but the first is looked for."""
        found = self._following(" ".join(keys), len(keys))
        if not found and len(keys) > 1:
            each = [self._following(key, 1) for key in keys]
            found = dict.fromkeys(set.intersection(*(set(one) for one in each)), _WORD + _ALIAS)
        return found

    def _following(self, wanted: str, count: int) -> dict[str, int]:
        found: dict[str, int] = {}
        start = bisect_left(self._entries, (wanted,))
        for text, at, length, id_, alias in self._entries[start : start + _MOST]:
            if not text.startswith(wanted):
                break
            whole = at == 0 and length == count and text == wanted
            rank = (_EXACT if whole else _BEGINS if at == 0 else _WORD) + alias
            found[id_] = min(rank, found.get(id_, rank))
        return found


@dataclass(frozen=True, slots=True)
class Beside:
    """The actors of a timeline, and an index of those whose names are not as in the dictionary."""

    actors: Mapping[str, Actor]
    index: _Index


def _names(lexicon: Lexicon) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Yield every name once, with whether it is a further one: neither the name on the page nor a code."""
    seen: set[tuple[tuple[str, ...], str]] = set()
    for id_ in lexicon.ids():
        actor = lexicon.actor(id_)
        codes = (id_.partition(":")[2] or id_, lexicon.iso2(id_))
        for words in filter(None, map(words_of, (actor.name, *codes))):
            if (words, id_) not in seen:
                seen.add((words, id_))
                yield words, id_, 0
    for language in LANGUAGES:
        for name in lexicon.all_names(language):
            words = words_of(name.words)
            if name.form in _FORMS and words and (words, name.actor) not in seen:
                seen.add((words, name.actor))
                yield words, name.actor, _ALIAS
                initials = "".join(words)
                if len(words) > 1 and len(initials) == len(words) and (found := ((initials,), name.actor)) not in seen:
                    seen.add(found)
                    yield (initials,), name.actor, _ALIAS  # "U.S." is typed as "us"


def _shown(id_: str, actor: Actor) -> Iterator[tuple[tuple[str, ...], str, int]]:
    further = (*(shown for _, shown in actor.names), *actor.aliases)
    for place, name in enumerate((actor.name, id_.partition(":")[2] or id_, *further)):
        if words := words_of(name):
            yield words, id_, 0 if place < 2 else _ALIAS


def _weight(rank: int, actor: Actor, counts: Mapping[str, int]) -> tuple[int, int, int, int, int, str]:
    """Return the order of a list: how well it fits, events, still there, kind, the latest post, name.

    What is no more and has no event here is meant only by its whole name.
    """
    events = counts.get(actor.id, 0)
    gone = actor.end is not None or actor.id.startswith("hist:")
    if gone and not events and rank >= _BEGINS:
        rank += _WORD
    latest = max((p.end if p.end is not None else 10**9 for p in actor.posts), default=0)
    return rank, -events, gone, _KINDS.index(actor.kind), -latest, actor.name
