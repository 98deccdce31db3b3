"""Naming: every name of a language, from the tables of actors, of persons, of cities and of the language itself."""

from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError

from ingest.actors.cities import city_names, city_of
from ingest.actors.people import People
from ingest.actors.tables import LANGUAGES, PARTLY, Table, anywhere, bounds_of, last_day, names
from ingest.actors.tokens import words_of
from ingest.actors.trie import Name, NameForm
from ingest.record.actor import ActorKind

Entries = dict[str, tuple[ActorKind, Table]]
"""The actors of any/*.toml that are no persons, by id."""


def names_in(language: str, entries: Entries, people: People) -> Iterator[Name]:
    """Yield every name of a language; one without names of its own, or a few alone, has the English ones and CLDR's."""
    own = names(language if language in LANGUAGES else "en")
    if own is names("en"):
        yield from _english(entries)
    else:
        yield from _alike(entries)
    yield from _of_language(language, own, entries)
    if language in PARTLY:
        yield from _of_language(language, names(language), entries)
    if language != "en":
        standard = territories(language)
        for id_, (_, entry) in entries.items():
            if word := standard.get(entry.get("iso2", "")):
                yield Name(word, id_, "name", rule="CLDR")
    yield from _of_persons(own, people)
    yield from city_names(language)
    for outlet, forms in anywhere("agencies").get("agency", {}).items():
        for form in (outlet, *forms):
            yield Name(form, outlet, "agency", rule="agencies")


def english_names(entry: Table, *, formerly: bool = True) -> list[str]:
    """Return the names of an actor in the tables of every language, the one it is shown by first."""
    old = [o["name"] for o in entry.get("formerly", ())] if formerly else []
    return [entry["name"], *entry.get("official", ()), *entry.get("names", ()), *old]


@cache
def territories(language: str) -> dict[str, str]:
    """Return CLDR's names of states and territories by their two-letter codes."""
    try:
        return dict(Locale.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        return {}


def _english(entries: Entries) -> Iterator[Name]:
    for id_, (kind, entry) in entries.items():
        for word in english_names(entry, formerly=False):
            yield Name(word, id_, "name", rule=f"{kind}s")
        for old in entry.get("formerly", ()):
            start, end = bounds_of(old)
            yield Name(old["name"], id_, "name", start=start, end=end, rule=f"{kind}s, former name")


def _alike(entries: Entries) -> Iterator[Name]:
    """Yield what other languages write as English does: names of one word, initialisms, those said to be alike."""
    for id_, (kind, entry) in entries.items():
        if kind in ("organisation", "group"):
            for word in (entry["name"], *entry.get("names", ())):
                if " " not in word and word[:1].isupper():
                    yield Name(word, id_, "name", rule=f"{kind}s")
            for word in entry.get("alike", ()):
                yield Name(word, id_, "name", rule=f"{kind}s")


def _of_language(language: str, own: Table, entries: Entries) -> Iterator[Name]:
    forms: tuple[NameForm, ...] = ("name", "demonym", "capital", "seat")
    for form in forms:
        for id_, words in own.get(form, {}).items():
            for word in words:
                if form == "capital":
                    yield _capital(word, id_, language, entries)
                else:
                    yield Name(word, id_, form, "run" if len(word) == 1 else "", rule=f"{language}/names {form}")
    former = own.get("formerly", {})
    for id_, (_, entry) in entries.items() if former else ():
        for old in entry.get("formerly", ()):
            start, end = bounds_of(old)
            for word in former.get(old["name"], ()):
                yield Name(word, id_, "name", start=start, end=end, rule=f"{language}/names, former name")
    for table_name in ("title", "titles"):
        for office, words in own.get(table_name, {}).items():
            for word in words:
                yield Name(word, office, "title", rule=table_name)
    for group, entry in own.get("nothing", {}).items():
        for word in entry["phrases"]:
            yield Name(word, "", "nothing", rule=f"nothing: {group}")


def _capital(word: str, state: str, language: str, entries: Entries) -> Name:
    """Return the name of a capital, which means its state no longer than there is one."""
    ended = entries[state][1].get("end") if state in entries else None
    end = last_day(ended) if ended is not None else None
    return Name(word, state, "capital", end=end, rule=f"{language}/names capital", city=city_of(state, word, language))


def _of_persons(own: Table, people: People) -> Iterator[Name]:
    spelled = {words_of(known_as): forms for known_as, forms in own.get("person", {}).items()}
    for person in people.persons.values():
        # A namesake's label ends in brackets: "Gerhard Schröder (CDU)"; no text writes that.
        for word in dict.fromkeys((person.name.partition(" (")[0], *person.names)):
            yield Name(word, person.id, "person", rule="persons")
        for word in person.surnames:
            yield Name(word, person.id, "surname", "" if person.alone else "surname", rule="persons")
        called = [forms for name in (person.name, *person.names) if (forms := spelled.get(words_of(name)))]
        for word in called[0] if called else ():
            if word.startswith("~"):
                yield Name(word[1:], person.id, "surname", "" if person.alone else "surname", rule="persons")
            else:
                yield Name(word, person.id, "person", rule="persons")
