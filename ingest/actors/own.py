"""Own: a lexicon with what people decided laid over it: their names, posts and actors, and which two are one.

Nothing of the dictionary is read again: what changes is copied, the rest is shared.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from ingest.actors.lexicon import Lexicon
from ingest.actors.people import Held, People, Person, surnames
from ingest.actors.tables import LANGUAGES, Table, names
from ingest.actors.tokens import words_of
from ingest.actors.trie import Name, NameForm, Trie
from ingest.record.actor import Actor, ActorKind
from ingest.record.actor_judgements import OwnPost, from_id
from ingest.record.own_actors import OwnActors

_RULE = "your actors"


@lru_cache(maxsize=8)
def with_own(lexicon: Lexicon, own: OwnActors) -> Lexicon:
    """Return a lexicon with what people decided laid over it, the same one for the same decisions."""
    return OwnLexicon(lexicon, own) if own else lexicon


class OwnLexicon(Lexicon):
    """The actors of a dictionary as people of a timeline decided: a name they gave leads to whom they gave it."""

    def __init__(self, base: Lexicon, own: OwnActors) -> None:
        """Copy what changes of the dictionary; ``own`` is laid over it."""
        self._base, self._own = base, own
        self._led = dict(own.same)
        self._entries = _entries(base._entries, own)
        self.people = _people(base.people, own)
        self._agencies, self._agencies_begin, self._meant = base._agencies, base._agencies_begin, base._meant
        self._tries: dict[str, Trie] = {}
        self._actors: dict[str, Actor] = {}

    def led(self, id_: str) -> str:
        """Return the id an actor goes by: that of the one it was said to be."""
        return self._led.get(id_, id_)

    def kept(self, id_: str) -> Actor:
        """Return the copy of an actor that a store keeps, without what people decided."""
        return self._base.kept(id_)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all actors known, sorted."""
        return tuple(i for i in super().ids() if i not in self._led)

    def named(self, name: str, language: str = "en") -> str | None:
        """Return the actor of exactly this name, alias, code or id; None if none or several are."""
        found = super().named(name, language)
        return found and self.led(found)

    def meant(self, id_: str, day: int | None, form: str = "name") -> str:
        """Return who is meant by an actor's name on a day."""
        return self.led(super().meant(id_, day, form))

    def _make(self, id_: str) -> Actor:
        wanted = self.led(id_)
        mine = {one: self._base.actor(one) for one in (wanted, *(a for a, b in self._own.same if b == wanted))}
        return self._own.laid_over(mine)[wanted]

    def _build(self, language: str) -> Trie:
        trie = self._base.trie(language)
        moved = [n for n in self._base.all_names(language) if n.actor in self._led] if self._led else []
        return trie.changed(self._given(language), self._led, moved)

    def all_names(self, language: str) -> Iterator[Name]:
        """Yield every name of a language."""
        for name in self._base.all_names(language):
            yield replace(name, actor=self.led(name.actor)) if name.form != "title" else name
        yield from self._given(language)

    def _given(self, language: str) -> Iterator[Name]:
        """Yield the names people gave, the most telling last: that one holds where the same words were given twice."""
        for id_ in self._own.ids:
            if id_ not in self._base._entries and id_ not in self._base.people.persons:
                yield from _of_id(id_, self.led(id_))
        for _, post in self._own.posts:
            if _office(post.title) is None:
                yield Name(post.title, " ".join(words_of(post.title)), "title", rule=_RULE)
        for id_, name in self._own.renamed:
            yield Name(name, self.led(id_), _form(id_), rule=_RULE)
        for id_, spoken, name in self._own.named:
            if spoken in ("", language):
                yield Name(name, self.led(id_), _form(id_), rule=_RULE)


def _of_id(id_: str, actor: str) -> Iterator[Name]:
    """Yield the names that the id of an actor of people's own tells."""
    name = from_id(id_).name
    yield Name(name, actor, _form(id_), rule=_RULE)
    if id_.startswith("person:") and " " in name:
        for surname in surnames(name):
            yield Name(surname, actor, "surname", "surname", rule=_RULE)


def _form(id_: str) -> NameForm:
    return "person" if id_.startswith("person:") else "name"


def _entries(entries: Mapping[str, tuple[ActorKind, Table]], own: OwnActors) -> dict[str, tuple[ActorKind, Table]]:
    """Return the entries with those renamed under their new names, and those that people made known."""
    found = dict(entries)
    for id_ in own.ids:
        actor = from_id(id_)
        if actor.kind != "person" and id_ not in found:
            found[id_] = (actor.kind, {"name": actor.name})
    for id_, name in own.renamed:
        if id_ in found:
            kind, entry = found[id_]
            found[id_] = (kind, {**entry, "name": name, "names": [*entry.get("names", ()), entry["name"]]})
    return found


def _people(people: People, own: OwnActors) -> People:
    persons = dict(people.persons)
    changed: dict[str, Person] = {}

    def now(id_: str) -> Person:
        return changed.get(id_) or persons.get(id_) or _person(id_)

    for id_ in own.ids:
        if id_.startswith("person:"):
            changed[id_] = now(id_)
    for id_, name in (*own.renamed, *((i, n) for i, _, n in own.named)):
        if id_ in changed:
            changed[id_] = replace(now(id_), names=tuple(dict.fromkeys((*now(id_).names, name))))
    for id_, post in own.posts:
        changed[id_] = replace(now(id_), held=(_held(post), *now(id_).held))
    served = {i for i, _ in own.same if not i.startswith("person:")}
    if served:
        for id_ in {*persons, *changed}:
            if any(h.serves in served for h in now(id_).held):
                changed[id_] = replace(
                    now(id_), held=tuple(replace(h, serves=own.led(h.serves)) for h in now(id_).held)
                )
    gone = [i for i, _ in own.same if i.startswith("person:")]
    for id_ in gone:
        other = own.led(id_)
        changed[other] = _joined(now(other), now(id_))
    return people.changed((person for id_, person in sorted(changed.items()) if id_ not in gone), gone=gone)


def _person(id_: str) -> Person:
    name = from_id(id_).name
    return Person(name, tuple(surnames(name)), (), ())


def _joined(person: Person, other: Person) -> Person:
    return replace(
        person,
        surnames=tuple(dict.fromkeys((*person.surnames, *other.surnames))),
        names=tuple(dict.fromkeys((*person.names, other.name, *other.names))),
        held=tuple(dict.fromkeys((*person.held, *other.held))),
    )


def _held(post: OwnPost) -> Held:
    first, last = post.first(), post.last()
    return Held(
        serves=post.serves,
        office=_office(post.title) or " ".join(words_of(post.title)),
        title=post.title,
        start=first.earliest,
        end=last.latest,
        sure_start=first.latest,
        sure_end=last.earliest,
        approximate=post.as_post().approximate,
        decided=True,
    )


def _office(title: str) -> str | None:
    """Return the class of office a title is of: that of its longest ending which is a title; None if it has none.

    >>> _office("First Deputy Foreign Minister"), _office("Keeper of Reefs")
    ('deputy foreign minister', None)
    """
    keys = words_of(title)
    return next((found for at in range(len(keys)) if (found := _offices().get(keys[at:]))), None)


@cache
def _offices() -> dict[tuple[str, ...], str]:
    """Return the classes of office by the words of their titles, in every language that has some."""
    return {
        words_of(word): office
        for language in reversed(LANGUAGES)
        for office, words in names(language).get("title", {}).items()
        for word in words
    }
