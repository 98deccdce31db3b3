"""Doing: what an act is more closely than its type says, by the words that tell it: a visit, a recall, an apology."""

from collections.abc import Sequence
from functools import cache, lru_cache

from ingest.actors.tables import DATA, anywhere, table
from ingest.events.words import UNSPACED, fold
from ingest.record.report import EventType

_CLITIC = frozenset({"ar"})
"""Languages that write "and" or "the" as one with the word behind it."""


def doing(event_type: EventType, words: Sequence[str] = (), *, language: str = "", rule: str = "") -> str:
    """Return what ``words`` tell of an act of a type, the first of them that tell something; else what its rule tells.

    Empty where neither tells more than the type.

    >>> doing("SANCTION", ("recalled its ambassador",), language="en")
    'recall'
    """
    for told in words:
        if act := _done(event_type, told, language):
            return act
    return _by_rule().get((event_type, rule), "")


@lru_cache(maxsize=4096)
def _done(event_type: EventType, told: str, language: str) -> str:
    """Return what one of the words tells; the same few stand in every document."""
    plain = fold(told)
    for act, patterns in _patterns(language).get(event_type, ()):
        if any(_stands(pattern, plain, language) for pattern in patterns):
            return act
    return ""


def stands(pattern: str, told: str, *, language: str) -> bool:
    """Tell whether words begin as a pattern says, in its order: "recall ambass" in "recalled the ambassador"."""
    return _stands(fold(pattern).split(), fold(told), language)


def _stands(pattern: Sequence[str], told: str, language: str) -> bool:
    if language in UNSPACED:
        at = 0
        for part in pattern:
            at = told.find(part, at)
            if at < 0:
                return False
            at += len(part)
        return True
    rest = iter(told.split())
    return all(any(_begins(word, part, language) for word in rest) for part in pattern)


def _begins(word: str, part: str, language: str) -> bool:
    return word.lstrip("\"'«“(").startswith(part) or (language in _CLITIC and part in word)


@cache
def _patterns(language: str) -> dict[str, tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]]:
    read = table(DATA / language / "acts.toml")
    return {
        kind: tuple((act, tuple(tuple(fold(p).split()) for p in patterns)) for act, patterns in acts.items())
        for kind, acts in read.items()
    }


@cache
def _by_rule() -> dict[tuple[str, str], str]:
    every = anywhere("acts")
    return {(act["type"], rule): name for name, act in every.items() for rule in act.get("rules", ())}
