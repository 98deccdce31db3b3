"""Eponyms: airports, doctrines, ships and firms that bear the name of a person or a state and are neither."""

from collections.abc import Sequence

from ingest.actors.grammar import Grammar
from ingest.actors.reading import STATELIKE, Reading
from ingest.actors.tokens import Tokens

_WORDS = 4
"""So many words of a firm's name may stand between the state and the word that tells a firm."""
_CHAIN = frozenset(("-", "/"))


def without_eponyms(readings: Sequence[Reading], tokens: Tokens, *, grammar: Grammar) -> list[Reading]:
    """Return the readings without those that are part of such a name."""
    return [r for r in readings if not _eponym(r, tokens, grammar)]


def _eponym(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    if reading.form in ("person", "surname"):
        return _named_after(reading, tokens, grammar) or _named_before(reading, tokens, grammar)
    if reading.form in STATELIKE:
        return _prefixed(reading, tokens, grammar.ship_prefixes) or _firm(reading, tokens, grammar)
    return False


def _named_after(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a thing's name goes on behind a person's: "Charles de Gaulle airport", "the Truman Doctrine"."""
    at = reading.last
    while at + 1 < len(tokens.keys) and tokens.gap(at) in _CHAIN and tokens.word(at + 1)[0].isupper():
        at += 1  # "the Molotov-Ribbentrop Pact"
        if tokens.keys[at] in grammar.named_after:
            return True  # "Konrad-Adenauer-Stiftung"
    while at + 1 < len(tokens.keys) and tokens.gap(at) == " " and tokens.keys[at + 1] in grammar.named_between:
        at += 1  # "Kennedy International Airport"
    if at + 1 >= len(tokens.keys) or tokens.gap(at) != " ":
        return False
    thing = tokens.keys[at + 1]
    return thing in grammar.named_after or (thing in grammar.titled_after and tokens.word(at + 1)[0].isupper())


def _named_before(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a thing stands before a person's name: "USS Abraham Lincoln", "aéroport Charles-de-Gaulle"."""
    return _prefixed(reading, tokens, grammar.ship_prefixes | grammar.named_before)


def _prefixed(reading: Reading, tokens: Tokens, words: frozenset[str]) -> bool:
    before = reading.first - 1
    return before >= 0 and tokens.keys[before] in words and tokens.gap(before) in (" ", ' "', " «", " «")


def _firm(reading: Reading, tokens: Tokens, grammar: Grammar) -> bool:
    """Tell whether a state's name is part of a firm's or a school's: "China Mobile", "Air France"."""
    before = reading.first - 1
    if before >= 0 and tokens.keys[before] in grammar.firm_prefixes and tokens.gap(before) == " ":
        return tokens.word(before)[0].isupper() and reading.form == "name"
    for at in range(reading.last, min(reading.last + _WORDS, len(tokens.keys) - 1)):
        if tokens.gap(at) not in (" ", " & ", "-") or not tokens.word(at + 1)[0].isupper():
            return False
        if tokens.keys[at + 1] in grammar.firms:
            return True
    return False
