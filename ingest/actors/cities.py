"""Cities: where states meet, with their state and their names; a city is a place and never an actor by itself."""

from collections.abc import Iterator, Mapping
from functools import cache

from ingest.actors.tables import LANGUAGES, Table, anywhere, names
from ingest.actors.tokens import words_of
from ingest.actors.trie import Name

_OTHER_SCRIPTS = frozenset(("uk", "ru", "el", "ar", "zh", "bg"))
"""Languages that do not write a foreign city as English does where the table has no name for it."""


def city_names(language: str) -> Iterator[Name]:
    """Yield the names of cities in a language, each leading to its state; capitals stand in names.toml."""
    for city, entry in _table().items():
        for word in _called(city, entry, language):
            yield Name(word, entry["state"], "city", entry.get("weak", ""), rule="cities", city=city)


def city_of(state: str, capital: str, language: str) -> str:
    """Return the English name of the city that a language's table of capitals calls so: "Warschau" is Warsaw."""
    other = _words(language).get(words_of(capital))
    first = names("en")["capital"].get(state)
    return other or (first[0] if first else capital)


@cache
def _words(language: str) -> Mapping[tuple[str, ...], str]:
    return {words_of(word): city for city, entry in _table().items() for word in _called(city, entry, language)}


def _table() -> Table:
    table: Table = anywhere("cities")["city"]
    return table


def _called(city: str, entry: Table, language: str) -> tuple[str, ...]:
    if language in entry:
        return tuple(entry[language])
    if language == "en" or language not in LANGUAGES:
        return (city, *entry.get("names", ()))
    return () if language in _OTHER_SCRIPTS else (city,)
