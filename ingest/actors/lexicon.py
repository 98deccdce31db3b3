"""Lexicon: every actor the product knows, its names in each language, and the days on which a name means it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from babel.core import get_global

from ingest.actors.inflection import EndingRule, Inflection
from ingest.actors.naming import Entries, english_names, names_in, territories
from ingest.actors.people import People, Person
from ingest.actors.tables import (
    LANGUAGES,
    Table,
    anywhere,
    bounds_of,
    first_day,
    first_names,
    last_day,
    names,
    person_files,
    searched_names,
    table,
)
from ingest.actors.tokens import fold, words_of
from ingest.actors.trie import Name, Trie
from ingest.record.actor import Actor, ActorKind
from ingest.record.actor_judgements import from_id
from ingest.record.days import Day

_KINDS: dict[str, ActorKind] = {
    "state": "state", "organisation": "organisation", "territory": "territory", "group": "group",
}  # fmt: skip
_FILES = ("states", "organisations", "territories", "groups")
_LONGEST_OLD = 24
_MOST_TRIES = 14
"""So many languages are kept at a time, the ones last read: each takes some 10 MB, and a worker is to stay small."""


@cache
def load_lexicon(extra: Path | None = None) -> "Lexicon":
    """Return the lexicon, with a user's own file put over it where one is given.

    The file has the tables of ``ingest/data/any`` (``state``, ``organisation``, ``territory``, ``group``, ``post``,
    ``spelling``); an entry whose id we have replaces ours.

    Raises:
        BadValue: a file is not TOML, or a date or post in it cannot be read.
    """
    return Lexicon(table(extra) if extra is not None else {})


class Lexicon:
    """All actors and their names. Tries are built once a language, when first asked for."""

    def __init__(self, extra: Table) -> None:
        """Read the tables that hold for every language."""
        self._entries: Entries = {}
        for source in (*(anywhere(file) for file in _FILES), extra):
            for section, kind in _KINDS.items():
                for id_, entry in source.get(section, {}).items():
                    self._entries[id_] = (kind, entry)
        self.people = People([*person_files(), extra])
        self._agencies: dict[tuple[str, ...], str] = {
            words_of(form): outlet
            for outlet, forms in anywhere("agencies").get("agency", {}).items()
            for form in (outlet, *forms)
        }
        self._agencies_begin = frozenset(words[0] for words in self._agencies)
        self._meant = [
            (m["named"], m["meant"], first_day(m["start"]), last_day(m["end"]), tuple(m.get("forms", ())))
            for m in anywhere("states").get("meant", ())
        ]
        self._tries: dict[str, Trie] = {}
        self._actors: dict[str, Actor] = {}

    # Actors

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all actors known, sorted."""
        return tuple(sorted((*self._entries, *self.people.persons)))

    def led(self, id_: str) -> str:
        """Return the id an actor goes by: its own, here; ``own`` leads those on that were said to be another."""
        return id_

    def kept(self, id_: str) -> Actor:
        """Return the copy of an actor that a store keeps."""
        return self.actor(id_)

    def actor(self, id_: str) -> Actor:
        """Return an actor by id. A person unknown to the dictionary is made from the id alone."""
        known = self._actors.get(id_)
        if known is None:
            known = self._actors[id_] = self._make(id_)
        return known

    def _make(self, id_: str) -> Actor:
        if id_.startswith("person:"):
            person = self.people.persons.get(id_)
            if person is None:
                return from_id(id_)
            posts = tuple(sorted((h.as_post() for h in person.held), key=lambda p: (p.start or -(10**9), p.title)))
            return Actor(id_, "person", person.name, aliases=(*person.names, *person.surnames), posts=posts)
        if id_ not in self._entries:
            return from_id(id_)
        kind, entry = self._entries[id_]
        shown = [(language, name) for language in LANGUAGES if (name := self.shown(id_, language))]
        # English ones first; a reader may also type what stands in the text before them: the Kremlin, UdSSR.
        further = [name for language in LANGUAGES for name in searched_names(language).get(id_, ())]
        return Actor(
            id_,
            kind,
            entry["name"],
            names=tuple(shown),
            aliases=tuple(dict.fromkeys((*english_names(entry), *further))),
            start=bounds_of(entry)[0],
            end=bounds_of(entry)[1],
            successor=entry.get("successor"),
        )

    def shown(self, id_: str, language: str) -> str | None:
        """Return the name to show for an actor in a language, None where only the English one is known."""
        _, entry = self._entries[id_]
        if language == "en":
            return str(entry["name"])
        own = first_names(language).get(id_)
        standard = territories(language).get(entry.get("iso2", ""))
        # CLDR tells the two Congos apart by a capital and calls Palestine its territories.
        if standard and (not own or id_ not in ("COD", "COG", "PSE")):
            return standard
        return own

    def on(self, id_: str, day: Day | None) -> Actor:
        """Return an actor under the name it had on a day: what a label of 1985 says is Zaire.

        A long name of old would fill a label, and one that a person gave holds for all days.
        """
        actor = self.actor(id_)
        entry = self._entries[id_][1] if id_ in self._entries else {}
        if day is None or actor.name != entry.get("name"):
            return actor
        for old in entry.get("formerly", ()):
            start, end = bounds_of(old)
            if (start is None or start <= day) and (end is None or day <= end) and len(old["name"]) <= _LONGEST_OLD:
                return replace(actor, name=str(old["name"]))
        return actor

    def kind(self, id_: str) -> ActorKind | None:
        """Return what an actor is, None if the id is unknown."""
        if id_ in self._entries:
            return self._entries[id_][0]
        return "person" if id_.startswith("person:") else None

    def iso2(self, id_: str) -> str:
        """Return the two-letter code of a state or territory, "" where it has none."""
        return str(self._entries[id_][1].get("iso2", "")) if id_ in self._entries else ""

    def part_of(self, id_: str) -> str | None:
        """Return the organisation an organ belongs to, or the state a territory or group is counted under."""
        if id_ not in self._entries:
            return None
        entry = self._entries[id_][1]
        found = entry.get("part_of")
        return None if found is None else str(found)

    def meant(self, id_: str, day: Day | None, form: str = "name") -> str:
        """Return who is meant by an actor's name on a day: "Moscow" of 1958 is the Soviet Union."""
        if day is not None:
            for named, meant, start, end, forms in self._meant:
                if named == id_ and start <= day <= end and (not forms or form in forms):
                    return str(meant)
        return id_

    # Names

    def named(self, name: str, language: str = "en") -> str | None:
        """Return the id of the actor that is exactly this name, alias, code or id; None if none or several are.

        >>> load_lexicon().named("France"), load_lexicon().named("fra"), load_lexicon().named("org:NATO")
        ('FRA', 'FRA', 'org:NATO')
        """
        plain = name.strip()
        for id_ in (plain, plain.upper(), f"org:{plain}", f"person:{plain}"):
            if id_ in self._entries or id_ in self.people.persons:
                return id_
        if len(plain) == 2 and plain.isascii():
            by_iso2 = [i for i, (_, e) in self._entries.items() if e.get("iso2") == plain.upper()]
            if by_iso2 and plain.upper() not in ("US", "UN", "EU", "AU"):
                return by_iso2[0]
        for asked in dict.fromkeys((language, "en")):
            found = [
                n
                for n in self.trie(asked).exact(plain)
                if n.form not in ("title", "agency", "nothing", "demonym", "city")
            ]
            best = [n for n in found if n.form in ("name", "person")] or found
            ids = {n.actor for n in best if n.end is None} or {n.actor for n in best}
            if len(ids) == 1:
                return ids.pop()
        return None

    def agency(self, words: str) -> str | None:
        """Return the outlet these words name ("Agence France-Presse" is AFP), None if they name none."""
        return self._agencies.get(words_of(words))

    def agency_begins(self, word: str) -> bool:
        """Tell whether the name of an outlet may begin with a word as it stands in a text."""
        return not self._agencies_begin.isdisjoint(words_of(word)[:1])

    def trie(self, language: str) -> Trie:
        """Return all names of a language; one without a folder has the English ones and CLDR's."""
        found = self._tries.pop(language, None)
        if found is None:
            found = self._build(language)
            if len(self._tries) >= _MOST_TRIES:
                self._tries.pop(next(iter(self._tries), ""), None)
        self._tries[language] = found
        return found

    def _build(self, language: str) -> Trie:
        trie = Trie(inflection(language))
        # Where the English names are read, those of them that are weak are weak too.
        tables = [names(language)] if language in LANGUAGES else [names("en"), names(language)]
        kinds = [pair for one in tables for pair in one.get("weak", {}).items()]
        # Capitals tell an initialism apart: GUAM is weak, Guam is an island.
        weak = {(words_of(word), word.isupper()): kind for kind, words in kinds for word in words}
        for name in self.all_names(language):
            reason = weak.get((words_of(name.words), name.words.isupper()), name.weak)
            trie.add(name if reason == name.weak else _weakened(name, reason))
        return trie

    def all_names(self, language: str) -> Iterator[Name]:
        """Yield every name of a language."""
        return names_in(language, self._entries, self.people)

    def person(self, id_: str) -> Person | None:
        """Return a person of the dictionary, None for one found in a text alone."""
        return self.people.persons.get(id_)


@cache
def inflection(language: str) -> Inflection:
    """Return the ending rules of a language, none where its folder has none."""
    data = names(language).get("inflection", {})
    rules = tuple(
        EndingRule(
            (*rule["of"], "city") if "capital" in rule["of"] else tuple(rule["of"]),
            fold(rule["ending"]),
            tuple(fold(form) for form in rule["forms"]),
            (rule["example"]["word"], rule["example"]["form"]),
        )
        for rule in data.get("rules", ())
    )
    return Inflection(rules, clitics=tuple(data.get("clitics", ())))


@cache
def iso_alpha3() -> dict[str, str]:
    """Return the three-letter codes of ISO 3166-1, each with its two-letter code, as CLDR lists them."""
    return {
        code: two[0]
        for code, two in get_global("territory_aliases").items()
        if len(code) == 3 and code.isalpha() and two
    }


def _weakened(name: Name, reason: str) -> Name:
    return replace(name, weak=reason)
